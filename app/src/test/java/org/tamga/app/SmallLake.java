package org.tamga.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A case with official files about five economies, made up: each exports its own products more than others, every year a little more, and
 * one product weighs nothing.
 */
public record SmallLake(Path theCase) {

    static final List<String> NUMBERS = List.of("156", "398", "417", "643", "860");
    public static final List<String> PRODUCTS = List.of("270900", "271121", "740311", "854143", "870380", "640399");

    private static final String HEADER =
            "period,reporterCode,partnerCode,flowCode,classificationCode,cmdCode,motCode,primaryValue,netWgt";

    /** A case whose lake is empty. */
    public static SmallLake empty(Path folder) throws IOException {
        CommandRun.writeSmallCase(folder);
        return new SmallLake(folder);
    }

    /** A case whose lake has years and months. */
    public static SmallLake filled(Path folder) throws IOException {
        SmallLake lake = empty(folder);
        List<String> years = new ArrayList<>();
        for (int year = 2020; year <= 2022; year++) {
            years.addAll(rows(Integer.toString(year), year - 2019));
        }
        List<String> months = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            months.addAll(rows("20230" + month, month));
        }
        lake.take("years.csv", years);
        lake.take("months.csv", months);
        return lake;
    }

    /** Imports rows as a file of UN Comtrade. */
    public CommandRun take(String name, List<String> rows) throws IOException {
        return run("import", file(name, rows).toString());
    }

    /** Writes rows as a file of UN Comtrade. */
    public Path file(String name, List<String> rows) throws IOException {
        return Files.writeString(theCase.resolve(name), HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    public CommandRun run(String... arguments) {
        return CommandRun.on(theCase, arguments);
    }

    /** One row: China's imports of crude oil from Kazakhstan. */
    static String row(int year, String value) {
        return year + ",156,398,M,H6,270900,0," + value + ",1000";
    }

    private static List<String> rows(String period, int factor) {
        List<String> rows = new ArrayList<>();
        for (int r = 0; r < NUMBERS.size(); r++) {
            for (int p = 0; p < NUMBERS.size(); p++) {
                for (int k = 0; k < PRODUCTS.size() && p != r; k++) {
                    long exports = 1_234_567L * factor * (1 + (k + r) % PRODUCTS.size()) * (1 + p);
                    long imports = 1_345_678L * factor * (1 + (k + p) % PRODUCTS.size()) * (1 + r);
                    String between = period + "," + NUMBERS.get(r) + "," + NUMBERS.get(p);
                    String weight = k == 5 ? "" : Long.toString(1000 + 70L * (r + 2L * p + 3L * k));
                    rows.add(between + ",X,H6," + PRODUCTS.get(k) + ",0," + exports + "," + weight);
                    rows.add(between + ",M,H6," + PRODUCTS.get(k) + ",0," + imports + "," + weight);
                }
            }
        }
        return rows;
    }
}
