package org.tamga.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tamga.ledger.Case;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Finding;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.Verdict;
import org.tamga.ledger.folder.CaseFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga check}: whether claims hold, why, and how else they may be meant. */
@Command(
        name = "check",
        description = "Whether claims hold, with proofs; else how they may be meant.",
        footer = {
            "",
            "FILE has the columns of figures/*.csv in a case folder: id, authority,",
            "reporter, partners, flow, product, window, relation, base, of, value,",
            "scale, unit, hedge, publisher, published, url, note.",
            "Exit code: 0 all proven or forecasts, 1 some refuted, 3 some open or",
            "unverifiable and none refuted.",
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private Tamga tamga;

    @Spec
    private CommandSpec spec;

    @Option(names = "--figures", paramLabel = "FILE", required = true, description = "The claims, as CSV.")
    private Path claimsFile;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (!Files.exists(claimsFile)) {
            throw new Failure(Exit.NOT_FOUND, claimsFile + ": no such file");
        }
        if (Files.isDirectory(claimsFile)) {
            throw new Failure(Exit.NOT_FOUND, claimsFile + ": is a folder, a CSV file expected");
        }
        Case theCase = tamga.readCase();
        List<Figure> claims = CaseFolder.readClaims(claimsFile, theCase);
        Ledger ledger = Ledger.of(theCase);
        List<Finding> findings = claims.parallelStream().map(ledger::check).toList();
        Map<Verdict, Integer> counts = counts(findings);
        spec.commandLine()
                .getOut()
                .print(
                        json
                                ? new FindingJson(new StatementText(theCase)).text(findings, counts)
                                : text(theCase, findings, counts));
        return code(counts);
    }

    private static Map<Verdict, Integer> counts(List<Finding> findings) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        findings.forEach(f -> counts.merge(f.verdict(), 1, Integer::sum));
        return counts;
    }

    private static int code(Map<Verdict, Integer> counts) {
        if (counts.getOrDefault(Verdict.REFUTED, 0) > 0) {
            return Exit.REFUTED;
        }
        boolean open = counts.getOrDefault(Verdict.OPEN, 0) + counts.getOrDefault(Verdict.UNVERIFIABLE, 0) > 0;
        return open ? Exit.OPEN : Exit.DONE;
    }

    private String text(Case theCase, List<Finding> findings, Map<Verdict, Integer> counts) {
        Page page = new Page(tamga.style());
        Citations citations = new Citations();
        FindingText written = new FindingText(theCase, citations);
        for (Finding finding : findings) {
            written.print(page, finding);
            page.blank();
        }
        page.paragraph(0, summary(findings.size(), counts), page.style()::bold);
        citations.print(page);
        return page.toString();
    }

    /** {@code 5 claims: 2 proven, 1 refuted, 2 open}. */
    private static String summary(int claims, Map<Verdict, Integer> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((verdict, count) -> {
            if (count > 0) {
                parts.add(count + " " + verdict.name().toLowerCase(Locale.ROOT));
            }
        });
        return claims + (claims == 1 ? " claim: " : " claims: ") + String.join(", ", parts);
    }
}
