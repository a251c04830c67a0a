package org.tamga.trade.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tamga.trade.numeric.Ols;
import org.tamga.trade.numeric.OlsFit;
import org.tamga.trade.sql.Rows;

/**
 * The regression of ln(imports / exports) on distance, border, coast, section and year, from sums over all rows with the same regressors.
 *
 * <p>What it says is divided into a part of the pair, of the section and of the year, each a whole number of hundredths of a percent (of a
 * logarithm). So rates are the same on every engine, and far finer than their standard errors.
 */
final class CifFobEstimation {

    /** Units in a logarithm of one. */
    static final int UNITS = 10_000;

    private static final String DISTANCE = "ln distance";
    private static final String BORDER = "contiguous";
    private static final String COAST = "landlocked";

    private final boolean distances;
    private final List<String> columns = new ArrayList<>();
    private final SortedMap<Integer, Long> sections = new TreeMap<>();
    private final SortedMap<Integer, Long> years = new TreeMap<>();
    private final OlsFit fit;
    private final long rows;
    private final long trimmed;
    private final double[] means;
    private final double meanRate;
    private final Map<Integer, Integer> ofSections = new TreeMap<>();
    private final Map<Integer, Integer> ofYears = new TreeMap<>();

    /**
     * Estimates.
     *
     * @param places what the places of the cells mean; a single one that means nothing without distances
     * @param cells place, section, calendar_year, n, trimmed, sum_y, sum_yy; at least one row with n above zero
     */
    CifFobEstimation(
            Rows cells, List<Geography> places, boolean distances, boolean borders, boolean coasts, int greatest) {
        this.distances = distances;
        long out = 0;
        for (int r = 0; r < cells.size(); r++) {
            out += cells.whole(r, "trimmed");
            sections.merge((int) cells.whole(r, "section"), cells.whole(r, "n"), Long::sum);
            years.merge((int) cells.whole(r, "calendar_year"), cells.whole(r, "n"), Long::sum);
        }
        sections.values().removeIf(n -> n == 0);
        years.values().removeIf(n -> n == 0);
        trimmed = out;
        if (distances) {
            columns.add(DISTANCE);
        }
        if (borders) {
            columns.add(BORDER);
        }
        if (coasts) {
            columns.add(COAST);
        }
        sections.keySet().stream().skip(1).forEach(s -> columns.add(section(s)));
        years.keySet().stream().skip(1).forEach(y -> columns.add(year(y)));
        Ols ols = Ols.withConstant(columns.toArray(String[]::new));
        double[] sums = new double[3];
        long n = 0;
        for (int r = 0; r < cells.size(); r++) {
            long here = cells.whole(r, "n");
            if (here == 0) {
                continue;
            }
            Geography place = places.get((int) cells.whole(r, "place"));
            ols.add(
                    regressors(place, (int) cells.whole(r, "section"), (int) cells.whole(r, "calendar_year")),
                    here,
                    cells.number(r, "sum_y"),
                    cells.number(r, "sum_yy"));
            double[] x = ofPlace(place);
            for (int i = 0; i < x.length; i++) {
                sums[i] += (double) here * x[i];
            }
            n += here;
        }
        rows = n;
        means = new double[] {sums[0] / (double) n, sums[1] / (double) n, sums[2] / (double) n};
        fit = ols.fit();
        sections.keySet().forEach(s -> ofSections.put(s, units(coefficient(section(s)))));
        years.keySet().forEach(y -> ofYears.put(y, units(coefficient(year(y)))));
        double rate = 0;
        for (int r = 0; r < cells.size(); r++) {
            int units = ofPair(Optional.of(places.get((int) cells.whole(r, "place"))))
                    + ofSections.getOrDefault((int) cells.whole(r, "section"), 0)
                    + ofYears.getOrDefault((int) cells.whole(r, "calendar_year"), 0);
            rate += (double) cells.whole(r, "n") * Math.expm1(Math.clamp(units, 0, greatest) / (double) UNITS);
        }
        meanRate = 100 * rate / (double) n;
    }

    /** The part of a pair, with the constant; for one whose way is not known, the mean over the rows. */
    int ofPair(Optional<Geography> way) {
        double[] x = way.map(CifFobEstimation::ofPlace).orElse(means);
        double sum = coefficient(OlsFit.CONSTANT);
        sum += coefficient(DISTANCE) * x[0] + coefficient(BORDER) * x[1] + coefficient(COAST) * x[2];
        return units(sum);
    }

    /** The parts of the sections that have rows. */
    Map<Integer, Integer> ofSections() {
        return Map.copyOf(ofSections);
    }

    /** The part of a section without rows: the mean over the rows. */
    int ofOtherSections() {
        return mean(sections, ofSections);
    }

    /** The parts of the years that have rows. */
    Map<Integer, Integer> ofYears() {
        return Map.copyOf(ofYears);
    }

    /** The part of a year without rows: the mean over the rows. */
    int ofOtherYears() {
        return mean(years, ofYears);
    }

    /** The result for readers. */
    CifFob result(long weightsDisagree, long with, long without, List<String> notes) {
        return new CifFob(
                fit,
                distances ? Optional.of(means[0]) : Optional.empty(),
                rows,
                trimmed,
                weightsDisagree,
                with,
                without,
                meanRate,
                notes);
    }

    /** What was estimated. */
    OlsFit fit() {
        return fit;
    }

    private double[] regressors(Geography place, int section, int year) {
        double[] x = new double[columns.size()];
        double[] ofPlace = ofPlace(place);
        for (int i = 0; i < x.length; i++) {
            String column = columns.get(i);
            x[i] = switch (column) {
                case DISTANCE -> ofPlace[0];
                case BORDER -> ofPlace[1];
                case COAST -> ofPlace[2];
                default -> column.equals(section(section)) || column.equals(year(year)) ? 1 : 0;
            };
        }
        return x;
    }

    private static double[] ofPlace(Geography place) {
        return new double[] {place.lnDistance() / 100.0, place.contiguous(), place.landlocked()};
    }

    private double coefficient(String name) {
        return fit.names().contains(name) ? fit.coefficient(name) : 0;
    }

    private static int mean(SortedMap<Integer, Long> rows, Map<Integer, Integer> parts) {
        double sum = 0;
        double n = 0;
        for (Map.Entry<Integer, Long> entry : rows.entrySet()) {
            sum += (double) entry.getValue() * parts.getOrDefault(entry.getKey(), 0);
            n += (double) entry.getValue();
        }
        return (int) Math.round(sum / n);
    }

    private static int units(double logarithm) {
        // beyond e^20 nothing is a cost of transport; the bound keeps sums of parts inside an int
        return (int) Math.round(Math.clamp(logarithm, -20, 20) * UNITS);
    }

    private static String section(int section) {
        return "section " + section;
    }

    private static String year(int year) {
        return "year " + year;
    }
}
