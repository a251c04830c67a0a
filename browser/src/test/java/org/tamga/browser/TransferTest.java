package org.tamga.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Sizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How much a reader's browser fetches. How soon a view stands is written beside it, and is no matter of right and wrong. */
@ExtendWith(OpenHouse.class)
class TransferTest {

    private static final Path TABLE = Path.of("target/transfer.md");
    private static final long MOST = 1_500_000;

    @Test
    void allViewsTogetherTakeLessThanOneAndAHalfMegabytes(House house) throws IOException {
        List<String> lines = new ArrayList<>();
        long all = 0;
        try (Reader reader = house.reader()) {
            for (Shown view : house.views()) {
                all += measured(reader, view, "", view.name(), lines);
            }
        }
        try (Reader reader = house.reader()) {
            measured(reader, Shown.OVERVIEW, "?lang=ru", "overview, in Russian, first of all", lines);
        }
        Files.writeString(TABLE, """
                | view, one after the other | of the page | with answers | stands after |
                | --- | --- | --- | --- |
                """ + String.join("\n", lines) + "\n");

        assertThat(all).isPositive().isLessThan(MOST);
    }

    /** Bytes that go over the wire, packed and with their headers, until all of a view stands. */
    private static long measured(Reader reader, Shown view, String query, String name, List<String> lines) {
        List<Response> come = new ArrayList<>();
        Page page = reader.page();
        Consumer<Response> take = come::add;
        page.onResponse(take);
        long begun = System.nanoTime();
        reader.open(view, query);
        double seconds = (double) (System.nanoTime() - begun) / TimeUnit.SECONDS.toNanos(1);
        page.offResponse(take);
        long files = sum(come, false);
        long all = files + sum(come, true);
        lines.add("| %s | %s | %s | %.2f s |".formatted(name, kilobytes(files), kilobytes(all), seconds));
        return all;
    }

    private static long sum(List<Response> come, boolean answers) {
        return come.stream()
                .filter(r -> r.url().contains("/api/") == answers)
                .mapToLong(TransferTest::bytes)
                .sum();
    }

    private static long bytes(Response response) {
        Sizes sizes = response.request().sizes();
        return (long) sizes.responseBodySize + sizes.responseHeadersSize;
    }

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f kB", bytes / 1000.0);
    }
}
