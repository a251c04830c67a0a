package org.tamga.reading.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tamga.core.Window;
import org.tamga.reading.claim.Claim.Measure;
import org.tamga.reading.claim.Claim.Relation;
import org.tamga.reading.name.Format;
import org.tamga.reading.name.Name;
import org.tamga.reading.name.Names;
import org.tamga.reading.period.Period;
import org.tamga.reading.period.Periods;
import org.tamga.reading.quantity.Quantity;
import org.tamga.reading.text.PhraseTable;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Token;
import org.tamga.reading.text.Tokenizer;

/**
 * Reads tables: a column's head tells the months or the flow, a row's label the partner, the sentence before the table whose numbers they
 * are and in which unit.
 */
final class TableReader {

    private record Head(
            Optional<Window> window,
            Optional<String> measure,
            Optional<CaptionUnit> unit,
            boolean growth,
            boolean share,
            Optional<List<String>> economies) {}

    private final Discourse discourse;
    private List<Head> heads = List.of();
    private int group = -1;
    /** Sentences. */
    private static final int LONGEST_CAPTION = 20;

    /** The sentences of the two blocks before the table, the last first. */
    private final Deque<Scene> caption = new ArrayDeque<>();

    TableReader(Discourse discourse) {
        this.discourse = discourse;
    }

    /** Called after each sentence: the last block before a table, and a heading or line over it, are its caption. */
    void after(Scene scene) {
        switch (scene.block.kind()) {
            case TABLE_HEADER, TABLE_ROW -> {
                // no caption
            }
            default -> {
                Span block = scene.block.span();
                if (!caption.isEmpty() && !caption.getFirst().block.span().equals(block)) {
                    Span last = caption.getFirst().block.span();
                    caption.removeIf(s -> !s.block.span().equals(last));
                }
                caption.addFirst(scene);
                if (caption.size() > LONGEST_CAPTION) {
                    caption.removeLast();
                }
            }
        }
    }

    /** What the nearest sentence of the caption tells that tells it. */
    private <T> Optional<T> captioned(Function<Scene, Optional<T>> told) {
        return caption.stream().flatMap(s -> told.apply(s).stream()).findFirst();
    }

    List<Claim> header(Scene scene) {
        heads = new ArrayList<>();
        group = scene.block.group();
        for (Span cell : scene.block.cells()) {
            heads.add(head(scene, cell));
        }
        return List.of();
    }

    private Head head(Scene scene, Span cell) {
        String text = scene.document.text();
        List<Token> tokens = Tokenizer.tokens(text, cell);
        Optional<Window> window =
                Periods.find(text, cell, tokens, scene.document.language(), scene.document.date()).stream()
                        .flatMap(p -> p.window().stream())
                        .findFirst();
        Optional<String> measure = measureIn(tokens, scene);
        String lower = cell.of(text).toLowerCase(java.util.Locale.ROOT);
        boolean share = lower.contains("share") || lower.contains("доля");
        boolean growth = !share && (lower.contains("%") || lower.contains("growth") || lower.contains("change"));
        return new Head(window, measure, CaptionUnit.in(lower), growth, share, economies(text, cell, scene));
    }

    private static Optional<String> measureIn(List<Token> tokens, Scene scene) {
        return Cue.find(tokens, scene.document.language()).stream()
                .map(PhraseTable.Found::value)
                .filter(c -> c.is(Cue.Kind.MEASURE))
                .map(Cue::value)
                .findFirst();
    }

    List<Claim> row(Scene scene, int before) {
        if (scene.block.group() != group) {
            heads = List.of();
            group = scene.block.group();
        }
        String text = scene.document.text();
        List<Span> cells = scene.block.cells();
        if (cells.isEmpty()) {
            return List.of();
        }
        Optional<String> authority = captioned(this::authority).or(() -> discourse.authority);
        Optional<List<String>> partners = label(scene, cells.getFirst(), authority.flatMap(Sources::reporter));
        Optional<String> rowMeasure = measureIn(Tokenizer.tokens(text, cells.getFirst()), scene);
        List<Claim> claims = new ArrayList<>();
        for (int c = 1; c < cells.size(); c++) {
            Head head = c < heads.size()
                    ? heads.get(c)
                    : new Head(Optional.empty(), Optional.empty(), Optional.empty(), false, false, Optional.empty());
            Optional<Claim> claim = cell(
                    scene, cells.get(c), head, authority, partners, rowMeasure, "c" + (before + claims.size() + 1));
            claim.ifPresent(k -> {
                claims.add(k);
                discourse.note(k, false);
            });
        }
        return claims;
    }

    /** Whose row it is: a partner, or all of them; empty when the label names neither. */
    private Optional<List<String>> economies(String text, Span cell, Scene scene) {
        return Names.find(Tokenizer.tokens(text, cell), scene.document.language()).stream()
                .filter(n -> n.kind() == Name.Kind.ECONOMY || n.kind() == Name.Kind.GROUP)
                .map(Name::codes)
                .findFirst();
    }

    private Optional<List<String>> label(Scene scene, Span cell, Optional<String> reporter) {
        String text = scene.document.text();
        List<Name> names = Names.find(Tokenizer.tokens(text, cell), scene.document.language());
        for (Name name : names) {
            if (name.kind() == Name.Kind.ECONOMY || name.kind() == Name.Kind.GROUP) {
                return Optional.of(name.codes());
            }
        }
        String lower = cell.of(text).strip().toLowerCase(java.util.Locale.ROOT);
        if (lower.startsWith("world") || lower.startsWith("мир")) {
            return Optional.of(List.of("WLD"));
        }
        boolean total = lower.startsWith("total")
                || lower.startsWith("all")
                || lower.startsWith("sum")
                || lower.startsWith("итого")
                || lower.startsWith("всего");
        boolean abroad = reporter.filter(r -> !r.equals(Format.CHINA)).isPresent();
        return total ? Optional.of(abroad ? List.of("WLD") : Format.FIVE) : Optional.empty();
    }

