package org.tamga.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.tamga.core.Economy;
import org.tamga.core.Hedge;
import org.tamga.core.Interval;
import org.tamga.core.PrintedNumber;
import org.tamga.core.Scale;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Relation;
import org.tamga.ledger.Statement;

/** A row of a figure file about {@link SyntheticTrade}, as its publisher would print it. */
record SyntheticRow(
        String id,
        Relation relation,
        Aggregate subject,
        Optional<Aggregate> reference,
        Digits number,
        Hedge hedge,
        int trust,
        String note) {

    static final String HEADER = "id,authority,reporter,partners,flow,product,window,relation,base,of,value,scale,unit,"
            + "hedge,trust,publisher,published,url,note\n";

    /** Digits and the scale word behind them. */
    record Digits(String text, Scale scale) {

        /** An amount with so many significant digits (at least 3), in the largest scale that leaves a whole number before the point. */
        static Digits amount(BigDecimal value, int digits, RoundingMode mode) {
            Scale scale = Scale.ONE;
            for (Scale larger : Scale.values()) {
                if (value.abs().compareTo(larger.factor()) >= 0) {
                    scale = larger;
                }
            }
            return amount(value, scale, digits, mode);
        }

        /** An amount with so many significant digits in a given scale. */
        static Digits amount(BigDecimal value, Scale scale, int digits, RoundingMode mode) {
            int zeros = scale.factor().precision() - 1;
            BigDecimal rounded = value.movePointLeft(zeros).round(new MathContext(digits, mode));
            return new Digits(rounded.toPlainString(), scale);
        }

        static Digits percent(BigDecimal value, int decimals) {
            return new Digits(value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString(), Scale.ONE);
        }

        BigDecimal value() {
            return PrintedNumber.parse(text).scaled(scale).value();
        }
    }

    /** What a relation's number is about these two amounts; for quotients as printed, with 34 digits. */
    static BigDecimal value(Relation relation, long subject, long reference) {
        BigDecimal one = BigDecimal.valueOf(subject);
        BigDecimal other = BigDecimal.valueOf(reference);
        return switch (relation) {
            case LEVEL -> one;
            case CHANGE -> one.subtract(other);
            case GROWTH, SHARE, MULTIPLE -> Statement.asPrinted(relation, one.divide(other, MathContext.DECIMAL128));
        };
    }

    Interval interval() {
        return hedge.interval(PrintedNumber.parse(number.text()).scaled(number.scale()));
    }

    /** Whether the row is true in this world. */
    boolean holdsIn(SyntheticTrade trade) {
        long other = reference.map(trade::value).orElse(0L);
        return interval().contains(value(relation, trade.value(subject), other));
    }

    SyntheticRow withId(String other) {
        return new SyntheticRow(other, relation, subject, reference, number, hedge, trust, note);
    }

    SyntheticRow withNote(String other) {
        return new SyntheticRow(id, relation, subject, reference, number, hedge, trust, other);
    }

    SyntheticRow withNumber(Digits other) {
        return new SyntheticRow(id, relation, subject, reference, other, hedge, trust, note);
    }

    /** The row as it stands in a file; nothing in it needs quotes. */
    String csv(String publisher, String published) {
        Optional<Aggregate> other = reference;
        Optional<Window> base = other.map(Aggregate::window)
                .filter(w ->
                        relation != Relation.SHARE && !w.equals(subject.window().yearEarlier()));
        String of = other.filter(o -> relation == Relation.SHARE)
                .map(o -> "partners=" + code(o.partners()))
                .orElse("");
        return String.join(
                        ",",
                        id,
                        SyntheticTrade.AUTHORITY,
                        SyntheticTrade.REPORTER.alpha3(),
                        code(subject.partners()),
                        subject.measure().toString(),
                        "",
                        subject.window().toString(),
                        relation.name(),
                        base.map(Window::toString).orElse(""),
                        of,
                        number.text(),
                        number.scale() == Scale.ONE ? "" : number.scale().name().toLowerCase(Locale.ROOT),
                        "USD",
                        hedge == Hedge.EXACT
                                ? ""
                                : hedge.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        Integer.toString(trust),
                        publisher,
                        published,
                        "",
                        note)
                + "\n";
    }

    private static String code(SortedSet<Economy> partners) {
        for (Map.Entry<String, SortedSet<Economy>> group : SyntheticTrade.GROUPS.entrySet()) {
            if (group.getValue().equals(partners)) {
                return group.getKey();
            }
        }
        return partners.stream().map(Economy::alpha3).collect(Collectors.joining("+"));
    }
}
