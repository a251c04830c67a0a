package org.tamga.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tamga.brief.check.CheckedClaim;
import org.tamga.brief.check.Grounds;
import org.tamga.brief.check.OtherReading;
import org.tamga.core.Decimals;
import org.tamga.core.Interval;
import org.tamga.core.Window;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.Case;
import org.tamga.ledger.Fact;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Finding;
import org.tamga.ledger.Reading;
import org.tamga.ledger.Statement;
import org.tamga.ledger.Verdict;
import org.tamga.reading.claim.Claim;
import org.tamga.reading.document.Document;
import org.tamga.reading.text.Span;

/** A document's claims for people: each in its sentence, as it was read, with verdict, reason and sources. */
final class ClaimText {

    private static final int INDENT = 4;
    private static final int LABEL = 11;
    private static final int MOST_FIGURES = 6;

    private final StatementText statements;
    private final Citations citations;

    ClaimText(Case theCase, Citations citations) {
        this.statements = new StatementText(theCase);
        this.citations = citations;
    }

    void print(Page page, CheckedDocument checked) {
        Document document = checked.document();
        Style style = page.style();
        page.paragraph(0, heading(checked), style::bold);
        for (String note : document.notes()) {
            page.hanging("  note: ", note, style::yellow);
        }
        if (checked.claims().isEmpty()) {
            page.paragraph(2, "no claims found");
        }
        Optional<Span> sentence = Optional.empty();
        for (CheckedClaim claim : checked.claims()) {
            if (!sentence.equals(Optional.of(claim.claim().sentence()))) {
                sentence = Optional.of(claim.claim().sentence());
                page.blank().paragraph(2, sentence(checked, sentence.get()), style::dim);
            }
            print(page, document, claim);
        }
        disagreements(page, checked);
    }

    private static String heading(CheckedDocument checked) {
        Document document = checked.document();
        List<String> parts = new ArrayList<>(List.of(checked.name()));
        document.title().ifPresent(parts::add);
        document.publisher().ifPresent(parts::add);
        parts.add(document.date().map(Object::toString).orElse("no date"));
        return String.join(" · ", parts);
    }

    /** The sentence with the number of each claim before its words: {@code rose by [c2: 14 percent] to …}. */
    private static String sentence(CheckedDocument checked, Span sentence) {
        String text = checked.document().text();
        StringBuilder marked = new StringBuilder();
        int at = sentence.start();
        for (CheckedClaim claim : checked.claims()) {
            Span span = claim.claim().span();
            if (claim.claim().sentence().equals(sentence) && span.start() >= at && span.end() <= sentence.end()) {
                marked.append(text, at, span.start())
                        .append('[')
                        .append(claim.claim().id())
                        .append(": ")
                        .append(text, span.start(), span.end())
                        .append(']');
                at = span.end();
            }
        }
        return marked.append(text, at, sentence.end()).toString();
    }

    private void print(Page page, Document document, CheckedClaim checked) {
        Style style = page.style();
        Verdict verdict = checked.verdict();
        page.labelled(
                "  " + verdict + "  ",
                label -> coloured(style, verdict, label),
                checked.claim().id() + ": " + document.text(checked.claim().span()),
                style::bold);
        switch (checked.grounds()) {
            case Grounds.OfLedger(Finding finding) -> finding(page, checked, finding);
            case Grounds.OfComparison of -> {
                line(page, "reads", reading(checked.claim()));
                line(page, "possible", inUnit(checked.claim(), of.allowed()));
                because(
                        page,
                        of.bounds().stream()
                                .limit(2)
                                .flatMap(b -> ClaimReview.figures(b).stream())
                                .distinct()
                                .toList());
            }
            case Grounds.OfFacts of -> {
                line(page, "reads", reading(checked.claim()));
                of.facts().forEach(f -> line(page, "published", fact(f)));
                of.superseded().forEach(f -> line(page, "earlier", fact(f)));
            }
            case Grounds.Nothing nothing -> {
                line(page, "reads", reading(checked.claim()));
                if (verdict == Verdict.UNVERIFIABLE) {
                    line(page, "possible", "nothing that is published speaks of this");
                }
            }
        }
        if (!(checked.grounds() instanceof Grounds.OfLedger)) {
            checked.holdsAs().ifPresent(r -> line(page, "holds", words(r)));
        }
        if (!checked.inconsistentWith().isEmpty()) {
            line(page, "against", String.join(", ", checked.inconsistentWith()) + " in this document");
        }
    }

    private void finding(Page page, CheckedClaim checked, Finding finding) {
        Statement statement = finding.statement();
        line(
                page,
                "reads",
                statements.about(statement) + ": " + interval(statement, statement.interval())
                        + (finding.claim().unitStated() ? "" : " (no currency named)"));
        if (checked.verdict() == Verdict.FORECAST) {
            return;
        }
        line(page, "possible", interval(statement, finding.bounds().interval()));
        because(page, deciding(checked, finding));
        String label = "reads as";
        for (Reading reading : finding.holdsAs().stream().limit(2).toList()) {
            line(
                    page,
                    label,
                    statements.reading(reading) + ": "
                            + interval(reading.statement(), reading.bounds().interval()));
            label = "";
        }
        if (finding.holdsAs().isEmpty()) {
            checked.holdsAs().ifPresent(r -> line(page, "reads as", "holds " + words(r)));
        }
        finding.settledBy().ifPresent(settled -> line(page, "settled by", statements.question(settled.missing())));
    }

