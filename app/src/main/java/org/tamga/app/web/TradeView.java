package org.tamga.app.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tamga.app.json.Json;
import org.tamga.core.Window;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.measure.Answer;
import org.tamga.trade.measure.AskedTrade;
import org.tamga.trade.measure.Measures;
import org.tamga.trade.measure.Question;
import org.tamga.trade.measure.Selection;
import org.tamga.trade.measure.TradeMeasure;
import org.tamga.trade.mirror.Mirror;
import org.tamga.trade.mirror.MirrorQuestion;
import org.tamga.trade.mirror.MirrorSpec;
import org.tamga.trade.mirror.MirrorTable;
import org.tamga.trade.sql.Rows;

/** Trade by product from the lake of the case: its measures, both sides of a pair over the years, and where they differ most. */
final class TradeView implements View {

    private static final int USUAL_ROWS = 100;
    private static final int MOST_ROWS = 10_000;

    /** Digits of the codes in which two records are compared. */
    private static final int DIGITS_OF_A_MIRROR = 6;

    private final TradeDesk desk;

    TradeView(TradeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/trade", (request, state) -> remembered(request, state, () -> new TradeHeld(desk).json()));
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
        String name = request.path() + "?" + request.queryString() + "#" + number + Routes.language(request);
        return state.recent(name, () -> Reply.json(making.fields()));
    }

    private static TradeParameters parameters(Context request, CaseState state) throws WebFault {
        return new TradeParameters(request, state.theCase().groups());
    }

    private Json.Fields measured(Context request, CaseState state) throws Exception {
        TradeMeasure measure = TradeMeasure.find(request.pathParam("measure"))
                .orElseThrow(() -> new WebFault(
                        404,
                        "no measure of this name: "
                                + Arrays.stream(TradeMeasure.values())
                                        .map(TradeMeasure::word)
                                        .collect(Collectors.joining(", "))));
        int limit = Routes.number(request, "limit", USUAL_ROWS, MOST_ROWS);
        TradeParameters parameters = parameters(request, state);
        ToldWords words = state.words(Routes.language(request));
        return desk.ask(measures -> {
            Answer answer = measures.ask(question(measure, parameters.asked(), measures.snapshot()));
            return json(answer, limit, measure.word(), parameters, words);
        });
    }

    private static Question question(TradeMeasure measure, AskedTrade asked, Snapshot snapshot) throws WebFault {
        try {
            return asked.question(measure, snapshot);
        } catch (IllegalArgumentException e) {
            throw new WebFault(400, e.getMessage() + ": write partner=CHN");
        }
    }

    /** The lines of products whose two records differ most, between economies that are named. */
    private Json.Fields mirror(Context request, CaseState state) throws Exception {
        TradeParameters parameters = parameters(request, state);
        AskedTrade asked = parameters.asked();
        if (asked.reporters().isEmpty() || asked.partners().isEmpty()) {
            throw new WebFault(
                    400, "a comparison needs the parameters reporter and partner, such as reporter=CHN&partner=KAZ");
        }
        int limit = Routes.number(request, "limit", USUAL_ROWS, MOST_ROWS);
        ToldWords words = state.words(Routes.language(request));
        return desk.ask(measures -> {
            Selection exports =
                    asked.selection(asked.window(measures.snapshot()), List.of("EXPORT"), DIGITS_OF_A_MIRROR);
            Answer answer = MirrorTable.RANKING.of(new Mirror(measures.lake(), measures.snapshot(), measures.engine())
                    .compare(MirrorQuestion.of(asked, exports, Optional.empty()), MirrorSpec.USUAL));
            return json(answer, limit, "mirror", parameters, words);
        });
    }

