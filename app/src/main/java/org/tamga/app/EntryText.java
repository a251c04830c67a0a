package org.tamga.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tamga.core.Decimals;
import org.tamga.reading.document.Document;
import org.tamga.reading.entry.Entry;

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
        for (Entry entry : checked.entries()) {
            String kind = entry.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String label = "  " + kind + " ".repeat(Math.max(1, KIND - kind.length()));
            page.labelled(label, page.style()::dim, entry.title(), page.style()::bold);
            page.paragraph(label.length(), particulars(entry));
            page.paragraph(label.length(), document.text(entry.sentence()), page.style()::dim);
        }
        if (!checked.disagreements().isEmpty()) {
            page.blank().paragraph(2, "Told differently elsewhere", page.style()::bold);
            checked.disagreements().forEach(d -> print(page, d));
        }
    }

    private static String particulars(Entry entry) {
        List<String> parts = new ArrayList<>();
        parts.add(entry.parties().isEmpty() ? "parties not named" : String.join(" ", entry.parties()));
        entry.date().ifPresent(d -> parts.add(d.toString()));
        entry.amount()
                .ifPresent(a -> parts.add(Decimals.grouped(a.stripTrailingZeros(), ",", ".")
                        + entry.unit().map(u -> " " + u).orElse("")));
        entry.due().ifPresent(d -> parts.add("due " + d));
        entry.status().ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    /** One value that is told differently. */
    static void print(Page page, Disagreement told) {
        page.hanging(
                "    ",
                told.title() + ", " + told.field() + ": "
                        + (told.held().isEmpty() ? "" : told.held() + "; but ")
                        + told.value() + " in " + told.document(),
                line -> line);
    }
}
