package org.tamga.trade.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.sql.Engine;
import org.tamga.trade.sql.Rows;
import org.tamga.trade.sql.Sql;
import org.tamga.trade.sql.SqlTemplate;

/**
 * Compares the two sides of a border: matches them, estimates what transport costs, how well each economy reports, and what was traded; and ranks
 * the product lines whose gap suggests that goods were declared too low or went another way.
 *
 * <p>Gaulier and Zignago, "BACI: International Trade Database at the Product-Level", CEPII working paper 2010-23; Fisman and Wei, "Tax rates
 * and tax evasion: evidence from 'missing imports' in China", Journal of Political Economy 112, 2004. All sums over rows are made by the engine, of
 * decimals: the same lake gives the same figures each time and on every engine.
 */
public final class Mirror {

    /** What a usual flow is divided by to get the value below which nothing is told apart. */
    private static final double FLOOR_PART = 100;

    private final Lake lake;
    private final Snapshot snapshot;
    private final Engine engine;

    /** The comparison of what a lake holds at one moment. */
    public Mirror(Lake lake, Snapshot snapshot, Engine engine) {
        this.lake = lake;
        this.snapshot = snapshot;
        this.engine = engine;
    }

    /**
     * Compares.
     *
     * @param reconciled the Parquet file to write, which must not exist; steps between are kept beside it while this runs
     * @throws TradeException when the lake has nothing for a side, nothing that both sides report, or a file cannot be written
     */
    public MirrorResult compare(MirrorQuestion question, MirrorSpec spec, Path reconciled) throws TradeException {
        if (Files.exists(reconciled)) {
            throw new TradeException(reconciled, "is there already; name another file");
        }
        Sides sides = Sides.of(snapshot, question);
        Path parent = reconciled.toAbsolutePath().getParent();
        try (WorkFolder work = new WorkFolder(engine, parent == null ? reconciled.toAbsolutePath() : parent)) {
            return new Run(question, spec, sides, work).compare(reconciled);
        }
    }

