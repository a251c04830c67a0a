package org.tamga.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.core.Interval;
import org.tamga.core.Source;
import org.tamga.core.Unit;
import org.tamga.core.Window;

/**
 * Published exchange rates, and the interval in which the rate lies at which an authority converted a month's trade.
 *
 * <p>An official monthly rate is exact. A monthly average is not the rate that a customs service used, so it stands for an interval of
 * {@code tolerance} around it; an average over a longer period stands for {@code periodTolerance} around it in each of its months. A
 * month's own rate goes before a period's.
 */
public final class ExchangeRates {

    /** How a published rate is meant. */
    public enum Kind {
        /** The rate by law for conversions of that month: an equality. */
        OFFICIAL,
        /** An average of market rates: an interval around it. */
        AVERAGE
    }

    /**
     * A published rate.
     *
     * @param currency what is counted
     * @param per the currency of which one unit is worth {@code rate}
     * @param window the month, or the longer period, that it is an average of
     */
    public record Rate(Unit currency, Unit per, Window window, BigDecimal rate, Kind kind, Source source) {
        public Rate {
            if (rate.signum() <= 0) {
                throw new IllegalArgumentException("an exchange rate is positive, not " + rate);
            }
        }
    }

    /** The interval of a rate in one month, and where it comes from. */
    public record Quote(Interval interval, Rate rate) {}

    private record Pair(Unit currency, Unit per) {}

    private final BigDecimal tolerance;
    private final BigDecimal periodTolerance;
    private final List<Rate> rates;
    private final Map<Pair, Map<YearMonth, Rate>> months = new HashMap<>();
    private final Map<Pair, List<Rate>> periods = new HashMap<>();

    /**
     * @param tolerance relative half-width around a monthly average, 0.02 for 2 %
     * @param periodTolerance the same for averages over longer periods
     * @throws IllegalArgumentException when a pair of currencies has two rates for the same window
     */
    public ExchangeRates(List<Rate> rates, BigDecimal tolerance, BigDecimal periodTolerance) {
        this.rates = List.copyOf(rates);
        this.tolerance = tolerance;
        this.periodTolerance = periodTolerance;
        for (Rate rate : rates) {
            Pair pair = new Pair(rate.currency(), rate.per());
            boolean twice;
            if (rate.window().months() == 1) {
                twice = months.computeIfAbsent(pair, p -> new HashMap<>())
                                .put(rate.window().first(), rate)
                        != null;
            } else {
                List<Rate> known = periods.computeIfAbsent(pair, p -> new ArrayList<>());
                twice = known.stream().anyMatch(k -> k.window().equals(rate.window()));
                known.add(rate);
            }
            if (twice) {
                throw new IllegalArgumentException(
                        "two rates of " + rate.currency() + " per " + rate.per() + " for " + rate.window());
            }
        }
    }

    /** No rates at all. */
    public static ExchangeRates none() {
        return new ExchangeRates(List.of(), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public List<Rate> list() {
        return rates;
    }

    /** Units of {@code currency} that one {@code per} was converted at in a month; empty when no rate is known. */
    public Optional<Quote> quote(Unit currency, Unit per, YearMonth month) {
        Optional<Rate> direct = find(new Pair(currency, per), month);
        if (direct.isPresent()) {
            return Optional.of(new Quote(around(direct.get()), direct.get()));
        }
        return find(new Pair(per, currency), month).map(rate -> {
            Interval i = around(rate);
            BigDecimal low = BigDecimal.ONE.divide(i.upper().orElseThrow(), MathContext.DECIMAL64);
            BigDecimal high = BigDecimal.ONE.divide(i.lower().orElseThrow(), MathContext.DECIMAL64);
            return new Quote(Interval.of(low, high), rate);
        });
    }

    private Optional<Rate> find(Pair pair, YearMonth month) {
        Rate monthly = months.getOrDefault(pair, Map.of()).get(month);
        if (monthly != null) {
            return Optional.of(monthly);
        }
        return periods.getOrDefault(pair, List.of()).stream()
                .filter(r -> r.window().contains(month))
                .min((a, b) -> Integer.compare(a.window().months(), b.window().months()));
    }

    private Interval around(Rate rate) {
        if (rate.kind() == Kind.OFFICIAL) {
            return Interval.exactly(rate.rate());
        }
        BigDecimal width = rate.window().months() == 1 ? tolerance : periodTolerance;
        return Interval.of(
                rate.rate().multiply(BigDecimal.ONE.subtract(width)),
                rate.rate().multiply(BigDecimal.ONE.add(width)));
    }
}
