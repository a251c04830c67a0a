package org.tamga.trade.lake;

import static org.tamga.trade.lake.Mutations.mutant;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tamga.trade.lake.Mutant.Refused;
import org.tamga.trade.lake.Mutations.Kind;

/** The ways in which only JSON goes wrong. */
final class MutationsOfJson {

    static final List<Kind> KINDS = List.of(
            (s, r) -> {
                byte[] sound = new SampleText(s).bytes();
                return mutant("cut off", s, Arrays.copyOf(sound, 1 + r.nextInt(sound.length - 4)), new Refused(0));
            },
            (s, r) -> replaced(s, "count", "\"count\": 6", "\"count\": " + (7 + r.nextInt(9))),
            (s, r) -> replaced(
                    s, "a key twice", "\"primaryValue\": 32.125", "\"primaryValue\": 32.125, \"primaryValue\": 9"),
            (s, r) -> replaced(s, "nested", "\"primaryValue\": 33.125", "\"primaryValue\": [33.125]"),
            (s, r) -> replaced(
                    s,
                    "no JSON number",
                    "30.125",
                    List.of("NaN", "Infinity", "0x1F", "01.5", "+5").get(r.nextInt(5))),
            (s, r) -> replaced(s, "error", "\"error\": \"\"", "\"error\": \"Too many requests\""),
            (s, r) -> replaced(s, "deep", "\"elapsedTime\": \"0.2 secs\"", "\"x\": " + "[".repeat(100_000)),
            (s, r) -> replaced(s, "more behind the end", "\"error\": \"\"}", "\"error\": \"\"} {}"),
            (s, r) -> replaced(s, "no list", "\"data\": [", "\"data\": {\"x\": ["));

    private MutationsOfJson() {}

    private static Optional<Mutant> replaced(Sample sample, String kind, String from, String to) {
        String text = new SampleText(sample).text();
        if (!text.contains(from)) {
            throw new IllegalStateException(from);
        }
        return mutant(kind, sample, text.replace(from, to).getBytes(StandardCharsets.UTF_8), new Refused(0));
    }
}
