package org.tamga.app.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tamga.app.documents.CheckedDocument;
import org.tamga.app.documents.DocumentNames;
import org.tamga.app.json.Json;
import org.tamga.core.PartialDate;
import org.tamga.register.Conflict;
import org.tamga.register.Mention;
import org.tamga.register.Particulars;
import org.tamga.register.Place;
import org.tamga.register.Places;
import org.tamga.register.RegisterEntry;

/** What documents brought into the register of the case: instruments, commitments, projects, programmes, bodies, events. */
final class RegisterView implements View {

    @Override
    public void routes(Routes routes) {
        routes.getOnce("/register", (language, state) -> Reply.json(register(language, state)));
    }

    private static Json.Fields register(String language, CaseState state) throws Exception {
        CaseState.Told documents = state.documents();
        Map<String, String> titles = new HashMap<>();
        for (CheckedDocument checked : documents.checked()) {
            String id = checked.document().id();
            titles.put(id, checked.document().title().orElse(DocumentNames.plain(id)));
        }
        Told told = new Told(state.words(language), language, state.places(), titles);
        List<RegisterEntry> entries = documents.register().entries();
        Map<String, Integer> kinds = new TreeMap<>();
        entries.forEach(e -> kinds.merge(kind(e), 1, Integer::sum));
        Json.Fields counts = new Json.Fields();
        kinds.forEach(counts::put);
        return new Json.Fields()
                .put("entries", entries.stream().map(told::json).toList())
                .put("kinds", counts)
                .put("sources", List.of());
    }

    private static String kind(RegisterEntry entry) {
        return entry.kind().name().toLowerCase(Locale.ROOT);
    }

    /**
     * A register being written.
     *
     * @param titles of the documents that the case has, by their ids
     */
    private record Told(ToldWords words, String language, Places places, Map<String, String> titles) {

        Json.Fields json(RegisterEntry entry) {
            Particulars values = entry.values();
            return new Json.Fields()
                    .put("id", entry.id())
                    .put("kind", kind(entry))
                    .put("title", values.title())
                    .put("parties", values.parties())
                    .put("date", values.date().map(PartialDate::toString).orElse(null))
                    .put("place", values.place().orElse(null))
                    .put("places", places.of(values).stream().map(this::json).toList())
                    .put("amount", values.amount().orElse(null))
                    .put("unit", values.unit().orElse(null))
                    .put("due", values.due().map(PartialDate::toString).orElse(null))
                    .put("status", values.status().map(words::retold).orElse(null))
                    .put("by_people", !entry.isRead())
                    .put("mentions", entry.sources().stream().map(this::json).toList())
                    .put("conflicts", entry.conflicts().stream().map(this::json).toList());
        }

        private Json.Fields json(Place place) {
            return new Json.Fields()
                    .put("name", place.name(language))
                    .put("lat", place.latitude())
                    .put("lon", place.longitude())
                    .put("publisher", place.source())
                    .put("url", place.address().orElse(null));
        }

        private Json.Fields json(Mention mention) {
            return document(mention.document())
                    .put(
                            "published",
                            mention.published().map(PartialDate::toString).orElse(null))
                    .put("sentence", mention.sentence())
                    .put("url", mention.address().orElse(null));
        }

        private Json.Fields json(Conflict conflict) {
            return document(conflict.document())
                    .put("field", conflict.field().toString())
                    .put("value", conflict.value())
                    .put("sentence", conflict.sentence());
        }

        /** The id of a document that the case has, and what to call it. */
        private Json.Fields document(String id) {
            boolean isHere = titles.containsKey(id);
            return new Json.Fields()
                    .put("document", isHere ? id : null)
                    .put("title", titles.getOrDefault(id, DocumentNames.plain(id)));
        }
    }
}
