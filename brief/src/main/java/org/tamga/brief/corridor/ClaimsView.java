package org.tamga.brief.corridor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tamga.brief.page.Part;
import org.tamga.brief.page.Table;
import org.tamga.brief.trade.Texts;
import org.tamga.brief.trade.TradePart.Matrix;
import org.tamga.brief.trade.TradePart.MatrixRow;
import org.tamga.brief.trade.TradePart.Share;
import org.tamga.corridor.freight.Calibration;
import org.tamga.corridor.model.Assertion;
import org.tamga.corridor.model.Item;
import org.tamga.corridor.model.Published;
import org.tamga.corridor.scenario.AssertionCheck;

/** What was asserted and what was published, beside what the network gives. */
final class ClaimsView {

    private static final int MOST_PAIRS = 5;
    private static final int SHADE = 3;
    private static final double HUNDRED = 100;

    private final Model model;
    private final Texts texts;

    ClaimsView(Model model) {
        this.model = model;
        this.texts = model.texts();
    }

    List<CorridorPart.Claim> claims() {
        return model.findings().checks().stream()
                .map(check -> switch (check) {
                    case AssertionCheck.Revenue revenue -> revenue(revenue);
                    case AssertionCheck.Savings savings -> savings(savings);
                })
                .toList();
    }

    private Part number(double value, int decimals) {
        return new Part(model.number(value, decimals), model.checks());
    }

    private CorridorPart.Claim revenue(AssertionCheck.Revenue revenue) {
        double low = revenue.assertion().low();
        List<List<Part>> says = new ArrayList<>();
        says.add(texts.sentence(
                "corridor.claim.needs",
                number(revenue.tonnesNeeded() / Model.MILLION, 1),
                number(low / Model.MILLION, 0),
                number(revenue.km(), 0),
                number(revenue.usdPerTonneKm(), 4)));
        says.add(texts.sentence(
                holds(revenue) ? "corridor.claim.gives.enough" : "corridor.claim.gives.less",
                number(revenue.modelTonnes() / Model.MILLION, 2),
                number(revenue.modelUsd() / Model.MILLION, 1),
                number(HUNDRED * revenue.modelUsd() / low, 0)));
        return new CorridorPart.Claim(
                sentence(revenue.assertion()),
                model.inputs().link(revenue.assertion().source()),
                says,
                List.of(sensitivity(revenue)),
                List.of());
    }

    static boolean holds(AssertionCheck.Result result) {
        return switch (result) {
            case AssertionCheck.Revenue revenue ->
                revenue.modelUsd() >= revenue.assertion().low();
            case AssertionCheck.Savings savings ->
                savings.holding() > 0 && savings.holding() == savings.pairs().size();
        };
    }

    /** The words of an assertion, in the language of the briefing where the case has them. */
    String sentence(Assertion assertion) {
        boolean russian = texts.locale().getLanguage().equals("ru");
        return russian && !assertion.textRu().isEmpty() ? assertion.textRu() : assertion.text();
    }

    private Matrix sensitivity(AssertionCheck.Revenue revenue) {
        List<String> columns = new ArrayList<>();
        Map<Double, List<Share>> rows = new LinkedHashMap<>();
        for (AssertionCheck.Cell cell : revenue.table()) {
            if (cell.tonnes() == revenue.table().getFirst().tonnes()) {
                columns.add(model.number(cell.usdPerTonneKm(), 4));
            }
            String usd = model.number(cell.usd() / Model.MILLION, 0);
            rows.computeIfAbsent(cell.tonnes(), t -> new ArrayList<>())
                    .add(new Share(
                            cell.holds() ? texts.say("corridor.cell.holds", usd) : usd,
                            model.checks(),
                            cell.holds() ? SHADE : 0,
                            texts.say(cell.holds() ? "corridor.spoken.holds" : "corridor.spoken.fails", usd)));
        }
        return new Matrix(
                texts.say("corridor.caption.sensitivity"),
                texts.say("corridor.column.tonnes"),
                columns,
                rows.entrySet().stream()
                        .map(r -> new MatrixRow(model.number(r.getKey() / Model.MILLION, 1), r.getValue()))
                        .toList(),
                texts.say("corridor.foot.sensitivity"));
    }

    private CorridorPart.Claim savings(AssertionCheck.Savings savings) {
        Assertion assertion = savings.assertion();
        boolean days = assertion.kind() == Assertion.Kind.SAVED_DAYS;
        List<List<Part>> says = new ArrayList<>();
        List<Table> pairs = new ArrayList<>();
        if (savings.pairs().isEmpty()) {
            says.add(texts.sentence("corridor.claim.noPair"));
        } else {
            AssertionCheck.Saving best = savings.pairs().getFirst();
            says.add(texts.sentence(
                    "corridor.claim.pairs",
                    number((double) savings.holding(), 0),
                    number(savings.pairs().size(), 0),
                    new Part(amount(days ? best.days() : best.km(), days), model.checks()),
                    Part.of(pair(best))));
            pairs.add(pairs(savings, days));
        }
        return new CorridorPart.Claim(
                sentence(assertion), model.inputs().link(assertion.source()), says, List.of(), pairs);
    }

    private String pair(AssertionCheck.Saving saving) {
        return texts.say("corridor.between", model.place(saving.from()), model.place(saving.to()));
    }

