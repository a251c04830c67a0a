package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person gets who asks wrongly, or gives wrong files: a sentence, an exit code, and nothing on stdout. */
class CommandLineTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void smallCase() throws IOException {
        CommandRun.writeSmallCase(folder);
    }

    @Test
    void withoutACommandTamgaIntroducesItself() {
        CommandRun run = CommandRun.of();

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Tamga weighs published figures against each other")
                .contains("Usage: tamga", "  bounds ", "  conflicts ", "  check ", "  brief ", "Exit codes:", "  65  ");
        assertThat(CommandRun.of("help")).isEqualTo(run);
        assertThat(CommandRun.of("--help")).isEqualTo(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bounds", "conflicts", "check", "brief"})
    void everyCommandHasHelpOfEightyColumns(String command) {
        CommandRun run = CommandRun.of("help", command);

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: tamga " + command).contains("--case=DIR");
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(CommandRun.of(command, "--help")).isEqualTo(run);
    }

    @Test
    void versionIsOneLine() {
        assertThat(CommandRun.of("--version").out()).startsWith("tamga ").hasLineCount(1);
    }

    @Test
    void caseStandsBeforeOrBehindTheCommand() {
        String asked = "CHN turnover KAZ 2025";

        assertThat(CommandRun.of("bounds", asked, "--case", folder.toString()))
                .isEqualTo(CommandRun.of("--case", folder.toString(), "bounds", asked));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bound|tamga: Unmatched argument at index 2: 'bound'",
                "bounds|tamga: Missing required parameter: 'QUESTION'",
                "check|tamga: name documents to check, or one file of claims after --figures",
                "bounds --jsn CHN|Possible solutions: --json",
                "conflicts --color blue|Invalid value for option '--color'",
                "help nothing|there is no command 'nothing': known are bounds, conflicts, check, read, add, ",
                "bounds CHN turnover 2025|tamga: the partners are missing: CHN trades with whom?",
                "bounds CHN turnover XYZ 2025|tamga: \"XYZ\" is not understood"
            })
    void usageFaultsEndWithTwo(String arguments, String message) {
        CommandRun run = CommandRun.on(folder, arguments.split(" "));

        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).contains("See tamga").doesNotContain("\tat ");
    }

    @Test
    void missingCaseEndsWith66() {
        assertRefused(
                CommandRun.on(folder.resolve("nowhere"), "conflicts"),
                Exit.NOT_FOUND,
                "tamga: " + folder.resolve("nowhere") + ": no such folder");
    }

    @Test
    void folderThatIsNoCaseEndsWith66() {
        assertRefused(
                CommandRun.on(folder.resolve("figures"), "conflicts"),
                Exit.NOT_FOUND,
                "tamga: " + folder.resolve("figures") + ": is no case folder: it has no case.yaml");
    }

    @Test
    void missingClaimsEndWith66() {
        Path missing = folder.resolve("claims.csv");

        assertRefused(
                CommandRun.on(folder, "check", "--figures", missing.toString()),
                Exit.NOT_FOUND,
                "tamga: " + missing + ": no such file");
    }

    @Test
    void everyFaultOfACaseIsALineOfStderr() throws IOException {
        CommandRun.writeFigures(
                folder,
                "F1,GACC,CHN,KZX,TURNOVER,2025-13,LEVEL,NaN,billion,USD,X,,",
                "F1,GACC,CHN,CA2+KAZ,TURNOVER,2025,LEVEL,1,billion,USD,X,,",
                "F2,GACC,CHN");

        for (List<String> command : List.of(
                List.of("conflicts"),
                List.of("conflicts", "--json"),
                List.of("bounds", "CHN turnover KAZ 2025"),
                List.of("brief"))) {
            CommandRun run = CommandRun.on(folder, command.toArray(String[]::new));
            assertRefused(
                    run,
                    Exit.BAD_INPUT,
                    "figures/a.csv:2:6: window: \"2025-13\" is not a window: months run from 01 to 12",
                    "figures/a.csv:2:8: value: \"NaN\" is not a number",
                    "figures/a.csv:3:1: id: 'F1' is already used in figures/a.csv:2",
                    "figures/a.csv:3:4: partners: KAZ is counted twice in 'CA2+KAZ'",
                    "figures/a.csv:4:4: the row has 3 fields, the header 13");
            assertThat(folder.resolve(".tamga")).as("nothing half-done").doesNotExist();
        }
    }

    @Test
    void claimsInAnotherEncodingEndWith65() throws IOException {
        Path claims = folder.resolve("claims.csv");
        Files.write(claims, "id,authority\né".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(
                CommandRun.on(folder, "check", "--figures", claims.toString()),
                Exit.BAD_INPUT,
                claims + ":2:1: byte 0xE9 is not UTF-8");
    }

    @Test
    void overlongClaimEndsWith65() throws IOException {
        Path claims = folder.resolve("claims.csv");
        Files.writeString(claims, CommandRun.figures("c1," + "9".repeat(2_000_000)));

        assertRefused(
                CommandRun.on(folder, "check", "--figures", claims.toString()),
                Exit.BAD_INPUT,
                claims + ":2:1: a row longer than 1048576 bytes");
    }

    @Test
    void caseWithoutFiguresEndsWith65() throws IOException {
        CommandRun.writeFigures(folder);

        assertRefused(
                CommandRun.on(folder, "conflicts"),
                Exit.BAD_INPUT,
                "figures: the case has no figures: at least one row");
    }

    @Test
    void controlCharactersOfFilesDoNotReachTheTerminal() throws IOException {
        CommandRun.writeFigures(
                folder, "F1,GACC,CHN,KAZ,TURNOVER,2025,LEVEL,1.5,billion,USD,Xin\u001b[2Jhua\u202e\u009b,2026-01,");
        String asked = "CHN turnover KAZ 2025";

        assertThat(CommandRun.on(folder, "bounds", asked).out())
                .contains("Xin\uFFFD[2Jhua\uFFFD\uFFFD")
                .doesNotContain("\u001b", "\u202e", "\u009b");
        assertThat(CommandRun.on(folder, "bounds", "--json", asked).out()).doesNotContain("\u001b", "\u202e", "\u009b");
        CommandRun.writeFigures(folder, "F\u001b[2J,GACC,CHN,KAZ,TURNOVER,2025,LEVEL,1.5,billion,USD,X,2026-01,");
        assertThat(CommandRun.on(folder, "bounds", asked).err()).doesNotContain("\u001b");
        assertThat(CommandRun.on(folder, "bounds", "\u001b[2J").err()).doesNotContain("\u001b");
    }

    private static void assertRefused(CommandRun run, int code, String... lines) {
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        List<String> told = run.err().lines().toList();
        assertThat(told).hasSameSizeAs(lines);
        for (int i = 0; i < lines.length; i++) {
            assertThat(told.get(i)).startsWith(lines[i]);
        }
    }
}
