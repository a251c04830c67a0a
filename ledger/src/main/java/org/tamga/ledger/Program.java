package org.tamga.ledger;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.ledger.lp.LargeStart;
import org.tamga.ledger.lp.LinearProgram;
import org.tamga.ledger.lp.RunningTotals;

/**
 * The linear program of some figures: its columns are sums of cells over runs of months, its rows the figures' statements and what holds
 * by definition. Amounts are divided by a power of ten for each unit, so that numbers stay near 1.
 */
final class Program {

    /** From here on running totals save more than their extra rows cost. */
    private static final int MANY_ENTRIES = 20_000;

    final LinearProgram lp;
    final List<Figure> figures;
    final RowOrigin[] origins;

    /** Rows of the k-th figure. */
    final int[][] rowsOfFigure;

    private final Timeline timeline;
    private final Map<Term.Strand, int[]> columns;
    private final double[] columnScale;
    private final double[] rowScale;
    private final Optional<RunningTotals> totals;
    private double[] start = new double[0];
    private final Map<Figure, Integer> indexOfFigure = new HashMap<>();

    Program(
            LinearProgram lp,
            List<Figure> figures,
            RowOrigin[] origins,
            int[][] rowsOfFigure,
            Timeline timeline,
            Map<Term.Strand, int[]> columns,
            double[] columnScale,
            double[] rowScale) {
        this.lp = lp;
        this.figures = figures;
        this.origins = origins;
        this.rowsOfFigure = rowsOfFigure;
        this.timeline = timeline;
        this.columns = columns;
        this.columnScale = columnScale;
        this.rowScale = rowScale;
        for (int f = 0; f < figures.size(); f++) {
            indexOfFigure.put(figures.get(f), f);
        }
        this.totals = lp.entries() > MANY_ENTRIES ? Optional.of(new RunningTotals(lp, chains())) : Optional.empty();
    }

    /** The program in running totals, where it is large enough for that to pay. */
    Optional<RunningTotals> totals() {
        return totals;
    }

    /** Ways to divide a large program: its years, its sites, and years in pairs, since growth joins a year to the one before. */
    List<LargeStart.Sweep> sweeps() {
        int[] years = years();
        LargeStart.Sweep bySite = new LargeStart.Sweep(sites(), 0);
        LargeStart.Sweep byYear = new LargeStart.Sweep(years, 2);
        LargeStart.Sweep byPair =
                new LargeStart.Sweep(Arrays.stream(years).map(y -> y / 2).toArray(), 2);
        LargeStart.Sweep byOtherPair =
                new LargeStart.Sweep(Arrays.stream(years).map(y -> (y + 1) / 2).toArray(), 2);
        return List.of(bySite, byYear, bySite, byPair, byOtherPair);
    }

    /** For each column the number of its calendar year, from 0. */
    private int[] years() {
        int[] years = new int[lp.columns()];
        columns.forEach((strand, columnOfRun) -> {
            int[] starts = timeline.starts(strand.site());
            for (int run = 0; run < columnOfRun.length; run++) {
                if (columnOfRun[run] >= 0) {
                    years[columnOfRun[run]] = Math.floorDiv(starts[run], 12);
                }
            }
        });
        int first = Arrays.stream(years).min().orElse(0);
        return Arrays.stream(years).map(y -> y - first).toArray();
    }

    /** For each column the number of its reporter and partner, from 0. */
    private int[] sites() {
        int[] sites = new int[lp.columns()];
        Map<List<Object>, Integer> numbers = new HashMap<>();
        columns.forEach((strand, columnOfRun) -> {
            List<Object> pair = List.of(
                    strand.site().authority(),
                    strand.site().reporter(),
                    strand.site().partner());
            int number = numbers.computeIfAbsent(pair, p -> numbers.size());
            for (int j : columnOfRun) {
                if (j >= 0) {
                    sites[j] = number;
                }
            }
        });
        return sites;
    }

    /** For each column the one of the run before it in the same strand and year, or −1. */
    private int[] chains() {
        int[] previous = new int[lp.columns()];
        Arrays.fill(previous, -1);
        columns.forEach((strand, columnOfRun) -> {
            int[] starts = timeline.starts(strand.site());
            for (int run = 1; run < columnOfRun.length; run++) {
                boolean sameYear = Math.floorDiv(starts[run], 12) == Math.floorDiv(starts[run - 1], 12);
                if (columnOfRun[run] >= 0 && columnOfRun[run - 1] >= 0 && sameYear) {
                    previous[columnOfRun[run]] = columnOfRun[run - 1];
                }
            }
        });
        return previous;
    }

