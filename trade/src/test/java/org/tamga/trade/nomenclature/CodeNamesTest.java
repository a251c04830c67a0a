package org.tamga.trade.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.trade.nomenclature.Nomenclature.H4;
import static org.tamga.trade.nomenclature.Nomenclature.H5;
import static org.tamga.trade.nomenclature.Nomenclature.H6;
import static org.tamga.trade.nomenclature.Nomenclature.HS;
import static org.tamga.trade.nomenclature.Nomenclature.S3;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of a few codes, as the full reading of the same lists gives them. */
final class CodeNamesTest {

    @TempDir
    private Path folder;

    @Test
    void namesAreThoseOfTheList() throws IOException {
        write("H6.csv", "code,name\n010121,010121 - Stallions\n010129,\"Mules, old\"\n");
        write("H5.csv", "code,name\n010121,Old stallions\n020110,Old beef\n");

        assertThat(names().find(H6, Set.of("010121", "010129", "020110")))
                .isEqualTo(Map.of("010121", "Stallions", "010129", "Mules, old"));
        assertThat(names().find(H5, Set.of("010121"))).isEqualTo(Map.of("010121", "Old stallions"));
        assertThat(names().find(HS, Set.of("010121", "020110")))
                .isEqualTo(Map.of("010121", "Stallions", "020110", "Old beef"));
        assertThat(names().find(H4, Set.of("010121"))).isEmpty();
    }

    @Test
    void listWithoutANameOfItsOwnIsKnownByWhatItCallsAllGoods() throws IOException {
        write(
                "goods.csv",
                "hscode,description,parent\n010121,Stallions,TOTAL\nTOTAL,Total of all HS2022 commodities,TOTAL\n");

        assertThat(names().find(H6, Set.of("010121"))).containsEntry("010121", "Stallions");
        assertThat(names().find(H5, Set.of("010121"))).isEmpty();
        assertThat(names().find(HS, Set.of("010121"))).containsEntry("010121", "Stallions");
    }

    @Test
    void codesAreFoundHoweverTheListWritesThem() throws IOException {
        write("HS2017.csv", "\ufeffcode;name\n10121;Stallions\n0201.10;Beef\n");

        assertThat(names().find(H5, Set.of("010121", "020110")))
                .isEqualTo(Map.of("010121", "Stallions", "020110", "Beef"));
    }

    @Test
    void otherFilesGiveNoNames() throws IOException {
        write("HS2022_to_BEC4.csv", "HS2022,BEC4\n010121,41\n");
        write("H6.csv", "id,country\n010121,Land\n");
        write("flows.csv", "id,text\n010121,Import\n");
        Files.write(folder.resolve("H5.csv"), new byte[] {0x1f, (byte) 0x8b, 1, 2});
        Files.write(folder.resolve("S3.csv"), "code,name\n1121,f\u00fcr\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(names().find(HS, Set.of("010121"))).isEmpty();
        assertThat(names().find(S3, Set.of("1121"))).isEmpty();
        assertThat(new CodeNames(folder.resolve("nowhere")).isEmpty()).isTrue();
        assertThat(new CodeNames(folder.resolve("nowhere")).find(H6, Set.of("010121")))
                .isEmpty();
    }

    @Test
    void packedListIsReadNoFurtherThanTheLastCodeThatIsWanted() throws IOException {
        Path file = folder.resolve("comtrade_cmd_H6.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("id,text,parent\n010121,Stallions,TOTAL\n".getBytes(StandardCharsets.UTF_8));
            out.write("\"never closed".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(names().find(H6, Set.of("010121"))).containsEntry("010121", "Stallions");
    }

    @Test
    void namesOfThePublishedListsAreThoseOfTheFullReading() {
        Path shared = Path.of("../../shared/data/nomenclature");
        Assumptions.assumeTrue(Files.isDirectory(shared), "no sample tables beside the project");
        Nomenclatures all = Nomenclatures.read(shared);
        for (Nomenclature nomenclature : Set.of(H6, H5, S3, Nomenclature.B5)) {
            CodeTable table = all.findTable(nomenclature).orElseThrow();
            Map<String, String> names = new CodeNames(shared).find(nomenclature, table.codes());

            assertThat(names).hasSize(table.size());
            assertThat(table.codes())
                    .allSatisfy(code -> assertThat(table.name(code)).contains(names.getOrDefault(code, "")));
        }
        assertThat(Nomenclatures.readLists(shared, Set.of(H5)).holdings())
                .extracting(Holding::file)
                .contains("comtrade_cmd_H5.csv.gz", "harmonized-system.csv")
                .doesNotContain("comtrade_cmd_H6.csv.gz", "HS2022_to_BEC4.csv");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private CodeNames names() {
        return new CodeNames(folder);
    }
}
