package org.tamga.app.words;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tamga.brief.check.Grounds;
import org.tamga.brief.check.OtherReading;
import org.tamga.brief.check.OtherYear;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Interval;
import org.tamga.core.Membership;
import org.tamga.core.ProductCode;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.AggregateText;
import org.tamga.ledger.Authority;
import org.tamga.ledger.Case;
import org.tamga.ledger.Fact;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Reading;
import org.tamga.ledger.Relation;
import org.tamga.ledger.Statement;
import org.tamga.reading.claim.Claim;

/** Quantities, claims and readings in plain words: {@code China's exports to Kazakhstan, Jan–May 2025}. */
public final class Phrases {

    /** The five as a reporter, in the terms of claims. */
    private static final String THE_FIVE = "C5";

    private final Case theCase;

    public Phrases(Case theCase) {
        this.theCase = theCase;
    }

    /** What a statement is about, without its values: {@code growth of China's turnover with Kyrgyzstan, 2025 over 2024}. */
    public String about(Statement statement) {
        Aggregate subject = statement.subject();
        Optional<Aggregate> reference = statement.reference();
        String words = quantity(subject);
        if (reference.isEmpty()) {
            return words;
        }
        Aggregate other = reference.get();
        boolean sameTrade = other.withWindow(subject.window()).equals(subject);
        String whole = sameTrade ? StatementText.shortWindow(other.window()) : quantity(other);
        return switch (statement.relation()) {
            case LEVEL -> words;
            case GROWTH -> "growth of " + words + " over " + whole;
            case CHANGE -> sameTrade ? "change of " + words + " from " + whole : words + ", less " + whole;
            case SHARE -> "share of " + words + ", in " + whole;
            case MULTIPLE -> words + (sameTrade ? ", as a multiple of " : ", against ") + whole;
        };
    }

    /** The same, and for percentages in which currency they are counted. */
    public String aboutInUnit(Statement statement) {
        boolean percent = statement.relation() == Relation.GROWTH || statement.relation() == Relation.SHARE;
        return about(statement) + (percent ? ", in " + statement.subject().unit() : "");
    }

    /** A figure as published: what it is about, and the number in the source's words, which name the unit. */
    public String figure(Figure figure) {
        return about(figure.statement()) + ": " + figure.printed();
    }

    private String quantity(Aggregate aggregate) {
        return trade(aggregate) + ", " + StatementText.shortWindow(aggregate.window())
                + (isExpected(aggregate) ? "" : " (" + aggregate.authority() + ")");
    }

    private String trade(Aggregate aggregate) {
        String from = economies(aggregate.reporters());
        String with = economies(aggregate.partners());
        String word = AggregateText.word(aggregate.measure());
        boolean one = aggregate.reporters().size() == 1;
        String trade = (one ? from + (from.endsWith("s") ? "' " : "'s ") + word : word + " of " + from)
                + switch (aggregate.measure()) {
                    case EXPORT -> " to ";
                    case IMPORT -> " from ";
                    case TURNOVER, BALANCE -> " with ";
                }
                + with;
        return aggregate.product().isTotal() ? trade : trade + " (" + product(aggregate.product()) + ")";
    }

    private static String product(ProductCode product) {
        return switch (product.toString()) {
            case "MOT:3100" -> "by rail";
            case "MOT:3200" -> "by road";
            case "HS:271121" -> "pipeline gas";
            default ->
                switch (product.classification()) {
                    case "CASE" -> product.code();
                    default -> product.classification() + " " + product.code();
                };
        };
    }

    /** Whether the authority is the one that is meant when only the reporter is named. */
    private boolean isExpected(Aggregate aggregate) {
        return aggregate.reporters().size() == 1
                && theCase.authorities()
                        .preferredFor(aggregate.reporters().first())
                        .map(Authority::code)
                        .filter(aggregate.authority()::equals)
                        .isPresent();
    }

