package org.tamga.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.brief.FocusTrade.Column;
import org.tamga.brief.check.DocumentFindings;
import org.tamga.brief.corridor.CorridorFindings;
import org.tamga.brief.corridor.CorridorGroup;
import org.tamga.brief.corridor.CorridorPart;
import org.tamga.brief.corridor.CorridorSection;
import org.tamga.brief.numbers.NumberRow;
import org.tamga.brief.page.Cell;
import org.tamga.brief.page.DocumentClaims;
import org.tamga.brief.page.Page;
import org.tamga.brief.page.Page.Amounts;
import org.tamga.brief.page.Page.Border;
import org.tamga.brief.page.Page.Growth;
import org.tamga.brief.page.Part;
import org.tamga.brief.trade.TradeLake;
import org.tamga.brief.trade.TradePair;
import org.tamga.brief.trade.TradePart;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Measure;
import org.tamga.core.Membership;
import org.tamga.core.Window;
import org.tamga.ledger.Case;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Ledger;
import org.tamga.register.Register;

/** Puts the briefing of a ledger together, section by section. */
final class PageMaker {

    private final Ledger ledger;
    private final List<DocumentFindings> documents;
    private final Case theCase;
    private final Wording wording;
    private final Names names;
    private final ContradictionSection contradictions;
    private final Bibliography bibliography;
    private final Notes notes;
    private final RegisterSection register;
    private final Answers answers;

    PageMaker(Ledger ledger, List<DocumentFindings> documents, Register register, Wording wording) {
        this.documents = List.copyOf(documents);
        this.ledger = ledger;
        this.theCase = ledger.theCase();
        this.wording = wording;
        this.names = new Names(theCase, wording);
        this.contradictions = new ContradictionSection(ledger, names, wording);
        Set<Figure> aside = contradictions.setAside();
        Set<Figure> undecided = contradictions.undecided();
        this.bibliography = new Bibliography(theCase, names, wording, figure -> {
            if (!figure.unitStated()) {
                return wording.say("state.unbound");
            }
            return aside.contains(figure)
                    ? wording.say("state.aside")
                    : undecided.contains(figure) ? wording.say("state.undecided") : "";
        });
        this.notes = new Notes(bibliography, wording);
        this.register = new RegisterSection(register, documents, names, wording);
        this.answers = new Answers(ledger, notes, names, wording);
    }

    Page page() {
        Optional<Sections> sections = sections();
        List<List<Part>> sentences = sentences(sections);
        List<Figure> unbound = unbound();
        Amounts amountsPart = new Amounts(List.of(), List.of(), List.of());
        Growth growthPart = new Growth(List.of(), List.of(), List.of());
        Border borderPart = new Border(List.of());
        List<String> unknown = List.of();
        if (sections.isPresent()) {
            AmountSection amounts = sections.get().amounts();
            GrowthSection growth = sections.get().growth();
            notes.under(wording.say("label.trade"));
            AmountCharts charts = new AmountCharts(sections.get().focus(), amounts, names, wording);
            amountsPart = new Amounts(charts.byPeriod(), charts.flows(), amounts.tables());
            notes.under(wording.say("label.growth"));
            growthPart = new Growth(growth.remarks(), growth.tables(), growth.printed());
            notes.under(wording.say("label.border"));
            borderPart = new Border(sections.get().border().tables());
            unknown = unknown(sections.get().focus(), amounts);
        }
        notes.under(wording.say("label.claims"));
        ClaimSection claims = new ClaimSection(notes, names, wording);
        List<DocumentClaims> told = documents.stream().map(claims::told).toList();
        return new Page(
                wording.locale().toLanguageTag(),
                theCase.titles().getOrDefault(wording.locale().getLanguage(), theCase.name()),
                theCase.name(),
                sections.map(Sections::focus)
                        .map(f ->
                                wording.say("subtitle", names.authority(f.authority()), names.economies(f.reporters())))
                        .orElse(""),
                wording.labels(),
                sentences,
                amountsPart,
                growthPart,
                borderPart,
                contradictions.told(bibliography),
                told,
                register.part(),
                unbound.stream().map(bibliography::line).toList(),
                unknown,
                notes.groups(),
                bibliography.entries());
    }

    /** What is told of the focus of the case. */
    private record Sections(Focus focus, AmountSection amounts, GrowthSection growth, BorderSection border) {}

    private Optional<Sections> sections() {
        return Focus.of(theCase, ledger.binding()).map(focus -> {
            FocusTrade trade = new FocusTrade(focus, ledger);
            AmountSection amounts = new AmountSection(trade, answers, names, wording);
            return new Sections(
                    focus,
                    amounts,
                    new GrowthSection(trade, amounts, answers, bibliography, wording),
                    new BorderSection(focus, amounts, answers, names, wording));
        });
    }

    private List<List<Part>> sentences(Optional<Sections> sections) {
        SummarySection summary = new SummarySection(ledger, bibliography, contradictions, names, wording);
        List<List<Part>> sentences = new ArrayList<>();
        notes.under(wording.say("label.summary"));
        sections.ifPresent(
                s -> sentences.addAll(summary.trade(s.focus(), s.amounts(), s.growth(), s.border(), answers)));
        sentences.add(summary.doubts());
        sentences.addAll(summary.documents(documents, register));
        sentences.add(summary.holdings(unbound().size()));
        return sentences;
    }

