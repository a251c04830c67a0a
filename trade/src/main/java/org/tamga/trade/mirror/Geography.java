package org.tamga.trade.mirror;

/**
 * What is known of the way between two economies.
 *
 * @param lnDistance a hundred times the natural logarithm of the kilometres, rounded: a hundredth is one percent of the distance, and no distance
 *     between economies is known better (capital to capital, or city to city?)
 * @param contiguous 1 when they have a common border, else 0
 * @param landlocked how many of the two have no coast: 0, 1 or 2
 */
public record Geography(int lnDistance, int contiguous, int landlocked) implements Comparable<Geography> {

    /** By distance, then border, then coast. */
    @Override
    public int compareTo(Geography other) {
        int order = Integer.compare(lnDistance, other.lnDistance);
        if (order == 0) {
            order = Integer.compare(contiguous, other.contiguous);
        }
        return order == 0 ? Integer.compare(landlocked, other.landlocked) : order;
    }
}
