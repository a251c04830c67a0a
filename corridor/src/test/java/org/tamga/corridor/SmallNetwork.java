package org.tamga.corridor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.tamga.core.Economy;
import org.tamga.corridor.model.Border;
import org.tamga.corridor.model.Corridor;
import org.tamga.corridor.model.Goods;
import org.tamga.corridor.model.Item;
import org.tamga.corridor.model.Layer;
import org.tamga.corridor.model.Link;
import org.tamga.corridor.model.Mode;
import org.tamga.corridor.model.Node;
import org.tamga.corridor.model.Point;
import org.tamga.corridor.model.Shipment;
import org.tamga.corridor.model.Transfer;
import org.tamga.corridor.model.TransportNetwork;

/** Networks for tests, built link by link or drawn from a seed. */
@NullMarked
public final class SmallNetwork {

    private static final List<Economy> COUNTRIES =
            List.of(Economy.of("CHN"), Economy.of("KAZ"), Economy.of("KGZ"), Economy.of("UZB"));

    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Border> borders = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<Goods> goods = new ArrayList<>();
    private final List<Shipment> shipments = new ArrayList<>();
    private final List<Corridor> corridors = new ArrayList<>();

    public SmallNetwork node(String id, String country) {
        int i = nodes.size();
        nodes.add(new Node(
                id, id, "", Economy.of(country), Node.Kind.CITY, new Point(40 + i % 7, 60 + i / 7), "", "made"));
        return this;
    }

    /** Per tonne-km and TEU-km the same, so that a container of ten tonnes costs a tenth of the rate a tonne. */
    public SmallNetwork link(
            String id, Mode mode, int gauge, String from, String to, double km, double hours, double usd) {
        return link(id, mode, gauge, from, to, km, hours, usd, OptionalDouble.empty());
    }

    public SmallNetwork link(
            String id,
            Mode mode,
            int gauge,
            String from,
            String to,
            double km,
            double hours,
            double usd,
            OptionalDouble capacity) {
        links.add(new Link(
                id,
                id,
                mode,
                from,
                to,
                km,
                gauge,
                hours,
                10 * usd,
                usd,
                capacity,
                Link.Status.OPEN,
                OptionalInt.empty(),
                List.of(),
                "made"));
        return this;
    }

    public SmallNetwork planned(String id, String from, String to, double km, int year) {
        links.add(new Link(
                id,
                id,
                Mode.RAIL,
                from,
                to,
                km,
                1520,
                km / 50,
                0.4,
                0.04,
                OptionalDouble.empty(),
                Link.Status.BUILDING,
                OptionalInt.of(year),
                List.of(),
                "made"));
        return this;
    }

    public SmallNetwork border(String link, String from, String to, double hours, double usd) {
        borders.add(new Border(link, from, to, hours, 10 * usd, usd, "made"));
        return this;
    }

    public SmallNetwork transfer(String node, String from, String to, double hours, double usd) {
        transfers.add(new Transfer(
                node, Layer.parse(from), Layer.parse(to), hours, 10 * usd, usd, OptionalDouble.empty(), "made"));
        return this;
    }

    public SmallNetwork goods(String id, double percentPerDay, double tonnesPerTeu) {
        goods.add(new Goods(
                id,
                id,
                "",
                percentPerDay,
                tonnesPerTeu > 0 ? OptionalDouble.of(tonnesPerTeu) : OptionalDouble.empty(),
                "made"));
        return this;
    }

    public SmallNetwork shipment(String from, String to, String what, double tonnes, double usdPerTonne) {
        int i = shipments.size();
        shipments.add(new Shipment(
                "d" + i, from, to, what, tonnes, OptionalDouble.empty(), usdPerTonne, 2024, "made", i + 2));
        return this;
    }

    public SmallNetwork corridor(String id, List<Item> through, List<Item> without) {
        corridors.add(new Corridor(id, id, "", through, without));
        return this;
    }

    public TransportNetwork network() {
        Map<Mode, Double> grams =
                new EnumMap<>(Map.of(Mode.RAIL, 22.0, Mode.ROAD, 62.0, Mode.SEA, 8.0, Mode.FERRY, 16.0));
        return new TransportNetwork(
                nodes, links, borders, transfers, goods, shipments, corridors, List.of(), List.of(), grams, Map.of());
    }

    /** A connected network of four countries with railways of two gauges, roads, borders and transfers, some of it narrow. */
    public static TransportNetwork drawn(long seed) {
        Random random = new Random(seed);
        SmallNetwork made =
                new SmallNetwork().goods("bulk", 0.1, 0).goods("boxes", 1, 10).goods("gems", 2, 8);
        int n = 12 + random.nextInt(10);
        for (int i = 0; i < n; i++) {
            made.node("n" + i, COUNTRIES.get(i * COUNTRIES.size() / n).alpha3());
        }
        for (int i = 1; i < n; i++) {
            made.connect(i, random.nextInt(i), random, "a");
        }
        for (int extra = 0; extra < n; extra++) {
            int a = random.nextInt(n);
            int b = random.nextInt(n);
            if (a != b) {
                made.connect(a, b, random, "b" + extra);
            }
        }
        for (int i = 0; i < n; i++) {
            made.transfer("n" + i, "rail-1435", "rail-1520", 1 + random.nextInt(20), 1 + random.nextInt(20));
            made.transfer("n" + i, "rail-1520", "road", 1 + random.nextInt(20), 1 + random.nextInt(20));
            made.transfer("n" + i, "rail-1435", "road", 1 + random.nextInt(20), 1 + random.nextInt(20));
        }
        for (int s = 0; s < 3 * n; s++) {
            int from = random.nextInt(n);
            int to = random.nextInt(n);
            if (from != to) {
                made.shipment(
                        "n" + from,
                        "n" + to,
                        made.goods.get(s % 3).id(),
                        1000 + random.nextInt(100_000),
                        List.of(300, 5000, 20_000).get(s % 3));
            }
        }
        return made.network();
    }

    private void connect(int a, int b, Random random, String name) {
        String id = name + "-" + a + "-" + b;
        boolean rail = random.nextInt(3) > 0;
        double km = 50 + random.nextInt(900);
        OptionalDouble capacity = random.nextInt(3) == 0
                ? OptionalDouble.of(100_000 + random.nextInt(1_500_000))
                : OptionalDouble.empty();
        link(
                id,
                rail ? Mode.RAIL : Mode.ROAD,
                rail ? (random.nextBoolean() ? 1435 : 1520) : 0,
                "n" + a,
                "n" + b,
                km,
                km / (20 + random.nextInt(40)),
                0.02 + 0.08 * random.nextDouble(),
                capacity);
        if (!nodes.get(a).country().equals(nodes.get(b).country())) {
            border(id, "n" + a, "n" + b, random.nextInt(40), random.nextInt(10));
            border(id, "n" + b, "n" + a, random.nextInt(40), random.nextInt(10));
        }
    }
}
