package org.tamga.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.nodes.Node;

class YamlTextTest {

    private final List<String> faults = new ArrayList<>();
    private final YamlText yaml =
            new YamlText("a.yaml", (line, column, message) -> faults.add(line + ":" + column + ": " + message));

    @Test
    void everyFaultIsToldWithItsPlaceAndReadingGoesOn() {
        Node top = yaml.parse("a: [1, 2]\nb: {c: 1}\nsize: x\n").orElseThrow();

        Map<String, Node> keys = yaml.map(top, "top", List.of("a", "size"));
        assertThat(yaml.text(keys.getOrDefault("a", top), "a")).isEmpty();
        assertThat(yaml.value(keys, "size", Integer::valueOf)).isEmpty();
        assertThat(yaml.value(keys, "missing", Integer::valueOf)).isEmpty();

        assertThat(faults)
                .containsExactly(
                        "2:1: unknown key 'b': known are a, size",
                        "1:4: a: a single value expected",
                        "3:7: size: For input string: \"x\"");
    }

    @Test
    void valuesThatAreLeftOutAreNotGiven() {
        Node top = yaml.parse("a:\nb: 1\n").orElseThrow();

        assertThat(yaml.given(top, "top", List.of("a", "b"))).containsOnlyKeys("b");
        assertThat(faults).isEmpty();
    }

    @Test
    void nestingWithoutEndIsAFaultAndNoCrash() {
        assertThat(yaml.parse("a: " + "[".repeat(100_000))).isEmpty();
        assertThat(faults).hasSize(1);
    }

    @Test
    void tagsMakeNoObjects() {
        Node top = yaml.parse("a: !!java.io.File x\n").orElseThrow();

        assertThat(yaml.text(yaml.map(top, "top").getOrDefault("a", top), "a")).isEqualTo("x");
    }
}