    /** The name of the group that has exactly these members, or the economies one by one. */
    private String economies(SortedSet<Economy> some) {
        if (some.size() > 1) {
            for (EconomyGroup group : theCase.groups().values()) {
                Set<Economy> members =
                        group.members().stream().map(Membership::economy).collect(Collectors.toSet());
                if (members.equals(new HashSet<>(some))) {
                    return shortened(group.name());
                }
            }
        }
        return list(some.stream()
                .map(e -> e.isWorld() ? "the world" : e.name(Locale.ENGLISH))
                .toList());
    }

    /** A name without what stands in brackets at its end, when no other group is then called the same. */
    private String shortened(String name) {
        int bracket = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
        if (bracket <= 0) {
            return name;
        }
        String front = name.substring(0, bracket);
        long so = theCase.groups().values().stream()
                .filter(g -> g.name().equals(front) || g.name().startsWith(front + " ("))
                .count();
        return so == 1 ? front : name;
    }

    /** Names for codes; a code that is none stays as it is. */
    public String economies(Collection<String> codes) {
        NavigableSet<Economy> known = new TreeSet<>();
        for (String code : codes) {
            EconomyGroup group = theCase.groups().get(code.equals(THE_FIVE) ? "CA5" : code);
            if (group != null) {
                group.members().stream().map(Membership::economy).forEach(known::add);
                continue;
            }
            try {
                known.add(Economy.of(code));
            } catch (IllegalArgumentException e) {
                return String.join(", ", codes);
            }
        }
        return economies(known);
    }

    /** The names of economies by their codes, one after the other; what is no code stays as it is. */
    public static String names(List<String> codes) {
        return codes.stream()
                .map(code -> {
                    try {
                        return Economy.of(code).name(Locale.ENGLISH);
                    } catch (IllegalArgumentException e) {
                        return code;
                    }
                })
                .collect(Collectors.joining(", "));
    }

    private static String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** What a claim is about, where no aggregate of the ledger says it: {@code freight (via Dostyk), Kazakhstan and China, 2025}. */
    public String about(Claim claim) {
        StringBuilder words = new StringBuilder(
                switch (claim.relation()) {
                    case LEVEL -> "";
                    case GROWTH -> "growth of ";
                    case CHANGE -> "change of ";
                    case SHARE -> "share of ";
                    case MULTIPLE -> "multiple of ";
                    case RANK -> "place by ";
                });
        Optional<String> product = claim.product();
        boolean unnamed = claim.measure() == Claim.Measure.OTHER;
        if (unnamed && product.isPresent()) {
            words.append(product.get());
        } else {
            words.append(measure(claim.measure()))
                    .append(product.map(p -> " (" + p + ")").orElse(""));
        }
        if (claim.relation() == Claim.Relation.SHARE && unnamed && product.isPresent()) {
            words.delete(0, "share of ".length());
        }
        String parties = claim.reporter().map(r -> economies(List.of(r))).orElse("");
        if (!claim.partners().isEmpty()
                && !claim.partners().equals(claim.reporter().stream().toList())) {
            parties += (parties.isEmpty() ? "" : " and ") + economies(claim.partners());
        }
        if (!parties.isEmpty()) {
            words.append(", ").append(parties);
        }
        claim.window().ifPresent(w -> words.append(", ").append(StatementText.shortWindow(w)));
        claim.authority()
                .filter(a -> !isPreferred(claim, a))
                .ifPresent(a -> words.append(" (").append(a).append(')'));
        return words.toString();
    }

