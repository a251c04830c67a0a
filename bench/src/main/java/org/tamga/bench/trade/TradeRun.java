package org.tamga.bench.trade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tamga.core.Window;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.Formats;
import org.tamga.trade.lake.Import;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.measure.Measures;
import org.tamga.trade.measure.Question;
import org.tamga.trade.measure.Selection;
import org.tamga.trade.measure.TradeMeasure;
import org.tamga.trade.sql.DuckDb;
import org.tamga.trade.sql.Sql;

/**
 * A BACI-like table taken into a lake, beside DuckDB's own {@code COPY} of the same file; then questions, beside queries written by hand over
 * the same Parquet files. Each is done several times in turn; medians and ratios (peer / ours) are printed.
 *
 * <pre>
 * TradeRun FILE.csv FOLDER
 * </pre>
 */
public final class TradeRun {

    private static final int TIMES = 3;

    /** Short questions are asked more often: of milliseconds, a few say little. */
    private static final double SECONDS_OF_A_QUESTION = 2;

    private static final int MOST_TIMES = 101;

    private TradeRun() {}

    /** Runs with a table from {@link BaciLike} and an empty folder. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Lake lake = new Lake(folder.resolve("lake-" + (TIMES - 1)));
        try (DuckDb duck = DuckDb.open(folder.resolve("spill"))) {
            double[] copy = new double[TIMES];
            double[] taken = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                Path raw = folder.resolve("raw-" + i + ".parquet");
                copy[i] = seconds(() -> duck.execute("COPY (SELECT * FROM read_csv(" + Sql.source(file) + ")) TO "
                        + Sql.path(raw) + " (FORMAT parquet, COMPRESSION zstd)"));
                Files.delete(raw);
                Lake here = new Lake(folder.resolve("lake-" + i));
                taken[i] = seconds(() -> new Import(here, duck, Formats.builtIn(), Clock.systemUTC())
                        .run(file, new Import.Terms(Optional.empty(), 0)));
            }
            print("import", copy, taken);
            Measures measures = new Measures(lake, lake.snapshot(), duck);
            int year = lake.snapshot().files().stream()
                    .mapToInt(LakeFile::year)
                    .max()
                    .orElseThrow();
            String one = files(lake, year, year);
            ask(
                    duck,
                    measures,
                    "partners of imports",
                    question(TradeMeasure.PARTNERS, year, "IMPORT", 0),
                    partners("reporter", "partner", one));
            ask(
                    duck,
                    measures,
                    "partners of exports",
                    question(TradeMeasure.PARTNERS, year, "EXPORT", 0),
                    partners("partner", "reporter", one));
            ask(
                    duck,
                    measures,
                    "dependence",
                    question(TradeMeasure.DEPENDENCE, year, "IMPORT", 6),
                    "WITH s AS (SELECT product, reporter AS partner, sum(value) AS v FROM " + one
                            + " WHERE partner = 'KAZ' GROUP BY ALL),"
                            + " t AS (SELECT product, sum(v) AS t, max(v) AS m, arg_max(partner, v) AS p FROM s GROUP BY product)"
                            + " SELECT t.product, t.t, t.p, t.m::DOUBLE / t.t::DOUBLE AS share, sum((s.v::DOUBLE / t.t::DOUBLE) ** 2) AS hhi"
                            + " FROM s JOIN t USING (product) GROUP BY ALL ORDER BY t.t DESC");
            ask(
                    duck,
                    measures,
                    "advantage",
                    question(TradeMeasure.ADVANTAGE, year, "EXPORT", 6),
                    "WITH s AS (SELECT reporter, product, sum(value) AS v FROM " + one + " GROUP BY ALL),"
                            + " c AS (SELECT reporter, sum(v) AS t FROM s GROUP BY ALL), p AS (SELECT product, sum(v) AS t FROM s GROUP BY ALL),"
                            + " w AS (SELECT sum(v) AS t FROM s) SELECT s.product, s.v, (s.v::DOUBLE / c.t::DOUBLE) / (p.t::DOUBLE / w.t::DOUBLE) AS rca"
                            + " FROM s JOIN c USING (reporter) JOIN p USING (product), w WHERE s.reporter = 'KAZ' ORDER BY rca DESC");
            for (Map.Entry<TradeMeasure, String> peer :
                    HandWritten.queries(one, files(lake, year - 1, year), year).entrySet()) {
                TradeMeasure measure = peer.getKey();
                ask(duck, measures, measure.word(), usual(measure, year), peer.getValue());
            }
            Lake months = months(duck, lake, folder);
            ask(
                    duck,
                    new Measures(months, months.snapshot(), duck),
                    TradeMeasure.ROLLING.word(),
                    usual(TradeMeasure.ROLLING, year),
                    HandWritten.rolling(files(months, year - 2, year), year));
        }
    }

    /** The same rows, each in some month of its year, as a national table of exports. */
    private static Lake months(DuckDb duck, Lake years, Path folder) throws Exception {
        Lake months = new Lake(folder.resolve("lake-of-months"));
        if (months.snapshot().files().isEmpty()) {
            Path table = folder.resolve("months.csv");
            duck.execute(
                    "COPY (SELECT reporter, partner, product, value, month - month % 100 + 1 + hash(partner, product) % 12 AS month FROM "
                            + files(years, 0, Integer.MAX_VALUE) + ") TO " + Sql.path(table));
            Path description = Files.writeString(folder.resolve("months.yaml"), """
                    name: months
                    title: Made-up exports by month
                    licence: none
                    required: [reporter, partner, product, value, month]
                    parts:
                      source: {always: MADE-UP}
                      reporter: {column: reporter, codes: iso3}
                      partner: {column: partner, codes: iso3}
                      flow: {always: EXPORT}
                      period: {column: month, form: year_month}
                      nomenclature: {always: HS2017}
                      product: {column: product}
                      value: {column: value}
                      currency: {always: USD}
                    """);
            new Import(months, duck, Formats.builtIn(), Clock.systemUTC())
                    .run(table, new Import.Terms(Optional.of(Formats.read(description)), 0));
            Files.delete(table);
        }
        return months;
    }

