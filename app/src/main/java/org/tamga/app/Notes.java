package org.tamga.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tamga.core.PartialDate;
import org.tamga.core.Source;

/** Sources as numbered notes; the same page has one number. */
final class Notes {

    private record Mark(String publisher, Optional<PartialDate> published, String address) {}

    private final Map<Mark, Integer> numbers = new LinkedHashMap<>();

    /** The number of a source in brackets. */
    String mark(Source source) {
        Mark mark = new Mark(source.publisher(), source.published(), source.address());
        Integer number = numbers.get(mark);
        if (number == null) {
            number = numbers.size() + 1;
            numbers.put(mark, number);
        }
        return "[" + number + "]";
    }

    /** Prints the notes given so far. Addresses stand alone on their lines, unbroken. */
    void print(Page page) {
        if (numbers.isEmpty()) {
            return;
        }
        page.blank().paragraph(0, "Sources", page.style()::bold);
        int width = String.valueOf(numbers.size()).length() + 2;
        numbers.forEach((mark, number) -> {
            String label = " " + " ".repeat(width - 2 - String.valueOf(number).length()) + "[" + number + "] ";
            page.hanging(
                    label,
                    mark.publisher() + mark.published().map(d -> ", " + d).orElse(", no date"),
                    line -> line);
            if (!mark.address().isEmpty()) {
                page.paragraph(label.length(), mark.address(), page.style()::dim);
            }
        });
    }
}
