package org.tamga.ledger.folder;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Hedge;
import org.tamga.core.Interval;
import org.tamga.core.PartialDate;
import org.tamga.core.PrintedNumber;
import org.tamga.core.Scale;
import org.tamga.core.Source;
import org.tamga.core.Window;
import org.tamga.core.folder.CaseException;
import org.tamga.core.folder.Problem;
import org.tamga.core.folder.Table;
import org.tamga.ledger.Case;
import org.tamga.ledger.Fact;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Relation;

/** Reads {@code facts/*.csv} of a case: single published numbers; the columns are described in {@code cases/README.md}. */
public final class FactFolder {

    private static final Set<String> COLUMNS = new LinkedHashSet<>(List.of(
            "id",
            "topic",
            "aspect",
            "relation",
            "measure",
            "authority",
            "parties",
            "window",
            "value",
            "scale",
            "unit",
            "hedge",
            "superseded",
            "publisher",
            "published",
            "url",
            "note"));
    private static final Set<String> MEASURES = new LinkedHashSet<>(
            List.of("COST", "LENGTH", "GRANT", "LOAN", "REVENUE", "COUNT", "FREIGHT", "TRAINS", "OTHER"));

    private final Case theCase;
    private final Map<String, String> placeOfId = new HashMap<>();

    private FactFolder(Case theCase) {
        this.theCase = theCase;
    }

    /**
     * The facts of a case; none when it has no such folder.
     *
     * @param folder of the case
     * @param words the case, for its groups and authorities
     * @throws CaseException with everything that is wrong; nothing is loaded then
     */
    public static List<Fact> read(Path folder, Case words) throws CaseException {
        List<Problem> problems = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        FactFolder reader = new FactFolder(words);
        for (Path file : csvFiles(folder.resolve("facts"), problems)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            facts.addAll(new Table(file, name, problems)
                    .read(
                            COLUMNS,
                            Set.of("id", "topic", "measure", "value", "unit", "publisher"),
                            reader::checkId,
                            reader::fact));
        }
        if (!problems.isEmpty()) {
            throw new CaseException(problems);
        }
        return facts;
    }

    private static List<Path> csvFiles(Path folder, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> String.valueOf(f.getFileName()).endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(Problem.of("facts", "cannot be listed: " + e.getMessage()));
            return List.of();
        }
    }

    private void checkId(Table.Row row) {
        String id = row.text("id");
        if (id.isEmpty()) {
            row.fault("id", "an id expected");
            return;
        }
        String before = placeOfId.putIfAbsent(id, row.file() + ":" + row.line());
        if (before != null) {
            row.fault("id", "'" + id + "' is already used in " + before);
        }
    }

    private Optional<Fact> fact(Table.Row row) {
        Optional<Relation> relation = row.read("relation", t -> t.isEmpty() ? Relation.LEVEL : Relation.parse(t));
        Optional<String> measure = row.read("measure", FactFolder::measure);
        Optional<Optional<String>> authority = row.read(
                "authority",
                t -> t.isEmpty()
                        ? Optional.empty()
                        : Optional.of(theCase.authorities().get(t).code()));
        Optional<SortedSet<Economy>> parties = row.read("parties", this::economies);
        Optional<Optional<Window>> window =
                row.read("window", t -> t.isEmpty() ? Optional.empty() : Optional.of(Window.parse(t)));
        Optional<Hedge> hedge = row.read("hedge", Hedge::parse);
        Optional<Scale> scale = row.read("scale", Scale::parse);
        Optional<Interval> interval = hedge.isPresent() && scale.isPresent()
                ? row.read("value", t -> interval(t, scale.get(), hedge.get()))
                : Optional.empty();
        Optional<BigDecimal> value =
                scale.isPresent() ? row.read("value", t -> middle(t, scale.get())) : Optional.empty();
        List<String> topic = alternatives(row.text("topic"));
        List<String> units = alternatives(row.text("unit"));
        if (topic.isEmpty()) {
            row.fault("topic", "what the number is about expected");
        }
        if (units.isEmpty()) {
            row.fault("unit", "what is counted expected");
        }
        Optional<Source> source = row.read(
                "url",
                u -> Source.of(
                        row.text("publisher"),
                        u,
                        row.text("published").isEmpty()
                                ? Optional.empty()
                                : Optional.of(PartialDate.parse(row.text("published")))));
        if (!row.isSound()) {
            return Optional.empty();
        }
        return Optional.of(new Fact(
                row.text("id"),
                topic,
                alternatives(row.text("aspect")),
                relation.orElseThrow(),
                measure.orElseThrow(),
                authority.orElseThrow(),
                parties.orElseThrow(),
                window.orElseThrow(),
                value.orElseThrow(),
                interval.orElseThrow(),
                units,
                printed(row, units.getFirst()),
                row.text("superseded").equals("yes"),
                source.orElseThrow(),
                row.text("note"),
                new Figure.Place(row.file(), row.line())));
    }

    private static String measure(String text) {
        String measure = text.toUpperCase(Locale.ROOT);
        if (!MEASURES.contains(measure)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no measure of a fact: one of " + String.join(", ", MEASURES) + " expected");
        }
        return measure;
    }

    private SortedSet<Economy> economies(String text) {
        SortedSet<Economy> economies = new TreeSet<>();
        for (String code : text.isEmpty() ? new String[0] : text.split("[+;\\s]+")) {
            EconomyGroup group = theCase.groups().get(code);
            if (group == null) {
                economies.add(Economy.of(code));
            } else {
                group.members().forEach(m -> economies.add(m.economy()));
            }
        }
        return economies;
    }

    private static List<String> alternatives(String text) {
        return Stream.of(text.split("\\|"))
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .toList();
    }

    private static Interval interval(String text, Scale scale, Hedge hedge) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return hedge.interval(PrintedNumber.parse(text).scaled(scale));
        }
        return Interval.of(number(text.substring(0, dots), scale), number(text.substring(dots + 2), scale));
    }

    private static BigDecimal middle(String text, Scale scale) {
        int dots = text.indexOf("..");
        return dots < 0
                ? number(text, scale)
                : number(text.substring(0, dots), scale)
                        .add(number(text.substring(dots + 2), scale))
                        .divide(BigDecimal.TWO);
    }

    private static BigDecimal number(String text, Scale scale) {
        return PrintedNumber.parse(text).scaled(scale).value();
    }

    private static String printed(Table.Row row, String unit) {
        return String.join(
                " ",
                Stream.of(
                                row.text("hedge").equals("counted") ? "" : row.text("hedge"),
                                row.text("value").replace("..", " to "),
                                row.text("scale"),
                                unit)
                        .filter(p -> !p.isEmpty())
                        .toList());
    }
}
