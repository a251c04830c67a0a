package org.tamga.app.web;

import io.javalin.http.Context;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tamga.app.json.Json;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Membership;
import org.tamga.core.Window;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.measure.Answer;
import org.tamga.trade.measure.Measures;
import org.tamga.trade.measure.Question;
import org.tamga.trade.measure.Selection;
import org.tamga.trade.measure.TradeMeasure;
import org.tamga.trade.mirror.Mirror;
import org.tamga.trade.mirror.MirrorQuestion;
import org.tamga.trade.mirror.MirrorResult;
import org.tamga.trade.mirror.MirrorSpec;
import org.tamga.trade.sql.Rows;

/** Trade by product from the lake of the case: its measures, both sides of a pair over the years, and where they differ most. */
final class TradeView implements View {

    private static final int USUAL_ROWS = 100;
    private static final int MOST_ROWS = 10_000;

    private final TradeDesk desk;

    TradeView(TradeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/trade", (request, state) -> Reply.json(held()));
        routes.get("/trade/series", (request, state) -> remembered(request, state, () -> series(request, state)));
        routes.get("/trade/mirror", (request, state) -> remembered(request, state, () -> mirror(request, state)));
        routes.get("/trade/{measure}", (request, state) -> remembered(request, state, () -> measured(request, state)));
    }

    /** Makes an answer. */
    @FunctionalInterface
    private interface Making {
        Json.Fields fields() throws Exception;
    }

    /** The same question about the same lake is answered once. */
    private Reply remembered(Context request, CaseState state, Making making) throws Exception {
        long number = desk.snapshot().map(Snapshot::number).orElse(0L);
        return state.recent(
                request.path() + "?" + request.queryString() + "#" + number, () -> Reply.json(making.fields()));
    }

