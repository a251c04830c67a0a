package org.tamga.corridor.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tamga.core.Source;

/**
 * Everything that the files of a case tell about transport. Ids that one of its parts names are there: {@code folder} sees to it.
 *
 * @param gramsCo2PerTonneKm by mode
 * @param sources by id
 */
public record TransportNetwork(
        List<Node> nodes,
        List<Link> links,
        List<Border> borders,
        List<Transfer> transfers,
        List<Goods> goods,
        List<Shipment> shipments,
        List<Corridor> corridors,
        List<Published> published,
        List<Assertion> assertions,
        Map<Mode, Double> gramsCo2PerTonneKm,
        Map<String, Source> sources) {

    /** Copies the lists. */
    public TransportNetwork {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        borders = List.copyOf(borders);
        transfers = List.copyOf(transfers);
        goods = List.copyOf(goods);
        shipments = List.copyOf(shipments);
        corridors = List.copyOf(corridors);
        published = List.copyOf(published);
        assertions = List.copyOf(assertions);
        gramsCo2PerTonneKm = Map.copyOf(gramsCo2PerTonneKm);
        sources = Map.copyOf(sources);
    }

    /** Nodes by id. */
    public Map<String, Node> nodesById() {
        return byId(nodes, Node::id);
    }

    /** Links by id. */
    public Map<String, Link> linksById() {
        return byId(links, Link::id);
    }

    /** Classes of goods by id. */
    public Map<String, Goods> goodsById() {
        return byId(goods, Goods::id);
    }

    /** The same with other links, borders, transfers and shipments. */
    public TransportNetwork with(
            List<Link> newLinks, List<Border> newBorders, List<Transfer> newTransfers, List<Shipment> newShipments) {
        return new TransportNetwork(
                nodes,
                newLinks,
                newBorders,
                newTransfers,
                goods,
                newShipments,
                corridors,
                published,
                assertions,
                gramsCo2PerTonneKm,
                sources);
    }

    /** The year of the shipments; the latest when they are of several. */
    public int year() {
        return shipments.stream().mapToInt(Shipment::year).max().orElse(0);
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
