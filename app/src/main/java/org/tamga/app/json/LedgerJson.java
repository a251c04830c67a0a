package org.tamga.app.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tamga.app.words.StatementText;
import org.tamga.brief.Question;
import org.tamga.core.Economy;
import org.tamga.core.Interval;
import org.tamga.core.Publication;
import org.tamga.core.Source;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.ExchangeRates;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Proof;
import org.tamga.ledger.ProofTerm;
import org.tamga.ledger.Side;

/** What the ledger answers, as JSON; the shape is described in {@code app/package.md}. */
public final class LedgerJson {

    private final Words words;
    private final Function<Publication, Optional<String>> ids;

    /** JSON in which sources have no ids. */
    public LedgerJson(StatementText statements) {
        this(Words.ofCodes(statements), publication -> Optional.empty());
    }

    /**
     * JSON in which sources have ids.
     *
     * @param ids of publications
     */
    public LedgerJson(Words words, Function<Publication, Optional<String>> ids) {
        this.words = words;
        this.ids = ids;
    }

    /**
     * What a question was answered with.
     *
     * @param text the canonical question
     */
    public Json.Fields bounds(Question question, String text, Bounds bounds) {
        return new Json.Fields()
                .put("question", text)
                .put("aggregate", aggregate(question.subject()))
                .put("lower", orNull(bounds.interval().lower()))
                .put("upper", orNull(bounds.interval().upper()))
                .put("published", bounds.published())
                .put("proof", proof(bounds))
                .put("set_aside", bounds.setAside().stream().map(this::figure).toList())
                .put("relation", question.relation().name())
                .put("reference", orNull(question.reference().map(this::aggregate)))
                .put("unit", question.unit());
    }

    public Json.Fields aggregate(Aggregate aggregate) {
        return new Json.Fields()
                .put("authority", aggregate.authority())
                .put("reporters", codes(aggregate.reporters()))
                .put("partners", codes(aggregate.partners()))
                .put("measure", aggregate.measure().name())
                .put(
                        "product",
                        aggregate.product().isTotal()
                                ? null
                                : aggregate.product().toString())
                .put("window", aggregate.window().toString())
                .put("unit", aggregate.unit().code());
    }

    private static List<String> codes(Set<Economy> economies) {
        return economies.stream().map(Economy::alpha3).toList();
    }

    public Json.Fields interval(Interval interval) {
        return new Json.Fields().put("lower", orNull(interval.lower())).put("upper", orNull(interval.upper()));
    }

    public static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }

    /** A figure with everything that identifies it and what it allows. */
    public Json.Fields figure(Figure figure) {
        return new Json.Fields()
                .put("id", figure.id())
                .put("printed", words.printed(figure))
                .put("statement", words.statement(figure.statement()))
                .put("relation", figure.statement().relation().name())
                .put("authority", figure.subject().authority())
                .put("window", figure.subject().window().toString())
                .put("lower", orNull(figure.statement().interval().lower()))
                .put("upper", orNull(figure.statement().interval().upper()))
                .put("trust", figure.trust().rank())
                .put("source", source(figure));
    }

    public Json.Fields source(Figure figure) {
        return source(figure.source()).put("place", blankAsNull(figure.row().toString()));
    }

    /** A publication; its id is there only where sources have ids. */
    public Json.Fields source(Source source) {
        Json.Fields fields = new Json.Fields();
        ids.apply(source.publication()).ifPresent(id -> fields.put("id", id));
        return fields.put("publisher", source.publisher())
                .put("published", source.published().map(Object::toString).orElse(null))
                .put("url", blankAsNull(source.address()));
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    public Json.Fields proof(Bounds bounds) {
        return new Json.Fields()
                .put("lower", figures(bounds.lower()))
                .put("upper", figures(bounds.upper()))
                .put("lower_steps", steps(bounds.lower()))
                .put("upper_steps", steps(bounds.upper()));
    }

    private List<Json.Fields> figures(Optional<Proof> proof) {
        List<Json.Fields> items = new ArrayList<>();
        for (ProofTerm term : proof.map(Proof::terms).orElse(List.of())) {
            if (term instanceof ProofTerm.OfFigure(Figure figure, BigDecimal multiplier, Side presses)) {
                Interval interval = figure.statement().interval();
                items.add(new Json.Fields()
                        .put("figure", figure.id())
                        .put("multiplier", multiplier)
                        .put("presses", presses.name())
                        .put("bound", orNull(presses == Side.LOWER ? interval.lower() : interval.upper()))
                        .put("relation", figure.statement().relation().name())
                        .put("printed", words.printed(figure))
                        .put("statement", words.statement(figure.statement()))
                        .put("source", source(figure)));
            }
        }
        return items;
    }

    private List<Json.Fields> steps(Optional<Proof> proof) {
        List<Json.Fields> items = new ArrayList<>();
        for (ProofTerm term : proof.map(Proof::terms).orElse(List.of())) {
            switch (term) {
                case ProofTerm.OfFigure figure -> {}
                case ProofTerm.OfRate rate ->
                    items.add(new Json.Fields()
                            .put("kind", "rate")
                            .put("multiplier", rate.multiplier())
                            .put("cells", strand(rate.strand()))
                            .put("per", rate.per().code())
                            .put("window", rate.window().toString())
                            .put("rate", rate.rate())
                            .put("presses", (rate.least() ? Side.LOWER : Side.UPPER).name())
                            .put(
                                    "published",
                                    rate.published().stream().map(this::rate).toList()));
                case ProofTerm.OfWhole whole ->
                    items.add(new Json.Fields()
                            .put("kind", "whole")
                            .put("multiplier", whole.multiplier())
                            .put("whole", strand(whole.whole()))
                            .put(
                                    "parts",
                                    whole.parts().stream()
                                            .map(LedgerJson::strand)
                                            .toList())
                            .put("window", whole.window().toString()));
            }
        }
        return items;
    }

    private static Json.Fields strand(ProofTerm.Strand strand) {
        return new Json.Fields()
                .put("authority", strand.authority())
                .put("reporter", strand.reporter().alpha3())
                .put("partner", strand.partner().alpha3())
                .put("flow", strand.flow().name())
                .put(
                        "product",
                        strand.product().isTotal() ? null : strand.product().toString())
                .put("unit", strand.unit().code());
    }

    private Json.Fields rate(ExchangeRates.Rate rate) {
        return new Json.Fields()
                .put("window", rate.window().toString())
                .put("currency", rate.currency().code())
                .put("per", rate.per().code())
                .put("rate", rate.rate())
                .put("kind", rate.kind().name())
                .put("source", source(rate.source()));
    }
}
