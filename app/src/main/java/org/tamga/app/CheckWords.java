package org.tamga.app;

import java.util.List;
import org.tamga.trade.measure.Checks;
import org.tamga.trade.measure.Finding;
import org.tamga.trade.measure.Finding.Kind;

/** What checks of a lake look for, in the words of somebody who works with trade figures. */
final class CheckWords {

    static final String TITLE = "Numbers to look at before relying on them";

    private CheckWords() {}

    static String title(Kind kind) {
        return switch (kind) {
            case SOURCES_DIFFER -> "Sources contradict each other";
            case PARTNERS_DO_NOT_ADD_UP -> "Partners do not add up to the world";
            case BREAK -> "Values that fall and rise again";
            case PRODUCTS_DO_NOT_ADD_UP -> "Products do not add up to all goods";
            case NO_WEIGHT -> "Values without weight";
        };
    }

    /** What may be behind it, and what to do. */
    static String advice(Kind kind) {
        return switch (kind) {
            case SOURCES_DIFFER ->
                "The lesser is often a year that was taken before it was complete. Import that year again, or name"
                        + " the source that is whole with --source; do not mix the two in one series.";
            case PARTNERS_DO_NOT_ADD_UP ->
                "Partners are missing from the file, or kept secret. Take totals from the row of the world, and say"
                        + " which of the two a share is of.";
            case BREAK ->
                "Years that were reported in part look so; so do embargoes. Leave them out of growth rates, or take"
                        + " them from another source, until it is known which it was.";
            case PRODUCTS_DO_NOT_ADD_UP ->
                "Products that are kept secret are a rightful reason. Take totals from the row of all goods, and"
                        + " read shares of products as shares of what is told.";
            case NO_WEIGHT ->
                "There is no unit value where there is no weight. Leave these values out when dividing by tonnes"
                        + " (tamga trade unit-values does).";
        };
    }

    /** The columns of a value and of what it is held against. */
    static List<String> headings(Kind kind) {
        return switch (kind) {
            case SOURCES_DIFFER -> List.of("lesser", "value", "greater", "value");
            case PARTNERS_DO_NOT_ADD_UP, PRODUCTS_DO_NOT_ADD_UP -> List.of("source", "parts", "of", "total");
            case BREAK -> List.of("source", "value", "", "around it");
            case NO_WEIGHT -> List.of("source", "value", "weight", "");
        };
    }

    /** From where on something is told. */
    static String limits(Checks.Limits limits) {
        return "Told are sources that differ by more than " + plain(limits.sourcesPercent())
                + " %, values between a fall and a rise by more than a factor of " + plain(limits.breakFactor())
                + " within " + limits.breakYears() + " years, parts that miss their total by more than "
                + plain(limits.partsPercent()) + " %; nothing below "
                + Magnitude.grouped(limits.least(), 0)
                + ". Sources that are reconciled have no totals to check. Every definition: --explain.";
    }

    /** Every check with where it is defined. */
    static String definition() {
        StringBuilder text = new StringBuilder();
        for (Kind kind : Kind.values()) {
            text.append(title(kind)).append(": ").append(kind.definition()).append('\n');
        }
        return text.toString().strip();
    }

    /** {@code KAZ imports CHN}: the finding's flow in the words of a question. */
    static String flow(Finding finding) {
        return finding.reporter() + " " + LakeText.flow(finding.flow())
                + (finding.partner().equals("WLD") ? "" : " " + finding.partner());
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : Double.toString(number);
    }
}
