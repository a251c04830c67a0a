package org.tamga.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tamga nomenclature}: codes of goods, their names, and the ways from one nomenclature to another. */
@Command(
        name = "nomenclature",
        description = "Codes of goods (HS, SITC, BEC): what is known of them, their names, and how they convert.",
        subcommands = {NomenclatureListCommand.class, NomenclatureFindCommand.class, NomenclatureConvertCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Chapters and sections have names that are built in. Put your own files into",
            "the folder nomenclature/ of the case, as CSV, also packed as .gz:",
            "  code lists      columns id, text (or code, name), as UN Comtrade gives them;",
            "                  a name such as HS2017.csv says what the codes are",
            "  correlations    two columns headed by the nomenclatures: HS 2017,BEC4",
            "",
            "  tamga nomenclature list",
            "  tamga nomenclature find crude oil --in HS2017",
            "  tamga nomenclature convert 270900 854921 --from HS2022 --to HS2017",
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class NomenclatureCommand implements Callable<Integer> {

    @ParentCommand
    private Tamga tamga;

    @Spec
    private CommandSpec spec;

    /** The program, for the commands below this one. */
    Tamga tamga() {
        return tamga;
    }

    @Override
    public Integer call() throws Exception {
        return NomenclatureListCommand.list(
                tamga, new NomenclatureOptions(), /* json= */ false, /* notes= */ false, spec.commandLine());
    }
}
