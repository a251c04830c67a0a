package org.tamga.brief.corridor;

import java.util.List;
import org.tamga.core.Economy;

/**
 * The countries whose transit and dependence are told.
 *
 * @param name of all of them
 * @param members in the order in which they are told
 */
public record CorridorGroup(String name, List<Economy> members) {

    /** Copies the list. */
    public CorridorGroup {
        members = List.copyOf(members);
    }
}
