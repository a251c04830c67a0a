package org.tamga.brief.corridor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tamga.brief.corridor.CorridorFindings.Outcome;
import org.tamga.brief.page.Cell;
import org.tamga.brief.page.Part;
import org.tamga.brief.trade.Texts;
import org.tamga.core.Economy;
import org.tamga.corridor.freight.Accounts;
import org.tamga.corridor.model.Corridor;
import org.tamga.corridor.model.Item;
import org.tamga.corridor.model.Link;
import org.tamga.corridor.model.Mode;
import org.tamga.corridor.model.Node;
import org.tamga.corridor.scenario.Scenario;

/** What the views of the section share: findings, names and numbers in a language, and the run that each number leads to. */
final class Model {

    static final double MILLION = 1e6;
    static final double THOUSAND = 1e3;
    static final double BILLION = 1e9;

    /** What carries or passes less than that is not listed. */
    static final double SHOWN_TONNES = 1e4;

    private static final double NEARLY_FULL = 0.9;
    private static final String FLOWS = "flows";
    private static final String CHECKS = "checks";

    private final CorridorFindings findings;
    private final CorridorGroup group;
    private final Texts texts;
    private final Inputs inputs;
    private final boolean russian;
    private final Map<String, Node> nodes;
    private final Map<String, Link> links;
    private final Map<String, CorridorPart.Question> questions = new LinkedHashMap<>();

    Model(CorridorFindings findings, CorridorGroup group, Texts texts) {
        this.findings = findings;
        this.group = group;
        this.texts = texts;
        this.inputs = new Inputs(findings.network(), texts);
        this.russian = texts.locale().getLanguage().equals("ru");
        this.nodes = findings.network().nodesById();
        this.links = findings.network().linksById();
        question(FLOWS, texts.say("corridor.question.flows", year()), "tamga corridor flows", "");
        for (Outcome outcome : findings.outcomes()) {
            Scenario scenario = outcome.scenario();
            question(
                    scenario.id(),
                    texts.say("corridor.question.scenario", name(scenario)),
                    "tamga corridor scenario " + scenario.id(),
                    note(scenario));
        }
        question(CHECKS, texts.say("corridor.question.checks"), "tamga corridor checks", "");
    }

    private String note(Scenario scenario) {
        if (russian && !scenario.noteRu().isBlank()) {
            return scenario.noteRu().strip();
        }
        return scenario.note().isBlank() ? "" : texts.retold(scenario.note().strip());
    }

    private void question(String id, String about, String command, String note) {
        questions.put(id, new CorridorPart.Question(questions.size() + 1, about, command, note));
    }

    CorridorFindings findings() {
        return findings;
    }

    CorridorGroup group() {
        return group;
    }

    Texts texts() {
        return texts;
    }

    Inputs inputs() {
        return inputs;
    }

    Map<String, Node> nodes() {
        return nodes;
    }

    String year() {
        return String.valueOf(findings.network().year());
    }

    List<CorridorPart.Question> questions() {
        return List.copyOf(questions.values());
    }

    /** The anchor of the run of the network as it is. */
    String flows() {
        return href(FLOWS);
    }

    /** The anchor of the run of a scenario. */
    String of(Scenario scenario) {
        return href(scenario.id());
    }

    /** The anchor of what was asserted and published. */
    String checks() {
        return href(CHECKS);
    }

    private String href(String id) {
        CorridorPart.Question question = questions.get(id);
        return question == null ? "" : "#cq" + question.number();
    }

    String name(Scenario scenario) {
        return russian && !scenario.nameRu().isEmpty() ? scenario.nameRu() : scenario.name();
    }

    String name(Corridor corridor) {
        return russian && !corridor.nameRu().isEmpty() ? corridor.nameRu() : corridor.name();
    }

    String corridor(String id) {
        return findings.network().corridors().stream()
                .filter(c -> c.id().equals(id))
                .map(this::name)
                .findFirst()
                .orElseGet(() -> texts.say("corridor.none"));
    }

    String name(Node node) {
        return russian && !node.nameRu().isEmpty() ? node.nameRu() : node.name();
    }

    /** A place without what stands in brackets behind it. */
    String shortName(Node node) {
        return name(node).replaceFirst(" \\(.*", "");
    }

    String place(String id) {
        Node node = nodes.get(id);
        return node == null ? id : name(node);
    }

    String name(Link link) {
        return russian ? texts.say("corridor.between", place(link.from()), place(link.to())) : link.name();
    }

    String name(Economy country) {
        return texts.economy(country);
    }

    String name(Mode mode) {
        return texts.say("corridor.mode." + mode);
    }

    /** An item that a route passes. */
    String name(Item item) {
        return switch (item.kind()) {
            case NODE -> place(item.id());
            case LINK -> {
                Link link = links.get(item.id());
                yield link == null ? item.id() : name(link);
            }
            case COUNTRY -> texts.economy(Economy.of(item.id()));
            case MODE, GAUGE -> item.toString();
        };
    }

    String number(double value, int decimals) {
        return texts.number(BigDecimal.valueOf(value), decimals);
    }

    /** A change with its sign; 0 when it rounds to nothing. */
    String signed(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0) {
            return "0";
        }
        return (rounded.signum() < 0 ? "−" : "+") + texts.number(rounded.abs(), decimals);
    }

    Part part(String text, String href) {
        return new Part(text, href);
    }

    Cell cell(double value, int decimals, String unit, String href) {
        return cell(number(value, decimals), unit, href);
    }

    Cell change(double value, int decimals, String unit, String href) {
        return cell(signed(value, decimals), unit, href);
    }

    Cell cell(String text, String unit, String href) {
        return new Cell(Cell.Kind.VALUE, text, "", href, texts.say("corridor.spoken", text, unit));
    }

    /** Words. */
    Cell words(String text, String href) {
        return new Cell(Cell.Kind.VALUE, text, "", href, text);
    }

    Cell nothing() {
        return new Cell(Cell.Kind.UNKNOWN, texts.say("cell.unknown"), "", "", texts.say("corridor.nothing"));
    }

    static double transitUsd(Accounts accounts, Economy country) {
        Accounts.CountryAccount account = accounts.countries().get(country);
        return account == null ? 0 : account.transitUsd();
    }

    double groupTransitUsd(Accounts accounts) {
        return group.members().stream()
                .mapToDouble(c -> transitUsd(accounts, c))
                .sum();
    }

    /** Links that are filled to nine tenths, the fullest first. */
    static List<Accounts.LinkAccount> full(Accounts accounts) {
        List<Accounts.LinkAccount> full = new ArrayList<>(accounts.links().stream()
                .filter(l -> l.used().orElse(0.0) >= NEARLY_FULL)
                .toList());
        full.sort((a, b) -> Double.compare(b.used().orElse(0.0), a.used().orElse(0.0)));
        return full;
    }
}
