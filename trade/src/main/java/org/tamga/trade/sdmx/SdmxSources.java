package org.tamga.trade.sdmx;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tamga.trade.comtrade.Shown;
import sdmxdl.Languages;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;
import sdmxdl.web.spi.Driver;

/** The services that sdmx-dl knows. Nothing is asked of them, nor of any list over the network. */
public final class SdmxSources {

    private static final int ALIKE = 4;

    private final List<SdmxSource> sources;
    private final List<String> dialects;

    private SdmxSources(List<SdmxSource> sources, List<String> dialects) {
        this.sources = List.copyOf(sources);
        this.dialects = List.copyOf(dialects);
    }

    /** Those that came with sdmx-dl. */
    public static SdmxSources builtIn() {
        SdmxWebManager manager = SdmxWebManager.ofServiceLoader();
        return new SdmxSources(
                manager.getDefaultSources().stream()
                        .filter(source -> !source.isAlias())
                        .filter(source -> source.getId().matches("[A-Z][A-Z0-9_-]{0,39}"))
                        .map(SdmxSources::source)
                        .sorted((a, b) -> a.name().compareTo(b.name()))
                        .toList(),
                manager.getDrivers().stream().map(Driver::getDriverId).sorted().toList());
    }

    private static SdmxSource source(WebSource source) {
        String title = source.getName(Languages.parse("en"));
        return new SdmxSource(
                source.getId(),
                title == null ? "" : title,
                source.getEndpoint(),
                source.getDriver(),
                source.getProperties());
    }

    /** All of them, by their names. */
    public List<SdmxSource> list() {
        return sources;
    }

    /** How services may want to be asked; the first word of {@link SdmxSource#dialect()}'s possible values is the standard. */
    public List<String> dialects() {
        return dialects;
    }

    /** The source of a name, in letters of any size. */
    public Optional<SdmxSource> find(String name) {
        return sources.stream()
                .filter(source -> source.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * The source of a name, in letters of any size.
     *
     * @throws SdmxException when there is none; it names those that are spelt alike
     */
    public SdmxSource get(String name) throws SdmxException {
        Optional<SdmxSource> found = find(name);
        if (found.isEmpty()) {
            String wanted = name.toUpperCase(Locale.ROOT);
            List<String> alike = sources.stream()
                    .filter(source -> source.name().contains(wanted)
                            || wanted.contains(source.name())
                            || source.title().toUpperCase(Locale.ROOT).contains(wanted))
                    .map(SdmxSource::name)
                    .limit(ALIKE)
                    .toList();
            throw new SdmxException(
                    SdmxException.Kind.UNKNOWN,
                    "no source is called " + Shown.quoted(name)
                            + (alike.isEmpty() ? "" : " (alike: " + String.join(", ", alike) + ")")
                            + "; a service that has no name here is written as its address, https://…");
        }
        return found.get();
    }
}
