package org.tamga.trade.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.tamga.trade.Frequency;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.measure.Finding.Kind;
import org.tamga.trade.sql.Engine;
import org.tamga.trade.sql.Rows;
import org.tamga.trade.sql.Sql;

/**
 * Looks for numbers of a lake that one should not rely on unseen: sources that contradict each other, years that were reported in part, values
 * without weight, totals that their parts do not add up to. Each check is a query in {@code check-….sql}, with its definition at the head.
 */
public final class Checks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Lake lake;
    private final Snapshot snapshot;
    private final Engine engine;
    private final Limits limits;

    /** Checks of what a lake holds at one moment. */
    public Checks(Lake lake, Snapshot snapshot, Engine engine, Limits limits) {
        this.lake = lake;
        this.snapshot = snapshot;
        this.engine = engine;
        this.limits = limits;
    }

    /**
     * From where on something is told.
     *
     * @param sourcesPercent how far the lesser of two sources may be below the greater
     * @param breakFactor by what a value may fall and rise again from year to year; above 1
     * @param breakYears how many years may be between the fall and the rise
     * @param partsPercent how far the sum of parts may be from their total
     * @param least values below this are not looked at, in units of the currency
     * @param most how many findings of each kind, source and frequency are shown
     */
    public record Limits(
            double sourcesPercent,
            double breakFactor,
            int breakYears,
            double partsPercent,
            BigDecimal least,
            int most) {

        /** 5 %, a factor of 2 within five years, 0.5 %, one million, 1000 findings. */
        public static final Limits USUAL = new Limits(5, 2, 5, 0.5, BigDecimal.valueOf(1_000_000), 1000);

        /** Checks the ranges. */
        public Limits {
            if (!(sourcesPercent >= 0) || !(partsPercent >= 0) || !(breakFactor > 1)) {
                throw new IllegalArgumentException("limits of " + sourcesPercent + " and " + partsPercent
                        + " percent and a factor of " + breakFactor
                        + ": percents are 0 or more, and the factor is above 1");
            }
            if (breakYears < 1 || most < 1) {
                throw new IllegalArgumentException(breakYears + " years and " + most + " findings: both are 1 or more");
            }
        }

        /** The same with other numbers of findings. */
        public Limits withMost(int other) {
            return new Limits(sourcesPercent, breakFactor, breakYears, partsPercent, least, other);
        }

        /** The same for values of any size. */
        public Limits withLeast(BigDecimal other) {
            return new Limits(sourcesPercent, breakFactor, breakYears, partsPercent, other, most);
        }
    }

    /** One source at one frequency. */
    private record Scope(String source, Frequency frequency) {}

    /**
     * Checks the rows that a selection means; without a source or a frequency, those of each. Sources are compared, and series followed,
     * at the selection's level of codes; weights at that level, or in the longest codes where all goods together are meant. Whether partners
     * add up is asked only where none is named, and whether products do only where none is.
     *
     * @throws TradeException when the lake has nothing of it at all, or the engine fails
     */
    public CheckReport run(Selection selection) throws TradeException {
        return new Run(selection).report();
    }

    private final class Run {

        private final Selection selection;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        private final List<String> notes = new ArrayList<>();

        Run(Selection selection) {
            this.selection = selection;
        }

        CheckReport report() throws TradeException {
            List<Scope> scopes = scopes();
            if (scopes.isEmpty()) {
                // the usual answer says what the lake has instead
                Flows.of(snapshot, selection, false, "lake");
            }
            for (int i = 0; i < scopes.size(); i++) {
                check(scopes.get(i));
                for (Scope other : scopes.subList(i + 1, scopes.size())) {
                    if (other.frequency() == scopes.get(i).frequency()) {
                        compare(scopes.get(i), other);
                    }
                }
            }
            return new CheckReport(findings, counts, notes);
        }

        private List<Scope> scopes() {
            int first = selection.window().first().getYear();
            int last = selection.window().last().getYear();
            return snapshot.files().stream()
                    .filter(f -> f.year() >= first && f.year() <= last)
                    .filter(f -> selection.source().map(f.source()::equals).orElse(true))
                    .filter(f -> selection
                            .frequency()
                            .map(wanted -> f.frequency() == wanted)
                            .orElse(true))
                    .filter(f -> selection.reporters().isEmpty()
                            || !Collections.disjoint(f.reporters(), selection.reporters())
                            || snapshot.findBatch(f.batch())
                                    .map(Batch::reconciled)
                                    .orElse(false))
                    .map(f -> new Scope(f.source(), f.frequency()))
                    .distinct()
                    .sorted(Comparator.comparing(Scope::source).thenComparing(Scope::frequency))
                    .toList();
        }

        private void check(Scope scope) throws TradeException {
            Optional<Flows> flows = flows(scope, selection, false, "lake");
            if (flows.isEmpty()) {
                return;
            }
            Rows breaks = ask(Kind.BREAK, flows.get(), pieces(flows.get()));
            keep(
                    breaks,
                    i -> finding(
                            Kind.BREAK,
                            scope.source(),
                            flows.get(),
                            breaks,
                            i,
                            "years around it",
                            "between a fall and a rise by more than a factor of " + limits.breakFactor()
                                    + "; before and after it was at least " + breaks.text(i, "expected")));
            int level = levelOfWeights(flows.get());
            if (level > 0) {
                checkWeights(scope, level);
            }
            if (selection.partners().isEmpty() || selection.isOfWorld()) {
                checkParts(scope, Kind.PARTNERS_DO_NOT_ADD_UP, " partners", " are together ");
            }
            if (selection.products().isEmpty()) {
                checkParts(scope, Kind.PRODUCTS_DO_NOT_ADD_UP, " digits", ": products are together ");
            }
        }

        /** All goods together are not expected to have a weight; then the longest codes are looked at. 0 where there is no weight at all. */
        private int levelOfWeights(Flows flows) {
            if (selection.level() > 0) {
                return flows.files().stream().anyMatch(LakeFile::weighed) ? selection.level() : 0;
            }
            return flows.files().stream()
                    .filter(LakeFile::weighed)
                    .mapToInt(f -> f.levels().last())
                    .max()
                    .orElse(0);
        }

        private void checkWeights(Scope scope, int level) throws TradeException {
            Optional<Flows> flows = flows(scope, selection.withLevel(level), true, "lake");
            if (flows.isPresent()) {
                Rows rows = ask(Kind.NO_WEIGHT, flows.get(), pieces(flows.get()));
                keep(
                        rows,
                        i -> finding(
                                Kind.NO_WEIGHT,
                                scope.source(),
                                flows.get(),
                                rows,
                                i,
                                rows.text(i, "is_zero").equals("true") ? "0 kg" : "no weight",
                                rows.text(i, "is_zero").equals("true")
                                        ? "a value with a weight of zero"
                                        : "a value without weight"));
            }
        }

        private void checkParts(Scope scope, Kind kind, String what, String words) throws TradeException {
            Selection all = selection.withLevel(0);
            Optional<Flows> flows = flows(scope, all, false, "lake");
            if (flows.isEmpty() || isReconciled(flows.get())) {
                return;
            }
            Rows rows = ask(kind, flows.get(), pieces(flows.get()));
            keep(
                    rows,
                    i -> finding(
                            kind,
                            scope.source(),
                            flows.get(),
                            rows,
                            i,
                            rows.text(i, "n") + what,
                            rows.text(i, "n") + what + words + percent(rows, i) + " of the total"));
        }

        private void compare(Scope one, Scope other) throws TradeException {
            Optional<Flows> left = flows(one, selection, false, "lake");
            Optional<Flows> right = flows(other, selection, false, "lake_of_other");
            if (left.isEmpty() || right.isEmpty()) {
                return;
            }
            if (!left.get().currency().equals(right.get().currency())) {
                notes.add(one.source() + " and " + other.source() + " are not compared: one is in "
                        + left.get().currency() + ", the other in "
                        + right.get().currency());
                return;
            }
            name(right.get());
            Map<String, String> pieces = pieces(left.get());
            pieces.put("other_flows", right.get().sql());
            pieces.put("percent", number(limits.sourcesPercent()));
            Rows rows = ask(Kind.SOURCES_DIFFER, left.get(), pieces);
            keep(rows, i -> {
                boolean isOne = rows.text(i, "is_one").equals("true");
                String greater = (isOne ? other : one).source();
                return finding(
                        Kind.SOURCES_DIFFER,
                        isOne ? one.source() : other.source(),
                        left.get(),
                        rows,
                        i,
                        greater,
                        percent(rows, i) + " of what " + greater + " has");
            });
        }

        /** The rows of a scope; empty, with a note, when the lake has none or several things between which one must choose. */
        private Optional<Flows> flows(Scope scope, Selection wanted, boolean quantities, String relation) {
            try {
                return Optional.of(Flows.of(
                        snapshot,
                        wanted.withSource(scope.source()).withFrequency(scope.frequency()),
                        quantities,
                        relation));
            } catch (TradeException e) {
                String note =
                        scope.source() + " (" + scope.frequency().letter() + ") is not checked: " + e.getMessage();
                if (!notes.contains(note)) {
                    notes.add(note);
                }
                return Optional.empty();
            }
        }

        private boolean isReconciled(Flows flows) {
            return flows.batches().stream().anyMatch(Batch::reconciled);
        }

        private Map<String, String> pieces(Flows flows) {
            Map<String, String> pieces = new LinkedHashMap<>();
            pieces.put("flows", flows.sql());
            pieces.put("relation", flows.relation());
            pieces.put("first", Integer.toString(month(selection.window().first())));
            pieces.put("last", Integer.toString(month(selection.window().last())));
            pieces.put(
                    "of_reporters",
                    selection.reporters().isEmpty() ? "1 = 1" : "reporter IN " + Sql.in(selection.reporters()));
            pieces.put(
                    "of_partners",
                    selection.partners().isEmpty() ? "1 = 1" : "partner IN " + Sql.in(selection.partners()));
            pieces.put("of_products", ofProducts());
            pieces.put("of_flows", "flow IN " + Sql.in(selection.flows()));
            pieces.put("percent", number(limits.partsPercent()));
            pieces.put("factor", number(limits.breakFactor()));
            pieces.put("years", Integer.toString(limits.breakYears()));
            pieces.put("least", limits.least().toPlainString());
            pieces.put("most", Integer.toString(limits.most()));
            return pieces;
        }

        private String ofProducts() {
            return selection.products().isEmpty()
                    ? "1 = 1"
                    : selection.products().stream()
                            .map(p -> "product LIKE " + Sql.text(p + "%"))
                            .collect(Collectors.joining(" OR ", "(", ")"));
        }

        private Rows ask(Kind kind, Flows flows, Map<String, String> pieces) throws TradeException {
            name(flows);
            return engine.ask(kind.template().fill(pieces));
        }

        private void name(Flows flows) throws TradeException {
            engine.name(
                    flows.relation(),
                    lake.flows(),
                    flows.files().stream().map(lake::path).toList());
        }

        private void keep(Rows rows, IntFunction<Finding> finding) {
            for (int i = 0; i < rows.size(); i++) {
                Finding found = finding.apply(i);
                if (i == 0) {
                    counts.merge(found.kind(), rows.whole(0, "all_findings"), Long::sum);
                }
                findings.add(found);
            }
        }

        private Finding finding(
                Kind kind, String source, Flows flows, Rows rows, int i, String against, String remark) {
            return new Finding(
                    kind,
                    source,
                    rows.text(i, "reporter"),
                    rows.text(i, "partner"),
                    rows.text(i, "flow"),
                    rows.text(i, "product"),
                    (int) rows.whole(i, "period"),
                    flows.frequency(),
                    flows.currency(),
                    rows.decimal(i, "found"),
                    against,
                    rows.columns().contains("expected") ? Optional.of(rows.decimal(i, "expected")) : Optional.empty(),
                    remark);
        }

        private static String percent(Rows rows, int i) {
            BigDecimal expected = rows.decimal(i, "expected");
            if (expected.signum() == 0) {
                return rows.text(i, "found") + " instead of 0";
            }
            return rows.decimal(i, "found").multiply(HUNDRED).divide(expected, 1, RoundingMode.HALF_EVEN) + " %";
        }

        /** A double in SQL, where a number without an exponent is a decimal. */
        private static String number(double value) {
            return BigDecimal.valueOf(value).toPlainString() + "e0";
        }

        private static int month(YearMonth month) {
            return month.getYear() * 100 + month.getMonthValue();
        }
    }
}
