package org.tamga.trade.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tamga.trade.mirror.ReportingErrors.PairSums;

final class ReportingErrorsTest {

    /** Sums of n differences that all have the size r. */
    private static PairSums alike(String exporter, String importer, long n, double r) {
        return new PairSums(exporter, importer, n, n * r, n * r * r);
    }

    @Test
    void thePairsVarianceComesFromMeanAbsoluteDifferences() {
        assertThat(alike("CHN", "KAZ", 10, 0.3).variance()).isCloseTo(Math.PI / 2 * 0.09, within(1e-12));
    }

    @Test
    void onePairIsDividedEvenly() {
        ReportingErrors errors = new ReportingErrors(List.of(alike("CHN", "KAZ", 50, 0.2)));
        assertThat(errors.exporter("CHN")).isCloseTo(Math.PI / 4 * 0.04, within(1e-9));
        assertThat(errors.importer("KAZ")).isCloseTo(errors.exporter("CHN"), within(1e-9));
        assertThat(errors.score(errors.exporter("CHN"))).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void variancesThatAddUpAreFoundAgain() {
        Map<String, Double> deviations = Map.of("CHN", 0.1, "KAZ", 0.2, "KGZ", 0.4, "RUS", 0.15, "UZB", 0.3);
        List<PairSums> pairs = new ArrayList<>();
        deviations.forEach((i, s) -> deviations.forEach((j, t) -> {
            if (!i.equals(j)) {
                pairs.add(alike(i, j, 40, Math.sqrt((s * s + t * t) * 2 / Math.PI)));
            }
        }));
        ReportingErrors errors = new ReportingErrors(pairs);
        deviations.forEach((economy, deviation) -> {
            assertThat(Math.sqrt(errors.exporter(economy))).isCloseTo(deviation, within(1e-6));
            assertThat(Math.sqrt(errors.importer(economy))).isCloseTo(deviation, within(1e-6));
        });
        assertThat(errors.list().getFirst().economy()).isEqualTo("CHN");
        assertThat(errors.list().getLast().economy()).isEqualTo("KGZ");
    }

    @Test
    void aSingleRowTellsNothing() {
        ReportingErrors errors = new ReportingErrors(List.of(alike("CHN", "KAZ", 1, 5)));
        assertThat(errors.components()).isZero();
        assertThat(errors.list()).isEmpty();
        assertThat(errors.exporter("CHN")).isEqualTo(errors.importer("KAZ"));
    }

    @Test
    void aReporterWithoutTwoSidesHasTheMean() {
        ReportingErrors errors = new ReportingErrors(List.of(alike("CHN", "KAZ", 50, 0.2)));
        assertThat(errors.score(errors.exporter("TKM"))).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void groupsThatNoFlowConnectsAreCounted() {
        ReportingErrors errors =
                new ReportingErrors(List.of(alike("CHN", "KAZ", 50, 0.2), alike("FRA", "DEU", 50, 0.1)));
        assertThat(errors.components()).isEqualTo(2);
        assertThat(errors.importer("KAZ")).isGreaterThan(errors.importer("DEU"));
    }

    @Test
    void anExporterOfManyIsNoWorseThanItsBestImporterShows() {
        ReportingErrors errors = new ReportingErrors(
                List.of(alike("CHN", "KAZ", 50, 0.05), alike("CHN", "KGZ", 50, 0.8), alike("CHN", "UZB", 50, 0.4)));
        assertThat(errors.exporter("CHN")).isPositive().isLessThanOrEqualTo(Math.PI / 2 * 0.05 * 0.05 * 8);
        assertThat(errors.importer("KGZ")).isGreaterThan(errors.importer("UZB")).isGreaterThan(errors.importer("KAZ"));
    }

    @Test
    void fewRowsAreNoWorseThanManyOnAverage() {
        Random random = new Random(11);
        double sum = 0;
        for (int pair = 0; pair < 20_000; pair++) {
            double a = 0.3 * random.nextGaussian();
            double b = 0.3 * random.nextGaussian();
            sum += new PairSums("CHN", "KAZ", 2, Math.abs(a) + Math.abs(b), a * a + b * b).variance();
        }
        assertThat(sum / 20_000).isCloseTo(0.09, within(0.003));
    }
}
