package org.tamga.trade.measure;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tamga.core.Window;
import org.tamga.trade.Frequency;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.sql.Engine;
import org.tamga.trade.sql.Rows;
import org.tamga.trade.sql.Sql;

/** Answers questions about a lake with an engine. The same question gives the same answer on every engine, and each time. */
public final class Measures {

    private static final String WHOLE = "CAST(0 AS INT)";

    private final Lake lake;
    private final Snapshot snapshot;
    private final Engine engine;

    /** The measures of what a lake holds at one moment. */
    public Measures(Lake lake, Snapshot snapshot, Engine engine) {
        this.lake = lake;
        this.snapshot = snapshot;
        this.engine = engine;
    }

    /** The lake that is measured. */
    public Lake lake() {
        return lake;
    }

    /** What answers. */
    public Engine engine() {
        return engine;
    }

    /** What the lake holds. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /**
     * Answers a question.
     *
     * @throws TradeException when the lake has nothing for it, or the engine fails
     */
    public Answer ask(Question question) throws TradeException {
        Query query = query(question);
        query.name();
        Rows rows = engine.ask(query.sql);
        if (rows.isEmpty()) {
            throw new TradeException("no rows of the lake are about this: " + query.main.source()
                    + " has nothing on these reporters, partners and products in "
                    + question.selection().window());
        }
        List<String> notes = new ArrayList<>(query.notes());
        if (question.measure() == TradeMeasure.STRUCTURE) {
            changeIndex(rows).ifPresent(notes::add);
        }
        return new Answer(
                question.measure().title(),
                question.measure().definition(),
                query.main.source(),
                query.main.frequency(),
                query.main.currency(),
                rows,
                notes,
                query.batches());
    }

    /**
     * Writes the answer into a Parquet file, which must not exist.
     *
     * @return the number of rows
     */
    public long write(Question question, Path file) throws TradeException {
        Query query = query(question);
        query.name();
        return engine.write(query.sql, file);
    }

    /**
     * Values by economy and product, as {@link org.tamga.trade.numeric.SpecialisationMatrix} takes them.
     *
     * @throws TradeException when the lake has nothing for it
     */
    public Answer matrix(Selection selection) throws TradeException {
        Query query = new Query(Flows.of(snapshot, selection, false, "lake"));
        query.name();
        var template = org.tamga.trade.sql.SqlTemplate.load("matrix");
        Rows rows = engine.ask(template.fill(Map.of("flows", query.main.sql())));
        return new Answer(
                "Values by economy and product",
                template.definition(),
                query.main.source(),
                query.main.frequency(),
                query.main.currency(),
                rows,
                query.notes(),
                query.batches());
    }

    /**
     * Every area that somebody in the lake reports trade with, except the world; of a reconciled table the reporters, too.
     *
     * @throws TradeException when the engine fails
     */
    public List<String> partners() throws TradeException {
        if (snapshot.files().isEmpty()) {
            return List.of();
        }
        engine.name(
                "lake_of_partners",
                lake.flows(),
                snapshot.files().stream().map(lake::path).toList());
        Rows rows = engine.ask(
                "SELECT partner FROM lake_of_partners WHERE partner <> 'WLD' GROUP BY partner ORDER BY partner");
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(row -> rows.text(row, "partner"))
                .toList();
    }