    private String amount(double value, boolean days) {
        return days
                ? texts.say("corridor.days", model.number(value, 1))
                : texts.say("corridor.km", model.number(value, 0));
    }

    private Table pairs(AssertionCheck.Savings savings, boolean days) {
        double low = savings.assertion().low();
        List<Table.Row> rows = savings.pairs().stream()
                .limit(MOST_PAIRS)
                .map(p -> {
                    boolean holds = (days ? p.days() : p.km()) >= low;
                    String km = texts.say("corridor.unit.km");
                    String saved = model.signed(days ? p.days() : p.km(), days ? 1 : 0);
                    return new Table.Row(
                            "",
                            pair(p),
                            List.of(
                                    model.cell(p.kmBefore(), 0, km, model.checks()),
                                    model.cell(p.kmAfter(), 0, km, model.checks()),
                                    model.cell(
                                            holds && !days
                                                    ? texts.say("corridor.cell.holds", signedKm(p))
                                                    : signedKm(p),
                                            km,
                                            model.checks()),
                                    model.cell(
                                            holds && days
                                                    ? texts.say("corridor.cell.holds", saved)
                                                    : model.signed(p.days(), 1),
                                            texts.say("corridor.unit.days"),
                                            model.checks())));
                })
                .toList();
        return new Table(
                texts.say("corridor.caption.pairs"),
                texts.say("corridor.column.pair"),
                List.of(
                        texts.say("corridor.column.before"),
                        texts.say("corridor.column.after"),
                        texts.say("corridor.column.savedKm"),
                        texts.say("corridor.column.savedDays")),
                rows,
                texts.say("corridor.foot.pairs")
                        + (savings.pairs().size() > MOST_PAIRS
                                ? " "
                                        + texts.count(
                                                "corridor.further",
                                                savings.pairs().size() - MOST_PAIRS)
                                : ""));
    }

    private String signedKm(AssertionCheck.Saving saving) {
        return model.signed(saving.km(), 0);
    }

    /** How many published values the network meets, and which it misses most. */
    List<Part> agreement() {
        List<Calibration.Line> lines = model.findings().calibration();
        if (lines.isEmpty()) {
            return List.of();
        }
        int missed = (int) lines.stream().filter(l -> !l.isClose()).count();
        return texts.sentence(
                missed == 0 ? "corridor.agreement.all" : "corridor.agreement.some",
                number(lines.size() - missed, 0),
                number(lines.size(), 0),
                number(missed, 0));
    }

    List<Table> calibration() {
        List<Table.Row> rows = new ArrayList<>();
        for (Published.Quantity quantity : Published.Quantity.values()) {
            String group = texts.say("corridor.quantity." + quantity);
            for (Calibration.Line line : model.findings().calibration()) {
                if (line.published().quantity() == quantity) {
                    rows.add(row(rows.isEmpty() || !group.isEmpty() ? group : "", line));
                    group = "";
                }
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        return List.of(new Table(
                texts.say("corridor.caption.calibration"),
                texts.say("corridor.column.published"),
                List.of(
                        texts.say("corridor.column.value"),
                        texts.say("corridor.column.source"),
                        texts.say("corridor.column.network"),
                        texts.say("corridor.column.off"),
                        texts.say("corridor.column.met")),
                rows,
                texts.say("corridor.foot.calibration")));
    }

    private Table.Row row(String group, Calibration.Line line) {
        Published published = line.published();
        String unit = texts.say("corridor.quantity." + published.quantity());
        Part source = model.inputs().link(published.source());
        int decimals = published.value() < HUNDRED ? 1 : 0;
        boolean none = Double.isNaN(line.model());
        return new Table.Row(
                group,
                told(published),
                List.of(
                        model.cell(published.value(), decimals, unit, source.href()),
                        model.words(source.text(), source.href()),
                        none
                                ? model.words(texts.say("corridor.noRoute"), model.checks())
                                : model.cell(line.model(), decimals, unit, model.checks()),
                        none
                                ? model.nothing()
                                : model.cell(
                                        texts.say("corridor.percent", model.signed(line.errorPercent(), 1)),
                                        "",
                                        model.checks()),
                        model.words(
                                texts.say(
                                        line.isClose() ? "corridor.met" : "corridor.missed",
                                        model.number(published.tolerancePercent(), 0)),
                                model.checks())));
    }

    /** With its row in the file, where another row has the same words. */
    private String told(Published published) {
        String about = about(published);
        boolean alone = model.findings().network().published().stream()
                        .filter(p -> p.quantity() == published.quantity())
                        .filter(p -> about(p).equals(about))
                        .limit(2)
                        .count()
                < 2;
        return alone ? about : about + " (" + published.id() + ")";
    }

    /** What was published: between which places, by which way. */
    String about(Published published) {
        if (published.quantity() == Published.Quantity.TONNES) {
            return model.name(new Item(Item.Kind.LINK, published.from()));
        }
        String pair = texts.say("corridor.between", model.place(published.from()), model.place(published.to()));
        List<String> by = published.only().stream()
                .filter(i -> i.kind() == Item.Kind.NODE || i.kind() == Item.Kind.LINK)
                .map(model::name)
                .distinct()
                .toList();
        return by.isEmpty() ? pair : texts.say("corridor.by", pair, texts.list(by));
    }
}
