package org.tamga.app.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.tamga.register.Report;

/** Looks for claims and register entries in documents, checks the claims, and finds what differs from a register. Not thread-safe. */
public final class DocumentChecks {

    private final Register register;
    private final Optional<Checks> checks;
    private final ClaimReader claims = new ClaimReader();
    private final EntryReader entries = new EntryReader();
    private final List<Found> found = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();

    /**
     * A run over documents.
     *
     * @param register that they are held against
     * @param checks gives what claims are checked with; without it no claims are looked for
     */
    public DocumentChecks(Register register, Optional<Checks> checks) {
        this.register = register;
        this.checks = checks;
    }

    private record Found(String name, Document document, List<Claim> claims, List<Entry> entries) {}

    /** Gives what claims are checked with. */
    @FunctionalInterface
    public interface Checks {
        /**
         * Called once, when all documents were read.
         *
         * @param products that their claims speak of
         */
        ClaimCheck of(Set<ProductCode> products) throws Exception;
    }

    /** Looks for claims and entries in a further document. */
    public void read(String name, Document document) {
        List<Entry> told = entries.read(document);
        List<Claim> stated = checks.isPresent() ? claims.read(document) : List.of();
        reports.addAll(EntryReports.of(document, told));
        found.add(new Found(name, document, stated, told));
    }

    /**
     * The documents in their order, with verdicts and with what they say differently of the same entries.
     *
     * @throws Exception what {@link Checks} throws
     */
    public List<CheckedDocument> checked() throws Exception {
        List<List<CheckedClaim>> verdicts = verdicts();
        Set<String> ids = new HashSet<>();
        found.forEach(f -> ids.add(f.document().id()));
        Register named = DocumentNames.of(found.stream()
                        .map(f -> new NamedDocument(f.name(), f.document()))
                        .toList())
                .in(register);
        List<Disagreement> disagreements =
                Disagreement.of(Merge.into(named, reports).register(), ids);
        List<CheckedDocument> documents = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found f = found.get(i);
            List<Disagreement> own = disagreements.stream()
                    .filter(d -> d.documents().contains(f.document().id()))
                    .toList();
            documents.add(new CheckedDocument(f.name(), f.document(), verdicts.get(i), f.entries(), own));
        }
        return documents;
    }

    private List<List<CheckedClaim>> verdicts() throws Exception {
        if (checks.isEmpty() || found.isEmpty()) {
            return found.stream().map(f -> List.<CheckedClaim>of()).toList();
        }
        Set<ProductCode> products = new TreeSet<>();
        found.forEach(f -> f.claims()
                .forEach(claim ->
                        claim.productCode().flatMap(DocumentChecks::product).ifPresent(products::add)));
        ClaimCheck check = checks.get().of(products);
        return found.stream().map(f -> check.check(f.document(), f.claims())).toList();
    }

    private static Optional<ProductCode> product(String code) {
        try {
            return Optional.of(ProductCode.parse(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // goods in words only
        }
    }
}
