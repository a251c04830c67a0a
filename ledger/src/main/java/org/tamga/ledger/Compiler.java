package org.tamga.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.tamga.core.Economy;
import org.tamga.core.Interval;
import org.tamga.core.ProductCode;
import org.tamga.core.Unit;
import org.tamga.ledger.ExchangeRates.Quote;
import org.tamga.ledger.Term.Site;
import org.tamga.ledger.Term.Strand;
import org.tamga.ledger.lp.LinearProgram;

/**
 * Turns figures into a linear program.
 *
 * <p>Rows: a level or change bounds a sum of cells from both sides; a quotient {@code l ≤ A/B ≤ u} becomes {@code A − l·B ≥ 0} and
 * {@code A − u·B ≤ 0}; the cells of one strand in two currencies are tied by the month's rate; the world is at least the sum of
 * its partners, and a product at least the sum of its parts of one classification.
 */
final class Compiler {

    /** No sum of trade comes near this many scaled units; a column that reaches it is unbounded. */
    private static final double BOX = 1e6;

    private final List<LinkedFigure> figures;
    private final ExchangeRates rates;
    private final Timeline timeline;
    private final Map<Strand, int[]> columns = new LinkedHashMap<>();
    private final Map<Site, List<Strand>> strandsOfSite = new LinkedHashMap<>();
    private final Map<Unit, Double> unitScale = new HashMap<>();
    private final List<RowOrigin> origins = new ArrayList<>();
    private final List<Double> rowScale = new ArrayList<>();
    private final int[][][] columnsOfSubject;
    private final int[][][] columnsOfReference;
    private int columnCount;

    private int[] entryColumn = new int[64];
    private double[] entryValue = new double[64];
    private int entries;
    private int[] slotOfColumn = new int[0];

    private Compiler(List<LinkedFigure> figures, List<Term> question, ExchangeRates rates) {
        this.figures = figures;
        this.rates = rates;
        List<Term> terms = new ArrayList<>(question);
        figures.forEach(f -> {
            terms.addAll(f.subject());
            terms.addAll(f.reference());
        });
        List<Term> dividing = new ArrayList<>(terms);
        dividing.addAll(RateBreaks.of(terms, rates));
        this.timeline = new Timeline(dividing);
        question.forEach(this::addColumns);
        this.columnsOfSubject = new int[figures.size()][][];
        this.columnsOfReference = new int[figures.size()][][];
        for (int f = 0; f < figures.size(); f++) {
            columnsOfSubject[f] = addColumns(figures.get(f).subject());
            columnsOfReference[f] = addColumns(figures.get(f).reference());
        }
        columns.keySet()
                .forEach(s -> strandsOfSite
                        .computeIfAbsent(s.site(), k -> new ArrayList<>())
                        .add(s));
    }

    /**
     * @param figures those that bind
     * @param question cells that will be asked about, so that their months are told apart
     */
    static Program compile(List<LinkedFigure> figures, List<Term> question, ExchangeRates rates) {
        return new Compiler(figures, question, rates).compile();
    }

    private int[][] addColumns(List<Term> terms) {
        int[][] added = new int[terms.size()][];
        for (int t = 0; t < added.length; t++) {
            added[t] = addColumns(terms.get(t));
        }
        return added;
    }

    /** The columns of a term's runs, in their order. */
    private int[] addColumns(Term term) {
        int[] columnOfRun = columns.computeIfAbsent(term.strand(), s -> {
            int[] none = new int[Math.max(0, timeline.starts(s.site()).length - 1)];
            Arrays.fill(none, -1);
            return none;
        });
        int[] runs = timeline.runs(term.strand().site(), term.firstMonth(), term.lastMonth());
        for (int r = 0; r < runs.length; r++) {
            if (columnOfRun[runs[r]] < 0) {
                columnOfRun[runs[r]] = columnCount++;
            }
            runs[r] = columnOfRun[runs[r]];
        }
        return runs;
    }

