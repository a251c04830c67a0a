package org.tamga.app;

import java.util.Optional;
import org.tamga.app.words.Quantity;
import org.tamga.app.words.StatementText;
import org.tamga.core.Interval;
import org.tamga.ledger.Case;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Finding;
import org.tamga.ledger.Proof;
import org.tamga.ledger.Reading;
import org.tamga.ledger.Settlement;
import org.tamga.ledger.Statement;
import org.tamga.ledger.Verdict;

/** The verdict on one claim for people. */
final class FindingText {

    private static final int INDENT = 2;
    private static final int LABEL = 12;

    private final StatementText statements;
    private final ProofText proofs;

    FindingText(Case theCase, Citations citations) {
        this.statements = new StatementText(theCase);
        this.proofs = new ProofText(theCase, statements, citations);
    }

    void print(Page page, Finding finding) {
        Style style = page.style();
        Figure claim = finding.claim();
        Statement statement = finding.statement();
        page.labelled(
                finding.verdict().name() + "  ",
                label -> coloured(style, finding.verdict(), label),
                claim.id() + ": " + claim.printed(),
                style::bold);
        line(page, "about", statements.about(statement) + (claim.unitStated() ? "" : " (the claim names no currency)"));
        line(page, "claimed", interval(statement, statement.interval()));
        line(page, "possible", possible(finding));
        if (finding.verdict() != Verdict.UNVERIFIABLE && !finding.bounds().sharp()) {
            line(page, "", "(from nearby figures; all figures together may allow less)");
        }
        because(page, finding);
        String label = "reads as";
        for (Reading reading : finding.holdsAs()) {
            line(page, label, statements.reading(reading) + ": " + possible(reading));
            label = "";
        }
        finding.settledBy().ifPresent(settlement -> line(page, "settled by", settlement(settlement)));
        if (finding.verdict() != Verdict.UNVERIFIABLE
                && !finding.bounds().setAside().isEmpty()) {
            line(
                    page,
                    "set aside",
                    String.join(
                            ", ",
                            finding.bounds().setAside().stream().map(Figure::id).toList()));
        }
    }

    private static void line(Page page, String label, String words) {
        page.labelled(
                " ".repeat(INDENT) + label + " ".repeat(LABEL - label.length()), page.style()::dim, words, l -> l);
    }

    private static String coloured(Style style, Verdict verdict, String text) {
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

    private static String possible(Finding finding) {
        return switch (finding.verdict()) {
            case UNVERIFIABLE -> "no figure speaks of this quantity";
            case FORECAST ->
                interval(finding.statement(), finding.bounds().interval())
                        + " (the claim is about months after it was made)";
            case PROVEN, REFUTED, OPEN ->
                interval(finding.statement(), finding.bounds().interval());
        };
    }

    private static String possible(Reading reading) {
        return interval(reading.statement(), reading.bounds().interval());
    }

    /** The proofs that decide: both for a proven claim as far as it has ends, the contradicting one for a refuted claim. */
    private void because(Page page, Finding finding) {
        Interval claimed = finding.statement().interval();
        Interval possible = finding.bounds().interval();
        boolean tooLow = possible.lower().isPresent()
                && claimed.upper().isPresent()
                && possible.lower().get().compareTo(claimed.upper().get()) > 0;
        boolean lower = switch (finding.verdict()) {
            case PROVEN -> claimed.lower().isPresent();
            case REFUTED -> tooLow;
            case OPEN, FORECAST, UNVERIFIABLE -> false;
        };
        boolean upper = switch (finding.verdict()) {
            case PROVEN -> claimed.upper().isPresent();
            case REFUTED -> !tooLow;
            case OPEN, FORECAST, UNVERIFIABLE -> false;
        };
        if (lower) {
            proof(page, finding, finding.bounds().lower(), possible.lower());
        }
        if (upper) {
            proof(page, finding, finding.bounds().upper(), possible.upper());
        }
    }

    private void proof(Page page, Finding finding, Optional<Proof> proof, Optional<java.math.BigDecimal> bound) {
        if (proof.isPresent() && bound.isPresent()) {
            proofs.print(page, INDENT, proof.get(), finding.statement(), bound.get());
        }
    }

    private String settlement(Settlement settlement) {
        Statement missing = Statement.level(settlement.missing(), settlement.allowed());
        String proving = settlement
                .proving()
                .map(p -> "; proves the claim at " + interval(missing, p))
                .orElse("; no value of it alone would prove the claim");
        return statements.question(settlement.missing()) + ", now known to be "
                + interval(missing, settlement.allowed()) + proving;
    }
}
