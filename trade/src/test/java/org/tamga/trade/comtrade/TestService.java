package org.tamga.trade.comtrade;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * Behaves like the service: a row for every combination of codes, at most as many as the limit and no word that more exist, a key where one
 * is needed, datasets that are not published. Faults are put in line and used up, one a request.
 */
final class TestService implements AutoCloseable {

    static final String KEY = "0123456789abcdef-right";
    static final List<String> PARTNERS = List.of("0", "398", "643", "860");
    static final List<String> CHAPTERS = List.of("01", "27", "84");

    /** What arrived. */
    record Request(String path, Map<String, String> parameters, Optional<String> key) {}

    /** Something else than the right answer; it is given the body that would be right. */
    @FunctionalInterface
    interface Fault {

        void answer(HttpExchange exchange, String body) throws IOException;
    }

    final List<Request> requests = new CopyOnWriteArrayList<>();
    final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
    final Set<String> unpublished = new HashSet<>();
    final Set<String> withoutRows = new HashSet<>();
    volatile boolean failReleases;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final int previewRows;
    private final int keyRows;

    TestService(int previewRows, int keyRows) {
        this.previewRows = previewRows;
        this.keyRows = keyRows;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The requests for rows, not those for releases. */
    List<Request> questions() {
        return requests.stream().filter(r -> !r.path().contains("/getDA/")).toList();
    }

    /** Puts so many faults of a kind in line. */
    void fail(int times, Fault fault) {
        for (int i = 0; i < times; i++) {
            faults.add(fault);
        }
    }

    /** A fault: another status with a text. */
    static Fault status(int status, String text, String... headers) {
        return (exchange, body) -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            send(exchange, status, text);
        };
    }

    /** A fault: status 200 with another body. */
    static Fault body(UnaryOperator<String> change) {
        return (exchange, body) -> send(exchange, 200, change.apply(body));
    }

    /** A fault: the connection ends before as many bytes as announced. */
    static Fault truncated() {
        return (exchange, body) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length + 100L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
            throw new IOException("the connection is dropped here");
        };
    }

    /** A fault: nothing comes until the service is closed. */
    Fault silence() {
        return (exchange, body) -> await();
    }

    /** A fault: the head and the first bytes come, then nothing. */
    Fault stall() {
        return (exchange, body) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
        };
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void await() throws IOException {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("the service was closed");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<String> key =
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Ocp-Apim-Subscription-Key"));
            Map<String, String> parameters = parameters(exchange.getRequestURI());
            String path = exchange.getRequestURI().getPath();
            requests.add(new Request(path, parameters, key));
            String body = path.contains("/getDA/") ? releases(parameters) : rows(path, parameters);
            Fault fault = path.contains("/getDA/") ? null : faults.poll();
            if (failReleases && path.contains("/getDA/")) {
                send(exchange, 500, "no releases today");
            } else if (fault != null) {
                fault.answer(exchange, body);
            } else if (path.startsWith("/data/") && !key.equals(Optional.of(KEY))) {
                send(
                        exchange,
                        401,
                        "{\"statusCode\": 401, \"message\": \"Access denied due to invalid subscription key.\"}");
            } else {
                send(exchange, 200, body);
            }
        }
    }

    static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> parameters(URI address) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : address.getQuery().split("&")) {
            parameters.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return parameters;
    }

    private static List<String> codes(Map<String, String> parameters, String name, List<String> all) {
        String listed = parameters.get(name);
        return listed == null ? all : List.of(listed.split(","));
    }

    private String rows(String path, Map<String, String> parameters) {
        int most = Math.min(
                path.startsWith("/data/") ? keyRows : previewRows,
                Integer.parseInt(parameters.getOrDefault("maxRecords", "500")));
        List<String> rows = new ArrayList<>();
        List<String> products = codes(parameters, "cmdCode", CHAPTERS);
        for (String period : codes(parameters, "period", List.of())) {
            for (String reporter : codes(parameters, "reporterCode", List.of("156"))) {
                String pair = reporter + " " + period;
                if (unpublished.contains(pair) || withoutRows.contains(pair)) {
                    continue;
                }
                for (String partner : codes(parameters, "partnerCode", PARTNERS)) {
                    for (String flow : codes(parameters, "flowCode", List.of("M", "X"))) {
                        for (String product : products.equals(List.of("AG2")) ? CHAPTERS : products) {
                            rows.add(row(period, reporter, partner, flow, product));
                        }
                    }
                }
            }
        }
        List<String> given = rows.subList(0, Math.min(most, rows.size()));
        return "{\"elapsedTime\": \"0.02 secs\", \"count\": " + given.size() + ", \"data\": [" + String.join(",", given)
                + "], \"error\": \"\"}";
    }

    private static String row(String period, String reporter, String partner, String flow, String product) {
        return """
                {"typeCode":"C","freqCode":"A","refYear":%s,"period":"%s","reporterCode":%s,"flowCode":"%s","partnerCode":%s,\
                "partner2Code":0,"classificationCode":"H6","cmdCode":"%s","customsCode":"C00","motCode":0,"netWgt":null,\
                "primaryValue":%d.5}\
                """.formatted(
                        period.substring(0, 4),
                        period,
                        reporter,
                        flow,
                        partner,
                        product,
                        Math.floorMod((period + partner + product).hashCode(), 1_000_000));
    }

    private String releases(Map<String, String> parameters) {
        List<String> datasets = new ArrayList<>();
        for (String period : codes(parameters, "period", List.of())) {
            for (String reporter : codes(parameters, "reporterCode", List.of("156"))) {
                if (!unpublished.contains(reporter + " " + period)) {
                    datasets.add("""
                            {"datasetCode":20156202300,"typeCode":"C","freqCode":"A","period":%s,"reporterCode":%s,\
                            "classificationCode":"H6","totalRecords":1234,"lastReleased":"2025-05-06T00:00:00"}\
                            """.formatted(period, reporter));
                }
            }
        }
        return "{\"elapsedTime\":\"0.01 secs\",\"count\":" + datasets.size() + ",\"data\":["
                + String.join(",", datasets) + "],\"error\":\"\"}";
    }
}
