package org.tamga.trade.format;

import java.util.Arrays;
import java.util.Optional;

/** Why a row of a file is not in the lake. The numbers stand in a column of what an import reads. */
public enum RowFault {
    REPORTER(1, Part.REPORTER, "no area has this code"),
    PARTNER(2, Part.PARTNER, "no area has this code"),
    PERIOD(3, Part.PERIOD, "no period: write it as the description says, between 1950 and 2100"),
    PRODUCT(4, Part.PRODUCT, "no code of its nomenclature (a leading zero may be lost)"),
    NO_VALUE(5, Part.VALUE, "no number, or one too large"),
    NEGATIVE(6, Part.VALUE, "is negative, and trade is not"),
    FLOW(7, Part.FLOW, "no flow that the description knows"),
    NOMENCLATURE(8, Part.NOMENCLATURE, "no nomenclature that is known here"),
    CURRENCY(9, Part.CURRENCY, "no currency of ISO 4217"),
    NET_KG(10, Part.NET_KG, "is no weight of at least 0"),
    SOURCE(11, Part.SOURCE, "no name of a source: capital letters, digits, - and _"),
    SAME_PLACE(12, Part.PARTNER, "says the same area trades with itself in a reconciled table"),
    TRANSPORT(13, Part.TRANSPORT, "no mode of transport: at most ten capital letters and digits"),
    QUANTITY(14, Part.QUANTITY, "is no quantity of at least 0"),
    /** A breakdown of a row that is there as well; not a fault. */
    DETAIL(20, Part.PRODUCT, "a detail of a total that is there as well"),
    /** A sum of other rows; not a fault. */
    GROUP(21, Part.PARTNER, "a group of areas that are there as well");

    private final int number;
    private final Part part;
    private final String message;

    RowFault(int number, Part part, String message) {
        this.number = number;
        this.part = part;
        this.message = message;
    }

    /** The number that stands for it; 0 is no fault. */
    public int number() {
        return number;
    }

    /** Whether the row is left out on purpose, because the lake holds the same otherwise. */
    public boolean isSkipped() {
        return number >= 20;
    }

    /** What is wrong, to be written behind what was found. */
    public String message() {
        return message;
    }

    /** The part of a description whose column is to blame. */
    Part part() {
        return part;
    }

    /** The fault that a number stands for; nothing for 0. */
    public static Optional<RowFault> of(long number) {
        return Arrays.stream(values()).filter(f -> f.number == number).findAny();
    }
}
