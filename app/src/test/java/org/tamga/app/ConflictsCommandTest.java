package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ConflictsCommandTest {

    private static JsonNode conflicts;
    private static CommandRun asText;

    @TempDir
    private Path folder;

    @BeforeAll
    static void ask() {
        CommandRun asJson = CommandRun.onBuiltIn("conflicts", "--json");
        assertThat(asJson.code()).isZero();
        conflicts = asJson.json();
        asText = CommandRun.onBuiltIn("conflicts");
    }

    @Test
    void exportsAndImportsContradictTheTurnoverOfKyrgyzstanAndOfTurkmenistan() {
        assertThat(conflicts.valueStream().map(ConflictsCommandTest::ids))
                .contains(Set.of("F068", "F069", "F070"), Set.of("F087", "F088", "F089"));
    }

    @Test
    void jsonHasTheDocumentedShape() {
        assertThat(conflicts.valueStream()).isNotEmpty().allSatisfy(conflict -> {
            assertThat(conflict.propertyNames()).containsExactly("figures", "set_aside", "undecided", "contradiction");
            assertThat(conflict.get("figures").valueStream())
                    .hasSizeGreaterThan(1)
                    .allSatisfy(figure -> assertThat(figure.propertyNames())
                            .containsExactly(
                                    "id",
                                    "printed",
                                    "statement",
                                    "relation",
                                    "authority",
                                    "window",
                                    "lower",
                                    "upper",
                                    "trust",
                                    "source"));
            assertThat(conflict.get("set_aside").valueStream().map(JsonNode::stringValue))
                    .isSubsetOf(ids(conflict));
        });
    }

    @Test
    void contradictionsAreNumberedFromOneAndShareNoFigure() {
        Map<String, Integer> numberOf = new HashMap<>();
        Set<Integer> numbers = new HashSet<>();
        conflicts.valueStream().forEach(conflict -> {
            int number = conflict.get("contradiction").intValue();
            numbers.add(number);
            ids(conflict)
                    .forEach(id -> assertThat(numberOf.merge(id, number, (a, b) -> b))
                            .as(id)
                            .isEqualTo(number));
            ids(conflict).forEach(id -> assertThat(numberOf).containsEntry(id, number));
        });
        assertThat(numbers)
                .contains(1, numbers.size())
                .hasSize(numbers.stream().mapToInt(n -> n).max().orElse(0));
    }

    @Test
    void textShowsFewOfALargeContradictionAndAllOnRequest() {
        CommandRun all = CommandRun.onBuiltIn("conflicts", "--all");

        assertThat(asText.out()).containsPattern("and \\d+ more sets that share F");
        assertThat(all.out()).doesNotContain("more sets that share");
        assertThat(all.out().lines().count()).isGreaterThan(asText.out().lines().count());
    }

    @Test
    void textIsEightyColumnsWideExceptForAddresses() {
        assertThat(asText.out().lines().filter(line -> !line.contains("://")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void consistentCaseHasNone() throws Exception {
        CommandRun.writeSmallCase(folder);

        assertThat(CommandRun.on(folder, "conflicts").out())
                .isEqualTo("No contradiction: all figures can be true together.\n");
        assertThat(CommandRun.on(folder, "conflicts", "--json").json()).isEmpty();
    }

    private static Set<String> ids(JsonNode conflict) {
        return conflict.get("figures")
                .valueStream()
                .map(f -> f.get("id").stringValue())
                .collect(Collectors.toSet());
    }
}
