package org.tamga.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that do not behave take nothing from those that do. */
class SturdinessTest {

    private static final String TEXT = "Trade between China and Kazakhstan was $1.5 billion in 2025.";

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        served = Served.of(Served.smallCase(folder.resolve("case")));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void clientsThatStallDoNotKeepOthersWaiting() throws Exception {
        List<Socket> stalled = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) { // more than texts may wait to be checked
                stalled.add(sending("G"));
                stalled.add(sending(head(100) + "T"));
            }
            assertThat(served.api("/overview").statusCode()).isEqualTo(200);
            assertThat(served.check("", TEXT).statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    @Test
    void clientThatIsDoneSendingIsAnswered() throws Exception {
        try (Socket socket = sending(head(TEXT.length()) + TEXT)) {
            socket.shutdownOutput();

            assertThat(Served.rest(socket)).startsWith("HTTP/1.1 200 ").contains("\"claims\"");
        }
    }

    @Test
    void textThatBreaksOffIsTheClientsFault() throws Exception {
        try (Socket socket = sending(head(100) + "Trade")) {
            socket.shutdownOutput();

            assertThat(Served.rest(socket)).startsWith("HTTP/1.1 400 ");
        }
        try (Socket socket = sending(String.join(
                "\r\n",
                "POST /api/v1/check HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Transfer-Encoding: chunked",
                "",
                "zz",
                "Trade",
                ""))) {
            assertThat(Served.rest(socket)).startsWith("HTTP/1.1 400 ");
        }
        assertThat(served.check("", TEXT).statusCode()).isEqualTo(200);
    }

    @Test
    void manyAtOnceAreAnsweredOrToldToComeAgain() throws Exception {
        int answered = 0;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(clients.submit(() -> served.check("", TEXT)));
            }
            for (Future<HttpResponse<String>> answer : answers) {
                HttpResponse<String> told = answer.get();
                if (told.statusCode() == 503) {
                    assertThat(told.headers().firstValue("Retry-After"))
                            .hasValueSatisfying(v -> assertThat(v).containsOnlyDigits());
                } else {
                    assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
                    answered++;
                }
            }
        }
        assertThat(answered).isPositive();
        HttpResponse<String> after = served.check("", TEXT);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(Served.json(after).get("claims")).hasSize(1);
    }

    @Test
    void longTextIsAnswered() throws Exception {
        String sentence = "The road goes on through the steppe and over the pass to the town by the river.\n\n";
        String text = sentence.repeat(5_000_000 / sentence.length()) + TEXT;
        HttpResponse<String> answer = served.check("", text);

        assertThat(answer.statusCode())
                .as(answer.body().substring(0, Math.min(300, answer.body().length())))
                .isEqualTo(200);
        assertThat(Served.json(answer).get("claims")).hasSize(1);
    }

    @Test
    void deeplyNestedFilesAreAnswered() throws Exception {
        for (String name : List.of("a.html", "a.md")) {
            String open = name.endsWith("html") ? "<div><ul><li>" : "> - ";
            HttpResponse<String> answer = served.check("?name=" + name, open.repeat(5_000) + TEXT);

            assertThat(answer.statusCode()).as(name).isIn(200, 422);
        }
    }

    @Test
    void portIsFreeAfterwards() throws Exception {
        Served other = Served.of(Served.smallCase(folder.resolve("other")));
        int port = other.port();
        assertThat(other.api("/health").statusCode()).isEqualTo(200);
        other.close();

        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections that have just ended do not count
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            assertThat(socket.isBound()).isTrue();
        }
    }

    private static Socket sending(String start) throws Exception {
        Socket socket = served.connect();
        socket.getOutputStream().write(start.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String head(int length) {
        return "POST /api/v1/check HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " + length
                + "\r\n\r\n";
    }
}
