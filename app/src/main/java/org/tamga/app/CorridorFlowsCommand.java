package org.tamga.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.tamga.app.json.CorridorJson;
import org.tamga.app.json.Json;
import org.tamga.corridor.freight.Accounts;
import org.tamga.corridor.scenario.CorridorCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga corridor flows}: what travels where on the network as it is. */
@Command(name = "flows", description = "What travels where on the network of the case, and what that means.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CorridorFlowsCommand implements Callable<Integer> {

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
        Accounts accounts = corridors.base(choice);
        CorridorJson json = new CorridorJson("en");
        if (options.geoJson() != null) {
            CorridorOptions.write(json.geoJson(accounts, null), options.geoJson());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (options.json()) {
            Json.print(json.accounts(accounts).put("shipments", json.shipments(accounts)), out);
        } else {
            new CorridorText(new Page(parent.tamga().style(), out), CorridorOptions.group(parent.tamga(), corridors))
                    .print(accounts);
        }
        return Exit.DONE;
    }
}
