package org.tamga.reading.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.tamga.core.Hedge;
import org.tamga.reading.quantity.Quantity.Kind;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Token;
import org.tamga.reading.text.Tokenizer;

final class QuantitiesTest {

    private static final long SEED = 20261122L;

    private static final String[][] SCALES = {
        {"", "1"},
        {" thousand", "1000"},
        {" million", "1000000"},
        {" bln.", "1000000000"},
        {" bn", "1000000000"},
        {"bn", "1000000000"},
        {" billion", "1000000000"},
        {" trillion", "1000000000000"}
    };

    private static final String[] DOLLARS = {" dollars", " U.S. dollars", " USD", " dollars of USA"};

    @Test
    void amountPrintedInAnyStyleReadsBack() {
        RandomGenerator random = new SplittableRandom(SEED);
        for (int round = 0; round < 5000; round++) {
            int decimals = random.nextInt(4);
            BigDecimal digits = BigDecimal.valueOf(random.nextLong(1, 10_000_000L), decimals);
            String[] scale = SCALES[random.nextInt(SCALES.length)];
            boolean comma = random.nextInt(4) == 0 && decimals != 3 && decimals > 0;
            // one group of three before bln. is read as decimals: 8,405 bln.
            boolean grouped = random.nextBoolean() && !(decimals == 0 && scale[0].equals(" bln."));
            String number = printed(digits, decimals, comma, grouped);
            String amount = random.nextBoolean() && !comma
                    ? (random.nextBoolean() ? "$" : "USD ") + number + scale[0]
                    : number + scale[0] + DOLLARS[random.nextInt(DOLLARS.length)];
            String text = "In 2024 the five countries sold goods for " + amount + " to it.";
            BigDecimal expected = digits.multiply(new BigDecimal(scale[1]));
            List<Quantity> found = find(text, Language.EN);
            String shown = "seed " + SEED + ", round " + round + ": " + text;
            assertThat(found).as(shown).hasSize(1);
            Quantity quantity = found.getFirst();
            assertThat(quantity.value()).as(shown).isEqualByComparingTo(expected);
            assertThat(quantity.unit()).as(shown).isEqualTo("USD");
            assertThat(quantity.interval().contains(expected)).as(shown).isTrue();
            assertThat(text).as(shown).contains(quantity.span().of(text));
            assertThat(quantity.span().of(text)).as(shown).startsWith(amount.substring(0, 1));
        }
    }

    private static String printed(BigDecimal digits, int decimals, boolean comma, boolean grouped) {
        String plain = String.format(Locale.ROOT, grouped ? "%,." + decimals + "f" : "%." + decimals + "f", digits);
        return comma ? plain.replace(',', '\u00A0').replace('.', ',') : plain;
    }

    @Test
    void bracketHoldsAQuantityOfItsOwn() {
        String text = "It was 312.04 billion yuan (about 43.48 billion U.S. dollars).";
        assertThat(find(text, Language.EN))
                .extracting(quantity -> quantity.span().of(text))
                .containsExactly("312.04 billion yuan", "about 43.48 billion U.S. dollars");
    }

    @Test
    void numberNounAndScaleAreKept() {
        String text = "It will cover more than 100 thousand schoolchildren.";
        Quantity quantity = find(text, Language.EN).getFirst();
        assertThat(quantity.number().of(text)).isEqualTo("100");
        assertThat(quantity.noun()).isEqualTo("schoolchildren");
        assertThat(quantity.unit()).isEqualTo("pupils");
        assertThat(quantity.scaled()).isTrue();
        assertThat(quantity.hedge()).isEqualTo(Hedge.OVER);
        assertThat(quantity.kind()).isEqualTo(Kind.COUNTED);
        assertThat(quantity.halfUnit()).isEqualByComparingTo("500");
    }

    @Test
    void halfUnitOfWordsIsZero() {
        assertThat(find("The gap is forty billion dollars.", Language.EN)
                        .getFirst()
                        .halfUnit())
                .isEqualByComparingTo("0");
    }

    @Test
    void spansAreThoseOfTheWholeText() {
        String text = "First. Trade came to $5 billion. Last.";
        Span sentence = new Span(7, 32);
        Quantity quantity = Quantities.find(text, sentence, Tokenizer.tokens(text, sentence), Language.EN)
                .getFirst();
        assertThat(quantity.span().of(text)).isEqualTo("$5 billion");
    }

    @Test
    void hostileTextsGiveOrderedSpansOrNothing() {
        String[] hostile = {
            "1".repeat(100_000),
            "1,".repeat(50_000) + "1",
            "1 ".repeat(50_000),
            "123 ".repeat(50_000),
            "1-".repeat(50_000),
            "(".repeat(100_000) + "1" + ")".repeat(100_000),
            "$".repeat(100_000),
            "$ 5 ".repeat(20_000),
            "more than ".repeat(20_000) + "5 percent",
            "hundred ".repeat(50_000),
            "one hundred and ".repeat(20_000),
            "a third of ".repeat(20_000),
            "5 new ".repeat(20_000),
            "5, ".repeat(40_000) + "5 percent",
            "from 5 to ".repeat(20_000),
            "twenty-".repeat(20_000),
            "million ".repeat(40_000),
            "5 million ".repeat(20_000),
            "\uD83D\uDE00\u0000\u202E".repeat(20_000),
            "trains: 5 ".repeat(20_000),
            "the second-largest ".repeat(20_000)
        };
        for (String text : hostile) {
            for (Language language : Language.values()) {
                int end = -1;
                for (Quantity quantity : find(text, language)) {
                    assertThat(quantity.span().start()).isGreaterThanOrEqualTo(end);
                    assertThat(quantity.span().contains(quantity.number())).isTrue();
                    end = quantity.span().end();
                }
            }
        }
    }

    @Test
    void randomMixturesOfWordsNeverFailAndNeverOverlap() {
        RandomGenerator random = new SplittableRandom(SEED);
        String[] words = {
            "5", "43,82", "1 234,5", "2024", "percent", "%", "bln.", "million", "dollars", "$", "USD", "about", "more",
            "than", "a", "third", "half", "one", "and", "in", "four", "times", "-", "–", "to", "from", "between",
            "rose", "(", ")", ":", "|", "twenty", "hundred", "km", "trains", "the", "largest", "partner", "record",
            "first", "point", "or", "so", "of", "fold", "doubled", "up", "article", "June", "years", "loan", "+", ".",
            ",", "minus", "dozen", "m", "three", "zero"
        };
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(1, 14); i > 0; i--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(5) == 0 ? "" : " ");
            }
            String written = text.toString();
            int end = -1;
            for (Quantity quantity : find(written, Language.EN)) {
                assertThat(quantity.span().start()).as(SEED + ": " + written).isGreaterThanOrEqualTo(end);
                assertThat(quantity.span().contains(quantity.number()))
                        .as(SEED + ": " + written)
                        .isTrue();
                end = quantity.span().end();
            }
        }
    }

    private static List<Quantity> find(String text, Language language) {
        Span sentence = new Span(0, text.length());
        List<Token> tokens = Tokenizer.tokens(text, sentence);
        return Quantities.find(text, sentence, tokens, language);
    }
}
