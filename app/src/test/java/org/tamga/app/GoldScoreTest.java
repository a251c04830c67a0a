package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How well the annotated passages are read and judged, from the file to the JSON. Skipped where {@code ../shared} is absent. */
class GoldScoreTest {

    private static final List<String> KEYS =
            List.of("relation", "forecast", "measure", "reporter", "partners", "window", "unit");

    @Test
    void annotatedPassagesAreReadAsWellAsTheProjectPromises() throws IOException {
        assumeTrue(GoldClaims.shared().isPresent(), "the annotated passages in ../shared are not here");
        Path gold = GoldClaims.shared().orElseThrow().resolve("gold/dev");
        int wanted = 0;
        int read = 0;
        int found = 0;
        int right = 0;
        int verdicts = 0;
        for (Path file : passages(gold)) {
            JsonNode document = JsonMapper.shared()
                    .readTree(CommandRun.onBuiltIn("check", "--json", file.toString())
                            .out());
            JsonNode annotated = JsonMapper.shared()
                    .readTree(Files.readString(
                            gold.resolve(file.getFileName().toString().replace(".md", ".json"))));
            List<JsonNode> claims = new ArrayList<>();
            document.get("claims").forEach(claims::add);
            read += claims.size();
            for (JsonNode claim : annotated.get("claims")) {
                wanted++;
                JsonNode same = taken(claims, claim);
                if (same != null) {
                    found++;
                    right += isRight(claim, same) ? 1 : 0;
                    verdicts += claim.get("verdict").equals(same.get("verdict")) ? 1 : 0;
                }
            }
        }

        assertThat(2.0 * found / (wanted + read)).as("detection").isGreaterThanOrEqualTo(0.93);
        assertThat(2.0 * right / (wanted + read)).as("all keys").isGreaterThanOrEqualTo(0.80);
        assertThat((double) verdicts / found).as("verdicts").isGreaterThanOrEqualTo(0.85);
    }

    private static List<Path> passages(Path gold) throws IOException {
        try (Stream<Path> files = Files.list(gold)) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
    }

    /** The first claim left with the same words in the same sentence; it is taken out. */
    private static @org.jspecify.annotations.Nullable JsonNode taken(List<JsonNode> claims, JsonNode wanted) {
        for (JsonNode claim : claims) {
            boolean sentence = text(claim, "sentence").equals(text(wanted, "sentence"));
            String span = text(claim, "span");
            String words = text(wanted, "span");
            if (sentence && (span.contains(words) || words.contains(span))) {
                claims.remove(claim);
                return claim;
            }
        }
        return null;
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString().replaceAll("\\s+", " ").strip();
    }

    private static boolean isRight(JsonNode wanted, JsonNode claim) {
        double size = Math.max(
                Math.abs(wanted.get("lower").asDouble()),
                Math.abs(wanted.get("upper").asDouble()));
        boolean value = Math.abs(wanted.get("lower").asDouble()
                                - claim.get("lower").asDouble())
                        <= 0.01 * size
                && Math.abs(wanted.get("upper").asDouble() - claim.get("upper").asDouble()) <= 0.01 * size;
        return value && KEYS.stream().allMatch(key -> wanted.get(key).equals(claim.get(key)));
    }
}
