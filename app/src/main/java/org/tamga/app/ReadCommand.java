package org.tamga.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tamga.app.documents.CheckedDocument;
import org.tamga.app.json.ClaimJson;
import org.tamga.brief.check.EntryReports;
import org.tamga.register.Merge;
import org.tamga.register.Part;
import org.tamga.register.Register;
import org.tamga.register.RegisterFolder;
import org.tamga.register.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga read}: what documents tell for the register. */
@Command(
        name = "read",
        description = "The instruments, commitments, projects, programmes, bodies and events that documents tell of.",
        footer = {
            "",
            "What the documents say differently from each other or from the register of",
            "the case is shown. Nothing is written; tamga add does that.",
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ReadCommand implements Callable<Integer> {

    @ParentCommand
    private Tamga tamga;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Documents; - is standard input.")
    private List<String> documents = new ArrayList<>();

    @Option(names = "--yaml", description = "Print what the register/*.yaml of a case would hold.")
    private boolean yaml;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (yaml && json) {
            throw new ParameterException(spec.commandLine(), "--yaml or --json, not both");
        }
        Path folder = tamga.caseFolder();
        DocumentFiles files = new DocumentFiles(spec.commandLine().getErr());
        List<CheckedDocument> read = new DocumentRun(tamga, files).read(documents, Optional.empty(), folder);
        if (!read.isEmpty()) {
            print(read, spec.commandLine().getOut());
        }
        return files.code(read.size(), Exit.DONE);
    }

    private void print(List<CheckedDocument> read, PrintWriter out) throws Exception {
        if (json) {
            new ClaimJson(tamga.readCase()).print(read, false, out);
        } else if (yaml) {
            out.print(yaml(read));
        } else {
            print(read, new Page(tamga.style(), out));
        }
    }

    private static void print(List<CheckedDocument> read, Page page) {
        for (CheckedDocument document : read) {
            EntryText.print(page, document);
            page.blank();
        }
        int entries = read.stream().mapToInt(d -> d.entries().size()).sum();
        page.paragraph(0, entries + (entries == 1 ? " entry" : " entries"), page.style()::bold);
    }

    /** The files of a register that holds nothing else, one YAML document each. */
    private static String yaml(List<CheckedDocument> read) throws Exception {
        List<Report> reports = new ArrayList<>();
        read.forEach(d -> reports.addAll(EntryReports.of(d.document(), d.entries())));
        Path nowhere = Files.createTempDirectory("tamga");
        try {
            RegisterFolder empty = RegisterFolder.read(nowhere);
            Register register = Merge.into(empty.register(), reports).register();
            StringBuilder text = new StringBuilder();
            for (Map.Entry<Part, String> file : empty.changes(register).entrySet()) {
                text.append("--- # register/")
                        .append(file.getKey().fileName())
                        .append('\n')
                        .append(file.getValue());
            }
            return text.toString();
        } finally {
            Files.deleteIfExists(nowhere);
        }
    }
}
