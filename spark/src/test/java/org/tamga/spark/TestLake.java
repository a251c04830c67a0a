package org.tamga.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.Formats;
import org.tamga.trade.lake.Import;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.sql.DuckDb;
import org.tamga.trade.sql.Engine;

/** Made-up official files, and lakes of them. The same arguments give the same files. */
final class TestLake {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    /** UN Comtrade's numbers of China, Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan, Germany, India, Iran, Russia, Türkiye, USA. */
    private static final int[] AREAS = {156, 398, 417, 762, 795, 860, 276, 699, 364, 643, 792, 842};

    private TestLake() {}

    /** A table like CEPII's BACI: so many products between each two of twelve economies in each of the years. */
    static Path baci(Path file, int firstYear, int years, int products) throws IOException {
        SplittableRandom random = new SplittableRandom(firstYear);
        List<String> lines = new ArrayList<>(List.of("t,i,j,k,v,q"));
        for (int year = firstYear; year < firstYear + years; year++) {
            for (int exporter : AREAS) {
                for (int importer : AREAS) {
                    for (int p = 0; p < products && exporter != importer; p++) {
                        String code = String.format("%02d%02d%02d", 1 + p % 24, 1 + p / 24 % 12, 10 * (1 + p % 7));
                        String weight = random.nextInt(12) == 0 ? "NA" : amount(random);
                        lines.add(year + "," + exporter + "," + importer + "," + code + "," + amount(random) + ","
                                + weight);
                    }
                }
            }
        }
        return Files.write(file, lines);
    }

    /** Monthly exports and imports like UN Comtrade's, by two modes of transport and for both together, with quantities now and then. */
    static Path comtrade(Path file, int year) throws IOException {
        SplittableRandom random = new SplittableRandom(year);
        List<String> lines = new ArrayList<>(
                List.of(
                        "typeCode,freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,customsCode,motCode,qtyUnitAbbr,qty,netWgt,primaryValue"));
        for (int month = 1; month <= 12; month++) {
            for (int reporter : new int[] {156, 398, 860}) {
                for (int partner : new int[] {0, 156, 398, 860, 643}) {
                    for (String product : List.of("TOTAL", "27", "2709", "270900", "8703", "870380")) {
                        for (String transport : List.of("0", "2100", "3200")) {
                            if (reporter != partner && random.nextInt(4) > 0) {
                                boolean counted = random.nextInt(3) > 0;
                                lines.add(String.join(
                                        ",",
                                        "C,M",
                                        String.format("%d%02d", year, month),
                                        "" + reporter,
                                        random.nextBoolean() ? "X" : "M",
                                        "" + partner,
                                        "0",
                                        "H6",
                                        product,
                                        "C00",
                                        transport,
                                        counted ? "u" : "N/A",
                                        counted ? amount(random) : "",
                                        amount(random),
                                        amount(random)));
                            }
                        }
                    }
                }
            }
        }
        return Files.write(file, lines);
    }

    /** A lake into which DuckDB took files. */
    static Lake imported(Path folder, Path... files) throws TradeException {
        Lake lake = new Lake(folder.resolve("lake"));
        try (DuckDb duck = DuckDb.open(folder.resolve("spill-of-import"))) {
            for (Path file : files) {
                new Import(lake, duck, Formats.builtIn(), CLOCK).run(file, new Import.Terms(Optional.empty(), 1));
            }
        }
        return lake;
    }

    /** Gives the files of one source a name in an engine. */
    static void name(Engine engine, String relation, Lake lake, String source) throws TradeException {
        engine.name(
                relation,
                lake.flows(),
                lake.snapshot().files().stream()
                        .filter(f -> f.source().equals(source))
                        .map(lake::path)
                        .toList());
    }

    private static String amount(SplittableRandom random) {
        long thousandths = (long) Math.exp(20 * random.nextDouble());
        return thousandths / 1000 + "." + String.format("%03d", thousandths % 1000);
    }
}
