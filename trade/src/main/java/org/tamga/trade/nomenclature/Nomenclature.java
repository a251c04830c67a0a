package org.tamga.trade.nomenclature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tamga.core.ProductCode;

/**
 * A nomenclature of goods. The names of the constants are the codes that UN Comtrade uses ({@code H5} is HS 2017), and {@code CN} is the
 * Combined Nomenclature of the European Union, eight digits, revised every year.
 *
 * <p>Codes are text: leading zeros count, there are no points. {@link #TOTAL} stands for all goods in each of them.
 */
public enum Nomenclature {
    /** Harmonized System, 1988/1992. */
    H0("HS1992", CodeRules.HARMONIZED),
    /** Harmonized System, 1996. */
    H1("HS1996", CodeRules.HARMONIZED),
    /** Harmonized System, 2002. */
    H2("HS2002", CodeRules.HARMONIZED),
    /** Harmonized System, 2007. */
    H3("HS2007", CodeRules.HARMONIZED),
    /** Harmonized System, 2012. */
    H4("HS2012", CodeRules.HARMONIZED),
    /** Harmonized System, 2017. */
    H5("HS2017", CodeRules.HARMONIZED),
    /** Harmonized System, 2022. */
    H6("HS2022", CodeRules.HARMONIZED),
    /** Harmonized System in whichever edition the reporter used. */
    HS("HS", CodeRules.HARMONIZED),
    /** Standard International Trade Classification, Rev. 1 (1960). */
    S1("SITC1", CodeRules.SITC),
    /** Standard International Trade Classification, Rev. 2 (1975). */
    S2("SITC2", CodeRules.SITC),
    /** Standard International Trade Classification, Rev. 3 (1985). */
    S3("SITC3", CodeRules.SITC),
    /** Standard International Trade Classification, Rev. 4 (2006). */
    S4("SITC4", CodeRules.SITC),
    /** Broad Economic Categories, Rev. 4. */
    B4("BEC4", CodeRules.BEC4),
    /** Broad Economic Categories, Rev. 5; services too. */
    B5("BEC5", CodeRules.BEC5),
    /** Combined Nomenclature of the European Union: the Harmonized System with two more digits. */
    CN("CN", CodeRules.COMBINED);

    /** The code of all goods. */
    public static final String TOTAL = "TOTAL";

    private final String classification;
    private final CodeRules rules;

    Nomenclature(String classification, CodeRules rules) {
        this.classification = classification;
        this.rules = rules;
    }

    /**
     * Reads the usual {@link Spellings}: {@code H5}, {@code HS2017}, {@code HS 2017}, {@code HS17}, {@code S3}, {@code SITC Rev.3},
     * {@code BEC4}, {@code CN}. {@code HS} alone means any edition; SITC and BEC need their revision.
     *
     * @throws IllegalArgumentException when the text names none
     */
    public static Nomenclature parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(CodeRules.shown(text)
                        + " is no nomenclature: write HS (any edition), H0 to H6 or HS1992, HS1996, HS2002, HS2007, HS2012, "
                        + "HS2017, HS2022, S1 to S4 or SITC Rev.1 to Rev.4, BEC4, BEC5, or CN"));
    }

    /** The nomenclature that a text names, as {@link #parse} reads it; empty when it names none. */
    public static Optional<Nomenclature> find(String text) {
        return Spellings.find(text)
                .flatMap(found -> Arrays.stream(values())
                        .filter(n -> n.classification.equals(found))
                        .findFirst());
    }

    /** The editions of the Harmonized System, the newest first. */
    public static List<Nomenclature> listEditions() {
        return List.of(H6, H5, H4, H3, H2, H1, H0);
    }

    /** The name that {@link ProductCode} uses: {@code HS2017}, {@code SITC3}, {@code BEC4}. */
    public String classification() {
        return classification;
    }

    /** Whether it is the Harmonized System in one edition or any. */
    public boolean isHarmonized() {
        return rules == CodeRules.HARMONIZED;
    }

    /** The numbers of digits of its levels, from the top; HS has 2, 4 and 6. */
    public List<Integer> levels() {
        return rules.lengths();
    }

    /** What the rules say about a code; points, blanks and lost zeros make it unsound, with the code that was probably meant. */
    public CodeCheck check(String code) {
        return rules.check(code, label());
    }

    /**
     * The code itself.
     *
     * @throws IllegalArgumentException when the rules do not allow it; the message says what would be right
     */
    public String requireSound(String code) {
        if (check(code) instanceof CodeCheck.Unsound unsound) {
            throw new IllegalArgumentException(unsound.reason());
        }
        return code;
    }

    /**
     * The code one level up by its digits, {@link #TOTAL} above the first level; empty for {@link #TOTAL} itself.
     *
     * @throws IllegalArgumentException when the rules do not allow the code
     */
    public Optional<String> parent(String code) {
        requireSound(code);
        return code.equals(TOTAL) ? Optional.empty() : Optional.of(rules.parent(code));
    }

    /** All codes above a code, the nearest first, the last one {@link #TOTAL}. */
    public List<String> listAncestors(String code) {
        List<String> ancestors = new ArrayList<>();
        for (Optional<String> above = parent(code); above.isPresent(); above = parent(above.get())) {
            ancestors.add(above.get());
        }
        return List.copyOf(ancestors);
    }

    /**
     * The code as a product; {@link ProductCode#TOTAL} for all goods.
     *
     * @throws IllegalArgumentException when it is no product: fillers such as {@code 0014X} are not
     */
    public ProductCode product(String code) {
        return code.equals(TOTAL) ? ProductCode.TOTAL : new ProductCode(classification, requireSound(code));
    }

    CodeRules rules() {
        return rules;
    }

    /** How errors call it: the Harmonized System is {@code HS} in every edition. */
    private String label() {
        return isHarmonized() ? "HS" : classification;
    }
}
