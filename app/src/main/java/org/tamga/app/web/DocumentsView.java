package org.tamga.app.web;

import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tamga.app.documents.CheckedDocument;
import org.tamga.app.documents.Filing;
import org.tamga.app.documents.NamedDocument;
import org.tamga.app.documents.NetworkClaims;
import org.tamga.app.json.ClaimJson;
import org.tamga.app.json.Json;
import org.tamga.brief.check.Grounds;
import org.tamga.core.Interval;
import org.tamga.core.PartialDate;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Finding;
import org.tamga.ledger.Verdict;
import org.tamga.reading.document.Block;
import org.tamga.reading.document.Document;
import org.tamga.reading.document.DocumentException;
import org.tamga.reading.document.DocumentReader;

/** The documents of the case with their claims, and texts that somebody only wants to have checked. */
final class DocumentsView implements View {

    /** Texts that are checked at once: more would only wait for each other. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    /** Texts that wait for their turn; what comes when so many wait is told to come again. */
    private static final int WAITING = 64;

    private static final int PATIENCE_SECONDS = 60;

    private final Semaphore places = new Semaphore(AT_ONCE + WAITING);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    private final CaseDesk desk;
    private final boolean edit;

    DocumentsView(CaseDesk desk, boolean edit) {
        this.desk = desk;
        this.edit = edit;
    }

    @Override
    public void routes(Routes routes) {
        routes.getOnce(
                "/documents",
                (language, state) -> Reply.json(new Json.Fields()
                        .put(
                                "documents",
                                state.documents().checked().stream()
                                        .map(DocumentsView::summary)
                                        .toList())
                        .put("unread", state.documents().unread())
                        .put("sources", List.of())));
        routes.get("/documents/{id}", (request, state) -> {
            String id = request.pathParam("id");
            CheckedDocument found = state.documents().checked().stream()
                    .filter(d -> d.document().id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new WebFault(404, "the case has no document of this id; see /api/v1/documents"));
            String language = Routes.language(request);
            return state.once(
                    "/documents/" + id + "?" + language, () -> Reply.json(whole(state, found, true, language)));
        });
        routes.post("/check", this::check);
        routes.post("/documents", this::save);
    }

    /** Does something with a document. */
    @FunctionalInterface
    private interface Doing {
        Reply with(NamedDocument document) throws Exception;
    }

    private Reply check(Context request, CaseState state) throws Exception {
        return withDocument(
                request,
                document -> Reply.json(whole(state, told(state.check(document)), false, Routes.language(request))));
    }

    /** A document under the name of its file: where that lay is of no interest. */
    private static CheckedDocument told(CheckedDocument checked) {
        return new CheckedDocument(
                String.valueOf(Path.of(checked.name()).getFileName()),
                checked.document(),
                checked.claims(),
                checked.entries(),
                checked.disagreements());
    }

    /** Files a document into the case; the same one again changes nothing. */
    private Reply save(Context request, CaseState state) throws Exception {
        if (!edit) {
            throw new WebFault(403, "this server changes nothing: start it with  tamga serve --edit");
        }
        if (!"1".equals(request.header("X-Tamga"))) {
            throw new WebFault(
                    403, "what changes the case needs the header X-Tamga: 1, which no form elsewhere can send");
        }
        if (!desk.faults().isEmpty()) {
            throw new WebFault(
                    409, "the files of the case cannot be read as they are: mend them, then save again", desk.faults());
        }
        return withDocument(request, document -> {
            String hash = document.document().contentHash();
            Filing filed = Filing.of(desk.folder(), List.of(state.check(document)));
            desk.reload();
            request.status(201);
            CheckedDocument stored = desk.state().documents().checked().stream()
                    .filter(d -> d.document().contentHash().equals(hash))
                    .findFirst()
                    .orElseThrow();
            return Reply.json(whole(desk.state(), stored, true, Routes.language(request))
                    .put("register_added", filed.merged().added().size()));
        });
    }

    /** Takes in a text first, and a place for it afterwards: who sends slowly keeps nobody waiting. */
    private Reply withDocument(Context request, Doing doing) throws Exception {
        try (Spool body = Spool.of(request, name(request), WebServer.LARGEST_BODY)) {
            if (!places.tryAcquire()) {
                throw WebFault.busy();
            }
            try {
                return inTurn(body, doing);
            } finally {
                places.release();
            }
        }
    }

    private Reply inTurn(Spool body, Doing doing) throws Exception {
        if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw WebFault.busy();
        }
        try {
            return doing.with(new NamedDocument(body.file().toString(), DocumentReader.read(body.file())));
        } catch (DocumentException e) {
            throw new WebFault(422, String.valueOf(e.getMessage()));
        } finally {
            turns.release();
        }
    }

    /** The name of the file, which says what kind of document it is; a text without one is a plain text. */
    private static String name(Context request) {
        return Routes.optional(request, "name").map(DocumentsView::plainName).orElse("text.txt");
    }

    /** A name says what kind of file it is, and nothing about places. */
    private static String plainName(String name) {
        String last = name.replace('\\', '/');
        String plain = last.substring(last.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return plain.isBlank() ? "document.txt" : plain;
    }

    private static Json.Fields summary(CheckedDocument checked) {
        Document document = checked.document();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        checked.claims().forEach(c -> counts.merge(c.verdict(), 1, Integer::sum));
        Json.Fields verdicts = new Json.Fields();
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict.name(), counts.getOrDefault(verdict, 0));
        }
        return new Json.Fields()
                .put("id", document.id())
                .put("title", document.title().orElse(document.id()))
                .put("date", document.date().map(PartialDate::toString).orElse(null))
                .put("publisher", document.publisher().orElse(null))
                .put("language", document.language().name().toLowerCase(Locale.ROOT))
                .put("claims", checked.claims().size())
                .put("verdicts", verdicts)
                .put("entries", checked.entries().size());
    }

    private static Json.Fields whole(CaseState state, CheckedDocument checked, boolean saved, String language)
            throws Exception {
        Document document = checked.document();
        var network = NetworkClaims.of(List.of(checked), () -> state.corridors().map(CorridorDesk::corridors));
        return new ClaimJson(state.words(language), state.json(language), network)
                .document(checked, true)
                .put("saved", saved)
                .put("text", document.text())
                .put(
                        "blocks",
                        document.blocks().stream().map(DocumentsView::block).toList())
                .put("sources", state.sources().of(figures(checked)));
    }

    /** What the verdicts of a document rest on. */
    private static List<Figure> figures(CheckedDocument checked) {
        return checked.claims().stream()
                .flatMap(claim -> switch (claim.grounds()) {
                    case Grounds.OfLedger(Finding finding) -> Stream.of(finding.bounds());
                    case Grounds.OfComparison(Interval allowed, List<Bounds> bounds) -> bounds.stream();
                    case Grounds.OfFacts facts -> Stream.<Bounds>empty();
                    case Grounds.Nothing nothing -> Stream.<Bounds>empty();
                })
                .flatMap(bounds -> Stream.concat(bounds.lower().stream(), bounds.upper().stream()))
                .flatMap(proof -> proof.figures().stream())
                .toList();
    }

    private static Json.Fields block(Block block) {
        return new Json.Fields()
                .put("kind", block.kind().name())
                .put("start", block.span().start())
                .put("end", block.span().end())
                .put("group", block.group());
    }
}
