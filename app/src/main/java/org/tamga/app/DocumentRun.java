package org.tamga.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tamga.brief.check.CheckedClaim;
import org.tamga.brief.check.ClaimCheck;
import org.tamga.brief.check.EntryReports;
import org.tamga.reading.claim.Claim;
import org.tamga.reading.claim.ClaimReader;
import org.tamga.reading.document.Document;
import org.tamga.reading.entry.Entry;
import org.tamga.reading.entry.EntryReader;
import org.tamga.register.Merge;
import org.tamga.register.Register;
import org.tamga.register.RegisterException;
import org.tamga.register.RegisterFolder;
import org.tamga.register.Report;

/** Reads the documents of a command line one after the other and finds claims and register entries in them. */
final class DocumentRun {

    private final Tamga tamga;
    private final DocumentFiles files;

    DocumentRun(Tamga tamga, DocumentFiles files) {
        this.tamga = tamga;
        this.files = files;
    }

    private record Found(String name, Document document, List<CheckedClaim> claims, List<Entry> entries) {}

    /**
     * The documents that could be read, in their order.
     *
     * @param check gives what claims are checked with, and is asked when the first document was read; without it no claims are looked
     *     for
     */
    List<CheckedDocument> read(List<String> names, Optional<Callable<ClaimCheck>> check, Path caseFolder)
            throws Exception {
        Register register = register(caseFolder);
        ClaimReader claims = new ClaimReader();
        EntryReader entries = new EntryReader();
        List<Found> found = new ArrayList<>();
        List<Report> reports = new ArrayList<>();
        List<String> distinct = DocumentFiles.distinct(names);
        try (Progress progress =
                Progress.of(check.isPresent() ? "Checking" : "Reading", distinct.size(), tamga.isTerminal())) {
            for (String name : distinct) {
                Optional<DocumentFiles.Named> named = files.read(name);
                if (named.isPresent()) {
                    Document document = named.get().document();
                    List<Entry> told = entries.read(document);
                    List<CheckedClaim> checked = List.of();
                    if (check.isPresent()) {
                        List<Claim> stated = claims.read(document);
                        checked = check.get().call().check(document, stated);
                    }
                    reports.addAll(EntryReports.of(document, told));
                    found.add(new Found(name, document, checked, told));
                }
                progress.step();
            }
        }
        Set<String> ids = new HashSet<>();
        found.forEach(f -> ids.add(f.document().id()));
        List<Disagreement> disagreements =
                Disagreement.of(Merge.into(register, reports).register(), ids);
        return found.stream()
                .map(f -> new CheckedDocument(
                        f.name(),
                        f.document(),
                        f.claims(),
                        f.entries(),
                        disagreements.stream()
                                .filter(d -> d.documents().contains(f.document().id()))
                                .toList()))
                .toList();
    }

    /** The register of a case; empty when it has none. */
    static Register register(Path caseFolder) throws IOException, RegisterException {
        return registerFolder(caseFolder).register();
    }

    static RegisterFolder registerFolder(Path caseFolder) throws IOException, RegisterException {
        return RegisterFolder.read(caseFolder.resolve("register"));
    }
}
