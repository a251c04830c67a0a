package org.tamga.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * UN Comtrade on this machine: 1,000 dollars for every combination of codes that it is asked for, 500 rows a call. Partners are those of
 * {@link #PARTNERS} and the world, chapters those of {@link #CHAPTERS}. Troubles are put in line and used up, one a call.
 */
final class FakeComtrade implements AutoCloseable {

    static final String KEY = "a-key-for-tests";
    static final List<String> PARTNERS = List.of("0", "156", "643", "699", "842");
    static final List<String> CHAPTERS = List.of("01", "27", "84");

    private static final int MOST_ROWS = 500;

    /** Another answer than the right one. */
    @FunctionalInterface
    interface Trouble {
        void answer(HttpExchange exchange, String right) throws IOException;
    }

    final List<String> questions = new CopyOnWriteArrayList<>();
    final Deque<Trouble> troubles = new ConcurrentLinkedDeque<>();
    final Set<String> unpublished = new HashSet<>();
    private final HttpServer server;

    FakeComtrade() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void trouble(int times, Trouble trouble) {
        for (int i = 0; i < times; i++) {
            troubles.add(trouble);
        }
    }

    /** A status with a text, and perhaps headers: names and values by turns. */
    static Trouble status(int status, String text, String... headers) {
        return (exchange, right) -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            send(exchange, status, text);
        };
    }

    /** Half of the right body, though all of it was announced. */
    static Trouble truncated() {
        return (exchange, right) -> {
            byte[] bytes = right.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
            throw new IOException("the connection breaks here");
        };
    }

    /** The right body, in which something has another name. */
    static Trouble renamed(String from, String to) {
        return (exchange, right) -> send(exchange, 200, right.replace(from, to));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI asked = exchange.getRequestURI();
            Map<String, String> parameters = Arrays.stream(asked.getQuery().split("&"))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
            if (asked.getPath().contains("/getDA/")) {
                send(exchange, 200, body(releases(parameters)));
                return;
            }
            questions.add(asked.toString());
            String right = body(rows(parameters));
            Trouble trouble = troubles.poll();
            boolean refused = asked.getPath().startsWith("/data/")
                    && !KEY.equals(exchange.getRequestHeaders().getFirst("Ocp-Apim-Subscription-Key"));
            if (trouble != null) {
                trouble.answer(exchange, right);
            } else if (refused) {
                send(exchange, 401, "{\"statusCode\": 401, \"message\": \"Access denied due to invalid key.\"}");
            } else {
                send(exchange, 200, right);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String body(List<String> objects) {
        return "{\"count\": " + objects.size() + ", \"data\": [" + String.join(",\n", objects) + "], \"error\": \"\"}";
    }

    private static List<String> codes(Map<String, String> parameters, String name) {
        return List.of(parameters.getOrDefault(name, "").split(","));
    }

    private List<String> rows(Map<String, String> parameters) {
        List<String> rows = new ArrayList<>();
        List<String> products = codes(parameters, "cmdCode").stream()
                .flatMap(code -> code.equals("AG2") ? CHAPTERS.stream() : List.of(code).stream())
                .toList();
        for (String period : codes(parameters, "period")) {
            for (String reporter : codes(parameters, "reporterCode")) {
                if (unpublished.contains(reporter + " " + period)) {
                    continue;
                }
                for (String partner : codes(parameters, "partnerCode")) {
                    if (!PARTNERS.contains(partner) || partner.equals(reporter)) {
                        continue;
                    }
                    for (String flow : codes(parameters, "flowCode")) {
                        products.forEach(product -> rows.add(row(period, reporter, partner, flow, product)));
                    }
                }
            }
        }
        return rows.subList(0, Math.min(rows.size(), MOST_ROWS));
    }

    private static String row(String period, String reporter, String partner, String flow, String product) {
        int thousands =
                (partner.equals("0") ? PARTNERS.size() - 1 : 1) * (product.equals("TOTAL") ? CHAPTERS.size() : 1);
        return """
                {"typeCode":"C","period":"%s","reporterCode":%s,"flowCode":"%s","partnerCode":%s,"partner2Code":0,\
                "classificationCode":"H6","cmdCode":"%s","customsCode":"C00","motCode":0,"netWgt":10.5,"primaryValue":%d000}\
                """.formatted(period, reporter, flow, partner, product, thousands);
    }

    private List<String> releases(Map<String, String> parameters) {
        List<String> releases = new ArrayList<>();
        for (String period : codes(parameters, "period")) {
            for (String reporter : codes(parameters, "reporterCode")) {
                if (!unpublished.contains(reporter + " " + period)) {
                    releases.add("""
                            {"period":%s,"reporterCode":%s,"classificationCode":"H6","lastReleased":"2025-05-06T00:00:00"}\
                            """.formatted(period, reporter));
                }
            }
        }
        return releases;
    }
}