    private static Json.Fields json(
            Answer answer, int limit, String measure, TradeParameters parameters, ToldWords words) {
        Rows rows = answer.rows();
        return new Json.Fields()
                .put("measure", measure)
                .put("title", words.retold(answer.title()))
                .put("definition", words.retold(answer.definition()))
                .put("source", answer.source())
                .put("frequency", answer.frequency().letter())
                .put("currency", answer.currency())
                .put("columns", rows.columns())
                .put(
                        "rows",
                        rows.rows().stream().limit(limit).map(TradeView::cells).toList())
                .put("all_rows", rows.size())
                .put("notes", answer.notes().stream().map(words::retold).toList())
                .put("batches", answer.batches().stream().map(SourcesView::json).toList())
                .put("command", parameters.command(measure))
                .put("sources", sources(List.of(answer)));
    }

    /** What each of two economies reports of its trade with the other, by period; of one economy its trade with the world. */
    private Json.Fields series(Context request, CaseState state) throws Exception {
        TradeParameters parameters = parameters(request, state);
        if (parameters.asked().reporters().isEmpty()) {
            throw new WebFault(400, "the parameter reporter is missing: write reporter=KAZ");
        }
        ToldWords words = state.words(Routes.language(request));
        return desk.ask(measures -> {
            Series series = new Series(measures);
            series.side(parameters.asked(), parameters.code("reporter"));
            List<String> partners = parameters.asked().partners();
            if (!partners.isEmpty() && !partners.equals(List.of(Selection.WORLD))) {
                series.side(parameters.asked().turned(), parameters.code("partner"));
            }
            return series.json(words).put("command", parameters.command("turnover"));
        });
    }

    /** Lines of what sides report, being drawn. */
    private static final class Series {

        private final Measures measures;
        private final List<Json.Fields> reported = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Series(Measures measures) {
            this.measures = measures;
        }

        /**
         * What one side reports; where the lake has nothing of it, why.
         *
         * @param named the code by which the side was named, where there was one
         */
        void side(AskedTrade asked, Optional<String> named) {
            Snapshot snapshot = measures.snapshot();
            Window window = asked.wholeWindow(snapshot);
            String side = named.orElseGet(() -> String.join(",", asked.reporters()));
            try {
                Answer answer = measures.ask(asked.withWindow(window).question(TradeMeasure.TURNOVER, snapshot));
                answers.add(answer);
                for (String flow : List.of("export", "import")) {
                    reported.add(new Json.Fields()
                            .put("side", side)
                            .put("flow", flow.toUpperCase(Locale.ROOT))
                            .put("source", answer.source())
                            .put("points", points(answer.rows(), flow + "s")));
                }
            } catch (TradeException e) {
                notes.add(side + ": " + e.getMessage());
            }
        }

        private static List<Json.Fields> points(Rows rows, String column) {
            List<Json.Fields> points = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                int period = (int) rows.whole(i, "period");
                points.add(new Json.Fields()
                        .put("year", period / 100)
                        .put("period", period)
                        .put("value", rows.cell(i, column)));
            }
            return points;
        }

        Json.Fields json(ToldWords words) {
            answers.forEach(a -> a.notes().stream().map(words::retold).forEach(notes::add));
            List<Json.Fields> files = sources(answers);
            return new Json.Fields()
                    .put("reported", reported)
                    .put(
                            "currency",
                            answers.isEmpty() ? null : answers.getFirst().currency())
                    .put("notes", notes.stream().distinct().toList())
                    .put("batches", files)
                    .put("sources", files);
        }
    }

    private static List<Json.Fields> sources(List<Answer> answers) {
        return answers.stream()
                .flatMap(a -> a.batches().stream())
                .distinct()
                .map(SourcesView::json)
                .toList();
    }

    /** A row as JSON has it: what is no number is not known. */
    private static List<@org.jspecify.annotations.Nullable Object> cells(
            List<@org.jspecify.annotations.Nullable Object> row) {
        List<@org.jspecify.annotations.Nullable Object> cells = new ArrayList<>();
        for (Object cell : row) {
            cells.add(
                    cell instanceof Double number
                            ? Double.isFinite(number) ? java.math.BigDecimal.valueOf(number) : null
                            : cell);
        }
        return cells;
    }
}
