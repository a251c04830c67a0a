package org.tamga.corridor.freight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tamga.core.Economy;
import org.tamga.corridor.model.Corridor;
import org.tamga.corridor.model.Link;
import org.tamga.corridor.model.Mode;
import org.tamga.corridor.model.Shipment;

/**
 * What flows mean: for links, modes, corridors and countries. All is of one year; money is in US dollars.
 *
 * @param total of all that is carried
 * @param modes what is carried by each
 * @param corridors by id, in the order of the case; routes that fit none are under the empty id
 * @param countries by code
 * @param links those open, in the order of the case
 * @param trade by pair of countries, the smaller code first: what it costs to carry
 */
public record Accounts(
        Flows flows,
        Total total,
        Map<Mode, Carried> modes,
        Map<String, Carried> corridors,
        Map<Economy, CountryAccount> countries,
        List<LinkAccount> links,
        Map<Pair, Carried> trade) {

    private static final double GRAMS_PER_TONNE = 1e6;
    private static final double HALF = 0.5;

    /**
     * What is carried, and what that takes.
     *
     * @param tonnes that are carried so, wholly or for a part of the way
     * @param tonneKm the sum over links
     * @param tonneHours hours that each tonne is on the way, summed
     * @param usd money paid to carriers, at borders and for transfers
     * @param costUsd generalised cost: money, value of time, and what is paid more where capacity binds
     * @param co2Tonnes tonnes of CO2
     */
    public record Carried(
            double tonnes,
            double teu,
            double tonneKm,
            double tonneHours,
            double usd,
            double costUsd,
            double co2Tonnes) {

        static final Carried NONE = new Carried(0, 0, 0, 0, 0, 0, 0);

        Carried plus(Carried o) {
            return new Carried(
                    tonnes + o.tonnes,
                    teu + o.teu,
                    tonneKm + o.tonneKm,
                    tonneHours + o.tonneHours,
                    usd + o.usd,
                    costUsd + o.costUsd,
                    co2Tonnes + o.co2Tonnes);
        }

        /** Mean hours of a tonne; 0 when nothing is carried. */
        public double hours() {
            return tonnes > 0 ? tonneHours / tonnes : 0;
        }
    }

    /**
     * All shipments together.
     *
     * @param unservedTonnes what no route serves
     */
    public record Total(Carried carried, double unservedTonnes) {}

    /**
     * What passes a country, and what is paid there.
     *
     * @param tradeTonnes what begins or ends there
     * @param transitTonnes what passes and neither begins nor ends there
     * @param tonneKm on its railways and roads; of a link over a border half
     * @param transitTonneKm of transit among them
     * @param carriageUsd what is paid for those tonne-kilometres: tariff times tonne-kilometres
     * @param transitUsd for those of transit among them
     * @param dependence for each country that its trade passes, the part of the tonnes of its trade that do
     */
    public record CountryAccount(
            double tradeTonnes,
            double transitTonnes,
            double transitTeu,
            double tonneKm,
            double transitTonneKm,
            double carriageUsd,
            double transitUsd,
            Map<Economy, Double> dependence) {

        /** Copies the map. */
        public CountryAccount {
            dependence = Collections.unmodifiableMap(new TreeMap<>(dependence));
        }
    }

    /**
     * What a link carries.
     *
     * @param tonnes from its first node to its second
     * @param tonnesBack the other way
     * @param usdMore what a tonne pays more because capacity is approached
     */
    public record LinkAccount(Link link, double tonnes, double tonnesBack, double usdMore) {

        /** Both directions. */
        public double both() {
            return tonnes + tonnesBack;
        }

        /** The part of its capacity that is used; nothing when that is not known. */
        public Optional<Double> used() {
            return link.capacityTonnes().isPresent()
                    ? Optional.of(both() / link.capacityTonnes().getAsDouble())
                    : Optional.empty();
        }
    }

    /** Two countries, the smaller code first; the same twice for what stays within one. */
    public record Pair(Economy a, Economy b) implements Comparable<Pair> {

        static Pair of(Economy x, Economy y) {
            return x.compareTo(y) <= 0 ? new Pair(x, y) : new Pair(y, x);
        }

        @Override
        public int compareTo(Pair other) {
            int first = a.compareTo(other.a);
            return first != 0 ? first : b.compareTo(other.b);
        }
    }

    /** The account of a country; all of it is 0 when nothing begins, ends or passes there. */
    public CountryAccount country(Economy country) {
        CountryAccount account = countries.get(country);
        return account == null ? new CountryAccount(0, 0, 0, 0, 0, 0, 0, Map.of()) : account;
    }

    /** The accounts of flows. */
    public static Accounts of(Flows flows) {
        return new Bookkeeping(flows).accounts();
    }

    private static final class Bookkeeping {

        private final Flows flows;
        private final FreightGraph graph;
        private final Map<Mode, Carried> modes = new EnumMap<>(Mode.class);
        private final Map<String, Carried> corridors = new LinkedHashMap<>();
        private final Map<Economy, double[]> sums = new TreeMap<>();
        private final Map<Economy, Map<Economy, Double>> through = new TreeMap<>();
        private final Map<Pair, Carried> trade = new TreeMap<>();
        private Carried all = Carried.NONE;

        Bookkeeping(Flows flows) {
            this.flows = flows;
            this.graph = flows.graph();
            graph.network().corridors().forEach(c -> corridors.put(c.id(), Carried.NONE));
        }

        Accounts accounts() {
            flows.parts().forEach(this::book);
            corridors.values().removeIf(c -> c.tonnes() == 0);
            Map<Economy, CountryAccount> countries = new TreeMap<>();
            sums.forEach((country, s) -> countries.put(country, account(country, s)));
            double unserved =
                    flows.unserved().stream().mapToDouble(Shipment::tonnes).sum();
            return new Accounts(flows, new Total(all, unserved), modes, corridors, countries, links(), trade);
        }

        private static final int TRADE = 0;
        private static final int TRANSIT = 1;
        private static final int TRANSIT_TEU = 2;
        private static final int TONNE_KM = 3;
        private static final int TRANSIT_TONNE_KM = 4;
        private static final int USD = 5;
        private static final int TRANSIT_USD = 6;

        private CountryAccount account(Economy country, double[] s) {
            Map<Economy, Double> parts = new TreeMap<>();
            through.getOrDefault(country, Map.of()).forEach((by, tonnes) -> parts.put(by, tonnes / s[TRADE]));
            return new CountryAccount(
                    s[TRADE],
                    s[TRANSIT],
                    s[TRANSIT_TEU],
                    s[TONNE_KM],
                    s[TRANSIT_TONNE_KM],
                    s[USD],
                    s[TRANSIT_USD],
                    parts);
        }

        private double[] sum(Economy country) {
            return sums.computeIfAbsent(country, k -> new double[TRANSIT_USD + 1]);
        }

        private void book(Flows.Part part) {
            Route route = part.route();
            Carried carried = new Carried(
                    part.tonnes(),
                    part.teu(),
                    part.tonnes() * route.km(),
                    part.tonnes() * route.hours(),
                    part.tonnes() * route.usd(part.goods()),
                    part.tonnes() * flows.cost(part),
                    part.tonnes() * route.gramsCo2() / GRAMS_PER_TONNE);
            all = all.plus(carried);
            corridors.merge(route.corridor().map(Corridor::id).orElse(""), carried, Carried::plus);
            Economy from = graph.country(graph.place(part.shipment().from()));
            Economy to = graph.country(graph.place(part.shipment().to()));
            trade.merge(Pair.of(from, to), carried, Carried::plus);
            Set<Economy> transit = route.transit();
            for (Economy end : from.equals(to) ? List.of(from) : List.of(from, to)) {
                sum(end)[TRADE] += part.tonnes();
                transit.forEach(
                        by -> through.computeIfAbsent(end, k -> new TreeMap<>()).merge(by, part.tonnes(), Double::sum));
            }
            for (Economy by : transit) {
                sum(by)[TRANSIT] += part.tonnes();
                sum(by)[TRANSIT_TEU] += part.teu();
            }
            bookLinks(part, transit);
        }

        private void bookLinks(Flows.Part part, Set<Economy> transit) {
            Set<Mode> seen = new TreeSet<>();
            for (int a : part.route().arcs()) {
                FreightGraph.Arc arc = graph.arc(a);
                Link link = arc.link();
                if (link == null) {
                    continue;
                }
                double tonneKm = part.tonnes() * link.km();
                double tariff = part.goods().usdPerTonne(link.usdPerTeuKm(), link.usdPerTonneKm());
                boolean first = seen.add(link.mode());
                modes.merge(
                        link.mode(),
                        new Carried(
                                first ? part.tonnes() : 0,
                                first ? part.teu() : 0,
                                tonneKm,
                                part.tonnes() * link.hours(),
                                tonneKm * tariff,
                                part.tonnes()
                                        * (tariff * link.km()
                                                + link.hours()
                                                        * FreightGraph.usdPerHour(
                                                                part.goods(),
                                                                part.shipment().usdPerTonne())
                                                + flows.usdMore()[a]),
                                tonneKm
                                        * graph.network().gramsCo2PerTonneKm().getOrDefault(link.mode(), 0.0)
                                        / GRAMS_PER_TONNE),
                        Carried::plus);
                if (FreightGraph.isLand(arc)) {
                    bookLand(graph.country(arc.from()), tonneKm, tariff, transit);
                    bookLand(graph.country(arc.to()), tonneKm, tariff, transit);
                }
            }
        }

        /** Half of a link: the other half is booked to its other end, mostly in the same country. */
        private void bookLand(Economy country, double tonneKm, double tariff, Set<Economy> transit) {
            double[] sum = sum(country);
            sum[TONNE_KM] += HALF * tonneKm;
            sum[USD] += HALF * tonneKm * tariff;
            if (transit.contains(country)) {
                sum[TRANSIT_TONNE_KM] += HALF * tonneKm;
                sum[TRANSIT_USD] += HALF * tonneKm * tariff;
            }
        }

        private List<LinkAccount> links() {
            List<LinkAccount> links = new ArrayList<>();
            for (int a = 0; a < flows.tonnes().length; a++) {
                FreightGraph.Arc arc = graph.arc(a);
                Link link = arc.link();
                if (link != null && graph.node(arc.from()).id().equals(link.from())) {
                    links.add(new LinkAccount(
                            link, flows.tonnes()[a], flows.tonnes()[arc.partner()], flows.usdMore()[a]));
                }
            }
            return links;
        }
    }
}
