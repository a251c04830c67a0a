package org.tamga.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What others change in the folder of a case is seen by a server that runs. */
class CaseChangesTest {

    private static final String SECOND =
            "F2,GACC,CHN,KGZ,TURNOVER,2025,LEVEL,2.5,billion,USD,Xinhua,2026-01,https://example.org/f2\n";

    @TempDir
    private Path folder;

    private Path theCase;

    @BeforeEach
    void writeCase() throws IOException {
        theCase = Served.smallCase(folder.resolve("case"));
    }

    private Path figures() {
        return theCase.resolve("figures/a.csv");
    }

    private void add(String row) throws IOException {
        Files.writeString(figures(), row, StandardOpenOption.APPEND);
    }

    private static void look(CaseDesk desk, int times) {
        for (int i = 0; i < times; i++) {
            desk.look(state -> {});
        }
    }

    private static int figures(CaseDesk desk) {
        return desk.state().theCase().figures().size();
    }

    @Test
    void nothingIsReadAgainWhileNothingChanges() throws Exception {
        try (CaseDesk desk = new CaseDesk(theCase)) {
            CaseState before = desk.state();
            look(desk, 3);
            assertThat(desk.state()).isSameAs(before);
        }
    }

    @Test
    void changedFileIsReadWhenTwoLooksSeeTheSame() throws Exception {
        try (CaseDesk desk = new CaseDesk(theCase)) {
            add(SECOND);
            look(desk, 1);
            assertThat(figures(desk)).isEqualTo(1);
            look(desk, 1);
            assertThat(figures(desk)).isEqualTo(2);
        }
    }

    @Test
    void fileThatIsBeingWrittenIsLeftUntilItIsWhole() throws Exception {
        try (CaseDesk desk = new CaseDesk(theCase)) {
            for (int i = 0; i < SECOND.length(); i++) {
                add(SECOND.substring(i, i + 1));
                look(desk, 1);
                assertThat(figures(desk)).isEqualTo(1);
                assertThat(desk.faults()).isEmpty();
            }
            look(desk, 1);
            assertThat(figures(desk)).isEqualTo(2);
        }
    }

