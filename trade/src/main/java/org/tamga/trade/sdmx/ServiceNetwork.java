package org.tamga.trade.sdmx;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.comtrade.Shown;
import sdmxdl.ErrorListener;
import sdmxdl.EventListener;
import sdmxdl.web.WebSource;
import sdmxdl.web.spi.Network;
import sdmxdl.web.spi.Networking;
import sdmxdl.web.spi.SSLFactory;
import sdmxdl.web.spi.URLConnectionFactory;

/**
 * The network as sdmx-dl sees it: every call is one of {@link Wire}. An address is asked once; sdmx-dl asks for lists of flows and structures
 * again before each question.
 */
final class ServiceNetwork implements Networking, Network, URLConnectionFactory {

    private final Wire wire;
    private final URI base;
    private final Consumer<String> progress;
    private final Map<URI, Saved> known = new HashMap<>();
    private final SequencedSet<URI> asked = new LinkedHashSet<>();
    private final List<Saved> data = new ArrayList<>();
    private Optional<Year> begin = Optional.empty();
    private Optional<String> nothing = Optional.empty();
    private boolean asksForData;

    ServiceNetwork(Wire wire, URI base, Consumer<String> progress) {
        this.wire = wire;
        this.base = base;
        this.progress = progress;
    }

    /**
     * From here on, what is asked for the first time is data.
     *
     * @param from the year from which on observations are wanted
     */
    void askForData(Optional<Year> from) {
        asksForData = true;
        begin = from;
    }

    /** The answers that may hold observations. */
    List<Saved> data() {
        return List.copyOf(data);
    }

    /** What the service said when it last had nothing of what was asked for; empty when it had something. */
    Optional<String> nothing() {
        return nothing;
    }

    /** Every address that was asked, in order. */
    SequencedSet<URI> asked() {
        return new LinkedHashSet<>(asked);
    }

    @Override
    public URLConnection openConnection(URL address, Proxy proxy) throws IOException {
        URI right;
        try {
            right = narrowed(address.toURI());
        } catch (URISyntaxException e) {
            throw new IOException("no address: " + address, e);
        }
        return new Exchange(address, headers -> answer(right, headers));
    }

    private Optional<Saved> answer(URI address, Map<String, String> headers) throws IOException {
        Saved before = known.get(address);
        if (before != null) {
            return Optional.of(before);
        }
        progress.accept("asking " + Shown.line(address.toString(), 200));
        asked.add(address);
        Saved saved;
        try {
            saved = wire.get(address, headers);
        } catch (SdmxException e) {
            if (e.kind() != SdmxException.Kind.EMPTY) {
                throw e;
            }
            nothing = Optional.ofNullable(e.getMessage());
            return Optional.empty();
        }
        nothing = Optional.empty();
        known.put(address, saved);
        if (asksForData) {
            data.add(saved);
        }
        return Optional.of(saved);
    }

    /**
     * An address of data with the year from which on it is wanted, which sdmx-dl does not put there. Only the beginning: services do not agree on
     * whether the end 2024 is its last month or its first.
     */
    private URI narrowed(URI address) {
        String path = address.getRawPath();
        String under = String.valueOf(base.getRawPath()) + "/data/";
        if (begin.isEmpty() || !path.startsWith(under.replace("//", "/"))) {
            return address;
        }
        String query = address.getRawQuery();
        return URI.create(address + (query == null ? "?" : "&") + "startPeriod=" + begin.get());
    }

    @Override
    public Network getNetwork(WebSource source, @Nullable EventListener onEvent, @Nullable ErrorListener onError) {
        return this;
    }

    @Override
    public URLConnectionFactory getURLConnectionFactory() {
        return this;
    }

    @Override
    public ProxySelector getProxySelector() {
        // the wire finds its own way
        return ProxySelector.of(null);
    }

    @Override
    public SSLFactory getSSLFactory() {
        return Network.getDefault().getSSLFactory();
    }

    @Override
    public String getNetworkingId() {
        return "TAMGA";
    }

    @Override
    public int getNetworkingRank() {
        return UNKNOWN_NETWORKING_RANK;
    }

    @Override
    public boolean isNetworkingAvailable() {
        return true;
    }

    @Override
    public Collection<String> getNetworkingProperties() {
        return List.of();
    }

    @Override
    public void warmupNetwork() {
        // nothing is asked before it is needed
    }
}
