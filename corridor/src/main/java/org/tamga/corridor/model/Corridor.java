package org.tamga.corridor.model;

import java.util.List;

/**
 * A name for routes: those that have all of some items on them, and none of some others. A route belongs to the first corridor of the
 * case that it fits.
 *
 * @param nameRu Russian, or empty
 */
public record Corridor(String id, String name, String nameRu, List<Item> through, List<Item> without) {

    /** Copies the lists. */
    public Corridor {
        through = List.copyOf(through);
        without = List.copyOf(without);
    }
}
