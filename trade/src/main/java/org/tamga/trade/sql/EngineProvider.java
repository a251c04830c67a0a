package org.tamga.trade.sql;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.tamga.trade.TradeException;

/**
 * Gives an engine that this room does not know. Found with {@link ServiceLoader}, so that whoever puts its jars on the class path
 * has it, and nobody else carries them.
 */
public interface EngineProvider {

    /** The engine's name, as people write it to choose the engine: {@code spark}. */
    String name();

    /**
     * Opens an engine.
     *
     * @param options by name, as people wrote them; without any, the engine works on this machine
     * @param spill a folder for what does not fit into memory; made when it is needed, and left as it was found
     * @throws TradeException when an option is not known, or the engine does not start
     */
    Engine open(Map<String, String> options, Path spill) throws TradeException;

    /** The provider of a name, when it is on the class path. */
    static Optional<EngineProvider> find(String name) {
        return ServiceLoader.load(EngineProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals(name))
                .findFirst();
    }
}
