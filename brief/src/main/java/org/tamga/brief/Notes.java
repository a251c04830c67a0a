package org.tamga.brief;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tamga.brief.page.FigureLine;
import org.tamga.brief.page.Note;
import org.tamga.brief.page.Note.Because;
import org.tamga.brief.page.Page.NoteGroup;
import org.tamga.brief.page.Part;
import org.tamga.core.Source;
import org.tamga.core.Window;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.ExchangeRates;
import org.tamga.ledger.Proof;
import org.tamga.ledger.ProofTerm;

/** The proofs of all numbers that the briefing shows; a number that stands in several places has one note. */
final class Notes {

    private static final int MOST_ASIDE = 6;

    private final Bibliography bibliography;
    private final Wording wording;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Quantity> quantities = new HashMap<>();
    private final Map<String, List<Note>> groups = new LinkedHashMap<>();
    private List<Note> current = new ArrayList<>();
    private int count;

    Notes(Bibliography bibliography, Wording wording) {
        this.bibliography = bibliography;
        this.wording = wording;
    }

    /** Notes made from now on stand under this heading. */
    void under(String heading) {
        current = groups.computeIfAbsent(heading, h -> new ArrayList<>());
    }

    /** The anchor of the note on a quantity, which is made when there is none yet. */
    String cite(String about, String inWords, Bounds bounds) {
        return known.computeIfAbsent(about + ": " + inWords, key -> {
            count++;
            current.add(new Note(count, about, inWords, because(bounds), aside(bounds)));
            return "#n" + count;
        });
    }

    /** The same for an answer of the ledger, which is kept with its anchor. */
    String cite(String about, String inWords, Quantity quantity) {
        String anchor = cite(about, inWords, quantity.bounds());
        quantities.put(anchor, quantity);
        return anchor;
    }

    /** What the ledger was asked for a note, where the note tells its answer as it is. */
    Optional<Quantity> quantity(String anchor) {
        return Optional.ofNullable(quantities.get(anchor));
    }

    List<NoteGroup> groups() {
        List<NoteGroup> all = new ArrayList<>();
        groups.forEach((heading, notes) -> {
            if (!notes.isEmpty()) {
                all.add(new NoteGroup(heading, notes));
            }
        });
        return all;
    }

    private List<FigureLine> aside(Bounds bounds) {
        return bounds.setAside().stream()
                .limit(MOST_ASIDE)
                .map(bibliography::line)
                .toList();
    }

    private List<Because> because(Bounds bounds) {
        Optional<Proof> lower = bounds.lower();
        Optional<Proof> upper = bounds.upper();
        if (lower.isPresent() && upper.isPresent() && sameFigures(lower.get(), upper.get())) {
            return List.of(because("because.both", lower.get()));
        }
        List<Because> sides = new ArrayList<>();
        boolean fromFigures = lower.filter(p -> !p.terms().isEmpty()).isPresent();
        if (fromFigures) {
            lower.ifPresent(p -> sides.add(because("because.lower", p)));
        } else if (lower.isPresent() || upper.isPresent()) {
            sides.add(new Because(wording.say("because.nothing"), List.of(), List.of()));
        }
        upper.ifPresent(p -> sides.add(because("because.upper", p)));
        return sides;
    }

    private static boolean sameFigures(Proof lower, Proof upper) {
        return weights(lower).equals(weights(upper))
                && lower.terms().stream().allMatch(ProofTerm.OfFigure.class::isInstance)
                && upper.terms().stream().allMatch(ProofTerm.OfFigure.class::isInstance);
    }

    private static Map<String, BigDecimal> weights(Proof proof) {
        Map<String, BigDecimal> weights = new HashMap<>();
        for (ProofTerm term : proof.terms()) {
            if (term instanceof ProofTerm.OfFigure(var figure, var multiplier, var presses)) {
                weights.merge(figure.id(), multiplier.stripTrailingZeros(), BigDecimal::add);
            }
        }
        return weights;
    }

    private Because because(String key, Proof proof) {
        List<FigureLine> figures = new ArrayList<>();
        List<ProofTerm.OfRate> rates = new ArrayList<>();
        int wholes = 0;
        for (ProofTerm term : proof.terms()) {
            switch (term) {
                case ProofTerm.OfFigure(var figure, var multiplier, var presses) ->
                    figures.add(bibliography.line(figure).withMultiplier(multiplier(multiplier)));
                case ProofTerm.OfRate rate -> rates.add(rate);
                case ProofTerm.OfWhole whole -> wholes++;
            }
        }
        List<List<Part>> others = new ArrayList<>();
        if (!rates.isEmpty()) {
            others.addAll(rateLines(rates));
        }
        if (wholes > 0) {
            others.add(List.of(Part.of(wording.count("because.whole", wholes))));
        }
        return new Because(wording.say(key), figures, others);
    }

    private String multiplier(BigDecimal multiplier) {
        if (multiplier.compareTo(BigDecimal.ONE) == 0) {
            return "";
        }
        BigDecimal short_ = multiplier.round(new MathContext(5));
        return wording.say("because.times", wording.exact(short_, 9));
    }

    private List<List<Part>> rateLines(List<ProofTerm.OfRate> terms) {
        Map<String, List<ProofTerm.OfRate>> byPair = new LinkedHashMap<>();
        for (ProofTerm.OfRate term : terms) {
            String pair = wording.say(
                    "rates.pair", term.strand().unit().code(), term.per().code());
            byPair.computeIfAbsent(pair, p -> new ArrayList<>()).add(term);
        }
        List<List<Part>> lines = new ArrayList<>();
        byPair.forEach((pair, some) -> {
            Set<ExchangeRates.Rate> published = new LinkedHashSet<>();
            Set<Source> sources = new LinkedHashSet<>();
            Window span = some.getFirst().window();
            for (ProofTerm.OfRate term : some) {
                published.addAll(term.published());
                term.published().forEach(r -> sources.add(r.source()));
                span = new Window(
                        min(span.first(), term.window().first()),
                        max(span.last(), term.window().last()));
            }
            List<Part> line = new ArrayList<>(wording.sentence(
                    "because.rates",
                    Part.of(wording.count("rates", published.size())),
                    Part.of(pair),
                    Part.of(wording.window(span))));
            sources.stream().map(bibliography::link).distinct().forEach(link -> {
                line.add(Part.of(" "));
                line.add(link);
            });
            lines.add(line);
        });
        return lines;
    }

    private static <T extends Comparable<? super T>> T min(T a, T b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static <T extends Comparable<? super T>> T max(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
