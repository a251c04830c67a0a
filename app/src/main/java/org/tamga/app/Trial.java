package org.tamga.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tamga.app.web.WebOptions;
import org.tamga.app.web.WebServer;

/**
 * The launcher's trial run: a little of the daily work, all in one process, from which the JVM makes its cache of loaded classes (JEP 514). The more
 * kinds of work there are, the better the cache; what comes out is of no interest.
 */
public final class Trial {

    private static final List<String> DOCUMENTS = List.of("note.md", "note.html", "note.pdf");

    private static final List<String> QUESTIONS = List.of(
            "lake",
            "turnover KAZ CHN 2021/2022",
            "partners KAZ imports 2022",
            "dependence KAZ 2022 --about CHN",
            "growth KAZ imports 2022 --by product --level 6 --csv",
            "structure CA5 imports 2022 --json",
            "checks KAZ");

    private static final List<String> NETWORKS = List.of("scenario cku-opens", "route xian tashkent", "checks --json");

    private static final List<String> BRIEFINGS = List.of("brief.pdf", "brief.html", "brief.xlsx");

    private static final List<String> ANSWERS =
            List.of("case", "overview", "documents", "conflicts", "register", "sources");

    private Trial() {}

    /**
     * Does the work, and exits as the check of documents did.
     *
     * @param arguments the folder with the documents, a file of trade, and a list of codes
     */
    public static void main(String[] arguments) throws IOException {
        System.exit(codes(Path.of(arguments[0])).getFirst());
    }

    /** The exit codes of all that was run; first that of the check of documents. */
    static List<Integer> codes(Path folder) throws IOException {
        List<Integer> codes = new ArrayList<>();
        List<String> check = new ArrayList<>(List.of("check"));
        DOCUMENTS.forEach(name -> check.add(folder.resolve(name).toString()));
        codes.add(run(check));
        Path work = Files.createTempDirectory("tamga-trial");
        try {
            Path itsCase = work.resolve("case");
            copy(folder.resolve("../../../../cases/china-central-asia"), itsCase);
            codes.add(run(List.of(
                    "import",
                    "--lake",
                    itsCase.resolve(".tamga/lake").toString(),
                    folder.resolve("trade.csv").toString())));
            for (String question : QUESTIONS) {
                List<String> words = new ArrayList<>(List.of("trade"));
                words.addAll(List.of(question.split(" ")));
                words.addAll(List.of(
                        "--lake",
                        itsCase.resolve(".tamga/lake").toString(),
                        "--nomenclatures",
                        folder.resolve("nomenclature").toString()));
                codes.add(run(words));
            }
            for (String question : NETWORKS) {
                List<String> words = new ArrayList<>(List.of("corridor"));
                words.addAll(List.of(question.split(" ")));
                words.addAll(List.of("--case", itsCase.toString()));
                codes.add(run(words));
            }
            for (String name : BRIEFINGS) {
                String out = work.resolve(name).toString();
                codes.add(run(List.of("brief", "--case", itsCase.toString(), "--lang", "ru", "--out", out)));
            }
            codes.add(serve(itsCase));
        } finally {
            delete(work);
        }
        return codes;
    }

    /** What a page asks for first; 0 when all of it is answered. */
    private static int serve(Path itsCase) throws IOException {
        WebOptions options = new WebOptions("127.0.0.1", 0, Optional.empty(), /* edit= */ false);
        try (WebServer server = WebServer.start(itsCase, options, "trial")) {
            boolean answered = ask(server, "/", Optional.empty());
            for (String path : ANSWERS) {
                answered &= ask(server, "/api/v1/" + path, Optional.empty());
            }
            answered &= ask(server, "/api/v1/check", Optional.of("Trade was $1.5 billion in 2024."));
            return answered ? Exit.DONE : Exit.INTERNAL;
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            return Exit.INTERNAL;
        }
    }

    private static boolean ask(WebServer server, String path, Optional<String> sent) throws IOException {
        String length =
                sent.map(text -> "Content-Length: " + text.length() + "\r\n").orElse("");
        String head =
                (sent.isPresent() ? "POST " : "GET ") + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Accept-Encoding: gzip\r\n" + length + "\r\n" + sent.orElse("");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    private static int run(List<String> words) {
        return Tamga.run(
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                /* terminal= */ false,
                words.toArray(String[]::new));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(f -> !f.startsWith(from.resolve(".tamga"))).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void delete(Path work) throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
