package org.tamga.app.web;

import java.util.ArrayList;
import java.util.List;
import org.tamga.app.documents.CaseLake;
import org.tamga.app.documents.CheckedDocument;
import org.tamga.app.json.Json;
import org.tamga.core.PartialDate;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Batch;

/** Where everything is from: publications, files of the lake, documents; and what rests on each. */
final class SourcesView implements View {

    @Override
    public void routes(Routes routes) {
        routes.getOnce("/sources", (language, state) -> {
            List<Json.Fields> sources = new ArrayList<>(state.sources().all());
            batches(state).forEach(batch -> sources.add(json(batch)));
            state.documents().checked().forEach(document -> sources.add(json(document)));
            return Reply.json(new Json.Fields().put("sources", sources));
        });
        routes.get("/sources/{id}", (request, state) -> {
            String id = request.pathParam("id");
            return state.once(
                    "/sources/" + known(state, id) + "?" + Routes.language(request),
                    () -> Reply.json(detail(state, id, Routes.language(request))));
        });
    }

    private static String known(CaseState state, String id) throws WebFault {
        if (state.sources().find(id).isEmpty()) {
            throw new WebFault(404, "no publication of this case has the id that was asked for; see /api/v1/sources");
        }
        return id;
    }

    private static Json.Fields detail(CaseState state, String id, String language) {
        return new Json.Fields()
                .put("source", state.sources().json(id))
                .put(
                        "figures",
                        state.sources().figures(id).stream()
                                .map(state.json(language)::figure)
                                .toList())
                .put("sources", List.of(state.sources().json(id)));
    }

    private static List<Batch> batches(CaseState state) throws TradeException {
        return state.hasLake()
                ? CaseLake.of(state.folder()).snapshot().batches().values().stream()
                        .sorted(java.util.Comparator.comparing(Batch::imported).thenComparing(Batch::id))
                        .toList()
                : List.of();
    }

    /** A file that the lake took. */
    static Json.Fields json(Batch batch) {
        return new Json.Fields()
                .put("id", "b-" + batch.id())
                .put("kind", "lake")
                .put("publisher", batch.title())
                .put("title", java.nio.file.Path.of(batch.file()).getFileName().toString())
                .put("published", null)
                .put("imported", batch.imported().toString())
                .put("url", null)
                .put("licence", batch.licence().isBlank() ? null : batch.licence())
                .put("hash", "sha256:" + batch.sha256())
                .put("rows", batch.rows())
                .put("rejected", batch.rejected());
    }

    private static Json.Fields json(CheckedDocument checked) {
        var document = checked.document();
        return new Json.Fields()
                .put("id", "d-" + document.id())
                .put("kind", "document")
                .put("publisher", document.publisher().orElse(null))
                .put("title", document.title().orElse(document.id()))
                .put("published", document.date().map(PartialDate::toString).orElse(null))
                .put("url", null)
                .put("licence", null)
                .put("hash", "sha256:" + document.contentHash())
                .put("claims", checked.claims().size());
    }
}
