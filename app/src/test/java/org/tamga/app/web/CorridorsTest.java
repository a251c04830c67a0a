package org.tamga.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The transport network of the built-in case: what the API says of it and of what flows on it. */
class CorridorsTest {

    private static final String FLOWS = "/corridors/flows";

    @TempDir
    private static Path folder;

    private static Served served;
    private static Served without;
    private static Description description;

    @BeforeAll
    static void start() throws Exception {
        served = Served.of(Path.of("../cases/china-central-asia"));
        without = Served.of(Served.smallCase(folder.resolve("without")));
        description = Description.of(served.api("/openapi.yaml").body());
    }

    @AfterAll
    static void stop() {
        served.close();
        without.close();
    }

    private static JsonNode answer(String path, String described) throws Exception {
        HttpResponse<String> answer = served.api(path);
        description.assertDescribed(described, "get", "200", answer);
        return Served.json(answer);
    }

    private static JsonNode flows(String query) throws Exception {
        return answer(FLOWS + query, FLOWS);
    }

    private static JsonNode of(JsonNode list, String field, String value) {
        return list.valueStream()
                .filter(item -> item.get(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal transitUsd(JsonNode accounts, String country) {
        return of(accounts.get("countries"), "country", country)
                .get("transit_usd")
                .decimalValue();
    }

    @Test
    void claimOfADocumentAboutACorridorIsToldWhatItNeeds() throws Exception {
        HttpResponse<String> answer = served.check(
                "?lang=ru",
                "The railway opens in 2030. It will bring Kyrgyzstan about 100 million dollars a year from transit.");

        description.assertDescribed("/check", "post", "200", answer);
        JsonNode claims = Served.json(answer).get("claims");
        JsonNode network = claims.valueStream()
                .filter(claim -> claim.has("network"))
                .findFirst()
                .orElseThrow()
                .get("network");
        assertThat(network.get("kind").asString()).isEqualTo("transit_revenue");
        assertThat(network.get("low").decimalValue()).isEqualByComparingTo("95000000");
        assertThat(Served.json(without.check(
                                "", "It will bring Kyrgyzstan about 100 million dollars a year from transit."))
                        .get("claims")
                        .valueStream())
                .noneMatch(claim -> claim.has("network"));
    }

    @Test
    void bordersThatAScenarioChangesAreToldAsItHasThem() throws Exception {
        JsonNode usual = answer("/corridors", "/corridors").get("borders");
        JsonNode halved = flows("?scenario=border-times-halved").get("borders");

        JsonNode before = of(usual, "link", "rail-alashankou-dostyk");
        JsonNode after = of(halved, "link", "rail-alashankou-dostyk");
        assertThat(after.get("from")).isEqualTo(before.get("from"));
        assertThat(after.get("hours").asDouble())
                .isPositive()
                .isEqualTo(before.get("hours").asDouble() / 2);
        assertThat(flows("?scenario=cku-opens").get("borders").valueStream()).isEmpty();
    }

    @Test
    void networkIsToldWithItsScenariosAndSources() throws Exception {
        JsonNode network = answer("/corridors?lang=ru", "/corridors");

        assertThat(network.get("links")).hasSizeGreaterThan(500);
        assertThat(network.get("sources")).hasSizeGreaterThan(50);
        assertThat(network.at("/scenarios/0/id").stringValue()).isEqualTo("base");
        assertThat(of(network.get("scenarios"), "id", "cku-opens").get("name").stringValue())
                .startsWith("Открыта железная дорога");
    }

    @Test
    void everySourceThatANumberNamesIsTold() throws Exception {
        JsonNode network = answer("/corridors", "/corridors");
        List<String> told = network.get("sources")
                .valueStream()
                .map(s -> s.get("id").stringValue())
                .toList();

        for (String list : List.of("links", "borders")) {
            network.get(list)
                    .forEach(item -> assertThat(
                                    item.get("sources").stringValue().split(" "))
                            .allSatisfy(word -> assertThat(told).contains(word.replaceFirst("^.*=", ""))));
        }
    }

    @Test
    void networkAsItIsDiffersFromItselfInNothing() throws Exception {
        JsonNode flows = flows("");

        assertThat(flows.get("result")).isEqualTo(flows.get("base"));
        flows.get("gains")
                .forEach(gain -> assertThat(gain.get("gain_usd").decimalValue()).isZero());
    }

    @Test
    void railwayThatOpensTakesGoodsFromOthers() throws Exception {
        JsonNode flows = flows("?scenario=cku-opens");

        assertThat(of(flows.at("/result/corridors"), "id", "cku").get("tonnes").decimalValue())
                .isPositive();
        assertThat(flows.at("/base/corridors")
                        .valueStream()
                        .map(c -> c.get("id").stringValue()))
                .doesNotContain("cku");
        assertThat(transitUsd(flows.get("result"), "KGZ")).isGreaterThan(transitUsd(flows.get("base"), "KGZ"));
    }

    @Test
    void whatIsTurnedChangesTheScenarioAndNotTheNetworkAsItIs() throws Exception {
        JsonNode plain = flows("?scenario=cku-opens");
        JsonNode turned = flows("?scenario=cku-opens&border_hours=0.5&fees=2&demand=1.2&year=2030");

        assertThat(turned.get("base")).isEqualTo(plain.get("base"));
        assertThat(turned.at("/result/total/tonnes").decimalValue())
                .isGreaterThan(plain.at("/result/total/tonnes").decimalValue());
    }

    @Test
    void plannedLinkIsOpenInItsYear() throws Exception {
        assertThat(flows("?year=2030")
                        .at("/result/corridors")
                        .valueStream()
                        .map(c -> c.get("id").stringValue()))
                .contains("cku");
    }

    @Test
    void shippersWhoKnowCostsMayChooseOtherwise() throws Exception {
        JsonNode flows = flows("?scenario=cku-opens&method=equilibrium");

        assertThat(flows.at("/base/method").stringValue()).isEqualTo("equilibrium");
        assertThat(flows.at("/result/method").stringValue()).isEqualTo("equilibrium");
    }

    @Test
    void nothingIsCarriedWhereNothingIsAskedFor() throws Exception {
        assertThat(flows("?demand=0").at("/result/total/tonnes").decimalValue()).isZero();
    }

    @Test
    void flowsAreLinesForMaps() throws Exception {
        HttpResponse<String> answer = served.api("/corridors/flows.geojson?scenario=cku-opens");
        JsonNode schema = description
                .tree()
                .at("/paths/~1corridors~1flows.geojson/get/responses/200/content")
                .get("application/geo+json")
                .get("schema");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/geo+json");
        assertThat(description.compiled(schema).validate(Served.json(answer))).isEmpty();
        assertThat(Served.json(answer).get("features")).hasSizeGreaterThan(500);
    }

    @Test
    void assertionsAreHeldAgainstTheNetworkAndTheNetworkAgainstWhatWasPublished() throws Exception {
        JsonNode checks = answer("/corridors/checks", "/corridors/checks");
        JsonNode revenue = of(checks.get("claims"), "id", "cku-transit-revenue");

        assertThat(revenue.get("table").valueStream().filter(c -> c.get("holds").booleanValue()))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.get("usd").decimalValue())
                        .isGreaterThanOrEqualTo(revenue.get("low").decimalValue()));
        assertThat(checks.get("calibration")).isNotEmpty();
    }

    @Test
    void sameQuestionIsAnsweredOnce() throws Exception {
        String once =
                served.api(FLOWS + "?fees=1.5").headers().firstValue("ETag").orElseThrow();

        assertThat(served.api(FLOWS + "?fees=1.50&demand=1", "If-None-Match", once)
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenario=nothing | cku-opens",
                "fees=11 | 0 to 10",
                "fees=-1 | 0 to 10",
                "demand=NaN | 0 to 10",
                "border_hours=much | border_hours",
                "year=1 | 2030",
                "year=20300 | 2030",
                "year=soon | 2030",
                "method=guess | equilibrium"
            })
    void questionThatCannotBeUnderstoodIsToldWhatWouldBeRight(String query, String said) throws Exception {
        HttpResponse<String> answer = served.api(FLOWS + "?" + query);

        description.assertDescribed(FLOWS, "get", "400", answer);
        assertThat(Served.json(answer).at("/error/message").stringValue()).contains(said);
    }

    @Test
    void caseWithoutANetworkHasAnEmptyOne() throws Exception {
        HttpResponse<String> answer = without.api("/corridors");

        description.assertDescribed("/corridors", "get", "200", answer);
        assertThat(Served.json(answer).get("nodes")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {FLOWS, "/corridors/checks"})
    void nothingFlowsWithoutANetwork(String path) throws Exception {
        description.assertDescribed(path, "get", "404", without.api(path));
    }

    @Test
    void brokenNetworkIsToldWithTheRowAndWhatWasReadBeforeStays() throws Exception {
        Path theCase = Served.fullCase(folder.resolve("broken"));
        Path links = theCase.resolve("corridor/links.csv");
        try (CaseDesk desk = new CaseDesk(theCase)) {
            CaseState before = desk.state();
            Files.writeString(links, Files.readString(links).replaceFirst(",956,", ",far,"));
            desk.look(state -> {});
            desk.look(state -> {});

            assertThat(desk.state()).isSameAs(before);
            assertThat(desk.faults()).singleElement().asString().startsWith("corridor/links.csv:2");
        }
    }

    @Test
    void networkThatIsBrokenFromTheBeginningIsAFaultOfItsFiles() throws Exception {
        Path theCase = brokenFromTheBeginning();
        try (Served broken = Served.of(theCase)) {
            HttpResponse<String> answer = broken.api("/corridors");

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(Served.json(answer).at("/error/details/0").stringValue()).startsWith("corridor/links.csv:2");
            assertThat(broken.api("/overview").statusCode()).isEqualTo(200);
        }
    }

    private static Path brokenFromTheBeginning() throws IOException {
        Path theCase = Served.fullCase(folder.resolve("broken-first"));
        Path links = theCase.resolve("corridor/links.csv");
        Files.writeString(links, Files.readString(links).replaceFirst(",956,", ",far,"));
        return theCase;
    }
}
