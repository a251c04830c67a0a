package org.tamga.app.words;

import java.util.Locale;
import org.tamga.corridor.model.Assertion;
import org.tamga.corridor.scenario.AssertionCheck;

/** What must be so that an assertion about a corridor is true, and what the network gives, in one sentence or two. */
public final class AssertionText {

    private static final double MILLION = 1e6;

    private AssertionText() {}

    /** The sentences in English. */
    public static String of(AssertionCheck.Result result) {
        return switch (result) {
            case AssertionCheck.Revenue revenue -> of(revenue);
            case AssertionCheck.Savings savings -> of(savings);
        };
    }

    private static String of(AssertionCheck.Revenue revenue) {
        return String.format(
                Locale.ROOT,
                "On %,.0f km at %.4f USD per tonne-km it takes %,.1f million tonnes of transit a year. The network"
                        + " gives %,.2f million tonnes and %,.1f million USD.",
                revenue.km(),
                revenue.usdPerTonneKm(),
                revenue.tonnesNeeded() / MILLION,
                revenue.modelTonnes() / MILLION,
                revenue.modelUsd() / MILLION);
    }

    private static String of(AssertionCheck.Savings savings) {
        if (savings.pairs().isEmpty()) {
            return "For no pair of places between which goods travel is the new way the better one of its kind.";
        }
        AssertionCheck.Saving best = savings.pairs().getFirst();
        boolean days = savings.assertion().kind() == Assertion.Kind.SAVED_DAYS;
        return savings.holding() + " of " + savings.pairs().size()
                + " pairs of places that the new way serves better than the old ones of its kind save as much; the most"
                + " is "
                + (days
                        ? String.format(Locale.ROOT, "%,.1f days", best.days())
                        : String.format(Locale.ROOT, "%,.0f km", best.km()))
                + " (" + best.from() + " to " + best.to() + ").";
    }
}
