package org.tamga.trade.mirror;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tamga.trade.numeric.TwoWayEffects;

/**
 * How large the errors of each reporter are, from how far the two sides of its flows are apart.
 *
 * <p>The two sides of a flow differ by e<sub>x</sub> − e<sub>m</sub>, the errors of exporter i and importer j in ln(value); as they are made
 * independently, the variance of the difference is s<sub>i</sub>² + t<sub>j</sub>². Of each pair the variance is estimated from the mean absolute
 * difference, which a few wild rows do not spoil: for normal errors E|r|² = 2/π Var r, and (S² − Q) / n(n−1), S the sum of |r| and Q that of r²,
 * has E|r|² as its expectation even for two rows. Sums of an exporter's and an importer's effect are then fitted to the pairs' variances.
 *
 * <p>Gaulier and Zignago (2010) decompose the mean absolute difference in this way; ten Cate, "The identification of reporting accuracies from mirror data"
 * (Journal of Economics and Statistics 234, 2014) shows that it is a generalised linear model for variances (error of the size of the
 * fitted value, hence the repeated weighting), and that a symmetrical restriction is needed: what all exporters could give to all importers is
 * divided here so that economies which report both flows report both equally well on average.
 */
final class ReportingErrors {

    private static final double HALF_PI = Math.PI / 2;
    private static final int ROUNDS = 4;

    /** Variances of pairs below this part of the mean are not told apart: else one lucky pair would decide everything. */
    private static final double LEAST_OF_MEAN = 0.02;

    /** The variance of a flow of which nothing can be said, where nothing can be said of any: an error of about ten percent. */
    private static final double UNKNOWN = 0.01;

    /**
     * What is known of a pair.
     *
     * @param n rows with two sides
     * @param sum of |ln(imports free on board / exports)|
     * @param squares the sum of the squares
     */
    record PairSums(String exporter, String importer, long n, double sum, double squares) {

        double variance() {
            return HALF_PI * (sum * sum - squares) / ((double) n * (n - 1));
        }
    }

    private final Map<String, Integer> exporters = new TreeMap<>();
    private final Map<String, Integer> importers = new TreeMap<>();
    private final long[] exporterRows;
    private final long[] importerRows;
    private final double[] exporterVariance;
    private final double[] importerVariance;
    private final double mean;
    private final int components;

    ReportingErrors(List<PairSums> pairs) {
        for (PairSums pair : pairs) {
            exporters.putIfAbsent(pair.exporter, exporters.size());
            importers.putIfAbsent(pair.importer, importers.size());
        }
        exporterRows = new long[exporters.size()];
        importerRows = new long[importers.size()];
        for (PairSums pair : pairs) {
            exporterRows[place(exporters, pair.exporter)] += pair.n;
            importerRows[place(importers, pair.importer)] += pair.n;
        }
        exporterVariance = new double[exporters.size()];
        importerVariance = new double[importers.size()];
        Arrays.fill(exporterVariance, Double.NaN);
        Arrays.fill(importerVariance, Double.NaN);
        List<PairSums> telling = pairs.stream().filter(p -> p.n > 1).toList();
        double rows = 0;
        double sum = 0;
        for (PairSums pair : telling) {
            rows += (double) pair.n;
            sum += (double) pair.n * pair.variance();
        }
        if (!(sum > 0)) {
            mean = UNKNOWN / 2;
            components = 0;
            return;
        }
        double whole = sum / rows;
        mean = whole / 2;
        components = fit(telling, whole);
    }

