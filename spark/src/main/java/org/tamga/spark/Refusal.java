package org.tamga.spark;

import java.util.Arrays;
import java.util.Optional;

/** Why a line of a file is no row of its table. The numbers stand behind those of {@link org.tamga.trade.format.RowFault}. */
enum Refusal {
    QUOTE(
            90,
            "unquoted value",
            "a quotation mark is opened and not closed in this line; Spark divides a table at every line break:"
                    + " where texts hold some, import the file without Spark"),
    ENCODING(91, "no UTF-8", "is no UTF-8; describe the encoding, such as encoding: windows-1251"),
    FEW_COLUMNS(92, "too few columns", "has fewer columns than the header"),
    MANY_COLUMNS(93, "too many columns", "has more columns than the header"),
    NO_NUMBER(94, "no number where one must be", "no number"),
    REPEATED(
            95,
            "the same reporter, partner, flow, product and period as a row before",
            "the same reporter, partner, flow, product and period as a row before");

    private final int number;
    private final String words;
    private final String message;

    Refusal(int number, String words, String message) {
        this.number = number;
        this.words = words;
        this.message = message;
    }

    /** The number that stands for it in the name of a folder. */
    int number() {
        return number;
    }

    /** What is counted, as DuckDB's reader has it counted. */
    String words() {
        return words;
    }

    /** What is told of one line. */
    String message() {
        return message;
    }

    /** The refusal that a number stands for. */
    static Optional<Refusal> of(int number) {
        return Arrays.stream(values()).filter(r -> r.number == number).findAny();
    }
}
