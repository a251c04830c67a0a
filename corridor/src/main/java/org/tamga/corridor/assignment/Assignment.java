package org.tamga.corridor.assignment;

import java.util.List;

/**
 * Flows in which nearly nobody gains by another route.
 *
 * @param flow of each link
 * @param cost of each link at its flow and that of its partner, to all
 * @param objective Beckmann's: the sum over links of the integral of cost up to the flow
 * @param relativeGap what all travellers together would gain on least routes at these costs, as a part of what they spend
 * @param iterations rounds over all origins
 * @param parts the same flows by traffic and origin
 */
@SuppressWarnings("ArrayRecordComponent") // as long as the network has links, never compared
public record Assignment(
        double[] flow, double[] cost, double objective, double relativeGap, int iterations, List<Part> parts) {

    /** Copies the list. */
    public Assignment {
        parts = List.copyOf(parts);
    }

    /** The flow from one origin, on links that form no cycle. */
    public interface Part {

        /** Place of its traffic in the problem. */
        int traffic();

        /** Node that all of it leaves. */
        int origin();

        /** Tells each link that it may use, in an order in which whatever leads to a node comes before what leads on from it. */
        void forEach(LinkFlow reader);
    }

    /** Takes links and their flows. */
    public interface LinkFlow {

        /** A link and its flow, which may be 0. */
        void accept(int link, double flow);
    }
}
