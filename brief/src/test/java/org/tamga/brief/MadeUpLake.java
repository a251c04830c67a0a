package org.tamga.brief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.Formats;
import org.tamga.trade.lake.Import;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.sql.DuckDb;

/** A small lake: China and Kazakhstan report both ways, Turkmenistan reports nothing. */
final class MadeUpLake {

    private static final String HEAD = "reporter_iso,partner_iso,flow_desc,cmd_code,primary_value,ref_year\n";

    private MadeUpLake() {}

    /** The lake, in {@code lake} of a folder, from one file of this name. */
    static Lake in(Path folder, String name) throws IOException, TradeException {
        return of(folder, name, rows());
    }

    /** A lake of China and Uzbekistan in sixty products, of which one has a wide gap between its two records. */
    static Lake withAGap(Path folder) throws IOException, TradeException {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int year = 2022; year <= 2024; year++) {
            for (int k = 0; k < 60; k++) {
                String code = String.valueOf(840110 + 1000 * (k / 10) + 100 * (k % 10));
                int millions = 100 + 7 * k;
                rows.append(row("CHN", "UZB", "Export", code, millions, year));
                rows.append(row("UZB", "CHN", "Import", code, k == 30 ? millions / 10 : millions + k % 5, year));
            }
        }
        return of(folder, "gap.csv", rows.toString());
    }

    private static Lake of(Path folder, String name, String rows) throws IOException, TradeException {
        Path file = Files.writeString(Files.createDirectories(folder).resolve(name), rows);
        Lake lake = new Lake(folder.resolve("lake"));
        try (DuckDb duck = DuckDb.open(folder.resolve("spill"))) {
            new Import(
                            lake,
                            duck,
                            Formats.builtIn(),
                            Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC))
                    .run(file, new Import.Terms(Optional.empty(), 1));
        }
        return lake;
    }

    /** Kazakhstan reports nothing in 2022, and is told 10 % more than China reports. */
    private static String rows() {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int year = 2021; year <= 2024; year++) {
            for (String partner : List.of("KAZ", "TKM")) {
                rows.append(row("CHN", partner, "Export", "850440", 600, year));
                rows.append(row("CHN", partner, "Export", "640299", 400, year));
                rows.append(row("CHN", partner, "Import", "270900", 2000, year));
            }
            if (year != 2022) {
                rows.append(row("KAZ", "CHN", "Import", "850440", 660, year));
                rows.append(row("KAZ", "CHN", "Import", "640299", 440, year));
                rows.append(row("KAZ", "RUS", "Import", "850440", 100, year));
                rows.append(row("KAZ", "RUS", "Import", "640299", 600, year));
                rows.append(row("KAZ", "WLD", "Import", "TOTAL", 1900, year));
                rows.append(row("KAZ", "CHN", "Export", "270900", 1800, year));
            }
        }
        return rows.toString();
    }

    private static String row(String reporter, String partner, String flow, String code, int millions, int year) {
        return String.join(",", reporter, partner, flow, code, millions + "000000", Integer.toString(year)) + "\n";
    }
}
