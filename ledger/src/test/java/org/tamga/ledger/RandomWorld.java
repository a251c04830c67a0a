package org.tamga.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tamga.core.Economy;
import org.tamga.core.Flow;
import org.tamga.core.Hedge;
import org.tamga.core.Interval;
import org.tamga.core.Measure;
import org.tamga.core.ProductCode;
import org.tamga.core.Source;
import org.tamga.core.Unit;
import org.tamga.core.Window;

/** A made-up true world of monthly trade, and figures that a careful office would publish about it. */
final class RandomWorld {

    static final Economy REPORTER = Economy.of("CHN");
    static final List<Economy> PARTNERS =
            List.of(Economy.of("KAZ"), Economy.of("KGZ"), Economy.of("UZB"), Economy.of("TJK"));
    static final Authorities AUTHORITIES =
            new Authorities(List.of(Authority.of("AAA", REPORTER), Authority.of("BBB", REPORTER)));
    private static final YearMonth START = YearMonth.of(2022, 1);
    private static final int MONTHS = 36;
    private static final ProductCode CARS = ProductCode.parse("HS:8703");

    private final Random random;
    private final Map<Cell, BigDecimal> truth = new HashMap<>();
    private final ExchangeRates rates;
    private int nextId;

    RandomWorld(long seed) {
        random = new Random(seed);
        List<ExchangeRates.Rate> list = new ArrayList<>();
        for (int m = 0; m < MONTHS; m++) {
            YearMonth month = START.plusMonths(m);
            BigDecimal rate = new BigDecimal("6.50").add(BigDecimal.valueOf(random.nextInt(100), 2));
            list.add(new ExchangeRates.Rate(
                    Unit.CNY,
                    Unit.USD,
                    Window.ofMonth(month),
                    rate,
                    random.nextBoolean() ? ExchangeRates.Kind.OFFICIAL : ExchangeRates.Kind.AVERAGE,
                    Source.of("bank", "", Optional.empty())));
        }
        rates = new ExchangeRates(list, new BigDecimal("0.02"), new BigDecimal("0.05"));
        for (String authority : List.of("AAA", "BBB")) {
            for (Flow flow : Flow.values()) {
                for (ExchangeRates.Rate rate : list) {
                    draw(authority, flow, rate);
                }
            }
        }
    }

    private void draw(String authority, Flow flow, ExchangeRates.Rate rate) {
        YearMonth month = rate.window().first();
        BigDecimal used = rate.rate();
        if (rate.kind() == ExchangeRates.Kind.AVERAGE) {
            used = used.multiply(BigDecimal.ONE.add(BigDecimal.valueOf(random.nextInt(39) - 19, 3)));
        }
        BigDecimal world = BigDecimal.ZERO;
        for (Economy partner : PARTNERS) {
            BigDecimal dollars = random.nextInt(12) == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf((long) Math.exp(16 + 3 * random.nextDouble()));
            BigDecimal cars = dollars.multiply(BigDecimal.valueOf(random.nextInt(60), 2));
            put(authority, partner, flow, ProductCode.TOTAL, month, dollars, used);
            put(authority, partner, flow, CARS, month, cars, used);
            world = world.add(dollars);
        }
        put(
                authority,
                Economy.WORLD,
                flow,
                ProductCode.TOTAL,
                month,
                world.add(BigDecimal.valueOf(random.nextInt(100_000_000))),
                used);
    }

    private void put(
            String authority,
            Economy partner,
            Flow flow,
            ProductCode product,
            YearMonth month,
            BigDecimal dollars,
            BigDecimal rate) {
        truth.put(new Cell(authority, REPORTER, partner, flow, product, month, Unit.USD), dollars);
        truth.put(new Cell(authority, REPORTER, partner, flow, product, month, Unit.CNY), dollars.multiply(rate));
    }

