package org.tamga.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tamga.reading.text.Span;

/** The sentences of the annotated passages against ours. */
class GoldSentencesTest {

    private static final Path SHARED = Path.of("../../shared");

    @Test
    void theAnnotatedSentencesAreOurs() throws IOException, DocumentException {
        Assumptions.assumeTrue(Files.isDirectory(SHARED.resolve("gold/dev")), "../shared is not here");
        List<String> missed = new ArrayList<>();
        int all = 0;
        for (Path annotation : annotations()) {
            Set<String> ours = new HashSet<>();
            Document document = DocumentReader.read(passage(annotation));
            for (Block block : document.blocks()) {
                for (Span sentence : block.sentences()) {
                    ours.add(Characters.singleSpaced(document.text(sentence)));
                }
            }
            for (String sentence : sentences(annotation)) {
                all++;
                if (!ours.contains(Characters.singleSpaced(sentence))) {
                    missed.add(annotation.getFileName() + ": " + sentence);
                }
            }
        }
        assertThat(missed).as("missed of %d", all).isEmpty();
        assertThat(all).isPositive();
    }

    private static List<Path> annotations() throws IOException {
        try (Stream<Path> gold = Files.list(SHARED.resolve("gold/dev"));
                Stream<Path> seeds = Files.list(SHARED.resolve("seeds"))) {
            return Stream.concat(gold, seeds)
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path passage(Path annotation) {
        Path markdown = Path.of(annotation.toString().replace(".json", ".md"));
        return Files.exists(markdown) ? markdown : Path.of(annotation.toString().replace(".json", ".txt"));
    }

    /** JSON is YAML, so that its reader serves. */
    private static Set<String> sentences(Path annotation) throws IOException {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(annotation));
        Set<String> sentences = new HashSet<>();
        if (loaded instanceof Map<?, ?> document) {
            for (String list : List.of("claims", "register")) {
                if (document.get(list) instanceof List<?> entries) {
                    for (Object entry : entries) {
                        if (entry instanceof Map<?, ?> fields && fields.get("sentence") instanceof String sentence) {
                            sentences.add(sentence);
                        }
                    }
                }
            }
        }
        return sentences;
    }
}
