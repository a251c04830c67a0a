package org.tamga.trade.sdmx;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder for answers while they are read. What a process left that was killed is removed by the next one. */
record Scratch(Path folder) implements AutoCloseable {

    private static final String PREFIX = ".sdmx-";

    /**
     * A folder of this process's own.
     *
     * @param parent made when it is not there
     */
    static Scratch in(Path parent) throws SdmxException {
        try {
            Files.createDirectories(parent);
            removeLeft(parent);
            return new Scratch(Files.createTempDirectory(
                    parent, PREFIX + ProcessHandle.current().pid() + "-"));
        } catch (IOException e) {
            throw new SdmxException(SdmxException.Kind.DISK, parent + ": cannot be written: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            remove(folder);
        } catch (IOException e) {
            // the next run tries again
        }
    }

    private static void removeLeft(Path parent) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : left) {
                String[] name = folder.getFileName().toString().split("-");
                boolean ours = name.length >= 3 && name[1].matches("\\d{1,9}");
                if (ours && ProcessHandle.of(Long.parseLong(name[1])).isEmpty()) {
                    remove(folder);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted((a, b) -> b.compareTo(a)).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
