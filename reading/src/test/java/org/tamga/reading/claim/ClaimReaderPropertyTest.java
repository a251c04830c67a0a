package org.tamga.reading.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tamga.reading.document.Document;
import org.tamga.reading.document.DocumentReader;

/** Whatever a text says, its claims point at its characters and their intervals are intervals. */
class ClaimReaderPropertyTest {

    private static final List<String> FRAGMENTS = List.of(
            "China's exports to Kazakhstan",
            "turnover with the region",
            "rose by",
            "fell from",
            "to",
            "$3.2 billion",
            "12 percent",
            "more than 63,500 percent",
            "of the total",
            "in January–May 2025",
            "than a year earlier",
            "since 2013",
            "the latter",
            "its share",
            "half",
            "doubled",
            "twofold",
            "(about 208 million dollars)",
            "the National Statistical Committee said",
            "Chinese customs show",
            "while",
            ";",
            ",",
            "and",
            "7,349 freight trains",
            "a grant of",
            "1.5 billion yuan",
            "per year",
            "by 2030",
            "against",
            "43,82",
            "Uzbekistan – 13.78",
            "млрд долл.",
            "-5",
            ": ",
            ".",
            "seven percentage points",
            "the second buyer",
            "last year",
            "gap of");

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int words = 3 + random.nextInt(40);
        for (int i = 0; i < words; i++) {
            text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size()))).append(' ');
        }
        return text.append('.').toString();
    }

    @Test
    void claimsOfAnyWordsPointAtThem() {
        Random random = new Random(20_251_122);
        int claims = 0;
        for (int round = 0; round < 3000; round++) {
            String text = text(random);
            Document document = DocumentReader.ofText("---\ndate: 2025-08-01\n---\n" + text, "made up");
            for (Claim claim : new ClaimReader().read(document)) {
                claims++;
                assertThat(claim.sentence().contains(claim.span())).as(text).isTrue();
                assertThat(claim.partners()).as(text).isSorted().doesNotHaveDuplicates();
                assertThat(claim.interval().lowerAsDouble())
                        .as(text)
                        .isLessThanOrEqualTo(claim.interval().upperAsDouble());
                assertThat(claim.evidence().values())
                        .as(text)
                        .allMatch(span -> span.end() <= document.text().length());
            }
        }
        assertThat(claims).isGreaterThan(3000);
    }
}
