package org.tamga.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.tamga.trade.TradeException;

/**
 * A folder of one session, in which Spark puts what it does not keep in memory.
 *
 * @param folder which is new, and empty
 * @param above the folder above it
 * @param made whether {@code above} was made for it
 */
record ScratchFolder(Path folder, Path above, boolean made) {

    /**
     * A new folder.
     *
     * @throws TradeException when it cannot be made
     */
    static ScratchFolder in(Path above) throws TradeException {
        try {
            boolean made = !Files.isDirectory(above);
            Files.createDirectories(above);
            return new ScratchFolder(Files.createTempDirectory(above, "spark-"), above, made);
        } catch (IOException e) {
            throw new TradeException(above, "cannot be made: " + e.getMessage());
        }
    }

    /** Deletes it, with what was made for it. */
    void delete() {
        deleteAll(folder);
        if (made) {
            deleteQuietly(above);
        }
    }

    /** Deletes a folder and all that is in it, as far as that is possible. */
    static void deleteAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(ScratchFolder::deleteQuietly);
        } catch (IOException e) {
            // what is left is in the folder that the caller named for such things
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // a folder that somebody else put something into stays
        }
    }
}
