package org.tamga.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tamga.brief.Briefing;
import org.tamga.brief.check.ClaimCheck;
import org.tamga.brief.check.DocumentFindings;
import org.tamga.brief.trade.TradeLake;
import org.tamga.core.PlainText;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.folder.FactFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga brief}: writes the briefing of a case as one HTML file. */
@Command(name = "brief", description = "Write the briefing of the case, one HTML file, and print its path.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class BriefCommand implements Callable<Integer> {

    private static final String ELSEWHERE = "tamga-brief.html";

    @ParentCommand
    private Tamga tamga;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to (default: .tamga/brief.html in the case folder, or ./" + ELSEWHERE
                    + " when that folder cannot be written).")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        Path folder = tamga.caseFolder();
        if (out != null) {
            checkPlace(out);
        }
        Ledger ledger = tamga.ledger();
        List<DocumentFindings> documents = documents(ledger, folder);
        Path file = out == null ? usualPlace(folder) : out;
        write(ledger, documents, TradeLake.at(folder.resolve(".tamga").resolve("lake")), file);
        spec.commandLine().getOut().println(PlainText.line(file.toString()));
        return Exit.DONE;
    }

    /** What became of the claims of the case's documents; one that cannot be read is told on stderr. */
    private List<DocumentFindings> documents(Ledger ledger, Path folder) throws Exception {
        Path documents = folder.resolve("documents");
        if (!Files.isDirectory(documents)) {
            return List.of();
        }
        List<String> names;
        try (Stream<Path> files = Files.list(documents)) {
            names = files.filter(f -> !String.valueOf(f.getFileName()).startsWith("."))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
        ClaimCheck check = new ClaimCheck(ledger, FactFolder.read(folder, ledger.theCase()));
        return new DocumentRun(tamga, new DocumentFiles(spec.commandLine().getErr()))
                .read(names, Optional.of(products -> check), folder).stream()
                        .map(d -> new DocumentFindings(d.document(), d.claims(), d.entries()))
                        .toList();
    }

    private static Path usualPlace(Path folder) {
        Path derived = folder.resolve(".tamga");
        try {
            Files.createDirectories(derived);
        } catch (IOException e) {
            return Path.of(ELSEWHERE);
        }
        return Files.isWritable(derived) ? derived.resolve("brief.html") : Path.of(ELSEWHERE);
    }

    private static void checkPlace(Path file) throws Failure {
        Path parent = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new Failure(
                    Exit.CANNOT_WRITE, file + " is a folder: name a file in it, such as " + file.resolve("brief.html"));
        }
        if (parent != null && !Files.isDirectory(parent)) {
            throw new Failure(Exit.CANNOT_WRITE, file + " cannot be written: there is no folder " + parent);
        }
    }

    /** Writes through links, and into devices and pipes; a regular file is replaced when the new one is whole. */
    private static void write(Ledger ledger, List<DocumentFindings> documents, TradeLake lake, Path file)
            throws Failure {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.writeString(file, Briefing.html(ledger, documents, lake));
            } else {
                Briefing.write(ledger, documents, lake, Files.exists(file) ? file.toRealPath() : file);
            }
        } catch (IOException e) {
            throw new Failure(Exit.CANNOT_WRITE, file + " cannot be written: " + reason(e));
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "access denied";
            case FileSystemException fault when fault.getReason() != null -> fault.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
