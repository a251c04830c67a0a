package org.tamga.trade.mirror;

import java.util.Optional;

/**
 * How two sides are compared.
 *
 * @param pairs distances between economies; without them the cost of transport depends on section and year alone
 * @param outlier how far ln(imports / exports) may be from the median of its section to tell of transport, in standard deviations (1.4826 times
 *     the median absolute deviation)
 * @param weightFactor how many times heavier one side's goods may be than the other's to tell of transport, above 1
 * @param greatestRate the greatest cost of transport and insurance, as a part of the value free on board
 * @param leastZ how improbable a line's gap must be to be suspected, in standard deviations
 * @param listed the most rows of each list
 */
public record MirrorSpec(
        Optional<PairTable> pairs,
        double outlier,
        double weightFactor,
        double greatestRate,
        double leastZ,
        int listed) {

    /** Outliers beyond 3.5 deviations, weights within a factor of two, rates up to 50 percent, gaps from three deviations on, 1000 rows. */
    public static final MirrorSpec USUAL = new MirrorSpec(Optional.empty(), 3.5, 2, 0.5, 3, 1000);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException for numbers that mean nothing
     */
    public MirrorSpec {
        if (!(outlier > 0)
                || !(weightFactor > 1)
                || !(greatestRate > 0 && greatestRate <= 10)
                || !(leastZ >= 0)
                || listed < 1) {
            throw new IllegalArgumentException(
                    "outlier " + outlier + ", weight factor " + weightFactor + ", greatest rate "
                            + greatestRate + ", least z " + leastZ + ", listed " + listed
                            + "; expected above 0, above 1, above 0 up to 10, 0 or more, 1 or more");
        }
    }

    /** The same with distances. */
    public MirrorSpec withPairs(PairTable table) {
        return new MirrorSpec(Optional.of(table), outlier, weightFactor, greatestRate, leastZ, listed);
    }

    /** The same with longer or shorter lists. */
    public MirrorSpec withListed(int most) {
        return new MirrorSpec(pairs, outlier, weightFactor, greatestRate, leastZ, most);
    }
}
