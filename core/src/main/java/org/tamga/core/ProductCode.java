package org.tamga.core;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/**
 * A class of goods: all of them ({@code TOTAL}), or a code of a classification: {@code HS:271121} (any edition of the
 * Harmonized System), {@code HS2022:8703} (one edition), {@code MOT:3200} (goods carried by road, UN Comtrade's modes
 * of transport), {@code SITC4:33}. Codes are text: leading zeros count.
 *
 * @param classification capital letters and digits; blank for {@link #TOTAL} alone
 * @param code letters, digits, {@code .}, {@code _}, {@code -}; in the Harmonized System 2, 4 or 6 digits, in SITC 1
 *     to 5, in MOT {@code 0} or 4
 */
public record ProductCode(String classification, String code) implements Comparable<ProductCode> {

    private static final String ALL = "TOTAL";
    private static final int LONGEST = 60;
    private static final String FORMS = "write TOTAL, HS:271121, HS2022:8703, MOT:3200, SITC4:33 or the like";

    /** The editions of the Harmonized System, by the year in which they took effect. */
    private static final Set<String> EDITIONS =
            Set.of("HS1988", "HS1992", "HS1996", "HS2002", "HS2007", "HS2012", "HS2017", "HS2022");

    private static final Comparator<ProductCode> ORDER =
            Comparator.comparing(ProductCode::classification).thenComparing(ProductCode::code);

    /** All goods. */
    public static final ProductCode TOTAL = new ProductCode("", ALL);

    /**
     * Checks the code against the rules of its classification.
     *
     * @throws IllegalArgumentException when it cannot be a code of that classification
     */
    public ProductCode {
        String text = classification.isEmpty() ? code : classification + ":" + code;
        if (classification.isEmpty() ? !code.equals(ALL) : code.equalsIgnoreCase(ALL)) {
            throw fault(text, "all goods are TOTAL, without a classification, and all else needs one");
        }
        if (!classification.isEmpty()) {
            checkClassification(classification, text);
            checkCode(classification, code, text);
        }
    }

    /**
     * Reads {@code TOTAL} or {@code CLASSIFICATION:CODE}; the classification may be in small letters.
     *
     * @throws IllegalArgumentException when the text is no product code
     */
    public static ProductCode parse(String text) {
        String found = Texts.bounded(text, "a product");
        if (found.equalsIgnoreCase(ALL)) {
            return TOTAL;
        }
        int colon = found.indexOf(':');
        if (colon < 0) {
            throw fault(found, Texts.isDigits(found) ? "did you mean HS:" + found + "?" : "a colon is missing");
        }
        if (colon == 0) {
            throw fault(found, "the classification before the colon is missing");
        }
        return new ProductCode(found.substring(0, colon).toUpperCase(Locale.ROOT), found.substring(colon + 1));
    }

    /**
     * Whether every product of {@code other} is a product of this class, so far as the codes tell.
     *
     * <p>{@code TOTAL} contains everything. Within one classification a code of digits contains those that it begins
     * ({@code HS:87} contains {@code HS:8703}); modes of transport are filled up with zeros ({@code MOT:3000}, land,
     * contains {@code MOT:3200}, road, and {@code MOT:0} all); other codes contain those that go on behind a point
     * ({@code CASE:food} contains {@code CASE:food.grain}).
     */
    public boolean contains(ProductCode other) {
        if (equals(TOTAL) || equals(other)) {
            return true;
        }
        if (!classification.equals(other.classification)) {
            return false;
        }
        if (classification.equals("MOT")) {
            return other.code.startsWith(withoutTrailingZeros(code));
        }
        return other.code.startsWith(Texts.isDigits(code) ? code : code + ".");
    }

    /** Whether this is {@link #TOTAL}. */
    public boolean isTotal() {
        return equals(TOTAL);
    }

    @Override
    public int compareTo(ProductCode other) {
        return ORDER.compare(this, other);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return classification.isEmpty() ? code : classification + ":" + code;
    }

    private static String withoutTrailingZeros(String digits) {
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }

    private static void checkClassification(String classification, String text) {
        boolean wellFormed = classification.length() <= LONGEST
                && classification.charAt(0) >= 'A'
                && classification.charAt(0) <= 'Z'
                && Texts.all(classification, c -> (c >= 'A' && c <= 'Z') || Texts.isDigit(c));
        if (!wellFormed) {
            throw fault(text, "a classification is a capital letter, then capital letters and digits");
        }
        if (isHarmonized(classification) && !classification.equals("HS") && !EDITIONS.contains(classification)) {
            throw fault(
                    text,
                    "the editions of the Harmonized System are HS (any) and "
                            + String.join(", ", EDITIONS.stream().sorted().toList()));
        }
    }

    private static void checkCode(String classification, String code, String text) {
        int length = code.length();
        boolean digits = Texts.isDigits(code);
        if (isHarmonized(classification)) {
            if (!digits || (length != 2 && length != 4 && length != 6)) {
                throw fault(text, "HS codes have 2, 4 or 6 digits without points");
            }
        } else if (classification.startsWith("SITC")) {
            if (!digits || length > 5) {
                throw fault(text, "SITC codes have 1 to 5 digits without points");
            }
        } else if (classification.equals("MOT")) {
            if (!digits || (length != 4 && !code.equals("0"))) {
                throw fault(text, "modes of transport have 4 digits, or are 0 for all");
            }
        } else if (length == 0 || length > LONGEST || !Texts.all(code, ProductCode::isCodeCharacter)) {
            throw fault(text, "a code is 1 to " + LONGEST + " letters, digits, points, - or _");
        }
    }

    private static boolean isHarmonized(String classification) {
        return classification.startsWith("HS")
                && (classification.length() == 2 || Texts.isDigits(classification.substring(2)));
    }

    private static boolean isCodeCharacter(int c) {
        return Texts.isLetter(c) || Texts.isDigit(c) || c == '.' || c == '-' || c == '_';
    }

    private static IllegalArgumentException fault(String text, String reason) {
        return new IllegalArgumentException(Texts.quoted(text) + " is not a product: " + reason + "; " + FORMS);
    }
}
