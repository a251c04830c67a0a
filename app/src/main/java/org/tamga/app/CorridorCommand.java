package org.tamga.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga corridor}: transport networks. */
@Command(
        name = "corridor",
        description =
                "Railways, roads, ports and borders: what travels where, and what happens when one of them changes.",
        subcommands = {
            CorridorRouteCommand.class,
            CorridorFlowsCommand.class,
            CorridorScenarioCommand.class,
            CorridorCompareCommand.class,
            CorridorChecksCommand.class,
            CorridorAssignCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "  tamga corridor route Xi'an Tashkent",
            "  tamga corridor flows",
            "  tamga corridor scenario cku-opens",
            "  tamga corridor compare cku-opens makmal-automated",
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CorridorCommand implements Callable<Integer> {

    @ParentCommand
    private Tamga tamga;

    @Spec
    private CommandSpec spec;

    Tamga tamga() {
        return tamga;
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "which command? tamga corridor route, flows, scenario, compare, checks or assign");
    }
}
