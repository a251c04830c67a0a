package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void smallCase() throws IOException {
        CommandRun.writeSmallCase(folder);
    }

    @Test
    void pathOfTheBriefingIsTheLastLine() throws IOException {
        CommandRun run = CommandRun.on(folder, "brief");
        Path file = folder.resolve(".tamga/brief.html");

        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith(file + "\n");
        assertThat(Files.readString(file)).startsWith("<!").contains("1.5 billion USD");
    }

    @Test
    void briefingGoesWhereItIsWanted() {
        Path wanted = folder.resolve("mine.html");

        assertThat(CommandRun.on(folder, "brief", "--out", wanted.toString()).out())
                .isEqualTo(wanted + "\n");
        assertThat(wanted).isNotEmptyFile();
        assertThat(folder.resolve(".tamga")).doesNotExist();
    }

    @Test
    void linkIsWrittenThrough() throws IOException {
        Path target = Files.writeString(folder.resolve("target.html"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), target);

        CommandRun.on(folder, "brief", "--out", link.toString());

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(target)).startsWith("<!");
    }

    @Test
    void folderIsNoFile() {
        CommandRun run = CommandRun.on(folder, "brief", "--out", folder.toString());

        assertThat(run.code()).isEqualTo(Exit.CANNOT_WRITE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("tamga: " + folder + " is a folder: name a file in it, such as " + folder + "/brief.html\n");
    }

    @Test
    void missingFolderIsTold() {
        Path wanted = folder.resolve("nowhere/brief.html");
        CommandRun run = CommandRun.on(folder, "brief", "--out", wanted.toString());

        assertThat(run.code()).isEqualTo(Exit.CANNOT_WRITE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("tamga: " + wanted + " cannot be written: there is no folder ");
    }
}
