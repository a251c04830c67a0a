package org.tamga.trade.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.trade.area.AreaCodes;

/**
 * Where one part of a row is found in a file.
 *
 * @param columns names of the column, any of which may stand in the header; none when the part is the same in every row
 * @param always what holds where no column is there
 * @param values what the words of the file mean; without them, words are taken as they are
 * @param codes how areas are written; for reporters and partners
 * @param form how periods are written; for periods
 * @param times what numbers are multiplied with, such as 1000 where the file counts in thousands
 * @param pad digits to which a code is filled up with zeros on the left; 0 when it is left as it is
 * @param missing texts that stand for nothing, besides the empty one
 */
record Field(
        List<String> columns,
        Optional<String> always,
        Map<String, String> values,
        AreaCodes codes,
        PeriodForm form,
        BigDecimal times,
        int pad,
        List<String> missing) {

    /** How periods are written. */
    enum PeriodForm {
        /** {@code 2020}. */
        YEAR,
        /** {@code 202005}; month 52 is the whole year, as in Eurostat's files. */
        YEAR_MONTH,
        /** {@code 2020}, {@code 202005}, {@code 2020-05}, {@code 2020M05}, {@code 2020-M05}, {@code 2020-Q1}, {@code 2020-A1}. */
        ANY,
        /** {@code 2020-05-01}: a month by its first day. */
        MONTH_DAY
    }

    static Field constant(String value) {
        return new Field(
                List.of(), Optional.of(value), Map.of(), AreaCodes.ISO3, PeriodForm.ANY, BigDecimal.ONE, 0, List.of());
    }

    static Field nowhere() {
        return new Field(
                List.of(), Optional.empty(), Map.of(), AreaCodes.ISO3, PeriodForm.ANY, BigDecimal.ONE, 0, List.of());
    }

    boolean isGiven() {
        return !columns.isEmpty() || always.isPresent();
    }
}