    /** The figures of the bound that contradicts a refuted claim, of both bounds otherwise. */
    private static Collection<Figure> deciding(CheckedClaim checked, Finding finding) {
        Bounds bounds = finding.bounds();
        if (checked.verdict() != Verdict.REFUTED) {
            return ClaimReview.figures(bounds);
        }
        boolean above = bounds.interval().lowerAsDouble()
                > finding.statement().interval().upperAsDouble();
        return (above ? bounds.lower() : bounds.upper())
                .<Collection<Figure>>map(p -> p.figures())
                .orElse(List.of());
    }

    private void because(Page page, Collection<Figure> figures) {
        String label = "because";
        for (Figure figure : figures.stream().limit(MOST_FIGURES).toList()) {
            line(page, label, figure.id() + " " + statements.figure(figure) + " " + citations.mark(figure.source()));
            label = "";
        }
        if (figures.size() > MOST_FIGURES) {
            line(page, "", "and " + (figures.size() - MOST_FIGURES) + " more (--json has all)");
        }
    }

    private String fact(Fact fact) {
        return fact.id() + " " + fact.topic().getFirst()
                + (fact.aspect().isEmpty() ? "" : ", " + fact.aspect().getFirst())
                + ": " + fact.printed() + " " + citations.mark(fact.source());
    }

    /** Why, in one line. */
    String reason(CheckedClaim checked) {
        return switch (checked.grounds()) {
            case Grounds.OfLedger(Finding finding) ->
                checked.verdict() == Verdict.FORECAST
                        ? "about months to come"
                        : "the published figures allow "
                                + interval(finding.statement(), finding.bounds().interval()) + " for "
                                + statements.about(finding.statement())
                                + checked.holdsAs()
                                        .map(r -> "; it holds " + words(r))
                                        .orElse("");
            case Grounds.OfComparison of -> "the published figures allow " + inUnit(checked.claim(), of.allowed());
            case Grounds.OfFacts of ->
                "published: "
                        + String.join(
                                "; ",
                                of.facts().stream()
                                        .map(f -> f.topic().getFirst() + ", " + f.printed())
                                        .toList())
                        + checked.holdsAs().map(r -> "; it holds " + words(r)).orElse("");
            case Grounds.Nothing nothing ->
                checked.verdict() == Verdict.FORECAST
                        ? "about what is to come"
                        : "nothing that is published speaks of this";
        };
    }

    private static String words(OtherReading reading) {
        String value = String.join(", ", reading.values());
        return switch (reading.key()) {
            case WINDOW, YEAR -> "for " + StatementText.window(Window.parse(value));
            case BASE -> "against " + value;
            case CURRENCY -> "in " + value;
            case AUTHORITY -> "in the figures of " + value;
            case PARTNERS -> "with " + value;
            case FLOW -> "for " + value.toLowerCase(java.util.Locale.ROOT);
            case UNIT -> "in units of a " + value;
            case RELATION, FX_DATE -> "as " + value;
        };
    }

    /** The claim as it was read, in a line. */
    private static String reading(Claim claim) {
        List<String> parts = new ArrayList<>();
        claim.authority().ifPresent(parts::add);
        claim.reporter().ifPresent(parts::add);
        parts.add(
                claim.relation() == Claim.Relation.LEVEL
                        ? claim.measure().name().toLowerCase(java.util.Locale.ROOT)
                        : claim.relation().name().toLowerCase(java.util.Locale.ROOT) + " of "
                                + claim.measure().name().toLowerCase(java.util.Locale.ROOT));
        if (!claim.partners().isEmpty()) {
            parts.add(String.join("+", claim.partners()));
        }
        claim.product().ifPresent(p -> parts.add("(" + p + ")"));
        claim.window().ifPresent(w -> parts.add(w.toString()));
        return String.join(" ", parts) + ": " + inUnit(claim, claim.interval());
    }

    private static String inUnit(Claim claim, Interval interval) {
        return claim.unit().equals("rank") ? "place " + number(interval) : number(interval) + " " + claim.unit();
    }

    private static String number(Interval interval) {
        Optional<BigDecimal> low = interval.lower();
        Optional<BigDecimal> high = interval.upper();
        if (low.isPresent() && high.isPresent()) {
            return low.get().compareTo(high.get()) == 0
                    ? grouped(low.get())
                    : grouped(low.get()) + " to " + grouped(high.get());
        }
        return low.map(l -> "at least " + grouped(l))
                .orElseGet(() -> high.map(h -> "at most " + grouped(h)).orElse("any"));
    }

    private static String grouped(BigDecimal value) {
        return Decimals.grouped(value, ",", ".");
    }

    private void disagreements(Page page, CheckedDocument checked) {
        if (checked.disagreements().isEmpty()) {
            return;
        }
        page.blank().paragraph(2, "Told differently elsewhere", page.style()::bold);
        checked.disagreements().forEach(d -> EntryText.print(page, d));
    }

    private static void line(Page page, String label, String words) {
        page.labelled(
                " ".repeat(INDENT) + label + " ".repeat(LABEL - label.length()), page.style()::dim, words, l -> l);
    }

    static String coloured(Style style, Verdict verdict, String text) {
        return switch (verdict) {
            case PROVEN -> style.green(text);
            case REFUTED -> style.red(text);
            case OPEN -> style.yellow(text);
            case FORECAST, UNVERIFIABLE -> style.blue(text);
        };
    }

    private static String interval(Statement statement, Interval interval) {
        return Quantity.interval(
                statement.relation(), interval, statement.subject().unit());
    }
}
