package org.tamga.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the user's code lists and correlation tables are. */
final class NomenclatureOptions {

    /** The folder of a case in which they are looked for. */
    static final String FOLDER = "nomenclature";

    @Option(
            names = "--nomenclatures",
            paramLabel = "DIR",
            description = "Code lists and correlation tables (default: " + FOLDER + "/ in the case).")
    private @Nullable Path named;

    /**
     * The folder, when it is there.
     *
     * @throws Failure when one was named that is not there
     */
    Optional<Path> folder(Tamga tamga) throws Failure {
        if (named != null) {
            if (!Files.isDirectory(named)) {
                throw new Failure(
                        Exit.NOT_FOUND, named + (Files.exists(named) ? ": is no folder" : ": no such folder"));
            }
            return Optional.of(named);
        }
        return usual(tamga).filter(Files::isDirectory);
    }

    /** Where the folder would have to be; nothing when there is no case either. */
    Optional<Path> place(Tamga tamga) {
        return named != null ? Optional.of(named) : usual(tamga);
    }

    private static Optional<Path> usual(Tamga tamga) {
        try {
            return Optional.of(tamga.caseFolder().resolve(FOLDER));
        } catch (Failure e) {
            return Optional.empty(); // a lake of one's own needs no case
        }
    }
}
