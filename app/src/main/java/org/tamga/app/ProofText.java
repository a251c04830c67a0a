package org.tamga.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tamga.app.words.Quantity;
import org.tamga.app.words.StatementText;
import org.tamga.core.Unit;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.AggregateText;
import org.tamga.ledger.Case;
import org.tamga.ledger.ExchangeRates;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Proof;
import org.tamga.ledger.ProofTerm;
import org.tamga.ledger.Side;
import org.tamga.ledger.Statement;

/** Proofs as additions that a person can follow: each figure's bound times its multiplier, and their sum. */
final class ProofText {

    private static final int MOST_DECIMALS = 3;
    private static final int MOST_WHOLES = 3;
    private static final int WIDEST_ID = 14;

    private final Case theCase;
    private final StatementText statements;
    private final Citations citations;

    ProofText(Case theCase, StatementText statements, Citations citations) {
        this.theCase = theCase;
        this.statements = statements;
        this.citations = citations;
    }

    private record Row(BigDecimal product, String id, String words) {}

    /** Prints a proof of a bound on an aggregate, or of a comparison; {@code bound} is on the printed scale. */
    void print(Page page, int indent, Proof proof, Statement about, BigDecimal bound) {
        Quantity onScale = Quantity.of(about.relation(), bound, about.subject().unit());
        String least = proof.side() == Side.LOWER ? "at least " : "at most ";
        String value = proof.side() == Side.LOWER ? onScale.atLeast(bound) : onScale.atMost(bound);
        page.paragraph(indent, "Why " + least + value + ":", page.style()::bold);
        List<Row> rows = new ArrayList<>();
        for (ProofTerm term : proof.terms()) {
            if (term instanceof ProofTerm.OfFigure figure) {
                rows.add(row(figure));
            }
        }
        if (about.relation().isRatio()) {
            addition(
                    page,
                    indent + 2,
                    rows,
                    BigDecimal.ZERO,
                    about.subject().unit(),
                    quotient(proof.side(), about, bound));
        } else {
            addition(page, indent + 2, rows, proof.bound(), about.subject().unit(), "");
        }
        rates(page, indent + 2, proof);
        wholes(page, indent + 2, proof);
    }

    private String quotient(Side side, Statement about, BigDecimal bound) {
        BigDecimal q = switch (about.relation()) {
            case GROWTH -> bound.movePointLeft(2).add(BigDecimal.ONE);
            case SHARE -> bound.movePointLeft(2);
            case MULTIPLE, LEVEL, CHANGE -> bound;
        };
        Aggregate reference = about.reference().orElseThrow();
        return ", so " + statements.withoutUnit(about.subject()) + " is "
                + (side == Side.LOWER ? "at least " : "at most ") + Quantity.factor(q) + " × "
                + StatementText.difference(about.subject(), reference)
                        .orElseGet(() -> statements.withoutUnit(reference));
    }

    private Row row(ProofTerm.OfFigure term) {
        Figure figure = term.figure();
        Statement statement = figure.statement();
        String published = statements.figure(figure) + " " + citations.mark(figure.source());
        BigDecimal times = term.multiplier().abs();
        boolean once = times.compareTo(BigDecimal.ONE) == 0;
        if (statement.relation().isRatio()) {
            BigDecimal q = end(statement.quotient(), term.presses());
            return new Row(
                    BigDecimal.ZERO,
                    figure.id(),
                    published + ", so " + (term.presses() == Side.LOWER ? "at least " : "at most ")
                            + Quantity.factor(q) + " times as much"
                            + (once ? "" : " (counted " + Quantity.factor(times) + " times)"));
        }
        BigDecimal end = end(statement.interval(), term.presses());
        Quantity amount = Quantity.amount(end, statement.subject().unit());
        String product = once
                ? ""
                : Quantity.factor(times) + " × " + amount.number(end, amount.decimals(end), RoundingMode.UNNECESSARY)
                        + amount.suffix() + ", from ";
        return new Row(term.multiplier().multiply(end), figure.id(), product + published);
    }

    private static BigDecimal end(org.tamga.core.Interval interval, Side side) {
        return (side == Side.LOWER ? interval.lower() : interval.upper()).orElse(BigDecimal.ZERO);
    }

