package org.tamga.app.web;

import java.util.LinkedHashSet;
import java.util.Set;
import org.tamga.app.json.Json;
import org.tamga.app.json.LedgerJson;
import org.tamga.brief.Quantity;
import org.tamga.brief.Question;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.Figure;

/** What the figures of the case allow of a quantity, and which of them say so. */
final class BoundsView implements View {

    /** Longer than any question that means something. */
    private static final int LONGEST = 1000;

    @Override
    public void routes(Routes routes) {
        routes.get("/bounds", (request, state) -> {
            String question = Routes.required(request, "question", "CHN turnover CA5 2025-01/2025-11 USD");
            return Reply.json(
                    json(state, Quantity.of(state.ledger(), parse(state, question)), Routes.language(request)));
        });
    }

    private static Question parse(CaseState state, String question) throws WebFault {
        if (question.length() > LONGEST) {
            throw new WebFault(400, "a question has at most " + LONGEST + " characters");
        }
        try {
            return Question.parse(question, state.theCase());
        } catch (IllegalArgumentException e) {
            throw new WebFault(400, String.valueOf(e.getMessage()));
        }
    }

    private static Json.Fields json(CaseState state, Quantity quantity, String language) {
        Question question = quantity.question();
        Bounds bounds = quantity.bounds();
        Set<Figure> figures = new LinkedHashSet<>(quantity.figures());
        figures.addAll(bounds.setAside());
        LedgerJson written = state.json(language);
        return new Json.Fields()
                .put("question", question.text(state.theCase()))
                .put("text", state.words(language).telling().about(question))
                .put("relation", question.relation().name())
                .put("aggregate", written.aggregate(question.subject()))
                .put("reference", question.reference().map(written::aggregate).orElse(null))
                .put("unit", question.unit())
                .put("lower", bounds.interval().lower().orElse(null))
                .put("upper", bounds.interval().upper().orElse(null))
                .put("published", bounds.published())
                .put("proof", written.proof(bounds))
                .put(
                        "set_aside",
                        bounds.setAside().stream().map(written::figure).toList())
                .put("sources", state.sources().of(figures));
    }
}
