package org.tamga.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.tamga.core.PlainText;
import org.tamga.core.Window;
import org.tamga.trade.Frequency;
import org.tamga.trade.area.Area;
import org.tamga.trade.area.AreaCodes;
import org.tamga.trade.comtrade.ComtradeQuery;

/**
 * What {@code tamga fetch} asks UN Comtrade, from words: ISO codes and groups become the numbers that UN Comtrade used in the window.
 * Partners that are not named are listed all the same, so that an answer too large for one call can be split between them.
 *
 * @param query what is asked
 * @param name a short one for a folder; questions that differ have different names
 */
record FetchQuestion(ComtradeQuery query, String name) {

    private static final List<String> USUAL_PRODUCTS = List.of("TOTAL", "AG2");
    private static final Map<String, String> CLASSIFICATIONS = Map.ofEntries(
            Map.entry("HS1992", "H0"),
            Map.entry("HS1996", "H1"),
            Map.entry("HS2002", "H2"),
            Map.entry("HS2007", "H3"),
            Map.entry("HS2012", "H4"),
            Map.entry("HS2017", "H5"),
            Map.entry("HS2022", "H6"),
            Map.entry("SITC", "SS"),
            Map.entry("SITC1", "S1"),
            Map.entry("SITC2", "S2"),
            Map.entry("SITC3", "S3"),
            Map.entry("SITC4", "S4"),
            Map.entry("BEC4", "B4"),
            Map.entry("BEC5", "B5"));

    /**
     * How it is asked.
     *
     * @param monthly months rather than years; a window that is not of whole years is asked for by months anyway
     * @param transport each mode of transport, rather than all together
     * @param products codes, {@code TOTAL}, {@code AG2}, {@code AG4} or {@code AG6}; the total and the chapters when there are none
     * @param nomenclature such as {@code HS} or {@code SITC4}, for words that name none
     */
    record Terms(boolean monthly, boolean transport, List<String> products, String nomenclature) {}

    /**
     * The question that the words mean.
     *
     * @param now the year before this month's is meant when there is no window
     * @throws Failure when nobody reports, an economy has no number, or a code cannot be one
     */
    static FetchQuestion of(TradeWords words, boolean everyReporter, Terms terms, YearMonth now) throws Failure {
        if (words.reporters().isEmpty() && !everyReporter) {
            throw new Failure(
                    Exit.USAGE, "whose statistics? Name the reporter first: tamga fetch KAZ CHN imports 2024");
        }
        Window window = words.window().orElseGet(() -> Window.ofYear(now.getYear() - 1));
        boolean months = terms.monthly() || !isOfWholeYears(window);
        SortedMap<String, Area> numbers = AreaCodes.comtradeSince(window.first().getYear());
        List<String> reporters = numbers(words.reporters(), numbers, window, Area.Kind.ECONOMY);
        List<String> partners = numbers(words.partners(), numbers, window, Area.Kind.WORLD);
        List<String> products = Stream.concat(words.products().codes().stream(), terms.products().stream())
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .toList();
        String nomenclature =
                words.products().nomenclature().orElse(terms.nomenclature()).toUpperCase(Locale.ROOT);
        try {
            ComtradeQuery query = new ComtradeQuery(
                    ComtradeQuery.Type.GOODS,
                    months ? Frequency.MONTHLY : Frequency.ANNUAL,
                    CLASSIFICATIONS.getOrDefault(nomenclature, nomenclature),
                    periods(window, months),
                    reporters,
                    partners,
                    flows(words),
                    terms.transport() ? List.of() : List.of("0"),
                    products.isEmpty() ? USUAL_PRODUCTS : products);
            return new FetchQuestion(query, name(words, window, months, query));
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isOfWholeYears(Window window) {
        return window.first().getMonthValue() == 1 && window.last().getMonthValue() == 12;
    }

    private static List<String> periods(Window window, boolean months) {
        if (months) {
            return window.each().stream()
                    .map(month -> String.format(Locale.ROOT, "%d%02d", month.getYear(), month.getMonthValue()))
                    .toList();
        }
        return window.each().stream()
                .filter(month -> month.getMonthValue() == 1)
                .map(month -> Integer.toString(month.getYear()))
                .toList();
    }

    private static List<String> flows(TradeWords words) {
        return words.flow()
                .map(flow -> List.of(flow.equals("EXPORT") ? "X" : "M"))
                .orElse(List.of("M", "X"));
    }

    /**
     * The numbers of areas; of every area that is no group when none is named.
     *
     * @param widest {@link Area.Kind#ECONOMY} when only economies can be meant
     */
    private static List<String> numbers(
            List<String> areas, SortedMap<String, Area> numbers, Window window, Area.Kind widest) throws Failure {
        if (areas.isEmpty()) {
            return numbers.entrySet().stream()
                    .filter(e -> e.getValue().kind() == Area.Kind.ECONOMY
                            || (widest == Area.Kind.WORLD && e.getValue().kind() != Area.Kind.GROUP))
                    .map(Map.Entry::getKey)
                    .toList();
        }
        List<String> found = new ArrayList<>();
        for (String area : areas) {
            List<String> own = numbers.entrySet().stream()
                    .filter(e -> e.getValue().code().equals(area))
                    .map(Map.Entry::getKey)
                    .toList();
            if (widest == Area.Kind.ECONOMY && own.contains("0")) {
                throw new Failure(Exit.USAGE, "the world does not report: name an economy first, or ALL for each");
            }
            if (own.isEmpty()) {
                throw new Failure(
                        Exit.USAGE, "UN Comtrade has no number for " + PlainText.line(area) + " in " + window);
            }
            found.addAll(own);
        }
        return found;
    }

    /** Words first, so that a person finds the folder; then the beginning of a digest, so that no two questions meet in one. */
    private static String name(TradeWords words, Window window, boolean months, ComtradeQuery query) {
        String spoken = String.join(
                "-",
                few(words.reporters(), "all"),
                few(words.partners(), "each"),
                words.flow().map(flow -> flow + "s").orElse("trade"),
                window.toString().replace('/', '_') + (months ? "-monthly" : ""),
                query.classification(),
                few(query.products(), "all"));
        String digest = HexFormat.of().formatHex(sha256(query.toString())).substring(0, 8);
        return (spoken.toLowerCase(Locale.ROOT) + "-" + digest).replaceAll("[^a-z0-9_-]", "-");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String few(List<String> codes, String none) {
        return codes.isEmpty()
                ? none
                : codes.size() <= 3 ? String.join("-", codes) : codes.getFirst() + "-and-" + (codes.size() - 1);
    }
}
