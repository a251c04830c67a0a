package org.tamga.corridor.model;

/**
 * What a vehicle can stay on: from one layer to another goods are transferred, and only where a {@link Transfer} says so.
 *
 * @param kind of tracks or ways; ships and ferries share {@link Mode#SEA}
 * @param gaugeMm of rails; 0 elsewhere
 */
public record Layer(Mode kind, int gaugeMm) {

    private static final String RAIL = "rail-";

    /** Ferries are on the layer of ships. */
    public Layer {
        if (kind == Mode.FERRY) {
            throw new IllegalArgumentException("ferries are on the layer of ships");
        }
    }

    /** The layer of a mode, with the gauge of rails in millimetres. */
    public static Layer of(Mode mode, int gaugeMm) {
        return new Layer(mode == Mode.FERRY ? Mode.SEA : mode, mode == Mode.RAIL ? gaugeMm : 0);
    }

    /** Parses {@code rail-1520}, {@code road} and {@code sea}. */
    public static Layer parse(String text) {
        if (text.equals("road") || text.equals("sea")) {
            return of(Mode.parse(text), 0);
        }
        if (text.matches("rail-[1-9][0-9]{2,3}")) {
            return of(Mode.RAIL, Integer.parseInt(text.substring(RAIL.length())));
        }
        throw new IllegalArgumentException("rail-1435, rail-1520, road or sea expected, not '" + text + "'");
    }

    /** As files have it, such as {@code rail-1520}. */
    @Override
    public String toString() {
        return kind == Mode.RAIL ? RAIL + gaugeMm : kind.toString();
    }
}
