package org.tamga.trade.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.trade.nomenclature.Nomenclature.B4;
import static org.tamga.trade.nomenclature.Nomenclature.H4;
import static org.tamga.trade.nomenclature.Nomenclature.H5;
import static org.tamga.trade.nomenclature.Nomenclature.H6;
import static org.tamga.trade.nomenclature.Nomenclature.HS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NomenclaturesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aFolderOfAllKinds() throws IOException {
        write("H6.csv", "code,name\n01,Beasts\n010121,Stallions\n010129,Mules\n");
        write("H5.csv", "code,name\n010121,Old stallions\n020110,Old beef\n");
        write("H6_to_H5.csv", "HS2022,HS2017\n010121,010121\n010129,010121\n");
        write("H5_to_H4.csv", "HS2017,HS2012\n010121,010110\n");
        write("H6_to_BEC4.csv", "HS2022,BEC4\n010121,41\n010129,41\n");
        write("H4_to_BEC4.csv", "HS2012,BEC4\n010110,41\n");
        write("sections.csv", "section,name\nI,Creatures\n");
        write("flows.csv", "id,text\nM,Import\n");
        write("notes.txt", "nothing");
        Files.createDirectory(folder.resolve("folder.csv"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void headersTellWhatFilesAre() {
        Nomenclatures all = Nomenclatures.read(folder);

        assertThat(all.faults()).isEmpty();
        assertThat(all.holdings())
                .containsExactly(
                        new Holding("H4_to_BEC4.csv", Holding.Kind.CORRELATION, 1, "HS2012 → BEC4"),
                        new Holding("H5.csv", Holding.Kind.CODE_TABLE, 2, "HS2017"),
                        new Holding("H5_to_H4.csv", Holding.Kind.CORRELATION, 1, "HS2017 → HS2012"),
                        new Holding("H6.csv", Holding.Kind.CODE_TABLE, 3, "HS2022"),
                        new Holding("H6_to_BEC4.csv", Holding.Kind.CORRELATION, 2, "HS2022 → BEC4"),
                        new Holding("H6_to_H5.csv", Holding.Kind.CORRELATION, 2, "HS2022 → HS2017"),
                        new Holding("flows.csv", Holding.Kind.OTHER, 1, "columns id, text"),
                        new Holding("sections.csv", Holding.Kind.SECTIONS, 1, "HS"));
    }

    @Test
    void namesOfTheUserComeBeforeBuiltInOnes() {
        Nomenclatures all = Nomenclatures.read(folder);

        assertThat(all.name(H6, "01")).contains("Beasts");
        assertThat(all.name(H5, "01")).contains("Live animals");
        assertThat(all.name(HS, "010121")).contains("Stallions");
        assertThat(all.name(HS, "020110")).contains("Old beef");
        assertThat(all.name(H4, "010110")).isEmpty();
        assertThat(all.shortName(H6, "01", Locale.of("ru"))).contains("Живые животные");
        assertThat(all.shortName(H6, "010121", Locale.of("ru"))).contains("Stallions");
        assertThat(all.name(all.standard().sections().getFirst())).isEqualTo("Creatures");
        assertThat(all.name(all.standard().sections().getLast())).isEqualTo("Works of art and antiques");
        assertThat(all.findTable(H6)).get().extracting(CodeTable::size).isEqualTo(3);
        assertThat(all.findTable(H4)).isEmpty();
    }

    @Test
    void editionsAreJoinedThroughEditionsNeverThroughCategories() {
        Nomenclatures all = Nomenclatures.read(folder);

        assertThat(all.findCorrelation(H6, H4)).get().hasToString("HS2022 → HS2017 → HS2012");
        assertThat(all.findCorrelation(H4, H6)).get().hasToString("HS2012 → HS2017 → HS2022");
        assertThat(all.findCorrelation(H5, B4))
                .get()
                .asString()
                .isIn("HS2017 → HS2012 → BEC4", "HS2017 → HS2022 → BEC4");
        assertThat(all.findCorrelation(H5, B4)).get().hasToString("HS2017 → HS2012 → BEC4");
        assertThat(all.findCorrelation(H6, Nomenclature.S3)).isEmpty();
    }

    @Test
    void withoutTheTableBetweenThemEditionsAreNotJoined() throws IOException {
        Files.delete(folder.resolve("H5_to_H4.csv"));

        assertThat(Nomenclatures.read(folder).findCorrelation(H6, H4)).isEmpty();
    }

    @Test
    void aCodeThatTheUsersListDoesNotHaveIsAFault() throws IOException {
        write("H6_to_H5.csv", "HS2022,HS2017\n010121,010121\n010199,010121\n");
        Nomenclatures all = Nomenclatures.read(folder);

        assertThat(all.faults())
                .map(TableFault::toString)
                .containsExactly("H6_to_H5.csv:3:1: \"010199\" is not in H6.csv, which has others like it");
        assertThat(all.findCorrelation(H6, H5)).isEmpty();
    }

    @Test
    void twoTablesForTheSamePairOfNomenclaturesMustAgree() throws IOException {
        write("Z_same.csv", "HS2022,HS2017\n010129,010121\n010121,010121\n");
        Nomenclatures same = Nomenclatures.read(folder);
        write("Z_same.csv", "HS2022,HS2017\n010121,010121\n");
        Nomenclatures other = Nomenclatures.read(folder);

        assertThat(same.faults()).isEmpty();
        assertThat(same.notes()).contains("Z_same.csv: HS2022 → HS2017 is also in H6_to_H5.csv, with the same pairs");
        assertThat(other.faults())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("with other pairs"));
        assertThat(other.correlations()).hasSize(4);
    }

    @Test
    void theRowsOfAllFilesTogetherAreBounded() {
        Nomenclatures all = Nomenclatures.read(folder, new Limits(10_000, 100, 10));

        assertThat(all.faults())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.message()).contains("more than 10"));
        assertThat(all.holdings().stream().mapToInt(Holding::rows).sum()).isLessThanOrEqualTo(10);
    }

    @Test
    void aMissingFolderIsAFault() {
        Nomenclatures none = Nomenclatures.read(folder.resolve("none"));

        assertThat(none.faults())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("the folder cannot be read"));
        assertThat(none.name(H6, "01")).contains("Live animals");
    }
}
