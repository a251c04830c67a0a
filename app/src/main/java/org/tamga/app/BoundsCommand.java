package org.tamga.app;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tamga.app.documents.CaseLake;
import org.tamga.app.json.Json;
import org.tamga.app.json.LedgerJson;
import org.tamga.app.words.Quantity;
import org.tamga.app.words.StatementText;
import org.tamga.brief.Question;
import org.tamga.core.Interval;
import org.tamga.core.ProductCode;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.Case;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.MonthlyPath;
import org.tamga.ledger.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga bounds}: the least and greatest value that all figures together allow, with proofs. */
@Command(
        name = "bounds",
        description = "The least and greatest value that the figures allow, with proofs.",
        footer = {
            "",
            "A question names reporter, measure, partners and window, and perhaps an",
            "authority in front, a product and a unit:",
            "  CHN turnover CA5 2025-01/2025-11 USD",
            "  KAZ-BNS KAZ imports CHN 2024",
            "  CHN imports TKM HS:271121 2025 USD",
            "",
            "Two amounts are compared in the words of these:",
            "  growth of CHN turnover CA5 2025 USD against 2023   (else a year earlier)",
            "  share of KAZ turnover CHN 2024 in KAZ turnover CA5 2024 (else in the world)",
            "  multiple of CHN turnover CA5 2024 against 2013",
            "  CHN exports KAZ 2023 less KAZ imports CHN 2023",
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class BoundsCommand implements Callable<Integer> {

    private static final String METHOD =
            "the smoothest path whose sums keep to the bounds of all published windows (Denton)";

    @ParentCommand
    private Tamga tamga;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "What is asked, as one or several words.")
    private List<String> question;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--estimate",
            description = "Add an estimate of the single months within the bounds; it proves nothing.")
    private boolean estimate;

    @Override
    public Integer call() throws Exception {
        Case theCase = tamga.readCase();
        Question asked = parse(theCase);
        Set<ProductCode> products = new LinkedHashSet<>(Set.of(asked.subject().product()));
        asked.reference().map(Aggregate::product).ifPresent(products::add);
        Ledger ledger = Ledger.of(CaseLake.added(tamga.caseFolder(), theCase, products));
        Bounds bounds = asked.ask(ledger);
        Optional<MonthlyPath> path = estimate ? ledger.estimate(asked.subject()) : Optional.empty();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(json(theCase, asked, bounds, path), out);
        } else {
            print(new Page(tamga.style(), out), theCase, asked, bounds, path);
        }
        return Exit.DONE;
    }

    private Question parse(Case theCase) {
        Question asked;
        try {
            asked = Question.parse(String.join(" ", question), theCase);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        if (estimate && asked.reference().isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--estimate is for one amount, and the question compares two: ask for one of them");
        }
        return asked;
    }

    private Json.Fields json(Case theCase, Question asked, Bounds bounds, Optional<MonthlyPath> path) {
        Json.Fields fields = new LedgerJson(new StatementText(theCase)).bounds(asked, asked.text(theCase), bounds);
        if (estimate) {
            fields.put("estimate", path.map(BoundsCommand::json).orElse(null));
        }
        return fields;
    }

    private static Json.Fields json(MonthlyPath path) {
        Json.Fields months = new Json.Fields();
        path.months().forEach((month, value) -> months.put(month.toString(), value));
        return new Json.Fields().put("method", METHOD).put("months", months);
    }

    private void print(Page page, Case theCase, Question asked, Bounds bounds, Optional<MonthlyPath> path) {
        StatementText statements = new StatementText(theCase);
        Citations citations = new Citations();
        Style style = page.style();
        page.paragraph(0, asked.text(theCase), style::bold);
        page.paragraph(0, "as recorded by " + recorders(theCase, asked), style::dim);
        page.blank();
        Statement about = asked.about();
        ends(page, bounds.interval(), asked);
        ProofText proofs = new ProofText(theCase, statements, citations);
        bounds.lower().ifPresent(proof -> {
            page.blank();
            proofs.print(page, 0, proof, about, bounds.interval().lower().orElse(proof.bound()));
        });
        bounds.upper().ifPresent(proof -> {
            page.blank();
            proofs.print(page, 0, proof, about, bounds.interval().upper().orElse(proof.bound()));
        });
        if (estimate) {
            page.blank();
            estimate(page, asked.subject(), path);
        }
        page.blank();
        if (!bounds.published()) {
            page.paragraph(0, "No figure of the case speaks of this quantity.");
        } else if (bounds.lower().isPresent() || bounds.upper().isPresent()) {
            page.paragraph(0, "Exports and imports are never negative, so a part is at most its whole.", style::dim);
        }
        setAside(page, bounds.setAside());
        citations.print(page);
    }

    /** Whose records are asked: one authority, or those of both amounts. */
    private static String recorders(Case theCase, Question asked) {
        return Stream.concat(Stream.of(asked.subject()), asked.reference().stream())
                .map(Aggregate::authority)
                .distinct()
                .map(code -> theCase.authorities().get(code).name() + " (" + code + ")")
                .collect(Collectors.joining(" and "));
    }

    private static void ends(Page page, Interval interval, Question asked) {
        BigDecimal low = interval.lower().orElse(BigDecimal.ZERO);
        BigDecimal high = interval.upper().orElse(BigDecimal.ZERO);
        Quantity scale = Quantity.of(asked.relation(), interval, asked.subject().unit());
        int decimals = Math.max(scale.shown(low), scale.shown(high));
        String least = interval.lower()
                .map(v -> scale.number(v, decimals, RoundingMode.FLOOR) + scale.suffix())
                .orElse("no bound");
        String most = interval.upper()
                .map(v -> scale.number(v, decimals, RoundingMode.CEILING) + scale.suffix())
                .orElse("no bound");
        int width = Math.max(least.length(), most.length());
        page.hanging("  at least  " + " ".repeat(width - least.length()), least, page.style()::bold);
        page.hanging("  at most   " + " ".repeat(width - most.length()), most, page.style()::bold);
    }

    private static void estimate(Page page, Aggregate aggregate, Optional<MonthlyPath> path) {
        if (path.isEmpty()) {
            page.paragraph(0, "No estimate: the published windows do not reach over all months.");
            return;
        }
        page.paragraph(0, "Estimate of single months, not a proof: " + METHOD + ".", page.style()::bold);
        BigDecimal most =
                path.get().months().values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        Quantity scale = Quantity.amount(most, aggregate.unit());
        path.get().months().forEach((month, value) -> {
            String number = scale.number(value, 2, RoundingMode.HALF_EVEN);
            page.paragraph(2, month + "  " + " ".repeat(Math.max(0, 8 - number.length())) + number + scale.suffix());
        });
    }

    /** Says which figures were left out; their conflicts have a command of their own. */
    static void setAside(Page page, List<Figure> figures) {
        if (!figures.isEmpty()) {
            page.paragraph(
                    0,
                    "Set aside, because figures contradict each other: "
                            + figures.stream().map(Figure::id).collect(Collectors.joining(", "))
                            + ". Where it is undecided which of them is wrong, the bounds allow for every choice"
                            + " (see tamga conflicts).",
                    page.style()::dim);
        }
    }
}
