package org.tamga.app.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tamga.app.json.Json;
import org.tamga.core.PartialDate;
import org.tamga.register.Conflict;
import org.tamga.register.Mention;
import org.tamga.register.Particulars;
import org.tamga.register.RegisterEntry;

/** What documents brought into the register of the case: instruments, commitments, projects, programmes, bodies, events. */
final class RegisterView implements View {

    @Override
    public void routes(Routes routes) {
        routes.getOnce("/register", (language, state) -> {
            List<RegisterEntry> entries = state.register().entries();
            Map<String, Integer> kinds = new TreeMap<>();
            entries.forEach(e -> kinds.merge(kind(e), 1, Integer::sum));
            Json.Fields counts = new Json.Fields();
            kinds.forEach(counts::put);
            return Reply.json(new Json.Fields()
                    .put("entries", entries.stream().map(RegisterView::json).toList())
                    .put("kinds", counts)
                    .put("sources", List.of()));
        });
    }

    private static String kind(RegisterEntry entry) {
        return entry.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Json.Fields json(RegisterEntry entry) {
        Particulars values = entry.values();
        return new Json.Fields()
                .put("id", entry.id())
                .put("kind", kind(entry))
                .put("title", values.title())
                .put("parties", values.parties())
                .put("date", values.date().map(PartialDate::toString).orElse(null))
                .put("place", values.place().orElse(null))
                .put("amount", values.amount().orElse(null))
                .put("unit", values.unit().orElse(null))
                .put("due", values.due().map(PartialDate::toString).orElse(null))
                .put("status", values.status().orElse(null))
                .put("by_people", !entry.isRead())
                .put(
                        "mentions",
                        entry.sources().stream().map(RegisterView::json).toList())
                .put(
                        "conflicts",
                        entry.conflicts().stream().map(RegisterView::json).toList());
    }

    private static Json.Fields json(Mention mention) {
        return new Json.Fields()
                .put("document", mention.document())
                .put("published", mention.published().map(PartialDate::toString).orElse(null))
                .put("sentence", mention.sentence())
                .put("url", mention.address().orElse(null));
    }

    private static Json.Fields json(Conflict conflict) {
        return new Json.Fields()
                .put("field", conflict.field().toString())
                .put("value", conflict.value())
                .put("document", conflict.document())
                .put("sentence", conflict.sentence());
    }
}
