package org.tamga.trade.numeric;

import java.util.Arrays;

/**
 * The method of reflections: diversity and ubiquity, each corrected by averages of the other, a given number of times.
 *
 * <p>k<sub>c,N</sub> = Σ<sub>p</sub> M<sub>cp</sub> k<sub>p,N-1</sub> / k<sub>c,0</sub> and k<sub>p,N</sub> = Σ<sub>c</sub> M<sub>cp</sub>
 * k<sub>c,N-1</sub> / k<sub>p,0</sub>, from k<sub>c,0</sub> (diversity) and k<sub>p,0</sub> (ubiquity): Hidalgo and Hausmann, PNAS 106, 2009.
 * For economies, even N speak of diversity and odd N of ubiquity; for products the other way round. With growing N all economies come to the
 * same number, and what is left of the differences is the vector of {@link Complexity}; the published tables stopped at 16 or 18.
 */
public final class Reflections {

    private final int steps;
    private final double[] economies;
    private final double[] products;

    private Reflections(int steps, double[] economies, double[] products) {
        this.steps = steps;
        this.economies = economies;
        this.products = products;
    }

    /**
     * N reflections of a matrix.
     *
     * @param steps N, zero or more
     * @throws IllegalArgumentException when {@code steps} is negative
     */
    public static Reflections of(BinaryMatrix matrix, int steps) {
        if (steps < 0) {
            throw new IllegalArgumentException(steps + " reflections; there are zero or more");
        }
        int[][] lists = matrix.lists();
        double[] economies = new double[matrix.rows()];
        double[] products = new double[matrix.columns()];
        Arrays.setAll(economies, c -> lists[c].length == 0 ? Double.NaN : lists[c].length);
        Arrays.setAll(products, p -> matrix.ubiquity(p) == 0 ? Double.NaN : matrix.ubiquity(p));
        for (int n = 1; n <= steps; n++) {
            double[] nextEconomies = new double[economies.length];
            double[] nextProducts = new double[products.length];
            for (int c = 0; c < economies.length; c++) {
                for (int p : lists[c]) {
                    nextEconomies[c] += products[p];
                    nextProducts[p] += economies[c];
                }
                nextEconomies[c] /= lists[c].length;
            }
            for (int p = 0; p < products.length; p++) {
                nextProducts[p] /= matrix.ubiquity(p);
            }
            economies = nextEconomies;
            products = nextProducts;
        }
        return new Reflections(steps, economies, products);
    }

    /** N. */
    public int steps() {
        return steps;
    }

    /** k<sub>c,N</sub>; not a number for an economy without entries. */
    public double economy(int economy) {
        return economies[economy];
    }

    /** k<sub>p,N</sub>; not a number for a product without entries. */
    public double product(int product) {
        return products[product];
    }
}
