package org.tamga.trade.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.ReferenceFiles;
import org.tamga.trade.TradeException;
import org.tamga.trade.measure.Selection;
import org.tamga.trade.sql.Rows;

/** Sides that differ in more than their figures, and sides that cannot be compared. */
final class SidesTest {

    @TempDir
    private Path folder;

    private Path flows(String name, String header, List<String> rows) throws IOException {
        return Files.writeString(folder.resolve(name), header + "\n" + String.join("\n", rows) + "\n");
    }

    private static final String EXTRACT = "reporter_iso,partner_iso,flow_desc,cmd_code,primary_value,ref_year,net_wgt";

    @Test
    void importsAloneHaveNoOtherSide() throws Exception {
        Path file =
                flows("m.csv", EXTRACT, List.of("KAZ,CHN,Import,870323,100,2020,", "KAZ,CHN,Import,870324,100,2020,"));
        try (TestLake lake = new TestLake(folder).with(file)) {
            assertThatThrownBy(() -> lake.compare(MirrorQuestion.of(TestLake.selection("2020", 6)), MirrorSpec.USUAL))
                    .isInstanceOf(TradeException.class)
                    .hasMessageContaining("nothing for EXPORT");
        }
    }

    @Test
    void sidesThatNeverMeetAreTold() throws Exception {
        Path file =
                flows("f.csv", EXTRACT, List.of("KAZ,CHN,Import,870323,100,2020,", "CHN,KAZ,Export,870324,100,2020,"));
        try (TestLake lake = new TestLake(folder).with(file)) {
            assertThatThrownBy(() -> lake.compare(MirrorQuestion.of(TestLake.selection("2020", 6)), MirrorSpec.USUAL))
                    .isInstanceOf(TradeException.class)
                    .hasMessageContaining("nothing is reported from both sides");
        }
    }

    @Test
    void onePairAloneIsComparedWithEqualWeights() throws Exception {
        Path file = flows(
                "f.csv",
                EXTRACT,
                List.of(
                        "CHN,KAZ,Export,870323,100,2020,",
                        "KAZ,CHN,Import,870323,110,2020,",
                        "CHN,KAZ,Export,010121,200,2020,",
                        "KAZ,CHN,Import,010121,200,2020,"));
        try (TestLake lake = new TestLake(folder).with(file)) {
            MirrorResult answer = lake.compare(MirrorQuestion.of(TestLake.selection("2020", 0)), MirrorSpec.USUAL);
            assertThat(answer.rows()).isEqualTo(1);
            Rows row = lake.duck().ask("SELECT * FROM read_parquet('" + answer.reconciled() + "')");
            assertThat(row.decimal(0, "weight_exports")).isEqualByComparingTo("0.5");
            assertThat(row.decimal(0, "exports")).isEqualByComparingTo("300");
            assertThat(row.number(0, "imports_fob")).isCloseTo(300, within(0.05));
            assertThat(answer.notes()).anySatisfy(note -> assertThat(note).contains("from 1 rows only"));
        }
    }

    @Test
    void rowsWhoseWeightsDisagreeTellNothingOfTransport() throws Exception {
        Path file = flows(
                "f.csv",
                EXTRACT,
                List.of(
                        "CHN,KAZ,Export,870323,100,2020,10",
                        "KAZ,CHN,Import,870323,108,2020,11",
                        "CHN,KAZ,Export,870324,100,2020,10",
                        "KAZ,CHN,Import,870324,900,2020,90"));
        try (TestLake lake = new TestLake(folder).with(file)) {
            MirrorResult answer = lake.compare(MirrorQuestion.of(TestLake.selection("2020", 6)), MirrorSpec.USUAL);
            assertThat(answer.cif().weightsDisagree()).isEqualTo(1);
            assertThat(answer.cif().rows()).isEqualTo(1);
            assertThat(answer.cif().meanRate()).isCloseTo(8, within(0.01));
        }
    }

    @Test
    void ratesStayBetweenZeroAndTheBound() throws Exception {
        Path file = flows(
                "f.csv",
                EXTRACT,
                List.of(
                        "CHN,KAZ,Export,870323,100,2020,",
                        "KAZ,CHN,Import,870323,300,2020,",
                        "CHN,KAZ,Export,010121,100,2020,",
                        "KAZ,CHN,Import,010121,50,2020,"));
        try (TestLake lake = new TestLake(folder).with(file)) {
            MirrorResult answer = lake.compare(MirrorQuestion.of(TestLake.selection("2020", 6)), MirrorSpec.USUAL);
            Rows rows = lake.duck()
                    .ask("SELECT product, cif_percent, imports_fob FROM read_parquet('" + answer.reconciled()
                            + "') ORDER BY product");
            assertThat(rows.decimal(0, "cif_percent")).isEqualByComparingTo("0");
            assertThat(rows.decimal(0, "imports_fob")).isEqualByComparingTo("50");
            assertThat(rows.number(1, "cif_percent")).isCloseTo(50, within(0.01));
            assertThat(answer.notes()).anySatisfy(note -> assertThat(note).contains("for 2 flows"));
        }
    }

