package org.tamga.brief.trade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tamga.brief.trade.Asking.Told;
import org.tamga.brief.trade.Asking.Words;
import org.tamga.brief.trade.TradeFacts.Chapter;
import org.tamga.brief.trade.TradeFacts.Dependence;
import org.tamga.brief.trade.TradeFacts.Line;
import org.tamga.brief.trade.TradeFacts.Series;
import org.tamga.brief.trade.TradeFacts.Shares;
import org.tamga.brief.trade.TradeFacts.Side;
import org.tamga.brief.trade.TradeFacts.Structure;
import org.tamga.brief.trade.TradeFacts.Way;
import org.tamga.core.Economy;
import org.tamga.core.Window;
import org.tamga.trade.measure.Measures;
import org.tamga.trade.measure.Selection;
import org.tamga.trade.measure.TradeMeasure;
import org.tamga.trade.sql.Rows;

/** Measures what the lake says of a pair. */
final class Reading {

    /** An economy trades with more others than this; a lake with fewer was filled for some of them only. */
    private static final int LEAST_PARTNERS = 20;

    /** What part of the whole the products must be for their number to say something. */
    private static final double LEAST_COVERED = 0.9;

    private static final int CHAPTER = 2;
    private static final int HEADING = 4;
    private static final int SUBHEADING = 6;

    private final TradePair pair;
    private final Records records;
    private final Asking asking;
    private final List<String> remarks = new ArrayList<>();
    private final Texts texts;

    Reading(TradePair pair, Measures measures, Texts texts) {
        this.pair = pair;
        this.records = new Records(measures.snapshot());
        this.asking = new Asking(measures, texts);
        this.texts = texts;
    }

    /** All that is told but the comparison of both sides line by line. */
    TradeFacts facts(List<MirrorRow> mirror) {
        List<Series> series = pair.partners().stream()
                .map(p -> new Series(
                        p,
                        side(p.alpha3(), pair.centre().alpha3()),
                        side(pair.centre().alpha3(), p.alpha3())))
                .filter(s -> s.own().isPresent() || s.ofCentre().isPresent())
                .toList();
        List<Structure> structures =
                Stream.of(Way.values()).flatMap(way -> structure(way).stream()).toList();
        List<Shares> shares = new ArrayList<>();
        List<Dependence> dependences = new ArrayList<>();
        for (Economy reporter : Stream.concat(pair.partners().stream(), Stream.of(pair.centre()))
                .toList()) {
            for (String flow : List.of("IMPORT", "EXPORT")) {
                Optional<Shares> found = shares(reporter, flow);
                found.ifPresent(shares::add);
                if (found.isPresent() && !reporter.equals(pair.centre())) {
                    dependence(found.get()).ifPresent(dependences::add);
                }
            }
        }
        for (Series some : series) {
            some.own().ifPresentOrElse(side -> {}, () -> remarks.add(noRecord(some.partner(), pair.centre())));
            some.ofCentre().ifPresentOrElse(side -> {}, () -> remarks.add(noRecord(pair.centre(), some.partner())));
        }
        List<String> told = new ArrayList<>(remarks);
        told.addAll(asking.faults());
        return new TradeFacts(pair, series, structures, shares, dependences, mirror, told);
    }

    private String noRecord(Economy reporter, Economy partner) {
        return texts.say("lake.noRecord", texts.economy(reporter), texts.economy(partner));
    }

    private Optional<Side> side(String reporter, String partner) {
        return records.findSource(reporter, partner).flatMap(source -> {
            Window window = new Window(
                    Window.ofYear(source.years().first()).first(),
                    Window.ofYear(source.years().last()).last());
            Words words =
                    new Words(TradeMeasure.TURNOVER, reporter, List.of(partner), List.of("EXPORT", "IMPORT"), window);
            return asking.ask(words, List.of(reporter), source.name(), 0, Optional.empty())
                    .map(told -> {
                        boolean ofCentre = reporter.equals(pair.centre().alpha3());
                        int periods = 12 / told.answer().frequency().months();
                        Rows rows = told.answer().rows();
                        Map<Way, SortedMap<Integer, BigDecimal>> byYear = new EnumMap<>(Way.class);
                        for (Way way : Way.values()) {
                            String column = way.flow(ofCentre).equals("EXPORT") ? "exports" : "imports";
                            byYear.put(way, years(rows, column, periods));
                        }
                        return new Side(byYear, told.origin());
                    });
        });
    }

