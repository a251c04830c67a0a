package org.tamga.trade.comtrade;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tamga.trade.Frequency;

/**
 * What is asked of UN Comtrade: every combination of the listed codes. Prints and parses
 * {@code C/M/HS period=202401,202402 reporter=156 partner=398,643 flow=M,X mode=0 product=AG6}; an empty list is {@code all}, which leaves
 * the choice to the service (and cannot be split when it is too large).
 *
 * <p>Lists are sets: they are kept sorted and without repetitions, so that two queries for the same are equal. Secondary partners and
 * customs procedures are asked for in total only ({@code partner2Code=0}, {@code customsCode=C00}).
 *
 * @param type goods or services
 * @param frequency years or months
 * @param classification of the products, UN Comtrade's code: {@code HS} (as reported), {@code H6} (HS 2022), {@code S4} (SITC Rev. 4),
 *     {@code EB} (services)
 * @param periods at least one
 * @param reporters numeric codes; empty for all
 * @param partners numeric codes, {@code 0} for the world; empty for all, the world among them
 * @param flows {@code X}, {@code M} and so on; empty for all
 * @param modes of transport; {@code 0} for all together, empty for each
 * @param products codes, {@code TOTAL} or {@code AG2}, {@code AG4}, {@code AG6}; empty for every code of every level
 */
public record ComtradeQuery(
        Type type,
        Frequency frequency,
        String classification,
        List<String> periods,
        List<String> reporters,
        List<String> partners,
        List<String> flows,
        List<String> modes,
        List<String> products) {

    private static final int MOST_CODES = 20_000;
    private static final int LONGEST_TEXT = 500_000;
    private static final String ALL = "all";
    private static final String EXAMPLE =
            "write it such as C/M/HS period=202401,202402 reporter=156 partner=398 flow=M,X mode=0 product=TOTAL";

    /** What is traded. */
    public enum Type {
        /** Merchandise. */
        GOODS("C"),
        /** Services. */
        SERVICES("S");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        /** The letter of the service. */
        public String code() {
            return code;
        }
    }

    /**
     * Checks every code, and sorts the lists.
     *
     * @throws IllegalArgumentException when there is no period, they are quarters, or a code cannot be one; the message shows what can
     */
    public ComtradeQuery {
        boolean classified = classification.length() <= 6
                && !classification.isEmpty()
                && Character.isLetter(classification.charAt(0))
                && classification.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
        if (!classified) {
            throw new IllegalArgumentException(
                    Shown.quoted(classification) + " is not a classification: write HS, H6, S4, EB or the like");
        }
        if (frequency == Frequency.QUARTERLY) {
            throw new IllegalArgumentException("UN Comtrade has years (A) and months (M), no quarters: add up months");
        }
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("a query lists its periods; UN Comtrade answers none without");
        }
        periods = checked(Axis.PERIOD, periods, frequency);
        reporters = checked(Axis.REPORTER, reporters, frequency);
        partners = checked(Axis.PARTNER, partners, frequency);
        flows = checked(Axis.FLOW, flows, frequency);
        modes = checked(Axis.MODE, modes, frequency);
        products = checked(Axis.PRODUCT, products, frequency);
    }

    /** Goods by the Harmonized System as reported, all modes of transport together. */
    public static ComtradeQuery goods(
            Frequency frequency,
            List<String> periods,
            List<String> reporters,
            List<String> partners,
            List<String> flows,
            List<String> products) {
        return new ComtradeQuery(
                Type.GOODS, frequency, "HS", periods, reporters, partners, flows, List.of("0"), products);
    }

    /**
     * Reads what {@link #toString} prints; axes may stand in any order, and what is not named is {@code all}, modes of transport
     * {@code 0}.
     *
     * @throws IllegalArgumentException when the text is no query
     */
    public static ComtradeQuery parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw fault(text, "it has " + text.length() + " characters, at most " + LONGEST_TEXT + " are read");
        }
        String[] words = text.strip().split(" +");
        String[] head = words[0].split("/", -1);
        if (head.length != 3) {
            throw fault(text, "it begins with type, frequency and classification, such as C/A/HS");
        }
        Map<Axis, List<String>> codes = new EnumMap<>(Axis.class);
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            Axis axis = axis(words[i].substring(0, Math.max(0, equals)), text);
            String list = words[i].substring(equals + 1);
            if (codes.put(axis, list.equals(ALL) ? List.of() : List.of(list.split(",", -1))) != null) {
                throw fault(text, axis.word() + " stands there twice");
            }
        }
        return new ComtradeQuery(
                type(head[0], text),
                Frequency.of(head[1]),
                head[2],
                codes.getOrDefault(Axis.PERIOD, List.of()),
                codes.getOrDefault(Axis.REPORTER, List.of()),
                codes.getOrDefault(Axis.PARTNER, List.of()),
                codes.getOrDefault(Axis.FLOW, List.of()),
                codes.getOrDefault(Axis.MODE, List.of("0")),
                codes.getOrDefault(Axis.PRODUCT, List.of()));
    }

    /** The listed codes of an axis, sorted; empty for all. */
    public List<String> codes(Axis axis) {
        return switch (axis) {
            case PERIOD -> periods;
            case REPORTER -> reporters;
            case PARTNER -> partners;
            case FLOW -> flows;
            case MODE -> modes;
            case PRODUCT -> products;
        };
    }

    /**
     * The same query with other codes on one axis.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public ComtradeQuery with(Axis axis, List<String> codes) {
        return new ComtradeQuery(
                type,
                frequency,
                classification,
                axis == Axis.PERIOD ? codes : periods,
                axis == Axis.REPORTER ? codes : reporters,
                axis == Axis.PARTNER ? codes : partners,
                axis == Axis.FLOW ? codes : flows,
                axis == Axis.MODE ? codes : modes,
                axis == Axis.PRODUCT ? codes : products);
    }

    /** Type, frequency and classification as they stand in an address: {@code C/A/HS}. */
    public String path() {
        return type.code() + "/" + frequency.letter() + "/" + classification;
    }

    /** The text that {@link #parse} reads: equal queries, and only they, have equal texts. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(path());
        for (Axis axis : Axis.values()) {
            List<String> codes = codes(axis);
            text.append(' ').append(axis.word()).append('=');
            text.append(codes.isEmpty() ? ALL : String.join(",", codes));
        }
        return text.toString();
    }

    private static List<String> checked(Axis axis, List<String> codes, Frequency frequency) {
        if (codes.size() > MOST_CODES) {
            throw new IllegalArgumentException("a query lists at most " + MOST_CODES + " codes of one kind; it has "
                    + codes.size() + " of " + axis.word() + ": make several queries of it");
        }
        codes.forEach(code -> axis.check(code, frequency));
        return List.copyOf(new ArrayList<>(new TreeSet<>(codes)));
    }

    private static Axis axis(String word, String text) {
        for (Axis axis : Axis.values()) {
            if (axis.word().equals(word)) {
                return axis;
            }
        }
        throw fault(text, "each list is period=, reporter=, partner=, flow=, mode= or product=");
    }

    private static Type type(String code, String text) {
        for (Type type : Type.values()) {
            if (type.code().equals(code)) {
                return type;
            }
        }
        throw fault(text, "the type is C (goods) or S (services)");
    }

    private static IllegalArgumentException fault(String text, String reason) {
        return new IllegalArgumentException(Shown.quoted(text) + " is not a query: " + reason + "; " + EXAMPLE);
    }
}
