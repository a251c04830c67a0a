package org.tamga.corridor.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tamga.core.Economy;
import org.tamga.core.folder.CaseException;
import org.tamga.corridor.freight.Accounts;
import org.tamga.corridor.freight.Calibration;
import org.tamga.corridor.freight.Congestion;
import org.tamga.corridor.freight.Flows;
import org.tamga.corridor.model.Link;
import org.tamga.corridor.model.Published;

/** The network of the built-in case. */
class BuiltInNetworkTest {

    private static final Path CASE = Path.of("../cases/china-central-asia");

    private static CorridorCase corridors;
    private static Accounts base;

    @BeforeAll
    static void read() throws IOException, CaseException {
        corridors = CorridorCase.read(CASE).orElseThrow();
        base = corridors.base(ScenarioRun.Choice.USUAL);
    }

    @Test
    void isAsLargeAsItShallBeAndServesAll() {
        assertThat(corridors.network().nodes()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(corridors.network().links()).hasSizeGreaterThanOrEqualTo(220);
        assertThat(base.flows().unserved()).isEmpty();
        assertThat(base.total().carried().tonnes())
                .isCloseTo(
                        corridors.network().shipments().stream()
                                .mapToDouble(s -> s.tonnes())
                                .sum(),
                        within(1.0));
    }

    @Test
    void allScenariosHaveAFixedPointAndAnEquilibrium() throws CaseException {
        assertThat(corridors.scenarios())
                .extracting(Scenario::id)
                .contains(
                        "cku-opens",
                        "northern-route-closed",
                        "caspian-capacity-doubled",
                        "border-times-halved",
                        "makmal-automated",
                        "suez-closed",
                        "north-south-done");
        for (Scenario scenario : corridors.scenarios()) {
            Accounts logit = ScenarioRun.run(corridors.network(), scenario, ScenarioRun.Choice.USUAL);
            Accounts equilibrium = ScenarioRun.run(
                    corridors.network(),
                    scenario,
                    new ScenarioRun.Choice(Flows.Method.EQUILIBRIUM, Congestion.USUAL, 1));
            assertThat(logit.flows().residual()).as(scenario.id()).isLessThan(1e-9);
            assertThat(equilibrium.flows().residual()).as(scenario.id()).isLessThan(1e-9);
            assertThat(logit.flows().unserved()).as(scenario.id()).isEmpty();
            assertThat(equilibrium.total().carried().costUsd())
                    .as("who knows costs pays less, %s", scenario.id())
                    .isLessThan(logit.total().carried().costUsd());
        }
    }

    @Test
    void scenariosMoveWhatTheyShould() throws CaseException {
        Economy russia = Economy.of("RUS");
        assertThat(run("northern-route-closed").country(russia).transitTonnes()).isZero();
        assertThat(run("cku-opens").country(Economy.of("KGZ")).transitTonnes())
                .isGreaterThan(base.country(Economy.of("KGZ")).transitTonnes());
        assertThat(run("suez-closed").corridors()).doesNotContainKey("sea-suez");
        assertThat(run("border-times-halved").total().carried().hours())
                .isLessThan(base.total().carried().hours());
        assertThat(run("caspian-capacity-doubled").total().carried().costUsd())
                .isLessThan(base.total().carried().costUsd());
        assertThat(tonnes(run("makmal-automated"), "cku")).isGreaterThan(tonnes(run("cku-opens"), "cku"));
    }

    private static double tonnes(Accounts accounts, String corridor) {
        Accounts.Carried carried = accounts.corridors().get(corridor);
        return carried == null ? 0 : carried.tonnes();
    }

    private static Accounts run(String id) throws CaseException {
        return ScenarioRun.run(corridors.network(), corridors.scenario(id).orElseThrow(), ScenarioRun.Choice.USUAL);
    }

    @Test
    void borderCrossingsHaveTheirLinkOnBothSides() {
        Map<String, Integer> rows = new HashMap<>();
        corridors.network().borders().forEach(b -> rows.merge(b.link(), 1, Integer::sum));
        assertThat(rows.values()).containsOnly(2);
        assertThat(corridors.network().links()).extracting(Link::id).containsAll(rows.keySet());
    }

    /** The README prints what the network gives today. */
    @Test
    void theTableOfTheReadmeIsWhatTheNetworkGives() throws IOException, CaseException {
        String readme = Files.readString(CASE.resolve("corridor/README.md"));

        assertThat(readme).contains(table(corridors.calibration(base)));
    }

    private static String table(List<Calibration.Line> lines) {
        StringBuilder table = new StringBuilder("| published value | published | network | off | tolerance |\n");
        table.append("| --- | ---: | ---: | ---: | ---: |\n");
        for (Calibration.Line line : lines) {
            Published p = line.published();
            String digits = p.value() < 1000 ? "%,.1f" : "%,.0f";
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | " + digits + " | " + digits + " | %+.1f %%%s | %.0f %% |%n",
                    what(p),
                    p.value(),
                    line.model(),
                    line.errorPercent(),
                    line.isClose() ? "" : " **miss**",
                    p.tolerancePercent()));
        }
        return table.toString();
    }

    private static String what(Published p) {
        var nodes = corridors.network().nodesById();
        var from = nodes.get(p.from());
        var to = nodes.get(p.to());
        return from == null || to == null
                ? "`" + p.from() + "`, tonnes"
                : from.name() + " – " + to.name() + ", " + p.unit() + " (`" + p.id() + "`)";
    }
}
