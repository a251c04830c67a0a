package org.tamga.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.core.Faults.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {

    @ParameterizedTest
    @CsvSource({"EXPORT, 1, 0", "IMPORT, 0, 1", "TURNOVER, 1, 1", "BALANCE, 1, -1"})
    void aMeasureWeighsTheTwoFlows(Measure measure, int exports, int imports) {
        assertThat(measure.weight(Flow.EXPORT)).isEqualTo(exports);
        assertThat(measure.weight(Flow.IMPORT)).isEqualTo(imports);
    }

    @ParameterizedTest
    @CsvSource({
        "export, EXPORT",
        "Exports, EXPORT",
        "IMPORT, IMPORT",
        "imports, IMPORT",
        "turnover, TURNOVER",
        "total, TURNOVER",
        "TOTAL, TURNOVER",
        "' Balance ', BALANCE",
    })
    void aMeasureIsReadInAnyCaseAndNumber(String text, Measure measure) {
        assertThat(Measure.parse(text)).isEqualTo(measure);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void aMeasureReadsItsPrint(Measure measure) {
        assertThat(Measure.parse(measure.toString())).isEqualTo(measure);
    }

    @ParameterizedTest
    @EnumSource(Flow.class)
    void aFlowReadsItsPrintAndIsAMeasure(Flow flow) {
        assertThat(Flow.parse(flow.toString())).isEqualTo(flow);
        assertThat(Measure.of(flow).weight(flow)).isEqualTo(1);
        assertThat(Measure.of(flow).weight(flow.mirror())).isZero();
    }

    @Test
    void theMirrorOfTheMirrorIsTheFlow() {
        assertThat(Flow.EXPORT.mirror()).isEqualTo(Flow.IMPORT);
        assertThat(Flow.IMPORT.mirror()).isEqualTo(Flow.EXPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "trade", "exportss", "ЭКСПОРТ"})
    void anotherWordIsNoMeasure(String text) {
        assertRefused(
                () -> Measure.parse(text), "\"" + text + "\" is not a measure", "EXPORT, IMPORT, TURNOVER or BALANCE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TURNOVER", "total"})
    void aSumIsNoFlow(String text) {
        assertRefused(() -> Flow.parse(text), "\"" + text + "\" is not a flow", "EXPORT or IMPORT");
    }
}
