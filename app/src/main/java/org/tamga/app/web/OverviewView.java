package org.tamga.app.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tamga.app.json.ConflictJson;
import org.tamga.app.json.Json;
import org.tamga.brief.Briefing;
import org.tamga.brief.Overview;
import org.tamga.brief.Quantity;
import org.tamga.brief.Summary;
import org.tamga.brief.check.DocumentFindings;
import org.tamga.brief.trade.TradeLake;
import org.tamga.core.Economy;
import org.tamga.core.Interval;
import org.tamga.core.Unit;
import org.tamga.ledger.Conflict;
import org.tamga.ledger.Figure;

/** What the case says at a glance: amounts, growth and shares with their bounds, what came last, what contradicts what. */
final class OverviewView implements View {

    private static final int FIGURES_OF_A_SOURCE = 5;
    private static final int FIRST_CONFLICTS = 5;
    private static final String CSV = "text/csv; charset=utf-8";

    @Override
    public void routes(Routes routes) {
        routes.getOnce("/overview", (language, state) -> Reply.json(new Told(state, language).json()));
        routes.getOnce("/overview.csv", (language, state) -> Reply.of(CSV, OverviewTable.csv(state)));
    }

    /** The case in about ten sentences. */
    static Summary summary(CaseState state, String language) throws Exception {
        CaseState.Told told = state.documents();
        List<DocumentFindings> findings = told.checked().stream()
                .map(d -> new DocumentFindings(d.document(), d.claims(), d.entries()))
                .toList();
        return Briefing.of(state.ledger(), findings, told.register(), TradeLake.none(), Locale.of(language))
                .summary();
    }

    /** One overview being written; collects the figures that it names. */
    private static final class Told {

        private final CaseState state;
        private final String language;
        private final Overview overview;
        private final Set<Figure> figures = new LinkedHashSet<>();
        private final Set<Figure> proofs = new LinkedHashSet<>();

        Told(CaseState state, String language) {
            this.state = state;
            this.language = language;
            this.overview = Overview.of(state.ledger());
        }

        Json.Fields json() throws Exception {
            Json.Fields fields = new Json.Fields()
                    .put("focus", overview.subject().map(Told::subject).orElse(null))
                    .put(
                            "summary",
                            summary(state, language).sentences().stream()
                                    .map(s ->
                                            s.words().stream().map(this::words).toList())
                                    .toList())
                    .put("amounts", overview.amounts().stream().map(this::grid).toList())
                    .put("growth", overview.growth().stream().map(this::grid).toList())
                    .put("shares", overview.shares().stream().map(this::shares).toList())
                    .put("latest", overview.latest().stream().map(this::latest).toList())
                    .put("conflicts", conflicts());
            proofs.addAll(figures);
            return fields.put(
                            "figures",
                            figures.stream().map(state.json(language)::figure).toList())
                    .put("sources", state.sources().of(proofs));
        }

        private Json.Fields words(Summary.Words words) {
            words.quantity().ifPresent(q -> proofs.addAll(q.figures()));
            return new Json.Fields()
                    .put("text", words.text())
                    .put(
                            "question",
                            words.quantity()
                                    .map(q -> q.question().text(state.theCase()))
                                    .orElse(null))
                    .put("section", words.section().orElse(null));
        }

        private static Json.Fields subject(Overview.Subject subject) {
            return new Json.Fields()
                    .put("authority", subject.authority())
                    .put("reporters", codes(subject.reporters()))
                    .put("group", subject.group().orElse(null))
                    .put("partners", codes(subject.partners()))
                    .put("unit", subject.unit().code())
                    .put("units", subject.units().stream().map(Unit::code).toList());
        }

        private static List<String> codes(Iterable<Economy> economies) {
            List<String> codes = new ArrayList<>();
            economies.forEach(e -> codes.add(e.alpha3()));
            return codes;
        }

        private Json.Fields grid(Overview.Grid grid) {
            return new Json.Fields()
                    .put("measure", grid.measure().name())
                    .put("unit", grid.unit().code())
                    .put("columns", grid.columns())
                    .put("rows", grid.rows().stream().map(this::row).toList());
        }

        private Json.Fields row(Overview.Row row) {
            List<Object> cells = new ArrayList<>();
            row.cells().forEach(cell -> cells.add(cell.map(this::cell).orElseGet(Told::empty)));
            return new Json.Fields().put("window", row.window().toString()).put("cells", cells);
        }

        private static Json.Fields empty() {
            return new Json.Fields().put("lower", null).put("upper", null).put("question", null);
        }

        private Json.Fields cell(Quantity quantity) {
            proofs.addAll(quantity.figures());
            Interval interval = quantity.interval();
            return new Json.Fields()
                    .put("lower", interval.lower().orElse(null))
                    .put("upper", interval.upper().orElse(null))
                    .put("question", quantity.question().text(state.theCase()));
        }

        private Json.Fields shares(Overview.Shares shares) {
            return new Json.Fields()
                    .put("reporter", shares.reporter())
                    .put("window", shares.window().toString())
                    .put("measure", shares.measure().name())
                    .put(
                            "parts",
                            shares.parts().stream()
                                    .map(p -> cell(p.quantity()).put("partner", p.partner()))
                                    .toList());
        }

        private Json.Fields latest(Overview.Latest latest) {
            List<Figure> shown =
                    latest.figures().stream().limit(FIGURES_OF_A_SOURCE).toList();
            figures.addAll(shown);
            return new Json.Fields()
                    .put("published", latest.published().toString())
                    .put("source", state.sources().id(latest.publication()).orElse(null))
                    .put("publisher", latest.publication().publisher())
                    .put("count", latest.figures().size())
                    .put("figures", shown.stream().map(Figure::id).toList())
                    .put(
                            "text",
                            state.words(language)
                                    .statement(latest.figures().getFirst().statement()));
        }

        private Json.Fields conflicts() {
            List<List<Conflict>> contradictions =
                    ConflictJson.contradictions(state.ledger().conflicts());
            List<Json.Fields> first = new ArrayList<>();
            for (List<Conflict> contradiction :
                    contradictions.stream().limit(FIRST_CONFLICTS).toList()) {
                Conflict conflict = contradiction.getFirst();
                figures.addAll(conflict.figures());
                first.add(new Json.Fields()
                        .put(
                                "figures",
                                conflict.figures().stream().map(Figure::id).toList())
                        .put(
                                "set_aside",
                                conflict.setAside().stream().map(Figure::id).toList())
                        .put("undecided", conflict.undecided())
                        .put("sets", contradiction.size())
                        .put(
                                "text",
                                state.words(language)
                                        .statement(conflict.figures().getFirst().statement())));
            }
            return new Json.Fields()
                    .put("count", contradictions.size())
                    .put("sets", state.ledger().conflicts().size())
                    .put("first", first);
        }
    }
}
