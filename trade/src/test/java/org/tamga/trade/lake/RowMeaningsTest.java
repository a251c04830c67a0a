package org.tamga.trade.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.trade.lake.TestLake.BACI;
import static org.tamga.trade.lake.TestLake.COMTRADE;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.TradeException;

/** What the rows of official files are in the lake. */
final class RowMeaningsTest {

    @AutoClose
    private final TestLake lake;

    RowMeaningsTest(@TempDir Path folder) throws TradeException {
        lake = TestLake.in(folder);
    }

    @Test
    void comextSumsWhatItsFinerBreakdownsKeepApart() throws IOException, TradeException {
        ImportReport report = lake.take(lake.write("full.dat", """
                REPORTER,PARTNER,PRODUCT_NC,FLOW,STAT_PROCEDURE,PERIOD,VALUE_EUR,QUANTITY_KG,QUANTITY_SUPPL_UNIT
                DE,CN,87032319,1,1,202005,100,10,1
                DE,CN,87032319,1,2,202005,20.25,2,1
                DE,CN,87032319,1,1,202052,3000,2,1
                EL,XS,87032319,2,1,202005,7,1,0
                """));

        assertThat(report.summed()).isEqualTo(4);
        assertThat(report.taken()).isEqualTo(3);
        assertThat(lake.contents())
                .containsExactly(
                        "202001 A DEU CHN IMPORT CN 87032319 3000.000",
                        "202005 M DEU CHN IMPORT CN 87032319 120.250",
                        "202005 M GRC SRB EXPORT CN 87032319 7.000");
        assertThat(lake.sum("net_kg", "frequency = 'M'")).isEqualByComparingTo("13");
    }

    @Test
    void detailsAndGroupsAreCountedAndLeftOut() throws IOException, TradeException {
        ImportReport report = lake.take(lake.write("c.csv", COMTRADE + """
                398,156,0,M,H5,870323,C00,0,2020,100
                398,156,0,M,H5,870323,C01,0,2020,60
                398,156,276,M,H5,870323,C00,0,2020,40
                398,97,0,M,H5,870323,C00,0,2020,5000
                398,0,0,M,H5,870323,C00,0,2020,900
                398,156,0,M,H5,870323,C00,3200,2020,70
                """));

        assertThat(report.taken()).isEqualTo(3);
        assertThat(report.details()).isEqualTo(2);
        assertThat(report.groups()).isEqualTo(1);
        assertThat(report.rejectedRows()).isZero();
        assertThat(lake.sum("value", "partner = 'WLD'")).isEqualByComparingTo("900");
        assertThat(lake.sum("value", "transport = '3200'")).isEqualByComparingTo("70");
        assertThat(report.sums())
                .singleElement()
                .extracting(ImportReport.Sum::value)
                .isEqualTo(new BigDecimal("100.000"));
        assertThat(lake.lake().snapshot().files()).anyMatch(f -> f.worldRows() == 1 && f.partnerRows() == 1);
    }

    @Test
    void periodsOfEveryKindAreTold() throws IOException, TradeException {
        lake.take(lake.write("sdmx.csv", """
                REF_AREA,COUNTERPART_AREA,FLOW,PRODUCT,TIME_PERIOD,OBS_VALUE,UNIT_MULT,CURRENCY
                KAZ,CHN,X,270900,2020,1.5,6,USD
                KAZ,CHN,X,270900,2020-Q3,2.5,3,USD
                KAZ,CHN,X,270900,2020-05,3,0,USD
                KAZ,CHN,X,270900,2020-M06,4,,USD
                KAZ,CHN,X,270900,2020-A1,5,1,EUR
                """));

        assertThat(lake.contents())
                .containsExactly(
                        "202001 A KAZ CHN EXPORT HS 270900 1500000.000",
                        "202001 A KAZ CHN EXPORT HS 270900 50.000",
                        "202005 M KAZ CHN EXPORT HS 270900 3.000",
                        "202006 M KAZ CHN EXPORT HS 270900 4.000",
                        "202007 Q KAZ CHN EXPORT HS 270900 2500.000");
    }

    @Test
    void nomenclaturesAreReadInAnySpellingOfTheirs() throws IOException, TradeException {
        ImportReport report = lake.takeWhatIsSound(lake.write("sdmx.csv", """
                REF_AREA,COUNTERPART_AREA,FLOW,PRODUCT,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,CLASSIFICATION
                KAZ,CHN,X,270900,2020,1,USD,H6: Harmonized System 2022
                KAZ,CHN,X,270900,2020,2,USD,HS 2017
                KAZ,CHN,X,270900,2020,3,USD,Harmonised System (1988/92)
                KAZ,CHN,X,33,2020,4,USD,SITC Revision 3
                KAZ,CHN,X,33,2020,5,USD,SS
                KAZ,CHN,X,27090090,2020,6,USD,nc
                KAZ,CHN,X,270900,2020,7,USD,
                KAZ,CHN,X,270900,2020,8,USD,HS2018
                """));

        assertThat(lake.contents())
                .extracting(line -> line.substring("202001 A KAZ CHN EXPORT ".length()))
                .containsExactly(
                        "CN 27090090 6.000",
                        "HS 270900 7.000",
                        "HS1992 270900 3.000",
                        "HS2017 270900 2.000",
                        "HS2022 270900 1.000",
                        "SITC 33 5.000",
                        "SITC3 33 4.000");
        assertThat(report.faults())
                .singleElement()
                .extracting(f -> f.row() + " " + f.column())
                .isEqualTo("9 CLASSIFICATION");
    }

    @Test
    void lostZerosOfBaciAreRestored() throws IOException, TradeException {
        lake.take(lake.write("HS17_a.csv", BACI + "2020,156,398,10121,1,2\n2020,156,398,010129,2,2\n"));

        assertThat(lake.contents())
                .containsExactly(
                        "202001 A CHN KAZ EXPORT HS2017 010121 1000.000",
                        "202001 A CHN KAZ EXPORT HS2017 010129 2000.000");
    }

    @Test
    void unknownColumnsAreLeftAlone() throws IOException, TradeException {
        lake.take(lake.write("HS17_a.csv", "note,t,i,year,j,k,month,v,q\nx,2020,156,1,398,870323,7,1.5,2\n"));

        assertThat(lake.contents()).containsExactly("202001 A CHN KAZ EXPORT HS2017 870323 1500.000");
    }

    @Test
    void wideTableHasARowForEachPeriod() throws IOException, TradeException {
        ImportReport report = lake.take(lake.write("wits.csv", """
                Reporter,Partner,Product categories,Indicator Type,Indicator,2018,2019,2020
                Kazakhstan,China,All Products,Import,Trade Value (US$ Thousand),1.5,,3.5
                Kazakhstan,China,Chemicals,Import,Trade Value (US$ Thousand),1,1,1
                """));

        assertThat(report.details()).isEqualTo(3);
        assertThat(lake.contents())
                .extracting(line -> line.substring(0, 24) + line.substring(line.lastIndexOf(' ')))
                .containsExactly("201801 A KAZ CHN IMPORT  1500.000", "202001 A KAZ CHN IMPORT  3500.000");
    }
}
