package org.tamga.reading.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Tokenizer;

/** The annotated passages of {@code ../shared}: each claim's number, up to its sign and to scales and units that stand elsewhere. */
final class GoldQuantitiesTest {

    private static final Path SHARED = Path.of("../../shared");

    /** Not limited, as the annotations write it. */
    private static final double NO_LIMIT = 1e18;

    @Test
    void claimsOfTheGoldSetHaveTheirQuantities() throws IOException {
        List<Path> files = files();
        int claims = 0;
        int found = 0;
        int right = 0;
        for (Path file : files) {
            for (Object each : list(file, "claims")) {
                Map<?, ?> claim = (Map<?, ?>) Objects.requireNonNull(each);
                claims++;
                String sentence = String.valueOf(claim.get("sentence"));
                String span = String.valueOf(claim.get("span"));
                int at = sentence.indexOf(span);
                boolean matched = false;
                boolean equal = false;
                for (Quantity quantity : find(sentence)) {
                    int overlap = Math.min(quantity.span().end(), at + span.length())
                            - Math.max(quantity.span().start(), at);
                    if (2 * overlap >= Math.min(quantity.span().length(), span.length()) && overlap > 0) {
                        matched = true;
                        equal |= isEqual(quantity, claim);
                    }
                }
                found += matched ? 1 : 0;
                right += equal ? 1 : 0;
                if (!equal) {
                    System.out.println("  not right: " + file.getFileName() + " [" + span + "]");
                }
            }
        }
        System.out.printf(
                Locale.ROOT, "gold claims with a quantity: %d of %d, with its value: %d%n", found, claims, right);
        assertThat((double) found / claims).isGreaterThan(0.97);
        assertThat((double) right / claims).isGreaterThan(0.96);
    }

    @Test
    void notClaimsAloneHoldNoQuantity() throws IOException {
        List<String> hit = new ArrayList<>();
        for (Path file : files()) {
            for (Object notClaim : list(file, "not_claims")) {
                String text = String.valueOf(notClaim);
                if (!find(text).isEmpty()) {
                    hit.add(file.getFileName() + ": " + text);
                }
            }
        }
        assertThat(hit).isEmpty();
    }

    private static boolean isEqual(Quantity quantity, Map<?, ?> claim) {
        double lower = number(claim, "lower");
        double upper = number(claim, "upper");
        double from = Math.min(Math.abs(lower), Math.abs(upper));
        double to = Math.max(Math.abs(lower), Math.abs(upper));
        double low = Math.abs(quantity.interval().lowerAsDouble());
        double high =
                quantity.interval().isBounded() ? Math.abs(quantity.interval().upperAsDouble()) : NO_LIMIT;
        double least = Math.min(low, high);
        double most = Math.max(low, high);
        String unit = String.valueOf(claim.get("unit"));
        if (quantity.unit().isEmpty()) {
            return Stream.of(1.0, 1e6, 1e9)
                    .anyMatch(scale -> near(least * scale, from, to) && near(most * scale, to, to));
        }
        if (quantity.unit().equals("percent") && unit.equals("factor")) {
            return near(least / 100, from, to) && near(most / 100, to, to);
        }
        boolean share = to == 100 && most == NO_LIMIT;
        return quantity.unit().equals(unit) && near(least, from, to) && (share || near(most, to, to));
    }

    private static double number(Map<?, ?> claim, String key) {
        return new BigDecimal(String.valueOf(claim.get(key))).doubleValue();
    }

    private static boolean near(double a, double b, double scale) {
        return Math.abs(a - b) <= Math.max(1e-9, 0.001 * Math.min(scale, Math.max(Math.abs(a), Math.abs(b))));
    }

    private static List<Quantity> find(String text) {
        Span all = new Span(0, text.length());
        return Quantities.find(text, all, Tokenizer.tokens(text, all), Language.EN);
    }

    private static List<?> list(Path file, String key) throws IOException {
        Load load = new Load(LoadSettings.builder().build());
        Map<?, ?> gold = (Map<?, ?>) Objects.requireNonNull(load.loadFromString(Files.readString(file)));
        Object value = gold.get(key);
        return value instanceof List<?> list ? list : List.of();
    }

    private static List<Path> files() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(SHARED.resolve("gold/dev")), () -> "skipped: " + SHARED + "/gold is not there");
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("gold/dev", "seeds")) {
            try (Stream<Path> paths = Files.list(SHARED.resolve(folder))) {
                paths.filter(path -> path.toString().endsWith(".json")).sorted().forEach(files::add);
            }
        }
        return files;
    }
}
