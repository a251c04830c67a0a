package org.tamga.register;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tamga.core.Economy;
import org.tamga.core.PartialDate;

/**
 * How much two entries look like one thing, 0 to 1; the same thing from {@link #SAME} on.
 *
 * <p>The weighted Jaccard index of the words of the best pair of titles (generic words weigh 0.3, others 1), plus 0.4 when the amounts agree.
 * A title within the other one counts 0.8 when dates or amounts agree. Nothing is alike whose kinds or parties differ, whose titles
 * differ in an ordinal, a number or a letter ("second", "Line D"), of which one is a part of the other, or whose dates are more than 400 days apart.
 */
final class Likeness {

    static final double SAME = 0.55;

    private static final double EQUAL_AMOUNT = 0.4;
    private static final double WITHIN = 0.8;
    private static final long NEAR_DAYS = 400;

    private Likeness() {}

    /** What identity is judged by: prepared once for each entry. */
    record Traits(Kind kind, List<TitleWords> titles, Particulars values) {}

    static double of(Traits a, Traits b) {
        Particulars left = a.values();
        Particulars right = b.values();
        if (!a.kind().isLike(b.kind())
                || !parties(left.parties(), right.parties())
                || apart(left.date(), right.date())) {
            return 0;
        }
        boolean amount = left.amount().isPresent()
                && left.unit().equals(right.unit())
                && right.amount().filter(x -> agree(left.amount().get(), x)).isPresent();
        boolean date = left.date().isPresent()
                && right.date().filter(d -> agree(left.date().get(), d)).isPresent();
        double best = 0;
        for (TitleWords x : a.titles()) {
            for (TitleWords y : b.titles()) {
                best = Math.max(best, titles(x, y, amount || date));
            }
        }
        return best == 0 ? 0 : Math.min(1, best + (amount ? EQUAL_AMOUNT : 0));
    }

    /** Whether one date may be the other, told less exactly. */
    static boolean agree(PartialDate a, PartialDate b) {
        return covers(a, b) || covers(b, a);
    }

    private static boolean covers(PartialDate wide, PartialDate narrow) {
        return !narrow.firstDay().isBefore(wide.firstDay()) && !narrow.lastDay().isAfter(wide.lastDay());
    }

    /** Whether one amount is the other, or the other rounded to two digits or more. */
    static boolean agree(BigDecimal a, BigDecimal b) {
        if (a.compareTo(b) == 0) {
            return true;
        }
        int digits = Math.max(
                2,
                Math.min(
                        a.stripTrailingZeros().precision(),
                        b.stripTrailingZeros().precision()));
        MathContext rounding = new MathContext(digits, RoundingMode.HALF_UP);
        return a.round(rounding).compareTo(b.round(rounding)) == 0;
    }

    /** Whether one list holds the other, or one is not known. */
    static boolean parties(List<Economy> a, List<Economy> b) {
        return new HashSet<>(a).containsAll(b) || new HashSet<>(b).containsAll(a);
    }

    private static boolean apart(Optional<PartialDate> a, Optional<PartialDate> b) {
        return a.isPresent()
                && b.isPresent()
                && !agree(a.get(), b.get())
                && Math.abs(a.get().firstDay().toEpochDay() - b.get().firstDay().toEpochDay()) > NEAR_DAYS;
    }

    private static double titles(TitleWords a, TitleWords b, boolean other) {
        if (a.isPart() != b.isPart()
                || (!a.marks().equals(b.marks())
                        && !a.marks().isEmpty()
                        && !b.marks().isEmpty())) {
            return 0;
        }
        double common = 0;
        double all = 0;
        boolean telling = false;
        Set<String> union = new HashSet<>(a.stems());
        union.addAll(b.stems());
        for (String stem : union) {
            double weight = TitleWords.weight(stem);
            all += weight;
            if (a.stems().contains(stem) && b.stems().contains(stem)) {
                common += weight;
                telling |= weight == 1;
            }
        }
        double jaccard = all == 0 ? 0 : common / all;
        boolean within = Stream.of(a, b).anyMatch(t -> t.stems().size() < union.size())
                && (a.stems().containsAll(b.stems()) || b.stems().containsAll(a.stems()));
        return within && telling && other ? Math.max(jaccard, WITHIN) : jaccard;
    }
}
