package org.tamga.trade.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tamga.trade.comtrade.Shown;

/**
 * Which series of a flow are meant: a part for each dimension, in their order, with points between them. A part is a code, several codes with
 * plus signs ({@code KZ+UZ}), or nothing (or {@code *}) for all: {@code A.KZ+UZ.CN..}. {@code all} means every series.
 *
 * @param parts codes of each dimension; an empty list for all of them; no parts at all for {@code all}
 */
public record SdmxKey(List<List<String>> parts) {

    private static final int LONGEST = 4000;
    private static final int ALIKE = 4;

    /** Copies the lists. */
    public SdmxKey {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /**
     * Parses what {@link #toString} prints.
     *
     * @throws IllegalArgumentException when the text is no key
     */
    public static SdmxKey parse(String text) {
        String found = text.strip();
        if (found.equalsIgnoreCase("all")) {
            return new SdmxKey(List.of());
        }
        if (found.isEmpty() || found.length() > LONGEST || !found.matches("[A-Za-z0-9_@$+*.-]+")) {
            throw new IllegalArgumentException(Shown.quoted(text)
                    + " is no key: write a code for each dimension with points between them, several with +, nothing for all,"
                    + " such as A.KZ+UZ.CN..");
        }
        List<List<String>> parts = new ArrayList<>();
        for (String part : found.split("\\.", -1)) {
            parts.add(
                    part.isEmpty() || part.equals("*")
                            ? List.of()
                            : List.of(part.split("\\+")).stream()
                                    .filter(code -> !code.isEmpty())
                                    .distinct()
                                    .toList());
        }
        return new SdmxKey(parts);
    }

    /**
     * Checks that every part is of a dimension and every code is one of its codes.
     *
     * @throws SdmxException when one is not; it says which, and what would be right
     */
    public void check(SdmxStructure structure) throws SdmxException {
        List<SdmxStructure.Dimension> dimensions = structure.dimensions();
        if (parts.isEmpty()) {
            return;
        }
        if (parts.size() != dimensions.size()) {
            throw unknown("the key " + Shown.quoted(toString()) + " has " + parts.size() + " parts, and "
                    + structure.flow().id() + " has " + dimensions.size() + " dimensions: "
                    + dimensions.stream().map(SdmxStructure.Dimension::id).collect(Collectors.joining(".")));
        }
        for (int i = 0; i < parts.size(); i++) {
            for (String code : parts.get(i)) {
                check(code, dimensions.get(i), i + 1);
            }
        }
    }

    private static void check(String code, SdmxStructure.Dimension dimension, int place) throws SdmxException {
        if (dimension.codes().isEmpty() || dimension.codes().containsKey(code)) {
            return;
        }
        Map<String, String> alike = dimension.codesWith(code);
        if (alike.isEmpty()) {
            alike = dimension.codes();
        }
        String shown = alike.entrySet().stream()
                .limit(ALIKE)
                .map(e -> e.getKey() + " " + Shown.line(e.getValue(), 30))
                .collect(Collectors.joining(", "));
        throw unknown(Shown.quoted(code) + " is no code of " + dimension.id() + ", part " + place + " of the key; "
                + dimension.codes().size() + " are, such as " + shown);
    }

    private static SdmxException unknown(String message) {
        return new SdmxException(SdmxException.Kind.UNKNOWN, message);
    }

    @Override
    public String toString() {
        return parts.isEmpty()
                ? "all"
                : parts.stream().map(part -> String.join("+", part)).collect(Collectors.joining("."));
    }
}
