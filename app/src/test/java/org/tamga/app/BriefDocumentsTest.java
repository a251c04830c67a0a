package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The claims section of the briefing, from the documents of a case. */
class BriefDocumentsTest {

    @TempDir
    private Path folder;

    @Test
    void claimsOfTheCasesDocumentsAreTold() throws Exception {
        CommandRun.writeSmallCase(folder);
        CommandRun.writeFigures(
                folder,
                "F1,GACC,CHN,KAZ,IMPORT,2025,LEVEL,1.5,billion,USD,Xinhua,2026-01,https://example.org/f1",
                "F2,GACC,CHN,KAZ,EXPORT,2025,LEVEL,2.5,billion,USD,Xinhua,2026-01,https://example.org/f1");
        Files.createDirectories(folder.resolve("documents"));
        Files.writeString(folder.resolve("documents/a.md"), """
                ---
                date: 2026-02-01
                title: "A <script>alert(1)</script> title"
                ---
                China's exports to Kazakhstan came to 1.5 billion dollars in 2025, Chinese customs said.
                """);
        Path page = folder.resolve("page.html");

        CommandRun run = CommandRun.on(folder, "brief", "--out", page.toString());

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(page)
                .content()
                .contains(
                        "What documents claim",
                        "True, but of something else",
                        "<b>1.5 billion dollars</b>",
                        "Refuted as told.")
                .contains("It holds for imports.")
                .doesNotContain("<script");
    }

    @Test
    void forecastOfAnotherYearAndAPlaceAreToldAsSentences() throws Exception {
        CommandRun.writeSmallCase(folder);
        CommandRun.writeFigures(
                folder,
                "F1,GACC,CHN,KAZ,IMPORT,2025,LEVEL,1.5,billion,USD,Xinhua,2026-01,https://example.org/f1",
                "F2,GACC,CHN,KAZ,IMPORT,2024,LEVEL,1.2,billion,USD,Xinhua,2026-01,https://example.org/f1");
        Files.createDirectories(folder.resolve("documents"));
        Files.writeString(folder.resolve("documents/a.md"), """
                ---
                date: 2026-02-01
                ---
                The forecast for 2027 is cautious. China's trade with Kazakhstan is expected to grow by 7 percent in 2026.
                China's imports from Kazakhstan in 2025 were a record.
                """);
        Path page = folder.resolve("page.html");

        CommandRun.on(folder, "brief", "--out", page.toString());

        assertThat(page)
                .content()
                .contains("The document announces its forecast for 2027; it is told for 2026.")
                .contains("By what is published, 2025 is between 1st and");
    }

    @Test
    void documentThatWasAddedIsOneSourceOfItsEntries() throws Exception {
        CommandRun.writeSmallCase(folder);
        Path document = Files.writeString(folder.resolve("summit.txt"), """
                The second China–Central Asia summit was held on June 16-17, 2025 in Astana. The leaders signed the Astana Declaration.
                """);
        CommandRun.on(folder, "add", document.toString());
        Path page = folder.resolve("page.html");

        CommandRun.on(folder, "brief", "--out", page.toString());

        assertThat(page).content().contains("Astana Declaration").doesNotContain("further sentence");
    }

    @Test
    void caseWithoutDocumentsHasNoSuchSection() throws Exception {
        CommandRun.writeSmallCase(folder);
        Path page = folder.resolve("page.html");

        CommandRun.on(folder, "brief", "--out", page.toString());

        assertThat(page).content().doesNotContain("What documents claim");
    }
}
