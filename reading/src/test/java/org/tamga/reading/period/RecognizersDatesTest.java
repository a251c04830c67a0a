package org.tamga.reading.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tamga.core.PartialDate;
import org.tamga.core.Window;
import org.tamga.reading.text.Language;

/**
 * The English date-range specifications of microsoft/Recognizers-Text, as far as they concern windows of trade.
 *
 * <p>Concerned is every expected range that is told to begin, and to end, with whole months, or to begin with one and not to end
 * ("since"). That leaves out, each with its count: weeks, weekends and days; seasons and fiscal years, which they do not resolve; open
 * ranges other than "since"; parts of a year without sharp ends ("late", "mid", "the end of"), for which the annotation guidelines
 * have their own rule; ranges of ten years and more, and years that a {@link Window} cannot hold. A case names both ends
 * ("from March to May"): they leave the last one out, statistics take it in, so either end is right.
 */
final class RecognizersDatesTest {

    private static final Path SPECS = Path.of("../../shared/data/claims/recognizers-text/DateTime/English");

    private static final Pattern BLURRED =
            Pattern.compile("\\b(early|late|later|mid|middle|beginning|start|end|eoy)\\b");

    private final Map<String, Integer> skipped = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();
    private int concerned;
    private int passed;

    /** One expected range; the end is the day after it. */
    private record Range(String words, Optional<LocalDate> start, Optional<LocalDate> end, String mod, String timex) {}

