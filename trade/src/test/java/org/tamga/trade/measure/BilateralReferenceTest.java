package org.tamga.trade.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.ReferenceFiles;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.ImportReport;
import org.tamga.trade.measure.Finding.Kind;
import org.tamga.trade.numeric.HerfindahlBounds;
import org.tamga.trade.sql.Rows;

/** Real tables of two economies or a few, with the faults they have. */
final class BilateralReferenceTest {

    private static final String WITS = """
            name: wits-series
            totals:
              series: [Import Amt, Export Amt]
            parts:
              source: {always: WITS}
              reporter: {always: KAZ}
              partner: {always: CHN}
              flow: {column: series, values: {Import Amt: IMPORT, Export Amt: EXPORT}}
              period: {column: year, form: year}
              product: {always: TOTAL}
              value: {column: value, times: 1000}
              currency: {always: USD}
            """;

    private static final String EXTRACT = """
            name: extract
            parts:
              source: {always: COMTRADE}
              reporter: {column: reporter, codes: names}
              partner: {column: partner, codes: names}
              flow: {column: flow, values: {M: IMPORT, X: EXPORT}}
              period: {column: year, form: year}
              product: {always: TOTAL}
              value: {column: value_usd}
              currency: {always: USD}
            """;

    private static final String UZBEK_PARTNERS = """
            name: uzbek-partners
            wide: (19|20)\\d\\d
            parts:
              source: {always: UZB-STAT}
              reporter: {always: UZB}
              partner: {column: m49, codes: comtrade}
              flow: {always: EXPORT}
              product: {always: TOTAL}
              value: {times: 1000}
              currency: {always: USD}
            """;

    @TempDir
    private Path folder;

    /** Kazakhstan's imports from China of 2020 to 2022 were taken before they were complete. */
    @Test
    void partialYearsOfKazakhstanAreFlagged() throws TradeException {
        Path wits = ReferenceFiles.path("trade-bilateral/wits_kazakhstan_china_1995_2020.csv");
        Path extract = ReferenceFiles.path("trade-bilateral/comtrade_ca_reported_vs_china_2014_2024.csv");
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.file(wits, WITS);
            lakes.file(extract, EXTRACT);
            Selection selection = Asked.of(TradeMeasure.PARTNERS, "1995/2024")
                    .from("KAZ")
                    .to("CHN")
                    .flows("EXPORT", "IMPORT")
                    .question()
                    .selection();

            assertThatThrownBy(() -> Flows.of(lakes.lake().snapshot(), selection, false, "lake"))
                    .hasMessageContaining("name COMTRADE or WITS with --source");
            CheckReport report = lakes.checks(Checks.Limits.USUAL).run(selection);

            // the other years differ by less than 5 %
            assertThat(report.of(Kind.SOURCES_DIFFER).stream().map(f -> f.source() + " " + f.flow() + " " + f.month()))
                    .containsExactly("COMTRADE IMPORT 202001", "COMTRADE EXPORT 202001");
            Finding imports = report.of(Kind.SOURCES_DIFFER).getFirst();
            assertThat(imports.remark()).isEqualTo("30.8 % of what WITS has");
            assertThat(imports.expected().orElseThrow()).isBetween(new BigDecimal("6.34e9"), new BigDecimal("6.35e9"));
            assertThat(report.of(Kind.BREAK).stream()
                            .filter(f -> f.source().equals("COMTRADE"))
                            .map(f -> f.flow() + " " + f.month()))
                    .containsExactlyInAnyOrder("IMPORT 202001", "IMPORT 202101", "IMPORT 202201");
            assertThat(report.count(Kind.NO_WEIGHT)).isZero();
        }
    }

    /** 173,358 rows of the EU's wood, paper and furniture, in headings of four digits and, of pulp, some of six. */
    @Test
    void woodImportsByPartnerAreThePlainSums() throws TradeException {
        String name = "trade-bilateral/comtrade_eu27_wood_imports_2018_2022.csv.gz";
        Path file = ReferenceFiles.path(name);
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, BigDecimal> pulp = new TreeMap<>();
        for (NamedCsvRecord row : ReferenceFiles.rows(name)) {
            String key =
                    row.getField("ref_year") + " " + row.getField("partner_iso").strip();
            BigDecimal value = new BigDecimal(row.getField("primary_value"));
            sums.merge(key, value, BigDecimal::add);
            if (row.getField("cmd_code").length() == 6) {
                pulp.merge(key, value, BigDecimal::add);
            }
        }
        try (Lakes lakes = Lakes.in(folder)) {
            ImportReport report = lakes.file(file);
            Asked imports =
                    Asked.of(TradeMeasure.PARTNERS, "2018/2022").flows("IMPORT").eachPeriod();

            Rows all = lakes.rows(imports);
            Rows six = lakes.rows(imports.level(6));

            assertThat(report.taken() + report.groups() + report.rejectedRows()).isEqualTo(173_358);
            assertSums(all, sums);
            assertSums(six, pulp);
            assertThat(all.rows().stream().filter(r -> "KAZ".equals(r.get(2)))).hasSize(5);
        }
    }

    /** Every row found is the plain sum; groups of areas are not in the lake. */
    private static void assertSums(Rows found, Map<String, BigDecimal> sums) {
        int compared = 0;
        for (int i = 0; i < found.size(); i++) {
            String key = found.whole(i, "period") / 100 + " " + found.text(i, "partner");
            BigDecimal expected = sums.get(key);
            if (expected != null) {
                assertThat(found.decimal(i, "value")).as(key).isEqualByComparingTo(expected);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(sums.size() * 9 / 10);
    }

    /** Ten partners, and the total by sections of SITC; what is published leaves the row of other countries out. */
    @Test
    void publishedIndexOfUzbekPartnersIsWithinTheBoundsOfTheLake() throws TradeException {
        Path partners = ReferenceFiles.path("trade-bilateral/uzbekistan_exports_by_partner_2015_2025_subset.csv");
        List<NamedCsvRecord> sections =
                ReferenceFiles.rows("trade-bilateral/uzbekistan_exports_by_sitc_section_2015_2025.csv");
        List<NamedCsvRecord> published =
                ReferenceFiles.rows("trade-bilateral/uzbekistan_partner_hhi_2015_2025_as_published.csv");
        try (Lakes lakes = Lakes.in(folder)) {
            lakes.file(partners, UZBEK_PARTNERS);
            assertThat(published).hasSize(11);
            for (NamedCsvRecord row : published) {
                String year = row.getField("Year");
                Asked asked = Asked.of(TradeMeasure.PARTNERS, year).from("UZB");
                Rows known = lakes.rows(asked);
                double total = 1e6
                        * sections.stream()
                                .mapToDouble(s -> Double.parseDouble(s.getField(year)))
                                .sum();
                // the table's row of other countries has the code of the world
                double other = lakes.rows(asked.to("WLD")).decimal(0, "value").doubleValue();
                double[] values = new double[known.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = known.decimal(i, "value").doubleValue();
                }

                assertThat(values).hasSize(10);
                assertThat(HerfindahlBounds.of(total - other, 219, values)
                                .contains(Double.parseDouble(row.getField("Partner_HHI")) / 10_000, 0))
                        .as(year)
                        .isTrue();
            }
        }
    }
}
