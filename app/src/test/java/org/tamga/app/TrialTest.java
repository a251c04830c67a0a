package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The launcher's trial run does what it is meant to do: work that fails would leave a poor cache, and nobody would see it. */
class TrialTest {

    @Test
    void everyPieceOfTheTrialRunSucceeds() throws IOException {
        Path project = CommandRun.builtIn().resolve("../..").toAbsolutePath().normalize();
        Optional<String> before = Optional.ofNullable(System.getProperty("tamga.home"));
        System.setProperty("tamga.home", project.toString());
        try {
            List<Integer> codes = Trial.codes(project.resolve("app/src/main/trial"));

            assertThat(codes.getFirst()).isIn(Exit.DONE, Exit.REFUTED, Exit.OPEN);
            assertThat(codes.subList(1, codes.size())).hasSizeGreaterThan(6).containsOnly(Exit.DONE);
        } finally {
            before.ifPresentOrElse(
                    home -> System.setProperty("tamga.home", home), () -> System.clearProperty("tamga.home"));
        }
    }
}
