package org.tamga.brief;

import java.util.List;
import java.util.Optional;
import org.tamga.core.Economy;
import org.tamga.core.Interval;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.AggregateText;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.Case;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.Relation;
import org.tamga.ledger.Statement;

/**
 * What a ledger can be asked: an amount, or how two amounts compare.
 *
 * <p>Its text is what {@code tamga bounds} takes:
 *
 * <pre>{@code
 * CHN turnover CA5 2025 USD
 * growth of CHN turnover CA5 2025 USD against 2024
 * share of KAZ turnover CHN 2024 USD in KAZ turnover WLD 2024 USD
 * multiple of CHN turnover CA5 2024 USD against 2013
 * CHN exports KAZ 2023 USD less KAZ imports CHN 2023 USD
 * }</pre>
 *
 * <p>Without {@code against}, growth is over a year earlier; without {@code in}, a share is in the trade with the world.
 *
 * @param relation how the two are compared; {@link Relation#LEVEL} for an amount
 * @param subject what is asked for
 * @param reference what it is compared with; present exactly when the relation is derived
 */
public record Question(Relation relation, Aggregate subject, Optional<Aggregate> reference) {

    private static final String GROWTH = "growth of ";
    private static final String SHARE = "share of ";
    private static final String MULTIPLE = "multiple of ";
    private static final String AGAINST = " against ";
    private static final String IN = " in ";
    private static final String LESS = " less ";

    public Question {
        if (relation.isDerived() != reference.isPresent()) {
            throw new IllegalArgumentException(
                    relation + (relation.isDerived() ? " needs a reference to compare with" : " takes no reference"));
        }
    }

    /** The amount itself. */
    public static Question amount(Aggregate subject) {
        return new Question(Relation.LEVEL, subject, Optional.empty());
    }

    /** Percent by which an amount exceeds that of the same months a year earlier. */
    public static Question growth(Aggregate subject) {
        return new Question(
                Relation.GROWTH,
                subject,
                Optional.of(subject.withWindow(subject.window().yearEarlier())));
    }

    /** One amount as a percentage of another. */
    public static Question share(Aggregate part, Aggregate whole) {
        return new Question(Relation.SHARE, part, Optional.of(whole));
    }

    /** The first amount less the second. */
    public static Question difference(Aggregate first, Aggregate second) {
        return new Question(Relation.CHANGE, first, Optional.of(second));
    }

    /** What the figures allow; percent for growth and shares, else in whole units of the subject. */
    public Bounds ask(Ledger ledger) {
        return reference.isPresent() ? ledger.boundsOf(about()) : ledger.bounds(subject);
    }

    /** The question as a statement that allows every value. */
    public Statement about() {
        return reference
                .map(r -> Statement.of(relation, subject, r, Interval.ALL))
                .orElseGet(() -> Statement.level(subject, Interval.ALL));
    }

    /** What the answer is counted in: {@code percent}, {@code times}, or the code of the subject's unit. */
    public String unit() {
        return switch (relation) {
            case LEVEL, CHANGE -> subject.unit().code();
            case GROWTH, SHARE -> "percent";
            case MULTIPLE -> "times";
        };
    }

    /**
     * Reads what {@link #text} prints.
     *
     * @throws IllegalArgumentException saying what is not understood and what was expected
     */
    public static Question parse(String text, Case theCase) {
        AggregateText words = new AggregateText(theCase);
        String asked = text.strip();
        if (asked.startsWith(GROWTH)) {
            return compared(Relation.GROWTH, asked.substring(GROWTH.length()), AGAINST, words);
        }
        if (asked.startsWith(SHARE)) {
            return compared(Relation.SHARE, asked.substring(SHARE.length()), IN, words);
        }
        if (asked.startsWith(MULTIPLE)) {
            return compared(Relation.MULTIPLE, asked.substring(MULTIPLE.length()), AGAINST, words);
        }
        return asked.contains(LESS) ? compared(Relation.CHANGE, asked, LESS, words) : amount(words.parse(asked));
    }

    private static Question compared(Relation relation, String text, String between, AggregateText words) {
        int at = text.indexOf(between);
        Aggregate subject = words.parse(at < 0 ? text : text.substring(0, at));
        if (at >= 0) {
            String other = text.substring(at + between.length()).strip();
            return new Question(relation, subject, Optional.of(reference(subject, other, words)));
        }
        return switch (relation) {
            case SHARE -> share(subject, subject.withPartners(List.of(Economy.WORLD)));
            case GROWTH, MULTIPLE ->
                new Question(relation, subject, growth(subject).reference());
            case LEVEL, CHANGE -> throw new IllegalArgumentException("nothing stands behind" + between);
        };
    }

    /** A reference that differs in its months alone may be told by these. */
    private static Aggregate reference(Aggregate subject, String text, AggregateText words) {
        boolean months = text.indexOf(' ') < 0 && !text.isEmpty() && Character.isDigit(text.charAt(0));
        return months ? subject.withWindow(Window.parse(text)) : words.parse(text);
    }

    /** The question in the words of a case. */
    public String text(Case theCase) {
        AggregateText words = new AggregateText(theCase);
        String first = words.print(subject);
        if (reference.isEmpty()) {
            return first;
        }
        Aggregate other = reference.get();
        String second = other.withWindow(subject.window()).equals(subject)
                ? other.window().toString()
                : words.print(other);
        return switch (relation) {
            case GROWTH -> GROWTH + first + AGAINST + second;
            case SHARE -> SHARE + first + IN + second;
            case MULTIPLE -> MULTIPLE + first + AGAINST + second;
            case CHANGE, LEVEL -> first + LESS + second;
        };
    }
}
