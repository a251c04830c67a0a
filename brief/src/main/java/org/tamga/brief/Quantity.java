package org.tamga.brief;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tamga.core.Interval;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Ledger;

/**
 * A number that is shown, with the question that it answers and the proof of its ends.
 *
 * @param question what was asked
 * @param bounds least and greatest value with their proofs; percent for growth and shares, else whole units
 */
public record Quantity(Question question, Bounds bounds) {

    /** What a ledger answers. */
    public static Quantity of(Ledger ledger, Question question) {
        return new Quantity(question, question.ask(ledger));
    }

    /** The values that it can have; without a lower end where nothing but that trade is not negative bounds it. */
    public Interval interval() {
        return bounds.interval();
    }

    /** Whether figures bound it on both sides; amounts and shares from below by more than nothing. */
    public boolean isKnown() {
        boolean mayBeNegative = switch (question.relation()) {
            case LEVEL, SHARE, MULTIPLE -> false;
            case GROWTH, CHANGE -> true;
        };
        return interval().isBounded() && (mayBeNegative || interval().lowerAsDouble() > 0);
    }

    /** The figures that its proofs add up, those of the lower end first, each once. */
    public List<Figure> figures() {
        Set<Figure> figures = new LinkedHashSet<>();
        bounds.lower().ifPresent(p -> figures.addAll(p.figures()));
        bounds.upper().ifPresent(p -> figures.addAll(p.figures()));
        return List.copyOf(figures);
    }
}