    /** Sums by year, of years of which every period is there. */
    private static SortedMap<Integer, BigDecimal> years(Rows rows, String column, int periods) {
        SortedMap<Integer, BigDecimal> sums = new TreeMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.cell(i, column) != null) {
                int year = (int) (rows.whole(i, "period") / 100);
                sums.merge(year, rows.decimal(i, column), BigDecimal::add);
                counts.merge(year, 1, Integer::sum);
            }
        }
        sums.keySet().removeIf(year -> counts.getOrDefault(year, 0) < periods);
        return sums;
    }

    /** A record that can tell the structure. */
    private record Witness(String source, boolean ofCentre, int year, List<Economy> partners) {}

    private Optional<Structure> structure(Way way) {
        List<Witness> witnesses = new ArrayList<>();
        String centre = pair.centre().alpha3();
        records.names(centre)
                .forEach(source -> records.years(source, centre, CHAPTER)
                        .forEach(year -> witnesses.add(new Witness(source, true, year, pair.partners()))));
        Stream<String> sources =
                pair.partners().stream().flatMap(p -> records.names(p.alpha3())).distinct();
        sources.forEach(source -> {
            SortedMap<Integer, List<Economy>> reporters = new TreeMap<>();
            for (Economy partner : pair.partners()) {
                records.years(source, partner.alpha3(), CHAPTER)
                        .forEach(y -> reporters
                                .computeIfAbsent(y, k -> new ArrayList<>())
                                .add(partner));
            }
            reporters.forEach((year, there) -> witnesses.add(new Witness(source, false, year, there)));
        });
        // all partners before some, a later year before an earlier one, their own records before the centre's
        return witnesses.stream()
                .sorted(Comparator.comparingInt((Witness w) -> -w.partners().size())
                        .thenComparingInt(w -> -w.year())
                        .thenComparing(Witness::ofCentre)
                        .thenComparing(Witness::source))
                .limit(2)
                .flatMap(w -> structure(way, w).stream())
                .findFirst();
    }

    private Optional<Structure> structure(Way way, Witness witness) {
        String centre = pair.centre().alpha3();
        List<String> codes = witness.partners().stream().map(Economy::alpha3).toList();
        List<String> reporters = witness.ofCentre() ? List.of(centre) : codes;
        List<String> partners = witness.ofCentre() ? codes : List.of(centre);
        Words words = new Words(
                TradeMeasure.STRUCTURE,
                witness.ofCentre() ? centre : written(witness.partners()),
                partners,
                List.of(way.flow(witness.ofCentre())),
                Window.ofYear(witness.year()));
        return asking.ask(words, reporters, witness.source(), CHAPTER, Optional.empty())
                .map(told -> {
                    Rows rows = told.answer().rows();
                    List<Chapter> chapters = new ArrayList<>();
                    for (int i = 0; i < rows.size(); i++) {
                        if (rows.decimal(i, "value").signum() > 0) {
                            chapters.add(new Chapter(rows.text(i, "product"), rows.decimal(i, "value")));
                        }
                    }
                    BigDecimal total = chapters.stream().map(Chapter::value).reduce(BigDecimal.ZERO, BigDecimal::add);
                    return new Structure(
                            way,
                            witness.year(),
                            witness.ofCentre(),
                            witness.partners(),
                            told.answer().currency(),
                            total,
                            chapters,
                            told.origin());
                })
                .filter(s -> !s.chapters().isEmpty());
    }

    private String written(List<Economy> some) {
        return some.equals(pair.partners())
                ? pair.group().orElseGet(() -> String.join(" ", pair.codes()))
                : String.join(" ", some.stream().map(Economy::alpha3).toList());
    }

    private Optional<Shares> shares(Economy reporter, String flow) {
        String code = reporter.alpha3();
        Optional<Records.Source> source = records.findSource(code, pair.centre().alpha3());
        if (source.isEmpty()) {
            return Optional.empty();
        }
        int year = source.get().years().last();
        Words words = new Words(TradeMeasure.PARTNERS, code, List.of(), List.of(flow), Window.ofYear(year));
        Words whole =
                new Words(TradeMeasure.TURNOVER, code, List.of(Selection.WORLD), List.of(flow), Window.ofYear(year));
        Optional<Told> partners = asking.ask(words, List.of(code), source.get().name(), 0, Optional.empty());
        Optional<Told> world = asking.ask(whole, List.of(code), source.get().name(), 0, Optional.empty());
        if (partners.isEmpty() || world.isEmpty()) {
            return Optional.empty();
        }
        Rows rows = partners.get().answer().rows();
        SortedMap<String, BigDecimal> byPartner = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            byPartner.merge(rows.text(i, "partner"), rows.decimal(i, "value"), BigDecimal::add);
        }
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < world.get().answer().rows().size(); i++) {
            total = total.add(world.get().answer().rows().decimal(i, flow.equals("EXPORT") ? "exports" : "imports"));
        }
        BigDecimal known = sum(byPartner.values());
        boolean someOnly = total.compareTo(known) <= 0 && byPartner.size() < LEAST_PARTNERS;
        if (total.signum() <= 0 || someOnly) {
            remarks.add(texts.say(
                    "lake.noWorld." + flow,
                    texts.economy(reporter),
                    source.get().name(),
                    year,
                    texts.count("lake.partners", byPartner.size())));
            return Optional.empty();
        }
        return Optional.of(new Shares(
                reporter,
                flow,
                year,
                total.max(known),
                byPartner,
                partners.get().origin()));
    }

    private Optional<Dependence> dependence(Shares shares) {
        String code = shares.reporter().alpha3();
        String source = shares.origin().source();
        int digits = records.digits(source, code, shares.year(), SUBHEADING);
        if (digits < HEADING) {
            remarks.add(texts.say("lake.noProducts", texts.economy(shares.reporter()), source, shares.year(), digits));
            return Optional.empty();
        }
        Words words = new Words(
                TradeMeasure.DEPENDENCE, code, List.of(), List.of(shares.flow()), Window.ofYear(shares.year()));
        String centre = pair.centre().alpha3();
        Optional<Told> told = asking.ask(words, List.of(code), source, digits, Optional.of(centre));
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Rows rows = told.get().answer().rows();
        List<Line> lines = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < rows.size(); i++) {
            total = total.add(rows.decimal(i, "value"));
            if (Boolean.TRUE.equals(rows.cell(i, "is_dependent"))
                    && rows.text(i, "greatest_partner").equals(centre)) {
                lines.add(new Line(
                        rows.text(i, "product"),
                        rows.decimal(i, "value"),
                        rows.number(i, "partner_share_percent"),
                        rows.number(i, "hhi")));
            }
        }
        double covered = total.doubleValue() / shares.total().doubleValue();
        if (covered < LEAST_COVERED) {
            remarks.add(texts.say(
                    "lake.fewProducts." + shares.flow(),
                    texts.economy(shares.reporter()),
                    source,
                    shares.year(),
                    texts.number(BigDecimal.valueOf(covered * 100), 0)));
            return Optional.empty();
        }
        return Optional.of(new Dependence(
                shares.reporter(),
                shares.flow(),
                shares.year(),
                digits,
                rows.size(),
                total,
                lines,
                told.get().origin()));
    }

    private static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Amounts by key, the greatest first. */
    static Map<String, BigDecimal> greatestFirst(Map<String, BigDecimal> amounts) {
        Map<String, BigDecimal> ordered = new LinkedHashMap<>();
        amounts.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> ordered.put(e.getKey(), e.getValue()));
        return ordered;
    }
}
