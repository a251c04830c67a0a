package org.tamga.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tamga.core.Window;
import org.tamga.ledger.lp.LpSolution;

/** Reads proofs off the dual values of a solved program. */
final class ProofBuilder {

    /** A multiplier so small, on the side on which a row has no bound, is rounding. */
    private static final double NOISE = 1e-7;

    private final Program program;
    private final ExchangeRates rates;

    ProofBuilder(Program program, ExchangeRates rates) {
        this.program = program;
        this.rates = rates;
    }

    /**
     * @param solution least value of the form (LOWER) or of the negated form (UPPER)
     * @param scale units of the form for one scaled unit of the objective
     */
    Proof proof(LpSolution solution, double scale, Side side) {
        int sign = side == Side.LOWER ? 1 : -1;
        List<ProofTerm> terms = new ArrayList<>();
        BigDecimal bound = BigDecimal.ZERO;
        boolean exact = true;
        for (int k = 0; k < solution.rows().length; k++) {
            int row = solution.rows()[k];
            double dual = solution.multipliers()[k] * scale / program.rowScale(row);
            Side presses = dual > 0 ? Side.LOWER : Side.UPPER;
            double pressed = presses == Side.LOWER ? program.lp.rowLower(row) : program.lp.rowUpper(row);
            if (Double.isInfinite(pressed) && Math.abs(solution.multipliers()[k]) < NOISE) {
                continue;
            }
            BigDecimal multiplier = Multiplier.of(sign * dual);
            exact &= multiplier.precision() < 12;
            switch (program.origins[row]) {
                case RowOrigin.OfFigure(Figure figure) -> {
                    terms.add(new ProofTerm.OfFigure(figure, multiplier, pressed(figure, row, presses)));
                    bound = bound.add(multiplier.multiply(right(figure, presses)));
                }
                case RowOrigin.OfRate rate -> terms.add(rateTerm(rate, multiplier));
                case RowOrigin.OfWhole(Term.Strand whole, List<Term.Strand> parts, int first, int last) ->
                    terms.add(new ProofTerm.OfWhole(
                            ProofTerm.Strand.of(whole),
                            parts.stream().map(ProofTerm.Strand::of).toList(),
                            window(first, last),
                            multiplier));
            }
        }
        terms.sort(Comparator.comparing((ProofTerm t) -> !(t instanceof ProofTerm.OfFigure))
                .thenComparing(
                        t -> t instanceof ProofTerm.OfFigure f ? f.figure().id() : t.toString()));
        return new Proof(side, exact ? bound : rounded(bound), terms);
    }

    /** A bound that is not a sum of printed numbers carries twelve digits. */
    static BigDecimal rounded(BigDecimal bound) {
        BigDecimal value =
                bound.round(new MathContext(12, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** Which end of the figure's printed interval a row's bound comes from. */
    private Side pressed(Figure figure, int row, Side presses) {
        if (!figure.statement().relation().isRatio()) {
            return presses;
        }
        boolean both = program.lp.rowLower(row) == 0 && program.lp.rowUpper(row) == 0;
        return both ? presses : program.lp.rowLower(row) == 0 ? Side.LOWER : Side.UPPER;
    }

    private static BigDecimal right(Figure figure, Side presses) {
        Statement statement = figure.statement();
        if (statement.relation().isRatio()) {
            return BigDecimal.ZERO;
        }
        return (presses == Side.LOWER
                        ? statement.interval().lower()
                        : statement.interval().upper())
                .orElseThrow();
    }

    private ProofTerm rateTerm(RowOrigin.OfRate rate, BigDecimal multiplier) {
        Set<ExchangeRates.Rate> published = new LinkedHashSet<>();
        for (int m = rate.firstMonth(); m <= rate.lastMonth(); m++) {
            rates.quote(rate.currency(), rate.per(), Term.month(m)).ifPresent(q -> published.add(q.rate()));
        }
        return new ProofTerm.OfRate(
                ProofTerm.Strand.of(rate.strand()),
                rate.per(),
                window(rate.firstMonth(), rate.lastMonth()),
                BigDecimal.valueOf(rate.rate()),
                rate.least(),
                List.copyOf(published),
                multiplier);
    }

    private static Window window(int first, int last) {
        YearMonth from = Term.month(first);
        return new Window(from, Term.month(last));
    }
}