    private boolean isPreferred(Claim claim, String authority) {
        try {
            return claim.reporter()
                    .flatMap(r -> theCase.authorities().preferredFor(Economy.of(r)))
                    .filter(a -> a.code().equals(authority))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String measure(Claim.Measure measure) {
        return switch (measure) {
            case TRAINS -> "number of trains";
            case COUNT -> "number";
            case OTHER -> "a quantity";
            case TURNOVER, EXPORTS, IMPORTS, BALANCE, FREIGHT, COST, LENGTH, GRANT, LOAN, REVENUE ->
                measure.name().toLowerCase(Locale.ROOT);
        };
    }

    /** What a wording allows, in the claim's unit: {@code at least 1.5 bn CNY}, {@code 300 schools}, {@code place 1}. */
    public static String interval(Claim claim, Interval interval) {
        String unit = claim.unit();
        if (unit.equals("rank")) {
            return "place " + Quantity.interval(interval);
        }
        return Quantity.interval(interval)
                + switch (unit) {
                    case "percent" -> " %";
                    case "factor" -> " times";
                    default -> unit.isEmpty() ? "" : " " + unit;
                };
    }

    /** Which place figures allow: {@code Kazakhstan is 1st of 5}, {@code 2025 is 1st to 3rd among the same months of 13 years}. */
    public String place(Claim claim, Grounds.OfComparison compared) {
        boolean inHistory = claim.of().map(Claim.Comparison::history).orElse(false);
        String who =
                inHistory ? claim.window().map(StatementText::shortWindow).orElse("this") : economies(claim.partners());
        int best = compared.allowed().lower().orElseThrow().intValue();
        int worst = compared.allowed().upper().orElseThrow().intValue();
        int all = compared.bounds().size();
        return who + " is " + ordinal(best) + (worst > best ? " to " + ordinal(worst) : "")
                + (inHistory ? " among the same months of " + all + " years" : " of " + all);
    }

    private static String ordinal(int number) {
        int last = number / 10 % 10 == 1 ? 0 : number % 10;
        return number + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
    }

    /** A forecast told for a year that it is not about; {@code mark} says where it was published. */
    public static String year(OtherYear year, Function<Fact, String> mark) {
        String meant = StatementText.shortWindow(year.meant());
        return year.published()
                        .map(f -> "the forecast was published for " + meant + mark.apply(f))
                        .orElse("the document announces its forecast for " + meant)
                + "; here it is told for " + StatementText.shortWindow(year.told());
    }

    /** How a claim is read differently: {@code for January to May 2025 and in yuan (CNY)}. */
    public String how(Reading reading) {
        return reading.substitutions().stream().map(this::how).collect(Collectors.joining(" and "));
    }

    private String how(Reading.Substitution changed) {
        if (changed instanceof Reading.Converted converted) {
            YearMonth month = converted.rateOf();
            return "as " + StatementText.currency(converted.from().toString()) + " converted at the rate of "
                    + StatementText.shortWindow(new Window(month, month));
        }
        return switch (changed.key()) {
            case AUTHORITY -> "in the figures of " + authority(changed.value());
            case PARTNERS -> "with " + economies(List.of(changed.value().split("\\+")));
            case WINDOW, YEAR, BASE, CURRENCY, FLOW, UNIT, RELATION, FX_DATE -> StatementText.substitution(changed);
        };
    }

    /** How a claim is read differently: {@code for imports}, {@code against 2013}, {@code in the figures of …}. */
    public String how(OtherReading reading) {
        String value = String.join(", ", reading.values());
        return switch (reading.key()) {
            case WINDOW, YEAR -> "for " + StatementText.window(Window.parse(value));
            case BASE -> "against " + StatementText.window(Window.parse(value));
            case CURRENCY -> "in " + StatementText.currency(value);
            case AUTHORITY -> "in the figures of " + authority(value);
            case PARTNERS -> "with " + economies(reading.values());
            case FLOW -> "for " + value.toLowerCase(Locale.ROOT);
            case UNIT -> value.equals("ones") ? "without a scale word" : "with “" + value + "”";
            case RELATION, FX_DATE -> "as " + value;
        };
    }

    /** The first words of an authority's name, and its code. */
    private String authority(String code) {
        return theCase.authorities()
                .find(code)
                .map(a -> a.name().split(",| \\(", 2)[0])
                .filter(name -> !name.isBlank() && !name.equals(code))
                .map(name -> name + " (" + code + ")")
                .orElse(code);
    }

    /** An amount, with its unit when it has one: {@code 1.5 bn CNY}, {@code 3,000 places}. */
    public static String amount(BigDecimal amount, Optional<String> unit) {
        return Quantity.interval(Interval.exactly(amount))
                + unit.map(u -> " " + u).orElse("");
    }
}
