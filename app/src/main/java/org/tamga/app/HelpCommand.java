package org.tamga.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tamga help}: the help of the program or of one command. */
@Command(name = "help", description = "Show help for a command.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class HelpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "Which one; without it, all are listed.")
    private @Nullable String command;

    @Override
    public Integer call() {
        CommandLine all = spec.commandLine().getParent();
        CommandLine wanted = command == null ? all : all.getSubcommands().get(command);
        if (wanted == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no command '" + command + "': known are "
                            + String.join(", ", all.getSubcommands().keySet()));
        }
        wanted.usage(spec.commandLine().getOut());
        return Exit.DONE;
    }
}
