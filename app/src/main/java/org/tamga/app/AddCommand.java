package org.tamga.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tamga.app.documents.CheckedDocument;
import org.tamga.app.documents.Disagreement;
import org.tamga.app.documents.DocumentStore;
import org.tamga.brief.check.EntryReports;
import org.tamga.reading.document.Document;
import org.tamga.register.Merge;
import org.tamga.register.Register;
import org.tamga.register.RegisterFolder;
import org.tamga.register.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga add}: files documents into a case and takes what they tell into its register. */
@Command(
        name = "add",
        description = "File documents into a case, and take what they tell into its register.",
        footer = {
            "",
            "The documents are copied to documents/ in the case folder, each once by its",
            "content; the files named are not changed. Register entries are merged into",
            "register/*.yaml; what people wrote there stays, and what is told differently",
            "is shown. Adding the same document again changes nothing.",
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AddCommand implements Callable<Integer> {

    /** Columns of {@code added} and {@code known} with their blanks. */
    private static final int LABEL = 7;

    @ParentCommand
    private Tamga tamga;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Documents.")
    private List<Path> documents = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Path folder = tamga.caseFolder();
        DocumentFiles files = new DocumentFiles(spec.commandLine().getErr());
        List<String> names = documents.stream().map(Path::toString).toList();
        List<CheckedDocument> read = new DocumentRun(tamga, files).read(names, Optional.empty(), folder);
        if (read.isEmpty()) {
            return files.code(0, Exit.DONE);
        }
        Merge.Result merged;
        List<String> lines = new ArrayList<>();
        try (FileChannel turn = turn(folder);
                FileLock waited = turn.lock()) {
            RegisterFolder registerFolder = DocumentRun.registerFolder(folder);
            DocumentStore store = new DocumentStore(folder);
            List<Report> reports = new ArrayList<>();
            for (CheckedDocument document : read) {
                reports.addAll(reports(store, document));
            }
            merged = Merge.into(registerFolder.register(), reports);
            // The register first: what is in the store counts as told, so that a run that ends in between can be
            // repeated.
            registerFolder.write(merged.register());
            for (CheckedDocument document : read) {
                lines.add(
                        store.add(Path.of(document.name()), document.document().contentHash()));
            }
            waited.release();
        } catch (IOException e) {
            throw new Failure(
                    Exit.CANNOT_WRITE,
                    folder + " cannot be written (" + e.getMessage()
                            + "): name a case of your own by --case DIR; a copy of this folder is one");
        }
        print(new Page(tamga.style(), spec.commandLine().getOut()), lines, read, merged);
        return files.code(read.size(), Exit.DONE);
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

    private static void print(Page page, List<String> lines, List<CheckedDocument> read, Merge.Result merged) {
        lines.forEach(line -> page.hanging(line.substring(0, LABEL), line.substring(LABEL), words -> words));
        page.paragraph(
                0,
                "register: " + merged.added().size() + " new, "
                        + merged.changed().size() + " with a further source",
                page.style()::bold);
        Register register = merged.register();
        for (String id : merged.added()) {
            register.find(id)
                    .ifPresent(e ->
                            page.hanging("  new  ", e.kind() + ": " + e.values().title(), l -> l));
        }
        Set<String> ids = new HashSet<>();
        read.forEach(d -> ids.add(d.document().id()));
        List<Disagreement> disagreements = Disagreement.of(register, ids);
        EntryText.disagreements(page, disagreements);
    }
}
