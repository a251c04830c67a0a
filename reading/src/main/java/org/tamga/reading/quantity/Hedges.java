package org.tamga.reading.quantity;

import org.jspecify.annotations.Nullable;
import org.tamga.core.Hedge;
import org.tamga.reading.quantity.Line.Found;

/** Finds the hedge before or after a number. */
final class Hedges {

    private final Line line;

    Hedges(Line line) {
        this.line = line;
    }

    /**
     * A hedge and the tokens that it adds to the number's.
     *
     * @param from first token of hedge and number
     * @param to after the last token
     */
    record Hedged(Hedge hedge, int from, int to) {}

    /** The hedge of the number in these tokens; {@link Hedge#EXACT} when there is none. */
    Hedged around(int from, int to, int floor) {
        Hedged before = before(from, to, floor);
        if (before.hedge() != Hedge.EXACT) {
            return before;
        }
        Found after = line.find(Role.AFTER, to);
        if (after != null && !line.isNumber(after.to()) && !line.has(Role.CURRENCY, after.to())) {
            return new Hedged(Hedge.valueOf(after.entry().value()), from, after.to());
        }
        return before;
    }

    private Hedged before(int from, int to, int floor) {
        Found found = line.findBefore(Role.HEDGE, from);
        if (found == null && line.has(Role.DETERMINER, from - 1) && isThreshold(to)) {
            found = line.findBefore(Role.HEDGE, from - 1);
        }
        if (found == null || found.from() < floor || isDirection(found, floor) || isMovement(found, to)) {
            return new Hedged(Hedge.EXACT, from, to);
        }
        int start = found.from();
        Found outer = line.findBefore(Role.HEDGE, start);
        if (outer != null
                && outer.from() >= floor
                && outer.entry().value().equals(found.entry().value())) {
            start = outer.from();
        }
        return new Hedged(Hedge.valueOf(found.entry().value()), start, to);
    }

    /** {@code the 100 billion mark}. */
    private boolean isThreshold(int to) {
        return line.has(Role.THRESHOLD, line.isHyphen(to) ? to + 1 : to);
    }

    /** {@code 9.1 million tons passed through Dostyk}: what moved, not a mark that was left behind. */
    private boolean isMovement(Found hedge, int to) {
        boolean moves = hedge.to() == hedge.from() + 1
                && (line.is(hedge.from(), "passed")
                        || line.is(hedge.from(), "crossed")
                        || line.is(hedge.from(), "pass"));
        for (int i = Math.max(0, hedge.from() - 10); moves && i < Math.min(line.size(), to + 3); i++) {
            if (line.is(i, "through") || line.is(i, "via") || line.is(i, "across") || line.is(i, "border")) {
                return true;
            }
        }
        return false;
    }

    /** {@code rose up to 5}: what was reached, not a limit. */
    private boolean isDirection(Found hedge, int floor) {
        @Nullable Found limit = line.find(Role.LIMIT, hedge.from());
        if (limit == null || limit.to() != hedge.to()) {
            return false;
        }
        if (floor > 0 && hedge.from() == floor) {
            return true;
        }
        if (line.is(hedge.from() - 1, "added")
                || line.is(hedge.from() - 1, "adds")
                || line.is(hedge.from() - 1, "add")) {
            return true;
        }
        int farthest = line.language() == org.tamga.reading.text.Language.RU ? 14 : 1;
        for (int i = hedge.from() - 1; i >= Math.max(0, hedge.from() - farthest); i--) {
            if (line.has(Role.CHANGE, i)) {
                return true;
            }
        }
        return false;
    }
}