    private Program compile() {
        findScales();
        double[] columnScale = new double[columnCount];
        columns.forEach((strand, columnOfRun) -> {
            for (int j : columnOfRun) {
                if (j >= 0) {
                    columnScale[j] = scaleOf(strand.unit());
                }
            }
        });
        double[] upper = new double[columnCount];
        Arrays.fill(upper, BOX);
        LinearProgram.Builder builder = new LinearProgram.Builder(upper);
        slotOfColumn = new int[columnCount];
        Arrays.fill(slotOfColumn, -1);

        int[][] rowsOfFigure = new int[figures.size()][];
        for (int f = 0; f < figures.size(); f++) {
            rowsOfFigure[f] = addFigure(builder, f, columnScale);
        }
        columns.forEach((strand, columnOfRun) -> addParts(builder, strand, columnOfRun));
        addRates(builder);
        return new Program(
                builder.build(),
                figures.stream().map(LinkedFigure::figure).toList(),
                origins.toArray(RowOrigin[]::new),
                rowsOfFigure,
                timeline,
                columns,
                columnScale,
                rowScale.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** A power of ten for each unit, so that its largest published amount is in the hundreds. */
    private void findScales() {
        Map<Unit, Double> largest = new HashMap<>();
        for (LinkedFigure linked : figures) {
            Interval interval = linked.figure().statement().interval();
            if (!linked.figure().statement().relation().isRatio()) {
                double size = Math.max(finite(interval.lowerAsDouble()), finite(interval.upperAsDouble()));
                largest.merge(linked.figure().subject().unit(), size, Math::max);
            }
        }
        for (Strand strand : columns.keySet()) {
            unitScale.computeIfAbsent(strand.unit(), unit -> {
                Double own = largest.get(unit);
                return own != null && own > 0 ? powerOfTen(own / 300) : scaleByRate(unit, largest);
            });
        }
    }

    private double scaleOf(Unit unit) {
        return Objects.requireNonNull(unitScale.get(unit));
    }

    private int[] columnsOf(Strand strand) {
        return Objects.requireNonNull(columns.get(strand));
    }

    private double scaleByRate(Unit unit, Map<Unit, Double> largest) {
        for (Map.Entry<Unit, Double> other : largest.entrySet()) {
            for (Strand strand : columns.keySet()) {
                int[] starts = timeline.starts(strand.site());
                if (strand.unit().equals(unit) && starts.length > 0) {
                    var quote = rates.quote(unit, other.getKey(), Term.month(starts[0]));
                    if (quote.isPresent()) {
                        return powerOfTen(
                                other.getValue() / 300 * quote.get().interval().upperAsDouble());
                    }
                }
            }
        }
        return largest.values().stream()
                .mapToDouble(v -> powerOfTen(v / 300))
                .max()
                .orElse(1);
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? 0 : Math.abs(value);
    }

    private static double powerOfTen(double value) {
        return value > 0 ? Math.pow(10, Math.ceil(Math.log10(value))) : 1;
    }

    private int[] addFigure(LinearProgram.Builder builder, int f, double[] columnScale) {
        LinkedFigure linked = figures.get(f);
        Statement statement = linked.figure().statement();
        double scale = scaleOf(statement.subject().unit());
        if (!statement.relation().isRatio()) {
            begin();
            addEntries(linked.subject(), columnsOfSubject[f], 1, columnScale, scale);
            addEntries(linked.reference(), columnsOfReference[f], -1, columnScale, scale);
            return new int[] {
                end(
                        builder,
                        statement.interval().lowerAsDouble() / scale,
                        statement.interval().upperAsDouble() / scale,
                        scale,
                        new RowOrigin.OfFigure(linked.figure()))
            };
        }
        Interval quotient = statement.quotient();
        boolean exact = quotient.lower().isPresent() && quotient.lower().equals(quotient.upper());
        List<Integer> rows = new ArrayList<>();
        if (quotient.lower().isPresent()) {
            double upper = exact ? 0 : Double.POSITIVE_INFINITY;
            rows.add(addQuotient(builder, f, quotient.lower().get(), 0, upper, columnScale, scale));
        }
        if (quotient.upper().isPresent() && !exact) {
            rows.add(addQuotient(builder, f, quotient.upper().get(), Double.NEGATIVE_INFINITY, 0, columnScale, scale));
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private int addQuotient(
            LinearProgram.Builder builder,
            int f,
            BigDecimal quotient,
            double lower,
            double upper,
            double[] columnScale,
            double scale) {
        begin();
        addEntries(figures.get(f).subject(), columnsOfSubject[f], 1, columnScale, scale);
        addEntries(figures.get(f).reference(), columnsOfReference[f], -quotient.doubleValue(), columnScale, scale);
        return end(
                builder,
                lower,
                upper,
                scale,
                new RowOrigin.OfFigure(figures.get(f).figure()));
    }

    /** The world over its partners, and a product over its parts, run by run. */
    private void addParts(LinearProgram.Builder builder, Strand whole, int[] columnOfRun) {
        Site site = whole.site();
        if (site.partner().equals(Economy.WORLD)) {
            List<Part> partners = new ArrayList<>();
            for (Site other : strandsOfSite.keySet()) {
                if (!other.partner().equals(Economy.WORLD)
                        && other.authority().equals(site.authority())
                        && other.reporter().equals(site.reporter())
                        && other.flow() == site.flow()) {
                    Strand strand = new Strand(other, whole.product(), whole.unit());
                    if (columns.containsKey(strand)) {
                        partners.add(new Part(strand, List.of()));
                    }
                }
            }
            addWhole(builder, whole, columnOfRun, partners);
        }
        List<Strand> within = strandsOfSite.getOrDefault(site, List.of()).stream()
                .filter(s -> s.unit().equals(whole.unit()) && isPart(s, whole))
                .toList();
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        for (Strand part : within) {
            parts.computeIfAbsent(disjointness(part.product()), k -> new ArrayList<>())
                    .add(new Part(
                            part,
                            within.stream()
                                    .filter(s -> isPart(part, s))
                                    .map(this::columnsOf)
                                    .toList()));
        }
        parts.values().forEach(group -> addWhole(builder, whole, columnOfRun, group));
    }

    private static boolean isPart(Strand part, Strand whole) {
        return !part.product().equals(whole.product()) && whole.product().contains(part.product());
    }

    /**
     * A strand whose cells are part of another's.
     *
     * @param between the columns of the strands that stand between the two; in runs where one of them is present, the part counts by
     *     way of it
     */
    private record Part(Strand strand, List<int[]> between) {

        boolean isDirect(int run) {
            for (int[] columnOfRun : between) {
                if (columnOfRun[run] >= 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Products of the goods nomenclatures do not overlap unless one contains the other; others may. */
    private static String disjointness(ProductCode product) {
        String classification = product.classification();
        boolean nomenclature = classification.startsWith("HS")
                || classification.startsWith("SITC")
                || classification.startsWith("BEC");
        return nomenclature ? classification : product.toString();
    }

    private void addWhole(LinearProgram.Builder builder, Strand whole, int[] columnOfRun, List<Part> parts) {
        int[] starts = timeline.starts(whole.site());
        double scale = scaleOf(whole.unit());
        for (int run = 0; run < columnOfRun.length; run++) {
            if (columnOfRun[run] < 0) {
                continue;
            }
            begin();
            List<Strand> present = new ArrayList<>();
            for (Part part : parts) {
                int j = columnsOf(part.strand())[run];
                if (j >= 0 && part.isDirect(run)) {
                    entry(j, -1);
                    present.add(part.strand());
                }
            }
            if (entries > 0) {
                entry(columnOfRun[run], 1);
                end(
                        builder,
                        0,
                        Double.POSITIVE_INFINITY,
                        scale,
                        new RowOrigin.OfWhole(whole, present, starts[run], starts[run + 1] - 1));
            }
        }
    }

    /** Ties each strand's cells in two currencies by the least and greatest rate of the run's months. */
    private void addRates(LinearProgram.Builder builder) {
        Map<Site, Map<ProductCode, TreeSet<String>>> units = new LinkedHashMap<>();
        for (Strand strand : columns.keySet()) {
            if (strand.unit().isCurrency()) {
                units.computeIfAbsent(strand.site(), s -> new LinkedHashMap<>())
                        .computeIfAbsent(strand.product(), p -> new TreeSet<>())
                        .add(strand.unit().code());
            }
        }
        units.forEach((site, products) -> products.forEach((product, codes) -> {
            List<String> list = List.copyOf(codes);
            for (int a = 0; a < list.size(); a++) {
                for (int b = a + 1; b < list.size(); b++) {
                    tie(builder, new Strand(site, product, Unit.of(list.get(a))), Unit.of(list.get(b)));
                }
            }
        }));
    }

    private void tie(LinearProgram.Builder builder, Strand strand, Unit per) {
        int[] counted = columnsOf(strand);
        int[] base = columnsOf(new Strand(strand.site(), strand.product(), per));
        int[] starts = timeline.starts(strand.site());
        for (int run = 0; run < counted.length; run++) {
            if (counted[run] < 0 || base[run] < 0) {
                continue;
            }
            double least = Double.POSITIVE_INFINITY;
            double greatest = 0;
            for (int m = starts[run]; m < starts[run + 1]; m++) {
                Interval i = rates.quote(strand.unit(), per, Term.month(m))
                        .map(Quote::interval)
                        .orElse(Interval.ALL);
                least = Math.min(least, i.lowerAsDouble());
                greatest = Math.max(greatest, i.upperAsDouble());
            }
            if (!(least > 0) || Double.isInfinite(greatest)) {
                continue;
            }
            int first = starts[run];
            int last = starts[run + 1] - 1;
            double scale = scaleOf(strand.unit());
            double ratio = scaleOf(per) / scale;
            begin();
            entry(counted[run], 1);
            entry(base[run], -least * ratio);
            double upper = least == greatest ? 0 : Double.POSITIVE_INFINITY;
            end(builder, 0, upper, scale, new RowOrigin.OfRate(strand, strand.unit(), per, first, last, least, true));
            if (least < greatest) {
                begin();
                entry(counted[run], 1);
                entry(base[run], -greatest * ratio);
                end(
                        builder,
                        Double.NEGATIVE_INFINITY,
                        0,
                        scale,
                        new RowOrigin.OfRate(strand, strand.unit(), per, first, last, greatest, false));
            }
        }
    }

    private void addEntries(
            List<Term> terms, int[][] columnsOfTerm, double factor, double[] columnScale, double scale) {
        for (int t = 0; t < columnsOfTerm.length; t++) {
            double coefficient = factor * terms.get(t).coefficient();
            for (int j : columnsOfTerm[t]) {
                entry(j, coefficient * columnScale[j] / scale);
            }
        }
    }

    private void begin() {
        for (int e = 0; e < entries; e++) {
            slotOfColumn[entryColumn[e]] = -1;
        }
        entries = 0;
    }

    private void entry(int column, double value) {
        int slot = slotOfColumn[column];
        if (slot >= 0) {
            entryValue[slot] += value;
            return;
        }
        if (entries == entryColumn.length) {
            entryColumn = Arrays.copyOf(entryColumn, 2 * entries);
            entryValue = Arrays.copyOf(entryValue, 2 * entries);
        }
        slotOfColumn[column] = entries;
        entryColumn[entries] = column;
        entryValue[entries++] = value;
    }

    private int end(LinearProgram.Builder builder, double lower, double upper, double scale, RowOrigin origin) {
        origins.add(origin);
        rowScale.add(scale);
        return builder.row(lower, upper, entryColumn, entryValue, entries);
    }
}