    /** Values, shares and cumulated shares of the other side. */
    private static String partners(String other, String own, String rows) {
        return "WITH s AS (SELECT " + other + " AS p, sum(value) AS v FROM " + rows + " WHERE " + own
                + " = 'KAZ' GROUP BY ALL) SELECT rank() OVER (ORDER BY v DESC, p) AS place, p, v,"
                + " v::DOUBLE / (sum(v) OVER ())::DOUBLE * 100 AS share,"
                + " (sum(v) OVER (ORDER BY v DESC, p))::DOUBLE / (sum(v) OVER ())::DOUBLE * 100 AS cumulated FROM s ORDER BY place";
    }

    private static Question question(TradeMeasure measure, int year, String flow, int level) {
        Selection selection = new Selection(
                Optional.empty(),
                Optional.empty(),
                List.of("KAZ"),
                measure == TradeMeasure.ADVANTAGE ? List.of(Selection.WORLD) : List.of(),
                List.of(flow),
                Optional.empty(),
                level,
                List.of(),
                Window.ofYear(year),
                "0");
        return new Question(measure, selection, Question.Key.TOTAL, false, Optional.empty(), Optional.empty());
    }

    /** The question that a query of {@link HandWritten} answers. */
    private static Question usual(TradeMeasure measure, int year) {
        Question.Key key = measure == TradeMeasure.GROWTH ? Question.Key.PRODUCT : measure.key();
        boolean exports = List.of(
                        TradeMeasure.GROWTH, TradeMeasure.STRUCTURE, TradeMeasure.CONCENTRATION, TradeMeasure.ROLLING)
                .contains(measure);
        List<String> partners = measure.needsPartners()
                ? List.of("CHN")
                : measure.isOfWorld(key) ? List.of(Selection.WORLD) : List.of();
        Selection selection = new Selection(
                Optional.empty(),
                Optional.empty(),
                List.of("KAZ"),
                partners,
                exports ? List.of("EXPORT") : measure.flows(),
                Optional.empty(),
                measure.level(key, List.of()),
                List.of(),
                Window.ofYear(year),
                "0");
        return new Question(
                measure,
                selection,
                key,
                measure.isByPeriod(),
                Optional.empty(),
                measure == TradeMeasure.TRANSIT ? Optional.of("CHN") : Optional.empty());
    }

    private static void ask(DuckDb duck, Measures measures, String name, Question question, String byHand)
            throws Exception {
        measures.ask(question);
        double once = seconds(() -> duck.ask(byHand));
        int times = Math.clamp((long) (SECONDS_OF_A_QUESTION / once), 2 * TIMES + 1, MOST_TIMES);
        double[] peer = new double[times];
        double[] ours = new double[times];
        for (int i = 0; i < times; i++) {
            peer[i] = seconds(() -> duck.ask(byHand));
            ours[i] = seconds(() -> measures.ask(question));
        }
        print(name, peer, ours);
    }

    private static String files(Lake lake, int first, int last) throws TradeException {
        List<String> paths = new ArrayList<>();
        lake.snapshot().files().stream()
                .filter(f -> f.year() >= first && f.year() <= last)
                .forEach(f -> paths.add(lake.path(f).toString()));
        return "read_parquet(" + Sql.list(paths) + ")";
    }

    private static void print(String name, double[] peer, double[] ours) {
        double p = median(peer);
        double o = median(ours);
        System.out.printf(Locale.ROOT, "%-22s peer %7.3f s   tamga %7.3f s   ratio %.2f%n", name, p, o, p / o);
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Something that is timed. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
