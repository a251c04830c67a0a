package org.tamga.corridor.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.core.Economy;
import org.tamga.core.folder.CaseException;
import org.tamga.corridor.SmallNetwork;
import org.tamga.corridor.freight.Accounts;
import org.tamga.corridor.freight.Comparison;
import org.tamga.corridor.freight.Congestion;
import org.tamga.corridor.freight.Flows;
import org.tamga.corridor.model.Assertion;
import org.tamga.corridor.model.Mode;
import org.tamga.corridor.model.TransportNetwork;

class ScenarioTest {

    private static final ScenarioRun.Choice LEAST =
            new ScenarioRun.Choice(Flows.Method.EQUILIBRIUM, Congestion.USUAL, 10);

    /** China to Uzbekistan by Kazakhstan, 1,000 km and a border of 40 hours, or one day by a railway of 2030. */
    private static SmallNetwork network() {
        return new SmallNetwork()
                .node("kashgar", "CHN")
                .node("almaty", "KAZ")
                .node("tashkent", "UZB")
                .link("north", Mode.RAIL, 1520, "kashgar", "almaty", 500, 10, 0.04)
                .link("south", Mode.RAIL, 1520, "almaty", "tashkent", 500, 10, 0.04)
                .planned("new", "kashgar", "tashkent", 600, 2030)
                .border("north", "kashgar", "almaty", 40, 5)
                .border("north", "almaty", "kashgar", 20, 5)
                .border("south", "almaty", "tashkent", 6, 1)
                .border("south", "tashkent", "almaty", 6, 1)
                .border("new", "kashgar", "tashkent", 40, 5)
                .border("new", "tashkent", "kashgar", 20, 5)
                .goods("boxes", 1, 10)
                .shipment("kashgar", "tashkent", "boxes", 1000, 2400);
    }

    private static Scenario parsed(String text) throws CaseException {
        return ScenarioFile.parse("made", "corridor/scenarios/made.yaml", text);
    }

    private static Accounts run(TransportNetwork network, String text) throws CaseException {
        return ScenarioRun.run(network, parsed(text), LEAST);
    }

    @Test
    void whatIsPlannedIsClosedUntilItsYear() throws CaseException {
        Accounts base = ScenarioRun.run(network().network(), Scenario.BASE, LEAST);
        Accounts later = run(network().network(), "name: Later\nyear: 2030\n");

        assertThat(base.country(Economy.of("KAZ")).transitTonnes()).isEqualTo(1000);
        assertThat(later.country(Economy.of("KAZ")).transitTonnes()).isZero();
        assertThat(later.total().carried().tonneKm()).isCloseTo(600_000, within(1e-6));
        Comparison comparison = Comparison.of(base, later);
        assertThat(comparison.countries())
                .filteredOn(c -> c.country().equals(Economy.of("KAZ")))
                .singleElement()
                .satisfies(c -> assertThat(c.transitUsd()).isCloseTo(-1000 * 500 * 0.04, within(1e-6)));
    }

