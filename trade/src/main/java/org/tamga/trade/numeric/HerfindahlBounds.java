package org.tamga.trade.numeric;

/**
 * The least and the greatest Herfindahl-Hirschman index that the known parts of a total allow.
 *
 * <p>With known shares s<sub>i</sub> and a rest r = 1 - Σ s<sub>i</sub> in m other parts, the sum of squares is least when the m are equal,
 * Σ s<sub>i</sub><sup>2</sup> + r<sup>2</sup>/m, and greatest when they are as unequal as they may be: all in one part, or in as few as a largest
 * possible part lets them.
 *
 * @param least from 0 to 1
 * @param greatest from {@code least} to 1
 */
public record HerfindahlBounds(double least, double greatest) {

    /**
     * Bounds when any other part may have the whole rest.
     *
     * @param total the sum of all parts, known or not, in the unit of the known ones
     * @param others m; {@link Integer#MAX_VALUE} when it is not known
     * @param known the known parts
     * @throws IllegalArgumentException when the known parts are more than the total, or there is a rest but nobody to have it
     */
    public static HerfindahlBounds of(double total, int others, double... known) {
        return capped(total, others, total, known);
    }

    /**
     * Bounds when no other part is larger than a given one: the smallest known one, where the largest parts are known.
     *
     * @param total the sum of all parts, known or not, in the unit of the known ones
     * @param others m; {@link Integer#MAX_VALUE} when it is not known
     * @param largestOther what an other part has at most, in the same unit
     * @param known the known parts
     * @throws IllegalArgumentException when the known parts are more than the total, or the others cannot have the rest
     */
    public static HerfindahlBounds capped(double total, int others, double largestOther, double... known) {
        double squares = 0;
        double rest = total;
        for (double part : known) {
            if (!(part >= 0)) {
                throw new IllegalArgumentException("a part is " + part + "; parts are zero or more");
            }
            squares += part / total * (part / total);
            rest -= part;
        }
        if (!(total > 0) || rest < -1e-9 * total) {
            throw new IllegalArgumentException("the known parts are " + (total - rest) + " of a total of " + total
                    + "; the total must be above zero and not less than its parts");
        }
        double left = Math.max(0, rest / total);
        double cap = Math.min(left, largestOther / total);
        if (left > 1e-9 && (others < 1 || left > cap * others * (1 + 1e-9))) {
            throw new IllegalArgumentException(
                    others + " other parts of at most " + largestOther + " cannot have the rest of " + rest);
        }
        if (left == 0 || others < 1 || cap == 0) {
            return new HerfindahlBounds(squares, squares);
        }
        double full = Math.floor(left / cap);
        double remainder = left - full * cap;
        return new HerfindahlBounds(squares + left * left / others, squares + full * cap * cap + remainder * remainder);
    }

    /** Whether an index is between the bounds, give or take what {@code slack} says. */
    public boolean contains(double herfindahl, double slack) {
        return herfindahl >= least - slack && herfindahl <= greatest + slack;
    }
}
