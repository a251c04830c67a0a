package org.tamga.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tamga.brief.check.CheckedClaim;
import org.tamga.brief.check.ClaimCheck;
import org.tamga.ledger.Case;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.folder.CaseFolder;
import org.tamga.ledger.folder.FactFolder;
import tools.jackson.databind.JsonNode;

/** Checks the annotated claims of the gold set as they stand: what the reading room misreads does not count here. */
class GoldVerdictTest {

    /** What was right and what was not. */
    record Score(
            int claims,
            int verdicts,
            int readings,
            int readingsRight,
            int pairs,
            int pairsFound,
            int pairsRight,
            List<String> misses) {}

    @Test
    void verdictsOnAnnotatedClaimsAreMostlyThoseOfTheAnnotators() throws Exception {
        Optional<Path> shared = GoldClaims.shared();
        assumeTrue(shared.isPresent(), "the annotated passages in ../shared are not here");

        Score score = score(shared.get());

        assertThat(score.verdicts() / (double) score.claims())
                .as("%d of %d; %s", score.verdicts(), score.claims(), score.misses())
                .isGreaterThanOrEqualTo(0.88);
        assertThat(score.readingsRight() / (double) score.readings()).isGreaterThanOrEqualTo(0.85);
        assertThat(score.pairsRight() / (double) score.pairs()).isGreaterThanOrEqualTo(0.8);
        assertThat(score.pairsRight() / (double) score.pairsFound()).isGreaterThanOrEqualTo(0.65);
    }

    static Score score(Path shared) throws Exception {
        Case theCase = CaseFolder.read(CommandRun.builtIn());
        ClaimCheck check = new ClaimCheck(Ledger.of(theCase), FactFolder.read(CommandRun.builtIn(), theCase));
        int claims = 0;
        int verdicts = 0;
        int readings = 0;
        int readingsRight = 0;
        int pairs = 0;
        int pairsFound = 0;
        int pairsRight = 0;
        List<String> misses = new ArrayList<>();
        for (GoldClaims passage : GoldClaims.all(shared)) {
            List<CheckedClaim> checked = check.check(passage.document(), passage.claims());
            for (int i = 0; i < checked.size(); i++) {
                JsonNode gold = passage.gold().get(i);
                CheckedClaim found = checked.get(i);
                String name = passage.document().id() + " " + found.claim().id();
                claims++;
                String wanted = gold.get("verdict").stringValue();
                if (wanted.equals(found.verdict().name())) {
                    verdicts++;
                } else {
                    misses.add(name + ": " + wanted + ", not " + found.verdict());
                }
                String holdsAs = found.holdsAs()
                        .map(r -> r.key().name().toLowerCase(java.util.Locale.ROOT) + " " + r.values())
                        .orElse("");
                if (gold.get("holds_as").isObject()) {
                    readings++;
                    String key = gold.get("holds_as").get("key").stringValue();
                    if (holdsAs.startsWith(key + " ")) {
                        readingsRight++;
                    } else {
                        misses.add(name + " holds as " + gold.get("holds_as") + ", not '" + holdsAs + "'");
                    }
                }
                Set<String> together = new HashSet<>();
                gold.get("inconsistent_with").forEach(id -> together.add(id.stringValue()));
                Set<String> both = new HashSet<>(together);
                both.retainAll(found.inconsistentWith());
                pairs += together.size();
                pairsFound += found.inconsistentWith().size();
                pairsRight += both.size();
                if (!together.equals(Set.copyOf(found.inconsistentWith()))) {
                    misses.add(name + " inconsistent with " + together + ", not " + found.inconsistentWith());
                }
            }
        }
        return new Score(claims, verdicts, readings, readingsRight, pairs, pairsFound, pairsRight, misses);
    }
}
