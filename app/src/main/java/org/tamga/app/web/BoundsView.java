package org.tamga.app.web;

import java.util.LinkedHashSet;
import java.util.Set;
import org.tamga.app.json.Json;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.AggregateText;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Proof;
import org.tamga.ledger.ProofTerm;

/** What the figures of the case allow of a quantity, and which of them say so. */
final class BoundsView implements View {

    /** Longer than any question that means something. */
    private static final int LONGEST = 500;

    @Override
    public void routes(Routes routes) {
        routes.get("/bounds", (request, state) -> {
            String question = Routes.required(request, "question", "CHN turnover CA5 2025-01/2025-11 USD");
            return Reply.json(json(state, parse(state, question)));
        });
    }

    private static Aggregate parse(CaseState state, String question) throws WebFault {
        if (question.length() > LONGEST) {
            throw new WebFault(400, "a question has at most " + LONGEST + " characters");
        }
        try {
            return new AggregateText(state.theCase()).parse(question);
        } catch (IllegalArgumentException e) {
            throw new WebFault(400, String.valueOf(e.getMessage()));
        }
    }

    private static Json.Fields json(CaseState state, Aggregate aggregate) {
        Bounds bounds = state.ledger().bounds(aggregate);
        return state.json()
                .bounds(aggregate, bounds)
                .put("sources", state.sources().of(figures(bounds)));
    }

    /** The figures of both proofs, and those that were left out. */
    static Set<Figure> figures(Bounds bounds) {
        Set<Figure> figures = new LinkedHashSet<>(bounds.setAside());
        bounds.lower().ifPresent(proof -> add(proof, figures));
        bounds.upper().ifPresent(proof -> add(proof, figures));
        return figures;
    }

    private static void add(Proof proof, Set<Figure> figures) {
        for (ProofTerm term : proof.terms()) {
            if (term instanceof ProofTerm.OfFigure of) {
                figures.add(of.figure());
            }
        }
    }
}
