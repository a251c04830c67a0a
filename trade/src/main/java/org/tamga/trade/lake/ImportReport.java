package org.tamga.trade.lake;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.tamga.trade.Fault;

/**
 * What became of one table.
 *
 * @param origin the file, with the name of the entry for archives
 * @param format the title of the format that it was read as
 * @param batch its id in the lake
 * @param known whether the lake had it already, so that nothing was done
 * @param taken rows that are in the lake now
 * @param summed rows of the file that are parts of the sums taken; equal to {@code taken} unless the format sums
 * @param details rows of further breakdowns, whose totals are there
 * @param groups rows of groups of areas, whose members are there
 * @param rejected rows with a fault, by what is wrong
 * @param faults the first of them, with their places
 * @param replaced rows of earlier batches that these rows take the place of
 * @param changed how many of those have another value now
 * @param firstYear 0 when no row was taken
 * @param lastYear 0 when no row was taken
 * @param reporters areas that report
 * @param sums what came in; at each level of the products the same goods are counted again
 */
public record ImportReport(
        Path origin,
        String format,
        String batch,
        boolean known,
        long taken,
        long summed,
        long details,
        long groups,
        SortedMap<String, Long> rejected,
        List<Fault> faults,
        long replaced,
        long changed,
        int firstYear,
        int lastYear,
        SortedSet<String> reporters,
        List<Sum> sums) {

    /**
     * A sum of values over partners and products.
     *
     * @param level characters of the products; 0 for all goods
     */
    public record Sum(String flow, String nomenclature, int level, String currency, BigDecimal value) {

        Sum plus(Sum other) {
            return new Sum(flow, nomenclature, level, currency, value.add(other.value));
        }
    }

    /** The number of rows that had a fault. */
    public long rejectedRows() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}
