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

    @Test
    void theEndingOfTheFileTellsTheFormat() throws Exception {
        Path pdf = folder.resolve("report.pdf");
        Path book = folder.resolve("numbers.XLSX");
        Path table = folder.resolve("numbers.csv");
        assertThat(CommandRun.on(folder, "brief", "--out", pdf.toString()).code())
                .isEqualTo(Exit.DONE);
        assertThat(CommandRun.on(folder, "brief", "--out", book.toString()).code())
                .isEqualTo(Exit.DONE);
        assertThat(CommandRun.on(folder, "brief", "--out", table.toString()).code())
                .isEqualTo(Exit.DONE);
        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
        assertThat(Files.readAllBytes(book)).startsWith('P', 'K');
        assertThat(table).content().startsWith("section,quantity,window");
    }

    @Test
    void formatAndLanguageChooseTheUsualPlace() throws Exception {
        CommandRun run = CommandRun.on(folder, "brief", "--format", "csv", "--lang", "ru");
        assertThat(run.out()).endsWith(".tamga/brief-ru.csv\n");
        assertThat(folder.resolve(".tamga/brief-ru.csv")).content().contains("товарооборот");
    }

    @Test
    void formatThatTheNameContradictsIsRefused() throws Exception {
        CommandRun run = CommandRun.on(folder, "brief", "--pdf", "--out", "a.html");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("a.html ends in .html, but the format asked for is pdf: name the file .pdf");
    }

    @Test
    void unknownLanguageIsRefused() throws Exception {
        CommandRun run = CommandRun.on(folder, "brief", "--lang", "fr");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("--lang fr is not known: en or ru expected");
    }
}