    private Query query(Question question) throws TradeException {
        Selection selection = question.selection();
        Map<String, String> pieces = new LinkedHashMap<>();
        pieces.put("period", question.eachPeriod() ? "month" : WHOLE);
        pieces.put("key", question.key().sql());
        pieces.put("first", Integer.toString(month(selection.window())));
        boolean weights = question.measure() == TradeMeasure.UNIT_VALUES;
        Query query = new Query(Flows.of(snapshot, widened(question), weights, "lake"));
        pieces.put("flows", query.main.sql());
        if (question.measure() == TradeMeasure.ROLLING && query.main.frequency() != Frequency.MONTHLY) {
            throw new TradeException("sums since January and over twelve months need months, and the lake has "
                    + query.main.source() + " in longer periods only");
        }
        switch (question.measure()) {
            case STRUCTURE -> pieces.put("base_flows", baseFlows(question, query));
            case ADVANTAGE -> {
                pieces.put(
                        "of_reporters",
                        selection.reporters().isEmpty() ? "" : "AND s.reporter IN " + Sql.in(selection.reporters()));
                query.main = Flows.of(snapshot, selection.withReporters(List.of()), false, "lake");
                pieces.put("flows", query.main.sql());
            }
            case COMPLEMENTARITY -> {
                query.main = Flows.of(
                        snapshot,
                        selection.withFlows(List.of("EXPORT")).withPartners(List.of(Selection.WORLD)),
                        false,
                        "lake");
                pieces.put("export_flows", query.main.sql());
                Selection importers = selection
                        .withFlows(List.of("IMPORT"))
                        .withReporters(selection.partners())
                        .withPartners(List.of(Selection.WORLD));
                pieces.put("import_flows", query.further(Flows.of(snapshot, importers, false, "lake_of_importers")));
            }
            case DEPENDENCE -> pieces.put("partner", Sql.text(question.about().orElse("")));
            case TRANSIT -> {
                pieces.put(
                        "origin",
                        Sql.text(question.about()
                                .orElseThrow(() -> new TradeException(
                                        "transit from where? Name the partner whose goods may be passed on"))));
                Selection world = selection
                        .withReporters(List.of())
                        .withPartners(List.of())
                        .withFlows(List.of("EXPORT"));
                pieces.put("world_flows", query.further(Flows.of(snapshot, world, false, "lake_of_world")));
            }
            default -> {}
        }
        query.sql = question.measure().template().fill(pieces);
        return query;
    }

    /** Half the sum of the absolute changes of shares, when there is a base to compare with. */
    private static Optional<String> changeIndex(Rows rows) {
        double sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            sum += Math.abs(rows.number(i, "change_points"));
        }
        return Double.isNaN(sum)
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "index of structural change: %.1f of 100", sum / 2));
    }

    /**
     * Growth looks a year back, and sums over twelve months nearly two: from the January of that year, since files of whole years need no look
     * at each row's month.
     */
    private static Selection widened(Question question) {
        Selection selection = question.selection();
        YearMonth first = selection.window().first();
        YearMonth earliest = switch (question.measure()) {
            case GROWTH -> first.minusMonths(12);
            case ROLLING -> first.minusMonths(23).withMonth(1);
            default -> first;
        };
        return selection.withWindow(new Window(earliest, selection.window().last()));
    }

    private String baseFlows(Question question, Query query) throws TradeException {
        Window window = question.selection().window();
        Window base = question.base().orElseGet(() -> window.shift(-Math.max(12, window.months())));
        try {
            return query.further(Flows.of(snapshot, question.selection().withWindow(base), false, "lake_of_base"));
        } catch (TradeException e) {
            query.remarks.add("nothing to compare with: " + e.getMessage());
            return "SELECT * FROM (" + query.main.sql() + ") nothing WHERE 1 = 0";
        }
    }

    private static int month(Window window) {
        return window.first().getYear() * 100 + window.first().getMonthValue();
    }

    /** A question's SQL, with the files that it reads. */
    private final class Query {

        private Flows main;
        private final List<Flows> others = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private String sql = "";

        Query(Flows main) {
            this.main = main;
        }

        String further(Flows flows) throws TradeException {
            if (!flows.currency().equals(main.currency())) {
                throw new TradeException("values are in " + main.currency() + " and in " + flows.currency()
                        + ", which cannot be set side by side");
            }
            others.add(flows);
            return flows.sql();
        }

        void name() throws TradeException {
            for (Flows flows : all()) {
                engine.name(
                        flows.relation(),
                        lake.flows(),
                        flows.files().stream().map(lake::path).toList());
            }
        }

        List<Flows> all() {
            List<Flows> all = new ArrayList<>(List.of(main));
            all.addAll(others);
            return all;
        }

        List<Batch> batches() {
            Set<Batch> batches = new LinkedHashSet<>();
            all().forEach(flows -> batches.addAll(flows.batches()));
            return List.copyOf(batches);
        }

        List<String> notes() {
            Set<String> notes = new LinkedHashSet<>();
            all().forEach(flows -> notes.addAll(flows.notes()));
            notes.addAll(remarks);
            if (main.frequency() != Frequency.ANNUAL
                    && all().stream().anyMatch(f -> f.frequency() != main.frequency())) {
                notes.add("the frequencies differ");
            }
            return List.copyOf(notes);
        }
    }
}
