package org.tamga.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.trade.table.CsvText;
import tools.jackson.databind.JsonNode;

/** What the server does not do, whoever asks. */
class SafetyTest {

    private static final String TOKEN = "a-token-of-24-characters";

    @TempDir
    private static Path folder;

    private static Served served;
    private static Served withToken;

    @BeforeAll
    static void start() throws Exception {
        Path theCase = Served.smallCase(folder.resolve("case"));
        served = Served.of(theCase);
        withToken = Served.of(theCase, new WebOptions("127.0.0.1", 0, Optional.of(TOKEN), false));
    }

    @AfterAll
    static void stop() {
        served.close();
        withToken.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nowhere",
                "/nothing.js",
                "/api/v1/case",
                "/api/v1/overview.csv",
                "/api/v1/openapi.yaml",
                "/api/v1/nothing",
                "/api/v1/bounds",
                "/api/v1/documents/none",
                "/api/v1/sources/none"
            })
    void everyAnswerHasTheHeadersOfSafety(String path) throws Exception {
        for (String method : List.of("GET", "HEAD", "DELETE", "OPTIONS")) {
            assertThat(served.send(method, path).headers().map()).as(method).containsKeys(lowerCase());
        }
    }

    private static String[] lowerCase() {
        return Guard.HEADERS.keySet().stream()
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a%00.html HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET /%ff HTTP/1.1",
                "GET /\\..\\x HTTP/1.1",
                "GET * HTTP/1.1",
                "GET http://elsewhere.example/ HTTP/1.1",
                "<script>"
            })
    void whatIsNoRequestIsRefusedWithTheHeadersOfSafety(String line) throws Exception {
        String answer = served.raw(line, "Host: localhost", "Connection: close");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("Content-Type: application/json");
        Guard.HEADERS.forEach((name, value) -> assertThat(answer).contains(name + ": " + value));
        assertThat(answer).doesNotContain("<", "etc/passwd", "jetty", "Exception", "Server:");
    }

    @Test
    void policyLetsNothingInFromElsewhere() {
        assertThat(Guard.HEADERS.get("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self';")
                .doesNotContain("unsafe", "http", "*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elsewhere.example",
                "localhost.elsewhere.example",
                "127.0.0.1.elsewhere.example:80",
                "192.168.0.1",
                "localhost:80:80"
            })
    void otherNamesAreNotAnswered(String host) throws Exception {
        String answer = served.raw("GET /api/v1/case HTTP/1.1", "Host: " + host, "Connection: close");

        assertThat(answer).containsPattern("^HTTP/1.1 4(21|00) ").doesNotContain("Small");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8420", "127.0.0.1", "127.0.0.1:1", "[::1]:8420"})
    void ownNamesAreAnswered(String host) throws Exception {
        assertThat(served.raw("GET /api/v1/health HTTP/1.1", "Host: " + host, "Connection: close"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void requestWithoutANameIsNotAnswered() throws Exception {
        assertThat(served.raw("GET /api/v1/case HTTP/1.0")).startsWith("HTTP/1.1 421 ");
        assertThat(served.raw("GET /api/v1/case HTTP/1.1")).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/case", "/api/v1/openapi.yaml", "/api/v1/nothing", "/assets/nothing.js"})
    void nothingIsToldWithoutTheToken(String path) throws Exception {
        for (HttpResponse<String> answer : List.of(
                withToken.get(path),
                withToken.get(path, "Authorization", "Bearer " + TOKEN + "x"),
                withToken.get(path, "Authorization", "Basic " + TOKEN),
                withToken.get(path, "Cookie", "tamga_token=wrong"),
                withToken.get(path + "?token=" + TOKEN.substring(1)))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(v -> assertThat(v).startsWith("Bearer"));
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.body()).doesNotContain(TOKEN);
        }
    }

    @Test
    void tokenOpensInEachOfItsPlaces() throws Exception {
        assertThat(withToken.api("/case", "Authorization", "Bearer " + TOKEN).statusCode())
                .isEqualTo(200);
        assertThat(withToken.api("/case", "Cookie", "tamga_token=" + TOKEN).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tokenInTheAddressMakesACookieThatNoScriptReads() throws Exception {
        String cookie = withToken
                .api("/case?token=" + TOKEN)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
        assertThat(withToken
                        .api("/case", "Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.2", "::"})
    void serversForOthersNeedAToken(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebOptions(host, 0, Optional.empty(), false))
                .withMessageContaining("token");
        assertThat(new WebOptions(host, 0, Optional.of(TOKEN), false).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "fifteen-letters",
                "a token with blanks in it",
                "token-with;a-semicolon",
                "token-with\r\na-line-end"
            })
    void weakTokensAreRefused(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebOptions("127.0.0.1", 0, Optional.of(token), false))
                .withMessageContaining("token");
    }

    @Test
    void emptyAddressIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebOptions("", 0, Optional.empty(), false));
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://elsewhere.example",
        "Origin, null",
        "Origin, http://127.0.0.1",
        "Origin, http://127.0.0.1:1",
        "Origin, not a place",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void pagesElsewhereSendNothing(String header, String value) throws Exception {
        HttpResponse<String> answer = served.check("", "some text", header, value);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void ownPagesSend() throws Exception {
        String origin = "http://127.0.0.1:" + served.port();

        assertThat(served.check("", "some text", "Origin", origin, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..%2f..%2fcase.yaml",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2f..%2f..%2fetc%2fpasswd",
                "//etc/passwd",
                "/%5c..%5c..%5cetc%5cpasswd",
                "/assets/..%2f..%2f..%2fapp%2fTamga.class",
                "/../Tamga.class",
                "/index.html%00.js",
                "/file:///etc/passwd",
                "/jar:file:x!/index.html",
                "/META-INF/MANIFEST.MF",
                "/.env",
                "/package-info.class",
                "/api/v1/documents/..%2fcase.yaml",
                "/api/v1/documents/%2e%2e%2fcase.yaml",
                "/api/v1/sources/..%2f..%2fetc%2fpasswd"
            })
    void noPathLeadsOut(String path) throws Exception {
        String answer = served.raw("GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close");

        assertThat(answer).containsPattern("^HTTP/1.1 (200|400|404) ");
        assertThat(answer).doesNotContain("root:", "name: Small", "Manifest-Version", "org/tamga");
        if (answer.startsWith("HTTP/1.1 200")) {
            assertThat(answer).contains("<div id=\"page\">"); // an address within the page
        }
    }

    @Test
    void unknownPathsOfTheApiAreToldInJson() throws Exception {
        HttpResponse<String> answer = served.api("/nothing/at/all");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Served.json(answer).at("/error/message").stringValue()).contains("openapi.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/case",
        "PUT,/case",
        "DELETE,/documents/x",
        "PATCH,/overview",
        "GET,/check",
        "TRACE,/case",
        "OPTIONS,/case"
    })
    void otherMethodsAreRefused(String method, String path) throws Exception {
        String answer = served.raw(
                method + " " + Routes.BASE + path + " HTTP/1.1",
                "Host: localhost",
                "X-Secret: 4711",
                "Content-Length: 0",
                "Connection: close");

        assertThat(answer)
                .startsWith("HTTP/1.1 405 ")
                .contains("\"status\": 405")
                .doesNotContain("4711");
    }

    @Test
    void headTellsWhatGetWouldWithoutTheBody() throws Exception {
        HttpResponse<String> head = served.send("HEAD", "/api/v1/case");
        HttpResponse<String> get = served.api("/case");

        assertThat(head.body()).isEmpty();
        for (String header : List.of("Content-Type", "ETag")) {
            assertThat(head.headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(get.headers().firstValue(header));
        }
        assertThat(served.send("HEAD", "/api/v1/documents/none").statusCode()).isEqualTo(404);
        assertThat(served.send("HEAD", "/api/v1/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void faultsInsideTellNothing() throws Exception {
        View faulty = routes -> {
            routes.get("/exception", (request, state) -> {
                throw new IllegalStateException("secret at /home/somebody");
            });
            routes.get("/error", (request, state) -> {
                throw new StackOverflowError("secret at /home/somebody");
            });
            routes.getOnce("/once", (request, state) -> {
                throw new java.io.IOException("secret at /home/somebody");
            });
        };
        CaseDesk desk = new CaseDesk(Served.smallCase(folder.resolve("faulty")));
        try (Served server = new Served(WebServer.start(desk, Served.PLAIN, List.of(faulty)))) {
            for (String path : List.of("/exception", "/error", "/once", "/once")) {
                HttpResponse<String> answer = server.api(path);

                assertThat(answer.statusCode()).as(path).isEqualTo(500);
                assertThat(answer.body())
                        .doesNotContain("secret", "home", "java", "Exception", "Error", "\tat ", "tamga.");
                assertThat(Served.json(answer).at("/error/status").intValue()).isEqualTo(500);
            }
        }
    }

    @Test
    void markupInATextComesBackAsText() throws Exception {
        String markup = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        HttpResponse<String> answer = served.check(
                "?name=" + Answers.encoded("<script>.txt"), markup + " Trade with Kazakhstan was $2 billion in 2025.");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        JsonNode document = Served.json(answer);
        assertThat(document.get("text").stringValue()).contains(markup);
        assertThat(document.get("document").stringValue()).doesNotContain("<");
    }

    @Test
    void nameOfATextIsNoPath() throws Exception {
        for (String name :
                List.of("../../etc/passwd.txt", "..\\..\\x.txt", "/etc/passwd.txt", "a\nb.txt", "a\0b.txt")) {
            String told = Served.json(served.check("?name=" + Answers.encoded(name), "text"))
                    .get("document")
                    .stringValue();

            assertThat(told).doesNotContain("/", "\\", "\n", "\0").endsWith(".txt");
        }
    }

    /** A document that names addresses everywhere does not make the server look there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                <!DOCTYPE html [<!ENTITY x SYSTEM "ADDRESS">]><html><head><base href="ADDRESS"><title>T</title>
                <link rel="stylesheet" href="ADDRESS/a.css"><script src="ADDRESS/a.js"></script>
                <meta http-equiv="refresh" content="0; url=ADDRESS"></head><body><article><p>&x; Trade with Kazakhstan was
                $2 billion in 2025.</p><img src="ADDRESS/a.png"><iframe src="ADDRESS"></iframe>
                <object data="ADDRESS"></object></article></body></html>""",
                """
                <?xml version="1.0"?><!DOCTYPE r [<!ENTITY % d SYSTEM "ADDRESS/x.dtd"> %d; <!ENTITY x SYSTEM "ADDRESS">]>
                <html xmlns:xi="http://www.w3.org/2001/XInclude"><body><xi:include href="ADDRESS"/><p>&x; Trade with
                Kazakhstan was $2 billion in 2025.</p></body></html>""",
                "ADDRESS",
                "Trade with Kazakhstan was $2 billion in 2025, see ADDRESS/report.pdf and [this](ADDRESS)."
            })
    void addressesInATextAreNotVisited(String text) throws Exception {
        try (ServerSocketChannel elsewhere = ServerSocketChannel.open()) {
            elsewhere.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            elsewhere.configureBlocking(false);
            String address = "http://127.0.0.1:" + elsewhere.socket().getLocalPort();

            for (String name : List.of("a.html", "a.txt", "a.md")) {
                assertThat(served.check("?name=" + name, text.replace("ADDRESS", address))
                                .statusCode())
                        .as(name)
                        .isEqualTo(200);
            }
            assertThat(elsewhere.accept())
                    .as("who came, of all that waited to be taken")
                    .isNull();
        }
    }

    @Test
    void cellsOfATableAreNoFormulas() throws Exception {
        StringWriter text = new StringWriter();
        new CsvText(text).row(List.of("=HYPERLINK(\"http://elsewhere.example\")", "+1+1", "@SUM(A1)", "-1.5"));

        assertThat(text.toString())
                .isEqualTo("\"'=HYPERLINK(\"\"http://elsewhere.example\"\")\",'+1+1,'@SUM(A1),-1.5\n");
        assertThat(served.api("/overview.csv").body().lines()).noneMatch(row -> row.matches("[\"]?[=+@].*"));
    }
}
