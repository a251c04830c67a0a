package org.tamga.ledger.folder;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tamga.core.Source;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.core.folder.Problem;
import org.tamga.core.folder.Table;
import org.tamga.ledger.ExchangeRates.Kind;
import org.tamga.ledger.ExchangeRates.Rate;

/** Reads {@code rates/*.csv}. */
final class RateFile {

    private static final Set<String> COLUMNS = new LinkedHashSet<>(
            List.of("currency", "per", "window", "rate", "kind", "publisher", "url", "licence", "note"));

    private RateFile() {}

    static List<Rate> read(Path path, String name, List<Problem> problems) {
        return new Table(path, name, problems)
                .read(
                        COLUMNS,
                        Set.of("currency", "per", "window", "rate", "kind", "publisher"),
                        row -> {},
                        RateFile::read);
    }

    private static Optional<Rate> read(Table.Row row) {
        Optional<Unit> currency = row.read("currency", RateFile::currency);
        Optional<Unit> per = row.read("per", RateFile::currency);
        Optional<Window> window = row.read("window", Window::parse);
        Optional<BigDecimal> rate = row.read("rate", RateFile::positive);
        Optional<Kind> kind = row.read("kind", RateFile::kind);
        Optional<Source> source = row.read(
                "publisher",
                p -> new Source(
                        p,
                        "",
                        row.text("url"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(row.text("licence")).filter(t -> !t.isEmpty()),
                        row.text("note")));
        if (currency.isPresent() && currency.equals(per)) {
            row.fault("per", "a currency has no rate against itself");
        }
        return row.isSound()
                ? Optional.of(new Rate(
                        currency.orElseThrow(),
                        per.orElseThrow(),
                        window.orElseThrow(),
                        rate.orElseThrow(),
                        kind.orElseThrow(),
                        source.orElseThrow()))
                : Optional.empty();
    }

    private static Unit currency(String code) {
        Unit unit = Unit.of(code);
        if (!unit.isCurrency()) {
            throw new IllegalArgumentException("'" + code + "' is no currency");
        }
        return unit;
    }

    private static BigDecimal positive(String text) {
        if (!text.matches("\\d{1,12}(\\.\\d{1,25})?") || new BigDecimal(text).signum() == 0) {
            throw new IllegalArgumentException("a positive decimal number such as 7.1707 expected, not '"
                    + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'");
        }
        return new BigDecimal(text);
    }

    private static Kind kind(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "official" -> Kind.OFFICIAL;
            case "average" -> Kind.AVERAGE;
            default -> throw new IllegalArgumentException("official or average expected, not '" + text + "'");
        };
    }
}
