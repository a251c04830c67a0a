package org.tamga.brief.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.brief.corridor.CorridorFindings.Outcome;
import org.tamga.brief.page.Part;
import org.tamga.brief.trade.Texts;
import org.tamga.core.Economy;
import org.tamga.corridor.freight.Accounts;
import org.tamga.corridor.freight.Accounts.Carried;
import org.tamga.corridor.freight.Accounts.CountryAccount;
import org.tamga.corridor.model.Mode;

/** The corridors section: what the network of the case gives, in sentences, maps and tables, each number with the run that it is from. */
public final class CorridorSection {

    private static final int MOST_CORRIDORS = 3;
    private static final int MOST_SCENARIOS = 3;
    private static final double HUNDRED = 100;
    private static final double LEAST_SHARE = 0.1;

    private final Model model;
    private final Texts texts;

    private CorridorSection(Model model) {
        this.model = model;
        this.texts = model.texts();
    }

    /**
     * The section.
     *
     * @param group whose transit and dependence is told
     */
    public static CorridorPart part(CorridorFindings findings, CorridorGroup group, Texts texts) {
        Model model = new Model(findings, group, texts);
        CorridorSection section = new CorridorSection(model);
        FlowTables flows = new FlowTables(model);
        ClaimsView claims = new ClaimsView(model);
        return new CorridorPart(
                texts.say("corridor.modelled", model.year()),
                section.lead(),
                new MapsView(model).maps(),
                flows.tables(),
                flows.dependence(),
                new ScenarioView(model).tables(),
                claims.claims(),
                claims.agreement(),
                claims.calibration(),
                List.of(
                        texts.say("corridor.assumes.choice"),
                        texts.say("corridor.assumes.numbers"),
                        texts.say("corridor.assumes.gaps")),
                model.questions(),
                model.inputs().inputs(),
                model.inputs().sources(),
                CorridorNumbers.of(model));
    }

    /** The numbers of the section alone. */
    public static List<org.tamga.brief.numbers.NumberRow> numbers(
            CorridorFindings findings, CorridorGroup group, Texts texts) {
        return CorridorNumbers.of(new Model(findings, group, texts));
    }

    private Part flows(double value, int decimals) {
        return new Part(model.number(value, decimals), model.flows());
    }

    private List<List<Part>> lead() {
        List<List<Part>> lead = new ArrayList<>();
        Accounts base = model.findings().base();
        lead.add(carried(base));
        passes(base).ifPresent(lead::add);
        dependence(base).ifPresent(lead::add);
        transit(base).ifPresent(lead::add);
        scenarios().ifPresent(lead::add);
        claims().ifPresent(lead::add);
        List<Part> agreement = new ClaimsView(model).agreement();
        if (!agreement.isEmpty()) {
            lead.add(agreement);
        }
        return lead;
    }

    private List<Part> carried(Accounts base) {
        List<Part> parts = new ArrayList<>(texts.sentence(
                "corridor.lead.carried",
                flows(base.total().carried().tonnes() / Model.MILLION, 1),
                Part.of(model.year())));
        boolean first = true;
        for (Map.Entry<Mode, Carried> mode : base.modes().entrySet()) {
            parts.add(Part.of(first ? "" : ", "));
            parts.addAll(texts.sentence(
                    "corridor.lead.mode",
                    Part.of(model.name(mode.getKey())),
                    flows(mode.getValue().tonnes() / Model.MILLION, 1)));
            first = false;
        }
        parts.add(Part.of("."));
        parts.removeIf(p -> p.text().isEmpty());
        return parts;
    }

