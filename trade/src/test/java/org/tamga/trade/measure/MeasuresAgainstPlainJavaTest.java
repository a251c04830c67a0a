package org.tamga.trade.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.trade.TradeException;
import org.tamga.trade.sql.DuckDb;

/** DuckDB's answers about made-up lakes are those of plain Java. */
final class MeasuresAgainstPlainJavaTest {

    @Test
    void whatIsToldTwiceCountsOnce(@TempDir Path folder) throws TradeException {
        Set<TradeMeasure> asked = EnumSet.noneOf(TradeMeasure.class);
        int questions = 0;
        for (long seed = 0; seed < MeasureCases.LAKES; seed++) {
            MeasureCases cases = MeasureCases.make(folder.resolve("lake-" + seed), seed);
            try (DuckDb duck = DuckDb.open(folder.resolve("spill-" + seed))) {
                cases.check(duck);
            }
            cases.questions().forEach(q -> asked.add(q.measure()));
            questions += cases.questions().size();
        }
        assertThat(asked).containsExactlyInAnyOrder(TradeMeasure.values());
        assertThat(questions).isGreaterThan(250);
    }
}
