package org.tamga.bench.trade;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.tamga.trade.area.Area;
import org.tamga.trade.area.AreaCodes;

/**
 * Writes a table that looks like CEPII's BACI: the columns t, i, j, k, v, q in the order of year, exporter, importer and product; about 220
 * economies, 5,000 products, values over nine orders of magnitude, quantities missing now and then. The same arguments give the same bytes.
 *
 * <pre>
 * BaciLike ROWS FILE [FIRST_YEAR [YEARS]]
 * </pre>
 */
public final class BaciLike {

    private static final int PRODUCTS = 5000;
    private static final int SEED = 20_100_923;

    private BaciLike() {}

    /** Writes the file that the arguments name. */
    public static void main(String[] arguments) throws IOException {
        long rows = Long.parseLong(arguments[0]);
        int first = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2018;
        int years = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 5;
        write(rows, Path.of(arguments[1]), first, years);
    }

    /** Writes so many rows, divided evenly over years. */
    public static void write(long rows, Path file, int firstYear, int years) throws IOException {
        int[] economies = economies();
        String[] products = products();
        int pairs = economies.length * (economies.length - 1);
        SplittableRandom random = new SplittableRandom(SEED);
        StringBuilder line = new StringBuilder();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write("t,i,j,k,v,q\n".getBytes(StandardCharsets.US_ASCII));
            for (int year = 0; year < years; year++) {
                long left = rows * (year + 1) / years - rows * year / years;
                int pair = 0;
                for (int i : economies) {
                    for (int j : economies) {
                        if (i == j) {
                            continue;
                        }
                        long here = left / (pairs - pair++);
                        left -= here;
                        // every so-manieth product, so that codes come in order and none twice
                        int start = random.nextInt(PRODUCTS);
                        double step = here == 0 ? 1 : Math.max(1, (double) (PRODUCTS - 1) / here);
                        int[] picked = new int[(int) Math.min(here, PRODUCTS)];
                        for (int n = 0; n < picked.length; n++) {
                            picked[n] = (int) (start + n * step) % PRODUCTS;
                        }
                        Arrays.sort(picked);
                        for (int product : picked) {
                            line.setLength(0);
                            long thousandths = (long) Math.exp(6 + 3.2 * gaussian(random)) + 1;
                            line.append(firstYear + year)
                                    .append(',')
                                    .append(i)
                                    .append(',')
                                    .append(j)
                                    .append(',')
                                    .append(products[product])
                                    .append(',');
                            amount(line, thousandths).append(',');
                            if (random.nextInt(20) == 0) {
                                line.append("NA");
                            } else {
                                amount(line, 1 + (long) (thousandths * (0.05 + random.nextDouble())));
                            }
                            out.write(line.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
                        }
                    }
                }
            }
        }
    }

    private static StringBuilder amount(StringBuilder line, long thousandths) {
        line.append(thousandths / 1000).append('.');
        long rest = thousandths % 1000;
        return line.append(rest < 100 ? "0" : "").append(rest < 10 ? "0" : "").append(rest);
    }

    /** Near enough to a normal deviate: the sum of twelve uniform ones. */
    private static double gaussian(SplittableRandom random) {
        double sum = -6;
        for (int n = 0; n < 12; n++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private static int[] economies() {
        return AreaCodes.COMTRADE.areas().entrySet().stream()
                .filter(e -> e.getValue().kind() == Area.Kind.ECONOMY)
                .collect(java.util.stream.Collectors.toMap(
                        e -> e.getValue().code(), e -> Integer.parseInt(e.getKey()), Math::max))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .limit(221)
                .toArray();
    }

    private static String[] products() {
        String[] products = new String[PRODUCTS];
        int n = 0;
        for (int chapter = 1; chapter <= 97 && n < PRODUCTS; chapter++) {
            for (int heading = 1; heading <= 13 && chapter != 77 && n < PRODUCTS; heading++) {
                for (int sub = 0; sub < 4 && n < PRODUCTS; sub++) {
                    products[n++] = String.format("%02d%02d%02d", chapter, heading, sub * 10 + 10);
                }
            }
        }
        while (n < PRODUCTS) {
            products[n] = String.format("96%04d", 1000 + n);
            n++;
        }
        Arrays.sort(products);
        return products;
    }
}
