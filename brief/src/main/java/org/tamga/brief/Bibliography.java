package org.tamga.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tamga.brief.page.FigureLine;
import org.tamga.brief.page.Part;
import org.tamga.brief.page.SourceEntry;
import org.tamga.core.PartialDate;
import org.tamga.core.Publication;
import org.tamga.core.Source;
import org.tamga.ledger.Case;
import org.tamga.ledger.ExchangeRates;
import org.tamga.ledger.Figure;

/** The numbered sources of a case, by publisher and date, each with the figures that rest on it. */
final class Bibliography {

    private static final class Shelf {
        final List<Figure> figures = new ArrayList<>();
        final List<ExchangeRates.Rate> rates = new ArrayList<>();
        Optional<String> licence = Optional.empty();
    }

    private final Map<Publication, Shelf> shelves = new LinkedHashMap<>();
    private final List<Publication> order;
    private final Map<Publication, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Names names;
    private final Wording wording;
    private final Function<Figure, String> state;

    /**
     * @param state what became of a figure, in words; empty when it counts
     */
    Bibliography(Case theCase, Names names, Wording wording, Function<Figure, String> state) {
        this.names = names;
        this.wording = wording;
        this.state = state;
        for (Figure figure : theCase.figures()) {
            Shelf shelf = shelf(figure.source());
            shelf.figures.add(figure);
            places.putIfAbsent(figure.id(), places.size() + 1);
        }
        theCase.rates().list().forEach(rate -> shelf(rate.source()).rates.add(rate));
        order = shelves.keySet().stream()
                .sorted(Comparator.comparing((Publication p) -> p.publisher().toLowerCase(Locale.ROOT))
                        .thenComparing(
                                p -> p.published().map(PartialDate::toString).orElse(""))
                        .thenComparing(Publication::address))
                .toList();
        order.forEach(key -> numbers.put(key, numbers.size() + 1));
    }

    private Shelf shelf(Source source) {
        Shelf shelf = shelves.computeIfAbsent(source.publication(), k -> new Shelf());
        if (shelf.licence.isEmpty()) {
            shelf.licence = source.licence();
        }
        return shelf;
    }

    int size() {
        return order.size();
    }

    /** Number of different publishers. */
    int publishers() {
        return (int) order.stream().map(Publication::publisher).distinct().count();
    }

    /** A figure as it is cited. */
    FigureLine line(Figure figure) {
        int source = numbers.getOrDefault(figure.source().publication(), 0);
        return new FigureLine(
                figure.id(),
                "#" + anchor(figure),
                names.statement(figure.statement()),
                names.printed(figure),
                "",
                source,
                "#s" + source,
                state.apply(figure));
    }

    /** Figures are numbered for their anchors, because an id of a case may hold anything. */
    private String anchor(Figure figure) {
        return "f" + places.getOrDefault(figure.id(), 0);
    }

    /** A link to the source of a rate. */
    Part link(Source source) {
        int number = numbers.getOrDefault(source.publication(), 0);
        return new Part("[" + number + "]", "#s" + number);
    }

    /** All sources in their order. */
    List<SourceEntry> entries() {
        List<SourceEntry> entries = new ArrayList<>();
        for (Publication key : order) {
            Shelf shelf = shelves.getOrDefault(key, new Shelf());
            entries.add(new SourceEntry(
                    numbers.getOrDefault(key, 0),
                    key.publisher(),
                    key.published().map(wording::date).orElse(""),
                    linkable(key.address()),
                    shelf.licence.orElse(""),
                    shelf.rates.isEmpty() ? "" : remark(shelf.rates),
                    shelf.figures.stream()
                            .map(f -> new SourceEntry.Entry(anchor(f), line(f), wording.remark(f.note())))
                            .toList()));
        }
        return entries;
    }

    private String remark(List<ExchangeRates.Rate> rates) {
        List<String> pairs = rates.stream()
                .map(r -> wording.say("rates.pair", r.currency().code(), r.per().code()))
                .distinct()
                .toList();
        return wording.say("rates.remark", wording.count("rates", rates.size()), wording.list(pairs));
    }

    /** The address when a browser may follow it; a source was checked at birth, and is checked again at the door. */
    private static String linkable(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? address : "";
    }
}
