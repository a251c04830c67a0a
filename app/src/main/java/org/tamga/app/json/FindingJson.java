package org.tamga.app.json;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tamga.app.words.StatementText;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Finding;
import org.tamga.ledger.Reading;
import org.tamga.ledger.Settlement;
import org.tamga.ledger.Statement;
import org.tamga.ledger.Verdict;

/** Verdicts as JSON; the shape is described in {@code app/package.md}. */
public final class FindingJson {

    private final StatementText statements;
    private final LedgerJson ledger;

    public FindingJson(StatementText statements) {
        this.statements = statements;
        this.ledger = new LedgerJson(statements);
    }

    public void print(List<Finding> findings, Map<Verdict, Integer> counts, PrintWriter out) {
        Json.Fields counted = new Json.Fields();
        counts.forEach((verdict, count) -> counted.put(verdict.name().toLowerCase(Locale.ROOT), count));
        Json.print(
                new Json.Fields()
                        .put("claims", findings.stream().map(this::finding))
                        .put("counts", counted),
                out);
    }

    private Json.Fields finding(Finding finding) {
        Figure claim = finding.claim();
        Statement statement = finding.statement();
        return new Json.Fields()
                .put("id", claim.id())
                .put("printed", claim.printed())
                .put("statement", statements.statement(statement))
                .put("verdict", finding.verdict().name())
                .put("relation", statement.relation().name())
                .put("aggregate", ledger.aggregate(statement.subject()))
                .put("reference", reference(statement))
                .put("currency_stated", claim.unitStated())
                .put("unit", unit(statement))
                .put("claimed", ledger.interval(statement.interval()))
                .put("lower", LedgerJson.orNull(finding.bounds().interval().lower()))
                .put("upper", LedgerJson.orNull(finding.bounds().interval().upper()))
                .put("published", finding.bounds().published())
                .put("proof", ledger.proof(finding.bounds()))
                .put("holds_as", finding.holdsAs().stream().map(this::reading).toList())
                .put("settled_by", finding.settledBy().map(this::settlement).orElse(null))
                .put(
                        "set_aside",
                        finding.bounds().setAside().stream().map(ledger::figure).toList())
                .put("source", ledger.source(claim));
    }

    private Json.@Nullable Fields reference(Statement statement) {
        return statement.reference().map(ledger::aggregate).orElse(null);
    }

    private static String unit(Statement statement) {
        return switch (statement.relation()) {
            case LEVEL, CHANGE -> statement.subject().unit().code();
            case GROWTH, SHARE -> "percent";
            case MULTIPLE -> "times";
        };
    }

    private Json.Fields reading(Reading reading) {
        return new Json.Fields()
                .put(
                        "substitutions",
                        reading.substitutions().stream()
                                .map(s -> new Json.Fields()
                                        .put("key", s.key().name())
                                        .put("value", s.value()))
                                .toList())
                .put("words", statements.reading(reading))
                .put("statement", statements.statement(reading.statement()))
                .put("proven", reading.proven())
                .put("lower", LedgerJson.orNull(reading.bounds().interval().lower()))
                .put("upper", LedgerJson.orNull(reading.bounds().interval().upper()));
    }

    private Json.Fields settlement(Settlement settlement) {
        return new Json.Fields()
                .put("missing", statements.question(settlement.missing()))
                .put("aggregate", ledger.aggregate(settlement.missing()))
                .put("allowed", ledger.interval(settlement.allowed()))
                .put("proving", settlement.proving().map(ledger::interval).orElse(null));
    }
}
