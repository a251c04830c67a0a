package org.tamga.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tamga.brief.Briefing;
import org.tamga.core.PlainText;
import org.tamga.ledger.Ledger;
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
        Path file = out == null ? usualPlace(folder) : out;
        write(ledger, file);
        spec.commandLine().getOut().println(PlainText.line(file.toString()));
        return Exit.DONE;
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
    private static void write(Ledger ledger, Path file) throws Failure {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.writeString(file, Briefing.html(ledger));
            } else {
                Briefing.write(ledger, Files.exists(file) ? file.toRealPath() : file);
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
