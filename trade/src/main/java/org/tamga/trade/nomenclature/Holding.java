package org.tamga.trade.nomenclature;

/**
 * A file of a folder of nomenclatures.
 *
 * @param file its name
 * @param kind what its header shows it to be
 * @param rows rows below the header, blank ones not counted
 * @param content which nomenclatures it gave, or its columns when it is none
 */
public record Holding(String file, Kind kind, int rows, String content) {

    /** What a file is. */
    public enum Kind {
        /** A list of codes with names. */
        CODE_TABLE,
        /** One or more tables from one nomenclature to another. */
        CORRELATION,
        /** Names of the sections of the Harmonized System. */
        SECTIONS,
        /** Something else, which is left alone. */
        OTHER,
        /** Cannot be read; the faults say why. */
        UNREADABLE
    }
}
