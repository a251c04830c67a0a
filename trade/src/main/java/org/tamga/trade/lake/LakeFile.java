package org.tamga.trade.lake;

import java.util.SortedSet;
import java.util.TreeSet;
import org.tamga.trade.Frequency;

/**
 * One Parquet file of the lake, and what is in it.
 *
 * @param path below the lake's folder, with slashes
 * @param batch the id of its batch
 * @param source the authority whose statistics they are, such as {@code COMTRADE}
 * @param year in which all its periods lie
 * @param flow such as {@code EXPORT}
 * @param nomenclature of the products, such as {@code HS2017}
 * @param currency of the values, ISO 4217
 * @param transport mode of transport; {@code 0} for all
 * @param levels how many characters the products have; 0 for all goods
 * @param reporters areas
 * @param weighed whether there are weights
 * @param worldRows how many rows are totals over all partners
 * @param partnerRows how many rows are of one partner
 * @param firstMonth first month of the earliest period, such as 202401
 * @param lastMonth first month of the latest period
 */
public record LakeFile(
        String path,
        String batch,
        String source,
        Frequency frequency,
        int year,
        String flow,
        String nomenclature,
        String currency,
        String transport,
        SortedSet<Integer> levels,
        SortedSet<String> reporters,
        boolean weighed,
        long worldRows,
        long partnerRows,
        int firstMonth,
        int lastMonth) {

    /** The rows of the file. */
    public long rows() {
        return worldRows + partnerRows;
    }

    /** Whether a row of one file may have the same key as a row of the other. */
    boolean mayMeet(LakeFile other) {
        return source.equals(other.source)
                && frequency == other.frequency
                && year == other.year
                && firstMonth <= other.lastMonth
                && other.firstMonth <= lastMonth
                && flow.equals(other.flow)
                && nomenclature.equals(other.nomenclature)
                && currency.equals(other.currency)
                && transport.equals(other.transport)
                && meet(levels, other.levels)
                && meet(reporters, other.reporters);
    }

    private static <T> boolean meet(SortedSet<T> a, SortedSet<T> b) {
        return new TreeSet<>(a).removeAll(b);
    }
}
