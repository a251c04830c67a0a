package org.tamga.corridor.freight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tamga.corridor.model.Goods;
import org.tamga.corridor.model.Published;
import org.tamga.corridor.model.TransportNetwork;

/** The network held against what others have published about it. */
public final class Calibration {

    private static final double PERCENT = 100;

    private Calibration() {}

    /**
     * One published value beside the network's.
     *
     * @param model not a number when no such route leads there
     */
    public record Line(Published published, double model) {

        /** By how much the network is off, in percent of what was published. */
        public double errorPercent() {
            return PERCENT * (model / published.value() - 1);
        }

        /** Whether it is within the tolerance that the case allows. */
        public boolean isClose() {
            return Math.abs(errorPercent()) <= published.tolerancePercent();
        }
    }

    /**
     * All published values of the case.
     *
     * <p>Routes are least-cost routes in the year of what was published, with goods of the mean value of their class.
     *
     * @param accounts of the network as it is
     */
    public static List<Line> of(TransportNetwork network, Accounts accounts) {
        Map<Integer, FreightGraph> graphs = new HashMap<>();
        Map<String, Goods> goods = network.goodsById();
        List<Line> lines = new ArrayList<>();
        for (Published published : network.published()) {
            if (published.quantity() == Published.Quantity.TONNES) {
                lines.add(new Line(
                        published,
                        accounts.links().stream()
                                .filter(l -> l.link().id().equals(published.from()))
                                .mapToDouble(Accounts.LinkAccount::both)
                                .sum()));
                continue;
            }
            Goods what = goods.get(published.goods());
            if (what == null) {
                throw new IllegalArgumentException("there is no class " + published.goods());
            }
            var question = new Router.Question(
                    published.from(),
                    published.to(),
                    what,
                    Router.meanUsdPerTonne(network, what),
                    published.avoid(),
                    published.only());
            FreightGraph graph = graphs.computeIfAbsent(
                    published.year().orElse(network.year()), year -> new FreightGraph(network, year));
            List<Router.Answer> found = Router.routes(graph, question, 1);
            lines.add(new Line(
                    published,
                    found.isEmpty() ? Double.NaN : value(found.getFirst().route(), published.quantity())));
        }
        return lines;
    }

    private static double value(Route route, Published.Quantity quantity) {
        return switch (quantity) {
            case KM -> route.km();
            case HOURS -> route.hours();
            case USD_PER_TEU -> route.usdPerTeu();
            case TONNES -> throw new IllegalArgumentException("tonnes are of links, not of routes");
        };
    }
}
