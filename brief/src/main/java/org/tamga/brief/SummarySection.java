package org.tamga.brief;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.tamga.brief.FocusTrade.Column;
import org.tamga.brief.check.CheckedClaim;
import org.tamga.brief.check.DocumentFindings;
import org.tamga.brief.check.Grounds;
import org.tamga.brief.page.Cell;
import org.tamga.brief.page.Part;
import org.tamga.core.Economy;
import org.tamga.core.Measure;
import org.tamga.core.Scale;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Finding;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.Verdict;

/** What the case says in ten lines, the latest amounts first, what it rests on last. */
final class SummarySection {

    private final Ledger ledger;
    private final Bibliography bibliography;
    private final ContradictionSection contradictions;
    private final Names names;
    private final Wording wording;
    private final AmountWords amounts;

    SummarySection(
            Ledger ledger,
            Bibliography bibliography,
            ContradictionSection contradictions,
            Names names,
            Wording wording) {
        this.ledger = ledger;
        this.bibliography = bibliography;
        this.contradictions = contradictions;
        this.names = names;
        this.wording = wording;
        this.amounts = new AmountWords(wording);
    }

    /** How much was published, and what of it binds nothing. */
    List<Part> holdings(int unbound) {
        List<Figure> figures = ledger.theCase().figures();
        Window span = figures.stream()
                .map(f -> f.subject().window())
                .reduce((a, b) -> new Window(
                        a.first().isBefore(b.first()) ? a.first() : b.first(),
                        a.last().isAfter(b.last()) ? a.last() : b.last()))
                .orElseThrow();
        List<Part> line = new ArrayList<>(wording.sentence(
                "summary.holdings",
                new Part(wording.count("figures", figures.size()), "#sources"),
                new Part(wording.count("sources", bibliography.size()), "#sources"),
                Part.of(wording.count("publishers", bibliography.publishers())),
                Part.of(String.valueOf(span.first().getYear())),
                Part.of(String.valueOf(span.last().getYear()))));
        if (unbound > 0) {
            line.add(Part.of(" "));
            line.addAll(wording.sentence("summary.unbound", new Part(wording.count("figures", unbound), "#unbound")));
        }
        return line;
    }

    /** Turnover of the latest period, its growth, its balance, its largest partner, and what the other side records. */
    List<List<Part>> trade(
            Focus focus, AmountSection amounts, GrowthSection growth, BorderSection border, Answers answers) {
        List<List<Part>> sentences = new ArrayList<>();
        Column whole = amounts.columns().getFirst();
        Optional<Window> latest = amounts.periods(Measure.TURNOVER).reversed().stream()
                .filter(w -> Answers.isTwoSided(amounts.interval(whole, Measure.TURNOVER, w)))
                .findFirst();
        if (latest.isPresent()) {
            Window window = latest.get();
            sentences.add(turnover(focus, amounts, whole, window));
            growthSentence(focus, growth, whole, window).ifPresent(sentences::add);
            balance(focus, amounts, answers, whole, window).ifPresent(sentences::add);
            largest(focus, amounts, answers, whole, window).ifPresent(sentences::add);
            partners(focus, amounts, growth, window).ifPresent(sentences::add);
        }
        border.widest().ifPresent(p -> sentences.add(otherSide(p, answers, amounts.scaleOfAmounts())));
        return sentences;
    }

    private List<Part> turnover(Focus focus, AmountSection amounts, Column whole, Window window) {
        Cell cell = amounts.cell(whole, Measure.TURNOVER, window, focus.unit());
        return wording.sentence(
                "summary.turnover",
                Part.of(wording.window(window)),
                Part.of(names.economies(focus.reporters())),
                Part.of(amounts.name(whole)),
                cell.asPart(),
                Part.of(wording.unit(focus.unit(), amounts.scaleOfAmounts())),
                Part.of(names.authority(focus.authority())));
    }

    private Optional<List<Part>> growthSentence(Focus focus, GrowthSection growth, Column whole, Window window) {
        List<Unit> told = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (Unit unit : focus.units()) {
            Cell cell = growth.growth(whole, window, unit);
            if (cell.isKnown()) {
                told.add(unit);
                cells.add(cell);
            }
        }
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        List<Part> values = new ArrayList<>();
        values.add(Part.of(wording.window(window.yearEarlier())));
        for (int k = 0; k < cells.size(); k++) {
            values.add(cells.get(k).asPart());
            values.add(Part.of(wording.unit(told.get(k))));
        }
        return Optional.of(wording.sentence("summary.growth." + cells.size(), values.toArray(Part[]::new)));
    }

    private Optional<List<Part>> balance(
            Focus focus, AmountSection amounts, Answers answers, Column whole, Window window) {
        Optional<SortedSet<Economy>> economies = amounts.economies(whole, window);
        if (economies.isEmpty()) {
            return Optional.empty();
        }
        Aggregate balance = focus.aggregate(economies.get(), Measure.BALANCE, window, focus.unit());
        Cell exports = amounts.cell(whole, Measure.EXPORT, window, focus.unit());
        Cell imports = amounts.cell(whole, Measure.IMPORT, window, focus.unit());
        Cell difference = answers.balance(balance, amounts.scaleOfAmounts());
        if (!exports.isKnown() || !imports.isKnown() || !difference.isKnown()) {
            return Optional.empty();
        }
        return Optional.of(wording.sentence(
                "summary.balance",
                exports.asPart(),
                imports.asPart(),
                difference.asPart(),
                Part.of(names.economies(focus.reporters()))));
    }

