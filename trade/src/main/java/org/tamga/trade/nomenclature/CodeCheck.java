package org.tamga.trade.nomenclature;

/** What the rules of a nomenclature say about a code; whether goods with that code exist only a code list can tell. */
public sealed interface CodeCheck {

    /** The code as it was checked. */
    String code();

    /** Whether trade can be filed under the code. */
    default boolean isUsable() {
        return !(this instanceof Unsound);
    }

    /** A code that keeps all rules. */
    record Sound(String code) implements CodeCheck {}

    /**
     * A code outside the ordinary goods: chapters 77, 98 and 99 of the Harmonized System, fillers such as {@code 001X} of the United Nations.
     *
     * @param remark what it stands for
     */
    record Special(String code, String remark) implements CodeCheck {}

    /**
     * No code of the nomenclature.
     *
     * @param reason what is wrong with it, ending in the code that was probably meant, if there is one
     * @param suggestion the code that was probably meant, itself sound; empty when there is none
     */
    record Unsound(String code, String reason, String suggestion) implements CodeCheck {}
}
