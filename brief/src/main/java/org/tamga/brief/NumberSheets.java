package org.tamga.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tamga.brief.numbers.NumberRow;
import org.tamga.brief.numbers.Sheet;
import org.tamga.brief.numbers.Sheet.Column;
import org.tamga.brief.numbers.Sheet.Value;
import org.tamga.brief.page.Contradiction;
import org.tamga.brief.page.FigureLine;
import org.tamga.brief.page.Note;
import org.tamga.brief.page.Page;
import org.tamga.brief.page.Part;
import org.tamga.brief.page.RegisterPart;
import org.tamga.brief.page.SourceEntry;

/** The sheets of the workbook: the numbers of each section, and what they rest on. */
final class NumberSheets {

    private static final List<String> SECTIONS = List.of(
            "turnover",
            "exports",
            "imports",
            "growth",
            "shares",
            "border",
            "series",
            "structure",
            "partners",
            "dependence",
            "mirror",
            "corridors",
            "transit",
            "passing",
            "scenarios",
            "assertions",
            "calibration",
            "claims");

    private final Page page;
    private final Wording wording;

    NumberSheets(Page page, Wording wording) {
        this.page = page;
        this.wording = wording;
    }

    List<Sheet> sheets(List<NumberRow> numbers) {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(summary());
        Map<String, List<NumberRow>> bySection = numbers.stream()
                .collect(Collectors.groupingBy(NumberRow::section, LinkedHashMap::new, Collectors.toList()));
        List<String> headings = List.of(
                say("quantity"),
                say("window"),
                say("lower"),
                say("upper"),
                say("unit"),
                say("question"),
                say("figures"),
                say("sources"),
                say("note"));
        for (String section : SECTIONS) {
            List<NumberRow> rows = bySection.getOrDefault(section, List.of());
            if (!rows.isEmpty()) {
                sheets.add(Sheet.ofNumbers(name(section), headings, rows));
            }
        }
        sheets.add(conflicts());
        if (!page.register().groups().isEmpty()) {
            sheets.add(register());
        }
        sheets.add(proofs());
        sheets.add(sources());
        return sheets;
    }

    private String say(String column) {
        return wording.say("sheet.column." + column);
    }

    private String name(String sheet) {
        return wording.say("sheet." + sheet);
    }

    private Sheet summary() {
        List<List<Value>> rows = new ArrayList<>();
        rows.add(List.of(Value.of(page.title())));
        rows.add(List.of(Value.of(page.subtitle())));
        for (List<Part> sentence : page.summary()) {
            rows.add(List.of(Value.of(sentence.stream().map(Part::text).collect(Collectors.joining()))));
        }
        rows.add(List.of(Value.of(page.label("made"))));
        return new Sheet(name("summary"), List.of(new Column(page.label("summary"), 120)), rows);
    }

    private Sheet conflicts() {
        List<List<Value>> rows = new ArrayList<>();
        for (int k = 0; k < page.contradictions().size(); k++) {
            Contradiction told = page.contradictions().get(k);
            for (int set = 0; set < told.sets().size(); set++) {
                for (FigureLine line : told.sets().get(set)) {
                    rows.add(List.of(
                            Value.of(k + 1L),
                            Value.of(told.about()),
                            Value.of(set + 1L),
                            Value.of(line.id()),
                            Value.of(line.says()),
                            Value.of(line.printed()),
                            Value.of(line.state()),
                            Value.of((long) line.source())));
                }
            }
        }
        return new Sheet(
                name("conflicts"),
                List.of(
                        new Column(say("conflict"), 12),
                        new Column(say("about"), 52),
                        new Column(say("set"), 9),
                        new Column(say("figure"), 14),
                        new Column(say("quantity"), 52),
                        new Column(say("printed"), 26),
                        new Column(say("state"), 16),
                        new Column(say("source"), 10)),
                rows);
    }

    private Sheet register() {
        List<List<Value>> rows = new ArrayList<>();
        for (RegisterPart.Group group : page.register().groups()) {
            for (RegisterPart.Item item : group.items()) {
                rows.add(List.of(
                        Value.of(group.heading()),
                        Value.of(item.title()),
                        Value.of(item.particulars()),
                        Value.of(item.mentions().stream()
                                .map(RegisterPart.Mention::sentence)
                                .collect(Collectors.joining("\n"))),
                        Value.of(item.mentions().stream()
                                .map(RegisterPart.Mention::document)
                                .distinct()
                                .collect(Collectors.joining("; "))),
                        Value.of(String.join("\n", item.conflicts()))));
            }
        }
        return new Sheet(
                name("register"),
                List.of(
                        new Column(say("part"), 18),
                        new Column(say("title"), 52),
                        new Column(say("particulars"), 46),
                        new Column(say("sentence"), 90),
                        new Column(say("document"), 36),
                        new Column(say("otherwise"), 46)),
                rows);
    }

    private Sheet proofs() {
        List<List<Value>> rows = new ArrayList<>();
        for (Page.NoteGroup group : page.notes()) {
            for (Note note : group.notes()) {
                for (Note.Because because : note.proofs()) {
                    for (FigureLine line : because.figures()) {
                        rows.add(proof(
                                note, because.lead(), line.id(), line.multiplier(), line.printed(), line.source()));
                    }
                    for (List<Part> other : because.others()) {
                        String words = other.stream().map(Part::text).collect(Collectors.joining());
                        rows.add(proof(note, because.lead(), "", "", words, 0));
                    }
                }
            }
        }
        return new Sheet(
                name("proofs"),
                List.of(
                        new Column(say("note"), 9),
                        new Column(say("quantity"), 52),
                        new Column(say("bounds"), 44),
                        new Column(say("side"), 28),
                        new Column(say("figure"), 14),
                        new Column(say("multiplier"), 14),
                        new Column(say("printed"), 40),
                        new Column(say("source"), 10)),
                rows);
    }

    private static List<Value> proof(
            Note note, String side, String figure, String multiplier, String printed, int source) {
        return List.of(
                Value.of((long) note.number()),
                Value.of(note.about()),
                Value.of(note.bounds()),
                Value.of(side),
                Value.of(figure),
                Value.of(multiplier),
                Value.of(printed),
                source == 0 ? new Value.Blank() : Value.of((long) source));
    }

    private Sheet sources() {
        List<List<Value>> rows = new ArrayList<>();
        for (SourceEntry entry : page.sources()) {
            rows.add(List.of(
                    Value.of((long) entry.number()),
                    Value.of(entry.publisher()),
                    Value.of(entry.published()),
                    Value.of(entry.address()),
                    Value.of(entry.licence()),
                    Value.of(entry.figures().stream().map(f -> f.line().id()).collect(Collectors.joining(" "))),
                    Value.of(entry.remark())));
        }
        return new Sheet(
                name("sources"),
                List.of(
                        new Column(say("source"), 10),
                        new Column(say("publisher"), 36),
                        new Column(say("published"), 14),
                        new Column(say("address"), 70),
                        new Column(say("licence"), 20),
                        new Column(say("figures"), 60),
                        new Column(say("note"), 40)),
                rows);
    }
}
