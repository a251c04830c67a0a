package org.tamga.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tamga.app.documents.CheckedDocument;
import org.tamga.app.documents.DocumentChecks;
import org.tamga.register.RegisterException;
import org.tamga.register.RegisterFolder;

/** Reads the documents of a command line one after the other and finds claims and register entries in them. */
final class DocumentRun {

    private final Tamga tamga;
    private final DocumentFiles files;

    DocumentRun(Tamga tamga, DocumentFiles files) {
        this.tamga = tamga;
        this.files = files;
    }

    /**
     * The documents that could be read, in their order.
     *
     * @param checks gives what claims are checked with; without it no claims are looked for
     */
    List<CheckedDocument> read(List<String> names, Optional<DocumentChecks.Checks> checks, Path caseFolder)
            throws Exception {
        DocumentChecks documents = new DocumentChecks(registerFolder(caseFolder).register(), checks);
        List<String> distinct = DocumentFiles.distinct(names);
        try (Progress progress =
                Progress.of(checks.isPresent() ? "Checking" : "Reading", distinct.size(), tamga.isTerminal())) {
            for (String name : distinct) {
                files.read(name).ifPresent(named -> documents.read(name, named.document()));
                progress.step();
            }
        }
        return documents.checked();
    }

    /** The register of a case; empty when it has none. */
    static RegisterFolder registerFolder(Path caseFolder) throws IOException, RegisterException {
        return RegisterFolder.read(caseFolder.resolve("register"));
    }
}
