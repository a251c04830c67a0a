package org.tamga.trade.nomenclature;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A section of the Harmonized System: chapters that belong together. There are 21; chapters 98 and 99, which some countries call a 22nd,
 * belong to none.
 *
 * @param numeral {@code I} to {@code XXI}
 * @param first its first chapter, 1 to 97
 * @param last its last chapter
 */
public record HsSection(String numeral, int first, int last) {

    private static final int RESERVED = 77;

    /** The chapters, two digits each; 77, which is reserved, left out. */
    public List<String> chapters() {
        return IntStream.rangeClosed(first, last)
                .filter(c -> c != RESERVED)
                .mapToObj("%02d"::formatted)
                .toList();
    }

    /** Whether a code of the Harmonized System, of any length, is in one of the chapters. */
    public boolean contains(String code) {
        return code.length() >= 2 && chapters().contains(code.substring(0, 2));
    }
}
