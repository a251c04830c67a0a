package org.tamga.brief.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.core.Economy;
import org.tamga.reading.document.Document;
import org.tamga.reading.entry.Entry;
import org.tamga.register.Kind;
import org.tamga.register.Mention;
import org.tamga.register.Particulars;
import org.tamga.register.Report;

/** What a document tells for the register, in the register's words. */
public final class EntryReports {

    private EntryReports() {}

    /** The reports of a document; an entry without a title is none. */
    public static List<Report> of(Document document, List<Entry> entries) {
        List<Report> reports = new ArrayList<>();
        for (Entry entry : entries) {
            report(document, entry).ifPresent(reports::add);
        }
        return reports;
    }

    private static Optional<Report> report(Document document, Entry entry) {
        try {
            boolean amount = entry.amount().isPresent();
            Particulars says = new Particulars(
                    entry.title(),
                    entry.parties().stream().map(Economy::of).toList(),
                    entry.date(),
                    Optional.empty(),
                    entry.amount(),
                    amount ? entry.unit() : Optional.empty(),
                    entry.due(),
                    entry.status());
            Mention source = new Mention(
                    document.id(),
                    document.date(),
                    document.text(entry.sentence()),
                    address(document.name()),
                    Optional.empty());
            return Optional.of(new Report(Kind.valueOf(entry.kind().name()), says, source));
        } catch (IllegalArgumentException notForTheRegister) {
            return Optional.empty();
        }
    }

    private static Optional<String> address(String name) {
        return name.startsWith("https://") || name.startsWith("http://") ? Optional.of(name) : Optional.empty();
    }
}
