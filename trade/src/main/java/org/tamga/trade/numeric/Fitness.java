package org.tamga.trade.numeric;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The fitness of economies and the quality of products, which define each other.
 *
 * <p>F<sub>c</sub> = Σ<sub>p</sub> M<sub>cp</sub> Q<sub>p</sub> and Q<sub>p</sub> = 1 / Σ<sub>c</sub> (M<sub>cp</sub> / F<sub>c</sub>), each
 * from the other's numbers of the step before, each divided by its mean after every step, from ones (Tacchella, Cristelli, Caldarelli, Gabrielli
 * and Pietronero, "A New Metrics for Countries' Fitness and Products' Complexity", Scientific Reports 2, 2012, article 723). A product is worth
 * no more than its weakest exporters let it be.
 *
 * <p>The numbers need not settle: depending on the shape of the matrix part of them go to zero, ever more slowly (Pugliese, Zaccaria and
 * Pietronero, "On the convergence of the Fitness-Complexity Algorithm", European Physical Journal Special Topics 225, 2016). What settles is the
 * order of the economies, and the iteration ends when that has stayed the same for a number of steps.
 */
public final class Fitness {

    /** For how many steps the order must stay, when the caller does not say. */
    public static final int STEADY_STEPS = 200;

    /** The most steps when the caller gives none. */
    public static final int MOST_STEPS = 20_000;

    private final double[] fitness;
    private final double[] quality;
    private final int[] order;
    private final int steps;
    private final int lastChange;
    private final boolean converged;

    private Fitness(BinaryMatrix matrix, int steadySteps, int mostSteps) {
        int[][] lists = matrix.lists();
        double[] f = new double[matrix.rows()];
        double[] q = new double[matrix.columns()];
        Arrays.setAll(f, c -> lists[c].length == 0 ? Double.NaN : 1);
        Arrays.setAll(q, p -> matrix.ubiquity(p) == 0 ? Double.NaN : 1);
        int[] ranked =
                IntStream.range(0, f.length).filter(c -> lists[c].length > 0).toArray();
        int step = 0;
        int changed = 0;
        while (step < mostSteps && step - changed < steadySteps) {
            step++;
            double[] nextF = new double[f.length];
            double[] burden = new double[q.length];
            for (int c = 0; c < f.length; c++) {
                double weakness = 1 / f[c];
                for (int p : lists[c]) {
                    nextF[c] += q[p];
                    burden[p] += weakness;
                }
            }
            for (int p = 0; p < q.length; p++) {
                q[p] = 1 / burden[p];
            }
            f = nextF;
            divideByMean(f, c -> lists[c].length > 0);
            divideByMean(q, p -> matrix.ubiquity(p) > 0);
            if (sort(ranked, f)) {
                changed = step;
            }
        }
        this.fitness = f;
        this.quality = q;
        this.order = ranked;
        this.steps = step;
        this.lastChange = changed;
        this.converged = step - changed >= steadySteps;
    }

    /** Fitness and quality, until the order of the economies has stayed for {@link #STEADY_STEPS} steps. */
    public static Fitness of(BinaryMatrix matrix) {
        return of(matrix, STEADY_STEPS, MOST_STEPS);
    }

    /**
     * Fitness and quality, with an own end of the iteration.
     *
     * @param steadySteps for how many steps the order of the economies must have stayed
     * @param mostSteps the most steps
     * @throws IllegalArgumentException when a number of steps is not above zero
     */
    public static Fitness of(BinaryMatrix matrix, int steadySteps, int mostSteps) {
        if (steadySteps < 1 || mostSteps < 1) {
            throw new IllegalArgumentException(
                    "steady steps " + steadySteps + ", most steps " + mostSteps + "; both must be above zero");
        }
        return new Fitness(matrix, steadySteps, mostSteps);
    }

    /** F<sub>c</sub>, 1 on average; not a number for an economy without entries. */
    public double economy(int economy) {
        return fitness[economy];
    }

    /** Q<sub>p</sub>, 1 on average; not a number for a product without entries. */
    public double product(int product) {
        return quality[product];
    }

    /** The economies with entries, fittest first. */
    public int[] fittestFirst() {
        return order.clone();
    }

    /** How many steps were taken. */
    public int steps() {
        return steps;
    }

    /** The last step that changed the order of the economies; 0 when none did. */
    public int lastChange() {
        return lastChange;
    }

    /** Whether the order stayed for as long as was asked. */
    public boolean hasConverged() {
        return converged;
    }

    /** Sorts descending by insertion, because nearly all is sorted already; whether anything moved. */
    private static boolean sort(int[] ranked, double[] f) {
        boolean moved = false;
        for (int i = 1; i < ranked.length; i++) {
            int c = ranked[i];
            int place = i;
            while (place > 0 && f[ranked[place - 1]] < f[c]) {
                ranked[place] = ranked[place - 1];
                place--;
            }
            ranked[place] = c;
            moved |= place < i;
        }
        return moved;
    }

    private static void divideByMean(double[] values, IntPredicate counts) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (counts.test(i)) {
                sum += values[i];
                count++;
            }
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = counts.test(i) ? values[i] * count / sum : Double.NaN;
        }
    }
}
