package org.tamga.corridor.assignment;

import java.util.List;
import org.tamga.corridor.network.Graph;

/**
 * A network, what its links cost, and what travels on it.
 *
 * @param firstThrough nodes before this one are ends of journeys only
 * @param costs what links cost all
 */
public record Problem(Graph graph, int firstThrough, LinkCosts costs, List<Traffic> traffic) {

    /** Copies the list. */
    public Problem {
        traffic = List.copyOf(traffic);
    }

    /** A problem in which links cost all the same. */
    public Problem(Graph graph, int firstThrough, LinkCosts costs, Demand demand) {
        this(graph, firstThrough, costs, List.of(new Traffic(demand)));
    }
}
