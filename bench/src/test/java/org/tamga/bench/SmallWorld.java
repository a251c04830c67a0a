package org.tamga.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.tamga.core.Economy;
import org.tamga.core.Flow;
import org.tamga.core.Hedge;
import org.tamga.core.Interval;
import org.tamga.core.Measure;
import org.tamga.core.ProductCode;
import org.tamga.core.Source;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Cell;
import org.tamga.ledger.ExchangeRates;
import org.tamga.ledger.ExchangeRates.Rate;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Relation;
import org.tamga.ledger.Statement;

/**
 * Two years of made-up trade of China with three partners and the world, in dollars and in yuan at rates within 1 % of an average, and
 * true figures about it. Cars are a part of all goods.
 */
final class SmallWorld {

    private static final Economy CHINA = Economy.of("CHN");
    private static final List<Economy> PARTNERS = List.of(Economy.of("KAZ"), Economy.of("UZB"), Economy.of("TJK"));
    private static final ProductCode CARS = ProductCode.parse("HS:8703");
    private static final YearMonth START = YearMonth.of(2023, 1);

    private static final int MONTHS = 24;

    private final Random random;
    private final Map<Cell, BigDecimal> truth = new HashMap<>();
    private final List<Rate> rates = new ArrayList<>();

    /**
     * Draws a world.
     *
     * @param steadyRate whether the average rate is the same in all months
     */
    SmallWorld(Random random, boolean steadyRate) {
        this.random = random;
        for (int m = 0; m < MONTHS; m++) {
            BigDecimal average = BigDecimal.valueOf(steadyRate ? 700 : 660 + random.nextInt(80), 2);
            Window month = Window.ofMonth(START.plusMonths(m));
            Source bank = Source.of("bank", "", Optional.empty());
            rates.add(new Rate(Unit.CNY, Unit.USD, month, average, ExchangeRates.Kind.AVERAGE, bank));
        }
        for (Flow flow : Flow.values()) {
            for (int m = 0; m < MONTHS; m++) {
                double rate = rates.get(m).rate().doubleValue() * (0.992 + 0.016 * random.nextDouble());
                double sum = 0;
                for (Economy partner : PARTNERS) {
                    double all = random.nextInt(10) == 0 ? 0 : Math.exp(17 + 3 * random.nextDouble());
                    put(partner, flow, ProductCode.TOTAL, m, all, rate);
                    put(partner, flow, CARS, m, all * 0.6 * random.nextDouble(), rate);
                    sum += all;
                }
                put(Economy.WORLD, flow, ProductCode.TOTAL, m, sum * (1.1 + random.nextDouble()) + 1e6, rate);
            }
        }
    }

    private void put(Economy partner, Flow flow, ProductCode product, int m, double dollars, double rate) {
        YearMonth month = START.plusMonths(m);
        BigDecimal amount = BigDecimal.valueOf(Math.round(dollars));
        truth.put(new Cell("GACC", CHINA, partner, flow, product, month, Unit.USD), amount);
        truth.put(
                new Cell("GACC", CHINA, partner, flow, product, month, Unit.CNY),
                amount.multiply(BigDecimal.valueOf(rate)));
    }

    ExchangeRates rates() {
        return new ExchangeRates(rates, new BigDecimal("0.02"), new BigDecimal("0.05"));
    }

    private BigDecimal value(Aggregate aggregate) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Economy partner : aggregate.partners()) {
            for (Flow flow : Flow.values()) {
                BigDecimal weight = BigDecimal.valueOf(aggregate.measure().weight(flow));
                for (YearMonth month : aggregate.window().each()) {
                    Cell cell = new Cell("GACC", CHINA, partner, flow, aggregate.product(), month, aggregate.unit());
                    sum = sum.add(truth.getOrDefault(cell, BigDecimal.ZERO).multiply(weight));
                }
            }
        }
        return sum;
    }

    Aggregate anyAggregate() {
        boolean world = random.nextInt(7) == 0;
        List<Economy> partners = world
                ? List.of(Economy.WORLD)
                : random.nextInt(3) == 0 ? PARTNERS : List.of(PARTNERS.get(random.nextInt(PARTNERS.size())));
        return new Aggregate(
                "GACC",
                new TreeSet<>(List.of(CHINA)),
                new TreeSet<>(partners),
                List.of(Measure.values()).get(random.nextInt(4)),
                world || random.nextInt(4) > 0 ? ProductCode.TOTAL : CARS,
                anyWindow(),
                random.nextInt(3) == 0 ? Unit.CNY : Unit.USD);
    }

    private Window anyWindow() {
        YearMonth january = START.plusYears(random.nextInt(2));
        return switch (random.nextInt(4)) {
            case 0 -> Window.ofMonth(january.plusMonths(random.nextInt(12)));
            case 1 -> new Window(january, january.plusMonths(1L + random.nextInt(11)));
            default -> new Window(january, january.plusMonths(11));
        };
    }

    List<Figure> publish(int count) {
        List<Figure> figures = new ArrayList<>();
        while (figures.size() < count) {
            Aggregate subject = anyAggregate();
            Optional<Aggregate> reference = switch (random.nextInt(5)) {
                case 0 ->
                    Optional.of(subject.withPartners(List.of(Economy.WORLD)))
                            .filter(r ->
                                    !r.equals(subject) && !subject.product().equals(CARS));
                case 1 ->
                    Optional.of(subject.withWindow(subject.window().yearEarlier()))
                            .filter(r -> !r.window().first().isBefore(START));
                default -> Optional.empty();
            };
            statement(subject, reference).ifPresent(s -> figures.add(figure("W" + figures.size(), s)));
        }
        return figures;
    }

    /** A true statement, rounded; empty where a quotient would be of or by nothing. */
    private Optional<Statement> statement(Aggregate subject, Optional<Aggregate> reference) {
        BigDecimal amount = value(subject);
        if (reference.isEmpty()) {
            int digits = 2 + random.nextInt(4);
            return Optional.of(Statement.level(subject, rounded(amount, amount.precision() - amount.scale() - digits)));
        }
        BigDecimal other = value(reference.get());
        if (amount.signum() <= 0 || other.signum() <= 0) {
            return Optional.empty();
        }
        Relation relation = reference.get().window().equals(subject.window()) ? Relation.SHARE : Relation.GROWTH;
        BigDecimal printed = Statement.asPrinted(relation, amount.divide(other, MathContext.DECIMAL128));
        return Optional.of(Statement.of(relation, subject, reference.get(), rounded(printed, -1)));
    }

    /** What a number that is rounded to tens, hundreds … (tenths, when negative) may have been. */
    private static Interval rounded(BigDecimal value, int power) {
        BigDecimal printed = value.setScale(-power, RoundingMode.HALF_EVEN);
        BigDecimal half = new BigDecimal("0.5").scaleByPowerOfTen(power);
        return Interval.of(printed.subtract(half), printed.add(half));
    }

    private static Figure figure(String id, Statement statement) {
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
}
