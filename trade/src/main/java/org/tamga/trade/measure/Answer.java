package org.tamga.trade.measure;

import java.util.List;
import org.tamga.trade.Frequency;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.sql.Rows;

/**
 * The answer to a question, with everything that is needed to follow it to its sources.
 *
 * @param title what the rows show
 * @param definition what the measure is, and where it is defined
 * @param source whose statistics
 * @param currency of all values, in ones
 * @param notes what a reader must know of the numbers
 * @param batches that the numbers are from
 */
public record Answer(
        String title,
        String definition,
        String source,
        Frequency frequency,
        String currency,
        Rows rows,
        List<String> notes,
        List<Batch> batches) {

    /** Copies the lists. */
    public Answer {
        notes = List.copyOf(notes);
        batches = List.copyOf(batches);
    }
}
