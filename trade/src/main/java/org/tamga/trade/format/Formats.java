package org.tamga.trade.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tamga.trade.TradeException;

/** The formats that are known: the built-in ones, and those that a user describes. */
public final class Formats {

    private static final List<String> BUILT_IN = List.of(
            "baci", "comtrade", "comtrade-extract", "comext", "comext-declarant", "wits", "wits-profile", "sdmx-csv");
    private static final long LONGEST_DESCRIPTION = 100_000;

    private final List<FormatDescription> descriptions;

    private Formats(List<FormatDescription> descriptions) {
        this.descriptions = List.copyOf(descriptions);
    }

    /** The built-in formats. */
    public static Formats builtIn() {
        List<FormatDescription> descriptions = new ArrayList<>();
        for (String name : BUILT_IN) {
            try (InputStream in = Objects.requireNonNull(
                    Formats.class.getResourceAsStream("/org/tamga/trade/format/" + name + ".yaml"), name)) {
                descriptions.add(DescriptionText.parse(
                        Path.of(name + ".yaml"), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (TradeException e) {
                throw new IllegalStateException(e);
            }
        }
        return new Formats(descriptions);
    }

    /**
     * A user's description of a table.
     *
     * @throws TradeException with everything that is wrong in the file
     */
    public static FormatDescription read(Path file) throws TradeException {
        try {
            if (Files.size(file) > LONGEST_DESCRIPTION) {
                throw new TradeException(
                        file, "is too long for a description of a format: at most " + LONGEST_DESCRIPTION + " bytes");
            }
            return DescriptionText.parse(file, Files.readString(file));
        } catch (IOException e) {
            throw new TradeException(file, "cannot be read as UTF-8 text: " + e.getMessage());
        }
    }

    /** These formats and further ones, which come first. */
    public Formats with(List<FormatDescription> further) {
        List<FormatDescription> all = new ArrayList<>(further);
        all.addAll(descriptions);
        return new Formats(all);
    }

    /** The formats in the order in which they are tried. */
    public List<FormatDescription> all() {
        return descriptions;
    }

    /**
     * The format of a file with these columns: of those that fit, the one that asks for most columns.
     *
     * @throws TradeException when none fits; says which comes nearest, and what it misses
     */
    public FormatDescription detect(Path file, Header header) throws TradeException {
        Optional<FormatDescription> fitting = descriptions.stream()
                .filter(d -> d.fits(header))
                .max(Comparator.comparingInt(d -> d.required().size()));
        if (fitting.isPresent()) {
            return fitting.get();
        }
        FormatDescription nearest = descriptions.stream()
                .max(Comparator.comparingDouble(d ->
                        1 - (double) d.missing(header).size() / d.required().size()))
                .orElseThrow();
        List<String> missing = nearest.missing(header);
        String found = "its columns are "
                + String.join(", ", header.names().stream().limit(12).toList())
                + (header.names().size() > 12 ? " … (" + header.names().size() + ")" : "");
        if (missing.size() * 2 <= nearest.required().size()) {
            throw new TradeException(
                    file,
                    "looks like " + nearest.title() + ", but "
                            + (missing.isEmpty()
                                    ? "no column is a period"
                                    : "it has no column " + String.join(", ", missing))
                            + "; if it is another table, describe it with --format FILE.yaml; " + found);
        }
        throw new TradeException(
                file,
                "is in no format that is known here ("
                        + String.join(
                                ", ",
                                descriptions.stream()
                                        .map(FormatDescription::name)
                                        .toList()) + "): describe it with --format FILE.yaml; " + found);
    }
}
