package org.tamga.bench;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.tamga.core.Economy;
import org.tamga.core.Flow;
import org.tamga.core.Interval;
import org.tamga.core.ProductCode;
import org.tamga.core.Unit;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Authority;
import org.tamga.ledger.Case;
import org.tamga.ledger.Cell;
import org.tamga.ledger.ExchangeRates;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Statement;

/**
 * What one would write with a general library: every cell of every month is a variable of one ojAlgo model, every figure a row, and each
 * question solves the whole model twice from nothing. The second engine that {@link org.tamga.ledger.Ledger} is held against, for answers
 * and for time; it shares no code with the first beyond the values of a case.
 *
 * <p>It has no notion of conflicts: it is given figures that do not contradict each other.
 */
public final class PlainLedger {

    private final Case theCase;
    private final List<Figure> figures;
    private final Map<Unit, Double> scales = new HashMap<>();

    /** The least and greatest value; infinite where nothing limits it. */
    public record Range(double lower, double upper) {}

    /**
     * A ledger of some of a case's figures.
     *
     * @param without figures to leave out; those whose unit is not stated are left out anyhow
     */
    public PlainLedger(Case theCase, Collection<Figure> without) {
        this.theCase = theCase;
        Set<Figure> left = Set.copyOf(without);
        this.figures = theCase.figures().stream()
                .filter(f -> f.unitStated() && !left.contains(f))
                .toList();
        for (Figure figure : figures) {
            if (!figure.statement().relation().isRatio()) {
                Interval interval = figure.statement().interval();
                double size = Math.max(finite(interval.lowerAsDouble()), finite(interval.upperAsDouble()));
                scales.merge(figure.subject().unit(), size, Math::max);
            }
        }
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? 0 : Math.abs(value);
    }

    /** The sharp least and greatest value of an aggregate. */
    public Range bounds(Aggregate question) {
        return new Range(-greatest(question, -1), greatest(question, 1));
    }

    private double greatest(Aggregate question, int sign) {
        Program program = new Program(List.of(question));
        Map<Variable, Double> goal = new LinkedHashMap<>();
        program.add(goal, question, sign);
        goal.forEach(Variable::weight);
        Optimisation.Result result = program.model.maximise();
        return switch (result.getState()) {
            case UNBOUNDED -> Double.POSITIVE_INFINITY;
            case OPTIMAL, DISTINCT -> {
                double value = 0;
                for (Map.Entry<Variable, Double> term : goal.entrySet()) {
                    value += term.getValue() * result.doubleValue(program.model.indexOf(term.getKey()));
                }
                yield value * scale(question.unit());
            }
            default -> throw new IllegalStateException(question + ": ojAlgo ends " + result.getState());
        };
    }

    /** How many variables and rows the model of a question has. */
    public int[] size(Aggregate question) {
        ExpressionsBasedModel model = new Program(List.of(question)).model;
        return new int[] {model.countVariables(), model.countExpressions()};
    }

    private double scale(Unit unit) {
        double largest = scales.getOrDefault(unit, 0.0);
        return largest > 0
                ? largest / 100
                : scales.values().stream().mapToDouble(s -> s / 100).max().orElse(1);
    }

    /** One model: amounts are counted in hundredths of the largest published amount of their unit. */
    private final class Program {

        final ExpressionsBasedModel model = new ExpressionsBasedModel();
        private final Map<Cell, Variable> variables = new LinkedHashMap<>();

        Program(List<Aggregate> questions) {
            for (Figure figure : figures) {
                addFigure(figure.statement());
            }
            questions.forEach(q -> add(new HashMap<>(), q, 1));
            Map<Place, List<Cell>> cellsOfPlace = new LinkedHashMap<>();
            for (Cell cell : variables.keySet()) {
                cellsOfPlace
                        .computeIfAbsent(Place.of(cell), p -> new ArrayList<>())
                        .add(cell);
            }
            for (Cell whole : variables.keySet()) {
                if (whole.partner().isWorld()) {
                    addWorld(whole);
                }
                addProducts(whole, cellsOfPlace.getOrDefault(Place.of(whole), List.of()));
            }
            cellsOfPlace.values().forEach(this::addRates);
        }

        private Variable variable(Cell cell) {
            return variables.computeIfAbsent(
                    cell, c -> model.newVariable("x" + variables.size()).lower(0));
        }

        /** Adds {@code factor · aggregate} to a linear form, in the unit's own scale. */
        void add(Map<Variable, Double> form, Aggregate aggregate, double factor) {
            for (Economy reporter : aggregate.reporters()) {
                String compiler = compiler(aggregate.authority(), reporter);
                for (Economy partner : aggregate.partners()) {
                    for (Flow flow : Flow.values()) {
                        int weight = aggregate.measure().weight(flow);
                        for (YearMonth month : weight == 0
                                ? List.<YearMonth>of()
                                : aggregate.window().each()) {
                            Cell cell = new Cell(
                                    compiler, reporter, partner, flow, aggregate.product(), month, aggregate.unit());
                            form.merge(variable(cell), weight * factor, Double::sum);
                        }
                    }
                }
            }
        }

