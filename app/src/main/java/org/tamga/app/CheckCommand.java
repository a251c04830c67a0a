package org.tamga.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.tamga.app.documents.CaseLake;
import org.tamga.app.documents.CheckedDocument;
import org.tamga.app.documents.NetworkClaims;
import org.tamga.app.json.ClaimJson;
import org.tamga.app.json.FindingJson;
import org.tamga.app.words.StatementText;
import org.tamga.brief.check.ClaimCheck;
import org.tamga.core.ProductCode;
import org.tamga.core.folder.CaseException;
import org.tamga.corridor.scenario.AssertionCheck;
import org.tamga.corridor.scenario.CorridorCase;
import org.tamga.ledger.Case;
import org.tamga.ledger.Fact;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Finding;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.Verdict;
import org.tamga.ledger.folder.CaseFolder;
import org.tamga.ledger.folder.FactFolder;
import org.tamga.reading.claim.Claim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga check}: whether the claims of documents hold, why, and how else they may be meant. */
@Command(
        name = "check",
        description = "Whether the claims in documents hold, with reasons and sources; else how they may be meant.",
        footer = {
            "",
            "Documents are .txt, .md, .html, .pdf and .docx. A CSV after --figures has the",
            "columns of figures/*.csv in a case folder: id, authority, reporter, partners,",
            "flow, product, window, relation, base, of, value, scale, unit, hedge,",
            "publisher, published, url, note.",
            "Exit code: 0 all proven or forecasts, 1 some refuted, 3 some open or",
            "unverifiable and none refuted, 4 some documents could not be read.",
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private Tamga tamga;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Documents; - is standard input.")
    private List<String> documents = new ArrayList<>();

    @Option(names = "--figures", paramLabel = "FILE", description = "Claims as CSV instead of documents.")
    private @Nullable Path claimsFile;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--claimreview", description = "Print schema.org ClaimReview as JSON-LD (documents only).")
    private boolean claimReview;

    @Override
    public Integer call() throws Exception {
        if ((claimsFile == null) == documents.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "name documents to check, or one file of claims after --figures");
        }
        if (claimReview && (json || claimsFile != null)) {
            throw new ParameterException(spec.commandLine(), "--claimreview goes with documents, and without --json");
        }
        return claimsFile == null ? checkDocuments() : checkFigures(claimsFile);
    }

    private int checkDocuments() throws Exception {
        Path folder = tamga.caseFolder();
        FutureTask<Prepared> prepared = new FutureTask<>(() -> prepare(folder));
        Thread.ofPlatform().daemon().name("ledger").start(prepared);
        DocumentFiles files = new DocumentFiles(spec.commandLine().getErr());
        List<CheckedDocument> checked = new DocumentRun(tamga, files)
                .read(documents, Optional.of(products -> check(result(prepared), products)), folder);
        Case theCase = result(prepared).theCase();
        Map<Verdict, Integer> counts = none();
        for (CheckedDocument document : checked) {
            document.claims().forEach(c -> counts.merge(c.verdict(), 1, Integer::sum));
        }
        if (!checked.isEmpty()) {
            print(theCase, checked, counts, NetworkClaims.of(checked, () -> CorridorCase.read(tamga.caseFolder())));
        }
        return files.code(checked.size(), code(counts));
    }

    /**
     * A case with what its claims are checked with.
     *
     * @param ledger of the case alone; nothing when a lake adds to it what the documents speak of
     */
    private record Prepared(Case theCase, List<Fact> facts, Optional<Ledger> ledger) {}

    private Prepared prepare(Path folder) throws Failure, CaseException {
        Case theCase = tamga.readCase();
        Optional<Ledger> ledger = CaseLake.isThere(folder) ? Optional.empty() : Optional.of(Ledger.of(theCase));
        return new Prepared(theCase, FactFolder.read(folder, theCase), ledger);
    }

    private ClaimCheck check(Prepared prepared, Set<ProductCode> products) throws Exception {
        Optional<Ledger> ready = prepared.ledger();
        Ledger ledger = ready.isPresent()
                ? ready.get()
                : Ledger.of(CaseLake.added(tamga.caseFolder(), prepared.theCase(), products));
        return new ClaimCheck(ledger, prepared.facts());
    }

    /** What the other thread made, or what it failed with. */
    private static Prepared result(FutureTask<Prepared> prepared) throws Exception {
        try {
            return prepared.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Exception failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw e;
            }
        }
    }

    private void print(
            Case theCase,
            List<CheckedDocument> checked,
            Map<Verdict, Integer> counts,
            Map<Claim, AssertionCheck.Result> network) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            new ClaimJson(theCase, network).print(checked, true, out);
        } else if (claimReview) {
            new ClaimReview(theCase).print(checked, out);
        } else {
            print(new Page(tamga.style(), out), new Told(theCase, checked, network), counts);
        }
    }

    /** Documents as they are shown. */
    private record Told(Case theCase, List<CheckedDocument> checked, Map<Claim, AssertionCheck.Result> network) {}

    private static void print(Page page, Told told, Map<Verdict, Integer> counts) {
        Citations citations = new Citations();
        ClaimText written = new ClaimText(told.theCase(), citations, told.network());
        for (CheckedDocument document : told.checked()) {
            written.print(page, document);
            page.blank();
        }
        int claims = counts.values().stream().mapToInt(Integer::intValue).sum();
        page.paragraph(0, summary(claims, counts), page.style()::bold);
        citations.print(page);
    }

    private int checkFigures(Path file) throws Exception {
        if (!Files.exists(file)) {
            throw new Failure(Exit.NOT_FOUND, file + ": no such file");
        }
        if (Files.isDirectory(file)) {
            throw new Failure(Exit.NOT_FOUND, file + ": is a folder, a CSV file expected");
        }
        Case theCase = tamga.readCase();
        List<Figure> claims = CaseFolder.readClaims(file, theCase);
        Set<ProductCode> products = new TreeSet<>();
        claims.forEach(claim -> products.add(claim.subject().product()));
        Ledger ledger = Ledger.of(CaseLake.added(tamga.caseFolder(), theCase, products));
        List<Finding> findings = claims.parallelStream().map(ledger::check).toList();
        Map<Verdict, Integer> counts = none();
        findings.forEach(f -> counts.merge(f.verdict(), 1, Integer::sum));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            new FindingJson(new StatementText(theCase)).print(findings, counts, out);
        } else {
            printFigures(new Page(tamga.style(), out), theCase, findings, counts);
        }
        return code(counts);
    }

    private static Map<Verdict, Integer> none() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        return counts;
    }

    private static int code(Map<Verdict, Integer> counts) {
        if (counts.getOrDefault(Verdict.REFUTED, 0) > 0) {
            return Exit.REFUTED;
        }
        boolean open = counts.getOrDefault(Verdict.OPEN, 0) + counts.getOrDefault(Verdict.UNVERIFIABLE, 0) > 0;
        return open ? Exit.OPEN : Exit.DONE;
    }

    private static void printFigures(Page page, Case theCase, List<Finding> findings, Map<Verdict, Integer> counts) {
        Citations citations = new Citations();
        FindingText written = new FindingText(theCase, citations);
        for (Finding finding : findings) {
            written.print(page, finding);
            page.blank();
        }
        page.paragraph(0, summary(findings.size(), counts), page.style()::bold);
        citations.print(page);
    }

    /** {@code 5 claims: 2 proven, 1 refuted, 2 open}. */
    private static String summary(int claims, Map<Verdict, Integer> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((verdict, count) -> {
            if (count > 0) {
                parts.add(count + " " + verdict.name().toLowerCase(Locale.ROOT));
            }
        });
        String counted = claims + (claims == 1 ? " claim" : " claims");
        return parts.isEmpty() ? counted : counted + ": " + String.join(", ", parts);
    }
}