    BigDecimal value(Aggregate aggregate) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Economy partner : aggregate.partners()) {
            for (Flow flow : Flow.values()) {
                for (YearMonth month : aggregate.window().each()) {
                    BigDecimal cell = truth.getOrDefault(
                            new Cell(
                                    aggregate.authority(),
                                    REPORTER,
                                    partner,
                                    flow,
                                    aggregate.product(),
                                    month,
                                    aggregate.unit()),
                            BigDecimal.ZERO);
                    sum = sum.add(
                            cell.multiply(BigDecimal.valueOf(aggregate.measure().weight(flow))));
                }
            }
        }
        return sum;
    }

    Aggregate anyAggregate() {
        return new Aggregate(
                random.nextInt(4) == 0 ? "BBB" : "AAA",
                new TreeSet<>(List.of(REPORTER)),
                new TreeSet<>(anyPartners()),
                anyMeasure(),
                ProductCode.TOTAL,
                anyWindow(),
                random.nextInt(3) == 0 ? Unit.CNY : Unit.USD);
    }

    private Measure anyMeasure() {
        return switch (random.nextInt(8)) {
            case 0 -> Measure.BALANCE;
            case 1, 2 -> Measure.EXPORT;
            case 3, 4 -> Measure.IMPORT;
            default -> Measure.TURNOVER;
        };
    }

    private Collection<Economy> anyPartners() {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return List.of(Economy.WORLD);
        }
        if (kind < 6) {
            return List.of(PARTNERS.get(random.nextInt(PARTNERS.size())));
        }
        return kind < 8 ? PARTNERS : PARTNERS.subList(random.nextInt(2), 3);
    }

    private Window anyWindow() {
        YearMonth january = START.plusYears(random.nextInt(MONTHS / 12));
        return switch (random.nextInt(5)) {
            case 0 -> Window.ofMonth(january.plusMonths(random.nextInt(12)));
            case 1 -> new Window(january, january.plusMonths(1 + random.nextInt(11)));
            case 2 -> new Window(january.plusMonths(6), january.plusMonths(11));
            default -> new Window(january, january.plusMonths(11));
        };
    }

    /** A figure about a random aggregate, printed with two to five digits or a hedge that is true. */
    Figure publish() {
        Aggregate subject = anyAggregate();
        if (random.nextInt(8) == 0 && !subject.partners().contains(Economy.WORLD)) {
            subject = subject.withProduct(CARS);
        }
        Optional<Aggregate> reference = reference(subject);
        BigDecimal value = value(subject);
        if (reference.isPresent() && value(reference.get()).signum() > 0 && value.signum() > 0) {
            Aggregate other = reference.get();
            BigDecimal quotient = value.divide(value(other), MathContext.DECIMAL128);
            if (!other.window().equals(subject.window())) {
                return random.nextBoolean()
                        ? figure(Relation.GROWTH, subject, other, Statement.asPrinted(Relation.GROWTH, quotient), 1)
                        : figure(Relation.CHANGE, subject, other, value.subtract(value(other)), -6);
            }
            return figure(Relation.SHARE, subject, other, Statement.asPrinted(Relation.SHARE, quotient), 1);
        }
        return figure(Relation.LEVEL, subject, null, value, -3 - random.nextInt(5));
    }

    private Optional<Aggregate> reference(Aggregate subject) {
        return switch (random.nextInt(6)) {
            case 0 ->
                Optional.of(subject.window().yearEarlier())
                        .filter(w -> !w.first().isBefore(START))
                        .map(subject::withWindow);
            case 1 ->
                Optional.of(subject.withPartners(PARTNERS))
                        .filter(r -> !r.equals(subject)
                                && !subject.partners().contains(Economy.WORLD)
                                && subject.measure() != Measure.BALANCE);
            default -> Optional.empty();
        };
    }

    private Figure figure(
            Relation relation, Aggregate subject, @Nullable Aggregate reference, BigDecimal value, int decimals) {
        Interval interval = switch (value.signum() > 0 && relation == Relation.LEVEL ? random.nextInt(12) : 11) {
            case 0 -> Interval.atLeast(value.multiply(new BigDecimal("0.97")));
            case 1 -> Interval.of(BigDecimal.ZERO, value.multiply(new BigDecimal("1.04")));
            case 2 -> Interval.of(value.multiply(new BigDecimal("0.96")), value.multiply(new BigDecimal("1.05")));
            default -> rounded(value, decimals);
        };
        Statement statement = new Statement(relation, subject, Optional.ofNullable(reference), interval);
        return of("R" + nextId++, statement);
    }

    /** What a number rounded to so many decimals (tens, hundreds … when negative) may have been. */
    private static Interval rounded(BigDecimal value, int decimals) {
        BigDecimal printed = value.setScale(decimals, RoundingMode.HALF_EVEN);
        BigDecimal half = new BigDecimal("0.5").scaleByPowerOfTen(-decimals);
        return Interval.of(printed.subtract(half), printed.add(half));
    }

    static Figure of(String id, Statement statement) {
        return new Figure(
                id,
                statement,
                statement.interval().toString(),
                Hedge.EXACT,
                Figure.Trust.PRESS,
                true,
                Source.of("office", "", Optional.empty()),
                "",
                Figure.Place.NONE);
    }

    List<Figure> publish(int count) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            figures.add(publish());
        }
        return figures;
    }

    Case asCase(List<Figure> figures) {
        return new Case("made up", Map.of(), Map.of(), AUTHORITIES, figures, rates);
    }

    ExchangeRates rates() {
        return rates;
    }

    Random random() {
        return random;
    }
}
