package org.tamga.corridor.model;

import java.util.Locale;

/** A way of carrying goods. */
public enum Mode {
    /** By train. */
    RAIL,
    /** By lorry. */
    ROAD,
    /** By ship over the open sea. */
    SEA,
    /** By ferry over an inland sea, lake or strait. */
    FERRY;

    /** Parses {@code rail}, {@code road}, {@code sea} and {@code ferry}. */
    public static Mode parse(String text) {
        for (Mode mode : values()) {
            if (mode.toString().equals(text)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("rail, road, sea or ferry expected, not '" + text + "'");
    }

    /** As files have it, such as {@code rail}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
