package org.tamga.reading.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tamga.reading.document.Block;
import org.tamga.reading.document.Document;
import org.tamga.reading.name.Name;
import org.tamga.reading.name.Names;
import org.tamga.reading.period.Period;
import org.tamga.reading.period.Periods;
import org.tamga.reading.quantity.Quantities;
import org.tamga.reading.quantity.Quantity;
import org.tamga.reading.text.PhraseTable;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Token;
import org.tamga.reading.text.Tokenizer;

/**
 * A sentence with all that was found in it, and how far its parts are from each other.
 *
 * <p>Distance counts words, and more where a thought ends: at a comma, at another number, and most at "while", "but" or a semicolon. What
 * stands before a number belongs to it rather than what stands after.
 */
final class Scene {

    static final double NEVER = 1e9;
    private static final double AFTER = 6;

    /** Words. */
    private static final int LONGEST_CLAUSE = 16;

    final Document document;
    final Block block;
    final Span sentence;
    final List<Token> tokens;
    final List<Mark<Quantity>> quantities = new ArrayList<>();
    final List<Mark<Period>> periods = new ArrayList<>();
    final List<Mark<Name>> names = new ArrayList<>();
    final List<Mark<Cue>> cues = new ArrayList<>();
    private final double[] walked;

    Scene(Document document, Block block, Span sentence) {
        this.document = document;
        this.block = block;
        this.sentence = sentence;
        this.tokens = Tokenizer.tokens(document.text(), sentence);
        List<Period> foundPeriods =
                Periods.find(document.text(), sentence, tokens, document.language(), document.date());
        List<Quantity> foundQuantities = Quantities.find(document.text(), sentence, tokens, document.language());
        for (Period period : foundPeriods) {
            boolean isPart = foundQuantities.stream()
                    .anyMatch(q -> q.kind() != Quantity.Kind.BARE && q.span().contains(period.span()));
            if (!isPart) {
                mark(period.span(), period, periods);
            }
        }
        for (Quantity quantity : foundQuantities) {
            boolean isDate = foundPeriods.stream()
                    .anyMatch(p -> p.span().overlaps(quantity.span())
                            && (quantity.kind() == Quantity.Kind.BARE
                                    || p.span().contains(quantity.span()))
                            && !quantity.span().contains(p.span()));
            boolean isBareDate = quantity.kind() == Quantity.Kind.BARE
                    && foundPeriods.stream().anyMatch(p -> p.span().overlaps(quantity.span()));
            if (!isDate && !isBareDate) {
                mark(quantity.span(), quantity, quantities);
            }
        }
        for (Name name : Names.find(tokens, document.language())) {
            boolean isUnit = quantities.stream().anyMatch(q -> q.value().span().contains(name.span()));
            if (!isUnit) {
                mark(name.span(), name, names);
            }
        }
        for (PhraseTable.Found<Cue> found : Cue.find(tokens, document.language())) {
            Span span = new Span(
                    tokens.get(found.from()).start(), tokens.get(found.to() - 1).end());
            boolean isNumber = quantities.stream()
                    .anyMatch(q -> q.value().span().overlaps(span) && q.value().kind() != Quantity.Kind.COUNTED);
            boolean isSource = names.stream()
                    .anyMatch(n -> n.value().kind() == Name.Kind.AUTHORITY
                            && n.value().span().contains(span));
            boolean isDate = periods.stream().anyMatch(p -> p.value().span().overlaps(span));
            if (!isNumber && !isSource && !isDate && found.value().kind() != Cue.Kind.IGNORE) {
                cues.add(new Mark<>(found.from(), found.to(), found.value()));
            }
        }
        this.walked = walk();
    }

    private <T> void mark(Span span, T value, List<Mark<T>> marks) {
        int from = 0;
        for (int high = tokens.size(); from < high; ) {
            int middle = (from + high) >>> 1;
            if (tokens.get(middle).end() <= span.start()) {
                from = middle + 1;
            } else {
                high = middle;
            }
        }
        int to = from;
        while (to < tokens.size() && tokens.get(to).start() < span.end()) {
            to++;
        }
        if (from < to) {
            marks.add(new Mark<>(from, to, value));
        }
    }

