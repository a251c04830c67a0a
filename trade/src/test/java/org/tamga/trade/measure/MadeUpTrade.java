package org.tamga.trade.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.Frequency;
import org.tamga.trade.TradeException;

/**
 * Trade of a few economies, and the files that tell of it with all the troubles of official ones: the same goods in codes of several lengths,
 * totals over all partners beside the partners, confidential partners and products that only the totals have, an older edition of the
 * nomenclature, details by mode of transport, months and years that do not add up, rows that a later file revises, missing months, values of
 * zero, missing and zero weights, and a reconciled source.
 *
 * <p>The amounts are what is true; whatever else stands in the files must not change an answer.
 */
final class MadeUpTrade {

    static final List<String> ECONOMIES = List.of("CHN", "KAZ", "KGZ", "RUS", "UZB");
    static final List<String> PRODUCTS =
            List.of("270900", "271112", "271121", "740311", "740319", "854143", "851713", "870380", "870323", "640399");

    private static final List<Set<Integer>> LEVELS =
            List.of(Set.of(6), Set.of(0, 6), Set.of(2, 6), Set.of(0, 2, 6), Set.of(0, 2, 4, 6), Set.of(4, 6));
    private static final String HEADER =
            "period,reporterCode,partnerCode,flowCode,classificationCode,cmdCode,motCode,primaryValue,netWgt";

    private final RandomGenerator random;
    private final boolean severalEditions;
    private final boolean detailed;
    private final boolean revised;
    private final List<Amount> amounts = new ArrayList<>();
    /** What each of two files says, in the order in which they are taken. */
    private final List<List<String>> official = List.of(new ArrayList<>(), new ArrayList<>());

    private final List<String> reconciled = new ArrayList<>();

    MadeUpTrade(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        // a folder of the lake for each edition and mode of transport: not all troubles in all lakes, for time's sake
        this.severalEditions = seed % 3 == 0;
        this.detailed = seed % 3 == 1;
        this.revised = seed % 3 == 2;
        for (String reporter : ECONOMIES) {
            for (int year = 2020; year <= 2022; year++) {
                report(reporter, year * 100 + 1, Frequency.ANNUAL);
            }
            for (int month = 0; month < 24; month++) {
                if (random.nextInt(25) > 0) {
                    report(reporter, 202101 + month / 12 * 100 + month % 12, Frequency.MONTHLY);
                }
            }
        }
        reconcile();
    }

    List<Amount> amounts() {
        return amounts;
    }

    /** Takes the files into a lake. */
    void into(Lakes lakes) throws TradeException {
        for (List<String> lines : official) {
            if (!lines.isEmpty()) {
                lines.addFirst(HEADER);
                lakes.official("comtrade.csv", lines);
            }
        }
        lakes.official("BACI_HS17_made_up.csv", reconciled);
    }

    private void report(String reporter, int month, Frequency frequency) {
        String edition = severalEditions && month < 202200 ? "H5" : "H6";
        boolean older = severalEditions && month >= 202200 && random.nextInt(4) > 0;
        for (String flow : List.of("EXPORT", "IMPORT")) {
            List<Amount> ofWorld = new ArrayList<>();
            for (String partner : ECONOMIES) {
                if (!partner.equals(reporter) && random.nextInt(frequency == Frequency.ANNUAL ? 6 : 3) > 0) {
                    Set<Integer> levels = LEVELS.get(random.nextInt(LEVELS.size()));
                    List<Amount> told = trade(reporter, partner, flow, month, frequency, levels);
                    amounts.addAll(told);
                    ofWorld.addAll(told);
                    publish(told, levels, edition, older, partner);
                }
            }
            if (!ofWorld.isEmpty() && random.nextBoolean()) {
                if (random.nextBoolean()) {
                    Amount secret = amount(reporter, Selection.WORLD, flow, month, frequency, product());
                    amounts.add(secret);
                    ofWorld.add(secret);
                }
                publish(ofWorld, Set.of(0, 2, 4, 6), edition, older, Selection.WORLD);
            }
        }
    }