        private void addFigure(Statement statement) {
            if (!statement.relation().isRatio()) {
                double scale = scale(statement.subject().unit());
                Map<Variable, Double> form = new LinkedHashMap<>();
                add(form, statement.subject(), 1);
                statement.reference().ifPresent(r -> add(form, r, -1));
                row(
                        form,
                        scaled(statement.interval().lower(), scale),
                        scaled(statement.interval().upper(), scale));
                return;
            }
            Interval quotient = statement.quotient();
            quotient.lower().ifPresent(q -> row(quotientForm(statement, q), Optional.of(0.0), Optional.empty()));
            quotient.upper().ifPresent(q -> row(quotientForm(statement, q), Optional.empty(), Optional.of(0.0)));
        }

        private Map<Variable, Double> quotientForm(Statement statement, BigDecimal quotient) {
            Map<Variable, Double> form = new LinkedHashMap<>();
            add(form, statement.subject(), 1);
            add(form, statement.reference().orElseThrow(), -quotient.doubleValue());
            return form;
        }

        private static Optional<Double> scaled(Optional<BigDecimal> bound, double scale) {
            return bound.map(b -> b.doubleValue() / scale);
        }

        private void row(Map<Variable, Double> form, Optional<Double> lower, Optional<Double> upper) {
            Expression row = model.newExpression("r" + model.countExpressions());
            lower.ifPresent(row::lower);
            upper.ifPresent(row::upper);
            form.forEach((variable, value) -> row.set(variable, value));
        }

        /** What an economy trades with the world is at least the sum of what it trades with the partners that are told apart. */
        private void addWorld(Cell world) {
            Map<Variable, Double> form = new LinkedHashMap<>();
            for (Map.Entry<Cell, Variable> other : variables.entrySet()) {
                Cell cell = other.getKey();
                Cell asWorld = new Cell(
                        cell.authority(),
                        cell.reporter(),
                        world.partner(),
                        cell.flow(),
                        cell.product(),
                        cell.month(),
                        cell.unit());
                if (asWorld.equals(world)) {
                    form.put(other.getValue(), cell.equals(world) ? 1.0 : -1.0);
                }
            }
            if (form.size() > 1) {
                row(form, Optional.of(0.0), Optional.empty());
            }
        }

        /** A product is at least the sum of its largest parts, in each nomenclature of goods; other words may overlap. */
        private void addProducts(Cell whole, List<Cell> samePlace) {
            List<Cell> parts = samePlace.stream()
                    .filter(p -> p.unit().equals(whole.unit()) && isPart(p.product(), whole.product()))
                    .toList();
            Map<String, Map<Variable, Double>> forms = new LinkedHashMap<>();
            for (Cell part : parts) {
                if (parts.stream().noneMatch(between -> isPart(part.product(), between.product()))) {
                    String classification = part.product().classification();
                    boolean disjoint = classification.startsWith("HS")
                            || classification.startsWith("SITC")
                            || classification.startsWith("BEC");
                    forms.computeIfAbsent(
                                    disjoint ? classification : part.product().toString(), k -> new LinkedHashMap<>())
                            .put(variable(part), -1.0);
                }
            }
            for (Map<Variable, Double> form : forms.values()) {
                form.put(variable(whole), 1.0);
                row(form, Optional.of(0.0), Optional.empty());
            }
        }

        private static boolean isPart(ProductCode part, ProductCode whole) {
            return !part.equals(whole) && whole.contains(part);
        }

        /** One cell in two currencies: tied by the rate of its month. */
        private void addRates(List<Cell> samePlace) {
            for (Cell one : samePlace) {
                for (Cell other : samePlace) {
                    if (one.product().equals(other.product())
                            && one.unit().code().compareTo(other.unit().code()) < 0
                            && one.unit().isCurrency()
                            && other.unit().isCurrency()) {
                        Optional<ExchangeRates.Quote> quote =
                                theCase.rates().quote(one.unit(), other.unit(), one.month());
                        quote.ifPresent(q -> {
                            row(rateForm(one, other, q.interval().lowerAsDouble()), Optional.of(0.0), Optional.empty());
                            row(rateForm(one, other, q.interval().upperAsDouble()), Optional.empty(), Optional.of(0.0));
                        });
                    }
                }
            }
        }

        private Map<Variable, Double> rateForm(Cell one, Cell other, double rate) {
            Map<Variable, Double> form = new LinkedHashMap<>();
            form.put(variable(one), 1.0);
            form.put(variable(other), -rate * scale(other.unit()) / scale(one.unit()));
            return form;
        }
    }

    /** Cells that differ in product and unit only. */
    private record Place(String authority, Economy reporter, Economy partner, Flow flow, YearMonth month) {
        static Place of(Cell cell) {
            return new Place(cell.authority(), cell.reporter(), cell.partner(), cell.flow(), cell.month());
        }
    }

    /** A composite authority's cells are those of the member that records the reporter. */
    private String compiler(String code, Economy reporter) {
        Authority authority = theCase.authorities().get(code);
        Set<String> members = new LinkedHashSet<>(authority.sumOf());
        return members.stream()
                .filter(m -> theCase.authorities().get(m).reporter().equals(Optional.of(reporter)))
                .findFirst()
                .orElse(authority.code());
    }
}
