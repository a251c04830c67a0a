package org.tamga.trade.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.ReferenceFiles;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.FormatDescription;
import org.tamga.trade.format.Formats;

/** Files that were published: rows and sums as another program counts them. */
final class RealSamplesTest {

    @AutoClose
    private final TestLake lake;

    RealSamplesTest(@TempDir Path folder) throws TradeException {
        lake = TestLake.in(folder);
    }

    @Test
    void woodOfTheEuropeanUnionIsTakenToTheCent() throws TradeException {
        ImportReport report =
                lake.take(ReferenceFiles.path("trade-bilateral/comtrade_eu27_wood_imports_2018_2022.csv.gz"));

        assertThat(report.format()).isEqualTo("UN Comtrade, extract");
        assertThat(report.taken()).isEqualTo(173_358);
        assertThat(report.reporters()).hasSize(27);
        assertThat(lake.sum("value", "length(product) = 2")).isEqualByComparingTo("413930998909.945");
        assertThat(lake.sum("value", "length(product) = 4")).isEqualByComparingTo("467520460089.938");
        assertThat(lake.sum("value", "length(product) = 6")).isEqualByComparingTo("88274295789.416");
        assertThat(lake.sum("value", "length(product) = 4 AND partner = 'CHN'"))
                .isEqualByComparingTo("43741079043.057");
        assertThat(lake.sum("value", "length(product) = 4 AND partner = 'UZB'")).isEqualByComparingTo("1036720.042");
        assertThat(lake.count("partner = 'X899'")).isEqualTo(1061);
    }

    @Test
    void answerOfTheServiceIsTaken() throws TradeException {
        lake.take(ReferenceFiles.path("comtrade-api/comtrade_v1_get_C_A_HS_chn_arg_deu_2010.json"));

        assertThat(lake.contents())
                .containsExactly(
                        "201001 A CHN ARG EXPORT HS2007 TOTAL 6115764185.000",
                        "201001 A CHN ARG IMPORT HS2007 TOTAL 6804128143.000",
                        "201001 A CHN DEU EXPORT HS2007 TOTAL 68047133397.000",
                        "201001 A CHN DEU IMPORT HS2007 TOTAL 74251272075.000");
    }

    @Test
    void tablesOfAnalystsInROfTheServiceAreTaken() throws TradeException {
        ImportReport exports =
                lake.take(ReferenceFiles.path("comtrade-api/comtradr_chn_exports_kor_usa_mex_2012_2022.csv"));
        ImportReport shrimps = lake.take(ReferenceFiles.path("comtrade-api/comtradr_tha_shrimp_2007_2011.csv.gz"));

        assertThat(exports.taken()).isEqualTo(33);
        assertThat(lake.sum("value", "reporter = 'CHN'")).isEqualByComparingTo("6547095922839");
        assertThat(shrimps.taken()).isEqualTo(1586);
        assertThat(lake.sum("value", "reporter = 'THA'")).isEqualByComparingTo("14883120991");
        assertThat(lake.count("flow = 'RE_IMPORT'")).isEqualTo(15);
        assertThat(lake.count("partner = 'TWN'")).isEqualTo(30);
    }

    @Test
    void partnersOfUzbekistanAreReadFromTheirWideTable() throws TradeException, IOException {
        ImportReport report = lake.take(
                ReferenceFiles.path("trade-bilateral/uzbekistan_exports_by_partner_2015_2025_subset.csv"),
                description("uzbekistan-exports"));

        assertThat(report.taken()).isEqualTo(121);
        assertThat(report.rejectedRows()).isZero();
        assertThat(lake.sum("value", "partner = 'CHN' AND year = 2025")).isEqualByComparingTo("2516096100");
        assertThat(lake.sum("value", "partner = 'AFG'")).isEqualByComparingTo("8489169000");
        assertThat(lake.sum("value", "partner = 'X899' AND year = 2015")).isEqualByComparingTo("3067714700");
        assertThat(lake.count("partner = 'WLD'")).isZero();
    }

    @Test
    void shortRowOfTheUpstreamTableIsTold() throws TradeException, IOException {
        Path real = ReferenceFiles.path("trade-bilateral/uzbekistan_exports_by_partner_2015_2025_subset.csv");
        Path file = lake.write(
                "exports.csv",
                Files.readString(real).strip()
                        + "\n796,Turks and Caicos Islands,0.0,0.0,1.1,0.0,0.0,0.0,0.0,0.0,0.0,0.0\n");

        ImportReport report = lake.take(file, description("uzbekistan-exports"));

        assertThat(report.taken()).isEqualTo(121);
        assertThat(report.rejectedRows()).isEqualTo(1);
        assertThat(report.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(13);
            assertThat(fault.message()).isEqualTo("columns expected: 13, found: 12");
        });
    }

    @Test
    void sectionsOfUzbekistanAreReadWithoutServices() throws TradeException, IOException {
        ImportReport report = lake.take(
                ReferenceFiles.path("trade-bilateral/uzbekistan_exports_by_sitc_section_2015_2025.csv"),
                description("uzbekistan-sections"));

        assertThat(report.taken()).isEqualTo(110);
        assertThat(report.details()).isEqualTo(11);
        assertThat(lake.sum("value", "product = '9' AND year = 2025")).isEqualByComparingTo("10092500000");
    }

    @Test
    void seriesOfWitsAreReadWithoutShares() throws TradeException, IOException {
        ImportReport report = lake.take(
                ReferenceFiles.path("trade-bilateral/wits_kazakhstan_china_1995_2020.csv"), description("wits-series"));

        assertThat(report.taken()).isEqualTo(52);
        assertThat(report.details()).isEqualTo(52);
        assertThat(lake.sum("value", "flow = 'IMPORT' AND year = 2020")).isEqualByComparingTo("6346496280");
        assertThat(lake.sum("value", "flow = 'EXPORT' AND year = 2018")).isEqualByComparingTo("6307476192.480");
    }

    @Test
    void whatNeighboursReportIsReadByTheirNames() throws TradeException, IOException {
        ImportReport report = lake.take(
                ReferenceFiles.path("trade-bilateral/comtrade_ca_reported_vs_china_2014_2024.csv"),
                description("reported"));

        assertThat(report.taken()).isEqualTo(112);
        assertThat(report.reporters()).containsExactly("KAZ", "KGZ", "MNG", "RUS", "TJK", "UZB");
    }

    private static FormatDescription description(String name) throws TradeException, IOException {
        try {
            return Formats.read(Path.of(Objects.requireNonNull(RealSamplesTest.class.getResource(name + ".yaml"))
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
