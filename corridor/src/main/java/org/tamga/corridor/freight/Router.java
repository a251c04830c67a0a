package org.tamga.corridor.freight;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tamga.corridor.model.Goods;
import org.tamga.corridor.model.Item;
import org.tamga.corridor.model.Mode;
import org.tamga.corridor.model.Shipment;
import org.tamga.corridor.model.TransportNetwork;
import org.tamga.corridor.network.BestRoutes;

/** The least costly routes between two nodes, without what shall be avoided and by what they shall have on them. */
public final class Router {

    /** More would need too large a graph; nobody has asked for more than three. */
    private static final int MOST_THINGS = 6;

    private Router() {}

    /**
     * A question.
     *
     * @param from id of a node
     * @param to id of another node
     * @param usdPerTonne value of the goods
     * @param avoid what no route may have on it
     * @param only what each must have on it; when it names modes, no other modes
     */
    public record Question(String from, String to, Goods goods, double usdPerTonne, List<Item> avoid, List<Item> only) {

        /** Copies the lists. */
        public Question {
            avoid = List.copyOf(avoid);
            only = List.copyOf(only);
        }
    }

    /**
     * The answer.
     *
     * @param cost generalised, of a tonne, in US dollars
     */
    public record Answer(Route route, double cost) {}

    /**
     * The best routes, the least costly first; none when none leads there.
     *
     * @param most how many at most
     * @throws IllegalArgumentException when an end lies in what shall be avoided, or too much is asked for
     */
    public static List<Answer> routes(FreightGraph graph, Question question, int most) {
        return new Conditions(graph, question.avoid(), question.only()).routes(question, most);
    }

    /** What many questions have in common: what routes shall avoid, and what they shall have on them. Not safe for several threads. */
    public static final class Conditions {

        private final FreightGraph graph;
        private final List<Item> avoid;
        private final boolean[] closed;
        private final BestRoutes free;
        private final BestRoutes.@Nullable Meeting meeting;

        /**
         * Conditions in a graph.
         *
         * @throws IllegalArgumentException when too much is asked for
         */
        public Conditions(FreightGraph graph, List<Item> avoid, List<Item> only) {
            this.graph = graph;
            this.avoid = List.copyOf(avoid);
            this.closed = graph.touching(avoid);
            this.free = new BestRoutes(graph.graph(), graph.ends());
            Set<Mode> modes = new TreeSet<>();
            List<Item> things = new ArrayList<>();
            for (Item item : only) {
                if (item.kind() == Item.Kind.MODE) {
                    modes.add(Mode.parse(item.id()));
                } else {
                    things.add(item);
                }
            }
            if (things.size() > MOST_THINGS) {
                throw new IllegalArgumentException("a route can be asked for by at most " + MOST_THINGS + " things");
            }
            for (int arc = 0; arc < closed.length; arc++) {
                Mode mode = graph.arc(arc).mode();
                closed[arc] |= !modes.isEmpty() && mode != null && !modes.contains(mode);
            }
            this.meeting =
                    things.isEmpty() ? null : new BestRoutes.Meeting(graph.graph(), met(graph, things), things.size());
        }

        /** The best routes of a question, whose own conditions are not looked at. */
        public List<Answer> routes(Question question, int most) {
            int from = graph.place(question.from());
            int to = graph.place(question.to());
            for (Item item : avoid) {
                for (int end : new int[] {from, to}) {
                    if (item.id().equals(graph.node(end).id())
                            || item.id().equals(graph.country(end).alpha3())) {
                        throw new IllegalArgumentException("'" + item + "' cannot be avoided: "
                                + graph.node(end).name() + " is there");
                    }
                }
            }
            double[] costs = graph.costs(question.goods(), question.usdPerTonne());
            Lot.close(costs, closed);
            List<List<Integer>> found = meeting == null
                    ? free.find(from, to, costs, most)
                    : meeting.find(from, to, costs, graph.ends(), most);
            List<Answer> answers = new ArrayList<>();
            for (List<Integer> arcs : found) {
                double cost = arcs.stream().mapToDouble(arc -> costs[arc]).sum();
                answers.add(new Answer(Route.of(graph, arcs), cost));
            }
            return answers;
        }
    }

    private static int[] met(FreightGraph graph, List<Item> things) {
        int[] met = new int[graph.graph().links()];
        for (int thing = 0; thing < things.size(); thing++) {
            boolean[] touching = graph.touching(things.get(thing));
            for (int arc = 0; arc < met.length; arc++) {
                met[arc] |= touching[arc] ? 1 << thing : 0;
            }
        }
        return met;
    }

    /** The mean value of a tonne of such goods among the shipments of a network, in US dollars; 0 when there are none. */
    public static double meanUsdPerTonne(TransportNetwork network, Goods goods) {
        double tonnes = 0;
        double usd = 0;
        for (Shipment shipment : network.shipments()) {
            if (shipment.goods().equals(goods.id())) {
                tonnes += shipment.tonnes();
                usd += shipment.tonnes() * shipment.usdPerTonne();
            }
        }
        return tonnes > 0 ? usd / tonnes : 0;
    }
}
