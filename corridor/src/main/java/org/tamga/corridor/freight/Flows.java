package org.tamga.corridor.freight;

import java.util.List;
import org.tamga.corridor.model.Goods;
import org.tamga.corridor.model.Shipment;

/**
 * How the shipments of a network travel.
 *
 * @param parts what goes by which route
 * @param unserved shipments that no route serves
 * @param tonnes a year on each link of the graph, in its direction
 * @param usdMore what a tonne pays more on each link of the graph because its capacity is approached, in US dollars
 * @param method that found them
 * @param iterations that it took
 * @param residual what is left to a fixed point or an equilibrium, as a part of the whole
 */
@SuppressWarnings("ArrayRecordComponent") // as long as the graph has links, never compared
public record Flows(
        FreightGraph graph,
        List<Part> parts,
        List<Shipment> unserved,
        double[] tonnes,
        double[] usdMore,
        Method method,
        int iterations,
        double residual) {

    /** Copies the lists. */
    public Flows {
        parts = List.copyOf(parts);
        unserved = List.copyOf(unserved);
    }

    /** How shippers choose. */
    public enum Method {
        /** They see costs with errors, so that dearer routes are used too: path-size logit. */
        LOGIT,
        /** They know costs, so that only the least costly routes are used: user equilibrium. */
        EQUILIBRIUM
    }

    /** What of a shipment goes by a route, in tonnes a year. */
    public record Part(Shipment shipment, Goods goods, Route route, double tonnes) {

        /** TEU a year; 0 for goods that are not in containers. */
        public double teu() {
            return shipment.teu().isPresent() ? shipment.teu().getAsDouble() * tonnes / shipment.tonnes() : 0;
        }
    }

    /** Generalised cost of a tonne of a part, in US dollars, with what it pays more where capacity binds. */
    public double cost(Part part) {
        double cost = part.route().usd(part.goods())
                + FreightGraph.usdPerHour(part.goods(), part.shipment().usdPerTonne())
                        * part.route().hours();
        for (int arc : part.route().arcs()) {
            cost += usdMore[arc];
        }
        return cost;
    }
}
