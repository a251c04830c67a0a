package org.tamga.app.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tamga.brief.check.EventDays;
import org.tamga.register.Conflict;
import org.tamga.register.Mention;
import org.tamga.register.Register;
import org.tamga.register.RegisterEntry;

/**
 * A value of a register entry that a document states otherwise than the register or another document.
 *
 * @param entry id of the entry
 * @param held what the register holds; empty when it holds none
 * @param value what the document says
 * @param sentence in which it says so; may be empty
 * @param documents that tell of the entry
 */
public record Disagreement(
        String entry,
        String title,
        String field,
        String held,
        String value,
        String document,
        String sentence,
        Set<String> documents) {

    public Disagreement {
        documents = Set.copyOf(documents);
    }

    /** All that concern entries which one of these documents tells of. */
    public static List<Disagreement> of(Register register, Set<String> documents) {
        List<Disagreement> found = new ArrayList<>();
        for (RegisterEntry entry : register.entries()) {
            Set<String> told = entry.sources().stream().map(Mention::document).collect(Collectors.toSet());
            if (told.stream().noneMatch(documents::contains)) {
                continue;
            }
            for (Conflict conflict : entry.conflicts()) {
                found.add(new Disagreement(
                        entry.id(),
                        entry.values().title(),
                        conflict.field().toString(),
                        entry.values().text(conflict.field()).orElse(""),
                        conflict.value(),
                        conflict.document(),
                        conflict.sentence(),
                        told));
            }
        }
        for (EventDays.Disagreement event : EventDays.disagreements(register)) {
            if (event.days().keySet().stream().anyMatch(documents::contains)) {
                found.addAll(days(event));
            }
        }
        return found;
    }

    /** The days that the first document gives an event, against those of each other one. */
    private static List<Disagreement> days(EventDays.Disagreement event) {
        List<Disagreement> found = new ArrayList<>();
        String first = event.days().keySet().iterator().next();
        String held = String.valueOf(event.days().get(first));
        event.days().forEach((document, days) -> {
            if (!days.toString().equals(held)) {
                found.add(new Disagreement(
                        event.entry(),
                        event.title(),
                        "days",
                        held + " in " + DocumentNames.plain(first),
                        days.toString(),
                        document,
                        "",
                        event.days().keySet()));
            }
        });
        return found;
    }
}
