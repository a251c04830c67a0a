package org.tamga.core;

import java.util.Locale;

/** The direction of goods, seen from the reporter. */
public enum Flow {
    /** Goods that leave the reporter. */
    EXPORT,
    /** Goods that enter the reporter. */
    IMPORT;

    /**
     * Reads {@code EXPORT}, {@code imports} and the like.
     *
     * @throws IllegalArgumentException when the text is neither an export nor an import
     */
    public static Flow parse(String text) {
        return switch (Texts.bounded(text, "a flow").toLowerCase(Locale.ROOT)) {
            case "export", "exports" -> EXPORT;
            case "import", "imports" -> IMPORT;
            default ->
                throw new IllegalArgumentException(Texts.quoted(text) + " is not a flow: write EXPORT or IMPORT");
        };
    }

    /** The same goods seen from the other side of the border. */
    public Flow mirror() {
        return this == EXPORT ? IMPORT : EXPORT;
    }
}
