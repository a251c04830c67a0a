package org.tamga.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tamga.register.Reports.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterFolderTest {

    private static final String PEOPLES = """
            # our own notes
            entries:
                - {id: gate, kind: project, title: "The Gate", note: 'keep: me'}   # in one line

                - id: wall   # with a block
                  kind: project
                  title: "Wall against sand"
                  date: 2024
                  note: |
                    first

                    # not a comment
            # the end
            """;

    @TempDir
    Path folder;

    private void merge(Report... reports) throws IOException, RegisterException {
        RegisterFolder register = RegisterFolder.read(folder);
        register.write(Merge.into(register.register(), List.of(reports)).register());
    }

    private String text(Part part) throws IOException {
        return Files.readString(folder.resolve(part.fileName()));
    }

    private void write(Part part, String text) throws IOException {
        Files.writeString(folder.resolve(part.fileName()), text);
    }

    @Test
    void whatWasWrittenIsReadAgain() throws IOException, RegisterException {
        Report report = report(
                Kind.LOAN,
                "doc",
                "Loan for \"the dam\": 5% # not: a comment\u0007\n- {x}",
                "parties=CHN KGZ",
                "date=2025-06",
                "place=Osh",
                "amount=2300000000",
                "unit=USD",
                "due=2030",
                "status=signed");
        Register register = Merge.into(RegisterFolder.read(folder).register(), List.of(report))
                .register();
        RegisterFolder.read(folder).write(register);

        assertThat(RegisterFolder.read(folder).register().entries()).isEqualTo(register.entries());
        assertThat(text(Part.COMMITMENTS)).contains("\\\"the dam\\\"").doesNotContain("\u0007");
    }

    @Test
    void mergingAgainLeavesTheBytes() throws IOException, RegisterException {
        Report report = report(Kind.EVENT, "doc", "Second lake summit", "date=2025-06-16");
        merge(report);
        String before = text(Part.EVENTS);
        merge(report);

        assertThat(text(Part.EVENTS)).isEqualTo(before);
        assertThat(RegisterFolder.read(folder)
                        .changes(RegisterFolder.read(folder).register()))
                .isEmpty();
    }

    @Test
    void entryOfTheReaderIsReplacedInPlace() throws IOException, RegisterException {
        merge(
                report(Kind.EVENT, "a", "Second lake summit", "date=2025-06-16"),
                report(Kind.EVENT, "a", "Mountain congress", "date=2024"));
        merge(report(Kind.EVENT, "b", "Second lake summit", "date=2025-06-18"));

        assertThat(text(Part.EVENTS))
                .containsSubsequence("second-lake-summit", "conflicts:", "2025-06-18", "mountain-congress");
        assertThat(RegisterFolder.read(folder).register().entries()).hasSize(2);
    }

    @Test
    void linesOfPeopleStayAsTheyAre() throws IOException, RegisterException {
        write(Part.PROJECTS, PEOPLES);
        merge(
                report(Kind.PROJECT, "doc", "Wall against sand", "date=2025", "amount=7", "unit=USD"),
                report(Kind.PROJECT, "doc", "New harbour"));

        String text = text(Part.PROJECTS);
        List<String> lines = text.lines().toList();
        assertThat(lines).containsSubsequence(PEOPLES.lines().toList());
        RegisterEntry wall = RegisterFolder.read(folder).register().find("wall").orElseThrow();
        assertThat(wall.values().date().orElseThrow()).hasToString("2024");
        assertThat(wall.author(Field.DATE)).contains(RegisterEntry.PEOPLE);
        assertThat(wall.author(Field.AMOUNT)).contains(RegisterEntry.READER);
        assertThat(wall.conflicts()).extracting(Conflict::value).containsExactly("2025");
        assertThat(RegisterFolder.read(folder).register().entries()).hasSize(3);
        merge(report(Kind.PROJECT, "doc", "Wall against sand", "date=2025", "amount=7", "unit=USD"));
        assertThat(text(Part.PROJECTS)).isEqualTo(text);
    }

    @Test
    void entryThatPeopleChangedIsTheirs() throws IOException, RegisterException {
        merge(report(Kind.EVENT, "a", "Second lake summit", "date=2025-06-16"));
        String changed = text(Part.EVENTS).replaceFirst("date: \"2025-06-16\"", "date: \"2025-06-17\"");
        write(Part.EVENTS, changed);
        merge(report(Kind.EVENT, "b", "Second lake summit", "date=2025-06-18"));
        merge(report(Kind.EVENT, "c", "Second lake summit", "date=2025-06-18"));

        assertThat(text(Part.EVENTS)).startsWith(changed);
        RegisterEntry entry = RegisterFolder.read(folder).register().entries().getFirst();
        assertThat(entry.values().date().orElseThrow()).hasToString("2025-06-17");
        assertThat(entry.sources()).extracting(Mention::document).containsExactly("a", "b", "c");
        assertThat(entry.conflicts())
                .extracting(Conflict::value)
                .containsExactly("2025-06-16", "2025-06-18", "2025-06-18");
    }

    @Test
    void settledConflictIsNotShownAgain() throws IOException, RegisterException {
        write(
                Part.EVENTS,
                "entries:\n- id: s\n  kind: event\n  title: Lake summit\n  date: 2025-06-17\n  settled: [date]\n");
        merge(report(Kind.EVENT, "b", "Lake summit", "date=2025-06-18"));

        assertThat(RegisterFolder.read(folder).register().entries().getFirst().conflicts())
                .isEmpty();
    }

    @Test
    void windowsLineEndsStay() throws IOException, RegisterException {
        write(Part.PROJECTS, PEOPLES.replace("\n", "\r\n"));
        merge(report(Kind.PROJECT, "doc", "New harbour"));

        assertThat(text(Part.PROJECTS).replace("\r\n", "")).doesNotContain("\n");
        assertThat(RegisterFolder.read(folder).register().entries()).hasSize(3);
    }

    @Test
    void aliasesOfTheFileJoinTitles() throws IOException, RegisterException {
        write(Part.PROJECTS, "aliases:\n  - [port, harbour]\n");
        merge(report(Kind.PROJECT, "a", "Harbour of Kuryk"), report(Kind.PROJECT, "b", "Port Kuryk"));

        assertThat(RegisterFolder.read(folder).register().entries()).hasSize(1);
    }

    @Test
    void allFaultsAreToldWithTheirPlace() throws IOException {
        write(
                Part.EVENTS,
                "entries:\n  - id: Big\n    kind: treaty\n    title: x\n    date: 17 June\n    colour: red\n");
        write(Part.BODIES, "entries: [\n");

        assertThatThrownBy(() -> RegisterFolder.read(folder))
                .isInstanceOfSatisfying(
                        RegisterException.class,
                        e -> assertThat(e.problems())
                                .extracting(p -> p.file() + ":" + p.line() + ":" + p.column())
                                .containsExactlyInAnyOrder(
                                        "bodies.yaml:2:1",
                                        "events.yaml:6:5",
                                        "events.yaml:2:9",
                                        "events.yaml:3:11",
                                        "events.yaml:5:11"));
    }

    @Test
    void sameIdTwiceIsAFault() throws IOException {
        write(Part.EVENTS, "entries:\n  - {id: x, kind: event, title: a}\n  - {id: x, kind: event, title: b}\n");

        assertThatThrownBy(() -> RegisterFolder.read(folder)).hasMessageContaining("'x' stands twice");
    }

    @Test
    void listInBracketsIsNotBroken() throws IOException {
        String text = "entries: [{id: x, kind: event, title: a}]\n";
        write(Part.EVENTS, text);

        assertThatThrownBy(() -> merge(report(Kind.EVENT, "d", "Lake summit"))).hasMessageContaining("with dashes");
        assertThat(text(Part.EVENTS)).isEqualTo(text);
    }

    @Test
    void fileChangedMeanwhileIsNotWrittenOver() throws IOException, RegisterException {
        RegisterFolder read = RegisterFolder.read(folder);
        write(Part.EVENTS, "# mine\n");
        Register register = Merge.into(read.register(), List.of(report(Kind.EVENT, "d", "Lake summit")))
                .register();

        assertThatThrownBy(() -> read.write(register)).hasMessageContaining("meanwhile");
        assertThat(text(Part.EVENTS)).isEqualTo("# mine\n");
    }

    @Test
    void endlessNestingIsAFault() throws IOException {
        write(Part.EVENTS, "[".repeat(200_000));

        assertThatThrownBy(() -> RegisterFolder.read(folder)).isInstanceOf(RegisterException.class);
    }

    @Test
    void mergedRegisterIsWhatIsReadBackWhateverTheOrder() throws IOException, RegisterException {
        write(Part.PROJECTS, PEOPLES);
        for (int i = 0; i < 30; i++) {
            String title = List.of("Wall against sand", "The Gate", "New harbour", "Old mill")
                    .get(i % 4);
            RegisterFolder read = RegisterFolder.read(folder);
            Register register = Merge.into(
                            read.register(),
                            List.of(report(Kind.PROJECT, "d" + i % 7, title, "date=202" + i % 5, "status=s" + i)))
                    .register();
            read.write(register);
            assertThat(RegisterFolder.read(folder).register().entries())
                    .as("after %d", i)
                    .isEqualTo(register.entries());
        }
        assertThat(text(Part.PROJECTS).lines())
                .containsSubsequence(PEOPLES.lines().toList());
    }
}
