package org.tamga.reading.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads the passages of the corpus and compares every field of every claim with what the annotation guidelines want.
 *
 * <p>What the reader cannot do yet is in {@code known-misses.txt}, and that list is exact: a new miss fails, and so does a listed one
 * that is none any more.
 */
class CorpusTest {

    @TestFactory
    Stream<DynamicTest> passageIsReadAsAnnotated() {
        Set<String> known = Set.copyOf(Corpus.knownMisses());
        return Corpus.passages().stream()
                .map(passage -> dynamicTest(
                        passage.id(),
                        () -> assertThat(faults(passage, known))
                                .as(passage.text())
                                .isEmpty()));
    }

    @Test
    void knownMissesAreOfPassagesOfTheCorpusAndListedOnce() {
        List<String> ids = Corpus.passages().stream().map(Passage::id).toList();

        assertThat(Corpus.knownMisses())
                .doesNotHaveDuplicates()
                .allMatch(line -> ids.contains(line.substring(0, Math.max(0, line.indexOf('#')))));
    }

    @Test
    void passagesAreManyAndInBothLanguages() {
        List<Passage> passages = Corpus.passages();

        assertThat(passages).extracting(Passage::id).doesNotHaveDuplicates();
        assertThat(passages).filteredOn(passage -> passage.lang().equals("en")).hasSizeGreaterThanOrEqualTo(60);
        assertThat(passages).filteredOn(passage -> passage.lang().equals("ru")).hasSizeGreaterThanOrEqualTo(12);
        assertThat(passages)
                .extracting(Passage::style)
                .contains(
                        "news-agency wire",
                        "ministry communique",
                        "customs-service bulletin",
                        "think-tank op-ed",
                        "Chinese-agency",
                        "machine-translated Russian",
                        "railway trade press",
                        "parliament Q&A",
                        "bulleted fact sheet",
                        "short table in text",
                        "headline plus body");
    }

    @Test
    void notClaimsStandInTheirPassages() {
        for (Passage passage : Corpus.passages()) {
            assertThat(passage.notClaims()).allMatch(passage.text()::contains, "in " + passage.id());
            assertThat(passage.claims()).extracting(ExpectedClaim::span).doesNotHaveDuplicates();
        }
    }

    private static List<String> faults(Passage passage, Set<String> known) {
        Map<String, String> misses = Comparison.of(passage).misses();
        List<String> faults = new ArrayList<>();
        misses.forEach((key, what) -> {
            if (!known.contains(key)) {
                faults.add(key + ": " + what);
            }
        });
        Set<String> right = new HashSet<>();
        for (String key : known) {
            if (key.startsWith(passage.id() + "#") && !misses.containsKey(key)) {
                right.add(key);
            }
        }
        right.stream().sorted().forEach(key -> faults.add(key + ": right now, remove it from known-misses.txt"));
        return faults;
    }
}