    @Test
    void aRailwayIsOpenedByName() throws CaseException {
        Accounts opened = run(network().network(), "name: Open\nchanges:\n  - open: {links: new}\n");

        assertThat(opened.links())
                .filteredOn(l -> l.link().id().equals("new"))
                .singleElement()
                .satisfies(l -> assertThat(l.tonnes()).isEqualTo(1000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "borders: {} | hours: x0.5 | 43",
                "borders: {to: KAZ} | hours: 0 | 26",
                "borders: {from: CHN, to: KAZ} | hours: +4 | 70",
                "borders: {links: south} | hours: 1 | 61",
                "links: {links: [north, south]} | hours: x2 | 86",
                "links: {country: UZB, mode: rail} | hours: +1 | 67",
                "links: {node: kashgar} | hours: 5 | 61",
            })
    void numbersChangeWhereItIsSaid(String which, String set, double hours) throws CaseException {
        Accounts changed =
                run(network().network(), "name: Changed\nchanges:\n  - " + which + "\n    set: {" + set + "}\n");

        assertThat(changed.total().carried().hours()).isCloseTo(hours, within(1e-9));
    }

    @Test
    void demandGrows() throws CaseException {
        Accounts grown = run(
                network().network(),
                "name: Grown\nchanges:\n  - demand: {from: CHN, to: tashkent, goods: boxes}\n    tonnes: x1.5\n");

        assertThat(grown.total().carried().tonnes()).isCloseTo(1500, within(1e-6));
    }

    @Test
    void aCountryLetsNothingPass() throws CaseException {
        Accounts closed = run(network().network(), "name: Closed\nchanges:\n  - no-transit: [KAZ]\n");

        assertThat(closed.flows().unserved())
                .singleElement()
                .satisfies(s -> assertThat(s.line()).isEqualTo(2));
        assertThat(closed.total().carried().tonnes()).isZero();
    }

    @Test
    void aCapacityIsDoubledWhereItIsKnown() throws CaseException {
        TransportNetwork narrow = new SmallNetwork()
                .node("a", "CHN")
                .node("b", "CHN")
                .link("ab", Mode.ROAD, 0, "a", "b", 10, 1, 0.04, OptionalDouble.of(100))
                .link("side", Mode.ROAD, 0, "a", "b", 20, 1, 0.04)
                .goods("boxes", 1, 10)
                .shipment("a", "b", "boxes", 50, 2400)
                .network();

        Accounts wide = run(narrow, "name: Wide\nchanges:\n  - links: {}\n    set: {capacity: x2}\n");

        assertThat(wide.links().getFirst().link().capacityTonnes()).hasValue(200);
        assertThat(wide.links().getLast().link().capacityTonnes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "year: 2030 | 1:1: name is missing",
                "name: A | 1:1: nothing is different: neither year nor changes are there",
                "\"name: A\nyear: soon\" | 2:7: year: a year such as 2030 expected, not 'soon'",
                "\"name: A\nchange: []\" | 2:1: unknown key 'change': known are name, name_ru, note, note_ru, year, changes",
                "\"name: A\nchanges:\n  - shut: {}\" | 3:5: a change has one of open, close, no-transit, links, borders,"
                        + " transfers, demand",
                "\"name: A\nchanges:\n  - open: {link: x}\" | 3:12: unknown key 'link': known are links, mode, country,"
                        + " node",
                "\"name: A\nchanges:\n  - open: {mode: air}\" | 3:18: mode: rail, road, sea or ferry expected, not 'air'",
                "\"name: A\nchanges:\n  - links: {}\" | 3:5: set is missing",
                "\"name: A\nchanges:\n  - links: {}\n    set: {hours: half}\" | 4:18: hours: x0.5, +3, -3 or a new number"
                        + " from 0 expected, not 'half'",
                "\"name: A\nchanges:\n  - borders: {}\n    set: {capacity: 5}\" | 4:10: a border has no capacity; its"
                        + " link has",
                "\"name: [\" | is no sound YAML",
            })
    void aBrokenFileIsToldWithItsPlace(String text, String told) {
        assertThatThrownBy(() -> parsed(text))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("corridor/scenarios/made.yaml")
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "open: {links: nowhere} | there is no link 'nowhere'",
                "close: {node: nowhere} | there is no node 'nowhere'",
                "close: {mode: ferry} | this selects no link",
                "close: {country: FRA} | this selects no link",
                "no-transit: FRA | no node lies in FRA",
            })
    void aScenarioThatNamesWhatIsNotThereIsToldWithItsLine(String change, String told) {
        assertThatThrownBy(() -> run(network().network(), "name: A\nchanges:\n  - " + change + "\n"))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("corridor/scenarios/made.yaml:3: " + told);
    }

    @Test
    void nothingIsMadeFree() {
        assertThatThrownBy(() -> run(
                        network().network(),
                        "name: A\nchanges:\n  - links: {links: north}\n    set: {hours: 0, usd_per_teu_km: 0}\n"))
                .hasMessageContaining("made.yaml:3: 'north' would go there and back in no time and at no cost");
    }

    @Test
    void nodesTransfersAndClassesThatAreNotThereAreTold() {
        assertThatThrownBy(() -> run(network().network(), """
                        name: A
                        changes:
                          - transfers: {node: mars}
                            set: {hours: 1}
                          - demand: {from: FRA, goods: gold}
                            tonnes: x2
                        """))
                .hasMessageContaining("made.yaml:3: there is no node 'mars'")
                .hasMessageContaining("made.yaml:3: this selects no transfer")
                .hasMessageContaining("made.yaml:5: 'FRA' is no node and no country of the network")
                .hasMessageContaining("made.yaml:5: there is no class 'gold'");
    }

