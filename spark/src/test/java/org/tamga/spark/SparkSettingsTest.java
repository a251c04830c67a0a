package org.tamga.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.trade.TradeException;
import org.tamga.trade.sql.EngineProvider;

final class SparkSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"local", "local[*]", "local[2]", "spark://127.0.0.1:7077", "spark://one:7077,two:7077"})
    void mastersOfThisMachineAndOfClustersAreTaken(String master) throws TradeException {
        assertThat(SparkSettings.of(Map.of("master", master)).master()).isEqualTo(master);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yarn", "local[0]", "spark://one", "spark://one:7077/x", "http://one:7077", "spark://a b:1"})
    void otherMastersAreRefusedWithWhatWouldBeRight(String master) {
        assertThatThrownBy(() -> SparkSettings.of(Map.of("master", master)))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("'" + master + "'")
                .hasMessageContaining("spark://HOST:7077");
    }

    @Test
    void unknownOptionIsNamed() {
        assertThatThrownBy(() -> SparkSettings.of(Map.of("memory", "2g")))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("no option memory");
        assertThatThrownBy(() -> SparkSettings.of(Map.of("executor-memory", "lots")))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("512m or 4g");
    }

    @Test
    void withoutOptionsAllCoresOfThisMachineAreTaken() throws TradeException {
        assertThat(SparkSettings.of(Map.of())).isEqualTo(SparkSettings.LOCAL);
        assertThat(SparkSettings.LOCAL.cores()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(SparkSettings.of("local[3]").cores()).isEqualTo(3);
    }

    @Test
    void engineIsFoundByItsName(@TempDir Path folder) {
        EngineProvider provider = ServiceLoader.load(EngineProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(p -> p.name().equals("spark"))
                .findAny()
                .orElseThrow();
        assertThatThrownBy(() -> provider.open(Map.of("master", "mars"), folder.resolve("spill")))
                .isInstanceOf(TradeException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void clusterThatDoesNotAnswerIsTold(@TempDir Path folder) {
        assertThatThrownBy(() -> SparkEngine.open(SparkSettings.of("spark://127.0.0.1:1"), folder.resolve("spill")))
                .isInstanceOf(TradeException.class)
                .hasMessageContaining("spark://127.0.0.1:1: no master answers there");
        assertThat(folder).isEmptyDirectory();
    }
}
