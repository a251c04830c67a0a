package org.tamga.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tamga corridor}: transport networks. */
@Command(
        name = "corridor",
        description = "Transport networks: who travels where, by which links, at what cost.",
        subcommands = {CorridorAssignCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "  tamga corridor assign --net SiouxFalls_net.tntp --trips SiouxFalls_trips.tntp"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CorridorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "which command? tamga corridor assign");
    }
}
