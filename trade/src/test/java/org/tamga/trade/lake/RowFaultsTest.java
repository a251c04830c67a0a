package org.tamga.trade.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tamga.trade.lake.TestLake.BACI;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.TradeException;

/** Rows and columns that are wrong are told with their places, and never taken for something else. */
final class RowFaultsTest {

    @AutoClose
    private final TestLake lake;

    RowFaultsTest(@TempDir Path folder) throws TradeException {
        lake = TestLake.in(folder);
    }

    @Test
    void keyThatComesTwiceIsTakenOnceAndTold() throws IOException, TradeException {
        Path file = lake.write(
                "HS17_a.csv", BACI + "2020,156,398,870323,1,2\n\n2020,156,398,870322,2,3\n2020,156,398,870323,5,2\n");

        ImportReport report = lake.takeWhatIsSound(file);

        assertThat(report.faults())
                .singleElement()
                .hasToString(file + ":5: the same reporter, partner, flow, product and period as a row before");
        assertThat(lake.sum("value", "true")).isEqualByComparingTo("3000");
        assertThat(lake.columns()).doesNotContain("fault");
    }

    @Test
    void sumThatIsTooLargeForTheLakeIsRefused() throws IOException {
        Path file = lake.write("full.dat", """
                REPORTER,PARTNER,PRODUCT_NC,FLOW,PERIOD,VALUE_EUR,QUANTITY_KG
                DE,CN,87032319,1,202005,900000000000000,10
                DE,CN,87032319,1,202005,900000000000000,10
                """);

        assertThatThrownBy(() -> lake.take(file))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("full.dat");
    }

    @Test
    void multiplierThatIsNoneIsToldAndNotTakenForOne() throws IOException, TradeException {
        ImportReport report = lake.takeWhatIsSound(lake.write("sdmx.csv", """
                REF_AREA,COUNTERPART_AREA,FLOW,PRODUCT,TIME_PERIOD,OBS_VALUE,UNIT_MULT,CURRENCY
                KAZ,CHN,X,270900,2020,1500,-2,USD
                KAZ,CHN,X,270901,2020,1500,99,USD
                KAZ,CHN,X,270902,2020,1500,many,USD
                """));

        assertThat(lake.contents()).containsExactly("202001 A KAZ CHN EXPORT HS 270900 15.000");
        assertThat(report.faults()).extracting(f -> f.row()).containsExactly(3L, 4L);
    }

    @Test
    void amountsWithoutCurrencyAreNotTakenForDollars() throws IOException, TradeException {
        Path silent = lake.write("silent.csv", """
                REF_AREA,COUNTERPART_AREA,FLOW,PRODUCT,TIME_PERIOD,OBS_VALUE
                KAZ,CHN,X,270900,2020,1500
                """);
        assertThatThrownBy(() -> lake.take(silent))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("currency");

        lake.take(lake.write("euros.csv", """
                REPORTER,PARTNER,FLOW,PRODUCT,INDICATORS,TIME_PERIOD,OBS_VALUE
                DE,KZ,2,270900,VALUE_IN_EUROS: Value in euros,2020-05,1500
                """));
        assertThat(lake.lake().snapshot().files())
                .extracting(f -> f.currency() + " " + f.partnerRows())
                .containsExactly("EUR 1");
    }

    @Test
    void codesAreNotRoundedAndNotCountedFromTheEnd() throws IOException, TradeException {
        ImportReport report = lake.takeWhatIsSound(lake.write("HS17_a.csv", BACI + """
                2020,156.0,398,870323,1,2
                2020.6,156,398,870321,2,2
                2020,155.6,398,870322,4,2
                2020,-844,398,870324,8,2
                2020,156,398,0x2711,16,2
                2020,156,398,1e0005,32,2
                2020,156,398,8703,64,2
                """));

        assertThat(lake.contents()).containsExactly("202001 A CHN KAZ EXPORT HS2017 870323 1000.000");
        assertThat(report.faults()).extracting(f -> f.row()).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(report.faults().get(1).message()).startsWith("'155.6': ");
    }

    @Test
    void weightThatIsNoneIsToldWithItsColumn() throws IOException, TradeException {
        String header = "reporterCode,partnerCode,flowCode,cmdCode,period,primaryValue,netWgt,qty\n";

        ImportReport report = lake.takeWhatIsSound(lake.write("c.csv", header + """
                398,156,M,870323,2020,1,5,-1
                398,156,M,870324,2020,1,-5,1
                398,156,M,870325,2020,1,inf,1
                398,156,M,870326,2020,1,,
                """));

        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.faults())
                .extracting(f -> f.row() + " " + f.column())
                .containsExactly("2 qty", "3 netWgt", "4 netWgt");
    }

    @Test
    void moreFaultyRowsThanToleratedRefuseTheFile() throws IOException, TradeException {
        Path file = lake.write(
                "HS17_a.csv",
                BACI + "2020,156,398,870323,1,2\n".repeat(1)
                        + "2020,156,398,870322,2,2\n2020,156,398,870321,2,2\n2020,156,398,870333,-2,2\n");

        TradeException e = catchThrowableOfType(
                TradeException.class, () -> lake.takeAll(file, new Import.Terms(Optional.empty(), 24.9)));
        ImportReport report =
                lake.takeAll(file, new Import.Terms(Optional.empty(), 25)).getFirst();

        assertThat(e).hasMessageContaining("1 of 4 rows have a fault, so nothing was imported");
        assertThat(e.faults())
                .anyMatch(f -> f.toString().equals(file + ":5:v: '-2.000': is negative, and trade is not"));
        assertThat(report.taken()).isEqualTo(3);
        assertThat(report.rejectedRows()).isEqualTo(1);
    }

    @Test
    void faultyRowsAreKeptInAFileThatNoSpreadsheetRuns() throws IOException, TradeException {
        ImportReport report = lake.takeWhatIsSound(
                lake.write("HS17_a.csv", BACI + "2020,156,398,870323,1,2\n2020,156,398,=1+cmd|' /C calc'!A0,1,2\n"));

        String rejects = Files.readString(lake.folder().resolve("lake/rejects/" + report.batch() + ".csv"));

        assertThat(rejects.lines()).hasSize(2);
        assertThat(rejects.lines().skip(1))
                .allMatch(line -> line.contains(",3,k,") && !line.matches("(.*,)?\"?[=+@-].*"));
    }

    @Test
    void columnThatStandsTwiceIsRefused() throws IOException {
        Path file = lake.write("HS17_a.csv", "t,i,j,k,v,q,v\n2020,156,398,870323,1.5,2,7\n");

        assertThatThrownBy(() -> lake.take(file)).hasMessageContaining(file + ":1:v: stands twice in the header");
    }
}
