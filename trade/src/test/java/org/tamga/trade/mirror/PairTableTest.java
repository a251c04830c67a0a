package org.tamga.trade.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.trade.Packed;
import org.tamga.trade.ReferenceFiles;
import org.tamga.trade.TradeException;

final class PairTableTest {

    @TempDir
    private Path folder;

    private PairTable read(String text) throws IOException, TradeException {
        return PairTable.read(Files.writeString(folder.resolve("pairs.csv"), text));
    }

    @Test
    void distancesAreLogarithmsInHundredths() throws Exception {
        PairTable table = read("exporter,importer,contig,dist\nKAZ,CHN,1,3681.5\nCHN,KAZ,1,3681.5\n");
        assertThat(table.find("KAZ", "CHN")).contains(new Geography(821, 1, 0));
        assertThat(table.hasBorders()).isTrue();
        assertThat(table.hasCoasts()).isFalse();
    }

    @Test
    void oldLettersAreUnderstood() throws Exception {
        PairTable table = read("iso_o,iso_d,dist,landlocked\nROM,ZAR,5500,1\nTMP,YUG,12000,0\n");
        assertThat(table.find("ROU", "COD").map(Geography::landlocked)).contains(1);
        assertThat(table.find("TLS", "YUG")).isPresent();
    }

    @Test
    void unknownLettersAndMissingDistancesAreLeftOutAndTold() throws Exception {
        PairTable table = read("exporter,importer,dist\nKAZ,QQQ,10\nKAZ,UZB,NA\nKAZ,KAZ,100\nKAZ,KGZ,200\n");
        assertThat(table.strangers()).containsExactly("QQQ");
        assertThat(table.blank()).isEqualTo(1);
        assertThat(table.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exporter,importer,dist;KAZ,CHN,-5                     | pairs.csv:2:dist: '-5' is no distance
            exporter,importer,dist;KAZ,CHN,far                    | pairs.csv:2:dist: 'far' is no distance
            exporter,importer,dist;KAZ,CHN,99999                  | up to 20040
            exporter,importer,km;KAZ,CHN,5                        | has no column dist
            exporter,importer,dist;KAZ,CHN,5;KAZ,CHN,9            | pairs.csv:3: KAZ and CHN stand in the file twice
            exporter,importer,contig,dist;KAZ,CHN,2,5             | pairs.csv:2:contig: '2' was found; a whole number from 0 to 1
            exporter,importer,dist                                | is empty
            exporter,importer,dist;QQQ,CHN,5                      | has no distance between two known economies
            """)
    void faultsSayWhere(String text, String message) {
        assertThatThrownBy(() -> read(text.strip().replace(';', '\n') + "\n"))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        byte[] whole = Packed.gzip("exporter,importer,dist\nKAZ,CHN,5\n");
        Path file = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, whole.length - 12));

        assertThatThrownBy(() -> PairTable.read(file))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("cut.csv.gz: ");
    }

    @Test
    void geoDistIsReadWhole() throws TradeException {
        PairTable table = PairTable.read(ReferenceFiles.path("gravity/dist_cepii.csv.gz"));
        assertThat(table.size()).isGreaterThan(45_000);
        assertThat(table.find("KAZ", "CHN").map(Geography::contiguous)).contains(1);
        assertThat(table.find("ROU", "COD")).isPresent();
        assertThat(table.find("KAZ", "CHN")).isEqualTo(table.find("CHN", "KAZ"));
    }
}
