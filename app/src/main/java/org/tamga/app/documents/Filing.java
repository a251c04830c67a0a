package org.tamga.app.documents;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.tamga.brief.check.EntryReports;
import org.tamga.reading.document.Document;
import org.tamga.reading.document.DocumentReader;
import org.tamga.register.Merge;
import org.tamga.register.RegisterException;
import org.tamga.register.RegisterFolder;
import org.tamga.register.Report;

/**
 * Documents taken into a case, and what they told taken into its register.
 *
 * @param merged what became of the register
 * @param lines what became of each file
 * @param ids of the documents in the case
 */
public record Filing(Merge.Result merged, List<String> lines, Set<String> ids) {

    /** File locks keep processes apart, this keeps the threads of one apart. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    public Filing {
        lines = List.copyOf(lines);
        ids = Set.copyOf(ids);
    }

    /**
     * Files documents into a case; those that it has already change nothing.
     *
     * @param read documents whose names are the paths of their files
     * @throws IOException when the case cannot be written
     * @throws RegisterException when its register is wrong
     */
    public static Filing of(Path caseFolder, List<CheckedDocument> read) throws IOException, RegisterException {
        IN_THIS_PROCESS.lock();
        try (FileChannel turn = turn(caseFolder);
                FileLock waited = turn.lock()) {
            RegisterFolder registerFolder = RegisterFolder.read(caseFolder.resolve("register"));
            DocumentStore store = new DocumentStore(caseFolder);
            List<Report> reports = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (CheckedDocument document : read) {
                Document filed = filed(store, document);
                ids.add(filed.id());
                if (!store.hasCopyOf(Path.of(document.name()), filed.contentHash())) {
                    reports.addAll(EntryReports.of(filed, document.entries()));
                }
            }
            Merge.Result merged = Merge.into(registerFolder.register(), reports);
            // The register first: what is in the store counts as told, so that a run that ends in between can be
            // repeated.
            registerFolder.write(merged.register());
            List<String> lines = new ArrayList<>();
            for (CheckedDocument document : read) {
                lines.add(
                        store.add(Path.of(document.name()), document.document().contentHash()));
            }
            waited.release();
            return new Filing(merged, lines, ids);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    /** A file that one run at a time locks, so that two at once do not take each other's entries for somebody's changes. */
    private static FileChannel turn(Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve(".tamga"));
        return FileChannel.open(own.resolve("add.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** A document under the id that it has in the store: where it gives itself none, that follows from the name of the file there. */
    private static Document filed(DocumentStore store, CheckedDocument checked) {
        Document document = checked.document();
        boolean named = document.id().equals(DocumentReader.idOf(checked.name()));
        return named
                ? document.withId(DocumentReader.idOf(store.nameOf(Path.of(checked.name()), document.contentHash())))
                : document;
    }
}
