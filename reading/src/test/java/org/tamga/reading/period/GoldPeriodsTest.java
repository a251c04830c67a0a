package org.tamga.reading.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tamga.core.PartialDate;
import org.tamga.core.Window;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Span;

/** The annotated passages: whether a claim's window stands in its own sentence, and whether dates are covered. */
final class GoldPeriodsTest {

    private static final Path GOLD = Path.of("../../shared/gold/dev");
    private static final Path SEEDS = Path.of("../../shared/seeds");
    private static final Pattern DATE = Pattern.compile(
            "(?i).*(\\b(19|20)\\d\\d\\b|january|february|march|april|june|july|august|september|october|november|december"
                    + "|months|years).*");

    private int told;
    private int inherited;
    private int relative;
    private final List<String> missed = new ArrayList<>();
    private int dates;
    private final List<String> uncovered = new ArrayList<>();

    @Test
    void windowsToldInAClaimsSentenceAreReadAndDatesAreCovered() throws IOException {
        assumeTrue(Files.isDirectory(GOLD), "the annotated passages are not here: " + GOLD);
        for (Path file : files()) {
            Map<?, ?> passage = (Map<?, ?>) new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(file).replace("\t", "  "));
            Optional<PartialDate> published =
                    Optional.ofNullable(passage.get("date")).map(date -> PartialDate.parse(date.toString()));
            String text = Files.readString(file.resolveSibling(
                    file.getFileName().toString().replace(".json", file.startsWith(SEEDS) ? ".txt" : ".md")));
            for (Object claim : list(passage, "claims")) {
                check((Map<?, ?>) claim, published);
            }
            for (Object date : list(passage, "not_claims")) {
                if (DATE.matcher(date.toString()).matches()) {
                    cover(date.toString(), text, published);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "gold: %d windows told in the claim's sentence, %d of another period (years back, that year), %d inherited, %d missed;"
                        + " %d of %d dates covered%n",
                told,
                relative,
                inherited,
                missed.size(),
                dates - uncovered.size(),
                dates);
        missed.forEach(miss -> System.out.println("  missed: " + miss));
        uncovered.forEach(date -> System.out.println("  not covered: " + date));
        assertThat(uncovered).isEmpty();
        assertThat(missed.size()).isLessThanOrEqualTo((told + relative) / 10);
    }

    private static List<?> list(Map<?, ?> passage, String key) {
        return passage.get(key) instanceof List<?> list ? list : List.of();
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(GOLD, SEEDS)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(path -> path.toString().endsWith(".json")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private void check(Map<?, ?> claim, Optional<PartialDate> published) {
        if (!(claim.get("window") instanceof String window)) {
            return;
        }
        Window wanted = Window.parse(window);
        String sentence = String.valueOf(claim.get("sentence"));
        List<Period> periods = Found.in(sentence, Language.EN, published);
        Set<Integer> years = new HashSet<>();
        published.ifPresent(date -> years.add(date.firstDay().getYear()));
        published.ifPresent(date -> years.add(date.firstDay().getYear() - 1));
        periods.forEach(period ->
                period.window().ifPresent(known -> years.add(known.last().getYear())));
        boolean leans = false;
        boolean bears = false;
        for (Period period : periods) {
            if (tells(period, wanted, years)) {
                told++;
                return;
            }
            leans |= switch (period.form()) {
                case YEARS_BACK, SAME_YEAR, SAME_PERIOD, ANNUAL -> true;
                default -> false;
            };
            bears |= switch (period.form()) {
                case STATED, YEARLESS -> true;
                default -> false;
            };
        }
        if (leans) {
            relative++;
        } else if (!bears) {
            inherited++;
        } else {
            missed.add(
                    window + " | " + claim.get("span") + " | " + sentence + " | " + Found.written(sentence, periods));
        }
    }

    private static boolean tells(Period period, Window wanted, Set<Integer> years) {
        if (period.window().filter(wanted::equals).isPresent()) {
            return true;
        }
        if (period.form() != Period.Form.YEARLESS) {
            return false;
        }
        for (int year : years) {
            Window window = new Window(YearMonth.of(year, period.firstMonth()), YearMonth.of(year, period.lastMonth()));
            if (window.equals(wanted)) {
                return true;
            }
        }
        // Without the document's date the year is told by an earlier sentence.
        return period.firstMonth() == wanted.first().getMonthValue()
                && period.lastMonth() == wanted.last().getMonthValue()
                && wanted.months() <= 12;
    }

    private void cover(String date, String text, Optional<PartialDate> published) {
        dates++;
        int at = text.lastIndexOf(date);
        int start = Math.max(text.lastIndexOf('\n', at) + 1, 0);
        int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
        String line = text.substring(start, end);
        Span span = new Span(at - start, at - start + date.length());
        boolean covered = Found.in(line, Language.EN, published).stream()
                .anyMatch(period -> period.span().hull(span).length()
                                <= Math.max(period.span().length(), span.length()) + 5
                        && period.span().overlaps(span));
        if (!covered) {
            uncovered.add(date + " in: " + line);
        }
    }
}
