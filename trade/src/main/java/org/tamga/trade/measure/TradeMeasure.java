package org.tamga.trade.measure;

import java.util.Locale;
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

    /** The query's text. */
    SqlTemplate template() {
        return SqlTemplate.load(word());
    }

    /** What it is, and where it is defined. */
    public String definition() {
        return template().definition();
    }
}
