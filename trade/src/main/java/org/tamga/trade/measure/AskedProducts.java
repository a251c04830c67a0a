package org.tamga.trade.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tamga.core.PlainText;

/**
 * Products that somebody asks for.
 *
 * @param nomenclature that their codes are of; the Harmonized System when nobody said
 * @param codes their beginnings; all goods when there are none
 */
public record AskedProducts(Optional<String> nomenclature, List<String> codes) {

    /** All goods. */
    public static final AskedProducts ALL = new AskedProducts(Optional.empty(), List.of());

    private static final String TOTAL = "TOTAL";

    /** Copies the list. */
    public AskedProducts {
        codes = List.copyOf(codes);
    }

    /**
     * These and one more, {@code HS:27} or {@code 27}.
     *
     * @throws IllegalArgumentException when it is none, or one of another nomenclature
     */
    public AskedProducts and(String word) {
        String upper = word.strip().toUpperCase(Locale.ROOT);
        int colon = upper.indexOf(':');
        String code = upper.substring(colon + 1);
        Optional<String> of = colon < 0 ? nomenclature : Optional.of(upper.substring(0, colon));
        if (!code.matches("[0-9A-Z]{1,8}") || !of.orElse("HS").matches("[A-Z][A-Z0-9]{1,9}")) {
            throw new IllegalArgumentException(
                    "'" + PlainText.line(word) + "' is no product: write HS:27, HS:271121 or SITC:33");
        }
        if (!codes.isEmpty() && !of.equals(nomenclature)) {
            throw new IllegalArgumentException("'" + PlainText.line(word) + "' is of another nomenclature than "
                    + codes.getFirst() + ": ask for one after the other");
        }
        List<String> all = new ArrayList<>(codes);
        all.add(code);
        return new AskedProducts(of, all);
    }

    /** These, without the word that means all goods. */
    AskedProducts withoutTotal() {
        return new AskedProducts(
                nomenclature, codes.stream().filter(code -> !code.equals(TOTAL)).toList());
    }

    /** These, in a nomenclature where none is named. */
    public AskedProducts in(Optional<String> usual) {
        return new AskedProducts(nomenclature.or(() -> usual), codes);
    }
}
