package org.tamga.ledger;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tamga.core.Interval;

/**
 * Bounds on a quotient of two aggregates by Dinkelbach's method; see {@link Ledger#boundsOfQuotient}.
 *
 * <p>Where the reference may be zero, the bounds are over the points at which it is not.
 */
final class Quotient {

    private static final int MOST_STEPS = 60;

    /** A reference below this, in scaled units, is no denominator. */
    private static final double TINY = 1e-7;

    private final Ledger ledger;
    private final List<Term> subject;
    private final List<Term> reference;
    private final List<Term> both;
    private final Prepared prepared;
    private final boolean sharp;
    private final Optimiser optimiser;
    private final double subjectScale;
    private final double[] subjectCost;
    private final double[] referenceCost;

    private record End(Optional<BigDecimal> value, Optional<Proof> proof) {
        static final End OPEN = new End(Optional.empty(), Optional.empty());
    }

    /**
     * A quotient over a program that holds both sides.
     *
     * @param sharp whether the program holds all figures that can bear on them
     */
    Quotient(Ledger ledger, Aggregate subject, Aggregate reference, Prepared prepared, boolean sharp) {
        this.ledger = ledger;
        Authorities authorities = ledger.theCase().authorities();
        this.subject = Term.of(subject, authorities, 1);
        this.reference = Term.of(reference, authorities, 1);
        this.both = Term.difference(subject, reference, 1, authorities);
        this.prepared = prepared;
        this.sharp = sharp;
        this.optimiser = prepared.optimiser();
        this.subjectScale = prepared.program().scale(this.subject);
        this.subjectCost = prepared.program().cost(this.subject, subjectScale);
        this.referenceCost = prepared.program().cost(this.reference, subjectScale);
    }

    Bounds bounds() {
        boolean published = ledger.isPublished(subject) && ledger.isPublished(reference);
        End lower = End.OPEN;
        End upper = End.OPEN;
        Optimiser.Extreme most = optimiser.minimise(negated(referenceCost));
        if (most.hasPoint() && referenceAt(most) > TINY) {
            double start = quotientAt(most);
            lower = end(Side.LOWER, start);
            upper = end(Side.UPPER, start);
        }
        Set<Figure> used = new HashSet<>();
        lower.proof().ifPresent(p -> used.addAll(p.figures()));
        upper.proof().ifPresent(p -> used.addAll(p.figures()));
        return new Bounds(
                interval(lower.value(), upper.value()),
                lower.proof(),
                upper.proof(),
                ledger.setAside(prepared, both, used),
                published,
                sharp);
    }

    private static Interval interval(Optional<BigDecimal> lower, Optional<BigDecimal> upper) {
        if (lower.isPresent() && upper.isPresent()) {
            return Interval.of(lower.get().min(upper.get()), upper.get());
        }
        return lower.map(Interval::atLeast)
                .orElseGet(() -> upper.map(Interval::atMost).orElse(Interval.ALL));
    }

    private End end(Side side, double start) {
        int sign = side == Side.LOWER ? 1 : -1;
        double quotient = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            Optimiser.Extreme extreme = optimiser.minimise(weighted(sign, quotient));
            if (!extreme.hasPoint()) {
                return End.OPEN;
            }
            double reached = referenceAt(extreme);
            boolean settled =
                    extreme.isOptimal() && extreme.solution().objective() >= -1e-9 * Math.max(1, Math.abs(reached));
            double next = reached > TINY ? quotientAt(extreme) : quotient;
            boolean stuck =
                    extreme.isOptimal() && reached > TINY && Math.abs(next - quotient) <= 1e-13 * Math.abs(quotient);
            if (settled || stuck) {
                Proof proof = new ProofBuilder(
                                prepared.program(), ledger.theCase().rates())
                        .proof(extreme.solution(), subjectScale, side);
                return new End(
                        Optional.of(ProofBuilder.rounded(BigDecimal.valueOf(settled ? quotient : next))),
                        Optional.of(proof));
            }
            if (reached <= TINY || sign * next >= sign * quotient) {
                return End.OPEN;
            }
            quotient = next;
        }
        return End.OPEN;
    }

    private static double[] negated(double[] cost) {
        return Arrays.stream(cost).map(c -> -c).toArray();
    }

    /** {@code sign · (subject − quotient · reference)} as a cost. */
    private double[] weighted(int sign, double quotient) {
        double[] cost = new double[subjectCost.length];
        for (int j = 0; j < cost.length; j++) {
            cost[j] = sign * (subjectCost[j] - quotient * referenceCost[j]);
        }
        return cost;
    }

    /** Value of the reference, in scaled units. */
    private double referenceAt(Optimiser.Extreme extreme) {
        return prepared.program().value(reference, extreme.solution().point()) / subjectScale;
    }

    private double quotientAt(Optimiser.Extreme extreme) {
        double[] point = extreme.solution().point();
        return prepared.program().value(subject, point) / prepared.program().value(reference, point);
    }
}
