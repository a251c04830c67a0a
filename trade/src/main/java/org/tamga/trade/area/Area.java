package org.tamga.trade.area;

/**
 * What a source calls a reporter or a partner.
 *
 * @param code the letters that stand in the lake: alpha-3 of ISO 3166-1 for an economy, {@code WLD} for the world, else letters and digits
 *     that no economy has
 * @param kind what kind of area it is
 * @param name in English
 */
public record Area(String code, Kind kind, String name) {

    /** The part that an area plays in a sum over partners. */
    public enum Kind {
        /** An economy of today. */
        ECONOMY,
        /** An economy that is no longer there; part of the sums of its years. */
        FORMER,
        /** Bunkers, free zones, "not elsewhere specified": part of every sum, and no economy. */
        RESIDUAL,
        /** A sum of other rows of the same file, such as the European Union: never part of a sum. */
        GROUP,
        /** The total over all partners. */
        WORLD;

        /** Whether rows of this kind are taken into the lake. */
        public boolean isTaken() {
            return this != GROUP;
        }
    }
}
