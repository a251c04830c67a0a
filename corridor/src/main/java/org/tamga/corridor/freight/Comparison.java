package org.tamga.corridor.freight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.core.Economy;

/**
 * A scenario beside the network as it is.
 *
 * @param countries what it changes for each, who gains most first
 */
public record Comparison(Accounts base, Accounts other, List<CountryChange> countries) {

    private static final double HALF = 0.5;

    /** Copies the list. */
    public Comparison {
        countries = List.copyOf(countries);
    }

    /**
     * What changes for a country.
     *
     * @param transitTonnes more tonnes that pass
     * @param transitUsd more paid there for transit
     * @param tradeCostUsd more that its trade costs to carry, time counted; of trade between two countries each bears half
     */
    public record CountryChange(Economy country, double transitTonnes, double transitUsd, double tradeCostUsd) {

        /** What it gains: revenue from transit less what its trade costs more. */
        public double gainUsd() {
            return transitUsd - tradeCostUsd;
        }
    }

    /** Compares two accounts. */
    public static Comparison of(Accounts base, Accounts other) {
        Set<Economy> all = new TreeSet<>(base.countries().keySet());
        all.addAll(other.countries().keySet());
        return new Comparison(
                base,
                other,
                all.stream()
                        .map(country -> change(country, base, other))
                        .sorted(Comparator.comparingDouble(CountryChange::gainUsd)
                                .reversed())
                        .toList());
    }

    private static CountryChange change(Economy country, Accounts base, Accounts other) {
        var before = base.country(country);
        var after = other.country(country);
        return new CountryChange(
                country,
                after.transitTonnes() - before.transitTonnes(),
                after.transitUsd() - before.transitUsd(),
                tradeCost(country, other) - tradeCost(country, base));
    }

    private static double tradeCost(Economy country, Accounts accounts) {
        double sum = 0;
        for (Map.Entry<Accounts.Pair, Accounts.Carried> trade : accounts.trade().entrySet()) {
            Accounts.Pair pair = trade.getKey();
            double part = (pair.a().equals(country) ? HALF : 0) + (pair.b().equals(country) ? HALF : 0);
            sum += part * trade.getValue().costUsd();
        }
        return sum;
    }
}
