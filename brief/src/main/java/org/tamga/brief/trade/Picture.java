package org.tamga.brief.trade;

import java.util.List;

/**
 * A chart as a list of marks.
 *
 * @param id prefix of the ids of its title and description, unique on the page
 * @param title short name
 * @param description the same in words, for a reader who cannot see it
 */
public record Picture(String id, double width, double height, String title, String description, List<Mark> marks) {

    /** Copies the list. */
    public Picture {
        marks = List.copyOf(marks);
    }
}
