package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tamga import}, from file to exit code. */
class ImportCommandTest {

    @TempDir
    private Path folder;

    private SmallLake lake;

    @BeforeEach
    void empty() throws IOException {
        lake = SmallLake.empty(folder);
    }

    @Test
    void whatCameInIsToldWithItsSum() throws IOException {
        CommandRun run = lake.take("a.csv", List.of(SmallLake.row(2021, "2500000"), SmallLake.row(2022, "3500000")));

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("UN Comtrade, 2021–2022, 1 reporter (CHN)")
                .contains("2 rows taken")
                .contains("imports, HS2022 at 6 digits: 6.0 million USD");
    }

    @Test
    void smallSumsAreToldInOnes() throws IOException {
        assertThat(lake.take("a.csv", List.of(SmallLake.row(2021, "2500"))).out())
                .contains("imports, HS2022 at 6 digits: 2,500 USD");
    }

    @Test
    void knownFileSaysSo() throws IOException {
        lake.take("a.csv", List.of(SmallLake.row(2021, "100")));

        CommandRun again = lake.run("import", folder.resolve("a.csv").toString());

        assertThat(again.code()).isEqualTo(Exit.DONE);
        assertThat(again.out()).containsPattern("is in the lake already \\(UN Comtrade, batch [0-9a-f]{16}\\)");
    }

    @Test
    void revisionSaysWhatChanged() throws IOException {
        lake.take("a.csv", List.of(SmallLake.row(2021, "100"), SmallLake.row(2022, "100")));

        CommandRun run = lake.take("b.csv", List.of(SmallLake.row(2021, "100"), SmallLake.row(2022, "300")));

        assertThat(run.out()).contains("2 rows took the place of earlier ones; 1 value changed");
        assertThat(lake.run("trade", "turnover", "CHN", "KAZ", "2022", "--csv").out())
                .contains(",300,");
    }

    @Test
    void refusedFileEndsWith65AndNamesThePlaces() throws IOException {
        CommandRun run = lake.take("a.csv", List.of(SmallLake.row(2021, "100"), SmallLake.row(2022, "many")));

        assertThat(run.code()).isEqualTo(Exit.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(folder.resolve("a.csv") + ": 1 of 2 rows have a fault, so nothing was imported");
        assertThat(run.err().lines().toList().getLast())
                .startsWith(folder.resolve("a.csv") + ":3:primaryValue: ")
                .contains("many");
        assertThat(lake.run("trade", "lake").out()).contains("holds nothing yet");
    }

    @Test
    void fewFaultyRowsAreLeftOutAndTold() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int year = 1990; year < 2020; year++) {
            rows.add(SmallLake.row(year, "1000"));
        }
        rows.add(SmallLake.row(2020, "-1e"));
        Path file = lake.file("a.csv", rows);

        assertThat(lake.run("import", file.toString()).code()).isEqualTo(Exit.BAD_INPUT);
        CommandRun run = lake.run("import", "--tolerate", "5", file.toString());

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("30 rows taken", "1 row rejected: ").contains("a.csv:32:primaryValue: ");
    }

    @Test
    void unknownTableSaysWhatItHas() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "land,wert\nKAZ,1\n");

        CommandRun run = lake.run("import", file.toString());

        assertThat(run.code()).isEqualTo(Exit.BAD_INPUT);
        assertThat(run.err()).startsWith(file.toString()).contains("land, wert");
    }

    @Test
    void goodFilesAreTakenBesideBadOnes() throws IOException {
        Path good = lake.file("good.csv", List.of(SmallLake.row(2021, "100")));
        Path bad = lake.file("bad.csv", List.of(SmallLake.row(2021, "x")));

        CommandRun run = lake.run("import", bad.toString(), good.toString(), folder + "/none.csv");

        assertThat(run.code()).isEqualTo(Exit.PARTIAL);
        assertThat(run.out()).contains("good.csv", "1 row taken").doesNotContain("bad.csv");
        assertThat(run.err()).contains("bad.csv:2:primaryValue", "none.csv");
    }

    @Test
    void textIsAtMostEightyColumnsWide() throws IOException {
        CommandRun run = lake.take("a.csv", List.of(SmallLake.row(2021, "123456789012345.25")));

        assertThat(run.out().lines().filter(line -> !line.contains("/")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Page.WIDTH));
    }
}