    private Optional<Claim> cell(
            Scene scene,
            Span cell,
            Head head,
            Optional<String> authority,
            Optional<List<String>> partners,
            Optional<String> rowMeasure,
            String id) {
        Optional<Quantity> found = scene.quantities.stream()
                .map(Mark::value)
                .filter(q -> cell.contains(q.span()))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Quantity quantity = found.get();
        boolean shares = head.share() || captionHas(Cue.Kind.SHARE);
        boolean percent = quantity.kind() == Quantity.Kind.PERCENT || head.growth() || shares;
        Quantity scaled = quantity.kind() == Quantity.Kind.BARE && !percent ? inCaptionUnit(quantity, head) : quantity;
        if (scaled.kind() == Quantity.Kind.BARE && !percent) {
            return Optional.empty();
        }
        String word =
                head.measure().or(() -> rowMeasure).or(this::captionMeasure).orElse("TURNOVER");
        Measure measure = word.startsWith("EXPORT")
                ? Measure.EXPORTS
                : word.equals("FREIGHT")
                        ? Measure.FREIGHT
                        : word.equals("TRAINS")
                                ? Measure.TRAINS
                                : word.startsWith("IMPORT")
                                        ? Measure.IMPORTS
                                        : word.equals("DEFICIT") || word.equals("SURPLUS") || word.equals("BALANCE")
                                                ? Measure.BALANCE
                                                : Measure.TURNOVER;
        Optional<List<String>> crossed =
                head.economies().filter(e -> head.measure().isEmpty());
        Optional<String> reporter = authority
                .flatMap(Sources::reporter)
                .or(() -> crossed.isPresent() ? partners.map(Referents::code) : Optional.empty());
        List<String> others = crossed.isPresent()
                ? crossed.get()
                : reporter.isPresent() && !reporter.get().equals(Format.CHINA)
                        ? partners.filter(p -> !p.contains(reporter.get()) && !p.equals(Format.FIVE))
                                .orElse(List.of(Format.CHINA))
                        : partners.orElse(
                                discourse.partners.isEmpty() ? discourse.focusEconomies() : discourse.partners);
        Optional<Window> window = head.window()
                .or(() -> rowWindow(scene))
                .or(() -> quarter(scene))
                .or(this::captionWindow)
                .or(() -> discourse.window);
        Relation relation = shares ? Relation.SHARE : percent ? Relation.GROWTH : Relation.LEVEL;
        Map<String, Span> evidence = new HashMap<>();
        evidence.put("partners", scene.block.cells().getFirst());
        return Optional.of(new Claim(
                id,
                scene.sentence,
                quantity.span(),
                relation,
                false,
                measure,
                authority,
                reporter,
                Referents.sorted(others),
                Optional.empty(),
                Optional.empty(),
                window,
                relation == Relation.GROWTH ? window.map(Window::yearEarlier) : Optional.empty(),
                shares ? Optional.of(Comparisons.partners(List.of("WLD"))) : Optional.empty(),
                scaled.interval(),
                percent ? "percent" : scaled.unit(),
                percent ? discourse.lastTrade.flatMap(Claim::currency) : Optional.of(scaled.unit()),
                evidence,
                List.of()));
    }

    private Optional<String> authority(Scene scene) {
        Attribution attribution = new Attribution(scene, discourse);
        return scene.names.stream()
                .filter(n -> n.value().kind() == Name.Kind.AUTHORITY)
                .flatMap(n -> attribution.code(n).stream())
                .findFirst();
    }

    private static Optional<Window> rowWindow(Scene scene) {
        return scene.periods.stream()
                .filter(p -> p.value().form() == Period.Form.STATED)
                .flatMap(p -> p.value().window().stream())
                .findFirst();
    }

    /** "Q1" as a row's label: of the year that the caption names. */
    private Optional<Window> quarter(Scene scene) {
        Optional<Integer> year =
                captionWindow().or(() -> discourse.window).map(w -> w.last().getYear());
        return scene.periods.stream()
                .map(Mark::value)
                .filter(p -> p.form() == Period.Form.YEARLESS)
                .findFirst()
                .flatMap(p -> year.map(y -> new Window(
                        java.time.YearMonth.of(y, p.firstMonth()), java.time.YearMonth.of(y, p.lastMonth()))));
    }

    private Optional<Window> captionWindow() {
        return captioned(TableReader::rowWindow);
    }

    private boolean captionHas(Cue.Kind kind) {
        return caption.stream().anyMatch(s -> {
            String text = s.sentence.of(s.document.text()).toLowerCase(Locale.ROOT);
            boolean percent = text.contains("percent") || text.contains("per cent") || text.contains("%");
            return percent && s.cues.stream().anyMatch(c -> c.value().is(kind));
        });
    }

    private Optional<String> captionMeasure() {
        return captioned(s -> s.cues.stream()
                .map(Mark::value)
                .filter(c -> c.is(Cue.Kind.MEASURE))
                .map(Cue::value)
                .findFirst());
    }

    /** "In billion US dollars": unit and scale of a whole table. */
    private Quantity inCaptionUnit(Quantity bare, Head head) {
        Optional<CaptionUnit> unit =
                head.unit().or(() -> captioned(s -> CaptionUnit.in(s.sentence.of(s.document.text()))));
        return unit.map(u -> u.like(bare)).orElse(bare);
    }
}
