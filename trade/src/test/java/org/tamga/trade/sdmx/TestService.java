package org.tamga.trade.sdmx;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A service of SDMX on this machine, with one structure. Faults are put in line and used up, one a call for data. */
final class TestService implements AutoCloseable {

    /** Something else than the right answer. */
    @FunctionalInterface
    interface Fault {
        void answer(HttpExchange exchange, byte[] right) throws IOException;
    }

    /** What is asked and answered where nothing else is said. */
    static final String KEY = "A.KAZ.CHN..M";

    final List<String> asked = new CopyOnWriteArrayList<>();
    final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
    volatile String flows = Message.flows("NSO,TRADE,1.0", "NSO,PRICES,1.0");
    volatile String data = Message.generic(
            Message.series("A.KAZ.CHN.TOTAL.M", "2022=100", "2023=110.5", "2024=120"),
            Message.series("A.KAZ.CHN.27.M", "2022=7.25", "2023=8"));
    volatile String type = Message.GENERIC;
    volatile boolean packed;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    TestService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/rest", this::handle);
        server.start();
    }

    SdmxSource source() {
        return SdmxSource.at(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/rest"), "NSO", SdmxSource.STANDARD);
    }

    /** The addresses of data that were asked for. */
    List<String> askedForData() {
        return asked.stream()
                .filter(address -> address.startsWith("/rest/data/"))
                .toList();
    }

    void fail(int times, Fault fault) {
        for (int i = 0; i < times; i++) {
            faults.add(fault);
        }
    }

    /** Another status with a text. */
    static Fault status(int status, String text, String... headers) {
        return (exchange, right) -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            send(exchange, status, text.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** The right answer in an archive. */
    static Fault archive() {
        return (exchange, right) -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("data.xml"));
                zip.write(right);
            }
            exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
            send(exchange, 200, bytes.toByteArray());
        };
    }

    /** The connection ends before as many bytes as announced. */
    static Fault truncated() {
        return (exchange, right) -> {
            exchange.sendResponseHeaders(200, right.length);
            exchange.getResponseBody().write(right, 0, right.length / 2);
            exchange.getResponseBody().flush();
            throw new IOException("the connection is dropped here");
        };
    }

    /** Nothing comes until the service is closed. */
    Fault silence() {
        return (exchange, right) -> await();
    }

    /** The head and the first bytes come, then nothing. */
    Fault stall() {
        return (exchange, right) -> {
            exchange.sendResponseHeaders(200, right.length);
            exchange.getResponseBody().write(right, 0, 10);
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

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String address = exchange.getRequestURI().toString();
            asked.add(address);
            if (address.startsWith("/rest/dataflow/")) {
                exchange.getResponseHeaders().set("Content-Type", Message.STRUCTURE);
                send(exchange, 200, flows.getBytes(StandardCharsets.UTF_8));
            } else if (address.startsWith("/rest/datastructure/NSO/DSD/")) {
                exchange.getResponseHeaders().set("Content-Type", Message.STRUCTURE);
                send(exchange, 200, Message.structure().getBytes(StandardCharsets.UTF_8));
            } else if (address.startsWith("/rest/data/")) {
                data(exchange);
            } else {
                send(exchange, 404, new byte[0]);
            }
        }
    }

    private void data(HttpExchange exchange) throws IOException {
        byte[] right = data.getBytes(StandardCharsets.UTF_8);
        if (!type.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        if (packed) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write(right);
            }
            right = bytes.toByteArray();
        }
        Fault fault = faults.poll();
        if (fault == null) {
            send(exchange, 200, right);
        } else {
            fault.answer(exchange, right);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
