package org.tamga.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Window;
import org.tamga.trade.measure.AskedProducts;
import org.tamga.trade.measure.AskedTrade;
import org.tamga.trade.measure.AskedWords;

/**
 * A question about trade in words of any order: {@code KAZ imports CHN 2019/2023 HS:27}. The first economy or group reports, the others are
 * partners; {@code ALL} in the first place means every reporter.
 *
 * @param reporters areas; none for all
 * @param partners areas; none when no partner was named
 * @param flow {@code EXPORT} or {@code IMPORT}; nothing when both are meant
 * @param products that were named
 * @param window months; nothing when none was named
 */
record TradeWords(
        List<String> reporters,
        List<String> partners,
        Optional<String> flow,
        AskedProducts products,
        Optional<Window> window) {

    /**
     * Reads the words.
     *
     * @throws Failure when a word is none of these
     */
    static TradeWords read(List<String> words, Map<String, EconomyGroup> groups) throws Failure {
        try {
            return parse(words, new AskedWords(groups));
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static TradeWords parse(List<String> words, AskedWords known) throws Failure {
        List<List<String>> areas = new ArrayList<>();
        Optional<String> flow = Optional.empty();
        AskedProducts products = AskedProducts.ALL;
        Optional<Window> window = Optional.empty();
        for (String word : words.stream()
                .flatMap(w -> List.of(w.split("\\s+")).stream())
                .filter(w -> !w.isEmpty())
                .toList()) {
            String upper = word.toUpperCase(Locale.ROOT);
            if (word.indexOf(':') > 0) {
                products = products.and(word);
            } else if (Character.isDigit(word.charAt(0))) {
                window = Optional.of(Window.parse(word));
            } else if (List.of("EXPORT", "EXPORTS", "IMPORT", "IMPORTS", "TURNOVER")
                    .contains(upper)) {
                flow = AskedWords.flow(word);
            } else {
                areas.add(upper.equals("ALL") && areas.isEmpty() ? List.of() : areas(word, known, window));
            }
        }
        List<String> reporters = areas.isEmpty() ? List.of() : areas.getFirst();
        List<String> partners =
                areas.stream().skip(1).flatMap(List::stream).distinct().toList();
        return new TradeWords(reporters, partners, flow, products, window);
    }

    private static List<String> areas(String word, AskedWords known, Optional<Window> window) throws Failure {
        try {
            return known.areas(word, window);
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    Exit.USAGE,
                    e.getMessage()
                            + "; the other words are exports, imports, a window such as 2019/2023, and products such as HS:27");
        }
    }

    /** The words, and what is said besides. */
    AskedTrade with(Optional<String> nomenclature, AskedTrade.Details details) {
        return new AskedTrade(reporters, partners, flow, products.in(nomenclature), window, details);
    }
}