    @Test
    void whatAReaderTurnsComesOnTop() throws CaseException {
        Scenario turned = Scenario.BASE.with(new Scenario.Adjustment(0.5, 1, 2, OptionalInt.of(2030)));

        Accounts accounts = ScenarioRun.run(network().network(), turned, LEAST);

        assertThat(accounts.total().carried().tonnes()).isCloseTo(2000, within(1e-6));
        assertThat(accounts.total().carried().hours()).isCloseTo(600 / 50.0 + 20, within(1e-9));
        assertThatThrownBy(() -> new Scenario.Adjustment(-1, 1, 1, OptionalInt.empty()))
                .hasMessageContaining("a factor from 0 to 10");
    }

    @Test
    void revenueThatIsClaimedNeedsSoManyTonnes() throws CaseException {
        Assertion claim = new Assertion(
                "revenue",
                Assertion.Kind.TRANSIT_REVENUE,
                "base",
                Economy.of("KAZ"),
                List.of("north", "south"),
                1_000_000,
                1_000_000,
                "USD",
                "a million",
                "",
                "made");

        var revenue = (AssertionCheck.Revenue) AssertionCheck.check(network().network(), claim, Scenario.BASE, LEAST);

        assertThat(revenue.km()).isEqualTo(500);
        assertThat(revenue.usdPerTonneKm()).isCloseTo(0.04, within(1e-12));
        assertThat(revenue.tonnesNeeded()).isCloseTo(50_000, within(1e-6));
        assertThat(revenue.modelTonnes()).isEqualTo(1000);
        assertThat(revenue.modelUsd()).isCloseTo(1000 * 500 * 0.04, within(1e-6));
        assertThat(revenue.table()).allSatisfy(cell -> {
            assertThat(cell.usd()).isCloseTo(cell.tonnes() * 500 * cell.usdPerTonneKm(), within(1e-3));
            assertThat(cell.holds()).isEqualTo(cell.usd() >= 1_000_000);
        });
    }

    /** The table lies around what it takes, however much or little was claimed, and holds where that is reached. */
    @ParameterizedTest
    @ValueSource(doubles = {20_000, 1_000_000, 7_654_321, 5e9})
    void theTableOfRevenueFitsWhatIsClaimed(double usd) throws CaseException {
        Assertion claim = new Assertion(
                "r",
                Assertion.Kind.TRANSIT_REVENUE,
                "base",
                Economy.of("KAZ"),
                List.of("north"),
                usd,
                usd,
                "USD",
                "",
                "",
                "made");

        var revenue = (AssertionCheck.Revenue) AssertionCheck.check(network().network(), claim, Scenario.BASE, LEAST);

        assertThat(revenue.table())
                .filteredOn(cell -> cell.usdPerTonneKm() == revenue.usdPerTonneKm())
                .extracting(AssertionCheck.Cell::holds)
                .containsExactly(false, false, false, false, true, true);
        assertThat(revenue.table()).anyMatch(cell -> cell.holds() && cell.usdPerTonneKm() > revenue.usdPerTonneKm());
    }

    @Test
    void savingsOfARoadAreThoseOfRoads() throws CaseException {
        TransportNetwork roads = new SmallNetwork()
                .node("a", "KGZ")
                .node("b", "KGZ")
                .link("old", Mode.ROAD, 0, "a", "b", 700, 30, 0.08)
                .link("new", Mode.ROAD, 0, "a", "b", 430, 6, 0.08)
                .link("rail", Mode.RAIL, 1520, "a", "b", 400, 5, 0.01)
                .goods("boxes", 1, 10)
                .shipment("a", "b", "boxes", 50, 2400)
                .network();
        Assertion claim = new Assertion(
                "d", Assertion.Kind.SAVED_DAYS, "base", null, List.of("new"), 1, 1, "days", "", "", "made");

        var savings = (AssertionCheck.Savings) AssertionCheck.check(roads, claim, Scenario.BASE, LEAST);

        assertThat(savings.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.km()).isEqualTo(270);
            assertThat(pair.days()).isEqualTo(1);
        });
    }

    @Test
    void savingsAreThoseOfTheBestRailwayRoutes() throws CaseException {
        Assertion claim = new Assertion(
                "shorter",
                Assertion.Kind.SAVED_KM,
                "later",
                null,
                List.of("new"),
                300,
                300,
                "km",
                "300 km",
                "",
                "made");
        Scenario later = parsed("name: Later\nyear: 2030\n");

        var savings = (AssertionCheck.Savings) AssertionCheck.check(network().network(), claim, later, LEAST);

        assertThat(savings.holding()).isEqualTo(1);
        assertThat(savings.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.km()).isEqualTo(400);
            assertThat(pair.days()).isCloseTo((66 - 52) / 24.0, within(1e-9));
        });
    }
}