    /** What one reporter trades with one partner in one period; never nothing. */
    private List<Amount> trade(
            String reporter, String partner, String flow, int month, Frequency frequency, Set<Integer> levels) {
        List<Amount> told = new ArrayList<>();
        Set<String> products = new HashSet<>();
        int most = 1 + random.nextInt(frequency == Frequency.ANNUAL ? 6 : 3);
        for (int i = 0; i < most; i++) {
            String product = product();
            if (products.add(product)) {
                told.add(amount(reporter, partner, flow, month, frequency, product));
            }
        }
        if (levels.contains(2) && random.nextInt(3) == 0) {
            told.add(amount(reporter, partner, flow, month, frequency, "93"));
        }
        if (levels.contains(0) && random.nextInt(3) == 0) {
            told.add(amount(reporter, partner, flow, month, frequency, "TOTAL"));
        }
        return told;
    }

    private Amount amount(
            String reporter, String partner, String flow, int month, Frequency frequency, String product) {
        BigDecimal value =
                random.nextInt(12) == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextLong(1, 9_000_000), 2);
        BigDecimal kg = switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> BigDecimal.ZERO;
            default -> BigDecimal.valueOf(random.nextLong(1, 5_000_000), 3);
        };
        return new Amount("COMTRADE", frequency, flow, month, reporter, partner, product, value, kg);
    }

    private String product() {
        return PRODUCTS.get(random.nextInt(PRODUCTS.size()));
    }

    /** Writes rows of several levels, and beside them what must not count. */
    private void publish(List<Amount> told, Set<Integer> levels, String edition, boolean older, String partner) {
        for (int level : levels) {
            Map<String, Amount> sums = new HashMap<>();
            told.stream()
                    .filter(a -> a.depth() >= level)
                    .forEach(a -> sums.merge(a.code(level), a.shown(level, false), MadeUpTrade::plus));
            for (Amount sum : sums.values()) {
                if (revised && random.nextInt(10) == 0) {
                    official.get(0).add(line(sum, partner, edition, "0", other()));
                    official.get(1).add(line(sum, partner, edition, "0", sum.value()));
                } else {
                    official.get(revised ? random.nextInt(2) : 0).add(line(sum, partner, edition, "0", sum.value()));
                }
                if (older) {
                    official.get(0).add(line(sum, partner, "H5", "0", other()));
                }
                if (detailed && random.nextInt(10) == 0) {
                    official.get(0).add(line(sum, partner, edition, "2100", other()));
                }
            }
        }
    }

    private BigDecimal other() {
        return BigDecimal.valueOf(random.nextLong(1, 9_000_000), 2);
    }

    private static Amount plus(Amount one, Amount other) {
        return new Amount(
                one.source(),
                one.frequency(),
                one.flow(),
                one.month(),
                one.reporter(),
                one.partner(),
                one.product(),
                one.value().add(other.value()),
                plus(one.kg(), other.kg()));
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }

    private static String line(Amount a, String partner, String edition, String transport, BigDecimal value) {
        return String.join(
                ",",
                Integer.toString(a.frequency() == Frequency.ANNUAL ? a.month() / 100 : a.month()),
                Lakes.number(a.reporter()),
                Lakes.number(partner),
                a.flow().equals("EXPORT") ? "X" : "M",
                edition,
                a.product(),
                transport,
                value.toPlainString(),
                a.kg() == null ? "" : a.kg().toPlainString());
    }

    private void reconcile() {
        reconciled.add("t,i,j,k,v,q");
        for (int year = 2020; year <= 2022; year++) {
            for (String exporter : ECONOMIES) {
                for (String importer : ECONOMIES) {
                    for (String product : PRODUCTS) {
                        if (!exporter.equals(importer) && random.nextInt(3) == 0) {
                            reconcile(year, exporter, importer, product);
                        }
                    }
                }
            }
        }
    }

    private void reconcile(int year, String exporter, String importer, String product) {
        BigDecimal thousands = BigDecimal.valueOf(random.nextLong(0, 90_000), 3);
        BigDecimal tonnes = random.nextInt(6) == 0 ? null : BigDecimal.valueOf(random.nextLong(0, 40_000), 3);
        reconciled.add(String.join(
                ",",
                Integer.toString(year),
                Lakes.number(exporter),
                Lakes.number(importer),
                product,
                thousands.toPlainString(),
                tonnes == null ? "NA" : tonnes.toPlainString()));
        BigDecimal value = thousands.movePointRight(3);
        BigDecimal kg = tonnes == null ? null : tonnes.movePointRight(3);
        int month = year * 100 + 1;
        amounts.add(new Amount("BACI", Frequency.ANNUAL, "EXPORT", month, exporter, importer, product, value, kg));
        amounts.add(new Amount("BACI", Frequency.ANNUAL, "IMPORT", month, importer, exporter, product, value, kg));
    }
}
