package org.tamga.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.app.documents.CheckedDocument;
import org.tamga.app.documents.Disagreement;
import org.tamga.brief.check.CheckedClaim;
import org.tamga.brief.check.ClaimCheck;
import org.tamga.brief.check.EntryReports;
import org.tamga.core.ProductCode;
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

    private record Found(String name, Document document, List<Claim> claims, List<Entry> entries) {}

    /** Gives what claims are checked with. */
    @FunctionalInterface
    interface Checks {
        /**
         * Called once, when all documents were read.
         *
         * @param products that their claims speak of
         */
        ClaimCheck of(Set<ProductCode> products) throws Exception;
    }

    /**
     * The documents that could be read, in their order.
     *
     * @param check gives what claims are checked with; without it no claims are looked for
     */
    List<CheckedDocument> read(List<String> names, Optional<Checks> check, Path caseFolder) throws Exception {
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
                    List<Claim> stated = check.isPresent() ? claims.read(document) : List.of();
                    reports.addAll(EntryReports.of(document, told));
                    found.add(new Found(name, document, stated, told));
                }
                progress.step();
            }
        }
        List<List<CheckedClaim>> checked =
                check.isPresent() ? checked(found, check.get()) : Collections.nCopies(found.size(), List.of());
        Set<String> ids = new HashSet<>();
        found.forEach(f -> ids.add(f.document().id()));
        List<Disagreement> disagreements =
                Disagreement.of(Merge.into(register, reports).register(), ids);
        List<CheckedDocument> documents = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found f = found.get(i);
            List<Disagreement> own = disagreements.stream()
                    .filter(d -> d.documents().contains(f.document().id()))
                    .toList();
            documents.add(new CheckedDocument(f.name(), f.document(), checked.get(i), f.entries(), own));
        }
        return documents;
    }

    /** The claims of each document with verdicts. */
    private static List<List<CheckedClaim>> checked(List<Found> found, Checks checks) throws Exception {
        if (found.isEmpty()) {
            return List.of();
        }
        Set<ProductCode> products = new TreeSet<>();
        found.forEach(f -> f.claims()
                .forEach(claim ->
                        claim.productCode().flatMap(DocumentRun::product).ifPresent(products::add)));
        ClaimCheck check = checks.of(products);
        return found.stream().map(f -> check.check(f.document(), f.claims())).toList();
    }

    private static Optional<ProductCode> product(String code) {
        try {
            return Optional.of(ProductCode.parse(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // goods in words only
        }
    }

    /** The register of a case; empty when it has none. */
    static Register register(Path caseFolder) throws IOException, RegisterException {
        return registerFolder(caseFolder).register();
    }

    static RegisterFolder registerFolder(Path caseFolder) throws IOException, RegisterException {
        return RegisterFolder.read(caseFolder.resolve("register"));
    }
}
