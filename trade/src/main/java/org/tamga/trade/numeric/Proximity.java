package org.tamga.trade.numeric;

import java.util.Objects;

/**
 * How much two economies, or two products, have in common.
 *
 * <p>The proximity of two products is the smaller of the two chances that an economy specialised in one is specialised in the other as well:
 * φ<sub>pp'</sub> = Σ<sub>c</sub> M<sub>cp</sub> M<sub>cp'</sub> / max(k<sub>p,0</sub>, k<sub>p',0</sub>) (Hidalgo, Klinger, Barabási and
 * Hausmann, "The product space conditions the development of nations", Science 317, 2007). Economies are compared in the same way by the
 * products that they share.
 *
 * <p>The numbers of common entries are kept, not the quotients: one half of the matrix, four bytes a pair.
 */
public final class Proximity {

    private static final int LARGEST = 65_535;

    private final int[] entries;
    private final int[] common;

    private Proximity(BinaryMatrix matrix) {
        int size = matrix.rows();
        if (size > LARGEST) {
            throw new IllegalArgumentException(
                    size + " rows have too many pairs for one array; compare at most " + LARGEST);
        }
        this.entries = new int[size];
        this.common = new int[(int) ((long) size * (size - 1) / 2)];
        for (int row = 0; row < size; row++) {
            entries[row] = matrix.diversity(row);
            int place = place(row, 0);
            for (int other = 0; other < row; other++) {
                common[place + other] = matrix.common(row, other);
            }
        }
    }

    /** Proximities of the economies: the rows. */
    public static Proximity ofEconomies(BinaryMatrix matrix) {
        return new Proximity(matrix);
    }

    /** Proximities of the products: the columns. */
    public static Proximity ofProducts(BinaryMatrix matrix) {
        return new Proximity(matrix.transposed());
    }

    /** How many economies or products are compared. */
    public int size() {
        return entries.length;
    }

    /** The number of entries that both have. */
    public int common(int one, int other) {
        Objects.checkIndex(one, size());
        Objects.checkIndex(other, size());
        if (one == other) {
            return entries[one];
        }
        return one > other ? common[place(one, other)] : common[place(other, one)];
    }

    /** φ, from 0 to 1; what has no entry has nothing in common with anything, not even with itself. */
    public double between(int one, int other) {
        int most = Math.max(entries[one], entries[other]);
        return most == 0 ? 0 : (double) common(one, other) / most;
    }

    private static int place(int larger, int smaller) {
        return (int) ((long) larger * (larger - 1) / 2) + smaller;
    }
}
