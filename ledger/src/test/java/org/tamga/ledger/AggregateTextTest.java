package org.tamga.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Measure;
import org.tamga.core.Membership;
import org.tamga.core.ProductCode;
import org.tamga.core.Unit;
import org.tamga.core.Window;

class AggregateTextTest {

    private static final Economy CHN = Economy.of("CHN");
    private static final List<Economy> FIVE = economies("KAZ", "KGZ", "TJK", "TKM", "UZB");

    private final AggregateText text = new AggregateText(words());

    @Test
    void questionOfTheReadmeIsUnderstood() {
        assertThat(text.parse(AggregateText.EXAMPLE))
                .isEqualTo(new Aggregate(
                        "GACC",
                        new TreeSet<>(List.of(CHN)),
                        new TreeSet<>(FIVE),
                        Measure.TURNOVER,
                        ProductCode.TOTAL,
                        Window.parse("2025-01/2025-11"),
                        Unit.USD));
    }

    @ParameterizedTest
    @CsvSource({
        "2025 CHN exports CA5, CHN exports CA5 2025 USD",
        "CNY imports 2025-H1 CHN HS:271121 TKM, CHN imports TKM HS:271121 2025-H1 CNY",
        "GACC CHN TURNOVER KAZ+UZB 2025, CHN turnover KAZ+UZB 2025 USD",
        "MOFCOM CHN Export KAZ 2025, CHN exports KAZ 2025 USD",
        "CHN turnover KAZ+KGZ+TJK+TKM+UZB 2025, CHN turnover CA5 2025 USD",
        "CHN total KAZ TOTAL 2025, CHN turnover KAZ 2025 USD",
        "CA5 turnover CHN 2024, CA5 turnover CHN 2024 USD",
        "KAZ+TJK balance CHN 2024, KAZ+TJK balance CHN 2024 USD",
        "KAZ-KGD KAZ imports CHN 2024, KAZ-KGD KAZ imports CHN 2024 USD",
        "KZ imports WLD 2024 KZT, KAZ imports WLD 2024 KZT",
        "156 turnover 398 2024, CHN turnover KAZ 2024 USD",
        "CR CHN turnover KAZ MOT:3100 2025 trains, CR CHN turnover KAZ MOT:3100 2025 trains",
        "CHN exports CHE 2025, CHN exports CHE 2025 USD",
        "CHN exports KAZ 2025 CHE, CHN exports KAZ 2025 CHE",
        "EC KAZ turnover CHN 2024, EC KAZ turnover CHN 2024 USD",
        "CHN turnover KGZ+KAZ 2024, CHN turnover GRW 2024 USD",
        "CHN turnover GRW 2019, CHN turnover KAZ 2019 USD"
    })
    void everyWordFindsItsPlace(String question, String canonical) {
        assertThat(text.print(text.parse(question))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|the question is empty",
                "CHN turnover CA5|lacks a window such as 2025",
                "CHN CA5 2025|lacks a measure: turnover, exports, imports or balance",
                "turnover 2025|the reporter is missing: whose trade, such as CHN",
                "CHN turnover 2025|the partners are missing: CHN trades with whom?",
                "CHN turnover 2025|a group (CA5, CA4, GRW), or WLD",
                "CHN turnover KAZ UZB 2025|\"UZB\" is one economy too many",
                "CHN turnover CA5+KAZ 2025|KAZ is counted twice in \"CA5+KAZ\"",
                "CHN turnover KAZ+CHN 2025|CHN is both reporter and partner",
                "CHN turnover KAZ+WLD 2025|WLD already contains the other partners",
                "CHN turover CA5 2025|\"turover\" is not understood: expected is an authority such as GACC",
                "chn turnover CA5 2025|\"chn\" is not understood: did you mean CHN, in capitals?",
                "CHN turnover ca5 2025|\"ca5\" is not understood: did you mean CA5, in capitals?",
                "CHN and KAZ turnover 2025|\"and\" is not understood",
                "CHN turnover CA5 2025 RMB|\"RMB\" is not understood: did you mean CNY?",
                "Kazakhstan exports CHN 2025|did you mean KAZ (Kazakhstan)?",
                "CHN turnover KAZ+Uzbekistan 2025|did you mean UZB (Uzbekistan)?",
                "CHN turnover CA5 2025-13|months run from 01 to 12",
                "CHN turnover CA5 2025/2024|window ends before it begins",
                "CHN turnover CA5 HS:27112 2025|HS codes have 2, 4 or 6 digits",
                "CHN exports imports CA5 2025|\"exports\" and \"imports\" are both a measure",
                "CHN exports CA5 2025 2024|\"2025\" and \"2024\" are both a window",
                "CHN exports CA5 2025 USD CNY|\"USD\" and \"CNY\" are both a unit",
                "GACC KAZ-BNS CHN exports CA5 2025|\"GACC\" and \"KAZ-BNS\" are both an authority",
                "USA turnover CA5 2025|no authority of this case is the one for USA; put one in front: GACC",
                "NATSUM CHN turnover CA5 2025|NATSUM sums no authority of reporter CHN",
                "CHN turnover GRW 2019/2021|members of GRW change inside 2019/2021"
            })
    void errorNamesTheWordAndShowsAnExample(String question, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text.parse(question))
                .withMessageContaining(message)
                .withMessageEndingWith(" example: " + AggregateText.EXAMPLE);
    }

    @Test
    void longQuestionIsRefused() {
        assertThatThrownBy(() -> text.parse("CHN ".repeat(200)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("800 characters, at most 500 are read");
    }

    @Test
    void printedAggregatesAreReadBack() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Aggregate aggregate = aggregate(random);
            assertThat(text.parse(text.print(aggregate)))
                    .as("seed %d: %s", seed, aggregate)
                    .isEqualTo(aggregate);
        }
    }

    private static Aggregate aggregate(Random random) {
        boolean seenFromChina = random.nextBoolean();
        List<Economy> some = new ArrayList<>(FIVE);
        Collections.shuffle(some, random);
        some = some.subList(0, 1 + random.nextInt(some.size()));
        String sum = some.size() == 1 ? some.getFirst() + "-BNS" : "NATSUM";
        YearOf window = YearOf.random(random);
        return new Aggregate(
                seenFromChina ? "GACC" : random.nextBoolean() ? sum : "EC",
                new TreeSet<>(seenFromChina ? List.of(CHN) : some),
                new TreeSet<>(seenFromChina ? some : List.of(CHN)),
                List.of(Measure.values()).get(random.nextInt(4)),
                random.nextBoolean() ? ProductCode.TOTAL : ProductCode.parse("HS:27"),
                window.window(),
                random.nextBoolean() ? Unit.USD : Unit.CNY);
    }

    private record YearOf(Window window) {
        static YearOf random(RandomGenerator random) {
            Window year = Window.ofYear(2013 + random.nextInt(13));
            int from = random.nextInt(12);
            return new YearOf(
                    new Window(year.first().plusMonths(from), year.last().minusMonths(random.nextInt(12 - from))));
        }
    }

    private static List<Economy> economies(String... codes) {
        return List.of(codes).stream().map(Economy::of).toList();
    }

    private static Case words() {
        List<Authority> authorities = new ArrayList<>();
        authorities.add(new Authority("GACC", "China Customs", Optional.of(CHN), List.of("MOFCOM"), List.of(), true));
        authorities.add(new Authority("CR", "Railways", Optional.of(CHN), List.of(), List.of(), false));
        authorities.add(
                new Authority("KAZ-KGD", "Revenue", Optional.of(Economy.of("KAZ")), List.of(), List.of(), false));
        for (Economy economy : FIVE) {
            authorities.add(
                    new Authority(economy + "-BNS", "Statistics", Optional.of(economy), List.of(), List.of(), true));
        }
        authorities.add(new Authority(
                "NATSUM",
                "Sum",
                Optional.empty(),
                List.of(),
                FIVE.stream().map(e -> e + "-BNS").toList(),
                false));
        authorities.add(new Authority("EC", "European Commission", Optional.empty(), List.of(), List.of(), false));
        Map<String, EconomyGroup> groups = new java.util.LinkedHashMap<>();
        groups.put("CA5", EconomyGroup.of("CA5", "Five", FIVE.toArray(Economy[]::new)));
        groups.put(
                "CA4",
                EconomyGroup.of(
                        "CA4", "Four", economies("KAZ", "KGZ", "TJK", "UZB").toArray(Economy[]::new)));
        groups.put(
                "GRW",
                new EconomyGroup(
                        "GRW",
                        "Growing",
                        List.of(
                                Membership.always(Economy.of("KAZ")),
                                new Membership(Economy.of("KGZ"), 2020, EconomyGroup.ALWAYS_TO))));
        return new Case("Words", Map.of(), groups, new Authorities(authorities), List.of(), ExchangeRates.none());
    }
}
