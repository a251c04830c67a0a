package org.tamga.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.PlainText;
import org.tamga.core.Window;
import org.tamga.trade.measure.Selection;

/**
 * A question about trade in words of any order: {@code KAZ imports CHN 2019/2023 HS:27}. The first economy or group reports, the others are
 * partners; {@code ALL} in the first place means every reporter.
 *
 * @param reporters areas; none for all
 * @param partners areas; none when no partner was named
 * @param flow {@code EXPORT} or {@code IMPORT}; nothing when both are meant
 * @param nomenclature of the products that were named
 * @param products beginnings of codes
 * @param window months; nothing when none was named
 */
record TradeWords(
        List<String> reporters,
        List<String> partners,
        Optional<String> flow,
        Optional<String> nomenclature,
        List<String> products,
        Optional<Window> window) {

    /**
     * Reads the words.
     *
     * @throws Failure when a word is none of these
     */
    static TradeWords read(List<String> words, Map<String, EconomyGroup> groups) throws Failure {
        List<List<String>> areas = new ArrayList<>();
        Optional<String> flow = Optional.empty();
        Optional<String> nomenclature = Optional.empty();
        List<String> products = new ArrayList<>();
        Optional<Window> window = Optional.empty();
        for (String word : words.stream()
                .flatMap(w -> List.of(w.split("\\s+")).stream())
                .filter(w -> !w.isEmpty())
                .toList()) {
            String upper = word.toUpperCase(Locale.ROOT);
            int colon = word.indexOf(':');
            if (colon > 0) {
                nomenclature = Optional.of(upper.substring(0, colon));
                products.add(product(word, upper.substring(colon + 1)));
            } else if (Character.isDigit(word.charAt(0))) {
                window = Optional.of(window(word));
            } else if (List.of("EXPORT", "EXPORTS").contains(upper)) {
                flow = Optional.of("EXPORT");
            } else if (List.of("IMPORT", "IMPORTS").contains(upper)) {
                flow = Optional.of("IMPORT");
            } else if (upper.equals("TURNOVER")) {
                flow = Optional.empty();
            } else {
                areas.add(areas(word, upper, groups, areas.isEmpty(), window));
            }
        }
        List<String> reporters = areas.isEmpty() ? List.of() : areas.getFirst();
        List<String> partners =
                areas.stream().skip(1).flatMap(List::stream).distinct().toList();
        return new TradeWords(reporters, partners, flow, nomenclature, products, window);
    }

    private static List<String> areas(
            String word, String upper, Map<String, EconomyGroup> groups, boolean first, Optional<Window> window)
            throws Failure {
        if (upper.equals("ALL") && first) {
            return List.of();
        }
        EconomyGroup group = groups.get(upper);
        if (group != null) {
            return group.membersIn(window.orElseGet(() -> Window.ofYear(2024))).stream()
                    .map(Economy::alpha3)
                    .sorted()
                    .toList();
        }
        if (upper.equals("WLD") || upper.equals("WORLD")) {
            return List.of(Selection.WORLD);
        }
        try {
            return List.of(Economy.of(word).alpha3());
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    Exit.USAGE,
                    e.getMessage() + "; groups of this case are " + String.join(", ", groups.keySet())
                            + "; the other words are exports, imports, a window such as 2019/2023, and products such as HS:27");
        }
    }

    private static String product(String word, String code) throws Failure {
        if (!code.matches("[0-9A-Z]{1,8}")) {
            throw new Failure(
                    Exit.USAGE, "'" + PlainText.line(word) + "' is no product: write HS:27, HS:271121 or SITC:33");
        }
        return code;
    }

    private static Window window(String word) throws Failure {
        try {
            return Window.parse(word);
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
