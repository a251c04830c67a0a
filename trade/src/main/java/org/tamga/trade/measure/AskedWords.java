package org.tamga.trade.measure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Window;
import org.tamga.trade.area.Area;
import org.tamga.trade.area.AreaCodes;

/**
 * Single words of a question, read; a wrong one is told with what would be right.
 *
 * @param groups of economies that words may name
 */
public record AskedWords(Map<String, EconomyGroup> groups) {

    /** The months in which a group is looked at when no window is named. */
    private static final Window SOME_YEAR = Window.ofYear(2024);

    /** Copies the map. */
    public AskedWords {
        groups = Map.copyOf(groups);
    }

    /**
     * The areas of a word: an economy, the world, another area of the lake, or the members of a group.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public List<String> areas(String word, Optional<Window> window) {
        String upper = word.strip().toUpperCase(Locale.ROOT);
        EconomyGroup group = groups.get(upper);
        if (group != null) {
            return group.membersIn(window.orElse(SOME_YEAR)).stream()
                    .map(Economy::alpha3)
                    .sorted()
                    .toList();
        }
        if (upper.equals(Selection.WORLD) || upper.equals("WORLD")) {
            return List.of(Selection.WORLD);
        }
        Optional<Area> other = AreaCodes.find(upper).filter(area -> area.kind() != Area.Kind.ECONOMY);
        if (other.isPresent()) {
            return List.of(other.get().code());
        }
        try {
            return List.of(Economy.of(word.strip()).alpha3());
        } catch (IllegalArgumentException e) {
            String named = groups.isEmpty()
                    ? ""
                    : "; groups of this case are "
                            + String.join(
                                    ", ", groups.keySet().stream().sorted().toList());
            throw new IllegalArgumentException(e.getMessage() + named, e);
        }
    }

    /**
     * {@code EXPORT} or {@code IMPORT}, or nothing for both.
     *
     * @throws IllegalArgumentException when it is another word
     */
    public static Optional<String> flow(String word) {
        return switch (word.strip().toUpperCase(Locale.ROOT)) {
            case "EXPORT", "EXPORTS" -> Optional.of("EXPORT");
            case "IMPORT", "IMPORTS" -> Optional.of("IMPORT");
            case "TURNOVER" -> Optional.empty();
            default -> throw new IllegalArgumentException("exports or imports");
        };
    }

    /**
     * What rows are divided by.
     *
     * @throws IllegalArgumentException when it is another word
     */
    public static Question.Key key(String word) {
        try {
            return Question.Key.valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("product, partner, reporter or flow", e);
        }
    }
}
