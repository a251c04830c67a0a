package org.tamga.app.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tamga.app.json.ConflictJson;
import org.tamga.app.json.Json;
import org.tamga.ledger.Conflict;
import org.tamga.ledger.Figure;

/** The smallest sets of figures that cannot all be true. */
final class ConflictsView implements View {

    @Override
    public void routes(Routes routes) {
        routes.getOnce("/conflicts", (language, state) -> {
            List<Conflict> conflicts = state.ledger().conflicts();
            Set<Figure> figures = new LinkedHashSet<>();
            conflicts.forEach(c -> figures.addAll(c.figures()));
            return Reply.json(new Json.Fields()
                    .put("conflicts", new ConflictJson(state.json(language)).conflicts(conflicts))
                    .put(
                            "contradictions",
                            ConflictJson.contradictions(conflicts).size())
                    .put("sources", state.sources().of(figures)));
        });
    }
}