    /** The partner that is larger than every other whatever the exact values are. */
    private Optional<List<Part>> largest(
            Focus focus, AmountSection amounts, Answers answers, Column whole, Window window) {
        List<Column> partners = amounts.partnersBySize();
        if (!focus.hasWhole() || partners.size() < 2) {
            return Optional.empty();
        }
        Column first = partners.getFirst();
        double least = amounts.interval(first, Measure.TURNOVER, window).lowerAsDouble();
        boolean isLargest = partners.stream()
                .skip(1)
                .allMatch(p -> amounts.interval(p, Measure.TURNOVER, window).upperAsDouble() < least);
        Optional<SortedSet<Economy>> all = amounts.economies(whole, window);
        Optional<SortedSet<Economy>> one = amounts.economies(first, window);
        if (!isLargest || all.isEmpty() || one.isEmpty()) {
            return Optional.empty();
        }
        Cell share = answers.share(answers.ask(Question.share(
                focus.aggregate(one.get(), Measure.TURNOVER, window, focus.unit()),
                focus.aggregate(all.get(), Measure.TURNOVER, window, focus.unit()))));
        Cell amount = amounts.cell(first, Measure.TURNOVER, window, focus.unit());
        if (!share.isKnown() || !amount.isKnown()) {
            return Optional.empty();
        }
        return Optional.of(wording.sentence(
                "summary.largest",
                Part.of(amounts.name(first)),
                amount.asPart(),
                Part.of(wording.unit(focus.unit(), amounts.scaleOfAmounts())),
                share.asPart()));
    }

    /** By how much the trade with each partner grew. */
    private Optional<List<Part>> partners(Focus focus, AmountSection amounts, GrowthSection growth, Window window) {
        List<Part> line = new ArrayList<>(wording.sentence(
                "summary.partners",
                Part.of(wording.window(window.yearEarlier())),
                Part.of(wording.unit(focus.unit()))));
        int count = 0;
        for (Column column : focus.hasWhole() ? amounts.partnersBySize() : List.<Column>of()) {
            Cell cell = growth.growth(column, window, focus.unit());
            if (cell.isKnown()) {
                line.add(Part.of((count == 0 ? " " : ", ") + amounts.name(column) + " "));
                line.add(cell.asPart());
                count++;
            }
        }
        line.add(Part.of("."));
        return count < 2 ? Optional.empty() : Optional.of(line);
    }

    private List<Part> otherSide(BorderSection.Pair pair, Answers answers, Scale scale) {
        return wording.sentence(
                "summary.border",
                Part.of(pair.theirs().authority()),
                answers.amount(pair.theirs(), scale).asPart(),
                Part.of(wording.unit(pair.ours().unit(), scale)),
                Part.of(names.trade(pair.theirs())),
                Part.of(wording.window(pair.ours().window())),
                Part.of(pair.ours().authority()),
                answers.amount(pair.ours(), scale).asPart(),
                answers.difference(pair.ours(), pair.theirs(), scale).asPart());
    }

    /** How many contradictions there are, which is the largest, and what was set aside. */
    List<Part> doubts() {
        if (contradictions.size() == 0) {
            return wording.sentence("summary.noContradiction");
        }
        return wording.sentence(
                contradictions.size() == 1 ? "summary.contradiction" : "summary.contradictions",
                new Part(wording.count("contradictions", contradictions.size()), "#contradictions"),
                new Part(wording.count("figures", contradictions.setAside().size()), "#contradictions"),
                Part.of(wording.count("undecided", contradictions.undecidedCount())),
                contradictions.largest());
    }

    /** What became of the claims of documents, which were refuted, and what they brought for the register. */
    List<List<Part>> documents(List<DocumentFindings> documents, RegisterSection register) {
        List<List<Part>> lines = new ArrayList<>();
        List<Part> line = new ArrayList<>();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        documents.forEach(d -> d.claims().forEach(c -> counts.merge(c.verdict(), 1, Integer::sum)));
        if (!counts.isEmpty()) {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            List<String> counted = new ArrayList<>();
            counts.forEach((verdict, count) -> counted.add(wording.say("claims.count." + verdict.name(), count)));
            line.addAll(wording.sentence(
                    "summary.claims",
                    new Part(wording.count("documents", documents.size()), "#claims"),
                    new Part(wording.count("claims", all), "#claims"),
                    Part.of(wording.list(counted))));
        }
        if (!register.entries().isEmpty()) {
            line.addAll(line.isEmpty() ? List.of() : List.of(Part.of(" ")));
            line.addAll(wording.sentence("summary.register", new Part(register.counts(), "#register")));
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        refuted(documents).ifPresent(lines::add);
        return lines;
    }

    /** The first claim that figures refute, in its words, and what they allow instead. */
    private Optional<List<Part>> refuted(List<DocumentFindings> documents) {
        for (DocumentFindings document : documents) {
            for (CheckedClaim claim : document.claims()) {
                if (claim.verdict() == Verdict.REFUTED
                        && claim.grounds() instanceof Grounds.OfLedger(Finding finding)) {
                    return Optional.of(wording.sentence(
                            "summary.refuted",
                            new Part(
                                    wording.quoted(document.document()
                                            .text(claim.claim().span())),
                                    "#claims"),
                            Part.of(Names.document(document.document())),
                            Part.of(names.statement(finding.statement())),
                            Part.of(amounts.allowed(
                                    finding.statement().relation(),
                                    finding.statement().subject().unit(),
                                    finding.bounds().interval()))));
                }
            }
        }
        return Optional.empty();
    }
}
