package org.tamga.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.core.Economy;
import org.tamga.core.Interval;
import org.tamga.core.ProductCode;
import org.tamga.core.Unit;

/**
 * Where runs of months must be divided because the exchange rate moves.
 *
 * <p>The sum of a strand's cells over a run is tied to the sum in another currency by the interval of the run's rates, which is exact while
 * the strand stands alone. When it is also part of a whole, or has parts, whole and parts must lie in the same months, and only single
 * months say so.
 */
final class RateBreaks {

    private record Together(String authority, Economy reporter, org.tamga.core.Flow flow) {}

    private final ExchangeRates rates;

    /** The month that bit 0 of every set below stands for. */
    private final int origin;

    private final Map<Term.Site, Map<Unit, BitSet>> monthsByUnit = new HashMap<>();
    private final Map<Term.Site, Map<ProductCode, BitSet>> monthsByProduct = new HashMap<>();
    private final Map<Together, BitSet> worldMonths = new HashMap<>();

    private RateBreaks(List<Term> terms, ExchangeRates rates) {
        this.rates = rates;
        this.origin = terms.stream().mapToInt(Term::firstMonth).min().orElse(0);
        for (Term term : terms) {
            Term.Site site = term.strand().site();
            if (term.strand().unit().isCurrency()) {
                mark(
                        monthsByUnit.computeIfAbsent(site, s -> new HashMap<>()),
                        term.strand().unit(),
                        term);
                mark(
                        monthsByProduct.computeIfAbsent(site, s -> new HashMap<>()),
                        term.strand().product(),
                        term);
                if (site.partner().isWorld()) {
                    mark(worldMonths, new Together(site.authority(), site.reporter(), site.flow()), term);
                }
            }
        }
    }

    private <K> void mark(Map<K, BitSet> months, K key, Term term) {
        months.computeIfAbsent(key, k -> new BitSet()).set(term.firstMonth() - origin, term.lastMonth() + 1 - origin);
    }

    /** Terms of no weight that begin where a rate changes among months that need it. */
    static List<Term> of(List<Term> terms, ExchangeRates rates) {
        if (rates.list().isEmpty()) {
            return List.of();
        }
        return new RateBreaks(terms, rates).breaks();
    }

    private List<Term> breaks() {
        List<Term> breaks = new ArrayList<>();
        monthsByUnit.forEach((site, byUnit) -> {
            BitSet needed = twice(byUnit.values());
            BitSet nested = twice(monthsByProduct.getOrDefault(site, Map.of()).values());
            nested.or(worldMonths.getOrDefault(
                    new Together(site.authority(), site.reporter(), site.flow()), new BitSet()));
            needed.and(nested);
            List<Unit> units = List.copyOf(byUnit.keySet());
            for (int bit = needed.nextSetBit(0); bit >= 0; bit = needed.nextSetBit(bit + 1)) {
                int m = origin + bit;
                if (moves(units, m)) {
                    breaks.add(new Term(new Term.Strand(site, ProductCode.TOTAL, units.getFirst()), m, m, 0));
                }
            }
        });
        return breaks;
    }

    /** Months that lie in two of the sets. */
    private static BitSet twice(Iterable<BitSet> sets) {
        BitSet once = new BitSet();
        BitSet twice = new BitSet();
        for (BitSet set : sets) {
            BitSet again = (BitSet) once.clone();
            again.and(set);
            twice.or(again);
            once.or(set);
        }
        return twice;
    }

    /** Whether some pair of currencies has another rate than in the month before or after. */
    private boolean moves(List<Unit> units, int month) {
        for (Unit a : units) {
            for (Unit b : units) {
                if (!a.equals(b)
                        && (!interval(a, b, month).equals(interval(a, b, month - 1))
                                || !interval(a, b, month).equals(interval(a, b, month + 1)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Interval> interval(Unit a, Unit b, int month) {
        return rates.quote(a, b, Term.month(month)).map(ExchangeRates.Quote::interval);
    }
}
