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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tamga.reading.quantity.Quantity.Kind;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Token;
import org.tamga.reading.text.Tokenizer;

/**
 * The specifications of microsoft/Recognizers-Text (MIT) for English currency, percentage and numbers, read from {@code ../shared}.
 *
 * <p>Left out, by class: results without a number ("dollar" alone, "%" alone), which are no quantities; prices as spoken, whose hundredths
 * follow without a unit or as a second unit ("15 dollars 50", "one dollar and two"); "percent of twenty", which is the order of other
 * languages; of the numbers, fractions and powers, and what the specification itself marks as unsupported. A hedge, which the
 * specification does not know, may stand in our span. Chinese is left out: {@link Language} has no Chinese yet, and its words are not
 * divided by spaces.
 */
final class RecognizersSpecTest {

    private static final Path FOLDER = Path.of("../../shared/data/claims/recognizers-text");

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("Dollar", "USD"),
            Map.entry("United States dollar", "USD"),
            Map.entry("Canadian dollar", "CAD"),
            Map.entry("Australian dollar", "AUD"),
            Map.entry("New Zealand dollar", "NZD"),
            Map.entry("Hong Kong dollar", "HKD"),
            Map.entry("Pound", "GBP"),
            Map.entry("British pound", "GBP"),
            Map.entry("Euro", "EUR"),
            Map.entry("Chinese yuan", "CNY"),
            Map.entry("Japanese yen", "JPY"),
            Map.entry("Franc", "CHF"),
            Map.entry("Swiss franc", "CHF"),
            Map.entry("Finnish markka", "FIM"),
            Map.entry("Netherlands guilder", "NLG"),
            Map.entry("Peseta", "ESP"),
            Map.entry("Mexican peso", "MXN"),
            Map.entry("Rupee", "INR"),
            Map.entry("Turkish lira", "TRY"),
            Map.entry("Costa Rican colón", "CRC"),
            Map.entry("Georgian lari", "GEL"),
            Map.entry("Lao kip", "LAK"),
            Map.entry("Bitcoin", "XBT"));

    private static final Map<String, String> HUNDREDTHS = Map.of("Cent", "USD", "Pence", "GBP", "Penny", "GBP");

    private record Expected(String text, int start, BigDecimal value, String unit) {}

    private record Case(String input, List<Expected> expected) {}

    @Test
    void readsMostCurrencies() throws IOException {
        List<Case> cases = cases("NumberWithUnit/English/CurrencyModel.json");
        int asked = 0;
        int passed = 0;
        List<String> failed = new ArrayList<>();
        for (Case spec : cases) {
            if (spec.expected().stream().anyMatch(RecognizersSpecTest::isSpokenPrice)) {
                continue;
            }
            asked++;
            List<Quantity> found = find(spec.input()).stream()
                    .filter(quantity -> quantity.kind() == Kind.MONEY)
                    .toList();
            if (agrees(spec, found)) {
                passed++;
            } else {
                failed.add(spec.input() + " -> " + shown(spec.input(), found));
            }
        }
        report("currency", passed, asked, cases.size(), failed);
        assertThat((double) passed / asked).isGreaterThan(0.85);
    }

    @Test
    void readsMostPercentages() throws IOException {
        List<Case> cases = cases("Number/English/PercentModel.json");
        int asked = 0;
        int passed = 0;
        List<String> failed = new ArrayList<>();
        for (Case spec : cases) {
            if (spec.input().contains("of")) {
                continue;
            }
            asked++;
            List<Quantity> found = find(spec.input()).stream()
                    .filter(quantity -> quantity.kind() == Kind.PERCENT)
                    .toList();
            if (agrees(spec, found)) {
                passed++;
            } else {
                failed.add(spec.input() + " -> " + shown(spec.input(), found));
            }
        }
        report("percentage", passed, asked, cases.size(), failed);
        assertThat((double) passed / asked).isGreaterThan(0.85);
    }

    @Test
    void readsMostNumbersInDigitsAndWords() throws IOException {
        List<Case> cases = cases("Number/English/NumberModel.json");
        int asked = 0;
        int passed = 0;
        List<String> failed = new ArrayList<>();
        for (Case spec : cases) {
            if (spec.expected().stream()
                    .anyMatch(e -> e.unit().equals("fraction") || e.unit().equals("power"))) {
                continue;
            }
            asked++;
            List<BigDecimal> found = numbers(spec.input());
            List<BigDecimal> expected =
                    spec.expected().stream().map(e -> e.value().abs()).toList();
            boolean same = found.size() == expected.size();
            for (int i = 0; same && i < found.size(); i++) {
                same = found.get(i).compareTo(expected.get(i)) == 0;
            }
            if (same) {
                passed++;
            } else {
                failed.add(spec.input() + " -> " + found);
            }
        }
        report("numbers", passed, asked, cases.size(), failed);
        assertThat((double) passed / asked).isGreaterThan(0.6);
    }

    private static boolean agrees(Case spec, List<Quantity> found) {
        List<Expected> expected = spec.expected();
        if (found.size() != expected.size()) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            Expected wanted = expected.get(i);
            Quantity quantity = found.get(i);
            Span span = new Span(wanted.start(), wanted.start() + wanted.text().length());
            boolean hundredth = HUNDREDTHS.containsKey(wanted.unit());
            BigDecimal value = hundredth ? wanted.value().movePointLeft(2) : wanted.value();
            String unit = hundredth ? HUNDREDTHS.get(wanted.unit()) : CODES.getOrDefault(wanted.unit(), wanted.unit());
            if (!quantity.span().contains(span)
                    || quantity.value().compareTo(value) != 0
                    || !quantity.unit().equals(unit)) {
                return false;
            }
        }
        return true;
    }

    /** Two units, or a number after the unit. */
    private static boolean isSpokenPrice(Expected expected) {
        String text = expected.text().toLowerCase(Locale.ROOT);
        boolean twoUnits = text.matches(".*(dollars?|kuai|\\$).*(cents?|mao).*");
        boolean numberBehind =
                text.matches("\\S.* (dollars?|usd) (and )?[\\w.]+([ -]\\w+)?") && !text.endsWith("million");
        return twoUnits || numberBehind || text.contains(" and ");
    }

    private static List<BigDecimal> numbers(String text) {
        Span all = new Span(0, text.length());
        Line line = new Line(text, Tokenizer.tokens(text, all), Language.EN);
        Numerals numerals = new Numerals(line);
        List<BigDecimal> found = new ArrayList<>();
        int i = 0;
        while (i < line.size()) {
            Numeral numeral = numerals.read(i);
            if (numeral != null) {
                found.add(numeral.value());
            }
            i = numeral == null ? i + 1 : numeral.to();
        }
        return found;
    }

    private static List<Quantity> find(String text) {
        Span all = new Span(0, text.length());
        List<Token> tokens = Tokenizer.tokens(text, all);
        return Quantities.find(text, all, tokens, Language.EN);
    }

    private static List<String> shown(String text, List<Quantity> found) {
        return found.stream()
                .map(q -> q.span().of(text) + " = " + q.value().toPlainString() + " " + q.unit())
                .toList();
    }

    private static void report(String what, int passed, int asked, int all, List<String> failed) {
        System.out.printf(
                Locale.ROOT,
                "Recognizers-Text %s: %d of %d passed (%.1f %%), %d left out%n",
                what,
                passed,
                asked,
                100.0 * passed / asked,
                all - asked);
        failed.forEach(line -> System.out.println("  not passed: " + line));
    }

    private static List<Case> cases(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not there");
        Load load = new Load(LoadSettings.builder().setCodePointLimit(4_000_000).build());
        String json = Files.readString(file).replace("\uFEFF", "");
        List<Case> cases = new ArrayList<>();
        for (Object each : list(load.loadFromString(json.replace("\t", "  ")))) {
            Map<?, ?> spec = (Map<?, ?>) Objects.requireNonNull(each);
            if (isUnsupported(String.valueOf(spec.get("NotSupportedByDesign")))
                    || isUnsupported(String.valueOf(spec.get("NotSupported")))) {
                if (!name.contains("Currency")) {
                    continue;
                }
            }
            List<Expected> expected = new ArrayList<>();
            for (Object result : list(spec.get("Results"))) {
                expected((Map<?, ?>) Objects.requireNonNull(result)).ifPresent(expected::add);
            }
            cases.add(new Case(String.valueOf(spec.get("Input")), expected));
        }
        return cases;
    }

    private static boolean isUnsupported(String platforms) {
        return platforms.contains("dotnet");
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static Optional<Expected> expected(Map<?, ?> result) {
        Map<?, ?> resolution = (Map<?, ?>) Objects.requireNonNull(result.get("Resolution"));
        Object value = resolution.get("value");
        if (value == null || value.toString().equals("null")) {
            return Optional.empty();
        }
        Object unit = resolution.get("unit");
        Object subtype = resolution.get("subtype");
        Object start = result.get("Start");
        return Optional.of(new Expected(
                String.valueOf(result.get("Text")),
                start == null ? 0 : Integer.parseInt(start.toString()),
                new BigDecimal(value.toString().replace("%", "")),
                unit != null ? unit.toString() : subtype == null ? "percent" : subtype.toString()));
    }
}
