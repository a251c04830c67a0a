package org.tamga.brief.trade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tamga.brief.page.Table;
import org.tamga.brief.trade.TradeFacts.Series;
import org.tamga.brief.trade.TradeFacts.Side;
import org.tamga.brief.trade.TradeFacts.Way;

/** The trade section: what the lake says, in pictures, tables and words, each number with the question that it answers. */
final class TradeSection {

    private final TradeFacts facts;
    private final Texts texts;
    private final List<String> remarks = new ArrayList<>();

    TradeSection(TradeFacts facts, Texts texts) {
        this.texts = texts;
        this.facts = facts;
    }

    TradePart part() {
        Optional<String> currency = currency(facts);
        if (currency.isEmpty()) {
            String why = facts.remarks().isEmpty() ? "" : " " + String.join(" ", facts.remarks());
            return TradePart.saying(texts.say(
                            "lake.nothing",
                            texts.economy(facts.pair().centre()),
                            facts.pair().whole())
                    + why);
        }
        TradeFacts told = in(currency.get());
        Origins origins = new Origins(texts);
        Printing print = new Printing(texts, origins, currency.get(), greatest(told));
        String centre = texts.economy(told.pair().centre());
        SeriesView series = new SeriesView(told, print);
        List<Picture> panels = series.panels();
        List<Table> both = series.both();
        List<Table> years = series.years();
        List<TradePart.Treemap> treemaps = told.structures().stream()
                .map(s -> new StructureView(
                                s,
                                print,
                                centre,
                                told.pair().whole(),
                                "lake-map-" + (told.structures().indexOf(s) + 1))
                        .treemap())
                .toList();
        DependenceView dependence = new DependenceView(told, print);
        List<TradePart.Matrix> matrices = dependence.matrices();
        List<Table> dependences = dependence.tables();
        List<Table> mirror = new MirrorView(told.mirror(), print).tables();
        List<String> open = new ArrayList<>(told.remarks());
        open.addAll(remarks);
        return new TradePart(
                "",
                texts.say("lake.series", told.pair().whole(), centre, print.axisUnit()),
                List.of(
                        texts.say("lake.key.from", centre),
                        texts.say("lake.key.to", centre),
                        texts.say("lake.key.own"),
                        texts.say("lake.key.other", centre),
                        texts.say("lake.key.band")),
                panels,
                both,
                years,
                treemaps,
                matrices,
                dependences,
                mirror,
                origins.questions(),
                origins.files(),
                origins.definitions(),
                open,
                TradeNumbers.of(told, print, currency.get()));
    }

    private static Stream<Origin> origins(TradeFacts facts) {
        Stream<Origin> sides = facts.series().stream()
                .flatMap(s -> Stream.of(s.own(), s.ofCentre()))
                .flatMap(s -> s.map(Side::origin).stream());
        return Stream.concat(sides, facts.structures().stream().map(TradeFacts.Structure::origin));
    }

    /** The currency of most records. */
    private static Optional<String> currency(TradeFacts facts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        origins(facts).forEach(o -> counts.merge(o.currency(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** The facts without what is in another currency, which cannot be set beside them; that is told. */
    private TradeFacts in(String currency) {
        List<Series> series = facts.series().stream()
                .map(s -> new Series(s.partner(), kept(s.own(), currency), kept(s.ofCentre(), currency)))
                .toList();
        origins(facts)
                .filter(o -> !o.currency().equals(currency))
                .map(o -> texts.say("lake.otherCurrency", o.source(), o.currency(), currency))
                .distinct()
                .forEach(remarks::add);
        return new TradeFacts(
                facts.pair(),
                series,
                facts.structures().stream()
                        .filter(s -> s.currency().equals(currency))
                        .toList(),
                facts.shares().stream()
                        .filter(s -> s.origin().currency().equals(currency))
                        .toList(),
                facts.dependences().stream()
                        .filter(d -> d.origin().currency().equals(currency))
                        .toList(),
                facts.mirror().stream()
                        .filter(m -> m.origin().currency().equals(currency))
                        .toList(),
                facts.remarks());
    }

    private static Optional<Side> kept(Optional<Side> side, String currency) {
        return side.filter(s -> s.origin().currency().equals(currency));
    }

    private static BigDecimal greatest(TradeFacts facts) {
        BigDecimal greatest = BigDecimal.ZERO;
        for (Series series : facts.series()) {
            for (Optional<Side> side : List.of(series.own(), series.ofCentre())) {
                for (Way way : Way.values()) {
                    for (BigDecimal amount :
                            side.map(s -> s.amounts(way).values()).orElse(List.of())) {
                        greatest = greatest.max(amount);
                    }
                }
            }
        }
        for (TradeFacts.Structure structure : facts.structures()) {
            greatest = greatest.max(structure.total());
        }
        return greatest;
    }
}