    private double[] walk() {
        double[] step = new double[tokens.size() + 1];
        for (int t = 0; t < tokens.size(); t++) {
            String lower = tokens.get(t).lower();
            step[t] = switch (lower) {
                case "," -> 5;
                case ";" -> 25;
                case "–", "—" -> 2;
                case ":" -> 3;
                case "(", ")" -> 2;
                case "and", "or", "и" -> 3;
                case "with", "с" -> 1.5;
                case "the", "a", "an", "of" -> 0.5;
                default -> 1;
            };
        }
        for (Mark<Cue> cue : cues) {
            if (cue.value().kind() == Cue.Kind.BARRIER) {
                step[cue.from()] += 14;
            }
        }
        for (Mark<Quantity> quantity : quantities) {
            step[quantity.from()] += 4;
        }
        shortenRelativeClauses(step);
        double[] sum = new double[tokens.size() + 1];
        for (int t = 0; t < tokens.size(); t++) {
            sum[t + 1] = sum[t] + step[t];
        }
        return sum;
    }

    /** "Switzerland, which used to take most of the gold, bought": a clause between commas without numbers is a short way. */
    private void shortenRelativeClauses(double[] step) {
        for (int t = 0; t + 1 < tokens.size(); t++) {
            String relative = word(t + 1);
            if (!word(t).equals(",") || !(relative.equals("which") || relative.equals("who"))) {
                continue;
            }
            int end = t + 2;
            while (end < tokens.size() && end < t + LONGEST_CLAUSE && !word(end).equals(",")) {
                end++;
            }
            int from = t;
            int to = end;
            boolean plain = end < tokens.size()
                    && word(end).equals(",")
                    && quantities.stream().noneMatch(q -> q.from() >= from && q.to() <= to);
            for (int inside = t; plain && inside <= end; inside++) {
                step[inside] = 0.2;
            }
        }
    }

    /** How far a mark is from a number; those after it count as a little farther. */
    double distance(Mark<?> mark, Mark<?> number) {
        if (mark.to() <= number.from()) {
            return walked[number.from()] - walked[mark.to()];
        }
        if (mark.from() >= number.to()) {
            return walked[mark.from()] - walked[number.to()] + AFTER;
        }
        return 0;
    }

    <T> Optional<Mark<T>> nearest(List<Mark<T>> marks, Mark<?> number, double most, Predicate<Mark<T>> wanted) {
        Mark<T> best = null;
        double least = most;
        for (Mark<T> mark : marks) {
            double distance = distance(mark, number);
            if (distance < least && wanted.test(mark)) {
                least = distance;
                best = mark;
            }
        }
        return Optional.ofNullable(best);
    }

    Optional<Mark<Cue>> nearestCue(Mark<?> number, double most, Predicate<Cue> wanted) {
        return nearest(cues, number, most, c -> wanted.test(c.value()));
    }

    /** The token at an index in lower case; empty outside the sentence. */
    String word(int token) {
        return token >= 0 && token < tokens.size() ? tokens.get(token).lower() : "";
    }

    Span span(Mark<?> mark) {
        return new Span(
                tokens.get(mark.from()).start(), tokens.get(mark.to() - 1).end());
    }

    /** Whether another number stands between a number and a word after it. */
    boolean crossesNumber(Mark<Quantity> number, Mark<?> cue) {
        return quantities.stream().anyMatch(q -> q.from() >= number.to() && q.to() <= cue.from());
    }

    /** Whether "and" stands between a number and a word after it: another thought about the same. */
    boolean isJoined(Mark<Quantity> number, Mark<?> after) {
        for (int t = number.to(); t < after.from(); t++) {
            if (word(t).equals("and") || word(t).equals("и")) {
                return true;
            }
        }
        return false;
    }

    /** "Of the discrepancy": a word for a gap right behind a number. */
    Optional<Mark<Cue>> gapBehind(Mark<Quantity> number) {
        return cues.stream()
                .filter(c -> c.value().is(Cue.Kind.MEASURE, "OTHER:gap")
                        && c.from() > number.to()
                        && c.from() <= number.to() + 2)
                .findFirst();
    }

    /** "The pipelines earned Ashgabat", "Kazakhstan alone brought in 80 percent": a verb whose subject need not be who sells. */
    boolean isBringing(Mark<Cue> cue) {
        String verb = word(cue.from());
        return verb.equals("brought") || verb.equals("earned");
    }

    boolean hasWord(String lower) {
        for (Token token : tokens) {
            if (token.is(lower)) {
                return true;
            }
        }
        return false;
    }
}
