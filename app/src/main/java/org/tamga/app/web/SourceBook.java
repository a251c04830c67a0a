package org.tamga.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tamga.app.json.Json;
import org.tamga.core.PartialDate;
import org.tamga.core.Publication;
import org.tamga.core.Source;
import org.tamga.ledger.Case;
import org.tamga.ledger.Figure;

/** The publications that the figures of a case are from, each with an id: {@code s1}, {@code s2} in the order of the case. */
final class SourceBook {

    private final Map<Publication, String> ids = new LinkedHashMap<>();
    private final Map<String, List<Figure>> figures = new LinkedHashMap<>();
    private final Map<String, Source> first = new LinkedHashMap<>();

    private SourceBook() {}

    static SourceBook of(Case theCase) {
        SourceBook book = new SourceBook();
        for (Figure figure : theCase.figures()) {
            Source source = figure.source();
            String id = book.ids.computeIfAbsent(source.publication(), p -> "s" + (book.ids.size() + 1));
            book.figures.computeIfAbsent(id, i -> new ArrayList<>()).add(figure);
            book.first.putIfAbsent(id, source);
        }
        return book;
    }

    Optional<String> id(Publication publication) {
        return Optional.ofNullable(ids.get(publication));
    }

    /** The figures that are from a source; none when there is no such source. */
    List<Figure> figures(String id) {
        return figures.getOrDefault(id, List.of());
    }

    Optional<Source> find(String id) {
        return Optional.ofNullable(first.get(id));
    }

    /** All sources as JSON. */
    List<Json.Fields> all() {
        return first.keySet().stream().map(this::json).toList();
    }

    /** The sources of some figures as JSON, in the order of the case. */
    List<Json.Fields> of(Iterable<Figure> some) {
        TreeSet<Integer> numbers = new TreeSet<>();
        some.forEach(figure ->
                id(figure.source().publication()).ifPresent(id -> numbers.add(Integer.valueOf(id.substring(1)))));
        return numbers.stream().map(n -> json("s" + n)).toList();
    }

    Json.Fields json(String id) {
        Source source = find(id).orElseThrow();
        return new Json.Fields()
                .put("id", id)
                .put("kind", "publication")
                .put("publisher", source.publisher())
                .put("title", orNull(source.title()))
                .put("published", source.published().map(PartialDate::toString).orElse(null))
                .put("url", orNull(source.address()))
                .put("licence", source.licence().orElse(null))
                .put("hash", source.contentHash().orElse(null))
                .put("figures", figures(id).size());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
