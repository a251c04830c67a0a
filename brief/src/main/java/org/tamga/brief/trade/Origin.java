package org.tamga.brief.trade;

import java.util.List;
import org.tamga.trade.lake.Batch;

/**
 * Where numbers come from: what the lake was asked, and which files answered.
 *
 * @param title what was measured
 * @param definition what that is, and where it is defined
 * @param source whose statistics
 * @param currency of the values
 * @param command the same question on the command line; empty when there is none
 * @param notes what a reader must know of the numbers
 * @param batches the files
 */
record Origin(
        String title,
        String definition,
        String source,
        String currency,
        String command,
        List<String> notes,
        List<Batch> batches) {

    Origin {
        notes = List.copyOf(notes);
        batches = List.copyOf(batches);
    }
}
