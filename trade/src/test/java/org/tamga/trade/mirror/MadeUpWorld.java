package org.tamga.trade.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A world in which everything is known: true values, what transport costs, how well each economy reports, which lines are declared too low and
 * which go another way.
 */
final class MadeUpWorld {

    static final double CONSTANT = -0.09;
    static final double SLOPE = 0.02;
    static final double BORDER = -0.015;
    static final int FIRST_YEAR = 2019;

    private static final List<String> ECONOMIES = List.of(
            "ARG", "AUS", "AUT", "BRA", "CAN", "CHE", "CHN", "DEU", "EGY", "ESP", "FRA", "GBR", "IDN", "IND", "ITA",
            "JPN", "KAZ", "KGZ", "KOR", "MEX", "MYS", "NLD", "POL", "RUS", "SAU", "THA", "TUR", "USA", "UZB", "VNM",
            "ZAF", "SWE");

    private final Random random;
    private final int years;
    private final double unit;
    private final List<String> economies;
    private final List<String> products = new ArrayList<>();
    private final Map<String, Double> exportNoise = new HashMap<>();
    private final Map<String, Double> importNoise = new HashMap<>();
    private final Map<String, Integer> distance = new HashMap<>();
    private final StringBuilder rows =
            new StringBuilder("reporter_iso,partner_iso,flow_desc,cmd_code,primary_value,ref_year\n");
    final Map<String, Double> truth = new HashMap<>();
    final Set<String> underDeclared = new HashSet<>();
    final Set<String> detoured = new HashSet<>();

    /**
     * Makes a world.
     *
     * @param unit what all values are multiplied by
     */
    MadeUpWorld(long seed, int count, int years, double unit) {
        this.random = new Random(seed);
        this.years = years;
        this.unit = unit;
        this.economies = ECONOMIES.subList(0, count);
        for (int p = 0; p < 48; p++) {
            products.add(String.format(Locale.ROOT, "%02d%02d10", 1 + 2 * p, 1 + p % 9));
        }
        for (int e = 0; e < count; e++) {
            exportNoise.put(economies.get(e), 0.05 + 0.5 * e / count);
            importNoise.put(economies.get(e), 0.05 + 0.5 * (e * 7 % count) / count);
            for (int o = 0; o < e; o++) {
                int km = (int) Math.exp(5.5 + 4.2 * random.nextDouble());
                distance.put(economies.get(e) + economies.get(o), km);
                distance.put(economies.get(o) + economies.get(e), km);
            }
        }
        flows();
    }

    private void flows() {
        for (String i : economies) {
            for (String j : economies) {
                if (i.equals(j)) {
                    continue;
                }
                for (String k : products) {
                    if (random.nextInt(3) > 0) {
                        continue;
                    }
                    double size = Math.exp(11 + 1.5 * random.nextGaussian());
                    boolean low = random.nextInt(150) == 0;
                    String via = random.nextInt(200) == 0 ? economies.get(random.nextInt(economies.size())) : i;
                    boolean away = !low && !via.equals(i) && !via.equals(j);
                    line(i, j, k, size * (low || away ? 8 : 1), low, away ? via : "");
                }
            }
        }
    }

    private void line(String i, String j, String k, double size, boolean low, String via) {
        if (low) {
            underDeclared.add(i + j + k);
        }
        if (!via.isEmpty()) {
            detoured.add(i + j + k);
        }
        for (int year = FIRST_YEAR; year < FIRST_YEAR + years; year++) {
            double value = size * Math.exp(0.2 * random.nextGaussian());
            double x = value * Math.exp(noise(exportNoise, i) * random.nextGaussian());
            double m = value * Math.exp(cif(i, j) + noise(importNoise, j) * random.nextGaussian());
            double direct = via.isEmpty() ? x : 0.2 * x;
            truth.put(i + j + k + year, value * unit);
            row(i, j, "Export", k, direct, year);
            row(j, i, "Import", k, low ? 0.25 * m : m, year);
            if (!via.isEmpty()) {
                row(i, via, "Export", k, 0.8 * x, year);
                row(via, j, "Export", k, 0.8 * x, year);
            }
        }
    }

    private final Map<String, Double> sums = new HashMap<>();

    private void row(String reporter, String partner, String flow, String product, double value, int year) {
        sums.merge(reporter + "," + partner + "," + flow + "," + product + "," + year, value * unit, Double::sum);
    }

    double cif(String i, String j) {
        int km = distance.getOrDefault(i + j, 0);
        return Math.clamp(CONSTANT + SLOPE * Math.log(km) + (isBorder(km) ? BORDER : 0), 0, 0.4);
    }

    private static boolean isBorder(int km) {
        return km < 500;
    }

    private static double noise(Map<String, Double> of, String economy) {
        return of.getOrDefault(economy, 0.0);
    }

    double exportNoise(String economy) {
        return noise(exportNoise, economy);
    }

    double importNoise(String economy) {
        return noise(importNoise, economy);
    }

    List<String> economies() {
        return economies;
    }

    /** Leaves a reporter's own figures out. */
    void silence(String reporter, String flow) {
        sums.keySet().removeIf(key -> key.startsWith(reporter + ",") && key.contains("," + flow + ","));
    }

    Path writeFlows(Path file) throws IOException {
        sums.forEach((key, value) -> {
            String[] parts = key.split(",");
            rows.append(String.join(
                            ",",
                            parts[0],
                            parts[1],
                            parts[2],
                            parts[3],
                            String.format(Locale.ROOT, "%.3f", value),
                            parts[4]))
                    .append('\n');
        });
        return Files.writeString(file, rows);
    }

    Path writePairs(Path file) throws IOException {
        StringBuilder text = new StringBuilder("exporter,importer,contig,dist\n");
        distance.forEach((pair, km) -> text.append(pair, 0, 3)
                .append(',')
                .append(pair, 3, 6)
                .append(',')
                .append(isBorder(km) ? 1 : 0)
                .append(',')
                .append(km)
                .append('\n'));
        return Files.writeString(file, text);
    }
}
