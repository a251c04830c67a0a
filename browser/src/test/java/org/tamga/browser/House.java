package org.tamga.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tamga.app.web.WebOptions;
import org.tamga.app.web.WebServer;

/** Chromium, and the servers that it looks at: one that only tells of a full case, and one that may file documents into a small one. */
final class House implements AutoCloseable {

    /** Without a graphics card WebGL, which the map needs, is painted by the processor. */
    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--enable-unsafe-swiftshader");

    /** No test waits for it: it only keeps a broken one from standing still. */
    private static final double PATIENCE_MILLIS = 30_000;

    private final Path folder;
    private final Playwright playwright;
    private final Browser browser;
    private final WebServer reading;
    private final WebServer editing;

    private House(Path folder, Playwright playwright, Browser browser, WebServer reading, WebServer editing) {
        this.folder = folder;
        this.playwright = playwright;
        this.browser = browser;
        this.reading = reading;
        this.editing = editing;
    }

    static House with(Path chromium) throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Path folder = Files.createTempDirectory("tamga-browser-");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
        return new House(
                folder,
                playwright,
                browser,
                serve(MadeUpCase.full(folder.resolve("full")), false),
                serve(MadeUpCase.small(folder.resolve("small")), true));
    }

    private static WebServer serve(Path theCase, boolean edit) throws Exception {
        return WebServer.start(theCase, new WebOptions("127.0.0.1", 0, Optional.empty(), edit), "of the tests");
    }

    /** Somebody who reads about the full case, in English, on a large light screen. */
    Reader reader() {
        return new Reader(browser.newContext(options()), home(reading));
    }

    /** Somebody who may file documents into the small case. */
    Reader editor() {
        return new Reader(browser.newContext(options()), home(editing));
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setLocale("en-US")
                .setColorScheme(ColorScheme.LIGHT)
                .setViewportSize(Reader.WIDE, Reader.TALL);
    }

    /** Every view, the document in English and a source among them. */
    List<Shown> views() throws IOException {
        return List.of(
                Shown.OVERVIEW,
                Shown.CLAIMS,
                Shown.document(document("astana-review")),
                Shown.TRADE,
                Shown.CORRIDORS,
                Shown.REGISTER,
                Shown.SOURCES,
                Shown.SOURCE);
    }

    /** The id of a document of the full case, which ends in a hash of the document, by what the id begins with. */
    String document(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("full/documents"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.startsWith(name))
                    .map(file -> file.substring(0, file.lastIndexOf('.')))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String home(WebServer server) {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() throws IOException {
        browser.close();
        playwright.close();
        reading.close();
        editing.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
