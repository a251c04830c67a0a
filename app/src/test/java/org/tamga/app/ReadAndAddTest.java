package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code tamga read} and {@code tamga add}, from file to exit code. */
class ReadAndAddTest {

    private static final String SIXTEENTH = """
            ---
            date: 2025-07-01
            ---
            The second China–Central Asia summit was held on June 16-17, 2025 in Astana. The leaders signed the Astana Declaration.
            """;

    private static final String EIGHTEENTH = """
            ---
            date: 2026-01-10
            ---
            The second China–Central Asia summit was held from June 16 to 18, 2025 in Astana.
            """;

    @TempDir
    private Path folder;

    @Test
    void entriesAreToldWithTheirSentence() throws Exception {
        CommandRun run = CommandRun.onBuiltIn("read", file("a.md", SIXTEENTH));

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("declaration", "Astana Declaration", "The leaders signed");
    }

    @Test
    void jsonHasTheRegisterOfEachDocument() throws Exception {
        JsonNode document =
                CommandRun.onBuiltIn("read", "--json", file("a.md", SIXTEENTH)).json();

        assertThat(document.has("claims")).isFalse();
        assertThat(document.get("register").valueStream()).anySatisfy(entry -> {
            assertThat(entry.propertyNames())
                    .containsExactly("kind", "title", "parties", "date", "amount", "unit", "due", "status", "sentence");
            assertThat(entry.get("kind").stringValue()).isEqualTo("declaration");
        });
    }

    @Test
    void yamlIsWhatARegisterWouldHold() throws Exception {
        CommandRun run = CommandRun.onBuiltIn("read", "--yaml", file("a.md", SIXTEENTH));

        assertThat(run.out()).contains("# register/instruments.yaml", "Astana Declaration", "kind: declaration");
    }

    @Test
    void differentDaysOfOneEventAreShown() throws Exception {
        CommandRun run = CommandRun.onBuiltIn("read", file("a.md", SIXTEENTH), file("b.md", EIGHTEENTH));

        assertThat(run.out())
                .contains("Told differently elsewhere")
                .containsPattern(
                        "days: 16\\s+to\\s+17\\s+June\\s+in\\s+a;\\s+but\\s+16\\s+to\\s+18\\s+June\\s+in\\s+b");
    }

