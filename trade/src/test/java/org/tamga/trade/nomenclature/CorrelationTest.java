package org.tamga.trade.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tamga.trade.nomenclature.Nomenclature.B4;
import static org.tamga.trade.nomenclature.Nomenclature.H4;
import static org.tamga.trade.nomenclature.Nomenclature.H5;
import static org.tamga.trade.nomenclature.Nomenclature.H6;
import static org.tamga.trade.nomenclature.Nomenclature.TOTAL;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tamga.trade.nomenclature.Conversion.Target;

class CorrelationTest {

    /** 1:1, n:1, 1:n and n:n. */
    private final Correlation first = Correlation.of(
            H6,
            H5,
            Map.of(
                    "010121", Set.of("010121"),
                    "020110", Set.of("020100"),
                    "020120", Set.of("020100"),
                    "030111", Set.of("030110", "030120"),
                    "040110", Set.of("040110", "040120"),
                    "040120", Set.of("040110", "040120")));

    private final Correlation second = Correlation.of(
            H5,
            H4,
            Map.of(
                    "010121", Set.of("010100"),
                    "020100", Set.of("020110", "020120", "020130"),
                    "030110", Set.of("030100"),
                    "030120", Set.of("030100"),
                    "040110", Set.of("040100", "040200")));

    @Test
    void oneTargetTakesAll() {
        assertThat(first.convert("010121"))
                .isEqualTo(new Conversion(H6, "010121", H5, List.of(new Target("010121", 1)), 0));
        assertThat(first.convert("020110").isExact()).isTrue();
        assertThat(first.convert("020110").assumption()).isEmpty();
    }

    @Test
    void severalTargetsShareEquallyAndTheAssumptionIsTold() {
        Conversion conversion = first.convert("030111");

        assertThat(conversion.targets()).containsExactly(new Target("030110", 0.5), new Target("030120", 0.5));
        assertThat(conversion.isExact()).isFalse();
        assertThat(conversion.assumption())
                .get()
                .asString()
                .contains("HS2022 030111 is in 2 codes of HS2017", "equal parts are assumed");
    }

    @Test
    void relationshipsFollowFromThePairs() {
        assertThat(first.findRelationship("010121", "010121")).contains(Relationship.ONE_TO_ONE);
        assertThat(first.findRelationship("020110", "020100")).contains(Relationship.MANY_TO_ONE);
        assertThat(first.findRelationship("030111", "030120")).contains(Relationship.ONE_TO_MANY);
        assertThat(first.findRelationship("040110", "040120")).contains(Relationship.MANY_TO_MANY);
        assertThat(first.findRelationship("010121", "020100")).isEmpty();
    }

    @Test
    void weightsAreMultipliedAlongTables() {
        Correlation both = first.then(second);

        assertThat(both.path()).containsExactly(H6, H5, H4);
        assertThat(both.convert("020110").targets()).hasSize(3).allMatch(t -> Math.abs(t.weight() - 1.0 / 3) < 1e-15);
    }

    @Test
    void partsThatMeetAgainAreExact() {
        assertThat(first.then(second).convert("030111").targets()).containsExactly(new Target("030100", 1));
        assertThat(first.then(second).isExact("030111")).isTrue();
    }

    @Test
    void aPartWithoutATargetIsToldAndNotSpreadOverTheOthers() {
        Conversion conversion = first.then(second).convert("040110");

        assertThat(conversion.targets()).containsExactly(new Target("040100", 0.25), new Target("040200", 0.25));
        assertThat(conversion.unconverted()).isEqualTo(0.5);
        assertThat(conversion.isComplete()).isFalse();
    }

    @Test
    void aCodeThatTheTableDoesNotHaveIsUnconverted() {
        assertThat(first.covers("990101")).isFalse();
        assertThat(first.convert("050100")).isEqualTo(new Conversion(H6, "050100", H5, List.of(), 1));
    }

    @Test
    void allGoodsAndUnspecifiedGoodsKeepTheirCode() {
        assertThat(first.then(second).convert(TOTAL).targets()).containsExactly(new Target(TOTAL, 1));
        assertThat(first.then(second).convert("999999").targets()).containsExactly(new Target("999999", 1));
        assertThat(Correlation.of(H6, B4, Map.of("010121", Set.of("41")))
                        .convert("999999")
                        .isComplete())
                .isFalse();
    }

    @Test
    void theInverseReadsTheTablesBackwards() {
        Correlation back = first.then(second).inverse();

        assertThat(back.path()).containsExactly(H4, H5, H6);
        assertThat(back.convert("010100").targets()).containsExactly(new Target("010121", 1));
        assertThat(back.convert("020110").targets())
                .containsExactly(new Target("020110", 0.5), new Target("020120", 0.5));
        assertThat(back.inverse().convert("040110"))
                .isEqualTo(first.then(second).convert("040110"));
    }

    @Test
    void coverageCountsEveryCodeOnce() {
        assertThat(first.coverage()).isEqualTo(new Coverage(6, 3, 3, 0, 2, "030111"));
        assertThat(first.then(second).coverage()).isEqualTo(new Coverage(6, 2, 2, 2, 3, "020110"));
    }

    @Test
    void aWrongCodeIsRefusedWithTheRightOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.convert("10121"))
                .withMessageContaining("is it 010121?");
    }

    @Test
    void tablesThatDoNotMeetAreNotJoined() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> second.then(second))
                .withMessage("a table from HS2017 cannot follow one to HS2012");
        assertThatIllegalArgumentException().isThrownBy(() -> Correlation.of(H6, H6, Map.of()));
    }
}
