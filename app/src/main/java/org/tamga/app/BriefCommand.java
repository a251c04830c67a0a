package org.tamga.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tamga.app.documents.CheckedDocument;
import org.tamga.app.documents.DocumentNames;
import org.tamga.app.documents.NamedDocument;
import org.tamga.brief.Briefing;
import org.tamga.brief.BriefingFormat;
import org.tamga.brief.check.ClaimCheck;
import org.tamga.brief.check.DocumentFindings;
import org.tamga.brief.corridor.CorridorFindings;
import org.tamga.brief.trade.TradeLake;
import org.tamga.core.PlainText;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.folder.FactFolder;
import org.tamga.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga brief}: writes the briefing of a case: a page, a PDF or its numbers. */
@Command(
        name = "brief",
        description = "Write the briefing of the case, and print the path of its file.",
        footer = {
            "",
            "The ending of FILE tells the format:",
            "  tamga brief                    a page: .tamga/brief.html in the case folder",
            "  tamga brief --out report.pdf   the same on A4",
            "  tamga brief --out numbers.xlsx the numbers, a sheet for each section",
            "  tamga brief --out numbers.csv  the numbers as one table",
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class BriefCommand implements Callable<Integer> {

    private static final String ELSEWHERE = "tamga-brief";

    @ParentCommand
    private Tamga tamga;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to (default: .tamga/brief.html in the case folder, or ./" + ELSEWHERE
                    + ".html when that folder cannot be written).")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "html, pdf, xlsx or csv (default: what the ending of FILE tells, else html).")
    private @Nullable BriefingFormat format;

    @Option(names = "--pdf", description = "The same as --format pdf.")
    private boolean pdf;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            description = "Language of the briefing: en or ru (default: ${DEFAULT-VALUE}).")
    private String language;

    @Override
    public Integer call() throws Exception {
        Path folder = tamga.caseFolder();
        Locale locale = locale();
        BriefingFormat wanted = format();
        if (out != null) {
            checkPlace(out, wanted);
        }
        // the network needs nothing of the ledger, and takes as long to run as that takes to load
        FutureTask<Optional<CorridorFindings>> network = new FutureTask<>(() -> CorridorFindings.read(folder));
        Thread.ofPlatform().daemon().start(network);
        Ledger ledger = tamga.ledger();
        List<CheckedDocument> checked = documents(ledger, folder);
        Register register = DocumentNames.of(checked.stream()
                        .map(d -> new NamedDocument(d.name(), d.document()))
                        .toList())
                .in(DocumentRun.registerFolder(folder).register());
        List<DocumentFindings> documents = checked.stream()
                .map(d -> new DocumentFindings(d.document(), d.claims(), d.entries()))
                .toList();
        String ending = (locale.equals(Locale.ENGLISH) ? "." : "-" + locale + ".") + wanted.ending();
        Path file = out == null ? usualPlace(folder, ending) : out;
        TradeLake lake = TradeLake.at(folder.resolve(".tamga").resolve("lake"));
        Optional<CorridorFindings> corridors = result(network);
        write(Briefing.of(ledger, documents, register, lake, corridors, locale), wanted, file);
        spec.commandLine().getOut().println(PlainText.line(file.toString()));
        return Exit.DONE;
    }

    /** What work gives, or the fault that it ended with. */
    private static <T> T result(Future<T> work) throws Exception {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception fault ? fault : e;
        }
    }

    /** What became of the claims of the case's documents; one that cannot be read is told on stderr. */
    private List<CheckedDocument> documents(Ledger ledger, Path folder) throws Exception {
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
                .read(names, Optional.of(products -> check), folder);
    }

    private Locale locale() {
        String asked = language.toLowerCase(Locale.ROOT);
        return Briefing.LANGUAGES.stream()
                .filter(l -> l.getLanguage().equals(asked))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--lang " + language + " is not known: "
                                + Briefing.LANGUAGES.stream()
                                        .map(Locale::getLanguage)
                                        .collect(Collectors.joining(" or "))
                                + " expected"));
    }

    /** What was asked for, else what the name of the file tells; both must say the same. */
    private BriefingFormat format() {
        Optional<BriefingFormat> named =
                out == null ? Optional.empty() : BriefingFormat.ofName(String.valueOf(out.getFileName()));
        if (pdf && format != null && format != BriefingFormat.PDF) {
            throw new ParameterException(
                    spec.commandLine(), "--pdf and --format " + format.ending() + " are two formats: leave one");
        }
        Optional<BriefingFormat> asked = pdf ? Optional.of(BriefingFormat.PDF) : Optional.ofNullable(format);
        if (asked.isPresent() && named.isPresent() && !asked.equals(named)) {
            throw new ParameterException(
                    spec.commandLine(),
                    out + " ends in ." + named.get().ending() + ", but the format asked for is "
                            + asked.get().ending() + ": name the file ."
                            + asked.get().ending()
                            + ", or leave the format out");
        }
        return asked.or(() -> named).orElse(BriefingFormat.HTML);
    }

    private static Path usualPlace(Path folder, String ending) {
        Path derived = folder.resolve(".tamga");
        try {
            Files.createDirectories(derived);
        } catch (IOException e) {
            return Path.of(ELSEWHERE + ending);
        }
        return Files.isWritable(derived) ? derived.resolve("brief" + ending) : Path.of(ELSEWHERE + ending);
    }

    private static void checkPlace(Path file, BriefingFormat format) throws Failure {
        Path parent = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new Failure(
                    Exit.CANNOT_WRITE,
                    file + " is a folder: name a file in it, such as " + file.resolve("brief." + format.ending()));
        }
        if (parent != null && !Files.isDirectory(parent)) {
            throw new Failure(Exit.CANNOT_WRITE, file + " cannot be written: there is no folder " + parent);
        }
    }

    /** Writes through links, and into devices and pipes; a regular file is replaced when the new one is whole. */
    private static void write(Briefing briefing, BriefingFormat format, Path file) throws Failure {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.write(file, briefing.as(format));
            } else {
                briefing.write(format, Files.exists(file) ? file.toRealPath() : file);
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