    /** Whether the cells of a form are columns of this program and none of its runs is divided by the form. */
    boolean covers(List<Term> form) {
        for (Term term : form) {
            int[] columnOfRun = columns.get(term.strand());
            int[] starts = timeline.starts(term.strand().site());
            if (columnOfRun == null
                    || Arrays.binarySearch(starts, term.firstMonth()) < 0
                    || Arrays.binarySearch(starts, term.lastMonth() + 1) < 0) {
                return false;
            }
            for (int run : timeline.runs(term.strand().site(), term.firstMonth(), term.lastMonth())) {
                if (columnOfRun[run] < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Cost vector of a linear form, divided by {@code scale}; its terms must have been among those compiled. */
    double[] cost(List<Term> form, double scale) {
        double[] cost = new double[lp.columns()];
        for (Term term : form) {
            int[] columnOfRun = columns.get(term.strand());
            if (columnOfRun == null) {
                throw new IllegalStateException("not compiled: " + term);
            }
            for (int run : timeline.runs(term.strand().site(), term.firstMonth(), term.lastMonth())) {
                int j = columnOfRun[run];
                cost[j] += term.coefficient() * columnScale[j] / scale;
            }
        }
        return cost;
    }

    /** Value of a linear form at a point, in units of the form. */
    double value(List<Term> form, double[] point) {
        double sum = 0;
        for (Term term : form) {
            int[] columnOfRun = columns.get(term.strand());
            if (columnOfRun == null) {
                throw new IllegalStateException("not compiled: " + term);
            }
            for (int run : timeline.runs(term.strand().site(), term.firstMonth(), term.lastMonth())) {
                int j = columnOfRun[run];
                sum += term.coefficient() * columnScale[j] * point[j];
            }
        }
        return sum;
    }

    /**
     * Least and greatest value of a form over worlds that differ from a point only in where within a run its months' trade lies:
     * runs that a term divides count fully or not at all. Cells that no figure speaks of may hold anything.
     */
    double[] range(List<Term> form, double[] point) {
        double low = 0;
        double high = 0;
        for (Term term : form) {
            int[] columnOfRun = columns.get(term.strand());
            int[] starts = timeline.starts(term.strand().site());
            int covered = 0;
            if (columnOfRun != null) {
                for (int run : timeline.runs(term.strand().site(), term.firstMonth(), term.lastMonth())) {
                    int j = columnOfRun[run];
                    if (j < 0) {
                        continue;
                    }
                    int from = Math.max(starts[run], term.firstMonth());
                    int to = Math.min(starts[run + 1] - 1, term.lastMonth());
                    covered += to - from + 1;
                    boolean whole = to - from + 1 == starts[run + 1] - starts[run];
                    double value = term.coefficient() * columnScale[j] * point[j];
                    low += whole ? value : Math.min(0, value);
                    high += whole ? value : Math.max(0, value);
                }
            }
            if (covered < term.lastMonth() - term.firstMonth() + 1) {
                low = term.coefficient() < 0 ? Double.NEGATIVE_INFINITY : low;
                high = term.coefficient() > 0 ? Double.POSITIVE_INFINITY : high;
            }
        }
        return new double[] {low, high};
    }

    /**
     * A point of another program over some of the same cells, carried over: what a run holds there is put into the first of the runs
     * here that it meets.
     */
    double[] carry(Program other, double[] point) {
        double[] fine = new double[lp.columns()];
        columns.forEach((strand, mine) -> {
            int[] theirs = other.columns.get(strand);
            if (theirs == null) {
                return;
            }
            int[] starts = other.timeline.starts(strand.site());
            for (int run = 0; run < theirs.length; run++) {
                if (theirs[run] < 0) {
                    continue;
                }
                for (int part : timeline.runs(strand.site(), starts[run], starts[run + 1] - 1)) {
                    if (mine[part] >= 0) {
                        fine[mine[part]] =
                                point[theirs[run]] * other.columnScale[theirs[run]] / columnScale[mine[part]];
                        break;
                    }
                }
            }
        });
        return fine;
    }

    /** Where to look for a first feasible point; to be called before the program is shared. */
    void startAt(double[] point) {
        start = point;
    }

    /** See {@link #startAt}; all zero when nothing better is known. */
    double[] start() {
        return start.length == 0 ? new double[lp.columns()] : start;
    }

    /** Scale of the unit that a form is counted in. */
    double scale(List<Term> form) {
        for (Term term : form) {
            int[] columnOfRun = columns.get(term.strand());
            if (columnOfRun != null) {
                for (int j : columnOfRun) {
                    if (j >= 0) {
                        return columnScale[j];
                    }
                }
            }
        }
        return 1;
    }

    /** Real units of a row for one scaled unit. */
    double rowScale(int row) {
        return rowScale[row];
    }

    /** The rows of the given figures; figures that this program does not hold have none. */
    BitSet rowsOf(Collection<Figure> some) {
        BitSet rows = new BitSet(lp.rows());
        for (Figure figure : some) {
            Integer f = indexOfFigure.get(figure);
            if (f != null) {
                Arrays.stream(rowsOfFigure[f]).forEach(rows::set);
            }
        }
        return rows;
    }
}
