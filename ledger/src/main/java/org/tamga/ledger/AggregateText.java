package org.tamga.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Measure;
import org.tamga.core.ProductCode;
import org.tamga.core.Unit;
import org.tamga.core.Window;

/**
 * Aggregates in the words of a case, as people ask for them: {@code CHN turnover CA5 2025-01/2025-11 USD}.
 *
 * <p>Words stand in any order, except that the first economies are the reporters and the second ones the partners. Codes are written in
 * capitals, so that "and" is not Andorra. What may be left out: the authority (then the one preferred for the reporter; for several
 * reporters the sum of their authorities), the product (then all goods), the unit (then USD).
 */
public final class AggregateText {

    /** A question that every case with China Customs understands; shown in errors. */
    public static final String EXAMPLE = "CHN turnover CA5 2025-01/2025-11 USD";

    private static final int LONGEST = 500;
    private static final int MOST_LISTED = 12;

    private final Map<String, EconomyGroup> groups;
    private final Authorities authorities;

    /** Reads and writes aggregates in the groups and authorities of a case. */
    public AggregateText(Case words) {
        this.groups = words.groups();
        this.authorities = words.authorities();
    }

    /** What a word can be. */
    private enum Kind {
        AUTHORITY,
        ECONOMIES,
        MEASURE,
        PRODUCT,
        WINDOW,
        UNIT
    }

    /**
     * The aggregate that a question is about.
     *
     * @throws IllegalArgumentException saying which word is not understood or which is missing, what was expected, and an example
     */
    public Aggregate parse(String question) {
        if (question.length() > LONGEST) {
            throw fault("the question has " + question.length() + " characters, at most " + LONGEST + " are read");
        }
        List<String> words = List.of(question.strip().split("[\\s\\p{Z}]+")).stream()
                .filter(w -> !w.isEmpty())
                .toList();
        if (words.isEmpty()) {
            throw fault("the question is empty");
        }
        Sorted sorted = sort(words);
        Window window = Window.parse(sorted.one(Kind.WINDOW, "a window such as 2025 or 2025-01/2025-11"));
        Measure measure = Measure.parse(sorted.one(Kind.MEASURE, "a measure: turnover, exports, imports or balance"));
        List<String> economies = sorted.all(Kind.ECONOMIES);
        if (economies.isEmpty()) {
            throw fault("the reporter is missing: whose trade, such as CHN");
        }
        if (economies.size() == 1) {
            throw fault("the partners are missing: " + economies.getFirst()
                    + " trades with whom? Write an economy, several joined by +, " + groupsListed() + "or WLD");
        }
        if (economies.size() > 2) {
            throw fault("\"" + economies.get(2) + "\" is one economy too many after the reporter "
                    + economies.get(0) + " and the partners " + economies.get(1) + ": join partners by +, "
                    + economies.get(1) + "+" + economies.get(2));
        }
        SortedSet<Economy> reporters = economies(economies.get(0), window);
        SortedSet<Economy> partners = economies(economies.get(1), window);
        ProductCode product = sorted.any(Kind.PRODUCT).map(ProductCode::parse).orElse(ProductCode.TOTAL);
        Unit unit = sorted.any(Kind.UNIT).map(Unit::of).orElse(Unit.USD);
        String authority = sorted.any(Kind.AUTHORITY)
                .flatMap(authorities::find)
                .or(() -> preferred(reporters))
                .map(Authority::code)
                .orElseThrow(() -> fault("no authority of this case is the one for " + economies.get(0)
                        + "; put one in front: "
                        + listed(
                                authorities.list().stream().map(Authority::code).toList())));
        try {
            Aggregate aggregate = new Aggregate(authority, reporters, partners, measure, product, window, unit);
            authorities.checkCompilers(aggregate);
            return aggregate;
        } catch (IllegalArgumentException e) {
            throw fault(String.valueOf(e.getMessage()));
        }
    }

