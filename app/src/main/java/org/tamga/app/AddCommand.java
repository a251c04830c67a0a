package org.tamga.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tamga.app.documents.CheckedDocument;
import org.tamga.app.documents.Disagreement;
import org.tamga.app.documents.Filing;
import org.tamga.register.Merge;
import org.tamga.register.Register;
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
        Filing filed;
        try {
            filed = Filing.of(folder, read);
        } catch (IOException e) {
            throw new Failure(
                    Exit.CANNOT_WRITE,
                    folder + " cannot be written (" + e.getMessage()
                            + "): name a case of your own by --case DIR; a copy of this folder is one");
        }
        print(new Page(tamga.style(), spec.commandLine().getOut()), filed);
        return files.code(read.size(), Exit.DONE);
    }

    private static void print(Page page, Filing filed) {
        Merge.Result merged = filed.merged();
        filed.lines().forEach(line -> page.hanging(line.substring(0, LABEL), line.substring(LABEL), words -> words));
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
        EntryText.disagreements(page, Disagreement.of(register, filed.ids()));
    }
}
