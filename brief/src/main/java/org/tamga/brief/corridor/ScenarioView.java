package org.tamga.brief.corridor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.brief.corridor.CorridorFindings.Outcome;
import org.tamga.brief.page.Cell;
import org.tamga.brief.page.Table;
import org.tamga.brief.trade.Texts;
import org.tamga.corridor.freight.Accounts;
import org.tamga.corridor.freight.Comparison.CountryChange;

/** The scenarios side by side. */
final class ScenarioView {

    /** Who gains or loses less than that a year is not named. */
    private static final double SHOWN_USD = 1e6;

    private static final int MOST_LINKS = 2;

    private final Model model;
    private final Texts texts;

    ScenarioView(Model model) {
        this.model = model;
        this.texts = model.texts();
    }

    static double cost(Outcome outcome) {
        return outcome.comparison().other().total().carried().costUsd()
                - outcome.comparison().base().total().carried().costUsd();
    }

    static double hours(Outcome outcome) {
        return outcome.comparison().other().total().carried().hours()
                - outcome.comparison().base().total().carried().hours();
    }

    static double groupTransit(Model model, Outcome outcome) {
        return model.groupTransitUsd(outcome.comparison().other())
                - model.groupTransitUsd(outcome.comparison().base());
    }

    /** Who gains most; nobody when none gains a million dollars a year. */
    static Optional<CountryChange> gains(Outcome outcome) {
        return outcome.comparison().countries().stream().findFirst().filter(c -> c.gainUsd() >= SHOWN_USD);
    }

    /** Who loses most; nobody when none loses a million dollars a year. */
    static Optional<CountryChange> loses(Outcome outcome) {
        List<CountryChange> countries = outcome.comparison().countries();
        return countries.isEmpty()
                ? Optional.empty()
                : Optional.of(countries.getLast()).filter(c -> c.gainUsd() <= -SHOWN_USD);
    }

    List<Table> tables() {
        if (model.findings().outcomes().isEmpty()) {
            return List.of();
        }
        List<Table.Row> rows = new ArrayList<>();
        for (Outcome outcome : model.findings().outcomes()) {
            String href = model.of(outcome.scenario());
            rows.add(new Table.Row(
                    "",
                    model.name(outcome.scenario()),
                    List.of(
                            model.change(cost(outcome) / Model.MILLION, 0, texts.say("corridor.unit.musd"), href),
                            model.change(hours(outcome), 1, texts.say("corridor.unit.hours"), href),
                            model.change(
                                    groupTransit(model, outcome) / Model.MILLION,
                                    0,
                                    texts.say("corridor.unit.musd"),
                                    href),
                            country(gains(outcome), href),
                            country(loses(outcome), href),
                            full(outcome, href))));
        }
        return List.of(new Table(
                texts.say("corridor.caption.scenarios"),
                texts.say("corridor.column.scenario"),
                List.of(
                        texts.say("corridor.column.cost"),
                        texts.say("corridor.column.meanHours"),
                        texts.say("corridor.column.groupTransit", model.group().name()),
                        texts.say("corridor.column.gains"),
                        texts.say("corridor.column.loses"),
                        texts.say("corridor.column.full")),
                rows,
                texts.say("corridor.foot.scenarios") + unserved()));
    }

    private Cell country(Optional<CountryChange> change, String href) {
        return change.map(c -> model.words(
                        texts.say(
                                "corridor.gain", model.name(c.country()), model.signed(c.gainUsd() / Model.MILLION, 0)),
                        href))
                .orElseGet(model::nothing);
    }

    private Cell full(Outcome outcome, String href) {
        List<String> full = Model.full(outcome.comparison().other()).stream()
                .map(Accounts.LinkAccount::link)
                .map(model::name)
                .toList();
        if (full.isEmpty()) {
            return model.nothing();
        }
        String more = full.size() > MOST_LINKS ? " " + texts.count("corridor.further", full.size() - MOST_LINKS) : "";
        return model.words(String.join("; ", full.subList(0, Math.min(MOST_LINKS, full.size()))) + more, href);
    }

    /** What finds no way, which is in no number. */
    private String unserved() {
        List<String> told = new ArrayList<>();
        for (Outcome outcome : model.findings().outcomes()) {
            double tonnes = outcome.comparison().other().total().unservedTonnes()
                    - outcome.comparison().base().total().unservedTonnes();
            if (Math.abs(tonnes) >= 1) {
                told.add(texts.say(
                        "corridor.unserved", model.name(outcome.scenario()), model.number(tonnes / Model.MILLION, 2)));
            }
        }
        return told.isEmpty() ? "" : " " + String.join(" ", told);
    }
}
