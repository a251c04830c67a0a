package org.tamga.corridor.assignment;

import java.util.ArrayList;
import java.util.List;

/**
 * How much travels between which nodes.
 *
 * @param trips from one node to another, in the unit of the capacities
 */
public record Demand(List<Trips> trips) {

    /** Copies the list. */
    public Demand {
        trips = List.copyOf(trips);
    }

    /**
     * From one node to another.
     *
     * @param volume above nothing
     */
    public record Trips(int origin, int destination, double volume) {}

    /** What leaves each of so many nodes. */
    List<List<Trips>> byOrigin(int nodes) {
        List<List<Trips>> all = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            all.add(new ArrayList<>());
        }
        trips.forEach(t -> all.get(t.origin()).add(t));
        return all;
    }

    /** The sum of all volumes. */
    public double total() {
        return trips.stream().mapToDouble(Trips::volume).sum();
    }
}
