package org.tamga.corridor.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.core.Economy;
import org.tamga.corridor.model.Item;
import org.tamga.corridor.model.TransportNetwork;

/** Reads names of things that a route can have on it. */
public final class Items {

    private Items() {}

    /**
     * The things that words name in a network: {@code dostyk}, {@code suez-canal}, {@code KAZ}, {@code mode:sea}, {@code gauge:1520}.
     *
     * @throws IllegalArgumentException for a word that names nothing
     */
    public static List<Item> of(TransportNetwork network, List<String> words) {
        Set<String> countries = new TreeSet<>();
        network.nodes().forEach(n -> countries.add(n.country().alpha3()));
        List<Item> items = new ArrayList<>();
        for (String word : words) {
            items.add(of(word, network.nodesById().keySet(), network.linksById().keySet(), countries));
        }
        return items;
    }

    static Item of(String word, Set<String> nodes, Set<String> links, Set<String> countries) {
        if (Item.isGeneral(word)) {
            return Item.general(word);
        }
        if (nodes.contains(word)) {
            return new Item(Item.Kind.NODE, word);
        }
        if (links.contains(word)) {
            return new Item(Item.Kind.LINK, word);
        }
        if (countries.contains(word)) {
            return new Item(Item.Kind.COUNTRY, word);
        }
        if (word.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("no node lies in " + Economy.of(word));
        }
        throw new IllegalArgumentException("'" + Numbers.shortened(word)
                + "' is no node, link or country of the network, and no mode or gauge such as mode:sea or gauge:1520");
    }
}
