package org.tamga.app;

import java.util.concurrent.Callable;
import org.tamga.corridor.scenario.CorridorCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga corridor compare}: one scenario against another. */
@Command(name = "compare", description = "What the second scenario changes against the first.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CorridorCompareCommand implements Callable<Integer> {

    @ParentCommand
    private CorridorCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FIRST", description = "A scenario of the case, base, or a file.yaml.")
    private String first;

    @Parameters(index = "1", paramLabel = "SECOND", description = "Another one.")
    private String second;

    @Mixin
    private CorridorOptions options;

    @Override
    public Integer call() throws Exception {
        var choice = options.choice();
        CorridorCase corridors = CorridorOptions.read(parent.tamga());
        CorridorScenarioCommand.compare(
                parent,
                options,
                spec.commandLine().getOut(),
                corridors,
                CorridorOptions.scenario(corridors, first),
                CorridorOptions.scenario(corridors, second),
                choice);
        return Exit.DONE;
    }
}
