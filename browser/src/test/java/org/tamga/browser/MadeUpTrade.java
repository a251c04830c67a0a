package org.tamga.browser;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Trade by product that nobody had, as files of UN Comtrade: six economies report their trade with each other and with four more, in
 * twenty products, years and months. Two records of one trade differ by freight; China's shoes are declared too low in Kazakhstan, and some
 * of its cars go there by way of Kyrgyzstan.
 */
final class MadeUpTrade {

    static final int FIRST_YEAR = 2015;
    static final int LAST_YEAR = 2024;

    private static final String HEADER =
            "period,reporterCode,partnerCode,flowCode,classificationCode,cmdCode,motCode,primaryValue,netWgt";

    /** Numbers that UN Comtrade has for economies, and the size of each: China, the five Central Asian states, and partners that report nothing. */
    private static final Map<String, Integer> SIZES = Map.of(
            "156", 90, "398", 22, "417", 4, "762", 3, "795", 5, "860", 14, "643", 60, "276", 40, "792", 25, "380", 30);

    private static final String CHINA = "156";
    private static final String KAZAKHSTAN = "398";
    private static final String KYRGYZSTAN = "417";
    private static final List<String> REPORTERS = List.of(CHINA, KAZAKHSTAN, KYRGYZSTAN, "762", "795", "860");
    private static final List<String> TWO = List.of(CHINA, KAZAKHSTAN);
    private static final List<String> FACTORIES = List.of(CHINA, "276", "792", "380");

    /** What the economies with resources sell, and what those with factories sell. */
    private static final List<String> RESOURCES =
            List.of("080610", "100199", "260300", "270900", "271121", "284410", "520100", "710812", "740311", "790111");

    private static final String SHOES = "640399";

    private static final String CARS = "870380";
    private static final List<String> MANUFACTURES =
            List.of("310210", "392690", "610910", SHOES, "720839", "841182", "850440", "854143", CARS, "940360");

    private static final List<String> PRODUCTS =
            Stream.concat(RESOURCES.stream(), MANUFACTURES.stream()).toList();

    private MadeUpTrade() {}

    static String years() {
        return table(IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(year -> rows(Integer.toString(year), year, 1, REPORTERS))
                .toList());
    }

    static String months() {
        return table(IntStream.rangeClosed(1, 12)
                .mapToObj(
                        month -> rows("%d%02d".formatted(LAST_YEAR, month), LAST_YEAR, (0.8 + 0.03 * month) / 12, TWO))
                .toList());
    }

    private static String table(List<String> rows) {
        return HEADER + "\n" + String.join("", rows);
    }

    private static String rows(String period, int year, double part, List<String> reporters) {
        StringBuilder rows = new StringBuilder();
        for (String reporter : reporters) {
            for (String partner : SIZES.keySet()) {
                if (!partner.equals(reporter)) {
                    for (String product : PRODUCTS) {
                        row(
                                rows,
                                period,
                                reporter,
                                partner,
                                "X",
                                product,
                                part * sold(reporter, partner, product, year));
                        row(
                                rows,
                                period,
                                reporter,
                                partner,
                                "M",
                                product,
                                part * bought(reporter, partner, product, year));
                    }
                }
            }
        }
        return rows.toString();
    }

    /** Dollars of a product that one economy says it sold another. */
    private static double sold(String seller, String buyer, String product, int year) {
        boolean factories = FACTORIES.contains(seller);
        double fit = factories == MANUFACTURES.contains(product) ? 1 : 0.06;
        double taste = Math.pow(hash(seller + product), 3) * (0.3 + hash(buyer + product));
        double since = year - FIRST_YEAR;
        double growth = Math.pow(0.98 + 0.16 * hash(product + seller + buyer), since)
                * (0.9 + 0.2 * hash(product + year + seller));
        boolean passesThrough = product.equals(CARS) && seller.equals(CHINA) && buyer.equals(KYRGYZSTAN);
        return 900_000.0 * size(seller) * size(buyer) * fit * taste * growth * (passesThrough ? 40 : 1) + 1000;
    }

    /** What one economy says it bought: with freight, and of some goods less or more than the other says it sold. */
    private static double bought(String buyer, String seller, String product, int year) {
        double freight = 1.03 + 0.05 * hash(seller + buyer + product + year);
        boolean tooLow = product.equals(SHOES) && seller.equals(CHINA) && buyer.equals(KAZAKHSTAN);
        boolean onward = product.equals(CARS) && seller.equals(CHINA) && buyer.equals(KYRGYZSTAN);
        double detour = product.equals(CARS) && seller.equals(CHINA) && buyer.equals(KAZAKHSTAN)
                ? 0.7 * sold(CHINA, KYRGYZSTAN, CARS, year)
                : 0;
        return (sold(seller, buyer, product, year) * (tooLow ? 0.35 : onward ? 0.3 : 1) + detour) * freight;
    }

    private static int size(String economy) {
        return SIZES.getOrDefault(economy, 1);
    }

    private static void row(
            StringBuilder rows,
            String period,
            String reporter,
            String partner,
            String flow,
            String product,
            double value) {
        long dollars = Math.round(value);
        rows.append(period)
                .append(',')
                .append(reporter)
                .append(',')
                .append(partner)
                .append(',')
                .append(flow);
        rows.append(",H6,")
                .append(product)
                .append(",0,")
                .append(dollars)
                .append(',')
                .append(dollars / 3)
                .append('\n');
    }

    /** A number from 0 to 1 that depends on nothing but the text. */
    private static double hash(String text) {
        return Math.floorMod(text.hashCode() * 2_654_435_761L, 9973) / 9973.0;
    }
}
