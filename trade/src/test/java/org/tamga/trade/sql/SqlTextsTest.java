package org.tamga.trade.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.TradeException;
import org.tamga.trade.measure.TradeMeasure;

final class SqlTextsTest {

    @Test
    void quotesInValuesStayInValues(@TempDir Path folder) throws TradeException {
        String hostile = "x'); DROP TABLE t; --";
        try (DuckDb duck = DuckDb.open(folder)) {
            assertThat(duck.ask("SELECT " + Sql.text(hostile) + " AS a").text(0, "a"))
                    .isEqualTo(hostile);
            assertThat(duck.ask("SELECT 1 AS " + Sql.name("a\"b")).columns()).containsExactly("a\"b");
            assertThat(duck.ask("SELECT 'a''b' IN " + Sql.in(List.of("a'b", "c")) + " AS a")
                            .cell(0, "a"))
                    .isEqualTo(true);
        }
    }

    @Test
    void placeWithoutAPieceIsNamed() {
        assertThatThrownBy(() -> SqlTemplate.load("matrix").fill(Map.of())).hasMessage("matrix.sql needs ${flows}");
        assertThatThrownBy(() -> SqlTemplate.load("nowhere")).hasMessageContaining("no template");
    }

    @Test
    void piecesAreTakenAsTheyAre() {
        String filled = SqlTemplate.load("matrix").fill(Map.of("flows", "SELECT '$1 \\ ${flows}' AS reporter"));

        assertThat(filled)
                .startsWith("WITH flows AS (SELECT '$1 \\ ${flows}' AS reporter)")
                .doesNotContain("--");
    }

    @Test
    void everyMeasureSaysWhatItIsAndWhereItIsDefined() {
        for (TradeMeasure measure : TradeMeasure.values()) {
            assertThat(measure.definition())
                    .as(measure.word())
                    .containsPattern("[12][0-9]{3}")
                    .hasSizeGreaterThan(100);
        }
    }
}
