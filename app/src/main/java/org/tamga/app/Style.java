package org.tamga.app;

/** Weight and colour by ANSI escapes, or nothing where they are not wanted. */
enum Style {
    /** With escapes. */
    ANSI,
    /** Text alone. */
    PLAIN;

    /** When to colour. */
    enum When {
        /** On a terminal, unless the environment variable NO_COLOR is set. */
        AUTO,
        /** Always. */
        ALWAYS,
        /** Never. */
        NEVER
    }

    /** The style for a wish and the place that output goes to. */
    static Style of(When when, boolean terminal, boolean noColour) {
        return switch (when) {
            case ALWAYS -> ANSI;
            case NEVER -> PLAIN;
            case AUTO -> terminal && !noColour ? ANSI : PLAIN;
        };
    }

    String bold(String text) {
        return wrap("1", text);
    }

    String dim(String text) {
        return wrap("2", text);
    }

    String red(String text) {
        return wrap("1;31", text);
    }

    String green(String text) {
        return wrap("1;32", text);
    }

    String yellow(String text) {
        return wrap("1;33", text);
    }

    String blue(String text) {
        return wrap("1;34", text);
    }

    private String wrap(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
