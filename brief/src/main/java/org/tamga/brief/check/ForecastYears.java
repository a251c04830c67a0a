package org.tamga.brief.check;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tamga.core.Window;
import org.tamga.reading.claim.Claim;
import org.tamga.reading.document.Block;
import org.tamga.reading.document.Document;
import org.tamga.reading.text.Span;

/**
 * The years that a document announces forecasts for: "the forecast for 2026", "Outlook 2026–2027", "прогноз на 2026 год", in its title or
 * in its sentences. A forecast that it then tells for another year does not fit.
 */
final class ForecastYears {

    /** Stems, as {@link Stems} makes them. */
    private static final Set<String> WORDS =
            Set.of("forecast", "outlook", "projection", "prospect", "prognosis", "прогн", "персп");

    /** Words between "forecast" and its year: "the trade forecast for the coming year 2026". */
    private static final int BETWEEN = 5;

    /** Where years are announced, −1 for the title. */
    private record Announced(int at, int first, int last) {}

    private final List<Announced> announced = new ArrayList<>();

    ForecastYears(Document document) {
        document.title().ifPresent(t -> read(t, -1));
        for (Block block : document.blocks()) {
            for (Span sentence : block.sentences()) {
                read(document.text(sentence), sentence.start());
            }
        }
    }

    private void read(String text, int at) {
        List<String> stems = Stems.of(text);
        for (int i = 0; i < stems.size(); i++) {
            if (WORDS.contains(stems.get(i))) {
                int from = i + 1;
                while (from < stems.size()
                        && from <= i + BETWEEN
                        && year(stems.get(from)).isEmpty()) {
                    from++;
                }
                Optional<Integer> first =
                        from < stems.size() && from <= i + BETWEEN ? year(stems.get(from)) : Optional.empty();
                Optional<Integer> next = from + 1 < stems.size() ? year(stems.get(from + 1)) : Optional.empty();
                first.ifPresent(f -> announced.add(new Announced(at, f, Math.max(f, next.orElse(f)))));
            }
        }
    }

    private static Optional<Integer> year(String stem) {
        boolean four = stem.length() == 4 && stem.chars().allMatch(c -> c >= '0' && c <= '9');
        return Optional.of(stem).filter(s -> four && s.startsWith("20")).map(Integer::valueOf);
    }

    /** The months of the year announced last before a forecast; empty when some forecast of its own year is announced. */
    Optional<OtherYear> of(Claim claim) {
        Optional<Window> window = claim.window()
                .filter(w ->
                        Year.of(w.first().getYear()).equals(Year.of(w.last().getYear())));
        if (window.isEmpty() || announced.isEmpty()) {
            return Optional.empty();
        }
        int told = window.get().first().getYear();
        Optional<Announced> nearest = Optional.empty();
        for (Announced one : announced) {
            if (one.first() <= told && told <= one.last()) {
                return Optional.empty();
            }
            if (one.at() <= claim.sentence().start()) {
                nearest = Optional.of(one);
            }
        }
        return nearest.map(n -> new OtherYear(window.get(), inYear(window.get(), n.first()), Optional.empty()));
    }

    private static Window inYear(Window window, int year) {
        return new Window(window.first().withYear(year), window.last().withYear(year));
    }
}
