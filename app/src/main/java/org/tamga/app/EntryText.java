package org.tamga.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tamga.app.documents.CheckedDocument;
import org.tamga.app.documents.Disagreement;
import org.tamga.app.documents.DocumentNames;
import org.tamga.app.words.Phrases;
import org.tamga.reading.document.Document;
import org.tamga.reading.entry.Entry;
import org.tamga.reading.text.Span;

/** Register entries for people. */
final class EntryText {

    private static final int KIND = 13;

    private EntryText() {}

    /** What a document tells for the register. */
    static void print(Page page, CheckedDocument checked) {
        Document document = checked.document();
        int count = checked.entries().size();
        page.paragraph(
                0,
                checked.name() + " · " + document.date().map(Object::toString).orElse("no date") + " · " + count
                        + (count == 1 ? " entry" : " entries"),
                page.style()::bold);
        for (String note : document.notes()) {
            page.hanging("  note: ", note, page.style()::yellow);
        }
        Optional<Span> before = Optional.empty();
        for (Entry entry : checked.entries()) {
            String kind = entry.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String label = "  " + kind + " ".repeat(Math.max(1, KIND - kind.length()));
            page.labelled(label, page.style()::dim, entry.title(), page.style()::bold);
            page.paragraph(label.length(), particulars(entry));
            Optional<Span> sentence = Optional.of(entry.sentence());
            if (!sentence.equals(before)) { // the next entry of a sentence does not repeat it
                page.paragraph(label.length(), document.text(entry.sentence()), page.style()::dim);
            }
            before = sentence;
        }
        disagreements(page, checked.disagreements());
    }

    /** What is told differently, below a heading. The end of an event says nothing beside its days. */
    static void disagreements(Page page, List<Disagreement> some) {
        List<Disagreement> shown = some.stream()
                .filter(d -> some.stream()
                        .noneMatch(o -> o.field().equals("days")
                                && (d.field().equals("due") || d.field().equals("date"))
                                && o.entry().equals(d.entry())
                                && o.document().equals(d.document())))
                .toList();
        if (!shown.isEmpty()) {
            page.blank().paragraph(2, "Told differently elsewhere", page.style()::bold);
            shown.forEach(d -> print(page, d));
        }
    }

    private static String particulars(Entry entry) {
        List<String> parts = new ArrayList<>();
        parts.add(entry.parties().isEmpty() ? "parties not named" : Phrases.names(entry.parties()));
        boolean lasts = entry.kind() == Entry.Kind.EVENT && entry.date().isPresent();
        entry.date()
                .ifPresent(d -> parts.add(
                        lasts ? d + entry.due().map(last -> " to " + last).orElse("") : d.toString()));
        entry.amount().ifPresent(a -> parts.add(Phrases.amount(a, entry.unit())));
        entry.due().filter(d -> !lasts).ifPresent(d -> parts.add("due " + d));
        entry.status().ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    /** One value that is told differently. */
    static void print(Page page, Disagreement told) {
        page.hanging(
                "    ",
                told.title() + ", " + told.field() + ": "
                        + (told.held().isEmpty() ? "" : told.held() + "; but ")
                        + told.value() + " in " + DocumentNames.plain(told.document()),
                line -> line);
    }
}
