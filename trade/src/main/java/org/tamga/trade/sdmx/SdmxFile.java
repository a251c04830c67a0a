package org.tamga.trade.sdmx;

import java.nio.file.Path;
import java.util.List;

/**
 * What a download brought.
 *
 * @param file SDMX-CSV 2.0
 * @param record beside it: who was asked for what, when, and the digest of the file
 * @param flow whose observations
 * @param columns of the file
 * @param series how many have an observation in the file
 * @param observations how many rows the file has
 * @param withoutCurrency how many of these say nowhere what they are in
 * @param first the first period, as text
 * @param last the last period, as text
 * @param sha256 of the file, in hexadecimal
 * @param notes what a reader must know, in sentences
 */
public record SdmxFile(
        Path file,
        Path record,
        SdmxFlow flow,
        List<String> columns,
        long series,
        long observations,
        long withoutCurrency,
        String first,
        String last,
        String sha256,
        List<String> notes) {

    /** Copies the lists. */
    public SdmxFile {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }
}
