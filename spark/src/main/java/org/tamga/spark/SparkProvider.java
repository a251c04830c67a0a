package org.tamga.spark;

import java.nio.file.Path;
import java.util.Map;
import org.tamga.trade.TradeException;
import org.tamga.trade.sql.Engine;
import org.tamga.trade.sql.EngineProvider;

/** Spark for whoever asks for the engine {@code spark}; the options are those of {@link SparkSettings#of(Map)}. */
public final class SparkProvider implements EngineProvider {

    /** For {@link java.util.ServiceLoader}. */
    public SparkProvider() {}

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public Engine open(Map<String, String> options, Path spill) throws TradeException {
        return SparkEngine.open(SparkSettings.of(options), spill);
    }
}
