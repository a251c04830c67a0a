package org.tamga.trade.numeric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Exports of economies by product, and in which products each economy is specialised.
 *
 * <p>The measure is Balassa's index of revealed comparative advantage ("Trade liberalisation and 'revealed' comparative advantage", The
 * Manchester School 33, 1965): the product's share of the economy's exports over its share of all exports,
 * RCA<sub>cp</sub> = (x<sub>cp</sub> / X<sub>c</sub>) / (X<sub>p</sub> / X). An economy is specialised where RCA is at least a threshold,
 * usually 1.
 *
 * <p>Values are whole numbers of a unit of the caller's choice (dollars, cents, thousandths), so that sums are exact; and the comparison with
 * the threshold is exact as well: x<sub>cp</sub> X ≥ t X<sub>c</sub> X<sub>p</sub> without rounding. An economy alone in the matrix has
 * RCA exactly 1 in all that it exports.
 */
public final class SpecialisationMatrix {

    /** Far above the rounding of four operations, far below any difference that a quotient of the values could mean. */
    private static final double NEARLY = 1e-9;

    private final int[] start;
    private final int[] product;
    private final long[] value;
    private final long[] economyTotal;
    private final long[] productTotal;
    private final long total;
    private final BinaryMatrix specialised;

    private SpecialisationMatrix(int[] start, int[] product, long[] value, int products, BigDecimal threshold) {
        this.start = start;
        this.product = product;
        this.value = value;
        int economies = start.length - 1;
        this.economyTotal = new long[economies];
        this.productTotal = new long[products];
        long sum = 0;
        for (int c = 0; c < economies; c++) {
            for (int i = start[c]; i < start[c + 1]; i++) {
                economyTotal[c] = plus(economyTotal[c], value[i]);
                productTotal[product[i]] = plus(productTotal[product[i]], value[i]);
            }
            sum = plus(sum, economyTotal[c]);
        }
        this.total = sum;
        this.specialised = atLeast(threshold);
    }

    /**
     * The matrix with the usual threshold: specialised where RCA is 1 or more.
     *
     * @see #of(int, int, int[], int[], long[], BigDecimal)
     */
    public static SpecialisationMatrix of(int economies, int products, int[] economy, int[] product, long[] value) {
        return of(economies, products, economy, product, value, BigDecimal.ONE);
    }

    /**
     * The matrix of the given exports; a pair that is given several times has the sum of its values, one that is not given exports nothing.
     *
     * @param economy the economy of each value, {@code 0 … economies - 1}
     * @param product the product of each value, {@code 0 … products - 1}
     * @param value exports in whole units, zero or more
     * @param threshold the least RCA of a specialised economy, above zero
     * @throws IllegalArgumentException when the arrays differ in length, a value is negative, or the threshold is not above zero
     * @throws IndexOutOfBoundsException when an economy or product is outside the matrix
     * @throws ArithmeticException when a total does not fit into 63 bits: take a larger unit
     */
    public static SpecialisationMatrix of(
            int economies, int products, int[] economy, int[] product, long[] value, BigDecimal threshold) {
        if (economy.length != value.length || product.length != value.length) {
            throw new IllegalArgumentException(economy.length + " economies, " + product.length + " products, "
                    + value.length + " values; each value needs both");
        }
        if (threshold.signum() <= 0) {
            throw new IllegalArgumentException("the threshold is " + threshold + "; it must be above zero");
        }
        for (int i = 0; i < value.length; i++) {
            Objects.checkIndex(economy[i], economies);
            Objects.checkIndex(product[i], products);
            if (value[i] < 0) {
                throw new IllegalArgumentException("economy " + economy[i] + " exports " + value[i] + " of product "
                        + product[i] + "; exports are zero or more");
            }
        }
        return sorted(economies, products, economy, product, value, threshold);
    }

    /** How many economies there are. */
    public int economies() {
        return economyTotal.length;
    }

    /** How many products there are. */
    public int products() {
        return productTotal.length;
    }

