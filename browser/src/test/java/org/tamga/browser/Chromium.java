package org.tamga.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where this machine has Chromium: the system's own, since nothing is downloaded by tests. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    /** The first Chromium on the path of programs. */
    static Optional<Path> find() {
        @Nullable String folders = System.getenv("PATH");
        return folders == null
                ? Optional.empty()
                : NAMES.stream()
                        .flatMap(name -> Stream.of(folders.split(File.pathSeparator))
                                .filter(folder -> !folder.isEmpty())
                                .map(folder -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst();
    }
}
