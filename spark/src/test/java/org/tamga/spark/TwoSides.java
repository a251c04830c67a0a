package org.tamga.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A few economies that report their trade with one another by years, in the way of UN Comtrade, and not always the same: with errors, costs of
 * transport, missing sides and weights, years in part, totals that do not add up, goods declared too low and goods that go another way. The
 * same seed gives the same files.
 */
final class TwoSides {

    static final int FIRST_YEAR = 2018;
    static final int LAST_YEAR = 2022;

    private static final Map<String, Integer> NUMBERS = new TreeMap<>(
            Map.of("CHN", 156, "KAZ", 398, "KGZ", 417, "UZB", 860, "DEU", 276, "RUS", 643, "TUR", 792, "USA", 842));
    private static final String HEADER = "typeCode,freqCode,period,reporterCode,flowCode,partnerCode,partner2Code,"
            + "classificationCode,cmdCode,customsCode,motCode,qtyUnitAbbr,qty,netWgt,primaryValue";

    private final SplittableRandom random;
    private final List<String> products = new ArrayList<>();
    private final Map<String, Integer> kilometres = new TreeMap<>();
    private final List<String> reported = new ArrayList<>(List.of(HEADER));
    private final List<String> reconciled = new ArrayList<>(List.of("t,i,j,k,v,q"));
    private final Map<String, Double> sizes = new HashMap<>();
    private final Map<String, Double> sums = new TreeMap<>();
    private final Set<String> lines = new HashSet<>();

    TwoSides(long seed) {
        random = new SplittableRandom(seed);
        for (int p = 0; p < 36; p++) {
            products.add(String.format(Locale.ROOT, "%02d%02d10", 1 + 5 * (p % 18), 1 + p / 18));
        }
        for (String one : NUMBERS.keySet()) {
            for (String other : NUMBERS.keySet()) {
                kilometres.put(one + "," + other, 300 + 97 * ((one.hashCode() ^ other.hashCode()) & 0x3f));
            }
        }
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            report(year);
        }
    }

    /** What the economies report, with totals. */
    Path writeReported(Path file) throws IOException {
        return Files.write(file, reported);
    }

    /** A second source in the way of CEPII's BACI, which has the same flows and not the same values. */
    Path writeReconciled(Path file) throws IOException {
        return Files.write(file, reconciled);
    }

    /** Distances between the economies. */
    Path writePairs(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("exporter,importer,contig,dist"));
        kilometres.forEach((pair, km) -> lines.add(pair + "," + (km < 1000 ? 1 : 0) + "," + km));
        return Files.write(file, lines);
    }

    private void report(int year) {
        sums.clear();
        for (String exporter : NUMBERS.keySet()) {
            for (String importer : NUMBERS.keySet()) {
                for (int p = 0; p < products.size() && !exporter.equals(importer); p++) {
                    double size = sizes.computeIfAbsent(
                            exporter + importer + p, line -> random.nextInt(3) == 0 ? Math.exp(13 + 2 * gauss()) : 0);
                    if (size > 0) {
                        flow(year, exporter, importer, p, size * Math.exp(0.2 * gauss()));
                    }
                }
            }
        }
        sums.forEach((key, sum) -> {
            String[] parts = key.split(" ");
            // some totals are not those of the parts
            double told = random.nextInt(20) == 0 ? 1.2 * sum : sum;
            row(year, parts[0], parts[1], parts[2], parts[3], told, "");
        });
    }

    private void flow(int year, String exporter, String importer, int p, double value) {
        boolean low = (exporter + importer + p).hashCode() % 40 == 0;
        boolean away = (exporter + importer + p).hashCode() % 41 == 0;
        // a year in part
        double part = random.nextInt(50) == 0 ? 0.1 : 1;
        double told = value * Math.exp(0.1 * gauss()) * part;
        double cif = 0.02 * Math.log(kilometres.getOrDefault(exporter + "," + importer, 1000));
        double bought = value * Math.exp(cif + 0.15 * gauss()) * (low ? 0.2 : 1);
        String weight = random.nextInt(10) == 0 ? "" : String.format(Locale.ROOT, "%.3f", value / 7);
        if (random.nextInt(12) > 0) {
            add(year, exporter, away ? "TUR" : importer, "X", products.get(p), told, weight);
        }
        if (random.nextInt(12) > 0) {
            add(year, importer, exporter, "M", products.get(p), bought, weight);
        }
        reconciled.add(year + "," + NUMBERS.get(exporter) + "," + NUMBERS.get(importer) + "," + products.get(p) + ","
                + String.format(Locale.ROOT, "%.3f", value / 1000) + ","
                + String.format(Locale.ROOT, "%.3f", value / 7000));
    }

    private void add(
            int year, String reporter, String partner, String flow, String product, double value, String weight) {
        if (reporter.equals(partner)) {
            return;
        }
        if (!lines.add(year + reporter + partner + flow + product)) {
            return; // goods that go another way may meet others of their kind
        }
        row(year, reporter, partner, flow, product, value, weight);
        for (String code : List.of("TOTAL", product.substring(0, 2))) {
            sums.merge(String.join(" ", reporter, partner, flow, code), value, Double::sum);
            sums.merge(String.join(" ", reporter, "WLD", flow, code), value, Double::sum);
        }
    }

    private void row(
            int year, String reporter, String partner, String flow, String product, double value, String weight) {
        reported.add(String.join(
                ",",
                "C,A",
                Integer.toString(year),
                Integer.toString(NUMBERS.getOrDefault(reporter, 0)),
                flow,
                Integer.toString(NUMBERS.getOrDefault(partner, 0)),
                "0,H5",
                product,
                "C00,0,N/A,",
                weight,
                String.format(Locale.ROOT, "%.2f", value)));
    }

    private double gauss() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
