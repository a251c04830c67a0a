package org.tamga.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

    private static final int LARGEST = Math.toIntExact(WebServer.LARGEST_BODY);

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
    void tooLargeATextIsRefusedByItsLengthBeforeItIsSent() throws Exception {
        String answer = served.raw(
                "POST /api/v1/check HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Content-Length: " + (LARGEST + 1));

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"status\": 413", "8 MB");
    }

    @Test
    void tooLargeATextIsRefusedWhereNoLengthIsTold() throws Exception {
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LARGEST + 1]));

        assertThat(chunked.contentLength()).isNegative();
        assertThat(served.check("", chunked).statusCode()).isEqualTo(413);
        assertThat(served.api("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void emptyTextIsRefused() throws Exception {
        HttpResponse<String> answer = served.check("", "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("empty");
    }

    @Test
    void brokenFilesAreToldFromWrongRequests() throws Exception {
        byte[] noDocument = {0, 1, 2, 3};
        for (String name : new String[] {"a.pdf", "a.docx", "a.exe"}) {
            HttpResponse<String> answer = served.check("?name=" + name, BodyPublishers.ofByteArray(noDocument));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(Served.json(answer).at("/error/message").stringValue()).contains(name);
        }
        assertThat(served.check("?name=a.pdf", "%PDF-1.7\n1 0 obj\n<<").statusCode())
                .isEqualTo(422);
        assertThat(served.check("?name=a.docx", "PK\3\4").statusCode()).isEqualTo(422);
    }

    @Test
    void tooLongAQuestionIsRefused() throws Exception {
        assertThat(served.api("/bounds?question=" + "a".repeat(1001)).statusCode())
                .isEqualTo(400);
        assertThat(served.raw("GET /" + "a".repeat(20_000) + " HTTP/1.1", "Host: localhost", "Connection: close"))
                .startsWith("HTTP/1.1 414 ");
        assertThat(served.raw("GET / HTTP/1.1", "Host: localhost", "Connection: close", "X: " + "a".repeat(20_000)))
                .startsWith("HTTP/1.1 431 ");
    }

    @Test
    void whatIsKnownIsNotSentAgain() throws Exception {
        String tag = served.api("/overview").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = served.api("/overview", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        assertThat(served.api("/overview", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void packedAndPlainAnswersHaveTagsOfTheirOwn() throws Exception {
        String plain = served.api("/openapi.yaml").headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> packed = served.bytes("/api/v1/openapi.yaml", "Accept-Encoding", "gzip");
        String tag = packed.headers().firstValue("ETag").orElseThrow();

        assertThat(tag).isNotEqualTo(plain);
        assertThat(served.api("/openapi.yaml", "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(served.api("/openapi.yaml", "Accept-Encoding", "gzip", "If-None-Match", plain)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void gzipIsNotForcedOnWhoRefusesIt() {
        for (String yes : List.of("gzip", "br, gzip", "GZIP;q=0.5", "gzip ; q=1.0", "*", "br;q=1, *;q=0.1")) {
            assertThat(Reply.takesGzip(yes)).as(yes).isTrue();
        }
        for (String no : List.of("", "br", "gzip;q=0", "gzip;q=0.000, *", "*;q=0", "identity", "notgzip")) {
            assertThat(Reply.takesGzip(no)).as(no).isFalse();
        }
        assertThat(Reply.takesGzip(null)).isFalse();
    }

    @Test
    void clientThatStillSendsHearsWhyItIsRefused() throws Exception {
        byte[] large = new byte[LARGEST + 1];
        HttpResponse<String> tooLarge = served.check("", BodyPublishers.ofByteArray(large));
        HttpResponse<String> notHere = served.post("/overview", BodyPublishers.ofByteArray(new byte[LARGEST]));

        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("8 MB");
        assertThat(notHere.statusCode()).isEqualTo(405);
    }

    @Test
    void nothingOfTheApiIsTakenForAPlaceOnThePage() throws Exception {
        for (String path : List.of("/api", "/api/", "/api/v1", "/api/v2/overview", "/api/v1/nothing")) {
            HttpResponse<String> answer = served.get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(Served.json(answer).at("/error/status").intValue()).isEqualTo(404);
        }
    }

    @Test
    void longAnswersArePackedForWhoTakesThem() throws Exception {
        HttpResponse<byte[]> packed = served.bytes("/api/v1/openapi.yaml", "Accept-Encoding", "br, gzip");
        HttpResponse<String> plain = served.api("/openapi.yaml");

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("Vary"))
                .hasValueSatisfying(v -> assertThat(v).contains("Accept-Encoding"));
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
        }
        assertThat(packed.body()).hasSizeLessThan(plain.body().length() / 4);
        assertThat(served.bytes("/api/v1/health", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }
}
