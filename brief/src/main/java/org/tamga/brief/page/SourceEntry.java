package org.tamga.brief.page;

import java.util.List;

/**
 * An entry of the list of sources.
 *
 * @param number from 1; its anchor is {@code s} and the number
 * @param publisher who published it
 * @param published when, as far as known; may be empty
 * @param address an http or https address; may be empty
 * @param licence may be empty
 * @param remark what else rests on it, such as exchange rates; may be empty
 * @param figures the figures that rest on it
 */
public record SourceEntry(
        int number,
        String publisher,
        String published,
        String address,
        String licence,
        String remark,
        List<Entry> figures) {

    public SourceEntry {
        figures = List.copyOf(figures);
    }

    /**
     * A figure under its source.
     *
     * @param anchor id of the element
     * @param line the figure
     * @param note remark of the case's author; may be empty
     */
    public record Entry(String anchor, FigureLine line, String note) {}
}
