package org.tamga.app.words;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tamga.core.Measure;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.AggregateText;
import org.tamga.ledger.Case;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Reading;
import org.tamga.ledger.Relation;
import org.tamga.ledger.Statement;

/** Statements, readings and windows in English words, with the codes of a case. */
public final class StatementText {

    private final AggregateText text;

    public StatementText(Case words) {
        this.text = new AggregateText(words);
    }

    /** The canonical question: {@code CHN turnover CA5 2025-01/2025-11 USD}. */
    public String question(Aggregate aggregate) {
        return text.print(aggregate);
    }

    /** What a statement is about, without its values: {@code growth of CHN turnover CA5 2025 USD against 2024}. */
    public String about(Statement statement) {
        return about(statement, this::question);
    }

    private String about(Statement statement, Function<Aggregate, String> print) {
        Aggregate from = statement.subject();
        String subject = print.apply(from);
        return statement
                .reference()
                .map(r -> difference(from, r).orElseGet(() -> print.apply(r)))
                .map(r -> switch (statement.relation()) {
                    case GROWTH -> "growth of " + subject + " against " + r;
                    case SHARE -> "share of " + subject + " in " + r;
                    case MULTIPLE, CHANGE, LEVEL -> subject + " against " + r;
                })
                .orElse(subject);
    }

    /** A statement with the values that it allows. */
    public String statement(Statement statement) {
        return about(statement) + ": "
                + Quantity.interval(
                        statement.relation(),
                        statement.interval(),
                        statement.subject().unit());
    }

    /** A figure as published: what it is about, and the number in the source's words, which name the unit. */
    public String figure(Figure figure) {
        return about(figure.statement(), this::withoutUnit) + ": " + figure.printed();
    }

    /** The question without its last word. */
    public String withoutUnit(Aggregate aggregate) {
        String question = question(aggregate);
        return question.substring(0, question.lastIndexOf(' '));
    }

    /** The window of another aggregate, when that is all in which it differs. */
    public static Optional<String> difference(Aggregate from, Aggregate other) {
        return other.withWindow(from.window()).equals(from)
                ? Optional.of(other.window().toString())
                : Optional.empty();
    }

    /** What a reading would mean for its claim: {@code holds for January to May 2025}. */
    public String reading(Reading reading) {
        String how = reading.substitutions().stream()
                .map(StatementText::substitution)
                .collect(Collectors.joining(" and "));
        return (reading.proven() ? "holds " : "fits, not proven, ") + how;
    }

    /** One thing that is read differently. */
    public static String substitution(Reading.Substitution substitution) {
        return switch (substitution) {
            case Reading.Coded coded -> coded(coded.key(), coded.value());
            case Reading.Scaled scaled -> "as " + scaled(scaled.power());
            case Reading.Converted converted ->
                "as " + converted.from() + " converted at the rate of " + converted.rateOf();
        };
    }

    private static String coded(Reading.Key key, String value) {
        return switch (key) {
            case WINDOW, YEAR -> "for " + window(Window.parse(value));
            case BASE -> "against " + window(Window.parse(value));
            case CURRENCY -> "in " + currency(value);
            case AUTHORITY -> "in the figures of " + value;
            case PARTNERS -> "with " + value;
            case FLOW -> "for " + AggregateText.word(Measure.parse(value));
            case RELATION ->
                switch (Relation.parse(value)) {
                    case LEVEL -> "as the amount itself";
                    case CHANGE -> "as the increase";
                    case GROWTH -> "as growth in percent";
                    case MULTIPLE -> "as a factor";
                    case SHARE -> "as a share";
                };
            case UNIT, FX_DATE -> "as " + value;
        };
    }

    private static String scaled(int power) {
        return switch (power) {
            case 3 -> "a thousand times as much";
            case -3 -> "a thousandth";
            case 6 -> "a million times as much";
            case -6 -> "a millionth";
            default -> "10^" + power + " times as much";
        };
    }

    /** A currency by name and code: {@code yuan (CNY)}. */
    public static String currency(String code) {
        return switch (code) {
            case "USD" -> "dollars (USD)";
            case "CNY" -> "yuan (CNY)";
            case "EUR" -> "euros (EUR)";
            case "KZT" -> "tenge (KZT)";
            case "RUB" -> "roubles (RUB)";
            default -> code;
        };
    }

    /** {@code January to May 2025}, {@code the first half of 2025}, {@code 2013 to 2024}. */
    public static String window(Window window) {
        YearMonth first = window.first();
        YearMonth last = window.last();
        boolean oneYear = first.getYear() == last.getYear();
        if (first.getMonthValue() == 1 && last.getMonthValue() == 12) {
            return oneYear ? "" + first.getYear() : first.getYear() + " to " + last.getYear();
        }
        if (window.months() == 1) {
            return month(first) + " " + first.getYear();
        }
        if (oneYear && window.months() == 6 && first.getMonthValue() % 6 == 1) {
            return "the " + List.of("first", "second").get(first.getMonthValue() / 6) + " half of " + first.getYear();
        }
        if (oneYear && window.months() == 3 && first.getMonthValue() % 3 == 1) {
            return "the " + List.of("first", "second", "third", "fourth").get(first.getMonthValue() / 3)
                    + " quarter of " + first.getYear();
        }
        return month(first) + (oneYear ? "" : " " + first.getYear()) + " to " + month(last) + " " + last.getYear();
    }

    /** {@code Jan–May 2025}, {@code Nov 2024 – Feb 2025}, {@code 2013–2024}, {@code May 2025}. */
    public static String shortWindow(Window window) {
        YearMonth first = window.first();
        YearMonth last = window.last();
        String from = month(first).substring(0, 3);
        String to = month(last).substring(0, 3);
        boolean oneYear = first.getYear() == last.getYear();
        if (first.getMonthValue() == 1 && last.getMonthValue() == 12) {
            return oneYear ? "" + first.getYear() : first.getYear() + "–" + last.getYear();
        }
        if (window.months() == 1) {
            return from + " " + first.getYear();
        }
        return oneYear
                ? from + "–" + to + " " + first.getYear()
                : from + " " + first.getYear() + " – " + to + " " + last.getYear();
    }

    private static String month(YearMonth month) {
        String name = month.getMonth().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
