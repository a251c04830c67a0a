package org.tamga.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Random;
import org.tamga.bench.SyntheticRow.Digits;
import org.tamga.core.Measure;
import org.tamga.core.Scale;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Relation;

/**
 * Draws claims as documents make them: half of them true with roundings of their own, the others wrong by 1 to 60 %, about another
 * window, about the other flow, a thousand times too large or small, or off by a hair. The note says what was done to a claim; whether
 * it is true is up to the world ({@link SyntheticRow#holdsIn}), since "about" forgives small errors.
 */
final class SyntheticClaims {

    private final Random random;
    private final SyntheticTrade trade;
    private final SyntheticCase.Draw draw;

    SyntheticClaims(Random random, SyntheticTrade trade, SyntheticCase.Draw draw) {
        this.random = random;
        this.trade = trade;
        this.draw = draw;
    }

    SyntheticRow next() {
        SyntheticRow claim = drawn();
        SyntheticRow made = switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> wrongNumber(claim);
            case 4 -> wrongWindow(claim);
            case 5 -> wrongFlow(claim);
            case 6 -> wrongScale(claim);
            case 7 -> borderline(claim);
            default -> claim.withNote("as it is");
        };
        return made.withNote(made.note() + (made.holdsIn(trade) ? ": true" : ": false"));
    }

    private SyntheticRow drawn() {
        Window window = window();
        Aggregate subject =
                SyntheticTrade.aggregate(random.nextInt(3) == 0 ? draw.group() : draw.single(), draw.measure(), window);
        boolean hasYearBefore = window.first().getYear() > SyntheticTrade.FIRST_YEAR;
        return switch (random.nextInt(10)) {
            case 0, 1 ->
                hasYearBefore
                        ? draw.compared(Relation.GROWTH, subject, subject.withWindow(window.yearEarlier()))
                        : draw.level(subject, 3);
            case 2 -> draw.share(window);
            case 3 ->
                hasYearBefore
                        ? draw.compared(Relation.CHANGE, subject, subject.withWindow(window.yearEarlier()))
                        : draw.level(subject, 4);
            case 4, 5 -> draw.hedged(subject);
            default -> draw.level(subject, 3 + random.nextInt(2));
        };
    }

    /** As figures have them, and some that nobody publishes: halves, and any run of months within a year. */
    private Window window() {
        Window published = draw.window(0);
        YearMonth january = published.first().withMonth(1);
        return switch (random.nextInt(8)) {
            case 0 -> new Window(january.plusMonths(6), january.plusMonths(11));
            case 1 -> {
                int first = random.nextInt(12);
                yield new Window(january.plusMonths(first), january.plusMonths(first + random.nextInt(12 - first)));
            }
            default -> published;
        };
    }

    private SyntheticRow wrongNumber(SyntheticRow claim) {
        double error = 0.01 + 0.59 * random.nextDouble() * random.nextDouble();
        BigDecimal factor = BigDecimal.valueOf(random.nextBoolean() ? 1 + error : 1 - error);
        BigDecimal value = claim.number().value();
        Digits wrong = switch (claim.relation()) {
            case LEVEL, CHANGE -> Digits.amount(value.multiply(factor), 3, RoundingMode.HALF_EVEN);
            case GROWTH -> {
                BigDecimal hundred = BigDecimal.valueOf(100);
                yield Digits.percent(value.add(hundred).multiply(factor).subtract(hundred), 1);
            }
            case SHARE, MULTIPLE -> Digits.percent(value.multiply(factor), 1);
        };
        return claim.withNumber(wrong).withNote("wrong number");
    }

    /** The number of a neighbouring window: a month more or less, or the year before. */
    private SyntheticRow wrongWindow(SyntheticRow claim) {
        Window window = claim.subject().window();
        Optional<Window> other = random.nextBoolean() && window.months() > 1
                ? Optional.of(new Window(window.first(), window.last().minusMonths(1)))
                : Optional.of(window.yearEarlier()).filter(w -> w.first().getYear() >= SyntheticTrade.FIRST_YEAR + 1);
        return other.map(w -> numberOf(
                        claim, claim.subject().withWindow(w), claim.reference().map(r -> moved(r, window, w))))
                .orElse(claim)
                .withNote("wrong window");
    }

    private static Aggregate moved(Aggregate reference, Window from, Window to) {
        return reference.window().equals(from) ? reference.withWindow(to) : reference.withWindow(to.yearEarlier());
    }

    private SyntheticRow wrongFlow(SyntheticRow claim) {
        Measure other = claim.subject().measure() == Measure.EXPORT ? Measure.IMPORT : Measure.EXPORT;
        return numberOf(
                        claim,
                        claim.subject().withMeasure(other),
                        claim.reference().map(r -> r.withMeasure(other)))
                .withNote("wrong flow");
    }

    /** The claim with the number that is true of other aggregates. */
    private SyntheticRow numberOf(SyntheticRow claim, Aggregate subject, Optional<Aggregate> reference) {
        SyntheticRow other = reference.isPresent()
                ? draw.compared(claim.relation(), subject, reference.get())
                : draw.level(subject, 3);
        return claim.withNumber(other.number());
    }

    private static SyntheticRow wrongScale(SyntheticRow claim) {
        Scale other = switch (claim.number().scale()) {
            case TRILLION -> Scale.BILLION;
            case BILLION -> Scale.MILLION;
            case MILLION -> Scale.BILLION;
            case THOUSAND, ONE -> Scale.MILLION;
        };
        return claim.relation().isRatio()
                ? claim.withNote("as it is")
                : claim.withNumber(new Digits(claim.number().text(), other)).withNote("wrong scale");
    }

    /** The last digit one too high or too low, or "over" a number that is a little more than the truth. */
    private SyntheticRow borderline(SyntheticRow claim) {
        BigDecimal printed = new BigDecimal(claim.number().text());
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-printed.scale());
        BigDecimal near = random.nextBoolean() ? printed.add(unit) : printed.subtract(unit);
        SyntheticRow off =
                claim.withNumber(new Digits(near.toPlainString(), claim.number().scale()));
        return off.withNote("borderline");
    }
}
