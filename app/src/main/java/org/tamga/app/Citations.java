package org.tamga.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tamga.core.Publication;
import org.tamga.core.Source;

/** Numbered sources; a publication has one number, wherever in it a figure stands. */
final class Citations {

    private final Map<Publication, Integer> numbers = new LinkedHashMap<>();

    /** The number of a source in brackets. */
    String mark(Source source) {
        Publication publication = source.publication();
        Integer number = numbers.get(publication);
        if (number == null) {
            number = numbers.size() + 1;
            numbers.put(publication, number);
        }
        return "[" + number + "]";
    }

    /** Prints the publications cited so far. Addresses stand alone on their lines, unbroken. */
    void print(Page page) {
        if (numbers.isEmpty()) {
            return;
        }
        page.blank().paragraph(0, "Sources", page.style()::bold);
        int width = String.valueOf(numbers.size()).length() + 2;
        numbers.forEach((publication, number) -> {
            String label = " " + " ".repeat(width - 2 - String.valueOf(number).length()) + "[" + number + "] ";
            page.hanging(
                    label,
                    publication.publisher()
                            + publication.published().map(d -> ", " + d).orElse(", no date"),
                    line -> line);
            if (!publication.address().isEmpty()) {
                page.paragraph(label.length(), publication.address(), page.style()::dim);
            }
        });
    }
}
