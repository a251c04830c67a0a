package org.tamga.trade.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamga.trade.ReferenceFiles;

final class HerfindahlBoundsTest {

    @Test
    void restIsEqualAtLeastAndInOnePartAtMost() {
        // Shares 0.5 and 0.2, and 0.3 in three others: 0.29 + 0.03 and 0.29 + 0.09.
        HerfindahlBounds bounds = HerfindahlBounds.of(10, 3, 5, 2);

        assertThat(bounds.least()).isCloseTo(0.32, within(1e-15));
        assertThat(bounds.greatest()).isCloseTo(0.38, within(1e-15));
        assertThat(bounds.contains(0.38, 1e-12)).isTrue();
        assertThat(bounds.contains(0.3, 0.01)).isFalse();
    }

    @Test
    void largestOtherPartLowersTheGreatest() {
        // 0.3 in parts of at most 0.2: 0.2 and 0.1.
        HerfindahlBounds bounds = HerfindahlBounds.capped(10, 3, 2, 5, 2);

        assertThat(bounds.greatest()).isCloseTo(0.29 + 0.04 + 0.01, within(1e-15));
        assertThat(bounds.least()).isCloseTo(0.32, within(1e-15));
    }

    @Test
    void allKnownIsExact() {
        HerfindahlBounds bounds = HerfindahlBounds.of(4, 0, 1, 3);

        assertThat(bounds.least()).isEqualTo(bounds.greatest()).isEqualTo(0.625);
    }

    @Test
    void partsAboveTheirTotalAreAnError() {
        assertThatThrownBy(() -> HerfindahlBounds.of(4, 1, 3, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the known parts are 6.0 of a total of 4.0");
        assertThatThrownBy(() -> HerfindahlBounds.of(4, 0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HerfindahlBounds.capped(10, 2, 1, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot have the rest of 7.0");
    }

    /**
     * Ten partners are known, the total of all by sections of SITC, services too. What is published leaves the row "other countries" out:
     * with it every index but that of 2015 would be impossible.
     */
    @Test
    void publishedIndexOfUzbekPartnersIsWithinTheBoundsOfTenPartners() {
        List<NamedCsvRecord> partners =
                ReferenceFiles.rows("trade-bilateral/uzbekistan_exports_by_partner_2015_2025_subset.csv");
        List<NamedCsvRecord> sections =
                ReferenceFiles.rows("trade-bilateral/uzbekistan_exports_by_sitc_section_2015_2025.csv");
        int compared = 0;
        for (NamedCsvRecord row :
                ReferenceFiles.rows("trade-bilateral/uzbekistan_partner_hhi_2015_2025_as_published.csv")) {
            String year = row.getField("Year");
            double all = sections.stream()
                            .mapToDouble(section -> number(section, year))
                            .sum()
                    * 1000;
            double other = partners.stream()
                    .filter(partner -> partner.getField("m49").equals("0"))
                    .mapToDouble(partner -> number(partner, year))
                    .sum();
            double[] known = partners.stream()
                    .filter(partner -> !partner.getField("m49").equals("0"))
                    .mapToDouble(partner -> number(partner, year))
                    .toArray();
            double published = number(row, "Partner_HHI") / 10_000;

            HerfindahlBounds without = HerfindahlBounds.of(all - other, 219, known);
            double[] withOther = Arrays.copyOf(known, known.length + 1);
            withOther[known.length] = other;
            HerfindahlBounds with = HerfindahlBounds.of(all, 219, withOther);

            assertThat(known).hasSize(10);
            assertThat(without.contains(published, 0)).as(year).isTrue();
            assertThat(with.contains(published, 0)).as(year).isEqualTo(year.equals("2015"));
            compared++;
        }
        assertThat(compared).isEqualTo(11);
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