    private List<Figure> unbound() {
        return theCase.figures().stream().filter(f -> !f.unitStated()).toList();
    }

    /** The first paragraph alone. */
    Summary summary() {
        return new Summary(sentences(sections()).stream()
                .map(sentence ->
                        new Summary.Sentence(sentence.stream().map(this::words).toList()))
                .toList());
    }

    private Summary.Words words(Part part) {
        Optional<Quantity> quantity = notes.quantity(part.href());
        boolean section = quantity.isEmpty() && part.href().startsWith("#");
        return new Summary.Words(
                PlainOutput.plain(part.text()),
                quantity,
                section ? Optional.of(ContradictionSection.section(part.href().substring(1))) : Optional.empty());
    }

    /** The numbers of the briefing, section by section; those of its lake and of its transport network are the last. */
    List<NumberRow> numbers(TradeLake lake, Optional<CorridorFindings> corridors) {
        List<BorderSection.Pair> pairs = Focus.of(theCase, ledger.binding())
                .map(f -> new FocusTrade(f, ledger))
                .map(t -> new BorderSection(
                                t.focus(), new AmountSection(t, answers, names, wording), answers, names, wording)
                        .pairs())
                .orElse(List.of());
        List<NumberRow> rows =
                new ArrayList<>(new Numbers(ledger, names, wording).rows(Overview.of(ledger), pairs, documents));
        rows.addAll(trade(lake).numbers());
        corridors.ifPresent(
                c -> rows.addAll(CorridorSection.numbers(c, corridorGroup(c), new TradeTexts(wording, names))));
        return rows;
    }

    /** What the transport network of the case gives. */
    CorridorPart corridors(Optional<CorridorFindings> corridors) {
        return corridors
                .map(c -> CorridorSection.part(c, corridorGroup(c), new TradeTexts(wording, names)))
                .orElse(CorridorPart.NONE);
    }

    /** The partners that the briefing is about; without them the first group of the case that the network knows, else all it knows. */
    private CorridorGroup corridorGroup(CorridorFindings corridors) {
        Set<Economy> known = corridors.base().countries().keySet();
        Optional<TradePair> pair = Focus.of(theCase, ledger.binding()).flatMap(this::pair);
        if (pair.isPresent() && pair.get().partners().stream().anyMatch(known::contains)) {
            return new CorridorGroup(pair.get().whole(), pair.get().partners());
        }
        for (EconomyGroup group : theCase.groups().values()) {
            List<Economy> members =
                    group.members().stream().map(Membership::economy).distinct().toList();
            if (known.containsAll(members)) {
                return new CorridorGroup(names.group(group), members);
            }
        }
        return new CorridorGroup(wording.say("corridor.allCountries"), List.copyOf(new TreeSet<>(known)));
    }

    /** What the lake says of the pair that the briefing is about. */
    TradePart trade(TradeLake lake) {
        Optional<TradePair> pair = Focus.of(theCase, ledger.binding())
                .filter(f -> f.reporters().size() == 1)
                .flatMap(this::pair);
        return lake.part(pair, new TradeTexts(wording, names));
    }

    private Optional<TradePair> pair(Focus focus) {
        Economy centre = focus.reporters().first();
        List<Economy> partners = focus.partners().stream()
                .filter(p -> !p.isWorld() && !p.equals(centre))
                .toList();
        if (centre.isWorld() || partners.isEmpty()) {
            return Optional.empty();
        }
        String whole = focus.group().map(names::group).orElseGet(() -> names.economies(new TreeSet<>(partners)));
        Optional<String> group =
                focus.group().filter(g -> g.members().size() == partners.size()).map(EconomyGroup::code);
        return Optional.of(new TradePair(centre, partners, whole, group));
    }

    /** What the tables leave open. */
    private List<String> unknown(Focus focus, AmountSection amounts) {
        List<String> told = new ArrayList<>();
        long members = focus.group().map(g -> (long) g.members().size()).orElse((long)
                focus.partners().size());
        if (members > focus.partners().size()) {
            told.add(wording.say("unknown.partners", focus.partners().size(), members));
        }
        for (Measure measure : AmountSection.MEASURES) {
            List<Window> periods = amounts.periods(measure);
            String name = wording.say("measure." + measure.name());
            if (periods.isEmpty()) {
                told.add(wording.say("unknown.measure", name));
                continue;
            }
            Window latest = periods.getLast();
            List<String> open = amounts.columns().stream()
                    .filter(c -> !sharp(amounts, c, measure, latest, focus))
                    .map(amounts::name)
                    .toList();
            if (!open.isEmpty()) {
                told.add(wording.say("unknown.range", name, wording.window(latest), wording.list(open)));
            }
        }
        return told;
    }

    private static boolean sharp(AmountSection amounts, Column column, Measure measure, Window window, Focus focus) {
        Cell cell = amounts.cell(column, measure, window, focus.unit());
        return cell.isSharp();
    }
}
