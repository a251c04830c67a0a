package org.tamga.corridor.model;

import org.tamga.core.Economy;

/**
 * A place where links meet.
 *
 * @param id a short word, unique in the network
 * @param nameRu Russian, or empty
 * @param locode UN/LOCODE, five letters, or empty
 */
public record Node(
        String id, String name, String nameRu, Economy country, Kind kind, Point at, String locode, String source) {

    /** What a place is. */
    public enum Kind {
        /** A town where goods come from or go to. */
        CITY,
        /** One side of a border crossing. */
        BORDER,
        /** A port of the sea. */
        PORT,
        /** Where lines part. */
        JUNCTION
    }
}