    @Test
    void moreThanEightyFivePercentOfWholeMonthRangesAreRead() throws IOException {
        assumeTrue(Files.isDirectory(SPECS), "the specifications are not here: " + SPECS);
        for (Map<?, ?> spec : specs("DatePeriodParser.json")) {
            for (Object result : (List<?>) at(spec, "Results")) {
                Map<?, ?> value = (Map<?, ?>) at((Map<?, ?>) result, "Value");
                Map<?, ?> resolution = value.get("PastResolution") instanceof Map<?, ?> past ? past : Map.of();
                check(
                        spec,
                        new Range(
                                at((Map<?, ?>) result, "Text").toString(),
                                date(resolution, "startDate"),
                                date(resolution, "endDate"),
                                text(value, "Mod"),
                                text(value, "Timex")));
            }
        }
        for (Map<?, ?> spec : specs("DateTimeModel.json")) {
            for (Object result : (List<?>) at(spec, "Results")) {
                Map<?, ?> found = (Map<?, ?>) result;
                if (text(found, "TypeName").equals("datetimeV2.daterange")) {
                    Map<?, ?> value =
                            (Map<?, ?>) ((List<?>) at((Map<?, ?>) at(found, "Resolution"), "values")).getFirst();
                    check(
                            spec,
                            new Range(
                                    at(found, "Text").toString(),
                                    date(value, "start"),
                                    date(value, "end"),
                                    text(value, "Mod"),
                                    text(value, "timex")));
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "Recognizers date ranges: %d of %d whole-month ranges read (%.1f %%); not concerned: %s%n",
                passed,
                concerned,
                100.0 * passed / concerned,
                skipped);
        missed.forEach(miss -> System.out.println("  missed: " + miss));
        assertThat(concerned).isGreaterThan(100);
        assertThat((double) passed / concerned).isGreaterThan(0.85);
    }

    private void check(Map<?, ?> spec, Range range) {
        String reason = reasonToSkip(range);
        if (!reason.isEmpty()) {
            skipped.merge(reason, 1, Integer::sum);
            return;
        }
        concerned++;
        String input = at(spec, "Input").toString();
        Optional<PartialDate> reference = spec.get("Context") instanceof Map<?, ?> context
                ? Optional.of(PartialDate.of(
                        LocalDate.parse(text(context, "ReferenceDateTime").substring(0, 10))))
                : Optional.empty();
        int start = input.toLowerCase(Locale.ROOT).indexOf(range.words().toLowerCase(Locale.ROOT));
        List<Period> periods = Found.in(input, Language.EN, reference);
        for (Period period : periods) {
            boolean there = period.span().start() < start + range.words().length()
                    && start < period.span().end();
            if (there && agrees(period, range, reference)) {
                passed++;
                return;
            }
        }
        missed.add(input + " | " + range.start().orElse(null) + " to "
                + range.end().orElse(null) + " | " + Found.written(input, periods));
    }

    private static String reasonToSkip(Range range) {
        if (range.start().isEmpty() && range.end().isEmpty()) {
            return "not resolved (season, fiscal year)";
        }
        if (range.start().isEmpty() || (range.end().isEmpty() && !range.mod().startsWith("since"))) {
            return "open range (before, after, until)";
        }
        boolean months = range.start().get().getDayOfMonth() == 1
                && range.end().map(end -> end.getDayOfMonth() == 1).orElse(true);
        if (!months || range.timex().contains("-W")) {
            return "not whole months (days, weeks)";
        }
        if (BLURRED.matcher(range.words().toLowerCase(Locale.ROOT)).find()) {
            return "early, mid, late, end: the annotation guidelines set these otherwise";
        }
        LocalDate start = range.start().get();
        if (start.getYear() < 1900
                || range.end().map(end -> !end.isBefore(start.plusYears(10))).orElse(false)) {
            return "ten years or more, or outside 1900 to 2200";
        }
        return "";
    }

    private static boolean agrees(Period period, Range range, Optional<PartialDate> reference) {
        YearMonth first = YearMonth.from(range.start().orElseThrow());
        if (range.end().isEmpty()) {
            return period.form() == Period.Form.SINCE
                    && period.window()
                            .map(window -> window.first().equals(first))
                            .orElse(false);
        }
        YearMonth after = YearMonth.from(range.end().get());
        return switch (period.form()) {
            case SAME_YEAR ->
                first.getMonthValue() == 1
                        && after.equals(first.plusYears(1))
                        && reference
                                .filter(date -> date.firstDay().getYear() == first.getYear())
                                .isPresent();
            case SAME_PERIOD ->
                after.equals(first.plusMonths(1))
                        && reference
                                .filter(date -> YearMonth.from(date.firstDay()).equals(first))
                                .isPresent();
            case YEARLESS ->
                period.firstMonth() == first.getMonthValue()
                        && (period.lastMonth() % 12 + 1 == after.getMonthValue()
                                || period.lastMonth() == after.getMonthValue())
                        && isYearOpen(range);
            default ->
                period.window()
                        .map(window -> window.first().equals(first) && ends(window, after))
                        .orElse(false);
        };
    }

    /** The timex of a month without a year begins with XXXX; a span of them tells both ends. */
    private static boolean isYearOpen(Range range) {
        return range.timex().contains("XXXX");
    }

    private static boolean ends(Window window, YearMonth after) {
        YearMonth next = window.last().plusMonths(1);
        // Their excluded end is the month, quarter or year that the text names and ours includes.
        return next.equals(after)
                || (next.equals(after.plusMonths(1)) && window.months() > 1)
                || (next.equals(after.plusMonths(3)) && window.months() > 3)
                || (next.equals(after.plusYears(1)) && window.months() > 12);
    }

    private static List<Map<?, ?>> specs(String name) throws IOException {
        String json = Files.readString(SPECS.resolve(name), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .replace("\t", "  ");
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        List<Map<?, ?>> specs = new ArrayList<>();
        for (Object spec : (List<?>) new Load(settings).loadFromString(json)) {
            specs.add((Map<?, ?>) spec);
        }
        return specs;
    }

    private static Object at(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new AssertionError("no " + key + " in " + map);
        }
        return value;
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString();
    }

    private static Optional<LocalDate> date(Map<?, ?> map, String key) {
        String value = text(map, key);
        return value.length() == 10 && value.charAt(0) != '0' ? Optional.of(LocalDate.parse(value)) : Optional.empty();
    }
}
