package org.tamga.brief.trade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tamga.brief.page.Part;
import org.tamga.brief.page.Table;
import org.tamga.brief.trade.TradeFacts.Chapter;
import org.tamga.brief.trade.TradeFacts.Structure;
import org.tamga.brief.trade.TreemapChart.Branch;
import org.tamga.brief.trade.TreemapChart.Leaf;
import org.tamga.trade.nomenclature.HsSection;

/** What goes which way, by chapter of the Harmonized System; colours are families of its sections. */
final class StructureView {

    /** Sections, 1 to 21, by family: ten colours that can be told apart. */
    private static final int[] FAMILIES = {0, 1, 1, 1, 1, 2, 3, 3, 4, 4, 4, 5, 5, 6, 6, 7, 8, 9, 10, 10, 10, 10};

    private static final int UNNAMED = 10;
    private static final double LEAST_IN_TABLE = 1;

    private final Structure structure;
    private final Printing print;
    private final Texts texts;
    private final String title;
    private final String id;

    StructureView(Structure structure, Printing print, String centre, String whole, String id) {
        this.structure = structure;
        this.print = print;
        this.texts = print.texts();
        this.id = id;
        boolean all = structure.partners().size() > 1;
        String partners = structure.ofCentre() || all
                ? whole
                : texts.economy(structure.partners().getFirst());
        this.title = texts.say(
                "lake.treemap." + structure.way().name() + (structure.ofCentre() ? ".centre" : ".own"),
                centre,
                partners,
                structure.year(),
                structure.origin().source());
    }

    TradePart.Treemap treemap() {
        Map<Integer, List<Chapter>> families = new TreeMap<>();
        for (Chapter chapter : structure.chapters()) {
            families.computeIfAbsent(family(chapter.code()), f -> new ArrayList<>())
                    .add(chapter);
        }
        List<Integer> order = families.keySet().stream()
                .sorted(Comparator.comparing((Integer f) -> sum(families.getOrDefault(f, List.of())))
                        .reversed()
                        .thenComparing(f -> f))
                .toList();
        List<Branch> branches = new ArrayList<>();
        List<TradePart.Colour> legend = new ArrayList<>();
        for (int family : order) {
            List<Chapter> chapters = families.getOrDefault(family, List.of());
            branches.add(
                    new Branch("t" + family, chapters.stream().map(this::leaf).toList()));
            legend.add(new TradePart.Colour(
                    "t" + family, texts.say("lake.family." + family), print.percent(share(sum(chapters)))));
        }
        String words = String.join(
                "; ", legend.stream().map(c -> c.name() + " " + c.share()).toList());
        return new TradePart.Treemap(
                new Picture(id, 760, 400, title, words, TreemapChart.draw(branches, 760, 400)),
                new Picture(id + "-narrow", 360, 440, title, words, TreemapChart.draw(branches, 360, 440)),
                List.of(
                        Part.of(texts.say("lake.treemap.total") + " "),
                        new Part(print.amount(structure.total()) + " " + print.unit(), print.href(structure.origin()))),
                legend,
                table());
    }

    private Leaf leaf(Chapter chapter) {
        String name = print.chapter(chapter.code());
        String share = print.percent(share(chapter.value()));
        return new Leaf(
                chapter.value().doubleValue(),
                name,
                share,
                texts.say("lake.leaf", name, chapter.code(), print.spoken(chapter.value()), share));
    }

    private double share(BigDecimal part) {
        return part.doubleValue() / structure.total().doubleValue() * Printing.HUNDRED;
    }

    private static BigDecimal sum(List<Chapter> chapters) {
        return chapters.stream().map(Chapter::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private int family(String code) {
        return print.names()
                .findSection(code)
                .map(s -> FAMILIES[print.names().sections().indexOf(s) + 1])
                .orElse(UNNAMED);
    }

    private Table table() {
        List<Table.Row> rows = new ArrayList<>();
        List<Chapter> small = new ArrayList<>();
        for (Chapter chapter : structure.chapters()) {
            if (share(chapter.value()) < LEAST_IN_TABLE) {
                small.add(chapter);
                continue;
            }
            Optional<HsSection> section = print.names().findSection(chapter.code());
            rows.add(row(
                    chapter.code() + " " + print.chapter(chapter.code()),
                    chapter.value(),
                    section.map(s -> s.numeral() + " " + print.names().name(s, locale()))
                            .orElse("–")));
        }
        if (!small.isEmpty()) {
            rows.add(row(texts.count("lake.smallChapters", small.size()), sum(small), "–"));
        }
        return new Table(
                texts.say("lake.caption.structure", title, print.unit()),
                texts.say("lake.column.chapter"),
                List.of(
                        texts.say("lake.column.section"),
                        texts.say("lake.column.value"),
                        texts.say("lake.column.share")),
                rows,
                "");
    }

    private Locale locale() {
        return texts.locale();
    }

    private Table.Row row(String heading, BigDecimal value, String section) {
        return new Table.Row(
                "",
                heading,
                List.of(
                        new org.tamga.brief.page.Cell(org.tamga.brief.page.Cell.Kind.VALUE, section, "", "", section),
                        print.cell(value, structure.origin()),
                        print.cell(print.percent(share(value)), print.percent(share(value)), structure.origin())));
    }
}
