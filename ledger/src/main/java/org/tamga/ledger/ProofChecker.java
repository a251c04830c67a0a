package org.tamga.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tamga.core.Economy;
import org.tamga.core.Flow;
import org.tamga.core.Interval;
import org.tamga.core.Unit;

/**
 * Verifies proofs without trusting whoever made them: writes every constraint out over single months, multiplies, adds up, and looks
 * whether the sum says what the proof claims. It shares no code with the solver.
 *
 * <p>A lower bound {@code form ≥ bound} is right when the weighted constraints add up to {@code sum ≥ bound} and no cell has a larger
 * coefficient in {@code sum} than in {@code form}, since cells are not negative. Upper bounds are the mirror image.
 */
public final class ProofChecker {

    /** Multipliers carry about 15 digits; coefficients are compared to this much of their size. */
    private static final BigDecimal ROOM = new BigDecimal("1e-9");

    private final Authorities authorities;
    private final ExchangeRates rates;

    /**
     * A checker in the words of a case.
     *
     * @param rates the published rates, against which rate steps are checked
     */
    public ProofChecker(Authorities authorities, ExchangeRates rates) {
        this.authorities = authorities;
        this.rates = rates;
    }

    /** What is wrong with a proof about an aggregate; empty when it holds. */
    public Optional<String> refute(Proof proof, Aggregate aggregate) {
        Map<Cell, BigDecimal> form = new HashMap<>();
        add(form, aggregate, BigDecimal.ONE);
        return refute(proof, form);
    }

    /**
     * What is wrong with a proof that {@code subject − factor·reference} is at least (or at most) the proof's bound; empty when it
     * holds.
     */
    public Optional<String> refute(Proof proof, Aggregate subject, Aggregate reference, BigDecimal factor) {
        Map<Cell, BigDecimal> form = new HashMap<>();
        add(form, subject, BigDecimal.ONE);
        add(form, reference, factor.negate());
        return refute(proof, form);
    }

    private Optional<String> refute(Proof proof, Map<Cell, BigDecimal> form) {
        Map<Cell, BigDecimal> sum = new HashMap<>();
        Map<Cell, BigDecimal> size = new HashMap<>();
        BigDecimal right = BigDecimal.ZERO;
        BigDecimal rightSize = BigDecimal.ONE;
        for (ProofTerm term : proof.terms()) {
            Map<Cell, BigDecimal> row = new HashMap<>();
            // A positive multiplier of a lower bound keeps "at least"; a negative one needs "at most".
            boolean atLeast = (term.multiplier().signum() > 0) == (proof.side() == Side.LOWER);
            BigDecimal constant;
            switch (term) {
                case ProofTerm.OfFigure figure -> {
                    Optional<BigDecimal> c = figureRow(figure, atLeast, row);
                    if (c.isEmpty()) {
                        return Optional.of(figure.figure().id() + " has no such bound");
                    }
                    constant = c.get();
                }
                case ProofTerm.OfRate rate -> {
                    Optional<String> wrong = rateRow(rate, atLeast, row);
                    if (wrong.isPresent()) {
                        return wrong;
                    }
                    constant = BigDecimal.ZERO;
                }
                case ProofTerm.OfWhole whole -> {
                    if (!atLeast) {
                        return Optional.of("a whole is not bounded by its parts from above");
                    }
                    Optional<String> wrong = wholeRow(whole, row);
                    if (wrong.isPresent()) {
                        return wrong;
                    }
                    constant = BigDecimal.ZERO;
                }
            }
            row.forEach((cell, value) -> {
                BigDecimal product = value.multiply(term.multiplier());
                sum.merge(cell, product, BigDecimal::add);
                size.merge(cell, product.abs(), BigDecimal::max);
            });
            right = right.add(constant.multiply(term.multiplier()));
            rightSize = rightSize.max(constant.multiply(term.multiplier()).abs());
        }
        BigDecimal gap = right.subtract(proof.bound()).abs();
        if (gap.compareTo(rightSize.multiply(ROOM)) > 0) {
            return Optional.of("the constraints add up to " + right + ", not " + proof.bound());
        }
        return dominated(proof.side(), form, sum, size);
    }

