package org.tamga.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.trade.Fault;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.Formats;
import org.tamga.trade.lake.Import;
import org.tamga.trade.lake.ImportReport;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.lake.TableStager;
import org.tamga.trade.sql.DuckDb;
import org.tamga.trade.sql.Sql;

/** The same files taken by DuckDB and by Spark make the same lake, and are told of in the same words. */
final class SameLakeTest {

    /**
     * A file as both read it.
     *
     * @param fact what it shows
     * @param tolerated share of faulty rows in percent
     */
    record Case(String fact, String name, String text, double tolerated) {

        @Override
        public String toString() {
            return fact;
        }
    }

    @TempDir
    private static Path folder;

    private static DuckDb duck;
    private static SparkEngine spark;

    @BeforeAll
    static void start() throws TradeException {
        duck = DuckDb.open(folder.resolve("spill-of-duckdb"));
        spark = SparkEngine.open(SparkSettings.LOCAL, folder.resolve("spill-of-spark"));
    }

    @AfterAll
    static void stop() {
        spark.close();
        duck.close();
    }

    static List<Case> cases() {
        String comtrade =
                "typeCode,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,customsCode,motCode,qtyUnitAbbr,qty,netWgt,primaryValue\n";
        return List.of(
                new Case("BACI: weights not known, numbers of several forms", "BACI_HS17_Y2020_V202401.csv", """
                        t,i,j,k,v,q
                        2020,156,398,010121,12.5,NA
                        2020,398,156,270900,1e3,7
                        2020,156,860,10121,.5,5.
                        2020,860,156,870380,0.0004,0.0005
                        2020, 417,156,870380, 3.25 ,4
                        2020,643,156,"870380","1.1",
                        2020,251,842,999999,123456789.123,987654321.999
                        """, 0),
                new Case("BACI: faults of every kind, with their lines", "BACI_HS17_Y2021_V202401.csv", """
                        t,i,j,k,v,q
                        2021,156,398,010121,12.5,1
                        2021,999,398,010121,12.5,1
                        2021,156,777,010121,12.5,1

                        1492,156,398,010122,12.5,1
                        2021,156,398,0101,12.5,1
                        2021,156,398,9x0101,12.5,1
                        2021,156,398,010123,,1
                        2021,156,398,010124,-3,1
                        2021,156,156,010125,3,1
                        2021,156,398,010121,13.5,1
                        2021,156,398,010126,zwölf,1
                        2021,156,398,010127,1,1,9
                        2021,156,398
                        2021,156.5,398,010128,1,1
                        20x1,156,398,010129,1,1
                        2021,156,398,010130,1,-1
                        2021,-156,398,010131,1,1
                        2021,97,398,010132,1,1
                        2021,156,0,010132,1,1
                        """, 100),
                new Case(
                        "UN Comtrade: totals and details, years and months, all partners",
                        "comtrade.csv",
                        comtrade + """
                        C,2023,156,X,0,0,H6,TOTAL,C00,0,N/A,,,1000
                        C,2023,156,X,398,0,H6,TOTAL,C00,0,N/A,,,600.5
                        C,202301,156,M,398,0,H6,2709,C00,2100,kg,5,6,70
                        C,202301,156,M,398,0,H6,2709,C00,0,kg,5,6,70
                        C,202301,156,M,398,156,H6,2709,C00,0,kg,5,6,70
                        C,202301,156,M,398,0,H6,2709,C01,0,kg,5,6,70
                        S,202301,156,M,398,0,H6,2709,C00,0,kg,5,6,70
                        C,2023-04,398,RX,156,0,H5,270900,C00,0,m³,1.5,2.5,3.5
                        C,2023Q2,398,RM,156,0,H4,AG2,C00,0,u,1,1,1
                        C,202313,398,M,156,0,H6,27,C00,0,u,1,1,1
                        C,202312,398,M,97,0,H6,27,C00,0,u,1,1,1
                        C,202312,398,?,156,0,H6,27,C00,0,u,1,1,1
                        C,202312,398,M,156,0,H9,27,C00,0,u,1,1,1
                        C,202312,398,M,156,0,S3,33411,C00,0,u,1,1,1
                        C,202312,398,M,156,0,H6,28,C00,way!,u,1,1,1
                        C,202312,398,M,156,0,H6,29,C00,0,"a ""unit"\"",1,1,"1"
                        """,
                        100),
                new Case("Eurostat's Comext: codes of two letters, parts that are summed", "full202301.dat", """
                        DECLARANT_ISO,REPORTER,PARTNER,PRODUCT_NC,FLOW,STAT_REGIME,SUPP_UNIT,PERIOD,VALUE_EUR,QUANTITY_KG,QUANTITY_SUPPL_UNIT
                        DE,DE,KZ,27090090,1,1,A,202301,1000,5,
                        DE,DE,KZ,27090090,1,4,A,202301,500.5,2,
                        DE,DE,UZ,8703,2,1,A,202352,7,1,3
                        DE,DE,??,8703,2,1,A,202301,7,1,3
                        FR,FR,CN,TOTAL,1,1,A,202302,123,4,
                        """, 50),
                new Case("SDMX-CSV: labels behind colons, powers of ten, letters of areas", "sdmx.csv", """
                        DATAFLOW;REF_AREA;COUNTERPART_AREA;TRADE_FLOW;COMMODITY;TIME_PERIOD;OBS_VALUE;UNIT_MULT;UNIT_MEASURE
                        X:Y(1.0);KAZ: Kazakhstan;CHN;X;_T;2023-01;12.345;3;USD: US dollar
                        X:Y(1.0);398;156;M: Imports;2709;2023-M02;1.5;6: Millions;USD: US dollar
                        X:Y(1.0);KZ;CN;M;2710;2023-A1;NaN;0;USD: US dollar
                        X:Y(1.0);KZ;CN;M;2711;2022;3;x;USD: US dollar
                        X:Y(1.0);KZ;W1;M;2711;2023-Q3;3;;USD: US dollar
                        """, 100),
                new Case("WITS country profile: a column for each year, names of areas", "wits.csv", """
                        Reporter,Partner,Product categories,Indicator Type,Indicator,2019,2020,2021
                        Kazakhstan,China,All Products,Export,Trade Value (US$ Thousand),1.5,,3
                        Kazakhstan,China,All Products,Import,Trade Value (US$ Thousand),,2.25,4
                        Kazakhstan,World,All Products,Import,Trade Value (US$ Thousand),10,20,40
                        Kazakhstan,China,Animal,Import,Trade Value (US$ Thousand),1,1,1
                        Atlantis,China,All Products,Import,Trade Value (US$ Thousand),1,1,1
                        """, 100));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lakesAndReportsAreTheSame(Case given, @TempDir Path here) throws TradeException, IOException {
        Path file = Files.writeString(here.resolve(given.name()), given.text());
        compare(file, here, given.tolerated());
    }

    @Test
    void faultsAreToldWithTheirLines(@TempDir Path here) throws TradeException, IOException {
        Case faulty = cases().get(1);
        Path file = Files.writeString(here.resolve(faulty.name()), faulty.text());
        ImportReport report = run(new Lake(here.resolve("lake")), Optional.of(spark), file, 100)
                .getFirst();
        assertThat(report.faults().stream().map(fault -> fault.row() + fault.column()))
                .containsExactly(
                        "3i", "4j", "6t", "7k", "8k", "9v", "10v", "11j", "12", "13v", "14", "15", "16i", "17t", "18q",
                        "19i");
        assertThat(report.rejected())
                .containsEntry("the same reporter, partner, flow, product and period as a row before", 1L);
    }

    @Test
    void generatedTablesGiveTheSameLake(@TempDir Path here) throws TradeException, IOException {
        compare(TestLake.baci(here.resolve("BACI_HS12_Y2018_V202401.csv"), 2018, 2, 30), here, 0);
        compare(TestLake.comtrade(here.resolve("comtrade 2022.csv"), 2022), here, 0);
    }

    @Test
    void packedTextIsRead(@TempDir Path here) throws TradeException, IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(cases().getFirst().text().getBytes(StandardCharsets.UTF_8));
        }
        compare(Files.write(here.resolve("_BACI_HS17_Y2020.csv"), packed.toByteArray()), here, 0);
    }

    @Test
    void revisedRowsTakeThePlaceOfEarlierOnes(@TempDir Path here) throws TradeException, IOException {
        Path first = Files.writeString(
                here.resolve("BACI_HS17_Y2020_V1.csv"),
                "t,i,j,k,v,q\n2020,156,398,010121,1,1\n2020,156,398,010122,2,1\n");
        Path second =
                Files.writeString(here.resolve("BACI_HS17_Y2020_V2.csv"), "t,i,j,k,v,q\n2020,156,398,010121,5,1\n");
        Lake lake = new Lake(here.resolve("lake"));
        run(lake, Optional.of(spark), first, 0);
        ImportReport report = run(lake, Optional.of(spark), second, 0).getFirst();
        assertThat(report.replaced()).isEqualTo(1);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(lake.snapshot().rows()).isEqualTo(2);
        assertThat(run(lake, Optional.empty(), first, 0).getFirst().known())
                .as("DuckDB knows what Spark took")
                .isTrue();
    }

    @Test
    void lineBreakWithinQuotesIsRefusedWithItsLine(@TempDir Path here) throws IOException {
        Path file = Files.writeString(
                here.resolve("BACI_HS17_Y2020.csv"),
                "t,i,j,k,v,q\n2020,156,398,010121,1,1\n2020,156,398,\"0101\n21\",1,1\n");
        Lake lake = new Lake(here.resolve("lake"));
        assertThatThrownBy(() -> run(lake, Optional.of(spark), file, 100))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("BACI_HS17_Y2020.csv:3: a quotation mark")
                .hasMessageContaining("import the file without Spark");
        assertThat(here.resolve("lake/snapshots")).doesNotExist();
        assertThat(here.resolve("lake/staging")).isEmptyDirectory();
    }

    @Test
    void refusedFileLeavesTheLakeAsItWas(@TempDir Path here) throws IOException, TradeException {
        Path sound = Files.writeString(here.resolve("BACI_HS17_Y2020.csv"), "t,i,j,k,v,q\n2020,156,398,010121,1,1\n");
        Path faulty = Files.writeString(
                here.resolve("BACI_HS17_Y2021.csv"),
                "t,i,j,k,v,q\n2021,156,398,010121,1,1\n2021,156,398,010122,one,1\n");
        Lake lake = new Lake(here.resolve("lake"));
        run(lake, Optional.of(spark), sound, 0);
        long number = lake.snapshot().number();
        assertThatThrownBy(() -> run(lake, Optional.of(spark), faulty, 1))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("BACI_HS17_Y2021.csv:3:v: no number");
        assertThat(lake.snapshot().number()).isEqualTo(number);
        assertThat(here.resolve("lake/staging")).isEmptyDirectory();
    }

    private static void compare(Path file, Path here, double tolerated) throws TradeException, IOException {
        Lake ofDuck = new Lake(here.resolve(file.getFileName() + "-duck"));
        Lake ofSpark = new Lake(here.resolve(file.getFileName() + "-spark"));
        ImportReport byDuck = run(ofDuck, Optional.empty(), file, tolerated).getFirst();
        ImportReport bySpark = run(ofSpark, Optional.of(spark), file, tolerated).getFirst();
        assertThat(told(bySpark)).isEqualTo(told(byDuck));
        assertThat(bySpark)
                .usingRecursiveComparison()
                .ignoringFields("faults")
                .withComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class)
                .isEqualTo(byDuck);
        assertThat(described(ofSpark)).isEqualTo(described(ofDuck));
        assertThat(ofSpark.snapshot().batches()).isEqualTo(ofDuck.snapshot().batches());
        if (byDuck.taken() > 0) {
            String columns = columns(ofDuck);
            assertThat(columns(ofSpark)).isEqualTo(columns);
            for (String[] sides : new String[][] {{"spark", "duck"}, {"duck", "spark"}}) {
                String one = "SELECT * FROM " + rows(sides[0].equals("spark") ? ofSpark : ofDuck);
                String other = "SELECT * FROM " + rows(sides[0].equals("spark") ? ofDuck : ofSpark);
                assertThat(duck.ask(one + " EXCEPT ALL " + other).rows())
                        .as("only by " + sides[0])
                        .isEmpty();
            }
        }
    }

    private static List<ImportReport> run(Lake lake, Optional<TableStager> stager, Path file, double tolerated)
            throws TradeException {
        return new Import(lake, duck, Formats.builtIn(), TestLake.CLOCK, stager)
                .run(file, new Import.Terms(Optional.empty(), tolerated));
    }

    private static String rows(Lake lake) {
        return "read_parquet(" + Sql.path(lake.flows())
                + " || '/**/*.parquet', hive_partitioning = true, hive_types_autocast = false)";
    }

    /** Names and types of the columns of the first file. */
    private static String columns(Lake lake) throws TradeException {
        Path first = lake.path(lake.snapshot().files().getFirst());
        return duck.ask("DESCRIBE SELECT * FROM read_parquet(" + Sql.path(first) + ", hive_partitioning = false)")
                .rows()
                .toString();
    }

    /** The columns of the faults and what is wrong there; of rows that are no rows, each reader has its own words. */
    private static List<String> told(ImportReport report) {
        return report.faults().stream().map(SameLakeTest::told).sorted().toList();
    }

    private static String told(Fault fault) {
        if (fault.message().contains("columns")) {
            return "another number of columns";
        }
        return fault.column() + (fault.message().startsWith("no number") ? ": no number" : ": " + fault.message());
    }

    /** What the lake says of its files, in whatever order they were written. */
    private static List<String> described(Lake lake) throws TradeException {
        return lake.snapshot().files().stream()
                .map(SameLakeTest::withoutNumber)
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String withoutNumber(LakeFile file) {
        return file.toString().replaceFirst("-[0-9]+\\.parquet", ".parquet");
    }
}
