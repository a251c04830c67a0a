package org.tamga.corridor.model;

/**
 * Something that a route can have on it: a node, a link, a country or a mode.
 *
 * @param id of the node or link, ISO 3166-1 alpha-3 of the country, or the mode
 */
public record Item(Kind kind, String id) {

    private static final String MODE = "mode:";

    /** What it is. */
    public enum Kind {
        /** A node. */
        NODE,
        /** A link. */
        LINK,
        /** All that lies in a country. */
        COUNTRY,
        /** All links of a mode. */
        MODE
    }

    /** The mode of a text such as {@code mode:sea}. */
    public static boolean isMode(String text) {
        return text.startsWith(MODE);
    }

    /** Parses {@code mode:sea}. */
    public static Item mode(String text) {
        return new Item(Kind.MODE, Mode.parse(text.substring(MODE.length())).toString());
    }

    /** As files have it. */
    @Override
    public String toString() {
        return kind == Kind.MODE ? MODE + id : id;
    }
}