    /** The shortest question that {@link #parse} reads as this aggregate. */
    public String print(Aggregate aggregate) {
        StringBuilder text = new StringBuilder();
        boolean understood = preferred(aggregate.reporters())
                .map(a -> a.code().equals(aggregate.authority()))
                .orElse(false);
        if (!understood) {
            text.append(aggregate.authority()).append(' ');
        }
        text.append(print(aggregate.reporters(), aggregate.window())).append(' ');
        text.append(word(aggregate.measure())).append(' ');
        text.append(print(aggregate.partners(), aggregate.window())).append(' ');
        if (!aggregate.product().isTotal()) {
            text.append(aggregate.product()).append(' ');
        }
        return text.append(aggregate.window())
                .append(' ')
                .append(aggregate.unit())
                .toString();
    }

    /** Economies as a group's code when they are its members in the window, else joined by {@code +}. */
    public String print(Set<Economy> economies, Window window) {
        if (economies.size() > 1) {
            for (EconomyGroup group : groups.values()) {
                if (members(group, window).filter(economies::equals).isPresent()) {
                    return group.code();
                }
            }
        }
        return economies.stream().map(Economy::alpha3).sorted().collect(Collectors.joining("+"));
    }

    /** A measure as it is written in a question: {@code exports}. */
    public static String word(Measure measure) {
        return switch (measure) {
            case EXPORT -> "exports";
            case IMPORT -> "imports";
            case TURNOVER -> "turnover";
            case BALANCE -> "balance";
        };
    }

    private static Optional<Set<Economy>> members(EconomyGroup group, Window window) {
        try {
            return Optional.of(group.membersIn(window));
        } catch (IllegalArgumentException membershipChanges) {
            return Optional.empty();
        }
    }

    /** The authority that is meant when none is named: the reporter's own, or the sum that has one for each of several reporters. */
    private Optional<Authority> preferred(Set<Economy> reporters) {
        if (reporters.size() == 1) {
            return authorities.preferredFor(reporters.iterator().next());
        }
        return authorities.list().stream()
                .filter(a -> !a.sumOf().isEmpty())
                .filter(a -> a.sumOf().stream()
                        .flatMap(m -> authorities.get(m).reporter().stream())
                        .toList()
                        .containsAll(reporters))
                .findFirst();
    }

    /** The words of a question by what they are. */
    private record Sorted(List<String> words, List<Kind> kinds) {

        List<String> all(Kind kind) {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                if (kinds.get(i) == kind) {
                    found.add(words.get(i));
                }
            }
            return found;
        }

        Optional<String> any(Kind kind) {
            List<String> found = all(kind);
            if (found.size() > 1) {
                throw fault("\"" + found.get(0) + "\" and \"" + found.get(1) + "\" are both "
                        + (kind == Kind.AUTHORITY ? "an " : "a ") + kind.name().toLowerCase(Locale.ROOT)
                        + ": leave one");
            }
            return found.stream().findFirst();
        }

