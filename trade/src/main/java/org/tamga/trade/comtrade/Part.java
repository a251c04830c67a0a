package org.tamga.trade.comtrade;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A part of a download and what became of it: a line of {@code parts.jsonl}.
 *
 * @param query what was asked
 * @param status what became of it
 * @param released whether the service has published what was asked for
 * @param split the axis on which a {@link Status#SPLIT} part was split
 * @param url where it was asked, without a key; blank when it was split before it could be asked
 * @param retrieved when
 * @param rows how many were received
 * @param bytes the length of the body
 * @param sha256 of the body, in hexadecimal digits; blank when none is kept
 * @param notes for people: why it failed, what is unusual, which reporters and periods have no rows
 */
public record Part(
        ComtradeQuery query,
        Status status,
        Released released,
        Optional<Axis> split,
        String url,
        Instant retrieved,
        int rows,
        long bytes,
        String sha256,
        List<String> notes) {

    /** What became of a part. */
    public enum Status {
        /** All its rows are in its file. */
        DONE,
        /** The service has no row of it. */
        EMPTY,
        /** It was too large and was replaced by two parts. */
        SPLIT,
        /** Its answer has as many rows as a call may return, and it cannot be split: more rows may exist. Nothing of it is kept. */
        LIMIT,
        /** There was no sound answer. */
        FAILED
    }

    /** What the availability service says of a part's reporters and periods. */
    public enum Released {
        /** All are published. */
        YES,
        /** Some are. */
        PARTLY,
        /** None is. */
        NO,
        /** It was not asked, or gave no answer. */
        UNKNOWN
    }

    /** Keeps a copy of the notes. */
    public Part {
        notes = List.copyOf(notes);
    }

    /** The name of the file of this part, in the folder of its download. */
    public String fileName() {
        return fileName(query);
    }

    /** The name of the file of a question's answer: it depends on nothing but the text of the question. */
    static String fileName(ComtradeQuery query) {
        byte[] digest = FileBody.sha256().digest(query.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest) + ".json";
    }

    /** One line for people. */
    @Override
    public String toString() {
        String figures = switch (status) {
            case DONE -> " " + rows + (rows == 1 ? " row" : " rows");
            case SPLIT -> split.map(axis -> " on " + axis.word()).orElse("");
            case EMPTY, LIMIT, FAILED -> "";
        };
        return status + figures + "  " + Shown.line(query.toString(), 160)
                + (notes.isEmpty() ? "" : ": " + String.join("; ", notes));
    }
}
