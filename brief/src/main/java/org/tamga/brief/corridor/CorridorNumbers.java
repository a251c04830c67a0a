package org.tamga.brief.corridor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.brief.corridor.CorridorFindings.Outcome;
import org.tamga.brief.numbers.NumberRow;
import org.tamga.brief.trade.Texts;
import org.tamga.core.Economy;
import org.tamga.corridor.freight.Accounts;
import org.tamga.corridor.freight.Accounts.Carried;
import org.tamga.corridor.freight.Accounts.CountryAccount;
import org.tamga.corridor.freight.Calibration;
import org.tamga.corridor.freight.Comparison.CountryChange;
import org.tamga.corridor.model.Assertion;
import org.tamga.corridor.model.Mode;
import org.tamga.corridor.scenario.AssertionCheck;

/**
 * The numbers of the section as rows, in whole units. A result of the model is one number and not a range, so both ends are it; its note says
 * that it is modelled, and its question is the command that gives it again.
 */
final class CorridorNumbers {

    private static final double HUNDRED = 100;
    private static final double LEAST_USD = 1e6;

    private final Model model;
    private final Texts texts;
    private final String modelled;
    private final List<NumberRow> rows = new ArrayList<>();

    private CorridorNumbers(Model model) {
        this.model = model;
        this.texts = model.texts();
        this.modelled = texts.say("corridor.number.modelled");
    }

    /** The rows: {@code corridors}, {@code transit}, {@code passing}, {@code scenarios}, {@code assertions}, {@code calibration}. */
    static List<NumberRow> of(Model model) {
        CorridorNumbers numbers = new CorridorNumbers(model);
        numbers.flows(model.findings().base());
        numbers.transit(model.findings().base());
        numbers.passing(model.findings().base());
        model.findings().outcomes().forEach(numbers::scenario);
        model.findings().checks().forEach(numbers::check);
        model.findings().calibration().forEach(numbers::calibration);
        return List.copyOf(numbers.rows);
    }

    private void flows(Accounts base) {
        String command = "tamga corridor flows";
        carried(texts.say("corridor.number.all"), base.total().carried(), command);
        for (Map.Entry<Mode, Carried> mode : base.modes().entrySet()) {
            add(
                    "corridors",
                    texts.say("corridor.number.by", model.name(mode.getKey())),
                    mode.getValue().tonnes(),
                    0,
                    "t",
                    command);
        }
        FlowTables.corridors(base).forEach(c -> carried(model.corridor(c.getKey()), c.getValue(), command));
        for (Accounts.LinkAccount link : FlowTables.limited(base)) {
            String name = model.name(link.link());
            add("corridors", texts.say("corridor.number.link", name), link.both(), 0, "t", command);
            add(
                    "corridors",
                    texts.say("corridor.number.used", name),
                    HUNDRED * link.used().orElse(0.0),
                    1,
                    "percent",
                    command);
        }
    }

    private void carried(String what, Carried carried, String command) {
        add("corridors", texts.say("corridor.number.tonnes.of", what), carried.tonnes(), 0, "t", command);
        add("corridors", texts.say("corridor.number.teu", what), carried.teu(), 0, "TEU", command);
        add("corridors", texts.say("corridor.number.hours.of", what), carried.hours(), 1, "h", command);
    }

    private void transit(Accounts base) {
        for (Map.Entry<Economy, CountryAccount> entry : FlowTables.transit(base)) {
            String name = model.name(entry.getKey());
            CountryAccount account = entry.getValue();
            String command = "tamga corridor flows";
            add("transit", texts.say("corridor.number.transit", name), account.transitTonnes(), 0, "t", command);
            add("transit", texts.say("corridor.number.transitTeu", name), account.transitTeu(), 0, "TEU", command);
            add("transit", texts.say("corridor.number.transitUsd", name), account.transitUsd(), 0, "USD", command);
        }
    }

    private void passing(Accounts base) {
        for (Economy member : model.group().members()) {
            FlowTables.dependence(base, member)
                    .forEach((by, part) -> add(
                            "passing",
                            texts.say("corridor.number.passing", model.name(member), model.name(by)),
                            HUNDRED * part,
                            2,
                            "percent",
                            "tamga corridor flows"));
        }
    }

