package org.tamga.trade.mirror;

import java.nio.file.Path;
import java.util.List;
import org.tamga.trade.Frequency;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.sql.Rows;

/**
 * Two sides compared, with everything that is needed to follow it to its sources.
 *
 * @param exportSource whose statistics of exports
 * @param importSource whose statistics of imports
 * @param currency of all values, in ones
 * @param frequency of the periods
 * @param cif the cost of transport
 * @param reliability each reporter and flow, best first
 * @param summary how much both sides report, and one side alone
 * @param pairs sums by pair and period, the greatest gaps first
 * @param gaps flows by pair, product and period, the greatest gaps first
 * @param ranking product lines that most suggest under-declaration or transit
 * @param reconciled a Parquet file with a row for each flow: both sides, rate, weight, reconciled value, gap
 * @param rows of that file
 * @param definition what the columns are, with literature
 * @param notes what a reader must know of the numbers
 * @param batches that the numbers are from
 */
public record MirrorResult(
        String exportSource,
        String importSource,
        String currency,
        Frequency frequency,
        CifFob cif,
        List<Reliability> reliability,
        Rows summary,
        Rows pairs,
        Rows gaps,
        Rows ranking,
        Path reconciled,
        long rows,
        String definition,
        List<String> notes,
        List<Batch> batches) {

    /** Copies the lists. */
    public MirrorResult {
        reliability = List.copyOf(reliability);
        notes = List.copyOf(notes);
        batches = List.copyOf(batches);
    }
}
