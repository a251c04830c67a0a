package org.tamga.trade.nomenclature;

import java.util.List;

/**
 * What a file gave.
 *
 * @param rows rows below the header, blank ones not counted
 * @param tables the sound tables; one with faults is left out as a whole, since a missing row would change what others mean
 * @param faults what is wrong, at most a hundred, then how many more
 * @param notes what was assumed or mended, each with the name of the file
 */
public record Reading<T>(int rows, List<T> tables, List<TableFault> faults, List<String> notes) {

    /** Copies the lists. */
    public Reading {
        tables = List.copyOf(tables);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }
}
