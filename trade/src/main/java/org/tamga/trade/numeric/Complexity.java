package org.tamga.trade.numeric;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The economic complexity index (ECI) of economies and the product complexity index (PCI) of products.
 *
 * <p>ECI is the eigenvector K of the second largest eigenvalue of M~<sub>cc'</sub> = Σ<sub>p</sub> M<sub>cp</sub> M<sub>c'p</sub> /
 * (k<sub>c,0</sub> k<sub>p,0</sub>), less its mean and divided by its standard deviation; PCI is the same for products (Hausmann, Hidalgo and
 * others, The Atlas of Economic Complexity, 2011 and 2014, technical box 2.1). The sign is the one with which ECI rises with diversity.
 *
 * <p>The Atlas does not say which standard deviation is meant; the programs of its authors divide by the number of economies (the
 * population's), and so does this class. Those programs also put PCI on the scale of ECI, where the ECI of an economy is the mean PCI of its
 * products; both scales are here: {@link #product} and {@link #productOnEconomyScale}.
 *
 * <p>M~ is not symmetric, but D<sup>1/2</sup> M~ D<sup>-1/2</sup> with D = diag(k<sub>c,0</sub>) is, and has no negative eigenvalue; its first
 * eigenvector is known, (k<sub>c,0</sub>)<sup>1/2</sup> with the eigenvalue 1. So the second comes by power iteration with the first taken out
 * of every step, and the third, with both taken out, tells how well the second is determined. Economies and products without entries have no
 * place in M~: their numbers are not a number.
 */
public final class Complexity {

    /** The norm of S u - λ u at which the iteration ends, when the caller gives none; u has the norm 1. */
    public static final double TOLERANCE = 1e-12;

    /** The most steps when the caller gives none. */
    public static final int MOST_STEPS = 200_000;

    /** Eigenvalues nearer to each other than this are one for our purpose. */
    private static final double SAME = 1e-9;

    private final int[][] lists;
    private final int[] ubiquity;
    private final double[] rootOfDiversity;
    private final double tolerance;
    private final int mostSteps;

    private final double[] economies;
    private final double[] products;
    private final double[] productsOnEconomyScale;
    private final Eigenpair second;
    private final double thirdEigenvalue;

    /** A vector of norm 1, its eigenvalue, and how the iteration ended. */
    private static final class Eigenpair {
        private final double[] vector;
        private final double value;
        private final double residual;
        private final int steps;

        Eigenpair(double[] vector, double value, double residual, int steps) {
            this.vector = vector;
            this.value = value;
            this.residual = residual;
            this.steps = steps;
        }
    }

    private Complexity(BinaryMatrix matrix, double tolerance, int mostSteps) {
        this.lists = matrix.lists();
        this.ubiquity = new int[matrix.columns()];
        Arrays.setAll(ubiquity, matrix::ubiquity);
        this.rootOfDiversity = new double[lists.length];
        Arrays.setAll(rootOfDiversity, c -> Math.sqrt(lists[c].length));
        this.tolerance = tolerance;
        this.mostSteps = mostSteps;

        double[] first = rootOfDiversity.clone();
        normalise(first);
        this.second = powerIteration(tolerance, first);
        double[] u = second.vector;
        // The third only says how far away it is: its eigenvalue is right to the square of the residual.
        this.thirdEigenvalue = powerIteration(Math.max(tolerance, 1e-6), first, u).value;

        double[] k = new double[lists.length];
        Arrays.setAll(k, c -> lists[c].length == 0 ? Double.NaN : u[c] / rootOfDiversity[c]);
        if (fallsWithDiversity(k)) {
            Arrays.setAll(k, c -> -k[c]);
        }
        double[] kp = averagesOverEconomies(k);
        this.economies = standardised(k, mean(k), deviation(k));
        this.products = standardised(kp, mean(kp), deviation(kp));
        // ECI is the mean of this over an economy's products, because the mean over products of kp is λ k.
        this.productsOnEconomyScale = standardised(kp, mean(k) * second.value, deviation(k) * second.value);
    }

    /**
     * ECI and PCI of a matrix.
     *
     * @throws IllegalArgumentException when fewer than two economies have entries
     */
    public static Complexity of(BinaryMatrix matrix) {
        return of(matrix, TOLERANCE, MOST_STEPS);
    }

    /**
     * ECI and PCI of a matrix, with an own end of the iteration.
     *
     * @param tolerance the norm of S u - λ u at which the iteration ends
     * @param mostSteps the most steps of each of the two iterations
     * @throws IllegalArgumentException when fewer than two economies have entries, or an argument is not above zero
     */
    public static Complexity of(BinaryMatrix matrix, double tolerance, int mostSteps) {
        int filled = 0;
        for (int c = 0; c < matrix.rows(); c++) {
            filled += matrix.diversity(c) > 0 ? 1 : 0;
        }
        if (filled < 2) {
            throw new IllegalArgumentException(filled + " economies are specialised in something, of " + matrix.rows()
                    + "; complexity compares at least two");
        }
        if (!(tolerance > 0) || mostSteps < 1) {
            throw new IllegalArgumentException(
                    "tolerance " + tolerance + ", most steps " + mostSteps + "; both must be above zero");
        }
        return new Complexity(matrix, tolerance, mostSteps);
    }

    /** ECI: mean 0 and population standard deviation 1 over the economies with entries; not a number for the others. */
    public double economy(int economy) {
        return economies[economy];
    }

    /** PCI: mean 0 and population standard deviation 1 over the products with entries; not a number for the others. */
    public double product(int product) {
        return products[product];
    }

    /** PCI on the scale of ECI: the mean over an economy's products is its ECI. */
    public double productOnEconomyScale(int product) {
        return productsOnEconomyScale[product];
    }

    /** The economies without entries, which have no ECI. */
    public int[] economiesLeftOut() {
        return notNumbers(economies, rootOfDiversity);
    }

    /** The products without entries, which have no PCI. */
    public int[] productsLeftOut() {
        double[] entries = new double[ubiquity.length];
        Arrays.setAll(entries, p -> ubiquity[p]);
        return notNumbers(products, entries);
    }

    /** The second largest eigenvalue of M~, from 0 to 1. */
    public double eigenvalue() {
        return second.value;
    }

    /** The third largest eigenvalue of M~, at least about; 0 when there is none. */
    public double nextEigenvalue() {
        return thirdEigenvalue;
    }

    /** The norm of S u - λ u, where u is the vector of norm 1; over the distance of the eigenvalues it bounds the error of u. */
    public double residual() {
        return second.residual;
    }

    /** How many steps the iteration took. */
    public int steps() {
        return second.steps;
    }

    /** Whether the residual came down to the tolerance. */
    public boolean hasConverged() {
        return second.residual <= tolerance;
    }

    /** Why the indices should not be trusted, when there is a reason. */
    public Optional<String> doubt() {
        if (second.value < SAME) {
            return Optional.of("all economies are specialised alike: there is nothing to tell them apart");
        }
        if (second.value > 1 - SAME) {
            return Optional.of(
                    "the matrix falls into parts that share no product: the index only tells the parts apart");
        }
        if (!hasConverged()) {
            return Optional.of("not settled after " + second.steps + " steps: the residual is " + second.residual
                    + ", not " + tolerance);
        }
        if (second.value - thirdEigenvalue < SAME) {
            return Optional.of("the second and the third eigenvalue are both " + second.value
                    + ": any mixture of their vectors would do");
        }
        return Optional.empty();
    }

    private Eigenpair powerIteration(double enough, double[]... takenOut) {
        double[] u = anyVector();
        takeOut(u, takenOut);
        double[] product = new double[u.length];
        double value = 0;
        double residual = 0;
        int step = 0;
        if (!normalise(u)) {
            return new Eigenpair(u, value, residual, step);
        }
        double[] scratch = new double[ubiquity.length];
        while (step < mostSteps) {
            step++;
            symmetricTimes(u, scratch, product);
            takeOut(product, takenOut);
            value = dot(u, product);
            double squares = 0;
            for (int c = 0; c < u.length; c++) {
                double off = product[c] - value * u[c];
                squares += off * off;
            }
            residual = Math.sqrt(squares);
            if (residual <= enough || !normalise(product)) {
                break;
            }
            double[] old = u;
            u = product;
            product = old;
        }
        return new Eigenpair(u, value, residual, step);
    }

    /** S u = D<sup>-1/2</sup> M diag(1 / k<sub>p,0</sub>) M' D<sup>-1/2</sup> u. */
    private void symmetricTimes(double[] u, double[] scratch, double[] result) {
        Arrays.fill(scratch, 0);
        for (int c = 0; c < u.length; c++) {
            double v = lists[c].length == 0 ? 0 : u[c] / rootOfDiversity[c];
            for (int p : lists[c]) {
                scratch[p] += v;
            }
        }
        for (int p = 0; p < scratch.length; p++) {
            scratch[p] = ubiquity[p] == 0 ? 0 : scratch[p] / ubiquity[p];
        }
        for (int c = 0; c < u.length; c++) {
            double sum = 0;
            for (int p : lists[c]) {
                sum += scratch[p];
            }
            result[c] = lists[c].length == 0 ? 0 : sum / rootOfDiversity[c];
        }
    }

    /** Without pattern, so that no symmetry of the matrix can make it orthogonal to what is looked for; always the same. */
    private double[] anyVector() {
        double[] vector = new double[lists.length];
        long state = 0;
        for (int c = 0; c < vector.length; c++) {
            state += 0x9E3779B97F4A7C15L;
            long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
            vector[c] = lists[c].length == 0 ? 0 : 0.5 + ((mixed ^ mixed >>> 31) >>> 11) * 0x1.0p-53;
        }
        return vector;
    }

    /** Whether the vector falls with diversity; when it does neither, whether its first number that is not zero is negative. */
    private boolean fallsWithDiversity(double[] k) {
        double mean = mean(k);
        double meanDiversity = 0;
        int filled = 0;
        for (int[] list : lists) {
            meanDiversity += list.length;
            filled += list.length > 0 ? 1 : 0;
        }
        meanDiversity /= filled;
        double together = 0;
        double size = 0;
        for (int c = 0; c < k.length; c++) {
            if (lists[c].length > 0) {
                double both = (k[c] - mean) * (lists[c].length - meanDiversity);
                together += both;
                size += Math.abs(both);
            }
        }
        if (Math.abs(together) > SAME * size) {
            return together < 0;
        }
        double largest = Arrays.stream(k)
                .filter(x -> !Double.isNaN(x))
                .map(Math::abs)
                .max()
                .orElse(0);
        return Arrays.stream(k)
                        .filter(x -> Math.abs(x) > SAME * largest)
                        .findFirst()
                        .orElse(0)
                < 0;
    }

    private double[] averagesOverEconomies(double[] k) {
        double[] kp = new double[ubiquity.length];
        for (int c = 0; c < k.length; c++) {
            for (int p : lists[c]) {
                kp[p] += k[c];
            }
        }
        Arrays.setAll(kp, p -> ubiquity[p] == 0 ? Double.NaN : kp[p] / ubiquity[p]);
        return kp;
    }

    private static int[] notNumbers(double[] indices, double[] entries) {
        return IntStream.range(0, indices.length).filter(i -> entries[i] == 0).toArray();
    }

    private static double[] standardised(double[] values, double mean, double deviation) {
        return Arrays.stream(values).map(x -> (x - mean) / deviation).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).filter(x -> !Double.isNaN(x)).average().orElse(Double.NaN);
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .filter(x -> !Double.isNaN(x))
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElse(Double.NaN));
    }

    private static void takeOut(double[] vector, double[]... directions) {
        for (double[] direction : directions) {
            double along = dot(vector, direction);
            for (int i = 0; i < vector.length; i++) {
                vector[i] -= along * direction[i];
            }
        }
    }

    /** Whether the vector had a length to divide by. */
    private static boolean normalise(double[] vector) {
        double norm = Math.sqrt(dot(vector, vector));
        if (norm < Double.MIN_NORMAL / Math.ulp(1.0)) {
            return false;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= norm;
        }
        return true;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