    /** What an economy exports of a product, x<sub>cp</sub>, in the unit of the given values. */
    public long value(int economy, int product) {
        Objects.checkIndex(product, products());
        int i = Arrays.binarySearch(this.product, start[economy], start[economy + 1], product);
        return i < 0 ? 0 : value[i];
    }

    /** All that an economy exports, X<sub>c</sub>. */
    public long economyTotal(int economy) {
        return economyTotal[economy];
    }

    /** All that is exported of a product, X<sub>p</sub>. */
    public long productTotal(int product) {
        return productTotal[product];
    }

    /** All exports, X. */
    public long total() {
        return total;
    }

    /** RCA<sub>cp</sub>; not a number when the economy exports nothing or nobody exports the product. */
    public double rca(int economy, int product) {
        return (double) value(economy, product) / economyTotal[economy] * ((double) total / productTotal[product]);
    }

    /** M<sub>cp</sub>: one where RCA is at least the threshold. */
    public BinaryMatrix specialised() {
        return specialised;
    }

    private BinaryMatrix atLeast(BigDecimal threshold) {
        int[] rows = new int[value.length];
        int[] columns = new int[value.length];
        double near = threshold.doubleValue();
        int count = 0;
        for (int c = 0; c < economyTotal.length; c++) {
            for (int i = start[c]; i < start[c + 1]; i++) {
                if (value[i] > 0 && isAtLeast(value[i], economyTotal[c], productTotal[product[i]], threshold, near)) {
                    rows[count] = c;
                    columns[count++] = product[i];
                }
            }
        }
        return BinaryMatrix.of(economies(), products(), Arrays.copyOf(rows, count), Arrays.copyOf(columns, count));
    }

    private boolean isAtLeast(long x, long ofEconomy, long ofProduct, BigDecimal threshold, double near) {
        double rca = (double) x / ofEconomy * ((double) total / ofProduct);
        if (Math.abs(rca - near) > NEARLY * near) {
            return rca > near;
        }
        BigDecimal left = new BigDecimal(BigInteger.valueOf(x).multiply(BigInteger.valueOf(total)));
        BigDecimal right = new BigDecimal(BigInteger.valueOf(ofEconomy).multiply(BigInteger.valueOf(ofProduct)));
        return left.compareTo(threshold.multiply(right)) >= 0;
    }

    /** Two stable countings, by product and then by economy, leave each economy's products ascending. */
    private static SpecialisationMatrix sorted(
            int economies, int products, int[] economy, int[] product, long[] value, BigDecimal threshold) {
        int[] byProduct = places(product, products, null);
        int[] order = places(economy, economies, byProduct);
        int[] start = new int[economies + 1];
        int[] merged = new int[value.length];
        long[] sums = new long[value.length];
        int count = 0;
        int before = -1;
        for (int i : order) {
            if (economy[i] == before && merged[count - 1] == product[i]) {
                sums[count - 1] = plus(sums[count - 1], value[i]);
            } else {
                merged[count] = product[i];
                sums[count++] = value[i];
                start[economy[i] + 1]++;
            }
            before = economy[i];
        }
        for (int c = 0; c < economies; c++) {
            start[c + 1] += start[c];
        }
        return new SpecialisationMatrix(
                start, Arrays.copyOf(merged, count), Arrays.copyOf(sums, count), products, threshold);
    }

    /** The entries in the order of their keys; entries of one key stay in the order of {@code before}. */
    private static int[] places(int[] key, int keys, int @Nullable [] before) {
        int[] next = new int[keys + 1];
        for (int k : key) {
            next[k + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            next[k + 1] += next[k];
        }
        int[] order = new int[key.length];
        for (int i = 0; i < key.length; i++) {
            int entry = before == null ? i : before[i];
            order[next[key[entry]]++] = entry;
        }
        return order;
    }

    private static long plus(long sum, long value) {
        long result = sum + value;
        if (result < 0) {
            throw new ArithmeticException("exports of " + sum + " and " + value
                    + " units are together more than 63 bits hold; take a larger unit");
        }
        return result;
    }
}
