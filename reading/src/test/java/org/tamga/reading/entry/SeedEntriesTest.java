package org.tamga.reading.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.tamga.reading.document.DocumentException;
import org.tamga.reading.document.DocumentReader;

/** The register of the two real documents; skipped where the folder {@code shared} is absent. */
class SeedEntriesTest {

    private static List<Entry> entries(String name) throws IOException, DocumentException {
        Path seed = Path.of("../../shared/seeds", name);
        Assumptions.assumeTrue(Files.exists(seed), "no " + seed);
        return new EntryReader().read(DocumentReader.read(seed));
    }

    @Test
    void twelveListedDocumentsTheTreatyAndTheDeclarationAreFound() throws IOException, DocumentException {
        List<Entry> signed = entries("outcomes-of-the-astana-summit.txt").stream()
                .filter(e ->
                        e.date().filter(d -> d.toString().equals("2025-06")).isPresent())
                .toList();

        assertThat(signed)
                .extracting(Entry::kind)
                .containsExactlyInAnyOrder(
                        Entry.Kind.TREATY,
                        Entry.Kind.DECLARATION,
                        Entry.Kind.MEMORANDUM,
                        Entry.Kind.MEMORANDUM,
                        Entry.Kind.MEMORANDUM,
                        Entry.Kind.MEMORANDUM,
                        Entry.Kind.MEMORANDUM,
                        Entry.Kind.MEMORANDUM,
                        Entry.Kind.MEMORANDUM,
                        Entry.Kind.MEMORANDUM,
                        Entry.Kind.ACTION_PLAN,
                        Entry.Kind.ACTION_PLAN,
                        Entry.Kind.PROGRAMME,
                        Entry.Kind.PROGRAMME);
        assertThat(signed).allSatisfy(e -> assertThat(e.parties()).hasSize(6));
    }

    @Test
    void highwayGrantCentresAndFoodAreFound() throws IOException, DocumentException {
        assertThat(entries("outcomes-of-the-astana-summit.txt"))
                .extracting(Entry::title)
                .anyMatch(t -> t.contains("North–South highway"))
                .anyMatch(t -> t.contains("joint projects"))
                .anyMatch(t -> t.contains("poverty alleviation"))
                .anyMatch(t -> t.contains("fortified foods"))
                .anyMatch(t -> t.contains("Bishkek and Sichuan"));
    }

    @Test
    void summitsOfTheSecondDocumentAreFound() throws IOException, DocumentException {
        assertThat(entries("results-of-2025-and-forecast-for-2026.txt"))
                .filteredOn(e -> e.kind() == Entry.Kind.EVENT)
                .extracting(Entry::title)
                .containsExactly(
                        "Second China–Central Asia summit, Astana",
                        "First China–Central Asia summit, Xi'an",
                        "Next China–Central Asia summit");
    }

    @Test
    void lastDaysOfTheSummitDiffer() throws IOException, DocumentException {
        assertThat(entries("outcomes-of-the-astana-summit.txt").getFirst().due().orElseThrow())
                .hasToString("2025-06-17");
        assertThat(entries("results-of-2025-and-forecast-for-2026.txt")
                        .getFirst()
                        .due()
                        .orElseThrow())
                .hasToString("2025-06-18");
    }
}
