package org.tamga.trade.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.FormatDescription;
import org.tamga.trade.format.Formats;
import org.tamga.trade.sql.DuckDb;

final class ImportTest {

    private static final String BACI = "t,i,j,k,v,q\n";
    private static final String COMTRADE =
            "reporterCode,partnerCode,partner2Code,flowCode,classificationCode,cmdCode,customsCode,motCode,period,primaryValue\n";

    @TempDir
    static Path shared;

    private static DuckDb duck;

    @TempDir
    Path folder;

    private TestLake lake;

    @BeforeAll
    static void open() throws TradeException {
        duck = DuckDb.open(shared.resolve("spill"));
    }

    @AfterAll
    static void close() {
        duck.close();
    }

    @BeforeEach
    void emptyLake() {
        lake = TestLake.in(folder.resolve("lake"), duck);
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException, TradeException {
        Path file = write("HS17_a.csv", BACI + "2020,156,398,870323,1.5,2\n2020,156,398,870322,2.5,NA\n");
        ImportReport first = lake.take(file);
        Snapshot before = lake.lake().snapshot();

        ImportReport second = lake.take(file);

        assertThat(first.known()).isFalse();
        assertThat(second.known()).isTrue();
        assertThat(second.batch()).isEqualTo(first.batch());
        assertThat(second.taken()).isEqualTo(2);
        assertThat(lake.lake().snapshot()).isEqualTo(before);
    }

    @Test
    void revisedRowsTakeThePlaceOfThoseBefore() throws IOException, TradeException {
        lake.take(write(
                "HS17_a.csv", BACI + "2020,156,398,870323,1,2\n2020,156,398,870322,2,2\n2020,156,417,870322,4,2\n"));

        ImportReport revision = lake.take(write(
                "HS17_b.csv", BACI + "2020,156,398,870322,2,2\n2020,156,417,870322,5,2\n2020,156,762,870322,7,2\n"));

        assertThat(revision.replaced()).isEqualTo(2);
        assertThat(revision.changed()).isEqualTo(1);
        assertThat(lake.contents())
                .containsExactly(
                        "202001 A CHN KAZ EXPORT HS2017 870322 2000.000",
                        "202001 A CHN KAZ EXPORT HS2017 870323 1000.000",
                        "202001 A CHN KGZ EXPORT HS2017 870322 5000.000",
                        "202001 A CHN TJK EXPORT HS2017 870322 7000.000");
    }

    @Test
    void fileThatIsRevisedWhollyLeavesNoBatchBehind() throws IOException, TradeException {
        ImportReport first = lake.take(write("HS17_a.csv", BACI + "2020,156,398,870323,1,2\n"));
        ImportReport second = lake.take(write("HS17_b.csv", BACI + "2020,156,398,870323,3,2\n"));

        Snapshot now = lake.lake().snapshot();

        assertThat(now.findBatch(first.batch())).isEmpty();
        assertThat(now.findBatch(second.batch())).isPresent();
        assertThat(now.rows()).isEqualTo(1);
    }

    @Test
    void filesOfSeveralSourcesAndYearsStandBesideEachOther() throws IOException, TradeException {
        lake.take(write("HS17_a.csv", BACI + "2020,156,398,870323,1,2\n2021,156,398,870323,2,2\n"));
        lake.take(write("c.csv", COMTRADE + "156,398,0,X,H5,870323,C00,0,2020,500\n"));

        assertThat(lake.sum("value", "source = 'BACI'")).isEqualByComparingTo("3000");
        assertThat(lake.sum("value", "source = 'COMTRADE'")).isEqualByComparingTo("500");
        assertThat(lake.count("year = 2020")).isEqualTo(2);
    }

    @Test
    void rowsThatAreRevisedKeepTheColumnsOfTheirFile() throws IOException, TradeException {
        lake.take(write("HS17_a.csv", BACI + "2020,156,398,870323,1,2\n2020,156,398,870322,2,3\n"));
        lake.take(write("HS17_b.csv", BACI + "2020,156,398,870323,9,4\n"));

        duck.name(
                "flows_now",
                lake.lake().flows(),
                lake.lake().snapshot().files().stream().map(lake.lake()::path).toList());

        assertThat(duck.ask("SELECT sum(net_kg) AS kg, count(DISTINCT year) AS years FROM flows_now")
                        .decimal(0, "kg"))
                .isEqualByComparingTo("7000");
    }

    @Test
    void keyThatComesTwiceIsTakenOnceAndTold() throws IOException, TradeException {
        Path file = write(
                "HS17_a.csv", BACI + "2020,156,398,870323,1,2\n\n2020,156,398,870322,2,3\n2020,156,398,870323,5,2\n");

        ImportReport report = lake.takeWhatIsSound(file);

        assertThat(report.faults())
                .singleElement()
                .hasToString(file + ":5: the same reporter, partner, flow, product and period as a row before");
        assertThat(lake.sum("value", "true")).isEqualByComparingTo("3000");
        duck.name(
                "flows_now",
                lake.lake().flows(),
                lake.lake().snapshot().files().stream().map(lake.lake()::path).toList());
        assertThat(duck.ask("SELECT * FROM flows_now LIMIT 1").columns()).doesNotContain("fault");
    }

    @Test
    void comextSumsWhatItsFinerBreakdownsKeepApart() throws IOException, TradeException {
        ImportReport report = lake.take(write("full.dat", """
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
    void sumThatIsTooLargeForTheLakeIsRefused() throws IOException {
        Path file = write("full.dat", """
                REPORTER,PARTNER,PRODUCT_NC,FLOW,PERIOD,VALUE_EUR,QUANTITY_KG
                DE,CN,87032319,1,202005,900000000000000,10
                DE,CN,87032319,1,202005,900000000000000,10
                """);

        assertThatThrownBy(() -> lake.take(file))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("full.dat");
    }

    @Test
    void detailsAndGroupsAreCountedAndLeftOut() throws IOException, TradeException {
        ImportReport report = lake.take(write("c.csv", COMTRADE + """
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
        lake.take(write("sdmx.csv", """
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
    void multiplierThatIsNoneIsToldAndNotTakenForOne() throws IOException, TradeException {
        ImportReport report = lake.takeWhatIsSound(write("sdmx.csv", """
                REF_AREA,COUNTERPART_AREA,FLOW,PRODUCT,TIME_PERIOD,OBS_VALUE,UNIT_MULT
                KAZ,CHN,X,270900,2020,1500,-2
                KAZ,CHN,X,270901,2020,1500,99
                KAZ,CHN,X,270902,2020,1500,many
                """));

        assertThat(lake.contents()).containsExactly("202001 A KAZ CHN EXPORT HS 270900 15.000");
        assertThat(report.faults()).extracting(f -> f.row()).containsExactly(3L, 4L);
    }

    @Test
    void nomenclaturesAreReadInAnySpellingOfTheirs() throws IOException, TradeException {
        ImportReport report = lake.takeWhatIsSound(write("sdmx.csv", """
                REF_AREA,COUNTERPART_AREA,FLOW,PRODUCT,TIME_PERIOD,OBS_VALUE,CLASSIFICATION
                KAZ,CHN,X,270900,2020,1,H6: Harmonized System 2022
                KAZ,CHN,X,270900,2020,2,HS 2017
                KAZ,CHN,X,270900,2020,3,Harmonised System (1988/92)
                KAZ,CHN,X,33,2020,4,SITC Revision 3
                KAZ,CHN,X,33,2020,5,SS
                KAZ,CHN,X,27090090,2020,6,nc
                KAZ,CHN,X,270900,2020,7,
                KAZ,CHN,X,270900,2020,8,HS2018
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
    void descriptionSaysWhatWordsForNomenclaturesMean() throws IOException, TradeException {
        FormatDescription description = Formats.read(write("office.yaml", """
                name: office
                parts:
                  source: {always: KAZ-BNS}
                  reporter: {always: KAZ}
                  partner: {always: CHN}
                  flow: {always: EXPORT}
                  period: {column: year, form: year}
                  nomenclature: {column: list, always: HS 17, values: {ТН ВЭД: HS 2022, МСТК-4: SITC Rev.4}}
                  product: {column: code}
                  value: {column: value}
                  currency: {always: USD}
                """));

        lake.take(write("a.csv", """
                year,list,code,value
                2020,ТН ВЭД,270900,1
                2020,мстк 4,333,2
                2020,,270900,3
                2020,H4,270900,4
                """), description);

        assertThat(lake.contents())
                .extracting(line -> line.substring("202001 A KAZ CHN EXPORT ".length()))
                .containsExactly(
                        "HS2012 270900 4.000", "HS2017 270900 3.000", "HS2022 270900 1.000", "SITC4 333 2.000");
    }

    @Test
    void lostZerosOfBaciAreRestored() throws IOException, TradeException {
        lake.take(write("HS17_a.csv", BACI + "2020,156,398,10121,1,2\n2020,156,398,010129,2,2\n"));

        assertThat(lake.contents())
                .containsExactly(
                        "202001 A CHN KAZ EXPORT HS2017 010121 1000.000",
                        "202001 A CHN KAZ EXPORT HS2017 010129 2000.000");
    }

    @Test
    void codesAreNotRoundedAndNotCountedFromTheEnd() throws IOException, TradeException {
        ImportReport report = lake.takeWhatIsSound(write("HS17_a.csv", BACI + """
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

        ImportReport report = lake.takeWhatIsSound(write("c.csv", header + """
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
    void textEncodingsAndPackingGiveTheSameRows() throws IOException, TradeException {
        String text = BACI + "2020,156,398,870323,1.5,2\n2020,156,417,870323,2.5,2\n";
        List<String> rows = lake(write("HS17_plain.csv", text)).contents();

        assertThat(rows).hasSize(2);
        assertThat(lake(write("HS17_u.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                        .contents())
                .isEqualTo(rows);
        assertThat(lake(write("HS17_le.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                        .contents())
                .isEqualTo(rows);
        assertThat(lake(write("HS17_cr.csv", text.replace("\n", "\r"))).contents())
                .isEqualTo(rows);
        assertThat(lake(write("HS17_tab.csv", text.replace(",", "\t"))).contents())
                .isEqualTo(rows);
        assertThat(lake(write("HS17_x.csv.gz", SampleText.gzip(text.getBytes(StandardCharsets.UTF_8))))
                        .contents())
                .isEqualTo(rows);
        assertThat(lake(write("x.zip", SampleText.zip("HS17_x.csv", text.getBytes(StandardCharsets.UTF_8))))
                        .contents())
                .isEqualTo(rows);
        byte[] members = concatenated(
                SampleText.gzip(BACI.getBytes(StandardCharsets.UTF_8)),
                SampleText.gzip(text.substring(BACI.length()).getBytes(StandardCharsets.UTF_8)));
        assertThat(lake(write("HS17_two.csv.gz", members)).contents()).isEqualTo(rows);
    }

    @Test
    void nameWithSignsOfPatternsMeansOneFile() throws IOException, TradeException {
        write("HS17_1.csv", BACI + "2020,156,398,870323,7,2\n");
        Path file = write("HS17_[1].csv", BACI + "2020,156,398,870323,5,2\n");

        lake.take(file);

        assertThat(lake.sum("value", "true")).isEqualByComparingTo("5000");
    }

    @Test
    void everyTableOfAnArchiveIsTaken() throws IOException, TradeException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String year : List.of("2019", "2020")) {
                zip.putNextEntry(new ZipEntry("BACI_HS17/BACI_HS17_Y" + year + ".csv"));
                zip.write((BACI + year + ",156,398,870323,1,2\n").getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("BACI_HS17/country_codes_V202401.csv"));
            zip.write("country_code,country_name\n4,Afghanistan\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("BACI_HS17/Readme.txt"));
            zip.write("About".getBytes(StandardCharsets.UTF_8));
        }

        List<ImportReport> reports =
                lake.takeAll(write("BACI.zip", bytes.toByteArray()), new Import.Terms(Optional.empty(), 0));

        assertThat(reports).extracting(ImportReport::firstYear).containsExactly(2019, 2020);
        assertThat(lake.count("true")).isEqualTo(2);
    }

    @Test
    void oneBrokenTableOfAnArchiveLeavesAllAsItWas() throws IOException, TradeException {
        lake.take(write("HS17_a.csv", BACI + "2018,156,398,870323,1,2\n"));
        Snapshot before = lake.lake().snapshot();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("HS17_2019.csv"));
            zip.write((BACI + "2019,156,398,870323,1,2\n").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("HS17_2020.csv"));
            zip.write((BACI + "2020,156,398,870323,x,2\n").getBytes(StandardCharsets.UTF_8));
        }
        Path file = write("two.zip", bytes.toByteArray());

        TradeException e = catchThrowableOfType(TradeException.class, () -> lake.take(file));

        assertThat(e.faults()).anyMatch(f -> f.toString().startsWith(file + "/HS17_2020.csv:2:v: "));
        assertThat(lake.lake().snapshot()).isEqualTo(before);
    }

    @Test
    void moreFaultyRowsThanToleratedRefuseTheFile() throws IOException, TradeException {
        Path file = write(
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
                write("HS17_a.csv", BACI + "2020,156,398,870323,1,2\n2020,156,398,=1+cmd|' /C calc'!A0,1,2\n"));

        String rejects = Files.readString(folder.resolve("lake/rejects/" + report.batch() + ".csv"));

        assertThat(rejects.lines()).hasSize(2);
        assertThat(rejects.lines().skip(1))
                .allMatch(line -> line.contains(",3,k,") && !line.matches("(.*,)?\"?[=+@-].*"));
    }

    @Test
    void unknownColumnsAreLeftAlone() throws IOException, TradeException {
        lake.take(write("HS17_a.csv", "note,t,i,year,j,k,month,v,q\nx,2020,156,1,398,870323,7,1.5,2\n"));

        assertThat(lake.contents()).containsExactly("202001 A CHN KAZ EXPORT HS2017 870323 1500.000");
    }

    @Test
    void columnThatStandsTwiceIsRefused() throws IOException {
        Path file = write("HS17_a.csv", "t,i,j,k,v,q,v\n2020,156,398,870323,1.5,2,7\n");

        assertThatThrownBy(() -> lake.take(file)).hasMessageContaining(file + ":1:v: stands twice in the header");
    }

    @Test
    void tableOfANationalOfficeIsReadAsItsDescriptionSays() throws IOException, TradeException {
        FormatDescription description = Formats.read(write("office.yaml", """
                name: office
                encoding: windows-1251
                decimal: ","
                grouping: space
                parts:
                  source: {always: KAZ-BNS}
                  reporter: {always: KAZ}
                  partner: {column: Страна, codes: names, values: {Китай: CHN, СНГ: GROUP}}
                  flow: {column: Поток, values: {импорт: IMPORT, экспорт: EXPORT}}
                  period: {column: Месяц, form: month_day}
                  nomenclature: {always: HS2022}
                  product: {column: ТН ВЭД, pad: 6}
                  value: {column: "Стоимость, тыс.", times: 1000}
                  net_kg: {column: "Вес, т", times: 1000, missing: ["-"]}
                  currency: {always: USD}
                """.getBytes(StandardCharsets.UTF_8)));
        Path file = write("office.csv", """
                Страна;Поток;Месяц;ТН ВЭД;Стоимость, тыс.;Вес, т
                Китай;импорт;2024-05-01;870323;1 234,5678;10,5
                Uzbekistan;экспорт;2024-05-01;10121;12 345 678,9;-
                СНГ;экспорт;2024-05-01;010121;99;-
                Китай;импорт;2024-06-01;870323;5;десять
                """.getBytes(Charset.forName("windows-1251")));

        ImportReport report = lake.take(file, description);

        assertThat(lake.contents())
                .containsExactly(
                        "202405 M KAZ CHN IMPORT HS2022 870323 1234567.800",
                        "202405 M KAZ UZB EXPORT HS2022 010121 12345678900.000");
        assertThat(report.groups()).isEqualTo(1);
        assertThat(report.faults())
                .singleElement()
                .hasToString(file + ":5:Вес, т: 'десять': is no weight of at least 0");
    }

    @Test
    void numbersOfAnotherWayOfWritingAreToldAndNotMisread() throws IOException, TradeException {
        String yaml = """
                name: office
                decimal: "%s"
                grouping: "%s"
                parts:
                  source: {always: X}
                  reporter: {always: KAZ}
                  partner: {always: CHN}
                  flow: {always: EXPORT}
                  period: {column: year, form: year}
                  product: {column: code}
                  value: {column: value}
                  currency: {always: USD}
                """;
        FormatDescription points = Formats.read(write("points.yaml", yaml.formatted(",", ".")));
        FormatDescription commas = Formats.read(write("commas.yaml", yaml.formatted(".", ",")));
        Path file = write("a.csv", """
                year;code;value
                2020;870321;1.234,5
                2020;870322;1,234.5
                2020;870323;1.5
                2020;870324;1,5
                2020;870325;1234
                2020;870326;1_234
                """);

        ImportReport withPoints = lake.take(file, points);
        ImportReport withCommas = TestLake.in(folder.resolve("other"), duck).take(file, commas);

        assertThat(withPoints.faults()).extracting(f -> f.row()).containsExactly(3L, 4L, 7L);
        assertThat(lake.sum("value", "product = '870324'")).isEqualByComparingTo("1.5");
        assertThat(withCommas.faults()).extracting(f -> f.row()).containsExactly(2L, 5L, 7L);
    }

    @Test
    void wideTableHasARowForEachPeriod() throws IOException, TradeException {
        ImportReport report = lake.take(write("wits.csv", """
                Reporter,Partner,Product categories,Indicator Type,Indicator,2018,2019,2020
                Kazakhstan,China,All Products,Import,Trade Value (US$ Thousand),1.5,,3.5
                Kazakhstan,China,Chemicals,Import,Trade Value (US$ Thousand),1,1,1
                """));

        assertThat(report.details()).isEqualTo(3);
        assertThat(lake.contents())
                .extracting(line -> line.substring(0, 24) + line.substring(line.lastIndexOf(' ')))
                .containsExactly("201801 A KAZ CHN IMPORT  1500.000", "202001 A KAZ CHN IMPORT  3500.000");
    }

    @Test
    void snapshotThatCannotBeWrittenLeavesTheOldState() throws IOException, TradeException {
        lake.take(write("HS17_a.csv", BACI + "2020,156,398,870323,1,2\n"));
        Snapshot before = lake.lake().snapshot();
        Path inTheWay = Files.createDirectories(folder.resolve("lake/snapshots/00000002.json.draft/x"));
        Path next = write("HS17_b.csv", BACI + "2020,156,398,870323,5,2\n");

        assertThatThrownBy(() -> lake.take(next))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("cannot be written");

        assertThat(lake.lake().snapshot()).isEqualTo(before);
        assertThat(lake.sum("value", "true")).isEqualByComparingTo("1000");
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        lake.take(next);
        assertThat(lake.sum("value", "true")).isEqualByComparingTo("5000");
    }

    private TestLake lake(Path file) throws TradeException {
        TestLake other = TestLake.in(folder.resolve("lake-of-" + file.getFileName()), duck);
        other.take(file);
        return other;
    }

    private static byte[] concatenated(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
