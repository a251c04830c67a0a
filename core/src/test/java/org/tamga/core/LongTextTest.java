package org.tamga.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What all parsers do with texts that no person wrote. */
class LongTextTest {

    private static final Map<String, Consumer<String>> PARSERS = Map.ofEntries(
            Map.entry("Amount", Amount::parse),
            Map.entry("Economy", Economy::of),
            Map.entry("Flow", Flow::parse),
            Map.entry("Hedge", Hedge::parse),
            Map.entry("Interval", Interval::parse),
            Map.entry("Measure", Measure::parse),
            Map.entry("PartialDate", PartialDate::parse),
            Map.entry("PrintedNumber", PrintedNumber::parse),
            Map.entry("ProductCode", ProductCode::parse),
            Map.entry("Scale", Scale::parse),
            Map.entry("Unit", Unit::of),
            Map.entry("Window", Window::parse));

    @TestFactory
    Stream<DynamicTest> aTextOfOver200CharactersIsRefusedWithAnExcerpt() {
        return PARSERS.entrySet().stream()
                .map(parser -> DynamicTest.dynamicTest(parser.getKey(), () -> {
                    IllegalArgumentException fault = catchThrowableOfType(
                            IllegalArgumentException.class,
                            () -> parser.getValue().accept("9".repeat(1_000_000)));

                    assertThat(fault).hasMessageContaining("it has 1000000 characters, at most 200 are read");
                    assertThat(fault.getMessage())
                            .contains("\"" + "9".repeat(40) + "…\"")
                            .hasSizeLessThan(200);
                }));
    }

    @TestFactory
    Stream<DynamicTest> controlCharactersDoNotReachTheMessage() {
        return PARSERS.entrySet().stream()
                .map(parser -> DynamicTest.dynamicTest(parser.getKey(), () -> {
                    IllegalArgumentException fault = catchThrowableOfType(
                            IllegalArgumentException.class,
                            () -> parser.getValue().accept("x\u001B[31m\u202Ey\u0000 z"));

                    assertThat(String.valueOf(fault.getMessage()).codePoints())
                            .isNotEmpty()
                            .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
                }));
    }

    @Test
    void anExcerptDoesNotCutACharacterInTwo() {
        assertThat(Texts.quoted("𝟙".repeat(50))).isEqualTo("\"" + "𝟙".repeat(40) + "…\"");
        assertThat(Texts.quoted("short")).isEqualTo("\"short\"");
    }
}
