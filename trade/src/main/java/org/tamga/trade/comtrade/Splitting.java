package org.tamga.trade.comtrade;

import java.util.List;
import java.util.Optional;

/**
 * How a question that is too large becomes two that together ask the same: no code is lost, none is asked twice. The same question is
 * always split in the same way, so that a later run finds the parts of an earlier one.
 */
final class Splitting {

    private Splitting() {}

    /**
     * The axis on which a question is split whose answer is too large: the first of {@link Axis} that lists more than one code; empty when
     * it asks for single codes, or for all, everywhere.
     */
    static Optional<Axis> forRows(ComtradeQuery query) {
        for (Axis axis : Axis.values()) {
            if (query.codes(axis).size() > 1) {
                return Optional.of(axis);
            }
        }
        return Optional.empty();
    }

    /** The axis on which a question must be split before it can be asked, for its periods or the length of its address. */
    static Optional<Axis> forCall(ComtradeQuery query, CallLimits limits) {
        if (query.periods().size() > limits.periods()) {
            return Optional.of(Axis.PERIOD);
        }
        if (Address.queryString(query).length() <= limits.address()) {
            return Optional.empty();
        }
        Axis longest = Axis.PERIOD;
        int length = 0;
        for (Axis axis : Axis.values()) {
            List<String> codes = query.codes(axis);
            int letters = codes.stream().mapToInt(String::length).sum();
            if (codes.size() > 1 && letters > length) {
                longest = axis;
                length = letters;
            }
        }
        return length == 0 ? Optional.empty() : Optional.of(longest);
    }

    /** Both parts, of about the same number of codes; products are cut between two chapters when there are several. */
    static List<ComtradeQuery> halves(ComtradeQuery query, Axis axis) {
        List<String> codes = query.codes(axis);
        if (codes.size() < 2) {
            throw new IllegalStateException(query + " has nothing to split on " + axis.word());
        }
        int middle = axis == Axis.PRODUCT ? chapterBreak(codes) : codes.size() / 2;
        return List.of(
                query.with(axis, codes.subList(0, middle)), query.with(axis, codes.subList(middle, codes.size())));
    }

    /** The break between chapters that is nearest to the middle; the middle where all are of one chapter. */
    private static int chapterBreak(List<String> sorted) {
        int middle = sorted.size() / 2;
        for (int off = 0; off < sorted.size(); off++) {
            int before = middle - off;
            if (before > 0 && breaks(sorted, before)) {
                return before;
            }
            int after = middle + off;
            if (after < sorted.size() && breaks(sorted, after)) {
                return after;
            }
        }
        return middle;
    }

    private static boolean breaks(List<String> sorted, int at) {
        return !chapter(sorted.get(at - 1)).equals(chapter(sorted.get(at)));
    }

    private static String chapter(String code) {
        return code.substring(0, Math.min(2, code.length()));
    }
}
