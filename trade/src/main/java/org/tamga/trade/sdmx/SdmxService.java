package org.tamga.trade.sdmx;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.comtrade.Shown;
import sdmxdl.Attribute;
import sdmxdl.Connection;
import sdmxdl.DatabaseRef;
import sdmxdl.Flow;
import sdmxdl.FlowRef;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.MetaSet;
import sdmxdl.Query;
import sdmxdl.Series;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;
import sdmxdl.web.spi.Driver;
import sdmxdl.web.spi.Registry;
import sdmxdl.web.spi.WebCaching;

/**
 * A service that is being asked. Answers lie in a folder until it is closed. Nothing is asked when it is opened; one thread at a time.
 *
 * <p>Of sdmx-dl neither the cache nor the prompts for passwords nor its own network are in use.
 */
public final class SdmxService implements AutoCloseable {

    private static final Languages ENGLISH = Languages.parse("en");
    /** How often, every six seconds, sdmx-dl looks whether Eurostat has put a large answer together. */
    private static final String MOST_LOOKS = "100";

    private static final int ALIKE = 4;

    private final SdmxSource source;
    private final Scratch scratch;
    private final Wire wire;
    private final ServiceNetwork network;
    private final Connection connection;

    private SdmxService(SdmxSource source, Scratch scratch, Wire wire, ServiceNetwork network, Connection connection) {
        this.source = source;
        this.scratch = scratch;
        this.wire = wire;
        this.network = network;
        this.connection = connection;
    }

    /**
     * Opens a service.
     *
     * @param parent a folder in which answers may lie while they are read; made when it is not there
     * @throws SdmxException when nothing can be written there, or the dialect is unknown
     */
    public static SdmxService open(SdmxSource source, SdmxTerms terms, Path parent) throws SdmxException {
        Scratch scratch = Scratch.in(parent);
        Wire wire = new Wire(terms, scratch.folder());
        ServiceNetwork network = new ServiceNetwork(wire, source.address(), terms.progress());
        SdmxWebManager manager = SdmxWebManager.ofServiceLoader().toBuilder()
                .caching(WebCaching.noOp())
                .clearAuthenticators()
                .clearMonitors()
                .registry(Registry.noOp())
                .networking(network)
                .build();
        WebSource asked = WebSource.builder()
                .id(source.name())
                .driver(source.dialect())
                .endpoint(source.address())
                .property("sdmxdl.driver.asyncMaxRetries", MOST_LOOKS)
                .properties(source.properties())
                .build();
        try {
            return new SdmxService(source, scratch, wire, network, manager.getConnection(asked, ENGLISH));
        } catch (IOException | IllegalArgumentException e) {
            wire.close();
            scratch.close();
            throw new SdmxException(
                    SdmxException.Kind.UNKNOWN,
                    source.name() + " cannot be asked in the dialect " + Shown.quoted(source.dialect())
                            + "; write one of "
                            + manager.getDrivers().stream()
                                    .map(Driver::getDriverId)
                                    .sorted()
                                    .toList());
        }
    }

    /** Whom is asked. */
    public SdmxSource source() {
        return source;
    }

    /**
     * All flows, by their ids.
     *
     * @throws SdmxException when the service does not tell them
     * @throws InterruptedIOException when the thread is interrupted meanwhile
     */
    public List<SdmxFlow> flows() throws SdmxException, InterruptedIOException {
        List<SdmxFlow> flows = new ArrayList<>();
        for (Flow flow : ask(() -> connection.getFlows(DatabaseRef.NO_DATABASE))) {
            FlowRef ref = flow.getRef();
            flows.add(new SdmxFlow(ref.getAgency(), ref.getId(), ref.getVersion(), orBlank(flow.getName())));
        }
        if (flows.isEmpty()) {
            throw new SdmxException(
                    SdmxException.Kind.ANSWER,
                    "the service has no flows in what it answers: is " + source.address()
                            + " the base of an SDMX 2.1 service, the part before /dataflow?");
        }
        flows.sort(Comparator.comparing(SdmxFlow::id)
                .thenComparing(SdmxFlow::agency)
                .thenComparing(SdmxFlow::version));
        return flows;
    }

    /**
     * What a flow's observations are of.
     *
     * @param flow its id, in letters of any size, or {@code AGENCY,ID} or {@code AGENCY,ID,VERSION}
     * @throws SdmxException when there is no such flow, or several agencies have one
     * @throws InterruptedIOException when the thread is interrupted meanwhile
     */
    public SdmxStructure structure(String flow) throws SdmxException, InterruptedIOException {
        SdmxFlow found = flow(flow);
        MetaSet meta = ask(() -> connection.getMeta(DatabaseRef.NO_DATABASE, FlowRef.parse(found.reference())));
        List<SdmxStructure.Dimension> dimensions = new ArrayList<>();
        for (sdmxdl.Dimension dimension : meta.getStructure().getDimensions()) {
            SequencedMap<String, String> codes = new LinkedHashMap<>();
            if (dimension.isCoded()) {
                dimension.getCodes().forEach((code, name) -> codes.put(code, orBlank(name)));
            }
            dimensions.add(new SdmxStructure.Dimension(dimension.getId(), orBlank(dimension.getName()), codes));
        }
        return new SdmxStructure(
                found,
                dimensions,
                orElse(meta.getStructure().getTimeDimensionId(), "TIME_PERIOD"),
                orElse(meta.getStructure().getPrimaryMeasureId(), "OBS_VALUE"),
                meta.getStructure().getAttributes().stream()
                        .map(Attribute::getId)
                        .sorted()
                        .toList());
    }