        String one(Kind kind, String expected) {
            return any(kind).orElseThrow(() -> fault("the question lacks " + expected));
        }
    }

    private Sorted sort(List<String> words) {
        List<Kind> kinds = new ArrayList<>();
        words.forEach(word -> kinds.add(kind(word)));
        // "total" is a word for turnover and for all goods: beside another measure it is the product
        if (kinds.stream().filter(k -> k == Kind.MEASURE).count() > 1) {
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).equalsIgnoreCase("total")) {
                    kinds.set(i, Kind.PRODUCT);
                    break;
                }
            }
        }
        // SLE and CHE are economies and currencies: after two economies they are the unit
        int economies = 0;
        for (int i = 0; i < words.size(); i++) {
            if (kinds.get(i) == Kind.ECONOMIES && ++economies > 2 && isParsed(words.get(i), Unit::of)) {
                kinds.set(i, Kind.UNIT);
            }
        }
        return new Sorted(words, kinds);
    }

    private Kind kind(String word) {
        if (isParsed(word, Measure::parse)) {
            return Kind.MEASURE;
        }
        if (word.indexOf(':') >= 0) {
            check(word, ProductCode::parse);
            return Kind.PRODUCT;
        }
        if (word.length() >= 4 && word.chars().limit(4).allMatch(c -> c >= '0' && c <= '9')) {
            check(word, Window::parse);
            return Kind.WINDOW;
        }
        if (isEconomies(word, 3)) {
            return Kind.ECONOMIES;
        }
        if (authorities.find(word).isPresent()) {
            return Kind.AUTHORITY;
        }
        if (isParsed(word, Unit::of)) {
            return Kind.UNIT;
        }
        if (isEconomies(word, 2)) {
            return Kind.ECONOMIES;
        }
        throw fault("\"" + shortened(word) + "\" is not understood: " + meant(word));
    }

    /** Whether every part is a group or an economy's code of at least so many capitals or digits. */
    private boolean isEconomies(String word, int shortest) {
        for (String part : word.split("\\+", -1)) {
            if (!groups.containsKey(part) && !(part.length() >= shortest && isCode(part))) {
                return false;
            }
        }
        return true;
    }

    /** Asked instead of parsed: the error of a parser takes time, because it looks for what was meant. */
    private static boolean isCode(String part) {
        if (part.matches("[0-9]{3}")) {
            return isParsed(part, Economy::of);
        }
        return part.equals(Economy.WORLD.alpha3())
                || Economy.all().stream()
                        .anyMatch(e -> e.alpha3().equals(part) || e.alpha2().equals(part));
    }

    private SortedSet<Economy> economies(String word, Window window) {
        SortedSet<Economy> found = new TreeSet<>();
        for (String part : word.split("\\+", -1)) {
            EconomyGroup group = groups.get(part);
            try {
                for (Economy economy : group == null ? Set.of(Economy.of(part)) : group.membersIn(window)) {
                    if (!found.add(economy)) {
                        throw fault(economy + " is counted twice in \"" + word + "\"");
                    }
                }
            } catch (IllegalArgumentException e) {
                throw fault(String.valueOf(e.getMessage()));
            }
        }
        if (found.isEmpty()) {
            throw fault(word + " has no members in " + window);
        }
        return found;
    }

    /** What somebody may have meant by a word that is not understood. */
    private String meant(String word) {
        for (String part : word.split("\\+", -1)) {
            String upper = part.toUpperCase(Locale.ROOT);
            if (groups.containsKey(upper) || authorities.find(upper).isPresent()) {
                return "did you mean " + upper + ", in capitals?";
            }
            if (upper.length() == 3 && !part.equals(upper) && isParsed(upper, Economy::of)) {
                return "did you mean " + upper + ", in capitals?";
            }
        }
        Optional<String> unit = hint(word, Unit::of);
        if (unit.isPresent()) {
            return "did you mean " + unit.get() + "?";
        }
        for (String part : word.split("\\+", -1)) {
            Optional<String> economy = hint(part, Economy::of);
            if (!groups.containsKey(part) && economy.isPresent()) {
                return "did you mean " + economy.get() + "?";
            }
        }
        String authority = authorities.list().stream()
                .findFirst()
                .map(a -> "an authority such as " + a.code() + ", ")
                .orElse("");
        return "expected is " + authority + "an economy such as KAZ, " + groupsListed()
                + "WLD, a measure (turnover, exports, imports, balance), a product such as HS:271121, "
                + "a window such as 2025-01/2025-11 or a unit such as USD";
    }

    /** The suggestion in the error of a parser of core, when it has one. */
    private static Optional<String> hint(String word, Function<String, ?> parser) {
        try {
            var _ = parser.apply(word);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            int from = message.indexOf("did you mean ");
            int to = message.indexOf('?', Math.max(0, from));
            return from < 0 || to < 0
                    ? Optional.empty()
                    : Optional.of(message.substring(from + "did you mean ".length(), to));
        }
    }

    private String groupsListed() {
        return groups.isEmpty() ? "" : "a group (" + listed(List.copyOf(groups.keySet())) + "), ";
    }

    private static String listed(List<String> codes) {
        String some = codes.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        return codes.size() > MOST_LISTED ? some + ", …" : some;
    }

    private static void check(String word, Function<String, ?> parser) {
        try {
            var _ = parser.apply(word);
        } catch (IllegalArgumentException e) {
            throw fault(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isParsed(String word, Function<String, ?> parser) {
        try {
            var _ = parser.apply(word);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String shortened(String word) {
        return word.length() > 40 ? word.substring(0, 40) + "…" : word;
    }

    /** The message with an example behind it, unless it has one already. */
    private static IllegalArgumentException fault(String message) {
        return new IllegalArgumentException(
                message.contains(EXAMPLE)
                        ? message
                        : message + (message.endsWith("?") ? " An" : "; an") + " example: " + EXAMPLE);
    }
}