    /**
     * Compares, and keeps no reconciled flows.
     *
     * @throws TradeException as above
     * @throws IOException when there is no room for the steps between
     */
    public MirrorResult compare(MirrorQuestion question, MirrorSpec spec) throws TradeException, IOException {
        // in the lake, because that is what all machines of a cluster see
        Path place = lake.folder();
        Path folder = Files.isWritable(place)
                ? Files.createTempDirectory(place, "mirror-")
                : Files.createTempDirectory("tamga");
        Path file = folder.resolve("reconciled.parquet");
        try {
            return compare(question, spec, file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** One comparison. */
    private final class Run {

        private final MirrorQuestion question;
        private final MirrorSpec spec;
        private final Sides sides;
        private final WorkFolder work;
        private final List<String> notes = new ArrayList<>();

        Run(MirrorQuestion question, MirrorSpec spec, Sides sides, WorkFolder work) {
            this.question = question;
            this.spec = spec;
            this.sides = sides;
            this.work = work;
        }

        MirrorResult compare(Path reconciled) throws TradeException {
            notes.addAll(sides.notes());
            match();
            Rows typical = ask("typical", Map.of());
            if (typical.whole(0, "n") == 0) {
                throw new TradeException(
                        "nothing is reported from both sides: the lake has exports of "
                                + sides.exports().source()
                                + " and imports of " + sides.imports().source() + " in "
                                + question.exports().window()
                                + ", but no exporter, importer, product and period that stand in both; import the other side too, or ask for shorter codes");
            }
            Rows pairs = ask("pairs", Map.of());
            CifFob cif = rates(pairs, typical.whole(0, "disagree"));
            ReportingErrors errors = errors();
            weigh(errors);
            keepFactors();
            long rows = work.keep(
                    "reconciled",
                    template("reconciled")
                            .fill(Map.of("units", units, "floor", number(typical.number(0, "typical") / FLOOR_PART))));
            Map<String, String> lists = Map.of(
                    "listed", Integer.toString(spec.listed()),
                    "of_pairs", ofPairs(),
                    "least_z", number(spec.leastZ()),
                    "greatest_percent", number(100 * Math.expm1(greatest() / (double) CifFobEstimation.UNITS) - 0.01));
            Rows summary = ask("summary", lists);
            tellBounds(summary);
            Rows gaps = ask("gaps", lists);
            Rows ofPairs = ask("pair-gaps", lists);
            work.keep("lines", template("lines").fill(lists));
            work.keep("detours", template("detours").fill(lists));
            Rows ranking = ask("ranking", lists);
            move(work.file("reconciled"), reconciled);
            return new MirrorResult(
                    sides.exports().source(),
                    sides.imports().source(),
                    sides.exports().currency(),
                    sides.frequency(),
                    cif,
                    errors.list(),
                    summary,
                    ofPairs,
                    gaps,
                    ranking,
                    reconciled,
                    rows,
                    template("reconciled").definition() + "\n"
                            + template("ranking").definition(),
                    notes.stream().distinct().toList(),
                    sides.batches());
        }

        private String units = "";
        private final List<String> exporters = new ArrayList<>();
        private final List<String> importers = new ArrayList<>();
        private long waysKnown;

        private void match() throws TradeException {
            sides.name(engine, lake);
            work.keep("matched", template("matched").fill(sides.pieces(number(spec.weightFactor()))));
        }

        private int greatest() {
            return (int) Math.floor(Math.log1p(spec.greatestRate()) * CifFobEstimation.UNITS);
        }

        private CifFob rates(Rows pairs, long disagree) throws TradeException {
            List<String> remarks = new ArrayList<>();
            Map<Geography, Integer> places = places(pairs);
            boolean distances = !places.isEmpty();
            if (spec.pairs().isEmpty()) {
                remarks.add("no distances were given: the cost of transport is that of the section and year");
            } else if (!distances) {
                remarks.add("no pair has a distance in " + spec.pairs().get().file()
                        + ": the cost of transport is that of the section and year");
            }
            if (!distances) {
                places.put(new Geography(0, 0, 0), 0);
            }
            work.keep(
                    "pairs",
                    "place",
                    exporters,
                    importers,
                    (i, j) -> distances
                            ? way(i, j).map(way -> places.getOrDefault(way, -1)).orElse(-1)
                            : 0);
            Rows cells = ask("cells", Map.of("bounds", bounds()));
            boolean usable = false;
            for (int r = 0; r < cells.size(); r++) {
                usable |= cells.whole(r, "n") > 0;
            }
            if (!usable) {
                throw new TradeException(
                        "no row can tell of the cost of transport: of what both sides report, weights disagree by more than a factor of "
                                + spec.weightFactor() + (distances ? ", or the pairs have no distance" : ""));
            }
            boolean borders =
                    distances && spec.pairs().map(PairTable::hasBorders).orElse(false);
            boolean coasts = distances && spec.pairs().map(PairTable::hasCoasts).orElse(false);
            CifFobEstimation made =
                    new CifFobEstimation(cells, List.copyOf(places.keySet()), distances, borders, coasts, greatest());
            long without = pairs.size() - waysKnown;
            if (distances && without > 0) {
                remarks.add(without + " of " + pairs.size()
                        + " pairs have no distance: for them the mean over pairs is taken");
            }
            if (made.fit().degreesOfFreedom() < 30) {
                remarks.add(
                        "the cost of transport is estimated from " + made.fit().observations() + " rows only");
            }
            if (distances
                    && made.fit().names().contains("ln distance")
                    && made.fit().coefficient("ln distance") < 0) {
                remarks.add(
                        "the estimated cost of transport falls with distance: other differences between the sides are stronger than transport");
            }
            notes.addAll(remarks);
            units = "LEAST(GREATEST(p.units + " + cases("m.section", made.ofSections(), made.ofOtherSections()) + " + "
                    + cases("m.calendar_year", made.ofYears(), made.ofOtherYears()) + ", 0), " + greatest() + ")";
            work.keep("rated_pairs", "units", exporters, importers, (i, j) -> made.ofPair(way(i, j)));
            return made.result(disagree, distances ? waysKnown : 0, without, remarks);
        }

        /** The different ways between pairs, numbered in their order; fills the lists of economies. */
        private Map<Geography, Integer> places(Rows pairs) {
            Set<String> exporting = new TreeSet<>();
            Set<String> importing = new TreeSet<>();
            Set<Geography> different = new TreeSet<>();
            for (int r = 0; r < pairs.size(); r++) {
                String exporter = pairs.text(r, "exporter");
                String importer = pairs.text(r, "importer");
                exporting.add(exporter);
                importing.add(importer);
                Optional<Geography> way = spec.pairs().flatMap(table -> table.find(exporter, importer));
                way.ifPresent(different::add);
                waysKnown += way.isPresent() ? 1 : 0;
            }
            exporters.addAll(exporting);
            importers.addAll(importing);
            Map<Geography, Integer> places = new LinkedHashMap<>();
            different.forEach(way -> places.put(way, places.size()));
            return places;
        }

        private Optional<Geography> way(int exporter, int importer) {
            return spec.pairs().flatMap(table -> table.find(exporters.get(exporter), importers.get(importer)));
        }

        private void weigh(ReportingErrors errors) throws TradeException {
            List<String> ofExporters = exporters.stream()
                    .map(e -> reporter(e, errors, errors.exporter(e)))
                    .toList();
            List<String> ofImporters = importers.stream()
                    .map(e -> reporter(e, errors, errors.importer(e)))
                    .toList();
            work.keep(
                    "weighted_pairs",
                    template("weights")
                            .fill(Map.of(
                                    "exporters", WorkFolder.values("e", "exporter, variance, score", ofExporters),
                                    "importers", WorkFolder.values("i", "importer, variance, score", ofImporters))));
        }

        private static String reporter(String economy, ReportingErrors errors, double variance) {
            return "(" + Sql.text(economy) + ", '" + variance + "', '" + errors.score(variance) + "')";
        }

        /** What imports are multiplied by for each unit of the cost of transport, in texts of a hundred. */
        private void keepFactors() throws TradeException {
            List<String> hundreds = new ArrayList<>();
            for (int hundred = 0; 100 * hundred <= greatest(); hundred++) {
                StringBuilder numbers = new StringBuilder();
                for (int n = 0; n < 100; n++) {
                    double logarithm = (100 * hundred + n) / (double) CifFobEstimation.UNITS;
                    numbers.append(String.format(
                            Locale.ROOT,
                            "%14.12f%9.4f",
                            StrictMath.exp(-logarithm),
                            100 * StrictMath.expm1(logarithm)));
                }
                hundreds.add("(" + 100 * hundred + ", " + Sql.text(numbers.toString()) + ")");
            }
            List<String> ones =
                    IntStream.range(0, 100).mapToObj(n -> "(" + n + ")").toList();
            work.keep(
                    "factors",
                    template("factors")
                            .fill(Map.of(
                                    "hundreds",
                                    WorkFolder.values("h", "hundred, numbers", hundreds),
                                    "ones",
                                    WorkFolder.values("o", "one", ones))));
        }

        private ReportingErrors errors() throws TradeException {
            Rows deviations = ask("deviations", Map.of("units", units));
            List<ReportingErrors.PairSums> pairs = new ArrayList<>();
            for (int r = 0; r < deviations.size(); r++) {
                pairs.add(new ReportingErrors.PairSums(
                        deviations.text(r, "exporter"),
                        deviations.text(r, "importer"),
                        deviations.whole(r, "n"),
                        deviations.number(r, "sum_r"),
                        deviations.number(r, "sum_rr")));
            }
            ReportingErrors errors = new ReportingErrors(pairs);
            if (errors.components() == 0) {
                notes.add(
                        "no pair has two flows that both sides report: reliability is unknown, and both sides weigh the same");
            } else if (errors.components() > 1) {
                notes.add("the pairs fall into " + errors.components()
                        + " groups that no flow connects: reliability can only be compared within a group");
            }
            return errors;
        }

        private String bounds() throws TradeException {
            Rows centres = ask("centres", Map.of());
            List<String> bounds = new ArrayList<>();
            for (int r = 0; r < centres.size(); r++) {
                double centre = centres.number(r, "centre");
                double spread = centres.number(r, "spread") * 1.4826 * spec.outlier();
                // where half of the rows agree to the last digit there is no spread, and nothing is an outlier
                double reach = spread > 0 ? spread : 1e9;
                bounds.add("(" + centres.whole(r, "section") + ", " + number(centre - reach) + ", "
                        + number(centre + reach) + ")");
            }
            return bounds.isEmpty() ? "(-1, " + number(0) + ", " + number(0) + ")" : String.join(", ", bounds);
        }

        private void tellBounds(Rows summary) {
            long bounded = 0;
            for (int r = 0; r < summary.size(); r++) {
                bounded += summary.whole(r, "at_bound");
            }
            if (bounded > 0) {
                notes.add("for " + bounded + " flows the cost of transport is at its bound of 0 or "
                        + Math.round(100 * spec.greatestRate()) + " percent");
            }
        }

        private String ofPairs() {
            if (question.pairs().isEmpty()) {
                return "1 = 1";
            }
            TreeMap<String, String> pairs = new TreeMap<>();
            question.pairs()
                    .forEach(p -> pairs.put(
                            PairTable.key(p.exporter(), p.importer()),
                            "(l.exporter = " + Sql.text(p.exporter()) + " AND l.importer = " + Sql.text(p.importer())
                                    + ")"));
            return "(" + String.join(" OR ", pairs.values()) + ")";
        }

        private Rows ask(String name, Map<String, String> pieces) throws TradeException {
            return engine.ask(template(name).fill(pieces));
        }
    }

    private static SqlTemplate template(String name) {
        return SqlTemplate.load("mirror", name);
    }

    private static String cases(String column, Map<Integer, Integer> parts, int other) {
        StringBuilder cases = new StringBuilder("CASE ").append(column);
        new TreeMap<>(parts)
                .forEach((key, part) ->
                        cases.append(" WHEN ").append(key).append(" THEN ").append(part));
        return cases.append(" ELSE ").append(other).append(" END").toString();
    }

    /** A double as both engines read it, to the last bit. */
    private static String number(double value) {
        return "CAST('" + value + "' AS DOUBLE)";
    }

    private static void move(Path from, Path to) throws TradeException {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new TradeException(to, "cannot be written: " + e.getMessage());
        }
    }
}
