package org.tamga.brief;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tamga.brief.page.Cell;
import org.tamga.core.Interval;
import org.tamga.core.Measure;
import org.tamga.core.Scale;
import org.tamga.core.Unit;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.Relation;

/** Asks the ledger and shows its answers, each with a link to its note. */
final class Answers {

    private final Ledger ledger;
    private final Notes notes;
    private final Names names;
    private final Wording wording;
    private final IntervalPrint print;

    Answers(Ledger ledger, Notes notes, Names names, Wording wording) {
        this.ledger = ledger;
        this.notes = notes;
        this.names = names;
        this.wording = wording;
        this.print = new IntervalPrint(wording);
    }

    Ledger ledger() {
        return ledger;
    }

    Cell unknown() {
        return print.unknown();
    }

    /** What the ledger answers. */
    Quantity ask(Question question) {
        return Quantity.of(ledger, question);
    }

    /** What an amount can be, without a note: for deciding whether to show it. */
    Interval interval(Aggregate aggregate) {
        return ask(Question.amount(aggregate)).interval();
    }

    /** How an amount would be shown, without a note. */
    Cell glance(Aggregate aggregate, Scale scale) {
        return print.amount(scaled(interval(aggregate), scale), "");
    }

    /** An amount. */
    Cell amount(Aggregate aggregate, Scale scale) {
        return amount(ask(Question.amount(aggregate)), scale);
    }

    /** An amount that was asked for. */
    Cell amount(Quantity asked, Scale scale) {
        return noted(asked, names.quantity(asked.question().subject()), scale, Relation.LEVEL, BigDecimal.ZERO);
    }

    /** The balance of exports and imports, or another amount that may be negative. */
    Cell balance(Aggregate aggregate, Scale scale) {
        return noted(
                ask(Question.amount(aggregate)),
                names.quantity(aggregate),
                scale,
                Relation.CHANGE,
                size(aggregate.withMeasure(Measure.TURNOVER), scale));
    }

    /** The first amount less the second. */
    Cell difference(Aggregate first, Aggregate second, Scale scale) {
        Quantity asked = ask(Question.difference(first, second));
        String about = wording.say("about.difference", names.quantity(first), names.quantity(second));
        return noted(asked, about, scale, Relation.CHANGE, size(first, scale));
    }

    private BigDecimal size(Aggregate aggregate, Scale scale) {
        return scaled(interval(aggregate), scale).upper().orElse(BigDecimal.ZERO);
    }

    /** The first amount less the second, as a percentage of the first. */
    Cell relativeDifference(Aggregate first, Aggregate second) {
        Bounds share = ask(Question.share(second, first)).bounds();
        Interval less = share.interval().negate().plus(Interval.exactly(BigDecimal.valueOf(100)));
        String about = wording.say("about.relativeDifference", names.quantity(first), names.quantity(second));
        Bounds turned = new Bounds(
                less,
                /* lower= */ share.upper(),
                /* upper= */ share.lower(),
                share.setAside(),
                share.published(),
                share.sharp());
        return noted(
                turned.interval(),
                first.unit(),
                Scale.ONE,
                Relation.SHARE,
                BigDecimal.ZERO,
                words -> notes.cite(about, words, turned));
    }

    /** Percent by which an amount exceeds that of a year earlier. */
    Cell growth(Quantity asked) {
        Aggregate subject = asked.question().subject();
        String about = wording.say("about.growth", names.quantity(subject), wording.unit(subject.unit()));
        return noted(asked, about, Scale.ONE, Relation.GROWTH, BigDecimal.ZERO);
    }

    /** An amount as a percentage of another. */
    Cell share(Quantity asked) {
        Question question = asked.question();
        Aggregate part = question.subject();
        String about = wording.say(
                "about.share",
                names.quantity(part),
                names.trade(question.reference().orElseThrow()));
        return noted(asked, about, Scale.ONE, Relation.SHARE, BigDecimal.ZERO);
    }

    private Cell noted(Quantity asked, String about, Scale scale, Relation relation, BigDecimal size) {
        Unit unit = asked.question().subject().unit();
        return noted(asked.interval(), unit, scale, relation, size, words -> notes.cite(about, words, asked));
    }

    /**
     * An interval as it is shown.
     *
     * @param note gives the anchor of its note, for its ends in words
     */
    private Cell noted(
            Interval interval, Unit unit, Scale scale, Relation relation, BigDecimal size, UnaryOperator<String> note) {
        Interval scaled = scaled(interval, scale);
        Cell glance = shown(scaled, relation, size, "");
        if (glance.kind() == Cell.Kind.UNKNOWN) {
            return glance;
        }
        boolean percent = relation.isRatio();
        String counted = percent ? wording.say("unit.percent") : wording.unit(unit, scale);
        return shown(scaled, relation, size, note.apply(inWords(scaled, counted, percent ? 2 : 4)));
    }

    private Cell shown(Interval scaled, Relation relation, BigDecimal size, String href) {
        return switch (relation) {
            case LEVEL -> print.amount(scaled, href);
            case CHANGE -> print.difference(scaled, size, href);
            case GROWTH, SHARE, MULTIPLE -> print.percent(scaled, href);
        };
    }

    private String inWords(Interval interval, String counted, int decimals) {
        Optional<String> least =
                interval.lower().map(l -> wording.exact(l.setScale(decimals, RoundingMode.FLOOR), decimals));
        Optional<String> greatest =
                interval.upper().map(u -> wording.exact(u.setScale(decimals, RoundingMode.CEILING), decimals));
        if (least.isPresent() && greatest.isPresent()) {
            return wording.say(
                    least.equals(greatest) ? "bounds.exact" : "bounds.both", least.get(), greatest.get(), counted);
        }
        return least.map(l -> wording.say("bounds.least", l, counted))
                .orElseGet(() -> wording.say("bounds.most", greatest.orElse(""), counted));
    }

    /** Whether an amount is bounded on both sides by figures. */
    static boolean isTwoSided(Interval interval) {
        return interval.isBounded() && interval.lowerAsDouble() > 0;
    }

    static Interval scaled(Interval interval, Scale scale) {
        return interval.times(BigDecimal.ONE.divide(scale.factor()));
    }
}
