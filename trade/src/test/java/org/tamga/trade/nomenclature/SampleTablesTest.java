package org.tamga.trade.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tamga.trade.nomenclature.Nomenclature.B4;
import static org.tamga.trade.nomenclature.Nomenclature.H0;
import static org.tamga.trade.nomenclature.Nomenclature.H4;
import static org.tamga.trade.nomenclature.Nomenclature.H5;
import static org.tamga.trade.nomenclature.Nomenclature.H6;
import static org.tamga.trade.nomenclature.Nomenclature.S1;
import static org.tamga.trade.nomenclature.Nomenclature.S3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tamga.trade.nomenclature.Conversion.Target;

/** The published lists and correlation tables that lie beside the project, where they do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleTablesTest {

    private static final Path FOLDER = Path.of("../../shared/data/nomenclature");
    private static final Pattern ROWS = Pattern.compile("(?ms)^## (\\S+)\\nbytes \\d+; data rows (\\d+);");

    private Nomenclatures all = Nomenclatures.builtIn();

    @BeforeAll
    void readAll() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "no sample tables beside the project");
        all = Nomenclatures.read(FOLDER);
    }

    private Correlation way(Nomenclature from, Nomenclature to) {
        return all.findCorrelation(from, to).orElseThrow();
    }

    @Test
    void everyFileIsReadWithoutAFaultAndWithAllItsRows() throws IOException {
        Map<String, Integer> expected = new HashMap<>();
        Matcher described = ROWS.matcher(Files.readString(FOLDER.resolve("README.md")));
        while (described.find()) {
            String name = described.group(1);
            expected.put(name.substring(name.indexOf('/') + 1), Integer.valueOf(described.group(2)));
        }
        // 265 rows at the end of this table have separators and nothing else.
        expected.computeIfPresent("HS2022_to_BEC4.csv", (file, rows) -> rows - 265);
        Map<String, Integer> found = new HashMap<>();
        all.holdings().forEach(h -> found.put(h.file(), h.rows()));

        assertThat(all.faults()).isEmpty();
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(25);
    }

    @Test
    void everyListIsKnownForWhatItIs() {
        for (Nomenclature nomenclature : Nomenclature.values()) {
            boolean listed = nomenclature != Nomenclature.HS && nomenclature != Nomenclature.CN;
            assertThat(all.findTable(nomenclature).isPresent())
                    .as(nomenclature.name())
                    .isEqualTo(listed);
        }
        assertThat(all.correlations()).hasSize(13);
    }

    @Test
    void codesOfAllListsKeepTheRulesAndHaveTheParentsThatTheRulesSay() {
        for (Nomenclature nomenclature : Nomenclature.values()) {
            all.findTable(nomenclature)
                    .ifPresent(table -> assertThat(table.codes()).allSatisfy(code -> {
                        assertThat(nomenclature.check(code).isUsable()).isTrue();
                        if (Character.isDigit(code.charAt(code.length() - 1))) {
                            assertThat(table.parent(code)).isEqualTo(nomenclature.parent(code));
                        }
                    }));
        }
    }

    @Test
    void everyCodeOf2022Becomes1992AndItsWeightsMakeOne() {
        Correlation chain = way(H6, H0);
        long basic = all.findTable(H6).orElseThrow().codes().stream()
                .filter(c -> c.length() == 6)
                .peek(code -> {
                    Conversion conversion = chain.convert(code);
                    double sum = conversion.targets().stream()
                            .mapToDouble(Target::weight)
                            .sum();
                    assertThat(sum).as(code).isCloseTo(1, within(1e-12));
                    assertThat(conversion.isComplete()).isTrue();
                    assertThat(conversion.targets())
                            .allMatch(t -> H0.check(t.code()).isUsable());
                })
                .count();

        assertThat(chain.path()).hasSize(7).startsWith(H6, H5).endsWith(H0);
        assertThat(basic).isEqualTo(5613);
        assertThat(chain.coverage().incomplete()).isZero();
        assertThat(chain.coverage().exact()).isEqualTo(4759);
    }

    @Test
    void weightsAndWhatIsNotConvertedMakeOneOnEveryWay() {
        for (Nomenclature to : Nomenclature.values()) {
            all.findCorrelation(H6, to)
                    .ifPresent(way -> assertThat(way.codes()).allSatisfy(code -> {
                        Conversion conversion = way.convert(code);
                        double sum = conversion.targets().stream()
                                .mapToDouble(Target::weight)
                                .sum();
                        assertThat(sum + conversion.unconverted()).isCloseTo(1, within(1e-12));
                    }));
        }
    }

    @Test
    void the2012CodesHaveCategories() {
        Correlation table = way(H4, B4);

        assertThat(table.convert("010121").targets()).containsExactly(new Target("41", 1));
        assertThat(table.convert("870323").isExact()).isTrue();
        assertThat(table.convert("010130").targets()).containsExactly(new Target("111", 0.5), new Target("41", 0.5));
        assertThat(table.convert("710820").isComplete()).isFalse();
        assertThat(table.coverage().codes()).isEqualTo(5205);
        assertThat(table.coverage().incomplete()).isEqualTo(2);
    }

    @Test
    void goldLeavesTheSectionsOfSitc() {
        assertThat(way(H0, S3).convert("710820").targets()).containsExactly(new Target("I", 1));
    }

    @Test
    void theWayToTheOldestSitcAvoidsCategories() {
        assertThat(way(H6, S1).path()).doesNotContain(B4).containsSequence(H0, S3);
        assertThat(all.notes()).anyMatch(n -> n.contains("SITC3 → SITC2") && n.contains("could be several codes"));
    }
}