    private int fit(List<PairSums> pairs, double whole) {
        int n = pairs.size();
        int[] row = new int[n];
        int[] column = new int[n];
        double[] y = new double[n];
        double[] weight = new double[n];
        for (int p = 0; p < n; p++) {
            PairSums pair = pairs.get(p);
            row[p] = place(exporters, pair.exporter);
            column[p] = place(importers, pair.importer);
            y[p] = pair.variance();
            weight[p] = (double) pair.n;
        }
        TwoWayEffects effects = TwoWayEffects.of(exporters.size(), importers.size(), row, column, weight, y);
        for (int round = 1; round < ROUNDS; round++) {
            for (int p = 0; p < n; p++) {
                double fitted = Math.max(effects.fitted(row[p], column[p]), LEAST_OF_MEAN * whole) / whole;
                weight[p] = (double) pairs.get(p).n / (fitted * fitted);
            }
            effects = TwoWayEffects.of(exporters.size(), importers.size(), row, column, weight, y);
        }
        for (int c = 0; c < effects.components(); c++) {
            divide(effects, c, whole);
        }
        return effects.components();
    }

    /** Divides μ of a component between exporters and importers, and keeps variances above zero. */
    private void divide(TwoWayEffects effects, int component, double whole) {
        double half = effects.level(component) / 2;
        double apart = 0;
        int both = 0;
        double leastExporter = Double.POSITIVE_INFINITY;
        double leastImporter = Double.POSITIVE_INFINITY;
        for (Map.Entry<String, Integer> entry : exporters.entrySet()) {
            int i = entry.getValue();
            if (effects.componentOfRow(i) != component) {
                continue;
            }
            leastExporter = Math.min(leastExporter, half + effects.row(i));
            Integer j = importers.get(entry.getKey());
            if (j != null && effects.componentOfColumn(j) == component) {
                apart += effects.column(j) - effects.row(i);
                both++;
            }
        }
        for (int j : importers.values()) {
            if (effects.componentOfColumn(j) == component) {
                leastImporter = Math.min(leastImporter, half + effects.column(j));
            }
        }
        double shift = both == 0 ? 0 : apart / both / 2;
        // each side keeps what its best reporter needs; where there is not enough for both, both want the same
        shift = leastExporter + leastImporter < 0
                ? (leastImporter - leastExporter) / 2
                : Math.clamp(shift, -leastExporter, leastImporter);
        double least = LEAST_OF_MEAN * whole / 2;
        for (int i = 0; i < exporterVariance.length; i++) {
            if (effects.componentOfRow(i) == component) {
                exporterVariance[i] = Math.max(least, half + effects.row(i) + shift);
            }
        }
        for (int j = 0; j < importerVariance.length; j++) {
            if (effects.componentOfColumn(j) == component) {
                importerVariance[j] = Math.max(least, half + effects.column(j) - shift);
            }
        }
    }

    /** The variance of an exporter's errors; the mean of all reporters where nothing is known. */
    double exporter(String economy) {
        return known(exporters, exporterVariance, economy);
    }

    /** The variance of an importer's errors; the mean of all reporters where nothing is known. */
    double importer(String economy) {
        return known(importers, importerVariance, economy);
    }

    /** m / (m + variance), m the mean variance, in nine digits. */
    double score(double variance) {
        return Math.rint(1e9 * mean / (mean + variance)) / 1e9;
    }

    /** How many groups of economies there are that no pair connects; they cannot be compared with each other. */
    int components() {
        return components;
    }

    /** All reporters of which something is known, best first. */
    List<Reliability> list() {
        List<Reliability> list = new ArrayList<>();
        collect(list, "EXPORT", exporters, exporterVariance, exporterRows);
        collect(list, "IMPORT", importers, importerVariance, importerRows);
        list.sort(Comparator.comparingDouble(Reliability::score)
                .reversed()
                .thenComparing(Reliability::economy)
                .thenComparing(Reliability::flow));
        return list;
    }

    private void collect(
            List<Reliability> list, String flow, Map<String, Integer> places, double[] variance, long[] rows) {
        places.forEach((economy, place) -> {
            if (!Double.isNaN(variance[place])) {
                list.add(new Reliability(
                        economy, flow, rows[place], Math.sqrt(variance[place]), score(variance[place])));
            }
        });
    }

    private double known(Map<String, Integer> places, double[] variance, String economy) {
        Integer place = places.get(economy);
        return place == null || Double.isNaN(variance[place]) ? mean : variance[place];
    }

    private static int place(Map<String, Integer> places, String economy) {
        return places.getOrDefault(economy, -1);
    }
}
