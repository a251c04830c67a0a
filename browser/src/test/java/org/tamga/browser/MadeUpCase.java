package org.tamga.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.tamga.app.Tamga;

/**
 * Cases for the tests, put together by the commands that people use: {@code tamga add} files the documents and fills the register,
 * {@code tamga import} fills the lake.
 */
final class MadeUpCase {

    private static final Path BUILT_IN = Path.of("../cases/china-central-asia");

    private MadeUpCase() {}

    /** The built-in case with two documents, one that cannot be read, a register that a person wrote in, and a lake. */
    static Path full(Path folder) throws IOException {
        copy(BUILT_IN, folder);
        run(folder, 0, "add", text(folder, "astana-review.md"), text(folder, "obzor.md"));
        Files.write(folder.resolve("documents/broken.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', '1', 0, 1, 2});
        Files.writeString(folder.resolve("register/events.yaml"), """

                  - id: "forum-in-tashkent"
                    kind: event
                    title: "Forum of regions in Tashkent"
                    parties: [CHN, UZB]
                    date: "2025-11"
                    place: "Tashkent"
                    status: "held"
                    by: "A. Karimova"
                """, StandardOpenOption.APPEND);
        Path years = Files.writeString(folder.resolve("made-up-years.csv"), MadeUpTrade.years());
        Path months = Files.writeString(folder.resolve("made-up-months.csv"), MadeUpTrade.months());
        run(folder, 0, "import", years.toString(), months.toString());
        return folder;
    }

    /** A case of one figure, without documents, register or lake. */
    static Path small(Path folder) throws IOException {
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

    /** A text that the tests read, by the name of its file. */
    static String text(String name) {
        try (InputStream in = MadeUpCase.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no text of the tests has this name: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path folder, String name) throws IOException {
        return Files.writeString(folder.resolve(name), text(name)).toString();
    }

    private static void run(Path folder, int expected, String command, String... files) {
        StringWriter said = new StringWriter();
        List<String> arguments = Stream.concat(Stream.of("--case", folder.toString(), command), Stream.of(files))
                .toList();
        PrintWriter out = new PrintWriter(said);
        int code = Tamga.run(out, out, false, arguments.toArray(String[]::new));
        assertThat(code).as("%s: %s", command, said).isEqualTo(expected);
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
}
