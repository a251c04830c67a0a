package org.tamga.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.app.json.Json;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Membership;
import org.tamga.core.PlainText;
import org.tamga.core.folder.CaseException;
import org.tamga.corridor.freight.Congestion;
import org.tamga.corridor.freight.Flows;
import org.tamga.corridor.model.Node;
import org.tamga.corridor.scenario.CorridorCase;
import org.tamga.corridor.scenario.Scenario;
import org.tamga.corridor.scenario.ScenarioFile;
import org.tamga.corridor.scenario.ScenarioRun;
import picocli.CommandLine.Option;

/** How shippers choose, and where what they do is written. */
final class CorridorOptions {

    @Option(
            names = "--method",
            paramLabel = "NAME",
            defaultValue = "logit",
            description = "logit: dearer routes are used too (default); equilibrium: only the least costly are.")
    private String method = "logit";

    @Option(
            names = "--sensitivity",
            paramLabel = "N",
            defaultValue = "12",
            description = "Of logit: how strongly shippers avoid dearer routes (default: 12).")
    private double sensitivity = ScenarioRun.USUAL_SENSITIVITY;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--geojson", paramLabel = "FILE", description = "Write links with their flows as GeoJSON.")
    private @Nullable Path geoJson;

    boolean json() {
        return json;
    }

    @Nullable
    Path geoJson() {
        return geoJson;
    }

    /** The choice that was asked for. */
    ScenarioRun.Choice choice() throws Failure {
        if (!(sensitivity > 0) || sensitivity > 1000) {
            throw new Failure(Exit.USAGE, "--sensitivity is a number above 0, at most 1000");
        }
        for (Flows.Method known : Flows.Method.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(method)) {
                return new ScenarioRun.Choice(known, Congestion.USUAL, sensitivity);
            }
        }
        throw new Failure(Exit.USAGE, "--method is logit or equilibrium, not '" + PlainText.line(method) + "'");
    }

    /** The network of the case. */
    static CorridorCase read(Tamga tamga) throws Failure, IOException, CaseException {
        Path folder = tamga.caseFolder();
        return CorridorCase.read(folder)
                .orElseThrow(
                        () -> new Failure(Exit.NOT_FOUND, folder.resolve("corridor") + ": the case has no network"));
    }

    /** The members of the first group of the case that the network knows; none when it knows of no group. */
    static Set<Economy> group(Tamga tamga, CorridorCase corridors) throws Failure, CaseException {
        Set<Economy> known =
                corridors.network().nodes().stream().map(Node::country).collect(Collectors.toSet());
        for (EconomyGroup group : tamga.groups(true).values()) {
            Set<Economy> members = group.members().stream()
                    .map(Membership::economy)
                    .filter(known::contains)
                    .collect(Collectors.toSet());
            if (!members.isEmpty()) {
                return members;
            }
        }
        return Set.of();
    }

    /** The scenario of an id of the case, or of a file. */
    static Scenario scenario(CorridorCase corridors, String named) throws Failure, IOException, CaseException {
        var known = corridors.scenario(named);
        if (known.isPresent()) {
            return known.get();
        }
        Path file = Path.of(named);
        if (Files.isRegularFile(file)) {
            return ScenarioFile.read(file);
        }
        throw new Failure(
                Exit.NOT_FOUND,
                "there is no scenario '" + PlainText.line(named) + "': known are " + corridors.ids()
                        + ", or name a file.yaml");
    }

    /** Writes a document to a file. */
    static void write(Json.Fields document, Path file) throws Failure {
        StringWriter text = new StringWriter();
        Json.print(document, new PrintWriter(text));
        try {
            Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failure(Exit.CANNOT_WRITE, PlainText.line(file + " cannot be written: " + e.getMessage()));
        }
    }
}
