package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CorridorCommandTest {

    @TempDir
    private Path folder;

    private static CommandRun run(String... words) {
        List<String> all = new ArrayList<>(List.of("corridor"));
        all.addAll(List.of(words));
        return CommandRun.onBuiltIn(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flows",
                "flows --method equilibrium",
                "scenario",
                "scenario northern-route-closed",
                "compare cku-opens makmal-automated",
                "checks",
                "route xian tashkent -k 5"
            })
    void textsKeepToEightyColumns(String words) {
        CommandRun run = run(words.split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Page.WIDTH));
    }

    @Test
    void flowsAddUp() {
        JsonNode flows = run("flows", "--json").json();

        double tonnes = flows.get("total").get("tonnes").asDouble();
        double corridors = flows.get("corridors")
                .valueStream()
                .mapToDouble(c -> c.get("tonnes").asDouble())
                .sum();
        assertThat(corridors).isCloseTo(tonnes, within(100.0));
        assertThat(flows.get("total").get("unserved_tonnes").asDouble()).isZero();
        assertThat(flows.get("countries")
                        .valueStream()
                        .map(c -> c.get("country").stringValue()))
                .contains("KAZ", "KGZ", "RUS");
        assertThat(flows.get("method").stringValue()).isEqualTo("logit");
    }

    @Test
    void aScenarioIsShownBesideTheNetworkAsItIs() {
        JsonNode json = run("scenario", "northern-route-closed", "--json").json();

        assertThat(json.propertyNames())
                .containsExactly(
                        "scenario", "base", "result", "borders", "gains", "base_shipments", "result_shipments");
        assertThat(json.get("result_shipments").valueStream())
                .hasSizeGreaterThan(200)
                .allSatisfy(shipment -> {
                    assertThat(shipment.get("corridors")
                                    .valueStream()
                                    .mapToDouble(JsonNode::asDouble)
                                    .sum())
                            .isCloseTo(1, within(0.001));
                    assertThat(shipment.get("transit").has("RUS")).isFalse();
                });
        assertThat(transit(json.get("base"), "RUS")).isPositive();
        assertThat(transit(json.get("result"), "RUS")).isZero();
        double before = Double.POSITIVE_INFINITY;
        for (JsonNode gain : json.get("gains")) {
            assertThat(gain.get("gain_usd").asDouble()).isLessThanOrEqualTo(before);
            before = gain.get("gain_usd").asDouble();
        }
    }

    private static double transit(JsonNode accounts, String country) {
        return accounts.get("countries")
                .valueStream()
                .filter(c -> c.get("country").stringValue().equals(country))
                .mapToDouble(c -> c.get("transit_usd").asDouble())
                .sum();
    }

    @Test
    void aScenarioOfAFileIsRunAndItsFaultsAreTold() throws IOException {
        Path good = Files.writeString(
                folder.resolve("mine.yaml"), "name: Mine\nchanges:\n  - close: {links: suez-canal}\n");
        Path bad = Files.writeString(
                folder.resolve("bad.yaml"), "name: Bad\nchanges:\n  - close: {links: panama-canal}\n");

        assertThat(run("scenario", good.toString()).out()).startsWith("Mine\n");
        CommandRun run = run("scenario", bad.toString());
        assertThat(run.code()).isEqualTo(Exit.BAD_INPUT);
        assertThat(run.err()).contains("bad.yaml:3: there is no link 'panama-canal'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "scenario nowhere | 66 | there is no scenario 'nowhere': known are base, border-times-halved",
                "flows --method guess | 2 | --method is logit or equilibrium, not 'guess'",
                "flows --sensitivity 0 | 2 | --sensitivity is a number above 0",
                "route xian atlantis | 2 | there is no place 'atlantis'",
                "route xian tashkent --avoid UZB | 2 | 'UZB' cannot be avoided",
                "route xian tashkent --avoid atlantis | 2 | 'atlantis' is no node, link or country",
                "route xian tashkent --goods gold | 2 | there is no class 'gold': known are machinery",
                "route xian tashkent -k 0 | 2 | --routes is 1 to 50",
                "route xian tashkent --via mode:ferry --avoid mode:ferry | 5 | \"\"",
            })
    void whatIsWrongIsSaid(String words, int code, String told) {
        CommandRun run = run(words.split(" "));

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).contains(told);
    }

    @Test
    void routesKeepToWhatIsAskedFor() {
        JsonNode free = run("route", "xian", "tashkent", "--json").json();
        JsonNode without =
                run("route", "CNXIA", "Tashkent", "--avoid", "KGZ", "--json").json();
        JsonNode rails = run(
                        "route",
                        "xian",
                        "poti",
                        "--via",
                        "mode:rail",
                        "--via",
                        "mode:ferry",
                        "--via",
                        "aktau",
                        "--json")
                .json();

        assertThat(free.get("routes").valueStream()).hasSize(3);
        assertThat(free.get("routes")
                        .valueStream()
                        .map(r -> r.get("cost_usd_per_tonne").asDouble()))
                .isSorted();
        assertThat(without.get("routes").valueStream())
                .allSatisfy(
                        route -> assertThat(route.get("transit").valueStream().map(JsonNode::stringValue))
                                .doesNotContain("KGZ"));
        assertThat(rails.get("routes").valueStream())
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.get("links").valueStream().map(JsonNode::stringValue))
                        .allMatch(link -> link.startsWith("rail-") || link.startsWith("ferry-"))
                        .anyMatch(link -> link.contains("aktau")));
    }

    @Test
    void flowsAndRoutesAreWrittenAsGeoJson() throws IOException {
        Path flows = folder.resolve("flows.geojson");
        Path routes = folder.resolve("routes.geojson");

        run("scenario", "cku-opens", "--geojson", flows.toString());
        run("route", "xian", "tashkent", "--geojson", routes.toString());

        JsonNode map = JsonMapper.shared().readTree(Files.readString(flows));
        assertThat(map.get("type").stringValue()).isEqualTo("FeatureCollection");
        assertThat(map.get("features").valueStream()).hasSizeGreaterThan(200).allSatisfy(feature -> {
            assertThat(feature.get("geometry").get("type").stringValue()).isEqualTo("LineString");
            assertThat(feature.get("geometry").get("coordinates").size()).isGreaterThan(1);
        });
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(routes))
                        .get("features")
                        .valueStream())
                .hasSize(3);
        assertThat(run("flows", "--geojson", folder.resolve("no/where").toString())
                        .code())
                .isEqualTo(Exit.CANNOT_WRITE);
    }

    @Test
    void claimsAreShownWithWhatMustBeSo() {
        JsonNode checks = run("checks", "--json").json();

        JsonNode revenue = checks.get("claims").get(0);
        assertThat(revenue.get("tonnes_needed").asDouble()
                        * revenue.get("km").asDouble()
                        * revenue.get("usd_per_tonne_km").asDouble())
                .isCloseTo(200e6, withinPercentage(0.1));
        assertThat(revenue.get("table").valueStream().map(c -> c.get("holds").asBoolean()))
                .contains(true, false);
        assertThat(checks.get("calibration").valueStream()).hasSizeGreaterThan(20);
    }

    @Test
    void aCaseWithoutANetworkSaysSo() throws IOException {
        Files.writeString(folder.resolve("case.yaml"), "name: Empty\n");

        CommandRun run = CommandRun.of("corridor", "flows", "--case", folder.toString());

        assertThat(run.code()).isEqualTo(Exit.NOT_FOUND);
        assertThat(run.err()).contains("the case has no network");
    }

    private static final String NET = """
            <NUMBER OF ZONES> 2
            <NUMBER OF NODES> 4
            <FIRST THRU NODE> 1
            <NUMBER OF LINKS> 5
            <END OF METADATA>
            ~ from to capacity length time b power speed toll type ;
            1 3 1 100 0.00000001 1000000000 1 0 0 1 ;
            1 4 1 100 50 0.02 1 0 0 1 ;
            3 2 1 100 50 0.02 1 0 0 1 ;
            3 4 1 100 10 0.1 1 0 0 1 ;
            4 2 1 100 0.00000001 1000000000 1 0 0 1 ;
            """;

    @Test
    void anEquilibriumIsFoundAndItsFlowsWritten() throws IOException {
        Path net = Files.writeString(folder.resolve("B_net.tntp"), NET);
        Path trips = Files.writeString(
                folder.resolve("B_trips.tntp"), "<NUMBER OF ZONES> 2\n<END OF METADATA>\nOrigin 1\n 2 : 6.0;\n");
        Path flows = folder.resolve("flows.tntp");

        CommandRun run = run(
                "assign",
                "--net",
                net.toString(),
                "--trips",
                trips.toString(),
                "--gap",
                "1e-12",
                "--flows",
                flows.toString(),
                "--json");

        assertThat(run.code()).isZero();
        assertThat(run.json().propertyNames()).contains("objective", "relative_gap", "iterations", "seconds");
        assertThat(run.json().get("objective").asDouble()).isCloseTo(386.00000008, within(1e-6));
        assertThat(Files.readAllLines(flows)).hasSize(6).first().isEqualTo("From\tTo\tVolume\tCost");
        CommandRun missing = run("assign", "--net", "nowhere", "--trips", trips.toString());
        assertThat(missing.code()).isEqualTo(Exit.NOT_FOUND);
        Files.writeString(net, NET.replace("1 4 1 100", "1 9 1 100"));
        CommandRun broken = run("assign", "--net", net.toString(), "--trips", trips.toString());
        assertThat(broken.code()).isEqualTo(Exit.BAD_INPUT);
        assertThat(broken.err()).contains("B_net.tntp:8: there is no node '9'");
    }
}
