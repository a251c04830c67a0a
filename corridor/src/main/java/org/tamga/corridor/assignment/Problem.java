package org.tamga.corridor.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.corridor.network.Graph;

/**
 * A network, what its links cost, and what travels on it.
 *
 * @param firstThrough nodes before this one are ends of journeys only
 * @param costs what links cost all
 * @param partner for each link another one whose flow counts as its own and whose costs are the same, as the two directions of a single
 *     track; −1 for none; nothing when no link has one
 */
@SuppressWarnings("ArrayRecordComponent") // read link by link in the hot loop, never compared
public record Problem(Graph graph, int firstThrough, LinkCosts costs, List<Traffic> traffic, int @Nullable [] partner) {

    /** Copies the list. */
    public Problem {
        traffic = List.copyOf(traffic);
    }

    /** A problem in which no link has a partner. */
    public Problem(Graph graph, int firstThrough, LinkCosts costs, List<Traffic> traffic) {
        this(graph, firstThrough, costs, traffic, null);
    }

    /** A problem in which links cost all the same. */
    public Problem(Graph graph, int firstThrough, LinkCosts costs, Demand demand) {
        this(graph, firstThrough, costs, List.of(new Traffic(demand)));
    }
}
