package org.tamga.bench.trade;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.tamga.core.Window;
import org.tamga.trade.TradeException;
import org.tamga.trade.area.Area;
import org.tamga.trade.area.AreaCodes;
import org.tamga.trade.format.Formats;
import org.tamga.trade.lake.Import;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.measure.Selection;
import org.tamga.trade.mirror.Mirror;
import org.tamga.trade.mirror.MirrorQuestion;
import org.tamga.trade.mirror.MirrorResult;
import org.tamga.trade.mirror.MirrorSpec;
import org.tamga.trade.mirror.PairTable;
import org.tamga.trade.sql.DuckDb;

/**
 * Times the comparison of two sides end to end: makes a table of both sides' reports for so many exporters, importers, products and years together
 * (eight in ten from both sides), takes it into a lake, and compares. The same arguments give the same bytes.
 *
 * <pre>
 * MirrorRun make FLOWS FOLDER     writes flows.csv and pairs.csv
 * MirrorRun import FOLDER         takes them into FOLDER/lake
 * MirrorRun compare FOLDER        compares, and says how long it took and how much memory the process had
 * </pre>
 */
public final class MirrorRun {

    private static final int PRODUCTS = 5000;
    private static final int ECONOMIES = 200;
    private static final int FIRST_YEAR = 2018;
    private static final int YEARS = 5;
    private static final int SEED = 20_101_023;

    private MirrorRun() {}

    /** Runs the step that the arguments name. */
    public static void main(String[] arguments) throws IOException, TradeException {
        switch (arguments[0]) {
            case "make" -> make(Long.parseLong(arguments[1]), Files.createDirectories(Path.of(arguments[2])));
            case "import" -> take(Path.of(arguments[1]));
            case "compare" -> compare(Path.of(arguments[1]));
            default ->
                throw new IllegalArgumentException("'" + arguments[0] + "' is no step: write make, import or compare");
        }
    }

    private static void make(long flows, Path folder) throws IOException {
        List<String> economies = AreaCodes.ISO3.areas().values().stream()
                .filter(a -> a.kind() == Area.Kind.ECONOMY)
                .map(Area::code)
                .distinct()
                .sorted()
                .limit(ECONOMIES)
                .toList();
        String[] products = new String[PRODUCTS];
        for (int p = 0; p < PRODUCTS; p++) {
            int chapter = 1 + p * 97 / PRODUCTS;
            products[p] = String.format("%02d%04d", chapter == 77 ? 78 : chapter, 100 + p);
        }
        SplittableRandom random = new SplittableRandom(SEED);
        int n = economies.size();
        double[][] logs = new double[n][n];
        StringBuilder pairs = new StringBuilder("exporter,importer,contig,dist\n");
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double km = Math.exp(5 + 4.8 * random.nextDouble());
                logs[i][j] = Math.log(km);
                logs[j][i] = logs[i][j];
                for (String pair :
                        List.of(economies.get(i) + ',' + economies.get(j), economies.get(j) + ',' + economies.get(i))) {
                    pairs.append(pair)
                            .append(',')
                            .append(km < 400 ? 1 : 0)
                            .append(',')
                            .append(Math.round(km))
                            .append('\n');
                }
            }
        }
        Files.writeString(folder.resolve("pairs.csv"), pairs);
        long lines = flows / YEARS;
        int ways = n * (n - 1);
        StringBuilder text = new StringBuilder(200);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("flows.csv")), 1 << 20)) {
            out.write("reporter_iso,partner_iso,flow_desc,cmd_code,primary_value,ref_year\n"
                    .getBytes(StandardCharsets.US_ASCII));
            int way = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (i == j) {
                        continue;
                    }
                    long here = lines * (way + 1) / ways - lines * way / ways;
                    way++;
                    int start = random.nextInt(PRODUCTS);
                    for (int p = 0; p < here; p++) {
                        String product = products[(int) ((start + (long) p * PRODUCTS / here) % PRODUCTS)];
                        double size = 9.5 + 2.2 * gaussian(random);
                        for (int year = 0; year < YEARS; year++) {
                            double value = size + 0.2 * gaussian(random);
                            int sides = random.nextInt(10);
                            text.setLength(0);
                            if (sides != 0) {
                                row(
                                        text,
                                        economies.get(i),
                                        economies.get(j),
                                        "Export",
                                        product,
                                        value + (0.05 + 0.4 * i / n) * gaussian(random),
                                        year);
                            }
                            if (sides != 1) {
                                double cif = Math.max(0, 0.02 * logs[i][j] - 0.09);
                                row(
                                        text,
                                        economies.get(j),
                                        economies.get(i),
                                        "Import",
                                        product,
                                        value + cif + (0.05 + 0.4 * j / n) * gaussian(random),
                                        year);
                            }
                            out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
                        }
                    }
                }
            }
        }
    }

    private static void row(
            StringBuilder text,
            String reporter,
            String partner,
            String flow,
            String product,
            double logarithm,
            int year) {
        long cents = 100 + (long) (100 * Math.exp(logarithm));
        text.append(reporter)
                .append(',')
                .append(partner)
                .append(',')
                .append(flow)
                .append(',')
                .append(product)
                .append(',');
        text.append(cents / 100).append('.').append(cents % 100 < 10 ? "0" : "").append(cents % 100);
        text.append(',').append(FIRST_YEAR + year).append('\n');
    }

    /** Near enough to a normal deviate: the sum of twelve uniform ones. */
    private static double gaussian(SplittableRandom random) {
        double sum = -6;
        for (int n = 0; n < 12; n++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private static void take(Path folder) throws IOException, TradeException {
        long start = System.nanoTime();
        try (DuckDb duck = DuckDb.open(folder.resolve("spill"))) {
            new Import(new Lake(folder.resolve("lake")), duck, Formats.builtIn(), Clock.systemUTC())
                    .run(folder.resolve("flows.csv"), new Import.Terms(Optional.empty(), 0))
                    .forEach(report ->
                            System.out.println(report.taken() + " rows taken, " + report.rejected() + " rejected"));
        }
        tell("import", start);
    }

    private static void compare(Path folder) throws IOException, TradeException {
        Window window = Window.parse(FIRST_YEAR + "/" + (FIRST_YEAR + YEARS - 1));
        Selection all = new Selection(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of("EXPORT"),
                Optional.empty(),
                6,
                List.of(),
                window,
                "0");
        Path reconciled = folder.resolve("reconciled.parquet");
        Files.deleteIfExists(reconciled);
        long start = System.nanoTime();
        try (DuckDb duck = DuckDb.open(folder.resolve("spill"))) {
            Lake lake = new Lake(folder.resolve("lake"));
            MirrorSpec spec = MirrorSpec.USUAL.withPairs(PairTable.read(folder.resolve("pairs.csv")));
            MirrorResult result =
                    new Mirror(lake, lake.snapshot(), duck).compare(MirrorQuestion.of(all), spec, reconciled);
            tell("compare", start);
            System.out.println(
                    result.rows() + " flows; ln distance " + result.cif().fit().coefficient("ln distance") + ", "
                            + result.ranking().size() + " lines ranked; "
                            + result.summary().rows());
            String sums =
                    "SELECT SUM(reconciled) AS v, SUM(gap) AS g, bit_xor(hash(reconciled, gap, weight_exports)) AS h FROM read_parquet('"
                            + reconciled + "')";
            System.out.println(duck.ask(sums).rows());
        }
    }

    private static void tell(String step, long start) throws IOException {
        System.out.printf("%s: %.1f s%n", step, (System.nanoTime() - start) / 1e9);
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .forEach(System.out::println);
        }
    }
}
