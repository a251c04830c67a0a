package org.tamga.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tamga.app.documents.CheckedDocument;
import org.tamga.app.documents.Disagreement;
import org.tamga.app.words.AssertionText;
import org.tamga.app.words.Phrases;
import org.tamga.app.words.Quantity;
import org.tamga.app.words.StatementText;
import org.tamga.brief.check.CheckedClaim;
import org.tamga.brief.check.Grounds;
import org.tamga.core.Interval;
import org.tamga.corridor.scenario.AssertionCheck;
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
    private static final int FEW_FIGURES = 3;
    private static final int WITHOUT_SUMMARY = 4;
    private static final int MOST_NAMED = 12;
    private static final int VERDICT = "UNVERIFIABLE".length();
    private static final int COUNT = 4;

    private static final String NOTHING = "nothing in the case speaks of this";

    private final StatementText statements;
    private final Phrases phrases;
    private final Citations citations;
    private final Map<Claim, AssertionCheck.Result> network;
    private final Set<Disagreement> told = new HashSet<>();

    ClaimText(Case theCase, Citations citations) {
        this(theCase, citations, Map.of());
    }

    /**
     * Claims on some of which the network of the case has a say.
     *
     * @param network what it says
     */
    ClaimText(Case theCase, Citations citations, Map<Claim, AssertionCheck.Result> network) {
        this.network = network;
        this.statements = new StatementText(theCase);
        this.phrases = new Phrases(theCase);
        this.citations = citations;
    }

    void print(Page page, CheckedDocument checked) {
        Document document = checked.document();
        Style style = page.style();
        page.paragraph(0, heading(checked), style::bold);
        for (String note : document.notes()) {
            page.hanging("  note: ", note, style::yellow);
        }
        if (checked.claims().size() > WITHOUT_SUMMARY) {
            summary(page, checked);
        }
        if (checked.claims().isEmpty()) {
            page.paragraph(2, "no claims found");
        }
        Map<Span, List<CheckedClaim>> inSentence = new HashMap<>();
        Map<String, CheckedClaim> byId = new HashMap<>();
        for (CheckedClaim claim : checked.claims()) {
            inSentence
                    .computeIfAbsent(claim.claim().sentence(), s -> new ArrayList<>())
                    .add(claim);
            byId.put(claim.claim().id(), claim);
        }
        Optional<Span> sentence = Optional.empty();
        for (CheckedClaim claim : checked.claims()) {
            Span own = claim.claim().sentence();
            if (!sentence.equals(Optional.of(own))) {
                sentence = Optional.of(own);
                page.blank().paragraph(2, sentence(document, own, inSentence.getOrDefault(own, List.of())), style::dim);
            }
            print(page, document, byId, claim);
        }
        disagreements(page, checked);
    }

    /** What became of the claims, before they come one by one. */
    private static void summary(Page page, CheckedDocument checked) {
        Map<Verdict, List<CheckedClaim>> byVerdict = new EnumMap<>(Verdict.class);
        checked.claims()
                .forEach(c -> byVerdict
                        .computeIfAbsent(c.verdict(), v -> new ArrayList<>())
                        .add(c));
        page.blank();
        byVerdict.forEach((verdict, claims) -> {
            String label = verdict + " ".repeat(VERDICT - verdict.toString().length());
            String count =
                    " ".repeat(Math.max(0, COUNT - String.valueOf(claims.size()).length())) + claims.size();
            List<String> named = claims.stream()
                    .limit(MOST_NAMED)
                    .map(c -> c.claim().id() + " "
                            + checked.document().text(c.claim().span()))
                    .toList();
            String more = claims.size() > MOST_NAMED ? "; and " + (claims.size() - MOST_NAMED) + " more" : "";
            page.labelled(
                    "  " + label + count + "  ",
                    l -> coloured(page.style(), verdict, l),
                    verdict == Verdict.PROVEN ? "" : String.join("; ", named) + more,
                    l -> l);
        });
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
    private static String sentence(Document document, Span sentence, List<CheckedClaim> claims) {
        String text = document.text();
        StringBuilder marked = new StringBuilder();
        int at = sentence.start();
        for (CheckedClaim claim : claims) {
            Span span = claim.claim().span();
            if (span.start() >= at && span.end() <= sentence.end()) {
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

    private void print(Page page, Document document, Map<String, CheckedClaim> all, CheckedClaim checked) {
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
                line(page, "possible", possible(checked.claim(), of));
                because(
                        page,
                        of.bounds().stream()
                                .limit(2)
                                .flatMap(b -> ClaimReview.figures(b).stream())
                                .distinct()
                                .toList(),
                        MOST_FIGURES);
            }
            case Grounds.OfFacts of -> {
                line(page, "reads", reading(checked.claim()));
                of.facts().forEach(f -> line(page, "published", fact(f)));
                of.superseded().forEach(f -> line(page, "earlier", fact(f)));
                if (verdict == Verdict.OPEN) {
                    line(page, "because", "what is published may lie in what is claimed, or outside");
                }
            }
            case Grounds.Nothing nothing -> {
                line(page, "reads", reading(checked.claim()));
                if (verdict == Verdict.UNVERIFIABLE) {
                    line(page, "published", NOTHING);
                }
            }
        }
        if (!(checked.grounds() instanceof Grounds.OfLedger)) {
            checked.holdsAs().ifPresent(r -> line(page, label(r.proven()), phrases.how(r)));
        }
        checked.otherYear().ifPresent(y -> line(page, "year", Phrases.year(y, f -> " " + citations.mark(f.source()))));
        Optional.ofNullable(network.get(checked.claim()))
                .ifPresent(r -> line(page, "network", AssertionText.of(r) + " (tamga corridor checks)"));
        String odds = atOdds(all, checked);
        if (!odds.isEmpty()) {
            line(page, "at odds", "with " + odds);
        }
    }

    /**
     * The claims that one cannot be true together with. A proven claim leaves out the refuted ones, which name it themselves.
     */
    private static String atOdds(Map<String, CheckedClaim> all, CheckedClaim checked) {
        return checked.inconsistentWith().stream()
                .flatMap(id -> Optional.ofNullable(all.get(id)).stream())
                .filter(c -> checked.verdict() != Verdict.PROVEN || c.verdict() != Verdict.REFUTED)
                .map(c -> c.claim().id() + " (" + c.verdict().name().toLowerCase(Locale.ROOT) + ")")
                .collect(Collectors.joining(", "));
    }

    private String possible(Claim claim, Grounds.OfComparison of) {
        return claim.relation() == Claim.Relation.RANK
                ? phrases.place(claim, of)
                : Phrases.interval(claim, of.allowed());
    }

    private static String label(boolean proven) {
        return proven ? "holds" : "may hold";
    }

    private void finding(Page page, CheckedClaim checked, Finding finding) {
        Statement statement = finding.statement();
        line(
                page,
                "reads",
                phrases.aboutInUnit(statement) + ": " + interval(statement, statement.interval())
                        + (finding.claim().unitStated() ? "" : " (no currency named)"));
        if (checked.verdict() == Verdict.FORECAST) {
            return;
        }
        line(page, "possible", interval(statement, finding.bounds().interval()));
        because(page, deciding(checked, finding), checked.verdict() == Verdict.OPEN ? FEW_FIGURES : MOST_FIGURES);
        for (Reading reading : finding.holdsAs().stream().limit(2).toList()) {
            line(
                    page,
                    label(reading.proven()),
                    phrases.how(reading) + ": "
                            + interval(reading.statement(), reading.bounds().interval()));
        }
        if (finding.holdsAs().isEmpty()) {
            checked.holdsAs().ifPresent(r -> line(page, label(r.proven()), phrases.how(r)));
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

    private void because(Page page, Collection<Figure> figures, int most) {
        String label = "because";
        for (Figure figure : figures.stream().limit(most).toList()) {
            line(page, label, figure.id() + " " + phrases.figure(figure) + " " + citations.mark(figure.source()));
            label = "";
        }
        if (figures.size() > most) {
            line(page, "", "and " + (figures.size() - most) + " more (--json has all)");
        }
    }

    private String fact(Fact fact) {
        return fact.id() + " " + fact.topic().getFirst()
                + (fact.aspect().isEmpty() ? "" : ", " + fact.aspect().getFirst())
                + ": " + fact.printed() + " " + citations.mark(fact.source());
    }

    /** Why, in one line. */
    String reason(CheckedClaim checked) {
        if (checked.otherYear().isPresent()) {
            return "about what is to come; "
                    + Phrases.year(
                            checked.otherYear().get(), f -> " (" + f.source().publisher() + ")");
        }
        return switch (checked.grounds()) {
            case Grounds.OfLedger(Finding finding) ->
                checked.verdict() == Verdict.FORECAST
                        ? "about months to come"
                        : "the published figures allow "
                                + interval(finding.statement(), finding.bounds().interval()) + " for "
                                + phrases.aboutInUnit(finding.statement())
                                + checked.holdsAs()
                                        .map(r -> (r.proven() ? "; it holds " : "; it may hold ") + phrases.how(r))
                                        .orElse("");
            case Grounds.OfComparison of ->
                checked.claim().relation() == Claim.Relation.RANK
                        ? "by the published figures " + phrases.place(checked.claim(), of)
                        : "the published figures allow " + Phrases.interval(checked.claim(), of.allowed());
            case Grounds.OfFacts of ->
                "published: "
                        + String.join(
                                "; ",
                                of.facts().stream()
                                        .map(f -> f.topic().getFirst() + ", " + f.printed())
                                        .toList())
                        + checked.holdsAs()
                                .map(r -> (r.proven() ? "; it holds " : "; it may hold ") + phrases.how(r))
                                .orElse("");
            case Grounds.Nothing nothing -> checked.verdict() == Verdict.FORECAST ? "about what is to come" : NOTHING;
        };
    }

    /** The claim as it was read, in a line. */
    private String reading(Claim claim) {
        return phrases.about(claim) + ": " + Phrases.interval(claim, claim.interval());
    }

    /** Each once, with the first document that it concerns. */
    private void disagreements(Page page, CheckedDocument checked) {
        List<Disagreement> fresh =
                checked.disagreements().stream().filter(told::add).toList();
        EntryText.disagreements(page, fresh);
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
