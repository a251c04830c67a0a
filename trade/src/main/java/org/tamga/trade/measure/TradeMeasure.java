package org.tamga.trade.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tamga.trade.sql.SqlTemplate;

/** What can be asked of product-level trade. Each is a query in {@code NAME.sql}, with its definition and literature at the head. */
public enum TradeMeasure {
    TURNOVER("Exports, imports, turnover and balance"),
    GROWTH("Growth and contributions to growth"),
    ROLLING("Months, since January, and over twelve months"),
    STRUCTURE("Structure by product and its change"),
    PARTNERS("Partners"),
    CONCENTRATION("Concentration"),
    ADVANTAGE("Revealed comparative advantage"),
    COMPLEMENTARITY("Complementarity of exports and imports"),
    INTRA_INDUSTRY("Intra-industry trade"),
    DEPENDENCE("Dependence on one partner, product by product"),
    UNIT_VALUES("Unit values"),
    TRANSIT("Suspicion of transit and re-export");

    private final String title;

    TradeMeasure(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** As it is written on the command line: {@code unit-values}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The measure of a word, in letters of any size. */
    public static Optional<TradeMeasure> find(String word) {
        return Arrays.stream(values())
                .filter(m -> m.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The flows that are meant where none is named. */
    public List<String> flows() {
        return switch (this) {
            case ADVANTAGE -> List.of("EXPORT");
            case DEPENDENCE, UNIT_VALUES -> List.of("IMPORT");
            default -> List.of("EXPORT", "IMPORT");
        };
    }

    /** What rows are divided by where nobody says. */
    public Question.Key key() {
        return this == CONCENTRATION ? Question.Key.PARTNER : Question.Key.TOTAL;
    }

    /** Whether the total over all partners is meant, rather than each of them, where none is named. */
    public boolean isOfWorld(Question.Key key) {
        return switch (this) {
            case TURNOVER, ROLLING, STRUCTURE, ADVANTAGE -> true;
            case GROWTH -> key != Question.Key.PARTNER;
            case CONCENTRATION -> key == Question.Key.PRODUCT;
            default -> false;
        };
    }

    /** Whether partners must be named. */
    public boolean needsPartners() {
        return this == COMPLEMENTARITY;
    }

    /** Whether each period has its own rows in any case. */
    public boolean isByPeriod() {
        return this == TURNOVER || this == CONCENTRATION;
    }

    /**
     * Digits of the product codes where nobody says; 0 for all goods together.
     *
     * @param products beginnings of codes that were named; a structure is that of the longest of them
     */
    public int level(Question.Key key, List<String> products) {
        return switch (this) {
            case TURNOVER, ROLLING, PARTNERS -> 0;
            case STRUCTURE, INTRA_INDUSTRY ->
                products.stream().mapToInt(String::length).max().orElse(0) + 2;
            case GROWTH, CONCENTRATION -> key == Question.Key.PRODUCT ? 2 : 0;
            default -> 6;
        };
    }

    /** The query's text. */
    SqlTemplate template() {
        return SqlTemplate.load(word());
    }

    /** What it is, and where it is defined. */
    public String definition() {
        return template().definition();
    }
}
