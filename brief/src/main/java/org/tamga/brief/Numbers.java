package org.tamga.brief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tamga.brief.check.CheckedClaim;
import org.tamga.brief.check.DocumentFindings;
import org.tamga.brief.check.Grounds;
import org.tamga.brief.numbers.NumberRow;
import org.tamga.core.Interval;
import org.tamga.core.PartialDate;
import org.tamga.core.Publication;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.Case;
import org.tamga.ledger.ExchangeRates;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.Proof;
import org.tamga.ledger.ProofTerm;
import org.tamga.ledger.Relation;
import org.tamga.ledger.Statement;

/** The numbers of the briefing, section by section, with the questions that they answer and what they rest on. */
final class Numbers {

    private final Ledger ledger;
    private final Case theCase;
    private final Names names;
    private final Wording wording;

    Numbers(Ledger ledger, Names names, Wording wording) {
        this.ledger = ledger;
        this.theCase = ledger.theCase();
        this.names = names;
        this.wording = wording;
    }

    /** Amounts, growth and shares of the overview, both records of the same trade, and what claims come to. */
    List<NumberRow> rows(Overview overview, List<BorderSection.Pair> pairs, List<DocumentFindings> documents) {
        List<NumberRow> rows = new ArrayList<>();
        for (Overview.Grid grid : overview.amounts()) {
            String section = switch (grid.measure()) {
                case TURNOVER -> "turnover";
                case EXPORT -> "exports";
                case IMPORT -> "imports";
                case BALANCE -> "balance";
            };
            add(rows, section, grid);
        }
        overview.growth().forEach(grid -> add(rows, "growth", grid));
        overview.shares().forEach(s -> s.parts().forEach(p -> rows.add(row("shares", p.quantity(), ""))));
        for (BorderSection.Pair pair : pairs) {
            rows.add(row("border", Quantity.of(ledger, Question.amount(pair.ours())), ""));
            rows.add(row("border", Quantity.of(ledger, Question.amount(pair.theirs())), ""));
            rows.add(row("border", Quantity.of(ledger, Question.difference(pair.ours(), pair.theirs())), ""));
        }
        documents.forEach(d -> claims(rows, d));
        return rows;
    }

    private void add(List<NumberRow> rows, String section, Overview.Grid grid) {
        for (Overview.Row row : grid.rows()) {
            row.cells().forEach(c -> c.ifPresent(q -> rows.add(row(section, q, ""))));
        }
    }

    private void claims(List<NumberRow> rows, DocumentFindings findings) {
        for (CheckedClaim claim : findings.claims()) {
            String told = wording.quoted(findings.document().text(claim.claim().span()));
            String note = wording.say("verdict." + claim.verdict().name()) + ": " + told + ", "
                    + Names.document(findings.document());
            if (claim.grounds() instanceof Grounds.OfLedger(var finding)) {
                Statement about = finding.statement();
                Question question = new Question(about.relation(), about.subject(), about.reference());
                rows.add(row("claims", new Quantity(question, finding.bounds()), note));
            } else {
                rows.add(new NumberRow(
                        "claims", told, "", Optional.empty(), Optional.empty(), "", "", List.of(), List.of(), note));
            }
        }
    }

    private NumberRow row(String section, Quantity quantity, String note) {
        Question question = quantity.question();
        Interval interval = quantity.interval();
        return new NumberRow(
                section,
                names.statement(
                        new Statement(question.relation(), question.subject(), question.reference(), Interval.ALL)),
                question.subject().window().toString(),
                told(interval.lower(), question, quantity.bounds()),
                interval.upper(),
                question.unit(),
                question.text(theCase),
                quantity.figures().stream().map(Figure::id).toList(),
                sources(quantity.bounds()),
                note);
    }

    /** That trade is not negative is no bound worth telling. */
    private static Optional<BigDecimal> told(Optional<BigDecimal> lower, Question question, Bounds bounds) {
        boolean trivial =
                bounds.lower().isEmpty() && lower.filter(l -> l.signum() == 0).isPresent();
        return trivial && question.relation() == Relation.LEVEL ? Optional.empty() : lower;
    }

    private static List<String> sources(Bounds bounds) {
        Set<Publication> published = new LinkedHashSet<>();
        bounds.lower().ifPresent(p -> add(published, p));
        bounds.upper().ifPresent(p -> add(published, p));
        return published.stream().map(Numbers::cited).distinct().toList();
    }

    private static void add(Set<Publication> published, Proof proof) {
        proof.figures().forEach(f -> published.add(f.source().publication()));
        for (ProofTerm term : proof.terms()) {
            if (term instanceof ProofTerm.OfRate rate) {
                rate.published().stream().map(ExchangeRates.Rate::source).forEach(s -> published.add(s.publication()));
            }
        }
    }

    /** {@code Xinhua, 2025-06-15, https://…}. */
    static String cited(Publication publication) {
        List<String> parts = new ArrayList<>();
        parts.add(publication.publisher());
        publication.published().map(PartialDate::toString).ifPresent(parts::add);
        if (!publication.address().isEmpty()) {
            parts.add(publication.address());
        }
        return String.join(", ", parts);
    }
}