    @Test
    void monthsAreAddedUpToWholeYearsOnly() throws Exception {
        String header = "reporterCode,partnerCode,flowCode,cmdCode,period,primaryValue,classificationCode,motCode";
        StringBuilder months = new StringBuilder(header).append('\n');
        for (int month = 1; month <= 12; month++) {
            months.append(String.format(Locale.ROOT, "398,156,M,8703,2020%02d,10,H5,0%n", month));
            if (month < 12) {
                months.append(String.format(Locale.ROOT, "417,156,M,8703,2020%02d,10,H5,0%n", month));
            }
        }
        Path importing = Files.writeString(folder.resolve("m.csv"), months);
        Path exporting =
                flows("x.csv", header, List.of("156,398,X,8703,2020,118,H5,0", "156,417,X,8703,2020,118,H5,0"));
        try (TestLake lake = new TestLake(folder).with(importing).with(exporting)) {
            Selection selection = TestLake.selection("2020", 4);
            Selection imports = new Selection(
                    Optional.of("COMTRADE"),
                    Optional.of(org.tamga.trade.Frequency.MONTHLY),
                    List.of(),
                    List.of(),
                    List.of("IMPORT"),
                    Optional.empty(),
                    4,
                    List.of(),
                    selection.window(),
                    "0");
            MirrorResult answer = lake.compare(new MirrorQuestion(selection, imports, Set.of()), MirrorSpec.USUAL);
            Rows rows = lake.duck()
                    .ask("SELECT importer, sides, imports FROM read_parquet('" + answer.reconciled()
                            + "') ORDER BY importer");
            assertThat(rows.text(0, "sides")).isEqualTo("BOTH");
            assertThat(rows.decimal(0, "imports")).isEqualByComparingTo("120");
            assertThat(rows.text(1, "sides")).isEqualTo("IMPORTER_SILENT");
            assertThat(answer.notes()).anySatisfy(note -> assertThat(note).contains("shorter periods"));
        }
    }

    @Test
    void questionsThatCannotBeComparedAreRefused() {
        Selection exports = TestLake.selection("2020", 6);
        Selection imports = exports.withFlows(List.of("IMPORT"));
        assertThatThrownBy(() -> new MirrorQuestion(exports, exports, Set.of()))
                .hasMessageContaining("must be EXPORT and IMPORT");
        assertThatThrownBy(() -> new MirrorQuestion(exports, imports.withLevel(4), Set.of()))
                .hasMessageContaining("same level");
        assertThatThrownBy(() -> new MirrorQuestion(exports.withPartners(List.of("WLD")), imports, Set.of()))
                .hasMessageContaining("no other side");
        assertThatThrownBy(() -> new MirrorSpec(Optional.empty(), 3.5, 1, 0.5, 3, 10))
                .hasMessageContaining("weight factor 1.0");
    }

    /** Real imports of wood, the distances of GeoDist, and exports made from the imports: the slope that was put in comes out. */
    @Test
    void realImportsAndExportsMadeFromThemGiveBackTheSlope() throws Exception {
        Path wood = ReferenceFiles.path("trade-bilateral/comtrade_eu27_wood_imports_2018_2022.csv.gz");
        PairTable distances = PairTable.read(ReferenceFiles.path("gravity/dist_cepii.csv.gz"));
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("reporter_iso,partner_iso,flow_desc,cmd_code,primary_value,ref_year\n");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(wood)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.substring(1).split("\",\"");
                String[] tail = line.substring(line.lastIndexOf("\",") + 2).split(",");
                Optional<Geography> way = distances.find(cells[3].strip(), cells[0]);
                if (way.isPresent() && cells[5].startsWith("44") && Double.parseDouble(tail[0]) > 1000) {
                    double cif = 0.03 * (way.get().lnDistance() / 100.0 - 5);
                    double value = Double.parseDouble(tail[0]) * Math.exp(-cif + 0.3 * random.nextGaussian());
                    text.append(String.format(
                            Locale.ROOT,
                            "%s,%s,Export,%s,%.3f,%s%n",
                            cells[3].strip(),
                            cells[0],
                            cells[5],
                            value,
                            tail[1]));
                }
            }
        }
        try (TestLake lake =
                new TestLake(folder).with(wood).with(Files.writeString(folder.resolve("exports.csv"), text))) {
            MirrorResult answer = lake.compare(
                    MirrorQuestion.of(TestLake.selection("2018/2022", 4)), MirrorSpec.USUAL.withPairs(distances));
            assertThat(answer.cif().fit().observations()).isGreaterThan(20_000);
            assertThat(answer.cif().fit().coefficient("ln distance")).isCloseTo(0.03, within(0.006));
            assertThat(answer.batches()).hasSize(2);
        }
    }
}
