package org.tamga.bench.corridor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.tamga.corridor.assignment.Demand;
import org.tamga.corridor.assignment.LinkCosts;
import org.tamga.corridor.assignment.Problem;
import org.tamga.corridor.network.Graph;

/**
 * A made-up city, from a seed: streets on a bent grid, every fifth of them fast and wide, zones tied to it by two connectors, trips that
 * fall with distance. Its counts are those of networks that are published: 387 zones and 2,950 links, or 1,790 and 39,018.
 */
final class RoadGrid {

    private static final double MINUTES_PER_MILE = 2;
    private static final double FAST = 0.5;
    private static final double WIDE = 6000;
    private static final double NARROW = 1400;
    private static final int MAIN_STREET = 5;

    /** What the streets carry on average when all take the shortest way, as a part of what they can. */
    private static final double LOAD = 0.55;

    private final Random random;
    private final int zones;
    private final int streets;
    private final double[] x;
    private final double[] y;
    private final List<int[]> ends = new ArrayList<>();
    private final List<double[]> parts = new ArrayList<>();

    private RoadGrid(int zones, int nodes, long seed) {
        this.random = new Random(seed);
        this.zones = zones;
        this.streets = nodes - zones;
        this.x = new double[nodes];
        this.y = new double[nodes];
    }

    /** A city of so many zones, nodes (zones among them) and links; two thirds of all pairs of zones have trips. */
    static Problem of(int zones, int nodes, int links, long seed) {
        RoadGrid grid = new RoadGrid(zones, nodes, seed);
        grid.streets(links - 2 * zones);
        grid.connect();
        return grid.problem();
    }

    private void streets(int links) {
        int wide = (int) Math.ceil(Math.sqrt(streets));
        List<int[]> possible = new ArrayList<>();
        for (int i = 0; i < streets; i++) {
            int column = i % wide;
            int row = i / wide;
            x[zones + i] = column + 0.4 * random.nextDouble();
            y[zones + i] = row + 0.4 * random.nextDouble();
            if (column + 1 < wide && i + 1 < streets) {
                possible.add(new int[] {i, i + 1, row % MAIN_STREET == 2 ? 1 : 0});
            }
            if (i + wide < streets) {
                possible.add(new int[] {i, i + wide, column % MAIN_STREET == 2 ? 1 : 0});
            }
            if (column + 1 < wide && i + wide + 1 < streets) {
                possible.add(new int[] {i, i + wide + 1, -1});
            }
        }
        Collections.shuffle(possible, random);
        possible.sort((a, b) -> Integer.compare(b[2], a[2]));
        int[] group = new int[streets];
        for (int i = 0; i < streets; i++) {
            group[i] = i;
        }
        List<int[]> rest = new ArrayList<>();
        int left = links / 2;
        for (int[] street : possible) {
            int a = root(group, street[0]);
            int b = root(group, street[1]);
            if (a == b) {
                rest.add(street);
            } else {
                group[a] = b;
                street(street);
                left--;
            }
        }
        rest.subList(0, left).forEach(this::street);
    }

    private static int root(int[] group, int of) {
        int i = of;
        while (group[i] != i) {
            group[i] = group[group[i]];
            i = group[i];
        }
        return i;
    }

    private void street(int[] street) {
        boolean main = street[2] == 1;
        int a = zones + street[0];
        int b = zones + street[1];
        double time = distance(a, b) * MINUTES_PER_MILE * (main ? FAST : 1);
        double capacity = (main ? WIDE : NARROW) * (0.8 + 0.4 * random.nextDouble());
        both(a, b, time, 0.15, capacity);
    }

    private void connect() {
        for (int zone = 0; zone < zones; zone++) {
            int at = zones + (int) ((zone + 0.5) * streets / zones);
            x[zone] = x[at] + 0.1;
            y[zone] = y[at] + 0.1;
            both(zone, at, 0.2, 0, 1);
        }
    }

    private void both(int a, int b, double time, double rise, double capacity) {
        ends.add(new int[] {a, b});
        parts.add(new double[] {time, rise, capacity});
        ends.add(new int[] {b, a});
        parts.add(new double[] {time, rise, capacity});
    }

    private double distance(int a, int b) {
        return Math.hypot(x[a] - x[b], y[a] - y[b]);
    }

    private Problem problem() {
        int n = ends.size();
        int[] tail = ends.stream().mapToInt(e -> e[0]).toArray();
        int[] head = ends.stream().mapToInt(e -> e[1]).toArray();
        double[] free = parts.stream().mapToDouble(p -> p[0]).toArray();
        double[] rise = parts.stream().mapToDouble(p -> p[1]).toArray();
        double[] capacity = parts.stream().mapToDouble(p -> p[2]).toArray();
        double[] power = parts.stream().mapToDouble(p -> p[1] == 0 ? 0 : 4).toArray();
        double[] people = random.doubles(zones).map(d -> Math.exp(2 * d)).toArray();
        double reach = Math.sqrt(streets) / 4;
        List<Demand.Trips> trips = new ArrayList<>();
        double travelled = 0;
        for (int a = 0; a < zones; a++) {
            for (int b = 0; b < zones; b++) {
                if (a != b && random.nextInt(3) > 0) {
                    double volume = people[a] * people[b] * Math.exp(-distance(a, b) / reach);
                    travelled += volume * distance(a, b) * 1.2;
                    trips.add(new Demand.Trips(a, b, volume));
                }
            }
        }
        double room = 0;
        for (int i = 0; i < n; i++) {
            room += rise[i] > 0 ? capacity[i] * distance(tail[i], head[i]) : 0;
        }
        double scale = LOAD * room / travelled;
        return new Problem(
                new Graph(x.length, tail, head),
                zones,
                new LinkCosts(new double[n], free, rise, capacity, power),
                new Demand(trips.stream()
                        .map(t -> new Demand.Trips(t.origin(), t.destination(), t.volume() * scale))
                        .toList()));
    }
}
