package org.tamga.app;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tamga.app.json.ConflictJson;
import org.tamga.app.json.Json;
import org.tamga.app.json.LedgerJson;
import org.tamga.app.words.StatementText;
import org.tamga.ledger.Conflict;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga conflicts}: which published figures cannot all be true. */
@Command(name = "conflicts", description = "Every smallest set of figures that cannot all be true.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ConflictsCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 3;

    @ParentCommand
    private Tamga tamga;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--all", description = "Show every set, not only the smallest of each contradiction.")
    private boolean all;

    @Override
    public Integer call() throws Exception {
        Ledger ledger = tamga.ledger();
        List<List<Conflict>> contradictions = ConflictJson.contradictions(ledger.conflicts());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(
                    new ConflictJson(new LedgerJson(new StatementText(ledger.theCase()))).conflicts(ledger.conflicts()),
                    out);
        } else {
            print(new Page(tamga.style(), out), ledger, contradictions);
        }
        return Exit.DONE;
    }

    private void print(Page page, Ledger ledger, List<List<Conflict>> contradictions) {
        Citations citations = new Citations();
        StatementText statements = new StatementText(ledger.theCase());
        int sets = contradictions.stream().mapToInt(List::size).sum();
        if (sets == 0) {
            page.paragraph(0, "No contradiction: all figures can be true together.");
            return;
        }
        page.paragraph(
                0,
                counted(sets, "smallest set") + " of figures that cannot all be true, in "
                        + counted(contradictions.size(), "contradiction"),
                page.style()::bold);
        for (int i = 0; i < contradictions.size(); i++) {
            print(page, citations, statements, i + 1, contradictions.get(i));
        }
        citations.print(page);
    }

    private void print(
            Page page, Citations citations, StatementText statements, int number, List<Conflict> contradiction) {
        Style style = page.style();
        page.blank()
                .paragraph(
                        0,
                        "Contradiction " + number
                                + (contradiction.size() > 1 ? ": " + counted(contradiction.size(), "set") : ""),
                        style::yellow);
        List<Conflict> shown =
                all ? contradiction : contradiction.stream().limit(MOST_SHOWN).toList();
        for (Conflict conflict : shown) {
            page.blank();
            int width = conflict.figures().stream()
                    .mapToInt(f -> f.id().length())
                    .max()
                    .orElse(0);
            for (Figure figure : conflict.figures()) {
                String id = figure.id() + " ".repeat(width - figure.id().length());
                page.labelled(
                        "  " + (conflict.setAside().contains(figure) ? "× " : "  ") + id + "  ",
                        conflict.setAside().contains(figure) ? style::red : style::bold,
                        statements.figure(figure) + " " + citations.mark(figure.source()),
                        line -> line);
            }
            page.paragraph(4, verdict(conflict), style::dim);
        }
        int more = contradiction.size() - shown.size();
        if (more > 0) {
            page.blank()
                    .paragraph(
                            2,
                            "and " + counted(more, "more set") + " that share " + shared(contradiction, shown)
                                    + " (--all shows them)");
        }
    }

    private static String verdict(Conflict conflict) {
        String ids = ids(new LinkedHashSet<>(conflict.setAside()));
        if (conflict.setAside().isEmpty()) {
            return "resolved by what is set aside for other sets";
        }
        return conflict.undecided()
                ? "undecided which is wrong; bounds allow for each choice (× is one of them)"
                : "set aside: " + ids;
    }

    /** The figures of the sets that are shown which also stand in the others, at most six. */
    private static String shared(List<Conflict> contradiction, List<Conflict> shown) {
        Set<Figure> rest = new LinkedHashSet<>();
        contradiction.stream().filter(c -> !shown.contains(c)).forEach(c -> rest.addAll(c.figures()));
        Set<Figure> common = new LinkedHashSet<>();
        shown.forEach(c -> c.figures().stream().filter(rest::contains).forEach(common::add));
        return common.isEmpty() ? "figures with those" : ids(common);
    }

    private static String ids(Set<Figure> figures) {
        List<String> ids = figures.stream().limit(6).map(Figure::id).toList();
        return String.join(", ", ids) + (figures.size() > ids.size() ? ", …" : "");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
