package org.tamga.corridor.model;

/**
 * Something that a route can have on it: a node, a link, a country, a mode or a gauge.
 *
 * @param id of the node or link, ISO 3166-1 alpha-3 of the country, the mode, or the gauge in millimetres
 */
public record Item(Kind kind, String id) {

    private static final String MODE_PREFIX = "mode:";
    private static final String GAUGE_PREFIX = "gauge:";

    /** What it is. */
    public enum Kind {
        /** A node. */
        NODE,
        /** A link. */
        LINK,
        /** All that lies in a country. */
        COUNTRY,
        /** All links of a mode. */
        MODE,
        /** All railways of a gauge. */
        GAUGE
    }

    /** Whether a text names a mode or a gauge, which every network has. */
    public static boolean isGeneral(String text) {
        return text.startsWith(MODE_PREFIX) || text.startsWith(GAUGE_PREFIX);
    }

    /** Parses {@code mode:sea} and {@code gauge:1520}. */
    public static Item general(String text) {
        if (text.startsWith(GAUGE_PREFIX)) {
            Layer layer = Layer.parse("rail-" + text.substring(GAUGE_PREFIX.length()));
            return new Item(Kind.GAUGE, Integer.toString(layer.gaugeMm()));
        }
        return new Item(
                Kind.MODE, Mode.parse(text.substring(MODE_PREFIX.length())).toString());
    }

    /** As files have it. */
    @Override
    public String toString() {
        return switch (kind) {
            case MODE -> MODE_PREFIX + id;
            case GAUGE -> GAUGE_PREFIX + id;
            default -> id;
        };
    }
}
