package org.tamga.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.app.SmallLake;
import org.tamga.trade.measure.TradeMeasure;
import tools.jackson.databind.JsonNode;

/** Trade by product from a small lake of five economies: what the API says, and what the command line says of the same. */
class TradeTest {

    @TempDir
    private static Path folder;

    private static SmallLake lake;
    private static Served served;
    private static Served dry;
    private static Description description;

    @BeforeAll
    static void start() throws Exception {
        lake = SmallLake.filled(folder.resolve("case"));
        // a partner that is no economy of the case, and one that is no economy at all
        lake.take(
                "others.csv",
                List.of("2022,398,380,X,H6,270900,0,5000000000,1000", "2022,398,899,X,H6,270900,0,7000000,1000"));
        served = Served.of(lake.theCase());
        dry = Served.of(Served.smallCase(folder.resolve("dry")));
        description = Description.of(served.api("/openapi.yaml").body());
    }

    @AfterAll
    static void stop() {
        served.close();
        dry.close();
    }

    private static JsonNode answer(String path, String described) throws Exception {
        HttpResponse<String> answer = served.api(path);
        description.assertDescribed(described, "get", "200", answer);
        return Served.json(answer);
    }

    private static JsonNode measured(String path) throws Exception {
        return answer("/trade/" + path, "/trade/{measure}");
    }

    private static List<String> column(JsonNode rows, String name) {
        int at = rows.get("columns")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList()
                .indexOf(name);
        assertThat(at).as(name).isNotNegative();
        return rows.get("rows").valueStream().map(row -> row.get(at).asString()).toList();
    }

    @Test
    void lakeKnowsEveryPartnerWithItsName() throws Exception {
        JsonNode held = answer("/trade", "/trade");

        assertThat(held.get("lake").booleanValue()).isTrue();
        assertThat(held.get("reporters").valueStream().map(JsonNode::stringValue))
                .containsExactly("CHN", "KAZ", "KGZ", "RUS", "UZB");
        List<String> partners =
                held.get("partners").valueStream().map(JsonNode::stringValue).toList();
        assertThat(partners)
                .contains("CHN", "ITA", "KAZ", "KGZ", "RUS", "UZB")
                .hasSize(7)
                .doesNotContain("WLD");
        assertThat(held.at("/names/ITA/en").stringValue()).isEqualTo("Italy");
        assertThat(held.at("/names/ITA/ru").stringValue()).isEqualTo("Италия");
        for (String partner : partners) {
            assertThat(held.at("/names/" + partner + "/en").stringValue())
                    .isNotBlank()
                    .isNotEqualTo(partner);
            assertThat(served.api("/trade/turnover?reporter=KAZ&window=2022&partner=" + partner)
                            .statusCode())
                    .as(partner)
                    .isIn(200, 422);
        }
    }

    @Test
    void seriesHasBothSidesOfATradeOverAllYears() throws Exception {
        JsonNode series = answer("/trade/series?reporter=KAZ&partner=CHN&source=COMTRADE", "/trade/series");
        List<String> sides = new ArrayList<>();
        for (JsonNode line : series.get("reported")) {
            sides.add(line.get("side").stringValue() + " " + line.get("flow").stringValue());
            assertThat(line.get("points").valueStream().map(p -> p.get("year").intValue()))
                    .as(line.toString())
                    .contains(2020, 2021, 2022);
            assertThat(line.get("points").valueStream().map(p -> p.get("value").decimalValue()))
                    .allSatisfy(value -> assertThat(value).isPositive());
        }

        assertThat(sides).containsExactly("KAZ EXPORT", "KAZ IMPORT", "CHN EXPORT", "CHN IMPORT");
        assertThat(series.get("currency").stringValue()).isEqualTo("USD");
        assertThat(series.get("batches")).isNotEmpty();
        assertThat(series.get("command").stringValue()).isEqualTo("tamga trade turnover KAZ CHN --source COMTRADE");
    }

    @Test
    void seriesOfAGroupIsNamedAfterIt() throws Exception {
        JsonNode series = answer("/trade/series?reporter=CA2&partner=CHN&window=2022", "/trade/series");

        assertThat(series.get("reported").findValuesAsString("side")).containsExactly("CA2", "CA2", "CHN", "CHN");
        BigDecimal both = value(series, 0);
        BigDecimal kazakhstan = value(answer("/trade/series?reporter=KAZ&partner=CHN&window=2022", "/trade/series"), 0);
        BigDecimal kyrgyzstan = value(answer("/trade/series?reporter=KGZ&partner=CHN&window=2022", "/trade/series"), 0);
        assertThat(both).isEqualByComparingTo(kazakhstan.add(kyrgyzstan));
    }

    private static BigDecimal value(JsonNode series, int line) {
        return series.at("/reported/" + line + "/points/0/value").decimalValue();
    }

