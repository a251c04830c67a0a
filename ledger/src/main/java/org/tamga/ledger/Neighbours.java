package org.tamga.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Measure;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.ledger.Reading.Substitution;

/**
 * The statements that somebody who wrote a claim may have meant or mixed up: one thing changed (window, year, base, currency,
 * authority, partners, flow, unit, relation), and a few pairs of things that slip together.
 */
final class Neighbours {

    /** How unlikely a slip is; only the order matters. */
    private static final double LIKELY = 1.0;

    private static final double LESS_LIKELY = 1.3;
    private static final double UNLIKELY = 1.6;
    private static final double PAIR = 0.6;

    private final Ledger ledger;
    private final Case theCase;

    /** A statement near a claim. */
    record Candidate(List<Substitution> substitutions, Statement statement, double cost) {
        static Candidate of(Reading.Key key, String value, Statement statement, double cost) {
            return of(new Reading.Coded(key, value), statement, cost);
        }

        static Candidate of(Substitution substitution, Statement statement, double cost) {
            return new Candidate(List.of(substitution), statement, cost);
        }
    }

    Neighbours(Ledger ledger) {
        this.ledger = ledger;
        this.theCase = ledger.theCase();
    }

    /** Statements with one thing changed. */
    List<Candidate> of(Figure claim, Statement statement) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.addAll(windows(statement));
        candidates.addAll(bases(statement));
        candidates.addAll(currencies(statement));
        candidates.addAll(flows(statement));
        candidates.addAll(authorities(statement));
        candidates.addAll(partners(statement));
        candidates.addAll(scales(statement));
        candidates.addAll(relations(statement));
        candidates.addAll(new Conversion(ledger).candidates(claim, statement));
        return distinct(statement, candidates);
    }

    /** Statements with two things changed that slip together: the window, year or flow, and the currency or each other. */
    List<Candidate> pairsOf(Statement statement) {
        List<Candidate> candidates = new ArrayList<>();
        for (Candidate first : windows(statement)) {
            List<Candidate> second = new ArrayList<>(currencies(first.statement()));
            second.addAll(flows(first.statement()));
            for (Candidate next : second) {
                candidates.add(both(first, next));
            }
        }
        for (Candidate first : currencies(statement)) {
            flows(first.statement()).forEach(next -> candidates.add(both(first, next)));
        }
        return distinct(statement, candidates);
    }

    private static Candidate both(Candidate first, Candidate second) {
        List<Substitution> substitutions = new ArrayList<>(first.substitutions());
        substitutions.addAll(second.substitutions());
        return new Candidate(substitutions, second.statement(), first.cost() + second.cost() + PAIR);
    }

    private static List<Candidate> distinct(Statement original, List<Candidate> candidates) {
        Map<Statement, Candidate> cheapest = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (!candidate.statement().equals(original)) {
                cheapest.merge(candidate.statement(), candidate, (a, b) -> a.cost() <= b.cost() ? a : b);
            }
        }
        return List.copyOf(cheapest.values());
    }

    /** The same change on both sides of a comparison; empty where it makes no sense. */
    private static Optional<Statement> both(Statement statement, UnaryOperator<Aggregate> change) {
        try {
            Aggregate subject = change.apply(statement.subject());
            Optional<Aggregate> reference = statement.reference().map(change);
            return reference.isPresent() && reference.get().equals(subject)
                    ? Optional.empty()
                    : Optional.of(statement.about(subject, reference));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<Candidate> windows(Statement statement) {
        List<Candidate> candidates = new ArrayList<>();
        Window stated = statement.subject().window();
        for (Window window : ledger.windowsOf(statement.subject())) {
            if (window.equals(stated)) {
                continue;
            }
            int shift = Math.toIntExact(stated.first().until(window.first(), java.time.temporal.ChronoUnit.MONTHS));
            boolean sameMonths = window.months() == stated.months() && shift % 12 == 0;
            Optional<Statement> changed = both(
                    statement,
                    a -> a.withWindow(a.window().equals(stated) ? window : shifted(a.window(), stated, window, shift)));
            double distance = Math.abs(shift) / 120.0 + Math.abs(window.months() - stated.months()) / 120.0;
            boolean overlapping = window.overlaps(stated);
            double cost = (sameMonths || overlapping ? LIKELY : UNLIKELY) + distance;
            changed.ifPresent(s -> candidates.add(Candidate.of(
                    sameMonths ? Reading.Key.YEAR : Reading.Key.WINDOW,
                    sameMonths && stated.months() == 12
                            ? String.valueOf(window.first().getYear())
                            : window.toString(),
                    s,
                    cost)));
        }
        return candidates;
    }

    /** The reference window follows: the same months a year earlier stay so; any other base stays where it is. */
    private static Window shifted(Window reference, Window stated, Window window, int shift) {
        if (reference.equals(stated.yearEarlier())) {
            return window.yearEarlier();
        }
        return window.months() == reference.months() && shift % 12 == 0 ? reference.shift(shift) : reference;
    }

    private List<Candidate> bases(Statement statement) {
        List<Candidate> candidates = new ArrayList<>();
        Optional<Aggregate> reference = statement.reference();
        if (reference.isEmpty()
                || reference.get().window().equals(statement.subject().window())) {
            return candidates;
        }
        for (Window window : ledger.windowsOf(reference.get())) {
            if (window.months() == reference.get().window().months()
                    && !window.equals(statement.subject().window())) {
                candidates.add(Candidate.of(
                        Reading.Key.BASE,
                        window.toString(),
                        statement.about(
                                statement.subject(), Optional.of(reference.get().withWindow(window))),
                        LIKELY));
            }
        }
        return candidates;
    }

    private List<Candidate> currencies(Statement statement) {
        List<Candidate> candidates = new ArrayList<>();
        for (Unit unit : ledger.unitsOf(statement.subject())) {
            if (unit.isCurrency() && !unit.equals(statement.subject().unit())) {
                both(statement, a -> a.withUnit(unit))
                        .ifPresent(s -> candidates.add(Candidate.of(Reading.Key.CURRENCY, unit.code(), s, LIKELY)));
            }
        }
        return candidates;
    }

    private static List<Candidate> flows(Statement statement) {
        List<Candidate> candidates = new ArrayList<>();
        Measure stated = statement.subject().measure();
        for (Measure measure : Measure.values()) {
            if (measure != stated) {
                double cost = measure == Measure.BALANCE || stated == Measure.BALANCE ? UNLIKELY : LIKELY;
                both(statement, a -> a.measure() == stated ? a.withMeasure(measure) : a)
                        .ifPresent(s -> candidates.add(Candidate.of(Reading.Key.FLOW, measure.name(), s, cost)));
            }
        }
        return candidates;
    }

    /** Other authorities of the same reporter, and those of the other side of the border. */
    private List<Candidate> authorities(Statement statement) {
        List<Candidate> candidates = new ArrayList<>();
        Aggregate stated = statement.subject();
        for (Authority other : theCase.authorities().list()) {
            if (other.code().equals(stated.authority())) {
                continue;
            }
            Optional<Statement> same = both(statement, a -> compiled(a.withAuthority(other.code())));
            boolean ownReporter = other.reporter()
                    .map(r -> stated.reporters().equals(new TreeSet<>(Set.of(r))))
                    .orElse(true);
            if (ownReporter) {
                same.ifPresent(s -> candidates.add(Candidate.of(Reading.Key.AUTHORITY, other.code(), s, LESS_LIKELY)));
            }
            boolean otherSide = other.reporter()
                    .map(r -> stated.partners().equals(new TreeSet<>(Set.of(r))))
                    .orElse(!other.sumOf().isEmpty());
            if (otherSide) {
                both(statement, a -> compiled(mirror(a).withAuthority(other.code())))
                        .ifPresent(
                                s -> candidates.add(Candidate.of(Reading.Key.AUTHORITY, other.code(), s, LESS_LIKELY)));
            }
        }
        return candidates;
    }

    private Aggregate compiled(Aggregate aggregate) {
        theCase.authorities().checkCompilers(aggregate);
        return aggregate;
    }

    /** The same trade seen from the partners. */
    private static Aggregate mirror(Aggregate a) {
        Measure seen = switch (a.measure()) {
            case EXPORT -> Measure.IMPORT;
            case IMPORT -> Measure.EXPORT;
            case TURNOVER, BALANCE -> a.measure();
        };
        return new Aggregate(
                a.authority(),
                /* reporters= */ a.partners(),
                /* partners= */ a.reporters(),
                seen,
                a.product(),
                a.window(),
                a.unit());
    }

    private List<Candidate> partners(Statement statement) {
        List<Candidate> candidates = new ArrayList<>();
        SortedSet<Economy> stated = statement.subject().partners();
        Map<Set<Economy>, String> others = new LinkedHashMap<>();
        for (EconomyGroup group : theCase.groups().values()) {
            members(group, statement.subject().window()).ifPresent(m -> others.putIfAbsent(m, group.code()));
        }
        for (Economy partner : ledger.partnersOf(statement.subject())) {
            others.putIfAbsent(Set.of(partner), partner.alpha3());
        }
        if (stated.size() > 2) {
            for (Economy left : stated) {
                Set<Economy> rest = new LinkedHashSet<>(stated);
                rest.remove(left);
                others.putIfAbsent(
                        rest, rest.stream().map(Economy::alpha3).sorted().collect(Collectors.joining("+")));
            }
        }
        others.forEach((partners, name) -> {
            boolean related = partners.containsAll(stated) || stated.containsAll(partners);
            both(statement, a -> a.partners().equals(stated) ? a.withPartners(partners) : a)
                    .ifPresent(s -> candidates.add(
                            Candidate.of(Reading.Key.PARTNERS, name, s, related ? LESS_LIKELY : UNLIKELY)));
        });
        return candidates;
    }

    private static Optional<Set<Economy>> members(EconomyGroup group, Window window) {
        try {
            return Optional.of(group.membersIn(window));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Candidate> scales(Statement statement) {
        List<Candidate> candidates = new ArrayList<>();
        if (statement.relation().isRatio()) {
            return candidates;
        }
        for (int power : new int[] {3, -3, 6, -6}) {
            BigDecimal factor = BigDecimal.ONE.scaleByPowerOfTen(power);
            candidates.add(Candidate.of(
                    new Reading.Scaled(power),
                    statement.withInterval(statement.interval().times(factor)),
                    LIKELY));
        }
        return candidates;
    }

    /** An amount may be the increase, and "grew 2.4 times" may be a factor of 2.4 or an increase by 240 %. */
    private static List<Candidate> relations(Statement statement) {
        List<Candidate> candidates = new ArrayList<>();
        Aggregate subject = statement.subject();
        switch (statement.relation()) {
            case LEVEL ->
                candidates.add(Candidate.of(
                        Reading.Key.RELATION,
                        "CHANGE",
                        Statement.of(
                                Relation.CHANGE,
                                subject,
                                subject.withWindow(subject.window().yearEarlier()),
                                statement.interval()),
                        LESS_LIKELY));
            case CHANGE ->
                candidates.add(Candidate.of(
                        Reading.Key.RELATION, "LEVEL", Statement.level(subject, statement.interval()), LESS_LIKELY));
            case GROWTH ->
                statement
                        .reference()
                        .ifPresent(r -> candidates.add(Candidate.of(
                                Reading.Key.RELATION,
                                "MULTIPLE",
                                Statement.of(
                                        Relation.MULTIPLE,
                                        subject,
                                        r,
                                        statement.interval().times(new BigDecimal("0.01"))),
                                LESS_LIKELY)));
            case MULTIPLE ->
                statement
                        .reference()
                        .ifPresent(r -> candidates.add(Candidate.of(
                                Reading.Key.RELATION,
                                "GROWTH",
                                Statement.of(
                                        Relation.GROWTH,
                                        subject,
                                        r,
                                        statement.interval().times(BigDecimal.valueOf(100))),
                                LESS_LIKELY)));
            case SHARE -> {}
        }
        return candidates;
    }
}
