package org.tamga.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.sdmx.SdmxFlow;
import org.tamga.trade.sdmx.SdmxSource;
import org.tamga.trade.sdmx.SdmxStructure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga sdmx}: what services of SDMX have, and observations from them. */
@Command(
        name = "sdmx",
        description = "Fetch statistics from services that speak SDMX: Eurostat, OECD, ECB, national offices.",
        subcommands = SdmxFetchCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "From the service to the rows:",
            "  tamga sdmx sources eurostat",
            "  tamga sdmx flows ESTAT_COMEXT \"EU trade\"",
            "  tamga sdmx dims ESTAT_COMEXT DS-045409",
            "  tamga sdmx dims ESTAT_COMEXT DS-045409 PARTNER kazakhstan",
            "  tamga sdmx fetch ESTAT_COMEXT DS-045409 A.DE.KZ.TOTAL.. 2015/2024",
            "",
            "A service that has no name here is written as its address, https://…, the",
            "part before /dataflow; --name is what its rows are called in the lake.",
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SdmxCommand implements Callable<Integer> {

    private static final int LISTED = 60;
    private static final int SHOWN = 3;

    @ParentCommand
    private Tamga tamga;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Exit.DONE;
    }

    /** The program. */
    Tamga tamga() {
        return tamga;
    }

    /** The services that have a name. */
    @Command(name = "sources", description = "List the services that are known by name. Nothing is asked of them.")
    Integer sources(
            @Parameters(
                            paramLabel = "TEXT",
                            arity = "0..1",
                            description = "Only those whose name or title has this in it.")
                    @Nullable
                    String text) {
        List<SdmxSource> found = SdmxServiceOptions.builtIn().list().stream()
                .filter(source -> isWanted(text, source.name(), source.title()))
                .toList();
        Page page = page();
        for (SdmxSource source : found) {
            page.labelled(
                    padded(source.name(), 18),
                    page.style()::bold,
                    source.title().isBlank() ? source.address().toString() : source.title(),
                    line -> line);
        }
        return done(found.size(), "source", text);
    }

    /** The tables of a service. */
    @Command(name = "flows", description = "List the flows (tables) of a service.")
    Integer flows(
            @Mixin SdmxServiceOptions service,
            @Parameters(index = "0", paramLabel = "SOURCE", description = SdmxServiceOptions.SOURCE) String source,
            @Parameters(
                            index = "1",
                            paramLabel = "TEXT",
                            arity = "0..1",
                            description = "Only those whose id or title has this in it.")
                    @Nullable
                    String text,
            @Option(names = "--all", description = "All, however many.") boolean all)
            throws Failure {
        List<SdmxFlow> flows = service.ask(source, tamga, spec, open -> open.flows());
        List<SdmxFlow> found = flows.stream()
                .filter(flow -> isWanted(text, flow.id(), flow.title()))
                .toList();
        Page page = page();
        found.stream()
                .limit(all ? Long.MAX_VALUE : LISTED)
                .forEach(flow -> page.labelled(
                        padded(flow.id(), 18),
                        page.style()::bold,
                        flow.title() + "  (" + flow.agency() + ")",
                        line -> line));
        more(found.size(), all, page);
        return done(found.size(), "flow", text);
    }

    /** What keys of a flow are made of. */
    @Command(name = "dims", description = "Show what a key of a flow is made of, or the codes of one part.")
    Integer dims(
            @Mixin SdmxServiceOptions service,
            @Parameters(index = "0", paramLabel = "SOURCE", description = SdmxServiceOptions.SOURCE) String source,
            @Parameters(index = "1", paramLabel = "FLOW", description = "The flow's id.") String flow,
            @Parameters(
                            index = "2",
                            paramLabel = "DIMENSION",
                            arity = "0..1",
                            description =
                                    "Whose codes are listed; without it, all dimensions with a few of their codes.")
                    @Nullable
                    String dimension,
            @Parameters(
                            index = "3",
                            paramLabel = "TEXT",
                            arity = "0..1",
                            description = "Only codes that have this in them or in their names.")
                    @Nullable
                    String text,
            @Option(names = "--all", description = "All codes, however many.") boolean all)
            throws Failure {
        SdmxStructure structure = service.ask(source, tamga, spec, open -> open.structure(flow));
        if (dimension == null) {
            print(structure);
            return Exit.DONE;
        }
        Optional<SdmxStructure.Dimension> wanted = structure.dimensions().stream()
                .filter(d -> d.id().equalsIgnoreCase(dimension))
                .findFirst();
        if (wanted.isEmpty()) {
            throw new Failure(
                    Exit.USAGE,
                    structure.flow().id() + " has no dimension '" + dimension + "': it has " + ids(structure, ", "));
        }
        Map<String, String> codes = wanted.get().codesWith(text == null ? "" : text);
        Page page = page();
        codes.entrySet().stream()
                .limit(all ? Long.MAX_VALUE : LISTED)
                .forEach(code ->
                        page.labelled(padded(code.getKey(), 12), page.style()::bold, code.getValue(), line -> line));
        more(codes.size(), all, page);
        return done(codes.size(), "code", text);
    }

    private void print(SdmxStructure structure) {
        Page page = page();
        page.paragraph(0, structure.flow().reference() + " " + structure.flow().title(), page.style()::bold);
        for (SdmxStructure.Dimension dimension : structure.dimensions()) {
            int codes = dimension.codes().size();
            String few = dimension.codes().entrySet().stream()
                    .limit(SHOWN)
                    .map(code -> code.getKey() + " " + code.getValue())
                    .collect(Collectors.joining(", "));
            page.labelled(
                    "  " + padded(dimension.id(), 20),
                    page.style()::bold,
                    codes == 0
                            ? "any code"
                            : ImportText.counted(codes, "code", "codes") + ": " + few + (codes > SHOWN ? " …" : ""),
                    line -> line);
        }
        page.paragraph(2, "key: " + ids(structure, "."));
        spec.commandLine().getOut().flush();
    }

    private static String ids(SdmxStructure structure, String between) {
        return structure.dimensions().stream().map(SdmxStructure.Dimension::id).collect(Collectors.joining(between));
    }

    private static boolean isWanted(@Nullable String text, String id, String title) {
        return text == null || (id + "\n" + title).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private static String padded(String name, int columns) {
        return name + " ".repeat(Math.max(2, columns - name.length()));
    }

    private static void more(int found, boolean all, Page page) {
        if (!all && found > LISTED) {
            page.paragraph(
                    0, "… and " + (found - LISTED) + " more: add a word to search for, or --all", page.style()::dim);
        }
    }

    private int done(int found, String what, @Nullable String text) {
        spec.commandLine().getOut().flush();
        if (found == 0) {
            spec.commandLine()
                    .getErr()
                    .println("tamga: no " + what + (text == null ? "" : " has '" + text + "' in it"));
            return Exit.NO_ANSWER;
        }
        return Exit.DONE;
    }

    private Page page() {
        return new Page(tamga.style(), spec.commandLine().getOut());
    }
}