    private static Optional<String> dominated(
            Side side, Map<Cell, BigDecimal> form, Map<Cell, BigDecimal> sum, Map<Cell, BigDecimal> size) {
        Map<Cell, BigDecimal> difference = new HashMap<>(form);
        sum.forEach((cell, value) -> difference.merge(cell, value.negate(), BigDecimal::add));
        for (Map.Entry<Cell, BigDecimal> entry : difference.entrySet()) {
            BigDecimal room = size.getOrDefault(entry.getKey(), BigDecimal.ONE)
                    .max(BigDecimal.ONE)
                    .multiply(ROOM);
            BigDecimal excess =
                    side == Side.LOWER ? entry.getValue() : entry.getValue().negate();
            if (excess.compareTo(room.negate()) < 0) {
                return Optional.of("the sum has too much of " + entry.getKey() + " by " + excess.negate());
            }
        }
        return Optional.empty();
    }

    /** Writes a figure as a row; the constant on its right side, or empty when it has no bound on that side. */
    private Optional<BigDecimal> figureRow(ProofTerm.OfFigure term, boolean atLeast, Map<Cell, BigDecimal> row) {
        Statement statement = term.figure().statement();
        add(row, statement.subject(), BigDecimal.ONE);
        if (!statement.relation().isRatio()) {
            statement.reference().ifPresent(r -> add(row, r, BigDecimal.ONE.negate()));
            return atLeast ? statement.interval().lower() : statement.interval().upper();
        }
        Interval quotient = statement.quotient();
        Optional<BigDecimal> bound = atLeast ? quotient.lower() : quotient.upper();
        bound.ifPresent(b -> add(row, statement.reference().orElseThrow(), b.negate()));
        return bound.map(b -> BigDecimal.ZERO);
    }

    private Optional<String> rateRow(ProofTerm.OfRate term, boolean atLeast, Map<Cell, BigDecimal> row) {
        for (YearMonth month : term.window().each()) {
            Interval quote = rates.quote(term.strand().unit(), term.per(), month)
                    .map(ExchangeRates.Quote::interval)
                    .orElse(Interval.ALL);
            BigDecimal room = term.rate().multiply(ROOM);
            boolean implied = atLeast
                    ? quote.lower()
                            .map(l -> l.add(room).compareTo(term.rate()) >= 0)
                            .orElse(false)
                    : quote.upper()
                            .map(u -> u.subtract(room).compareTo(term.rate()) <= 0)
                            .orElse(false);
            if (!implied) {
                return Optional.of("no published rate implies " + term.rate() + " in " + month);
            }
            row.put(cell(term.strand(), month, term.strand().unit()), BigDecimal.ONE);
            row.put(cell(term.strand(), month, term.per()), term.rate().negate());
        }
        return Optional.empty();
    }

    private static Optional<String> wholeRow(ProofTerm.OfWhole term, Map<Cell, BigDecimal> row) {
        ProofTerm.Strand whole = term.whole();
        for (ProofTerm.Strand part : term.parts()) {
            boolean sameSide = part.authority().equals(whole.authority())
                    && part.reporter().equals(whole.reporter())
                    && part.flow() == whole.flow()
                    && part.unit().equals(whole.unit());
            boolean partner = whole.partner().equals(Economy.WORLD)
                    && !part.partner().equals(Economy.WORLD)
                    && part.product().equals(whole.product());
            boolean product = part.partner().equals(whole.partner())
                    && whole.product().contains(part.product())
                    && term.parts().stream()
                            .noneMatch(o -> !o.equals(part) && o.product().contains(part.product()));
            if (!sameSide || !(partner || product)) {
                return Optional.of(part + " is no part of " + whole);
            }
        }
        for (YearMonth month : term.window().each()) {
            row.put(cell(whole, month, whole.unit()), BigDecimal.ONE);
            term.parts().forEach(p -> row.put(cell(p, month, p.unit()), BigDecimal.ONE.negate()));
        }
        return Optional.empty();
    }

    private static Cell cell(ProofTerm.Strand strand, YearMonth month, Unit unit) {
        return new Cell(
                strand.authority(), strand.reporter(), strand.partner(), strand.flow(), strand.product(), month, unit);
    }

    private void add(Map<Cell, BigDecimal> form, Aggregate aggregate, BigDecimal factor) {
        for (Economy reporter : aggregate.reporters()) {
            String compiler = authorities.compiler(aggregate.authority(), reporter);
            for (Economy partner : aggregate.partners()) {
                for (Flow flow : Flow.values()) {
                    int weight = aggregate.measure().weight(flow);
                    for (YearMonth month : aggregate.window().each()) {
                        if (weight != 0) {
                            Cell cell = new Cell(
                                    compiler, reporter, partner, flow, aggregate.product(), month, aggregate.unit());
                            form.merge(
                                    cell,
                                    factor.multiply(BigDecimal.valueOf(weight), MathContext.UNLIMITED),
                                    BigDecimal::add);
                        }
                    }
                }
            }
        }
    }
}
