package org.tamga.app.documents;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.tamga.brief.check.EntryReports;
import org.tamga.reading.document.Document;
import org.tamga.register.Merge;
import org.tamga.register.RegisterException;
import org.tamga.register.RegisterFolder;
import org.tamga.register.Report;

/**
 * Documents taken into a case, and what they told taken into its register.
 *
 * @param merged what became of the register
 * @param lines what became of each file
 */
public record Filing(Merge.Result merged, List<String> lines) {

    /** File locks keep processes apart, this keeps the threads of one apart. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    public Filing {
        lines = List.copyOf(lines);
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
            for (CheckedDocument document : read) {
                reports.addAll(reports(store, document));
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
            return new Filing(merged, lines);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    /** A file that one run at a time locks, so that two at once do not take each other's entries for somebody's changes. */
    private static FileChannel turn(Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve(".tamga"));
        return FileChannel.open(own.resolve("add.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** What a document tells; a copy of one that is in the store tells nothing new. */
    private static List<Report> reports(DocumentStore store, CheckedDocument checked) {
        Document document = checked.document();
        if (store.hasCopyOf(Path.of(checked.name()), document.contentHash())) {
            return List.of();
        }
        return EntryReports.of(document, checked.entries());
    }
}
