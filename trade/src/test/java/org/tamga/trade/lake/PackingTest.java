package org.tamga.trade.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.trade.lake.TestLake.BACI;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.Packed;
import org.tamga.trade.TradeException;

/** The same rows, however a file is encoded and packed. */
final class PackingTest {

    @AutoClose
    private final TestLake lake;

    PackingTest(@TempDir Path folder) throws TradeException {
        lake = TestLake.in(folder);
    }

    @Test
    void textEncodingsAndPackingGiveTheSameRows() throws IOException, TradeException {
        String text = BACI + "2020,156,398,870323,1.5,2\n2020,156,417,870323,2.5,2\n";
        byte[] members = concatenated(Packed.gzip(BACI), Packed.gzip(text.substring(BACI.length())));
        Map<String, byte[]> files = Map.of(
                "HS17_mark.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                "HS17_le.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                "HS17_cr.csv", text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8),
                "HS17_tab.csv", text.replace(",", "\t").getBytes(StandardCharsets.UTF_8),
                "HS17_x.csv.gz", Packed.gzip(text),
                "HS17_two.csv.gz", members,
                "x.zip", Packed.zip("HS17_x.csv", text));
        lake.take(lake.write("HS17_plain.csv", text));
        List<String> rows = lake.contents();

        assertThat(rows).hasSize(2);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            TestLake other = lake.beside("lake-of-" + file.getKey());
            other.take(lake.write(file.getKey(), file.getValue()));
            assertThat(other.contents()).as(file.getKey()).isEqualTo(rows);
        }
    }

    @Test
    void everyTableOfAnArchiveIsTaken() throws IOException, TradeException {
        Path file = lake.write(
                "BACI.zip",
                Packed.zip(
                        "BACI_HS17/BACI_HS17_Y2019.csv",
                        BACI + "2019,156,398,870323,1,2\n",
                        "BACI_HS17/BACI_HS17_Y2020.csv",
                        BACI + "2020,156,398,870323,1,2\n",
                        "BACI_HS17/country_codes_V202401.csv",
                        "country_code,country_name\n4,Afghanistan\n",
                        "BACI_HS17/Readme.txt",
                        "About"));

        List<ImportReport> reports = lake.takeAll(file, new Import.Terms(Optional.empty(), 0));

        assertThat(reports).extracting(ImportReport::firstYear).containsExactly(2019, 2020);
        assertThat(lake.count("true")).isEqualTo(2);
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
