package org.tamga.brief;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tamga.brief.check.DocumentFindings;
import org.tamga.brief.check.EntryReports;
import org.tamga.brief.page.RegisterPart;
import org.tamga.core.PartialDate;
import org.tamga.core.Scale;
import org.tamga.core.Unit;
import org.tamga.register.Conflict;
import org.tamga.register.Kind;
import org.tamga.register.Mention;
import org.tamga.register.Merge;
import org.tamga.register.Part;
import org.tamga.register.Particulars;
import org.tamga.register.Register;
import org.tamga.register.RegisterEntry;
import org.tamga.register.Report;

/** The register of the case, together with what documents tell that were not taken into it yet. */
final class RegisterSection {

    private static final int MOST_MENTIONS = 2;
    private static final int DIGITS = 4;

    private final Register register;
    private final Names names;
    private final Wording wording;
    private final Map<String, String> titles = new HashMap<>();

    RegisterSection(Register written, List<DocumentFindings> documents, Names names, Wording wording) {
        List<Report> reports = new ArrayList<>();
        for (DocumentFindings findings : documents) {
            reports.addAll(EntryReports.of(findings.document(), findings.entries()));
            // in the register a document has the name that it came with, in the case the one that it was filed under
            titles.put(findings.document().id(), Names.document(findings.document()));
            titles.put(Names.unfiled(findings.document().id()), Names.document(findings.document()));
        }
        this.register =
                reports.isEmpty() ? written : Merge.into(written, reports).register();
        this.names = names;
        this.wording = wording;
    }

    List<RegisterEntry> entries() {
        return register.entries();
    }

    /** {@code 4 instruments, 2 projects}, the largest parts of the register first by its order. */
    String counts() {
        List<String> counts = new ArrayList<>();
        for (Part part : Part.values()) {
            int count = register.list(part).size();
            if (count > 0) {
                counts.add(wording.count("register." + part.name().toLowerCase(Locale.ROOT), count));
            }
        }
        return wording.list(counts);
    }

    RegisterPart part() {
        List<RegisterPart.Group> groups = new ArrayList<>();
        for (Part part : Part.values()) {
            List<RegisterPart.Item> items =
                    register.list(part).stream().map(this::item).toList();
            if (!items.isEmpty()) {
                groups.add(new RegisterPart.Group(
                        wording.say("register." + part.name().toLowerCase(Locale.ROOT)), items));
            }
        }
        return new RegisterPart(groups);
    }

    private RegisterPart.Item item(RegisterEntry entry) {
        List<RegisterPart.Mention> quotes = quotes(
                entry.sources().stream().filter(m -> !m.sentence().isBlank()).toList());
        List<RegisterPart.Mention> mentions = quotes.subList(0, Math.min(MOST_MENTIONS, quotes.size()));
        int further = quotes(entry.sources()).size() - mentions.size();
        return new RegisterPart.Item(
                entry.values().title(),
                particulars(entry),
                mentions,
                further > 0 && !mentions.isEmpty() ? wording.count("register.further", further) : "",
                entry.conflicts().stream().map(this::conflict).distinct().toList());
    }

    private List<RegisterPart.Mention> quotes(List<Mention> mentions) {
        return mentions.stream()
                .map(m -> new RegisterPart.Mention(wording.quoted(m.sentence()), document(m)))
                .distinct()
                .toList();
    }

    String document(Mention mention) {
        return titles.getOrDefault(mention.document(), mention.document());
    }

    private String conflict(Conflict conflict) {
        return wording.say(
                "register.conflict",
                wording.say("register.field." + conflict.field().name()),
                wording.quoted(conflict.value()),
                titles.getOrDefault(conflict.document(), conflict.document()));
    }

    private String particulars(RegisterEntry entry) {
        Particulars values = entry.values();
        List<String> parts = new ArrayList<>();
        parts.add(wording.say("entry." + entry.kind().name()));
        if (!values.parties().isEmpty()) {
            parts.add(names.parties(new TreeSet<>(values.parties())));
        }
        boolean event = entry.kind() == Kind.EVENT;
        values.date().map(d -> event ? days(d, values.due()) : wording.date(d)).ifPresent(parts::add);
        values.place().ifPresent(parts::add);
        values.amount().map(a -> amount(a, values.unit().orElse(""))).ifPresent(parts::add);
        values.due()
                .filter(d -> !event || values.date().isEmpty())
                .ifPresent(d -> parts.add(wording.say("claims.due", wording.date(d))));
        values.status().map(wording::retold).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    /** From the first day of an event to its last. */
    private String days(PartialDate first, Optional<PartialDate> last) {
        return wording.date(first)
                + last.filter(l -> !l.equals(first))
                        .map(l -> " – " + wording.date(l))
                        .orElse("");
    }

    private String amount(BigDecimal amount, String unit) {
        Scale scale =
                amount.compareTo(Scale.MILLION.factor()) < 0 ? Scale.ONE : FocusTrade.scaleFor(amount.doubleValue());
        String number = wording.exact(amount.divide(scale.factor(), DIGITS, RoundingMode.HALF_EVEN), DIGITS);
        String name = unit.matches("[A-Z]{3}") ? wording.unit(Unit.of(unit)) : unit;
        return (number + " " + (scale == Scale.ONE ? name : wording.say("scale." + scale.name(), name))).strip();
    }
}
