package org.tamga.brief.trade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tamga.brief.page.Cell;
import org.tamga.brief.page.Table;

/** Product lines whose two records differ, the most suspect first. */
final class MirrorView {

    private static final int MOST = 12;

    private final List<MirrorRow> lines;
    private final Printing print;
    private final Texts texts;

    MirrorView(List<MirrorRow> lines, Printing print) {
        this.lines = lines;
        this.print = print;
        this.texts = print.texts();
    }

    /** One table for each suspicion that there is. */
    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (boolean transit : new boolean[] {false, true}) {
            List<MirrorRow> some = lines.stream()
                    .filter(l -> l.transit() == transit)
                    .limit(MOST)
                    .toList();
            if (!some.isEmpty()) {
                tables.add(table(transit, some));
            }
        }
        return tables;
    }

    private Table table(boolean transit, List<MirrorRow> some) {
        List<Table.Row> rows = some.stream()
                .map(l -> new Table.Row("", l.product() + " " + print.chapter(l.product()), cells(l)))
                .toList();
        List<String> columns = new ArrayList<>();
        columns.add(texts.say("lake.column.way"));
        columns.add(texts.say("lake.column.years"));
        columns.add(texts.say("lake.column.exporter"));
        columns.add(texts.say("lake.column.importer"));
        columns.add(texts.say("column.gap"));
        columns.add(texts.say("lake.column.z"));
        return new Table(
                texts.say(transit ? "lake.caption.transit" : "lake.caption.declaration", print.unit()),
                texts.say("lake.column.product"),
                columns,
                rows,
                texts.say(transit ? "lake.foot.transit" : "lake.foot.declaration"));
    }

    private List<Cell> cells(MirrorRow line) {
        String way = line.via()
                .map(via -> texts.say("lake.way.via", line.exporter(), line.importer(), via))
                .orElseGet(() -> texts.say("lake.way", line.exporter(), line.importer()));
        BigDecimal gap = line.exports().subtract(line.imports()).abs();
        String z = texts.number(BigDecimal.valueOf(Math.abs(line.z())), 1);
        String years = String.valueOf(line.years());
        return List.of(
                DependenceView.text(way),
                print.cell(years, years, line.origin()),
                print.cell(line.exports(), line.origin()),
                print.cell(line.imports(), line.origin()),
                print.cell(gap, line.origin()),
                print.cell(z, z, line.origin()));
    }
}
