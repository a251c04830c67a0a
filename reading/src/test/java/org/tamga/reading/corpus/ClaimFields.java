package org.tamga.reading.corpus;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tamga.core.Window;
import org.tamga.reading.claim.Claim;

/** The fields of a claim as short texts, so that an expected one and a read one can be compared. */
final class ClaimFields {

    /** Fields that are compared as texts; the interval is compared apart. */
    static final List<String> NAMES = List.of(
            "relation",
            "forecast",
            "measure",
            "reporter",
            "partners",
            "window",
            "unit",
            "authority",
            "base",
            "product",
            "currency",
            "of");

    /** Those that the scorer of the project counts as the keys of a claim. */
    static final List<String> KEYS =
            List.of("relation", "forecast", "measure", "reporter", "partners", "window", "unit");

    static final String NONE = "-";

    private static final String NO_LIMIT = "1e18";

    private ClaimFields() {}

    /** The fields of a claim that was read; a product is only told to be there. */
    static Map<String, String> of(Claim claim) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("relation", claim.relation().name());
        fields.put("forecast", Boolean.toString(claim.forecast()));
        fields.put("measure", claim.measure().name());
        fields.put("reporter", claim.reporter().orElse(NONE));
        fields.put("partners", codes(claim.partners()));
        fields.put("window", window(claim.window()));
        fields.put("unit", claim.unit());
        fields.put("authority", claim.authority().orElse(NONE));
        fields.put("base", window(claim.base()));
        fields.put("product", claim.product().isPresent() ? "some" : NONE);
        fields.put("currency", claim.currency().orElse(NONE));
        fields.put("of", claim.of().map(ClaimFields::comparison).orElse(NONE));
        return fields;
    }

    /** Codes in alphabetical order. */
    static String codes(List<String> codes) {
        return codes.isEmpty() ? NONE : String.join(" ", codes.stream().sorted().toList());
    }

    /** Months of a window, in the shortest form. */
    static String window(Optional<Window> window) {
        return window.map(Window::toString).orElse(NONE);
    }

    /** What a ratio compares with, by name. */
    static String comparison(Map<String, String> parts) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(parts)
                .forEach((name, value) -> text.append(text.isEmpty() ? "" : ", ")
                        .append(name)
                        .append(' ')
                        .append(value));
        return text.isEmpty() ? NONE : text.toString();
    }

    /** The lower end of a claim's interval, −10^18 for none. */
    static BigDecimal lower(Claim claim) {
        return claim.interval().lower().orElse(new BigDecimal(NO_LIMIT).negate());
    }

    /** The upper end of a claim's interval, 10^18 for none. */
    static BigDecimal upper(Claim claim) {
        return claim.interval().upper().orElse(new BigDecimal(NO_LIMIT));
    }

    private static String comparison(Claim.Comparison of) {
        Map<String, String> parts = new TreeMap<>();
        of.authority().ifPresent(code -> parts.put("authority", code));
        of.reporter().ifPresent(code -> parts.put("reporter", code));
        if (!of.partners().isEmpty()) {
            parts.put("partners", codes(of.partners()));
        }
        of.measure().ifPresent(measure -> parts.put("measure", measure.name()));
        if (of.allGoods()) {
            parts.put("product", NONE);
        } else if (of.product().isPresent()) {
            parts.put("product", "some");
        }
        if (of.history()) {
            parts.put("history", "1");
        }
        if (of.annualYears() > 0) {
            parts.put("annual_average", Integer.toString(of.annualYears()));
        }
        return comparison(parts);
    }
}
