package org.tamga.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command that ran in this process: its exit code and what it printed. */
public record CommandRun(int code, String out, String err) {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Tamga.run(new PrintWriter(out), new PrintWriter(err), false, arguments);
        return new CommandRun(code, out.toString(), err.toString());
    }

    /** Runs a command on the built-in case. */
    public static CommandRun onBuiltIn(String... arguments) {
        return on(builtIn(), arguments);
    }

    public static CommandRun on(Path folder, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--case", folder.toString()));
        all.addAll(List.of(arguments));
        return of(all.toArray(String[]::new));
    }

    /** What was printed, as JSON; decimals are exact. */
    JsonNode json() {
        return EXACT.readTree(out);
    }

    /** Tests run in their room's folder, or in the project's. */
    static Path builtIn() {
        return Stream.of(Path.of("../cases/china-central-asia"), Path.of("cases/china-central-asia"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    /** Writes a case of one figure: China's trade with Kazakhstan in 2025 is 1.5 billion dollars. */
    static void writeSmallCase(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("figures"));
        Files.writeString(folder.resolve("case.yaml"), """
                name: Small
                groups:
                  CA2: { name: Two, members: [KAZ, KGZ] }
                authorities:
                  GACC: { name: Customs, reporter: CHN, default: true }
                """);
        writeFigures(
                folder, "F1,GACC,CHN,KAZ,TURNOVER,2025,LEVEL,1.5,billion,USD,Xinhua,2026-01,https://example.org/f1");
    }

    /** Replaces the figures of a case by these rows. */
    static void writeFigures(Path folder, String... rows) throws IOException {
        Files.writeString(folder.resolve("figures/a.csv"), figures(rows));
    }

    static String figures(String... rows) {
        return "id,authority,reporter,partners,flow,window,relation,value,scale,unit,publisher,published,url\n"
                + String.join("\n", rows) + "\n";
    }
}
