package org.tamga.trade.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.trade.nomenclature.Nomenclature.H6;
import static org.tamga.trade.nomenclature.Nomenclature.TOTAL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTableTest {

    @TempDir
    private Path folder;

    private CodeTable read(String name, String text) throws IOException {
        Reading<CodeTable> reading = CodeTable.read(Files.writeString(folder.resolve(name), text));
        assertThat(reading.faults()).isEmpty();
        return reading.tables().getFirst();
    }

    @Test
    void theListOfComtradeIsReadWithItsTree() throws IOException {
        CodeTable table = read("comtrade_cmd_H6.csv", """
                "id","text","parent","isLeaf","aggrlevel"
                "TOTAL","Total - All H6 commodities","#","0",0
                "01","01 - Animals; live","TOTAL","0",2
                "0101","0101 - Horses, asses","01","0",4
                "010121","010121 - -- Pure-bred","0101","1",6
                "010129","010129 - Other","0101","1",6
                """);

        assertThat(table.nomenclature()).isEqualTo(H6);
        assertThat(table.size()).isEqualTo(5);
        assertThat(table.name("0101")).contains("Horses, asses");
        assertThat(table.name("010121")).contains("Pure-bred");
        assertThat(table.children("0101")).containsExactly("010121", "010129");
        assertThat(table.children(TOTAL)).containsExactly("01");
        assertThat(table.children("010129")).isEmpty();
        assertThat(table.parent("010121")).contains("0101");
        assertThat(table.parent(TOTAL)).isEmpty();
        assertThat(table.contains("0102")).isFalse();
        assertThat(table.name("0102")).isEmpty();
    }

    @Test
    void allGoodsTellTheEdition() throws IOException {
        CodeTable table = read(
                "harmonized-system.csv",
                "section,hscode,description,parent,level\nI,01,Animals,TOTAL,2\nTOTAL,TOTAL,Total of all HS2022 commodities,TOTAL,5\n");

        assertThat(table.nomenclature()).isEqualTo(H6);
        assertThat(table.name("01")).contains("Animals");
    }

    @ParameterizedTest
    @CsvSource({
        "codes_hs_2017.csv, 10, H5",
        "SITC Rev.3.csv, 00, S3",
        "bec5.csv, 1, B5",
        "CN2024.csv, 10, CN",
        "hs.csv, 10, HS",
    })
    void theNameOfTheFileTellsTheNomenclature(String file, String code, Nomenclature expected) throws IOException {
        assertThat(read(file, "code,name\n" + code + ",Food\n").nomenclature()).isEqualTo(expected);
    }

    @Test
    void anSitcListThatMayHaveLostZerosIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("S3.csv"), "code,name\n1121,Wine\n");

        assertThat(CodeTable.read(file).faults())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("1121 or 01121", "list 00 with its name"));
        assertThat(read("S3.csv", "code,name\n00,Live animals\n1121,Wine\n").codes())
                .containsExactly("00", "1121");
    }

    @Test
    void withoutParentsTheTreeFollowsTheDigits() throws IOException {
        CodeTable table = read("H6.csv", "code,name\n01,Animals\n010121,Horses\n0102,Cattle\n99,Other\n");

        assertThat(table.parent("010121")).contains("01");
        assertThat(table.children("01")).containsExactly("010121", "0102");
        assertThat(table.parent("99")).contains(TOTAL);
    }

    @Test
    void lostZerosArePutBackInCodesAndParents() throws IOException {
        Path file = Files.writeString(
                folder.resolve("H6.csv"), "code,name,parent\n1,Animals,\n101,Horses,1\n10121,Pure-bred,101\n27,Oil,\n");
        Reading<CodeTable> reading = CodeTable.read(file);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.tables().getFirst().codes()).containsExactly("01", "0101", "010121", "27");
        assertThat(reading.notes())
                .containsExactly("H6.csv: leading zeros were put back in 3 codes that had lost them");
    }

    @Test
    void namesAreOneLineWithoutControlCharacters() throws IOException {
        assertThat(read("H6.csv", "code,name\n01,\"Live\nanimals \u001b[31m\"\n")
                        .name("01")
                        .orElseThrow())
                .doesNotContain("\n", "\u001b")
                .startsWith("Live animals");
    }
}