    @Test
    void sideThatTheLakeDoesNotHaveIsSaidToBeMissing() throws Exception {
        JsonNode series = answer("/trade/series?reporter=KAZ&partner=ITA&window=2022", "/trade/series");

        assertThat(series.get("reported")).hasSize(2);
        assertThat(series.get("notes").valueStream().map(JsonNode::stringValue))
                .anySatisfy(note -> assertThat(note).startsWith("ITA: the lake has nothing for reports of ITA"));
    }

    @Test
    void structureIsOfAllProductsAndAddsUp() throws Exception {
        JsonNode chapters = measured("structure?reporter=KAZ&flow=EXPORT&window=2021");
        JsonNode lines = measured("structure?reporter=KAZ&flow=EXPORT&window=2021&level=6");

        assertThat(column(chapters, "product")).containsExactlyInAnyOrder("27", "74", "85", "87", "64");
        assertThat(column(lines, "product")).containsExactlyInAnyOrderElementsOf(SmallLake.PRODUCTS);
        assertThat(sum(column(chapters, "value"))).isEqualByComparingTo(sum(column(lines, "value")));
        assertThat(sum(column(chapters, "share_percent")).doubleValue()).isBetween(99.99, 100.01);
    }

    private static BigDecimal sum(List<String> values) {
        return values.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void partnersAreRankedAndALimitTellsHowManyThereAre() throws Exception {
        JsonNode all = measured("partners?reporter=KAZ&flow=EXPORT&window=2022");
        JsonNode two = measured("partners?reporter=KAZ&flow=EXPORT&window=2022&limit=2");

        assertThat(column(all, "partner")).contains("ITA", "CHN", "KGZ").startsWith("ITA");
        assertThat(column(two, "partner")).hasSize(2);
        assertThat(two.get("all_rows").intValue())
                .isEqualTo(all.get("all_rows").intValue())
                .isGreaterThan(2);
    }

    @Test
    void concentrationIsBetweenNothingAndOneForEachYear() throws Exception {
        JsonNode rows = measured("concentration?reporter=CHN&flow=EXPORT&window=2020/2022&each=1");

        assertThat(column(rows, "period")).containsExactly("202001", "202101", "202201");
        assertThat(column(rows, "hhi"))
                .allSatisfy(hhi -> assertThat(Double.parseDouble(hhi)).isBetween(0.0, 1.0));
    }

    @Test
    void mirrorRanksLinesOfBothDirections() throws Exception {
        JsonNode ranking = answer("/trade/mirror?reporter=CHN&partner=KAZ&window=2021", "/trade/mirror");
        Set<String> pairs = new TreeSet<>();
        List<String> exporters = column(ranking, "exporter");
        List<String> importers = column(ranking, "importer");
        for (int i = 0; i < exporters.size(); i++) {
            pairs.add(exporters.get(i) + " " + importers.get(i));
        }

        assertThat(pairs).isSubsetOf("CHN KAZ", "KAZ CHN");
        assertThat(ranking.get("notes").valueStream().map(JsonNode::stringValue))
                .anySatisfy(note -> assertThat(note).startsWith("transport and insurance, estimated from"));
        assertThat(ranking.get("definition").stringValue()).contains("Fisman");
    }

    @ParameterizedTest
    @EnumSource(TradeMeasure.class)
    void everyMeasureSaysWhatTheCommandLineSays(TradeMeasure measure) throws Exception {
        String query = switch (measure) {
            case COMPLEMENTARITY, INTRA_INDUSTRY -> "reporter=KAZ&partner=CHN&window=2021";
            case ROLLING -> "reporter=KAZ&partner=CHN&window=2023-01/2023-06";
            case DEPENDENCE, TRANSIT -> "reporter=KAZ&about=CHN&window=2021";
            case UNIT_VALUES -> "reporter=KAZ&flow=IMPORT&window=2021&level=6";
            case GROWTH -> "reporter=KAZ&partner=CHN&window=2021&by=product&product=HS:27";
            default -> "reporter=KAZ&window=2021&source=comtrade";
        };
        JsonNode rows = measured(measure.word() + "?limit=10000&" + query);
        List<String> command = List.of(
                rows.get("command").stringValue().substring("tamga ".length()).split(" "));
        List<String> arguments = new ArrayList<>(command);
        arguments.add("--json");
        String printed = lake.run(arguments.toArray(String[]::new)).out();

        assertThat(rows.get("rows")).isNotEmpty();
        for (String column :
                rows.get("columns").valueStream().map(JsonNode::stringValue).toList()) {
            List<String> said = new ArrayList<>();
            Served.tree(printed)
                    .get("rows")
                    .forEach(row -> said.add(row.get(column).asString()));
            assertThat(column(rows, column)).as(column).isEqualTo(said);
        }
    }

    @Test
    void severalReportersHaveNoCommand() throws Exception {
        assertThat(measured("partners?reporter=KAZ,KGZ&window=2021")
                        .get("command")
                        .isNull())
                .isTrue();
        assertThat(measured("partners?reporter=CA2&window=2021").get("command").stringValue())
                .isEqualTo("tamga trade partners CA2 2021");
        assertThat(measured("partners?window=2021").get("command").stringValue())
                .isEqualTo("tamga trade partners ALL 2021");
    }

    @Test
    void answersAreToldInTheLanguageOfWhoAsks() throws Exception {
        JsonNode russian = measured("structure?reporter=KAZ&window=2021&lang=ru");

        assertThat(russian.get("title").stringValue()).isEqualTo("Товарная структура и её изменение");
        assertThat(measured("structure?reporter=KAZ&window=2021").get("title").stringValue())
                .isEqualTo("Structure by product and its change");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partners?reporter=KAZZ | the parameter reporter: \"KAZZ\" is not an economy",
                "partners?reporter=KAZ&partner=XX1 | the parameter partner: \"XX1\" is not an economy",
                "partners?reporter=%27;DROP | the parameter reporter: ",
                "partners?reporter=KAZ&window=never | the parameter window: ",
                "partners?reporter=KAZ&window=2022/2020 | the parameter window: ",
                "partners?reporter=KAZ&product=HS:27%27 | the parameter product: 'HS:27'' is no product: write HS:27",
                "partners?reporter=KAZ&product=HS:27,SITC:33 | the parameter product: 'SITC:33' is of another nomenclature",
                "partners?reporter=KAZ&flow=both | the parameter flow: exports or imports",
                "partners?reporter=KAZ&by=colour | the parameter by: product, partner, reporter or flow",
                "partners?reporter=KAZ&level=99 | the parameter level: digits of product codes, from 0 to 10",
                "partners?reporter=KAZ&limit=0 | the parameter limit is a whole number from 1 to 10000",
                "partners?reporter=KAZ&source=%22x%22 | the parameter source: a name such as COMTRADE",
                "structure?reporter=KAZ&base=x | the parameter base: ",
                "dependence?reporter=KAZ&about=nobody | the parameter about: ",
                "complementarity?reporter=KAZ | complementarity with whom?",
                "mirror?reporter=KAZ | a comparison needs the parameters reporter and partner",
                "series | the parameter reporter is missing: write reporter=KAZ"
            })
    void wrongParametersAreToldByTheirNames(String path, String message) throws Exception {
        HttpResponse<String> answer = served.api("/trade/" + path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Served.json(answer).at("/error/message").stringValue()).startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partners?reporter=KAZ&window=1999 | the lake has nothing for 1999",
                "partners?reporter=USA&window=2021 | the lake has nothing for reports of USA",
                "partners?reporter=KAZ&window=2021&source=BACI | the lake has nothing for the source BACI",
                "partners?reporter=KAZ&window=2021&product=99 | no rows of the lake are about this",
                "structure?reporter=KAZ&window=2021&level=8 | the lake has this only in codes of 6 digits, not of 8",
                "turnover?reporter=KAZ&window=2021-01/2021-03 | the lake has only whole years of this"
            })
    void whatTheLakeDoesNotHaveIsSaid(String path, String message) throws Exception {
        HttpResponse<String> answer = served.api("/trade/" + path);

        description.assertDescribed("/trade/{measure}", "get", "422", answer);
        assertThat(Served.json(answer).at("/error/message").stringValue()).startsWith(message);
    }

    @Test
    void measureThatDoesNotExistIsToldWithThoseThatDo() throws Exception {
        HttpResponse<String> answer = served.api("/trade/luck?reporter=KAZ");

        description.assertDescribed("/trade/{measure}", "get", "404", answer);
        assertThat(answer.body()).contains("turnover", "unit-values");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/trade/partners?reporter=KAZ",
                "/trade/series?reporter=KAZ",
                "/trade/mirror?reporter=KAZ&partner=CHN"
            })
    void caseWithoutALakeSaysSo(String path) throws Exception {
        HttpResponse<String> answer = dry.api(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Served.json(answer).at("/error/message").stringValue()).contains("tamga import FILE…");
    }

    @Test
    void caseWithoutALakeHoldsNothing() throws Exception {
        HttpResponse<String> answer = dry.api("/trade");

        description.assertDescribed("/trade", "get", "200", answer);
        JsonNode held = Served.json(answer);
        assertThat(held.get("lake").booleanValue()).isFalse();
        for (String list : List.of("held", "reporters", "partners")) {
            assertThat(held.get(list)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"cotton, HS:52", "хлопок, HS:52", "HS:27, HS:27", "27, HS:27"})
    void productsAreFoundByNameAndCode(String asked, String code) throws Exception {
        JsonNode found = answer("/products?q=" + Answers.encoded(asked), "/products");

        assertThat(found.get("products").findValuesAsString("code")).contains(code);
    }

    @Test
    void productsThatNobodyKnowsAreNone() throws Exception {
        assertThat(answer("/products?q=unobtainium", "/products").get("products"))
                .isEmpty();
        assertThat(served.api("/products").statusCode()).isEqualTo(400);
        assertThat(served.api("/products?q=a&limit=1000").statusCode()).isEqualTo(400);
    }
}
