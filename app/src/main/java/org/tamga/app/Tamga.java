package org.tamga.app;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.app.documents.CaseFaults;
import org.tamga.app.documents.CaseLake;
import org.tamga.core.EconomyGroup;
import org.tamga.core.PlainText;
import org.tamga.core.folder.CaseException;
import org.tamga.ledger.Case;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.folder.CaseFolder;
import org.tamga.register.RegisterException;
import org.tamga.trade.TradeException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command line. */
@Command(
        name = "tamga",
        subcommands = {
            BoundsCommand.class,
            ConflictsCommand.class,
            CheckCommand.class,
            ReadCommand.class,
            AddCommand.class,
            FetchCommand.class,
            SdmxCommand.class,
            ImportCommand.class,
            TradeCommand.class,
            NomenclatureCommand.class,
            CorridorCommand.class,
            BriefCommand.class,
            ServeCommand.class,
            HelpCommand.class
        },
        versionProvider = Tamga.Version.class,
        header = {
            "Tamga weighs published figures against each other: what they prove about a",
            "quantity, which of them cannot all be true, and whether a claim holds.",
            "Every number that it prints can be followed to its source.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Try:",
            "  tamga bounds \"CHN turnover CA5 2025-01/2025-11 USD\"",
            "",
            "Exit codes:",
            "   0  done; check: every claim is proven, or a forecast",
            "   1  check: at least one claim is refuted",
            "   2  the command line is wrong",
            "   3  check: none is refuted, but at least one is open or unverifiable",
            "   4  some documents or files could not be read or fetched (each on stderr),",
            "      the others could",
            "   5  the lake, or the service that was asked, has nothing of this",
            "  65  a file is wrong: each fault on stderr as FILE:ROW:COLUMN",
            "  66  a file or folder was not found",
            "  69  a service gave no sound answer; run the same command again later",
            "  70  a fault of Tamga itself",
            "  73  a file cannot be written",
        })
public final class Tamga {

    private static final String BUILT_IN = "cases/china-central-asia";

    @Option(
            names = "--case",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The case folder (default: the built-in case, China and Central Asia).")
    private @Nullable Path caseFolder;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            defaultValue = "auto",
            description = "auto, always or never (default: auto; NO_COLOR is respected).")
    private Style.When color = Style.When.AUTO;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli asks for it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // picocli asks for it
    private boolean version;

    private final boolean terminal;

    private Tamga(boolean terminal) {
        this.terminal = terminal;
    }

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int code = run(out, err, terminal, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
    }

    /**
     * Runs a command.
     *
     * @param terminal whether a person reads {@code out} on a terminal
     * @return the exit code
     */
    public static int run(PrintWriter out, PrintWriter err, boolean terminal, String... arguments) {
        CommandLine line = new CommandLine(new Tamga(terminal))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Page.WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(Tamga::usageFault)
                .setExecutionExceptionHandler((e, command, parsed) -> fault(e, command.getErr()));
        addAirBelow(line);
        try {
            if (arguments.length == 0) {
                line.usage(out);
                return Exit.DONE;
            }
            return line.execute(arguments);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return internal(e, err);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static void addAirBelow(CommandLine command) {
        command.getSubcommands().values().forEach(below -> {
            addAir(below);
            addAirBelow(below);
        });
    }

    private static void addAir(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading(
                        command.getCommandSpec().positionalParameters().isEmpty() ? "%n" : "");
        command.getSubcommands().values().forEach(Tamga::addAir);
    }

    private static int usageFault(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("tamga: " + PlainText.line(String.valueOf(e.getMessage())));
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE;
    }

    private static int fault(Exception e, PrintWriter err) {
        return switch (e) {
            case CaseException wrong -> badInput(wrong, err);
            case RegisterException wrong -> badInput(wrong, err);
            case TradeException wrong -> TradeSession.told(wrong, err);
            case Failure failure -> {
                err.println("tamga: " + PlainText.line(String.valueOf(failure.getMessage())));
                yield failure.code();
            }
            default -> internal(e, err);
        };
    }

    private static int badInput(Exception wrong, PrintWriter err) {
        CaseFaults.lines(wrong).forEach(err::println);
        return Exit.BAD_INPUT;
    }

    private static int internal(Throwable e, PrintWriter err) {
        err.println("tamga: internal error: " + PlainText.line(e.toString())
                + ". This is a fault of Tamga: please report it with the command that you ran"
                + " (JDK_JAVA_OPTIONS=-Dtamga.trace shows where it happened)");
        if (System.getProperty("tamga.trace") != null) {
            e.printStackTrace(err);
        }
        return Exit.INTERNAL;
    }

    /** How text is styled. */
    Style style() {
        return Style.of(
                color, terminal, !System.getenv().getOrDefault("NO_COLOR", "").isEmpty());
    }

    /** Whether a person reads along on a terminal. */
    boolean isTerminal() {
        return terminal;
    }

    /**
     * The folder of the case that was asked for.
     *
     * @throws Failure when it is not there
     */
    Path caseFolder() throws Failure {
        Path folder = caseFolder;
        if (folder == null) {
            String home = System.getProperty("tamga.home");
            if (home == null) {
                throw new Failure(
                        Exit.NOT_FOUND,
                        "the built-in case is found by the launcher ./tamga only: name a case by --case DIR");
            }
            folder = Path.of(home).resolve(BUILT_IN);
        }
        if (!Files.isDirectory(folder)) {
            throw new Failure(Exit.NOT_FOUND, folder + (Files.exists(folder) ? ": is no folder" : ": no such folder"));
        }
        if (!Files.exists(folder.resolve("case.yaml"))) {
            throw new Failure(Exit.NOT_FOUND, folder + ": is no case folder: it has no case.yaml");
        }
        return folder;
    }

    /** Reads the case. */
    Case readCase() throws Failure, CaseException {
        return CaseFolder.read(caseFolder());
    }

    /**
     * The groups of economies of the case, for words of a question.
     *
     * @param caseNeeded whether it is a fault that there is no case
     */
    Map<String, EconomyGroup> groups(boolean caseNeeded) throws Failure, CaseException {
        Path folder;
        try {
            folder = caseFolder();
        } catch (Failure e) {
            if (caseNeeded) {
                throw e;
            }
            return Map.of();
        }
        return CaseFolder.readGroups(folder);
    }

    /** Reads the case and links its figures, with those of its lake. */
    Ledger ledger() throws Failure, CaseException, TradeException {
        return Ledger.of(CaseLake.added(caseFolder(), readCase(), Set.of()));
    }

    /** The version in the manifest of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Tamga.class.getPackage().getImplementationVersion();
            return new String[] {"tamga " + (version == null ? "(not packaged)" : version)};
        }
    }
}
