package org.tamga.corridor.freight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.core.Economy;
import org.tamga.corridor.model.Goods;
import org.tamga.corridor.model.Item;
import org.tamga.corridor.model.Shipment;

/**
 * Shipments of the same goods and value that leave the same place and are kept out of the same countries: links cost them the same.
 *
 * @param origin place that they leave
 * @param keptOut countries that they may not pass through
 * @param members places of the shipments in the network's list
 */
record Lot(int origin, Goods goods, double usdPerTonne, Set<Economy> keptOut, List<Integer> members) {

    private record Key(int origin, String goods, double usdPerTonne, Set<Economy> keptOut) {}

    /**
     * All shipments.
     *
     * @param noTransit countries through which only goods pass that begin or end there
     */
    static List<Lot> of(FreightGraph graph, Set<Economy> noTransit) {
        Map<String, Goods> goods = graph.network().goodsById();
        Map<Key, List<Integer>> lots = new LinkedHashMap<>();
        List<Shipment> shipments = graph.network().shipments();
        for (int i = 0; i < shipments.size(); i++) {
            Shipment s = shipments.get(i);
            int from = graph.place(s.from());
            Set<Economy> keptOut = new TreeSet<>(noTransit);
            keptOut.remove(graph.country(from));
            keptOut.remove(graph.country(graph.place(s.to())));
            lots.computeIfAbsent(new Key(from, s.goods(), s.usdPerTonne(), keptOut), k -> new ArrayList<>())
                    .add(i);
        }
        List<Lot> all = new ArrayList<>();
        lots.forEach((key, members) -> {
            Goods what = goods.get(key.goods());
            if (what == null) {
                throw new IllegalArgumentException("there is no class " + key.goods());
            }
            all.add(new Lot(key.origin(), what, key.usdPerTonne(), key.keptOut(), members));
        });
        return all;
    }

    /** Generalised cost of a tonne on each link of the graph; infinite on those that it may not use. */
    double[] costs(FreightGraph graph) {
        double[] costs = graph.costs(goods, usdPerTonne);
        if (!keptOut.isEmpty()) {
            boolean[] closed = graph.touching(keptOut.stream()
                    .map(c -> new Item(Item.Kind.COUNTRY, c.alpha3()))
                    .toList());
            close(costs, closed);
        }
        return costs;
    }

    static void close(double[] costs, boolean[] closed) {
        for (int i = 0; i < costs.length; i++) {
            if (closed[i]) {
                costs[i] = Double.POSITIVE_INFINITY;
            }
        }
    }
}
