package org.tamga.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.tamga.app.json.CorridorJson;
import org.tamga.app.json.Json;
import org.tamga.corridor.freight.Calibration;
import org.tamga.corridor.scenario.AssertionCheck;
import org.tamga.corridor.scenario.CorridorCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga corridor checks}: what is said about corridors, and how well the network agrees with what was published. */
@Command(
        name = "checks",
        description = "What must be so that assertions about corridors hold; the network beside published values.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CorridorChecksCommand implements Callable<Integer> {

    @ParentCommand
    private CorridorCommand parent;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CorridorOptions options;

    @Override
    public Integer call() throws Exception {
        var choice = options.choice();
        CorridorCase corridors = CorridorOptions.read(parent.tamga());
        List<AssertionCheck.Result> results = corridors.checks(choice);
        List<Calibration.Line> lines = corridors.calibration(corridors.base(choice));
        PrintWriter out = spec.commandLine().getOut();
        CorridorJson json = new CorridorJson("en");
        if (options.json()) {
            Json.print(
                    new Json.Fields()
                            .put("claims", results.stream().map(json::assertion).toList())
                            .put("calibration", CorridorJson.calibration(lines)),
                    out);
            return Exit.DONE;
        }
        Page page = new Page(parent.tamga().style(), out);
        CorridorChecksText text = new CorridorChecksText(page);
        for (AssertionCheck.Result result : results) {
            text.assertion(result);
            page.blank();
        }
        text.calibration(lines);
        return Exit.DONE;
    }
}
