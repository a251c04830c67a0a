package org.tamga.trade.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.Frequency;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.sql.Engine;
import org.tamga.trade.sql.Rows;

/**
 * Questions about a made-up lake with the troubles of official files, and their answers, computed a second time in plain Java. Every engine must
 * give the same: {@link #check} asks them all.
 */
public final class MeasureCases {

    /** How many lakes there are; their numbers run from 0. */
    public static final int LAKES = 24;

    private final Lake lake;
    private final PlainAnswers plain;
    private final long seed;

    private MeasureCases(Lake lake, PlainAnswers plain, long seed) {
        this.lake = lake;
        this.plain = plain;
        this.seed = seed;
    }

    /** Makes the lake of a number below a folder, which must be empty. */
    public static MeasureCases make(Path folder, long seed) throws TradeException {
        MadeUpTrade trade = new MadeUpTrade(seed);
        try (Lakes lakes = Lakes.in(folder)) {
            trade.into(lakes);
            return new MeasureCases(lakes.lake(), new PlainAnswers(trade.amounts()), seed);
        }
    }

    /** The lake. */
    public Lake lake() {
        return lake;
    }

    /** The questions, each of which has an answer. */
    public List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        List<String> all = MadeUpTrade.ECONOMIES;
        String one = all.get((int) (seed % 5));
        String other = all.get((int) ((seed + 1 + seed / 5 % 4) % 5));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String[] partners = switch (random.nextInt(3)) {
            case 0 -> new String[] {"WLD"};
            case 1 -> new String[] {other};
            default -> new String[] {};
        };
        int level = random.nextInt(4) * 2;
        int deep = 2 + random.nextInt(3) * 2;
        for (String source : List.of("COMTRADE", "BACI")) {
            List<Asked> asked = List.of(
                    Asked.of(TradeMeasure.TURNOVER, "2020/2022").to(partners).eachPeriod(),
                    Asked.of(TradeMeasure.TURNOVER, "2020/2021")
                            .from(one, other)
                            .to("WLD")
                            .level(level),
                    Asked.of(TradeMeasure.GROWTH, "2021/2022")
                            .from(one)
                            .to(partners)
                            .level(deep)
                            .by(Question.Key.PRODUCT),
                    Asked.of(TradeMeasure.GROWTH, "2022").from(one).by(Question.Key.PARTNER),
                    Asked.of(TradeMeasure.GROWTH, "2022")
                            .by(Question.Key.REPORTER)
                            .products("27", "87"),
                    Asked.of(TradeMeasure.GROWTH, "2022")
                            .flows("EXPORT", "IMPORT")
                            .by(Question.Key.FLOW),
                    Asked.of(TradeMeasure.STRUCTURE, "2022")
                            .from(one)
                            .to(partners)
                            .level(deep)
                            .against("2020/2021"),
                    Asked.of(TradeMeasure.PARTNERS, "2020/2022")
                            .from(one)
                            .level(level)
                            .eachPeriod(),
                    Asked.of(TradeMeasure.PARTNERS, "2021")
                            .from(one)
                            .flows("IMPORT")
                            .products("2711"),
                    Asked.of(TradeMeasure.CONCENTRATION, "2020/2022")
                            .from(one)
                            .by(Question.Key.PARTNER)
                            .eachPeriod(),
                    Asked.of(TradeMeasure.CONCENTRATION, "2020/2022")
                            .from(one)
                            .to(partners)
                            .level(deep)
                            .by(Question.Key.PRODUCT),
                    Asked.of(TradeMeasure.ADVANTAGE, "2021")
                            .to(seed % 2 == 0 ? new String[] {"WLD"} : new String[] {})
                            .level(deep),
                    Asked.of(TradeMeasure.ADVANTAGE, "2020/2022").from(one).level(6),
                    Asked.of(TradeMeasure.COMPLEMENTARITY, "2021")
                            .from(one, other)
                            .to(all.toArray(String[]::new))
                            .level(deep),
                    Asked.of(TradeMeasure.INTRA_INDUSTRY, "2020/2022")
                            .from(one)
                            .to(partners)
                            .level(deep)
                            .eachPeriod(),
                    Asked.of(TradeMeasure.DEPENDENCE, "2020/2022")
                            .from(one)
                            .flows("IMPORT")
                            .level(deep)
                            .about(other),
                    Asked.of(TradeMeasure.UNIT_VALUES, "2020/2022").from(one).level(6),
                    Asked.of(TradeMeasure.UNIT_VALUES, "2021").flows("IMPORT").level(6),
                    Asked.of(TradeMeasure.TRANSIT, "2021/2022")
                            .from(one)
                            .level(deep)
                            .about(other));
            asked.forEach(a ->
                    questions.add(a.source(source).frequency(Frequency.ANNUAL).question()));
        }
        List.of(
                        Asked.of(TradeMeasure.TURNOVER, "2021-03/2022-02")
                                .from(one)
                                .to(partners)
                                .eachPeriod(),
                        Asked.of(TradeMeasure.GROWTH, "2022-01/2022-05")
                                .from(one)
                                .to(partners)
                                .level(deep)
                                .by(Question.Key.PRODUCT),
                        Asked.of(TradeMeasure.ROLLING, "2021-11/2022-12")
                                .from(one, other)
                                .to("WLD"),
                        Asked.of(TradeMeasure.ROLLING, "2022").flows("IMPORT").from(one),
                        Asked.of(TradeMeasure.CONCENTRATION, "2021-06/2022-01")
                                .from(one)
                                .level(deep)
                                .by(Question.Key.PRODUCT)
                                .eachPeriod())
                .forEach(a -> questions.add(
                        a.source("COMTRADE").frequency(Frequency.MONTHLY).question()));
        // a third of them for each lake
        return questions.stream()
                .filter(q -> random.nextInt(3) == 0)
                .filter(q -> !plain.answer(q).isEmpty())
                .toList();
    }

    /** Asks an engine every question, and compares. */
    public void check(Engine engine) throws TradeException {
        Measures measures = new Measures(lake, lake.snapshot(), engine);
        for (Question question : questions()) {
            assertSame(
                    "lake " + seed + ", " + question,
                    plain.answer(question),
                    measures.ask(question).rows());
        }
    }

    /**
     * Compares answers: sums exactly, ratios to nine digits, rows without regard to their order, which depends on the last digit of ratios.
     *
     * @param what the question, for the message
     */
    public static void assertSame(String what, Rows expected, Rows found) {
        assertThat(found.columns()).as(what).isEqualTo(expected.columns());
        assertThat(names(found)).as(what).isEqualTo(names(expected));
        List<List<@Nullable Object>> left = sorted(expected);
        List<List<@Nullable Object>> right = sorted(found);
        for (int i = 0; i < left.size(); i++) {
            for (int c = 0; c < expected.columns().size(); c++) {
                assertSame(
                        what + ", row " + names(left.get(i)) + ", "
                                + expected.columns().get(c),
                        left.get(i).get(c),
                        right.get(i).get(c));
            }
        }
    }

    private static void assertSame(String what, @Nullable Object expected, @Nullable Object found) {
        if (expected instanceof BigDecimal exact && found instanceof BigDecimal other) {
            assertThat(other).as(what).isEqualByComparingTo(exact);
        } else if (expected instanceof Double number && found instanceof Double other) {
            assertThat(other).as(what).isCloseTo(number, within(1e-9 * Math.max(1, Math.abs(number))));
        } else {
            assertThat(found).as(what).isEqualTo(expected);
        }
    }

    private static List<String> names(Rows rows) {
        return sorted(rows).stream().map(MeasureCases::names).toList();
    }

    private static List<List<@Nullable Object>> sorted(Rows rows) {
        return rows.rows().stream()
                .sorted(Comparator.comparing((List<@Nullable Object> r) -> names(r)))
                .toList();
    }

    /** What a row is about: its texts and whole numbers. */
    private static String names(List<@Nullable Object> row) {
        StringBuilder names = new StringBuilder();
        row.stream()
                .filter(c -> c instanceof String || c instanceof Long)
                .forEach(c -> names.append(Objects.toString(c)).append(' '));
        return names.toString();
    }
}