    @Test
    void fileThatChangesWhileItIsReadIsReadAgain() throws Exception {
        try (CaseDesk desk = new CaseDesk(theCase)) {
            add(SECOND);
            look(desk, 1);
            desk.look(read -> {
                assertThat(read.theCase().figures()).hasSize(2);
                try {
                    add(SECOND.replace("F2", "F3").replace("KGZ", "TJK"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertThat(figures(desk)).isEqualTo(1);

            look(desk, 2);
            assertThat(figures(desk)).isEqualTo(3);
        }
    }

    @Test
    void brokenCaseKeepsWhatItSaidAndTellsWhereItIsBroken() throws Exception {
        try (CaseDesk desk = new CaseDesk(theCase)) {
            CaseState before = desk.state();
            add(SECOND.replace("2.5", "two and a half"));
            look(desk, 2);

            assertThat(desk.state()).isSameAs(before);
            assertThat(desk.faults())
                    .singleElement()
                    .asString()
                    .startsWith("figures/a.csv:3:8: ")
                    .contains("and a half");

            Files.writeString(figures(), Files.readString(figures()).replace("two and a half", "2.5"));
            look(desk, 2);
            assertThat(desk.faults()).isEmpty();
            assertThat(figures(desk)).isEqualTo(2);
        }
    }

    @Test
    void brokenRegisterAndFolderThatIsGoneAreToldWithoutTheirPlaceOnTheMachine() throws Exception {
        try (CaseDesk desk = new CaseDesk(theCase)) {
            Files.createDirectories(theCase.resolve("register"));
            Files.writeString(theCase.resolve("register/events.yaml"), "entries: [");
            look(desk, 2);
            assertThat(desk.faults()).isNotEmpty().allMatch(line -> line.startsWith("register/events.yaml:"));

            Files.move(theCase, folder.resolve("away"));
            look(desk, 2);
            assertThat(desk.faults()).singleElement().asString().isEqualTo("the case's folder: no such folder");
            assertThat(figures(desk)).isEqualTo(1);

            Files.move(folder.resolve("away"), theCase);
            Files.delete(theCase.resolve("register/events.yaml"));
            look(desk, 2);
            assertThat(desk.faults()).isEmpty();
        }
    }

    @Test
    void everyFolderOfTheCaseIsLookedAt() throws Exception {
        for (String file : List.of(
                "rates/r.csv",
                "facts/f.csv",
                "register/r.yaml",
                "documents/d.txt",
                "corridor/links.csv",
                "corridor/scenarios/s.yaml",
                ".tamga/lake/snapshots/00000001.json")) {
            CaseFiles before = CaseFiles.of(theCase);
            Files.createDirectories(theCase.resolve(file).getParent());
            Files.writeString(theCase.resolve(file), "x");

            assertThat(CaseFiles.of(theCase)).as(file).isNotEqualTo(before);
        }
    }

    @Test
    void filesThatAreNotDoneChangeNothing() throws Exception {
        Files.createDirectories(theCase.resolve("corridor/scenarios"));
        CaseFiles before = CaseFiles.of(theCase);
        Files.writeString(theCase.resolve("figures/.a.csv.swp"), "x");
        Files.writeString(theCase.resolve("corridor/scenarios/.s.yaml.swp"), "x");

        assertThat(CaseFiles.of(theCase)).isEqualTo(before);
    }

    @Test
    void fileThatWasReplacedByOneOfTheSameLengthAndTimeIsSeen() throws Exception {
        CaseFiles before = CaseFiles.of(theCase);
        FileTime time = Files.getLastModifiedTime(figures());
        Path other = Files.writeString(
                folder.resolve("other"), Files.readString(figures()).replace("1.5", "1.6"));
        Files.setLastModifiedTime(other, time);
        Files.move(other, figures(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);

        assertThat(CaseFiles.of(theCase)).isNotEqualTo(before);
    }

    @Test
    void readingAgainForAChangeOfOursFailsWithTheFaultsOfTheFiles() throws Exception {
        try (CaseDesk desk = new CaseDesk(theCase)) {
            CaseState before = desk.state();
            add("F2\n");

            assertThatThrownBy(desk::reload).isInstanceOfSatisfying(WebFault.class, fault -> {
                assertThat(fault.status()).isEqualTo(409);
                assertThat(fault.details()).isNotEmpty().allMatch(line -> line.startsWith("figures/a.csv:3"));
            });
            assertThat(desk.state()).isSameAs(before);
        }
    }

    @Test
    @Timeout(120)
    void serverTellsOfTheChangeByItself() throws Exception {
        WebOptions editing = new WebOptions("127.0.0.1", 0, Optional.empty(), true);
        try (Served served = Served.of(theCase, editing)) {
            String read = Served.json(served.api("/case")).get("read").stringValue();
            add(SECOND);
            JsonNode changed = Served.json(served.api("/case"));
            while (changed.get("figures").intValue() == 1) {
                changed = Served.json(served.api("/case"));
            }
            assertThat(changed.get("figures").intValue()).isEqualTo(2);
            assertThat(changed.get("read").stringValue()).isGreaterThan(read);
            assertThat(served.api("/bounds?question=CHN+turnover+KGZ+2025+USD").body())
                    .contains("2450000000");

            add("F3\n");
            JsonNode broken = Served.json(served.api("/case"));
            while (broken.get("stale").isEmpty()) {
                broken = Served.json(served.api("/case"));
            }
            assertThat(broken.get("stale").get(0).stringValue()).startsWith("figures/a.csv:4");
            assertThat(broken.get("figures").intValue()).isEqualTo(2);
            HttpResponse<String> refused =
                    served.post("/documents", BodyPublishers.ofString("A text."), "X-Tamga", "1");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("figures/a.csv:4");
            assertThat(theCase.resolve("documents")).doesNotExist();
        }
    }
}
