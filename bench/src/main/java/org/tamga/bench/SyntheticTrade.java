package org.tamga.bench;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tamga.core.Economy;
import org.tamga.core.Flow;
import org.tamga.core.Measure;
import org.tamga.core.ProductCode;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;

/**
 * A made-up true world: one reporter's monthly exports to and imports from twenty partners over fifteen years, in whole dollars.
 *
 * <p>A partner's trade is log-normal around a level of its own (10 million to 10 billion dollars a month) with a trend of its own and a
 * seasonal wave that is lowest in February, as customs services of the region record it.
 */
final class SyntheticTrade {

    static final String AUTHORITY = "OFFICE";
    static final Economy REPORTER = Economy.of("CHN");
    static final int FIRST_YEAR = 2011;
    static final int YEARS = 15;
    static final List<Economy> PARTNERS =
            economies("KAZ KGZ TJK TKM UZB AFG ARM AZE BLR GEO IND IRN MNG PAK RUS SAU TUR ARE UKR VNM");

    /** Groups of five to ten partners; they overlap, as groups of economies do. */
    static final Map<String, SortedSet<Economy>> GROUPS = groups();

    private static final int MONTHS = 12 * YEARS;

    /** Sum of the first {@code t} months of partner p and flow f: {@code upTo[2p + f][t]}. */
    private final long[][] upTo = new long[2 * PARTNERS.size()][MONTHS + 1];

    SyntheticTrade(Random random) {
        for (long[] sums : upTo) {
            double level = 7 + 3 * random.nextDouble();
            double trend = -0.001 + 0.012 * random.nextDouble();
            double season = 0.05 + 0.25 * random.nextDouble();
            for (int t = 0; t < MONTHS; t++) {
                double wave = -season * Math.cos(2 * Math.PI * (t % 12 - 1) / 12);
                double log = level * Math.log(10) + trend * t + wave + 0.15 * random.nextGaussian();
                sums[t + 1] = sums[t] + 1 + Math.round(Math.exp(log));
            }
        }
    }

    private static List<Economy> economies(String codes) {
        List<Economy> list = new ArrayList<>();
        for (String code : codes.split(" ")) {
            list.add(Economy.of(code));
        }
        return List.copyOf(list);
    }

    private static Map<String, SortedSet<Economy>> groups() {
        Map<String, SortedSet<Economy>> groups = new LinkedHashMap<>();
        groups.put("CENTRAL", new TreeSet<>(economies("KAZ KGZ TJK TKM UZB")));
        groups.put("CAUCASUS", new TreeSet<>(economies("ARM AZE GEO TUR IRN")));
        groups.put("UNION", new TreeSet<>(economies("ARM BLR KAZ KGZ RUS")));
        groups.put("SOUTH", new TreeSet<>(economies("AFG IND IRN PAK TJK TKM UZB")));
        groups.put("NORTH", new TreeSet<>(economies("BLR KAZ KGZ MNG RUS UKR")));
        groups.put("GULF", new TreeSet<>(economies("ARE IND IRN PAK SAU")));
        groups.put("COMMONWEALTH", new TreeSet<>(economies("ARM AZE BLR KAZ KGZ RUS TJK TKM UZB")));
        groups.put("COOPERATION", new TreeSet<>(economies("BLR IND IRN KAZ KGZ MNG PAK RUS TJK UZB")));
        groups.put("CORRIDOR", new TreeSet<>(economies("ARE AZE GEO IRN KAZ TUR TKM UZB")));
        groups.put("FAR", new TreeSet<>(economies("ARE IND SAU TUR UKR VNM")));
        return groups;
    }

    /** An amount of this world, in dollars. */
    static Aggregate aggregate(SortedSet<Economy> partners, Measure measure, Window window) {
        return new Aggregate(
                AUTHORITY, new TreeSet<>(List.of(REPORTER)), partners, measure, ProductCode.TOTAL, window, Unit.USD);
    }

    /** The true value, in dollars. */
    long value(Aggregate aggregate) {
        int from = index(aggregate.window().first());
        int to = index(aggregate.window().last()) + 1;
        long sum = 0;
        for (Economy partner : aggregate.partners()) {
            int p = PARTNERS.indexOf(partner);
            for (Flow flow : Flow.values()) {
                long[] sums = upTo[2 * p + (flow == Flow.EXPORT ? 0 : 1)];
                sum += aggregate.measure().weight(flow) * (sums[to] - sums[from]);
            }
        }
        return sum;
    }

    private static int index(YearMonth month) {
        return 12 * (month.getYear() - FIRST_YEAR) + month.getMonthValue() - 1;
    }
}