    private Optional<List<Part>> passes(Accounts base) {
        List<Map.Entry<String, Carried>> named = FlowTables.corridors(base).stream()
                .filter(c -> !c.getKey().isEmpty())
                .limit(MOST_CORRIDORS)
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(listed(
                "corridor.lead.corridors",
                named.stream()
                        .map(c -> texts.sentence(
                                "corridor.lead.corridor",
                                Part.of(model.corridor(c.getKey())),
                                flows(c.getValue().tonnes() / Model.MILLION, 1),
                                flows(
                                        HUNDRED
                                                * c.getValue().tonnes()
                                                / base.total().carried().tonnes(),
                                        0)))
                        .toList()));
    }

    private List<Part> listed(String lead, List<List<Part>> items) {
        List<Part> parts = new ArrayList<>(texts.sentence(lead));
        for (int k = 0; k < items.size(); k++) {
            if (k > 0) {
                parts.add(Part.of("; "));
            }
            parts.addAll(items.get(k));
        }
        parts.add(Part.of("."));
        return parts;
    }

    /** Of each member of the group the country that most of its trade passes. */
    private Optional<List<Part>> dependence(Accounts base) {
        List<List<Part>> told = new ArrayList<>();
        for (Economy member : model.group().members()) {
            FlowTables.dependence(base, member).entrySet().stream()
                    .max(Map.Entry.<Economy, Double>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .filter(e -> e.getValue() >= LEAST_SHARE)
                    .ifPresent(e -> told.add(texts.sentence(
                            "corridor.lead.depends",
                            Part.of(model.name(member)),
                            flows(HUNDRED * e.getValue(), 0),
                            Part.of(model.name(e.getKey())))));
        }
        return told.isEmpty() ? Optional.empty() : Optional.of(listed("corridor.lead.dependence", told));
    }

    private Optional<List<Part>> transit(Accounts base) {
        return FlowTables.transit(base).stream().findFirst().map(most -> {
            CountryAccount account = most.getValue();
            return texts.sentence(
                    "corridor.lead.transit",
                    Part.of(model.name(most.getKey())),
                    flows(account.transitTonnes() / Model.MILLION, 1),
                    flows(account.transitUsd() / Model.MILLION, 0));
        });
    }

    private Optional<List<Part>> scenarios() {
        List<Outcome> outcomes = model.findings().outcomes();
        if (outcomes.isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>(
                texts.sentence("corridor.lead.scenarios", Part.of(texts.count("corridor.scenarios", outcomes.size()))));
        List<Outcome> most = outcomes.stream()
                .sorted(Comparator.comparingDouble((Outcome o) -> -Math.abs(ScenarioView.cost(o))))
                .limit(MOST_SCENARIOS)
                .toList();
        for (int k = 0; k < most.size(); k++) {
            Outcome outcome = most.get(k);
            parts.add(Part.of(k == 0 ? "" : "; "));
            parts.addAll(texts.sentence(
                    "corridor.lead.scenario",
                    named(outcome),
                    change(outcome, ScenarioView.cost(outcome) / Model.MILLION, 0),
                    change(outcome, ScenarioView.hours(outcome), 1),
                    Part.of(model.group().name()),
                    change(outcome, ScenarioView.groupTransit(model, outcome) / Model.MILLION, 0)));
        }
        parts.add(Part.of("."));
        parts.removeIf(p -> p.text().isEmpty());
        return Optional.of(parts);
    }

    private Part named(Outcome outcome) {
        return Part.of(texts.say("quoted", model.name(outcome.scenario())));
    }

    private Part change(Outcome outcome, double value, int decimals) {
        return new Part(model.signed(value, decimals), model.of(outcome.scenario()));
    }

    private Optional<List<Part>> claims() {
        int all = model.findings().checks().size();
        if (all == 0) {
            return Optional.empty();
        }
        int holding = (int)
                model.findings().checks().stream().filter(ClaimsView::holds).count();
        return Optional.of(texts.sentence(
                holding == 0 ? "corridor.lead.claims.none" : "corridor.lead.claims",
                new Part(texts.count("corridor.claims", all), "#corridor-claims"),
                new Part(String.valueOf(holding), "#corridor-claims")));
    }
}
