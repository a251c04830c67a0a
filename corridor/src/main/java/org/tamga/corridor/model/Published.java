package org.tamga.corridor.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * A value that somebody published, which the network is held against.
 *
 * @param from id of a node; for flows id of a link
 * @param to id of a node; empty for flows
 * @param goods id of a class; empty for flows
 * @param avoid what the route must not have on it
 * @param only what it must have on it; its modes are those named here, when any are
 * @param year of the network that it is about; that of the shipments when empty
 * @param tolerancePercent what the network may be off
 */
public record Published(
        String id,
        String from,
        String to,
        String goods,
        List<Item> avoid,
        List<Item> only,
        Quantity quantity,
        double value,
        String unit,
        OptionalInt year,
        double tolerancePercent,
        String source,
        String note) {

    /** Copies the lists. */
    public Published {
        avoid = List.copyOf(avoid);
        only = List.copyOf(only);
    }

    /** What was published. */
    public enum Quantity {
        /** Length of a route. */
        KM,
        /** Time on a route, borders and transfers included. */
        HOURS,
        /** US dollars for a TEU on a route. */
        USD_PER_TEU,
        /** Tonnes a year on a link, both directions together. */
        TONNES
    }
}
