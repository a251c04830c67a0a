package org.tamga.corridor.scenario;

import java.util.List;
import java.util.OptionalInt;

/**
 * What is different from the network of the case.
 *
 * @param id name of its file without the ending; {@code base} when nothing is different
 * @param nameRu Russian, or empty
 * @param note why, and on what its numbers rest; or empty
 * @param year decides which planned links are open; that of the shipments when empty
 */
public record Scenario(String id, String name, String nameRu, String note, OptionalInt year, List<Change> changes) {

    /** The network as it is. */
    public static final Scenario BASE =
            new Scenario("base", "As it is", "Как есть", "", OptionalInt.empty(), List.of());

    /** Copies the list. */
    public Scenario {
        changes = List.copyOf(changes);
    }
}