    /** Of flows of the same agency and id the latest is meant. */
    private SdmxFlow flow(String wanted) throws SdmxException, InterruptedIOException {
        List<SdmxFlow> flows = flows();
        List<SdmxFlow> meant =
                flows.stream().filter(flow -> isMeant(flow, wanted)).toList();
        if (meant.isEmpty()) {
            String text = wanted.toLowerCase(Locale.ROOT);
            List<String> alike = flows.stream()
                    .filter(flow -> (flow.id() + "\n" + flow.title())
                            .toLowerCase(Locale.ROOT)
                            .contains(text))
                    .map(SdmxFlow::id)
                    .distinct()
                    .limit(ALIKE)
                    .toList();
            throw new SdmxException(
                    SdmxException.Kind.UNKNOWN,
                    source.name() + " has no flow " + Shown.quoted(wanted) + " among its " + flows.size()
                            + (alike.isEmpty() ? "" : "; alike are " + String.join(", ", alike)));
        }
        if (meant.stream().map(SdmxFlow::agency).distinct().count() > 1) {
            throw new SdmxException(
                    SdmxException.Kind.UNKNOWN,
                    "several agencies of " + source.name() + " have a flow " + Shown.quoted(wanted) + ": write "
                            + String.join(
                                    " or ",
                                    meant.stream().map(SdmxFlow::reference).toList()));
        }
        return meant.stream()
                .max(Comparator.comparing(SdmxFlow::version, SdmxService::compareVersions))
                .orElseThrow();
    }

    private static boolean isMeant(SdmxFlow flow, String wanted) {
        return flow.id().equalsIgnoreCase(wanted)
                || flow.reference().equalsIgnoreCase(wanted)
                || (flow.agency() + "," + flow.id()).equalsIgnoreCase(wanted);
    }

    private static int compareVersions(String one, String other) {
        List<String> a = List.of(one.split("\\."));
        List<String> b = List.of(other.split("\\."));
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            boolean numbers = a.get(i).matches("\\d{1,9}") && b.get(i).matches("\\d{1,9}");
            int order = numbers
                    ? Integer.compare(Integer.parseInt(a.get(i)), Integer.parseInt(b.get(i)))
                    : a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /**
     * The series of a key, one at a time; the answer is here, whole, when this returns. What the stream throws is made a sentence by
     * {@link #fault}.
     */
    Stream<Series> series(SdmxStructure structure, SdmxKey key, Optional<Year> from)
            throws SdmxException, InterruptedIOException {
        network.askForData(from);
        Query query = Query.builder()
                .key(key.parts().isEmpty() ? Key.ALL : Key.parse(key.toString()))
                .build();
        return ask(() -> connection.getDataStream(
                DatabaseRef.NO_DATABASE, FlowRef.parse(structure.flow().reference()), query));
    }

    /** Where what is not finished may lie; gone when this is closed. */
    Path folder() {
        return scratch.folder();
    }

    /** The network, which has the answers. */
    ServiceNetwork network() {
        return network;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            // nothing of it is outside this process
        }
        wire.close();
        scratch.close();
    }

    /** Something that is asked of sdmx-dl. */
    @FunctionalInterface
    private interface Asked<T> {
        T answer() throws IOException;
    }

    private <T> T ask(Asked<T> asked) throws SdmxException, InterruptedIOException {
        try {
            return asked.answer();
        } catch (IOException | RuntimeException e) {
            SdmxException fault = fault(e);
            throw fault.kind() == SdmxException.Kind.ANSWER && network.nothing().isPresent()
                    ? new SdmxException(
                            SdmxException.Kind.EMPTY, network.nothing().get())
                    : fault;
        }
    }

    /**
     * What went wrong, as one of our own. A beta of a reader that meets XML that nobody foresaw may throw anything.
     *
     * @throws InterruptedIOException when it is that
     */
    static SdmxException fault(Exception failure) throws InterruptedIOException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SdmxException own) {
                return own;
            }
            if (cause instanceof InterruptedIOException interrupted) {
                throw interrupted;
            }
        }
        Throwable first =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        String said = Shown.line(Optional.ofNullable(first.getMessage()).orElse(first.toString()), 200);
        // Eurostat answers with status 200, and refuses in a message at the end
        return first.getClass().getSimpleName().equals("HttpResponseException")
                ? new SdmxException(SdmxException.Kind.REFUSED, "the service refused the question: " + said)
                : new SdmxException(SdmxException.Kind.ANSWER, "the answer cannot be read: " + said);
    }

    private static String orBlank(@Nullable String text) {
        return orElse(text, "");
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null ? other : text;
    }
}
