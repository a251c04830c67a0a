package org.tamga.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tamga.app.json.CorridorJson;
import org.tamga.app.json.Json;
import org.tamga.corridor.freight.Comparison;
import org.tamga.corridor.scenario.CorridorCase;
import org.tamga.corridor.scenario.Scenario;
import org.tamga.corridor.scenario.ScenarioRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga corridor scenario}: what changes when the network does. */
@Command(
        name = "scenario",
        description =
                "What a scenario changes against the network as it is; without a name, the scenarios of the case.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CorridorScenarioCommand implements Callable<Integer> {

    @ParentCommand
    private CorridorCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A scenario of the case, or a file.yaml.")
    private @Nullable String name;

    @Mixin
    private CorridorOptions options;

    @Override
    public Integer call() throws Exception {
        var choice = options.choice();
        CorridorCase corridors = CorridorOptions.read(parent.tamga());
        PrintWriter out = spec.commandLine().getOut();
        if (name == null) {
            list(corridors, out);
        } else {
            Scenario scenario = CorridorOptions.scenario(corridors, name);
            compare(parent, options, out, corridors, Scenario.BASE, scenario, choice);
        }
        return Exit.DONE;
    }

    private void list(CorridorCase corridors, PrintWriter out) {
        if (options.json()) {
            Json.print(new CorridorJson("en").scenarios(corridors), out);
            return;
        }
        TextTable table = new TextTable(List.of(
                new TextTable.Column("scenario", TextTable.Kind.WORDS),
                new TextTable.Column("what", TextTable.Kind.NAMES)));
        corridors.scenarios().forEach(s -> table.add(List.of(s.id(), s.name())));
        table.print(new Page(parent.tamga().style(), out));
    }

    static void compare(
            CorridorCommand parent,
            CorridorOptions options,
            PrintWriter out,
            CorridorCase corridors,
            Scenario before,
            Scenario after,
            ScenarioRun.Choice choice)
            throws Exception {
        Comparison comparison = corridors.compare(before, after, choice);
        CorridorJson json = new CorridorJson("en");
        if (options.geoJson() != null) {
            CorridorOptions.write(json.geoJson(comparison.other(), comparison.base()), options.geoJson());
        }
        if (options.json()) {
            Json.print(
                    json.comparison(after, comparison)
                            .put("base_shipments", json.shipments(comparison.base()))
                            .put("result_shipments", json.shipments(comparison.other())),
                    out);
        } else {
            new CorridorText(new Page(parent.tamga().style(), out), CorridorOptions.group(parent.tamga(), corridors))
                    .print(before, after, comparison);
        }
    }
}
