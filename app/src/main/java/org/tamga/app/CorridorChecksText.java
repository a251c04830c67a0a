package org.tamga.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tamga.app.words.AssertionText;
import org.tamga.corridor.freight.Calibration;
import org.tamga.corridor.scenario.AssertionCheck;

/** What is said about corridors, and how well the network agrees with what was published, for people. */
final class CorridorChecksText {

    private static final double MILLION = 1e6;
    private static final int MOST_PAIRS = 8;

    private final Page page;

    CorridorChecksText(Page page) {
        this.page = page;
    }

    /** The network beside what was published. */
    void calibration(List<Calibration.Line> lines) {
        TextTable table = new TextTable(List.of(
                new TextTable.Column("published value", TextTable.Kind.NAMES),
                new TextTable.Column("unit", TextTable.Kind.WORDS),
                new TextTable.Column("published", TextTable.Kind.NUMBER),
                new TextTable.Column("network", TextTable.Kind.NUMBER),
                new TextTable.Column("off", TextTable.Kind.NUMBER)));
        for (Calibration.Line line : lines) {
            table.add(List.of(
                    line.published().id(),
                    line.published().unit(),
                    CorridorText.number(line.published().value(), 0),
                    Double.isNaN(line.model()) ? "no route" : CorridorText.number(line.model(), 0),
                    Double.isNaN(line.model())
                            ? ""
                            : CorridorText.signed(line.errorPercent(), 1) + " %" + (line.isClose() ? "" : " !")));
        }
        table.print(page);
        long missed = lines.stream().filter(l -> !l.isClose()).count();
        page.blank()
                .paragraph(
                        0,
                        missed == 0
                                ? "All are within the tolerance that the case allows."
                                : missed + " of " + lines.size() + " are further off than the case allows (!).");
    }

    /** What must be so that an assertion is true. */
    void assertion(AssertionCheck.Result result) {
        page.paragraph(0, result.assertion().text(), page.style()::bold);
        page.paragraph(2, AssertionText.of(result));
        switch (result) {
            case AssertionCheck.Revenue revenue -> revenue(revenue);
            case AssertionCheck.Savings savings -> savings(savings);
        }
    }

    private void revenue(AssertionCheck.Revenue revenue) {
        List<TextTable.Column> columns = new ArrayList<>();
        columns.add(new TextTable.Column("Mt a year", TextTable.Kind.NUMBER));
        Map<Double, List<String>> rows = new LinkedHashMap<>();
        for (AssertionCheck.Cell cell : revenue.table()) {
            if (cell.tonnes() == revenue.table().getFirst().tonnes()) {
                columns.add(new TextTable.Column(
                        String.format(Locale.ROOT, "%.4f", cell.usdPerTonneKm()), TextTable.Kind.NUMBER));
            }
            rows.computeIfAbsent(cell.tonnes(), t -> new ArrayList<>(List.of(CorridorText.number(t / MILLION, 1))))
                    .add(CorridorText.number(cell.usd() / MILLION, 0) + (cell.holds() ? " *" : "  "));
        }
        page.blank();
        page.paragraph(2, "million USD a year, by USD per tonne-km (* as much as was said, or more)");
        new TextTable(columns, List.copyOf(rows.values())).print(page);
    }

    private void savings(AssertionCheck.Savings savings) {
        if (savings.pairs().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(List.of(
                new TextTable.Column("between", TextTable.Kind.NAMES),
                new TextTable.Column("km before", TextTable.Kind.NUMBER),
                new TextTable.Column("after", TextTable.Kind.NUMBER),
                new TextTable.Column("saved", TextTable.Kind.NUMBER),
                new TextTable.Column("days saved", TextTable.Kind.NUMBER)));
        savings.pairs().stream()
                .limit(MOST_PAIRS)
                .forEach(p -> table.add(List.of(
                        p.from() + " – " + p.to(),
                        CorridorText.number(p.kmBefore(), 0),
                        CorridorText.number(p.kmAfter(), 0),
                        CorridorText.signed(p.km(), 0),
                        CorridorText.signed(p.days(), 1))));
        page.blank();
        table.print(page);
    }
}