    private void scenario(Outcome outcome) {
        String name = model.name(outcome.scenario());
        String command = "tamga corridor scenario " + outcome.scenario().id();
        add("scenarios", texts.say("corridor.number.cost", name), ScenarioView.cost(outcome), 0, "USD", command);
        add("scenarios", texts.say("corridor.number.meanHours", name), ScenarioView.hours(outcome), 2, "h", command);
        add(
                "scenarios",
                texts.say("corridor.number.groupTransit", name, model.group().name()),
                ScenarioView.groupTransit(model, outcome),
                0,
                "USD",
                command);
        for (CountryChange change : outcome.comparison().countries()) {
            if (Math.abs(change.gainUsd()) >= LEAST_USD) {
                add(
                        "scenarios",
                        texts.say("corridor.number.gain", name, model.name(change.country())),
                        change.gainUsd(),
                        0,
                        "USD",
                        command);
            }
        }
    }

    private void check(AssertionCheck.Result result) {
        String sentence = new ClaimsView(model).sentence(result.assertion());
        String command = "tamga corridor checks";
        List<String> sources = List.of(model.inputs().named(result.assertion().source()));
        switch (result) {
            case AssertionCheck.Revenue revenue -> {
                add(
                        "assertions",
                        texts.say("corridor.number.needed", sentence),
                        revenue.tonnesNeeded(),
                        0,
                        "t",
                        command,
                        sources);
                add(
                        "assertions",
                        texts.say("corridor.number.given", sentence),
                        revenue.modelTonnes(),
                        0,
                        "t",
                        command,
                        sources);
                add(
                        "assertions",
                        texts.say("corridor.number.earned", sentence),
                        revenue.modelUsd(),
                        0,
                        "USD",
                        command,
                        sources);
            }
            case AssertionCheck.Savings savings -> {
                for (AssertionCheck.Saving saving : savings.pairs()) {
                    String pair = texts.say("corridor.between", model.place(saving.from()), model.place(saving.to()));
                    boolean days = savings.assertion().kind() == Assertion.Kind.SAVED_DAYS;
                    add(
                            "assertions",
                            texts.say("corridor.number.saved", sentence, pair),
                            days ? saving.days() : saving.km(),
                            1,
                            days ? "days" : "km",
                            command,
                            sources);
                }
            }
        }
    }

    private void calibration(Calibration.Line line) {
        ClaimsView view = new ClaimsView(model);
        String about = view.about(line.published()) + " (" + line.published().id() + ")";
        List<String> sources = List.of(model.inputs().named(line.published().source()));
        String unit = line.published().unit();
        String quantity = texts.say("corridor.quantity." + line.published().quantity());
        rows.add(row(
                "calibration",
                texts.say("corridor.number.published", about, quantity),
                line.published().value(),
                1,
                unit,
                "",
                sources,
                texts.say("corridor.number.isPublished")));
        if (!Double.isNaN(line.model())) {
            add(
                    "calibration",
                    texts.say("corridor.number.network", about, quantity),
                    line.model(),
                    1,
                    unit,
                    "tamga corridor checks",
                    sources);
        }
    }

    private void add(String section, String quantity, double value, int decimals, String unit, String command) {
        add(section, quantity, value, decimals, unit, command, List.of("corridor/README.md"));
    }

    private void add(
            String section,
            String quantity,
            double value,
            int decimals,
            String unit,
            String command,
            List<String> sources) {
        rows.add(row(section, quantity, value, decimals, unit, command, sources, modelled));
    }

    private NumberRow row(
            String section,
            String quantity,
            double value,
            int decimals,
            String unit,
            String command,
            List<String> sources,
            String note) {
        BigDecimal bare = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        Optional<BigDecimal> number = Optional.of(bare.scale() < 0 ? bare.setScale(0) : bare);
        return new NumberRow(section, quantity, model.year(), number, number, unit, command, List.of(), sources, note);
    }
}
