package org.tamga.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tamga.core.Interval;
import org.tamga.core.Unit;
import org.tamga.core.Window;

/**
 * Recognises an amount that was converted from another currency at the rate of a wrong date: an old total turned into dollars at
 * the rate of the day on which the article was written.
 */
final class Conversion {

    /** A writer's rate is a day's, the published one a month's average; they differ by about this much. */
    private static final double NEARNESS = 0.006;

    private static final double COST = 1.1;

    private final Ledger ledger;

    Conversion(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The amounts in other currencies that the claim may have been converted from. Each candidate states that amount, over the claim's
     * window, at the average rate of a month outside it.
     */
    List<Neighbours.Candidate> candidates(Figure claim, Statement statement) {
        List<Neighbours.Candidate> candidates = new ArrayList<>();
        if (statement.relation() != Relation.LEVEL || !statement.interval().isBounded()) {
            return candidates;
        }
        Unit stated = statement.subject().unit();
        for (Unit other : ledger.unitsOf(statement.subject())) {
            if (!other.isCurrency() || other.equals(stated) || !stated.isCurrency()) {
                continue;
            }
            Interval amount = ledger.bounds(statement.subject().withUnit(other)).interval();
            if (!amount.isBounded() || statement.interval().lowerAsDouble() <= 0) {
                continue;
            }
            double least = amount.lowerAsDouble() / statement.interval().upperAsDouble();
            double greatest = amount.upperAsDouble() / statement.interval().lowerAsDouble();
            if (greatest / least > 1.05) {
                continue;
            }
            double middle = (least + greatest) / 2;
            monthWithRate(claim, statement.subject().window(), other, stated, middle)
                    .ifPresent(month -> {
                        double slack = Math.max(NEARNESS, (greatest - least) / middle);
                        Interval converted = statement.interval().times(BigDecimal.valueOf(middle));
                        Interval wide = Interval.of(
                                converted.lower().orElseThrow().multiply(BigDecimal.valueOf(1 - slack)),
                                converted.upper().orElseThrow().multiply(BigDecimal.valueOf(1 + slack)));
                        candidates.add(Neighbours.Candidate.of(
                                new Reading.Converted(other, month),
                                Statement.level(statement.subject().withUnit(other), wide),
                                COST));
                    });
        }
        return candidates;
    }

    /** The month whose published rate is near {@code rate}: the one nearest to publication, else the nearest after the window. */
    private Optional<YearMonth> monthWithRate(Figure claim, Window window, Unit currency, Unit per, double rate) {
        YearMonth written = claim.source()
                .published()
                .map(d -> YearMonth.from(d.firstDay()))
                .orElse(window.last().plusMonths(1));
        List<YearMonth> matching = new ArrayList<>();
        for (ExchangeRates.Rate published : ledger.theCase().rates().list()) {
            boolean pair =
                    published.currency().equals(currency) && published.per().equals(per);
            if (pair
                    && published.window().months() == 1
                    && !window.overlaps(published.window())
                    && Math.abs(published.rate().doubleValue() / rate - 1) <= NEARNESS) {
                matching.add(published.window().first());
            }
        }
        return matching.stream()
                .min(Comparator.comparingLong(m -> Math.abs(m.until(written, java.time.temporal.ChronoUnit.MONTHS))));
    }
}
