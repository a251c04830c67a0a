package org.tamga.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server over a case for tests, and who asks it. */
final class Served implements AutoCloseable {

    static final WebOptions PLAIN = new WebOptions("127.0.0.1", 0, Optional.empty(), false);
    private static final Duration PATIENCE =
            Duration.ofMinutes(5); // no test waits for it: it only keeps a broken one from standing still

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final WebServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Served(WebServer server) {
        this.server = server;
    }

    static Served of(Path caseFolder) throws Exception {
        return of(caseFolder, PLAIN);
    }

    static Served of(Path caseFolder, WebOptions options) throws Exception {
        return new Served(WebServer.start(caseFolder, options, "1"));
    }

    /** A case of one figure: China's trade with Kazakhstan in 2025 is 1.5 billion dollars. */
    static Path smallCase(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("figures"));
        Files.writeString(folder.resolve("case.yaml"), """
                name: Small
                groups:
                  CA2: { name: Two, members: [KAZ, KGZ] }
                authorities:
                  GACC: { name: Customs, reporter: CHN, default: true }
                """);
        Files.writeString(folder.resolve("figures/a.csv"), """
                id,authority,reporter,partners,flow,window,relation,value,scale,unit,publisher,published,url
                F1,GACC,CHN,KAZ,TURNOVER,2025,LEVEL,1.5,billion,USD,Xinhua,2026-01,https://example.org/f1
                """);
        return folder;
    }

    /** The built-in case with documents, one of them unreadable, and a register. */
    static Path fullCase(Path folder) throws IOException {
        copy(Path.of("../cases/china-central-asia"), folder);
        Files.createDirectories(folder.resolve("documents"));
        Files.createDirectories(folder.resolve("register"));
        Files.writeString(folder.resolve("documents/summit.md"), """
                ---
                date: 2025-07-01
                ---
                # The summit
                The second China–Central Asia summit was held on June 16-17, 2025 in Astana. The leaders signed the Astana Declaration.
                In 2024 trade between China and Kazakhstan was $43.8 billion, up 6.8%. <script>alert(1)</script> It was $99 billion in 2023.
                GDP of Kazakhstan grew 4.8% in 2024. In 2030 trade between China and Kazakhstan will reach $100 billion.
                """);
        Files.write(folder.resolve("documents/broken.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', '1', 0, 1, 2});
        Files.writeString(folder.resolve("register/events.yaml"), """
                entries:
                  - id: "second-summit"
                    kind: event
                    title: "Second China–Central Asia summit, Astana"
                    parties: [CHN, KAZ, KGZ, TJK, TKM, UZB]
                    date: "2025-06-16"
                    due: "2025-06-18"
                    status: "held"
                    by: reader
                    sources:
                      - document: "other"
                        published: "2025-07-01"
                        sentence: "The second China–Central Asia summit was held on June 16 to 18, 2025 in Astana."
                        says: {title: "Second China–Central Asia summit, Astana", parties: [CHN, KAZ, KGZ, TJK, TKM, UZB], date: "2025-06-16", due: "2025-06-18", status: "held"}
                    conflicts:
                      - {field: due, value: "2025-06-17", document: "summit", sentence: "It was held on June 16-17, 2025."}
                """);
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copied = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied);
                }
            }
        }
    }

    List<String> paths() {
        return server.paths();
    }

    int port() {
        return server.port();
    }

    /** An answer of the API, such as that of {@code /case}. */
    HttpResponse<String> api(String path, String... headers) throws IOException, InterruptedException {
        return get(Routes.BASE + path, headers);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers).build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers).build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> send(String method, String path, String... headers) throws IOException, InterruptedException {
        return client.send(
                request(path, headers).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> check(String query, String text, String... headers) throws IOException, InterruptedException {
        return check(query, BodyPublishers.ofString(text), headers);
    }

    HttpResponse<String> check(String query, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        return post("/check" + query, body, headers);
    }

    HttpResponse<String> post(String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        return client.send(request(Routes.BASE + path, headers).POST(body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        return socket;
    }

    /** What comes back for lines that no client would send, until the server closes. */
    String raw(String... lines) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return rest(socket);
        }
    }

    static String rest(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return EXACT.readTree(answer.body());
    }

    static JsonNode tree(String text) {
        return EXACT.readTree(text);
    }

    static JsonNode json(Object tree) {
        return EXACT.valueToTree(tree);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