    private Json.Fields held() throws Exception {
        Optional<Snapshot> snapshot = desk.snapshot();
        List<LakeFile> files = snapshot.map(Snapshot::files).orElse(List.of());
        Map<List<String>, List<LakeFile>> groups = files.stream()
                .collect(Collectors.groupingBy(
                        f -> List.of(f.source(), f.frequency().letter(), f.flow(), f.nomenclature(), f.currency()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Set<String> reporters = new TreeSet<>();
        files.forEach(f -> reporters.addAll(f.reporters()));
        return new Json.Fields()
                .put("lake", snapshot.isPresent())
                .put("held", groups.values().stream().map(TradeView::held).toList())
                .put("reporters", List.copyOf(reporters))
                .put(
                        "measures",
                        Arrays.stream(TradeMeasure.values())
                                .map(TradeMeasure::word)
                                .toList())
                .put("sources", List.of());
    }

    private static Json.Fields held(List<LakeFile> alike) {
        LakeFile one = alike.getFirst();
        Set<Integer> levels = new TreeSet<>();
        Set<String> reporters = new TreeSet<>();
        alike.forEach(f -> {
            levels.addAll(f.levels());
            reporters.addAll(f.reporters());
        });
        IntSummaryStatistics years = alike.stream().mapToInt(LakeFile::year).summaryStatistics();
        return new Json.Fields()
                .put("source", one.source())
                .put("frequency", one.frequency().letter())
                .put("flow", one.flow())
                .put("nomenclature", one.nomenclature())
                .put("currency", one.currency())
                .put("first", years.getMin())
                .put("last", years.getMax())
                .put("levels", List.copyOf(levels))
                .put("reporters", List.copyOf(reporters));
    }

    private Json.Fields measured(Context request, CaseState state) throws Exception {
        String word = request.pathParam("measure");
        TradeMeasure measure = TradeMeasure.find(word)
                .orElseThrow(() -> new WebFault(
                        404,
                        "no measure of this name: "
                                + Arrays.stream(TradeMeasure.values())
                                        .map(TradeMeasure::word)
                                        .collect(Collectors.joining(", "))));
        int limit = Routes.number(request, "limit", USUAL_ROWS, MOST_ROWS);
        return desk.ask(measures ->
                json(measures.ask(question(request, state, measure, measures.snapshot())), limit, word, request));
    }

    private static Question question(Context request, CaseState state, TradeMeasure measure, Snapshot snapshot)
            throws WebFault {
        Question.Key key = key(request, measure);
        List<String> partners = economies(request, state, "partner");
        if (measure.needsPartners() && partners.isEmpty()) {
            throw new WebFault(400, measure.word() + " needs the parameter partner: the importing economies");
        }
        List<String> products = products(request);
        Selection selection = selection(request, state, snapshot)
                .withFlows(flows(request, measure.flows()))
                .withLevel(Routes.number(request, "level", measure.level(key, products), 10));
        if (measure.isOfWorld(key) && partners.isEmpty()) {
            selection = selection.withPartners(List.of(Selection.WORLD));
        }
        boolean each = measure.isByPeriod() || Routes.optional(request, "each").isPresent();
        return new Question(
                measure,
                selection,
                key,
                each,
                window(request, "base"),
                Routes.optional(request, "about").map(TradeView::code));
    }

    private static Question.Key key(Context request, TradeMeasure measure) throws WebFault {
        Optional<String> by = Routes.optional(request, "by");
        if (by.isEmpty()) {
            return measure.key();
        }
        try {
            return Question.Key.valueOf(by.get().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new WebFault(400, "the parameter by is product, partner, reporter or flow");
        }
    }

    private static Selection selection(Context request, CaseState state, Snapshot snapshot) throws WebFault {
        List<String> reporters = economies(request, state, "reporter");
        return new Selection(
                Routes.optional(request, "source").map(s -> s.toUpperCase(Locale.ROOT)),
                Optional.empty(),
                reporters,
                economies(request, state, "partner"),
                List.of("EXPORT", "IMPORT"),
                Routes.optional(request, "nomenclature").map(n -> n.toUpperCase(Locale.ROOT)),
                0,
                products(request),
                window(request, "window")
                        .orElseGet(
                                () -> Window.ofYear(years(snapshot, reporters).getMax())),
                "0");
    }

    private static IntSummaryStatistics years(Snapshot snapshot, Collection<String> reporters) {
        IntSummaryStatistics own = snapshot.files().stream()
                .filter(f -> reporters.isEmpty() || !Collections.disjoint(f.reporters(), reporters))
                .mapToInt(LakeFile::year)
                .summaryStatistics();
        return own.getCount() > 0
                ? own
                : snapshot.files().stream().mapToInt(LakeFile::year).summaryStatistics();
    }

    private static List<String> flows(Context request, List<String> usual) throws WebFault {
        Optional<String> flow = Routes.optional(request, "flow").map(f -> f.toUpperCase(Locale.ROOT));
        if (flow.isPresent() && !List.of("EXPORT", "IMPORT").contains(flow.get())) {
            throw new WebFault(400, "the parameter flow is EXPORT or IMPORT");
        }
        return flow.map(List::of).orElse(usual);
    }

    private static Optional<Window> window(Context request, String name) throws WebFault {
        Optional<String> text = Routes.optional(request, name);
        try {
            return text.map(Window::parse);
        } catch (IllegalArgumentException e) {
            throw new WebFault(400, "the parameter " + name + ": " + e.getMessage());
        }
    }

    /** Codes with commas between them; a group of the case stands for its members. */
    private static List<String> economies(Context request, CaseState state, String name) throws WebFault {
        List<String> codes = new ArrayList<>();
        for (String word : Routes.optional(request, name).orElse("").split(",")) {
            String code = code(word);
            EconomyGroup group = state.theCase().groups().get(code);
            if (group != null) {
                group.members().stream().map(Membership::economy).forEach(e -> codes.add(e.alpha3()));
            } else if (code.matches("[A-Z][A-Z0-9]{2,4}")) {
                codes.add(code);
            } else if (!code.isEmpty()) {
                throw new WebFault(400, "the parameter " + name + " has codes such as KAZ, or groups of the case");
            }
        }
        return codes;
    }

    private static String code(String word) {
        return word.strip().toUpperCase(Locale.ROOT);
    }

    private static List<String> products(Context request) throws WebFault {
        List<String> products = new ArrayList<>();
        for (String word : Routes.optional(request, "product").orElse("").split(",")) {
            String code = code(word).replaceFirst("^[A-Z0-9]+:", "");
            if (!code.isEmpty() && !code.matches("[0-9A-Z]{1,10}")) {
                throw new WebFault(400, "the parameter product has codes such as HS:27 or 270900");
            }
            if (!code.isEmpty() && !code.equals("TOTAL")) {
                products.add(code);
            }
        }
        return products;
    }

    /** What each of two economies reports of its trade with the other, by year; of one economy its trade with the world. */
    private Json.Fields series(Context request, CaseState state) throws Exception {
        List<String> reporters = economies(request, state, "reporter");
        if (reporters.isEmpty()) {
            throw new WebFault(400, "the parameter reporter is missing: write reporter=KAZ");
        }
        List<String> partners = economies(request, state, "partner");
        return desk.ask(measures -> {
            List<Json.Fields> reported = new ArrayList<>();
            List<Answer> answers = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            side(measures, request, state, reporters, partners, reported, answers, notes);
            if (!partners.isEmpty() && !partners.equals(List.of(Selection.WORLD))) {
                side(measures, request, state, partners, reporters, reported, answers, notes);
            }
            answers.forEach(a -> notes.addAll(a.notes()));
            return new Json.Fields()
                    .put("reported", reported)
                    .put(
                            "currency",
                            answers.isEmpty() ? null : answers.getFirst().currency())
                    .put("notes", notes.stream().distinct().toList())
                    .put(
                            "batches",
                            answers.stream()
                                    .flatMap(a -> a.batches().stream())
                                    .distinct()
                                    .map(SourcesView::json)
                                    .toList())
                    .put("sources", sources(answers));
        });
    }

    @SuppressWarnings("TooManyParameters")
    private static void side(
            Measures measures,
            Context request,
            CaseState state,
            List<String> reporters,
            List<String> partners,
            List<Json.Fields> reported,
            List<Answer> answers,
            List<String> notes)
            throws Exception {
        IntSummaryStatistics years = years(measures.snapshot(), reporters);
        Window all =
                new Window(YearMonth.of(years.getMin(), Month.JANUARY), YearMonth.of(years.getMax(), Month.DECEMBER));
        Selection selection = selection(request, state, measures.snapshot())
                .withReporters(reporters)
                .withPartners(partners.isEmpty() ? List.of(Selection.WORLD) : partners)
                .withWindow(window(request, "window").orElse(all));
        Question.Key key = TradeMeasure.TURNOVER.key();
        Answer answer;
        try {
            answer = measures.ask(
                    new Question(TradeMeasure.TURNOVER, selection, key, true, Optional.empty(), Optional.empty()));
        } catch (org.tamga.trade.TradeException e) {
            notes.add(String.join(", ", reporters) + ": " + e.getMessage());
            return;
        }
        answers.add(answer);
        Rows rows = answer.rows();
        for (String column : List.of("exports", "imports")) {
            List<Json.Fields> points = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                points.add(new Json.Fields()
                        .put("year", (int) (rows.whole(i, "period") / 100))
                        .put("period", (int) rows.whole(i, "period"))
                        .put("value", cell(rows.rows().get(i).get(rows.column(column)))));
            }
            reported.add(new Json.Fields()
                    .put("side", String.join(",", reporters))
                    .put("flow", column.equals("exports") ? "EXPORT" : "IMPORT")
                    .put("source", answer.source())
                    .put("points", points));
        }
    }

    /** The lines of products whose two records differ most, between economies that are named. */
    private Json.Fields mirror(Context request, CaseState state) throws Exception {
        List<String> reporters = economies(request, state, "reporter");
        List<String> partners = economies(request, state, "partner");
        if (reporters.isEmpty() || partners.isEmpty()) {
            throw new WebFault(
                    400, "a comparison needs the parameters reporter and partner, such as reporter=CHN&partner=KAZ");
        }
        int limit = Routes.number(request, "limit", USUAL_ROWS, MOST_ROWS);
        return desk.ask(measures -> {
            Selection exports = selection(request, state, measures.snapshot())
                    .withReporters(List.of())
                    .withPartners(List.of())
                    .withFlows(List.of("EXPORT"))
                    .withLevel(6);
            Set<MirrorQuestion.Pair> pairs = new java.util.HashSet<>();
            for (String reporter : reporters) {
                for (String partner : partners) {
                    pairs.add(new MirrorQuestion.Pair(reporter, partner));
                    pairs.add(new MirrorQuestion.Pair(partner, reporter));
                }
            }
            Path folder = Files.createTempDirectory("tamga-mirror-");
            Path file = folder.resolve("reconciled.parquet");
            try {
                MirrorResult result = new Mirror(measures.lake(), measures.snapshot(), measures.engine())
                        .compare(
                                new MirrorQuestion(exports, exports.withFlows(List.of("IMPORT")), pairs),
                                MirrorSpec.USUAL,
                                file);
                return json(
                        new Answer(
                                "Where two records differ most",
                                result.definition(),
                                result.exportSource(),
                                result.frequency(),
                                result.currency(),
                                result.ranking(),
                                result.notes(),
                                result.batches()),
                        limit,
                        "mirror",
                        request);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        });
    }

    private static Json.Fields json(Answer answer, int limit, String measure, Context request) {
        Rows rows = answer.rows();
        return new Json.Fields()
                .put("measure", measure)
                .put("title", answer.title())
                .put("definition", answer.definition())
                .put("source", answer.source())
                .put("frequency", answer.frequency().letter())
                .put("currency", answer.currency())
                .put("columns", rows.columns())
                .put(
                        "rows",
                        rows.rows().stream()
                                .limit(limit)
                                .map(row -> {
                                    List<@org.jspecify.annotations.Nullable Object> cells = new ArrayList<>();
                                    row.forEach(c -> cells.add(cell(c)));
                                    return cells;
                                })
                                .toList())
                .put("all_rows", rows.size())
                .put("notes", answer.notes())
                .put("batches", answer.batches().stream().map(SourcesView::json).toList())
                .put("command", command(request, measure))
                .put("sources", sources(List.of(answer)));
    }

    private static List<Json.Fields> sources(List<Answer> answers) {
        return answers.stream()
                .flatMap(a -> a.batches().stream())
                .distinct()
                .map(SourcesView::json)
                .toList();
    }

    private static @org.jspecify.annotations.Nullable Object cell(@org.jspecify.annotations.Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case Double number -> Double.isFinite(number) ? java.math.BigDecimal.valueOf(number) : null;
            case Object other -> other;
        };
    }

    /** The command that gives the same. */
    private static String command(Context request, String measure) {
        List<String> words = new ArrayList<>(List.of("tamga trade", measure));
        for (String name : List.of("reporter", "partner", "window")) {
            Routes.optional(request, name).ifPresent(v -> words.add(v.replace(',', ' ')));
        }
        Routes.optional(request, "flow")
                .ifPresent(f -> words.add(f.equalsIgnoreCase("EXPORT") ? "exports" : "imports"));
        Routes.optional(request, "product").ifPresent(words::add);
        for (String name : List.of("level", "by", "source", "about", "base")) {
            Routes.optional(request, name).ifPresent(v -> words.add("--" + name + " " + v));
        }
        return String.join(" ", words);
    }
}