    private static void addition(
            Page page, int indent, List<Row> rows, BigDecimal bound, Unit unit, String conclusion) {
        BigDecimal largest = rows.stream().map(r -> r.product().abs()).reduce(bound.abs(), BigDecimal::max);
        Quantity scale = Quantity.amount(largest, unit);
        int needed = rows.stream().map(r -> scale.decimals(r.product())).reduce(scale.decimals(bound), Math::max);
        int decimals = Math.min(MOST_DECIMALS, needed);
        int numbers = rows.stream()
                .map(r -> scale.number(r.product().abs(), decimals, RoundingMode.HALF_EVEN)
                        .length())
                .reduce(
                        scale.number(bound.abs(), decimals, RoundingMode.HALF_EVEN)
                                .length(),
                        Math::max);
        int ids = rows.stream().map(r -> r.id().length()).reduce(2, Math::max);
        boolean first = true;
        for (Row row : rows) {
            String sign = row.product().signum() < 0 ? "− " : first ? "  " : "+ ";
            String number = scale.number(row.product().abs(), decimals, RoundingMode.HALF_EVEN);
            page.hanging(
                    " ".repeat(indent) + sign + right(number, numbers) + "  " + left(row.id(), Math.min(ids, WIDEST_ID))
                            + "  ",
                    row.words(),
                    line -> line);
            first = false;
        }
        if (rows.size() == 1 && rows.getFirst().product().compareTo(bound) == 0) {
            return;
        }
        String sum = scale.number(bound, decimals, RoundingMode.HALF_EVEN);
        String exactly = needed > decimals && bound.signum() != 0
                ? " (exactly " + new Quantity(0, " " + unit).atLeast(bound) + ")"
                : "";
        page.paragraph(indent + 2, "─".repeat(numbers), page.style()::dim);
        page.hanging(
                " ".repeat(indent) + right(sum, numbers + 2) + (conclusion.isEmpty() ? " " : ""),
                (conclusion.isEmpty() ? scale.suffix().strip() : conclusion) + exactly,
                page.style()::bold);
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private record Pair(Unit currency, Unit per) {}

    /** All conversions between two currencies in one line. */
    private void rates(Page page, int indent, Proof proof) {
        Map<Pair, List<ProofTerm.OfRate>> pairs = new LinkedHashMap<>();
        for (ProofTerm term : proof.terms()) {
            if (term instanceof ProofTerm.OfRate rate) {
                pairs.computeIfAbsent(new Pair(rate.strand().unit(), rate.per()), p -> new ArrayList<>())
                        .add(rate);
            }
        }
        pairs.forEach((pair, terms) -> {
            BigDecimal low = terms.stream()
                    .map(ProofTerm.OfRate::rate)
                    .reduce(BigDecimal::min)
                    .orElseThrow();
            BigDecimal high = terms.stream()
                    .map(ProofTerm.OfRate::rate)
                    .reduce(BigDecimal::max)
                    .orElseThrow();
            String from = Quantity.factor(low);
            String to = Quantity.factor(high);
            Set<String> sources = new LinkedHashSet<>();
            Set<String> tolerances = new LinkedHashSet<>();
            for (ProofTerm.OfRate term : terms) {
                term.published().forEach(p -> sources.add(p.source().publisher() + " " + citations.mark(p.source())));
                term.window()
                        .each()
                        .forEach(month -> theCase.rates()
                                .quote(pair.currency(), pair.per(), month)
                                .ifPresent(quote -> tolerances.add(tolerance(quote))));
            }
            page.paragraph(
                    indent,
                    "Months converted at " + (from.equals(to) ? to : from + " to " + to) + " " + pair.currency()
                            + " per " + pair.per() + " (" + String.join(", ", sources) + "; "
                            + String.join(", ", tolerances) + ").");
        });
    }

    private static String tolerance(ExchangeRates.Quote quote) {
        if (quote.rate().kind() == ExchangeRates.Kind.OFFICIAL) {
            return "official";
        }
        double low = quote.interval().lowerAsDouble();
        double high = quote.interval().upperAsDouble();
        long tenths = Math.round(1000 * (high - low) / (high + low));
        return "±" + Quantity.factor(BigDecimal.valueOf(tenths, 1).stripTrailingZeros()) + " %";
    }

    private void wholes(Page page, int indent, Proof proof) {
        Set<String> lines = new LinkedHashSet<>();
        for (ProofTerm term : proof.terms()) {
            if (term instanceof ProofTerm.OfWhole whole) {
                for (ProofTerm.Strand part : whole.parts()) {
                    lines.add(part(part, whole.whole()));
                }
            }
        }
        if (!lines.isEmpty()) {
            List<String> some = lines.stream().limit(MOST_WHOLES).toList();
            page.paragraph(
                    indent,
                    "Parts count at most as much as their whole: " + String.join("; ", some)
                            + (lines.size() > some.size() ? "; and " + (lines.size() - some.size()) + " more" : "")
                            + ".");
        }
    }

    private static String part(ProofTerm.Strand part, ProofTerm.Strand whole) {
        String flow = AggregateText.word(org.tamga.core.Measure.of(part.flow()));
        String front = part.reporter() + " " + flow + " " + part.partner();
        return part.partner().equals(whole.partner())
                ? front + " of " + part.product() + " in " + whole.product()
                : front + " in those with " + whole.partner();
    }
}