    @Test
    void addedDocumentIsCopiedAndTakenIntoTheRegister() throws Exception {
        Path theCase = smallCase();
        String source = file("summit.md", SIXTEENTH);

        CommandRun run = CommandRun.on(theCase, "add", source);

        assertThat(run.code()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("added  documents/summit-").contains("declaration: Astana Declaration");
        assertThat(files(theCase.resolve("documents"))).singleElement().satisfies(f -> {
            assertThat(f).hasContent(SIXTEENTH);
            assertThat(String.valueOf(f.getFileName())).matches("summit-[0-9a-f]{12}\\.md");
        });
        assertThat(theCase.resolve("register/instruments.yaml")).content().contains("Astana Declaration");
        assertThat(Path.of(source)).hasContent(SIXTEENTH);
    }

    @Test
    void addingAgainChangesNothing() throws Exception {
        Path theCase = smallCase();
        CommandRun.on(theCase, "add", file("summit.md", SIXTEENTH));
        String before = Files.readString(theCase.resolve("register/instruments.yaml"));

        CommandRun run = CommandRun.on(theCase, "add", file("copy.md", SIXTEENTH));

        assertThat(run.out()).contains("known  documents/summit-").contains("register: 0 new, 0 with");
        assertThat(files(theCase.resolve("documents"))).hasSize(1);
        assertThat(theCase.resolve("register/instruments.yaml")).hasContent(before);
    }

    @Test
    void addThatEndedHalfwayCanBeRepeated() throws Exception {
        Path theCase = smallCase();
        String source = file("summit.md", SIXTEENTH);
        CommandRun.on(theCase, "add", source);
        Path copy = files(theCase.resolve("documents")).getFirst();
        Files.delete(copy);
        Files.delete(theCase.resolve("register/instruments.yaml"));
        Files.createDirectories(copy.resolve("in the way"));

        CommandRun halfway = CommandRun.on(theCase, "add", source);
        Files.delete(copy.resolve("in the way"));
        Files.delete(copy);
        CommandRun again = CommandRun.on(theCase, "add", source);

        assertThat(halfway.code()).isEqualTo(Exit.CANNOT_WRITE);
        assertThat(again.code()).isEqualTo(Exit.DONE);
        assertThat(files(theCase.resolve("documents")))
                .singleElement()
                .satisfies(f -> assertThat(f).hasContent(SIXTEENTH));
        assertThat(theCase.resolve("register/instruments.yaml")).content().containsOnlyOnce("- id: ");
    }

    @Test
    void leftoverOfAKilledRunIsNoDocument() throws Exception {
        Path theCase = smallCase();
        Files.createDirectories(theCase.resolve("documents"));
        Files.writeString(theCase.resolve("documents/.adding1.tmp"), SIXTEENTH);

        CommandRun run = CommandRun.on(theCase, "add", file("summit.md", SIXTEENTH));

        assertThat(run.out()).contains("added  documents/summit-");
        assertThat(files(theCase.resolve("documents"))).hasSize(1);
    }

    @Test
    void unreadableDocumentsDoNotStopTheOthers() throws Exception {
        Path theCase = smallCase();

        CommandRun run =
                CommandRun.on(theCase, "add", folder.resolve("absent.md").toString(), file("a.md", SIXTEENTH));

        assertThat(run.code()).isEqualTo(Exit.PARTIAL);
        assertThat(run.err()).contains("absent.md: no such file");
        assertThat(files(theCase.resolve("documents"))).hasSize(1);
    }

    @Test
    void caseThatCannotBeWrittenIsSaidToBe() throws Exception {
        Path theCase = smallCase();
        Files.writeString(theCase.resolve("documents"), "a file where the folder should be");

        CommandRun run = CommandRun.on(theCase, "add", file("a.md", SIXTEENTH));

        assertThat(run.code()).isEqualTo(Exit.CANNOT_WRITE);
        assertThat(run.err()).contains("cannot be written").contains("--case DIR");
        assertThat(run.out()).isEmpty();
        assertThat(theCase.resolve("register")).doesNotExist();
    }

    @Test
    void brokenRegisterIsToldWithItsLine() throws Exception {
        Path theCase = smallCase();
        Files.createDirectories(theCase.resolve("register"));
        Files.writeString(theCase.resolve("register/events.yaml"), "entries: 7\n");

        CommandRun run = CommandRun.on(theCase, "add", file("a.md", SIXTEENTH));

        assertThat(run.code()).isEqualTo(Exit.BAD_INPUT);
        assertThat(run.err()).startsWith("register/events.yaml:");
        assertThat(theCase.resolve("documents")).doesNotExist();
    }

    @Test
    void bothArticlesDisagreeAboutTheDaysOfTheSummit() {
        assumeTrue(GoldClaims.shared().isPresent(), "the articles in ../shared are not here");
        Path seeds = GoldClaims.shared().orElseThrow().resolve("seeds");

        CommandRun run = CommandRun.onBuiltIn(
                "read",
                seeds.resolve("outcomes-of-the-astana-summit.txt").toString(),
                seeds.resolve("results-of-2025-and-forecast-for-2026.txt").toString());

        assertThat(run.out().replaceAll("\\s+", " ")).contains("16 to 17 June in", "16 to 18 June in");
    }

    private Path smallCase() throws IOException {
        Path theCase = folder.resolve("case");
        CommandRun.writeSmallCase(theCase);
        return theCase;
    }

    private static List<Path> files(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.toList();
        }
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
