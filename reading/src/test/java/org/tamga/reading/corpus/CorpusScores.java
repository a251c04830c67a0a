package org.tamga.reading.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.tamga.reading.claim.Claim;

/**
 * Prints how well the corpus is read, as the scorer of the project counts: all of it, by language and by style.
 *
 * <p>With {@code --misses} every miss, with {@code --list} their keys alone, as {@code known-misses.txt} has them.
 */
final class CorpusScores {

    private int expected;
    private int read;
    private int detected;
    private int values;
    private int allKeys;
    private int notClaims;
    private int notClaimsRead;
    private final Map<String, Integer> fields = new TreeMap<>();

    private CorpusScores() {}

    /** Reads the corpus and prints. */
    public static void main(String[] args) {
        List<String> options = List.of(args);
        List<Comparison> all = new ArrayList<>();
        for (Passage passage : Corpus.passages()) {
            all.add(Comparison.of(passage));
        }
        if (options.contains("--list")) {
            all.forEach(each -> each.misses().keySet().forEach(System.out::println));
            return;
        }
        if (options.contains("--misses")) {
            all.forEach(each -> each.misses().forEach((key, what) -> System.out.println(key + ": " + what)));
        }
        print("all", all);
        printBy(all, Passage::lang);
        printBy(all, Passage::style);
    }

    private static void printBy(List<Comparison> all, Function<Passage, String> group) {
        Map<String, List<Comparison>> groups = new TreeMap<>();
        for (Comparison each : all) {
            groups.computeIfAbsent(group.apply(each.passage()), name -> new ArrayList<>())
                    .add(each);
        }
        groups.forEach(CorpusScores::print);
    }

    private static void print(String name, List<Comparison> comparisons) {
        CorpusScores scores = new CorpusScores();
        comparisons.forEach(scores::add);
        System.out.println(name + " (" + comparisons.size() + " passages)");
        System.out.println("  detection  " + scores.f1(scores.detected) + "  (wanted " + scores.expected + ", read "
                + scores.read + ")");
        System.out.println("  value+unit " + scores.f1(scores.values));
        System.out.println("  all keys   " + scores.f1(scores.allKeys));
        StringBuilder line = new StringBuilder("  on matched:");
        for (String field : ClaimFields.NAMES) {
            line.append(String.format(
                    Locale.ROOT, " %s %.3f", field, ratio(scores.fields.getOrDefault(field, 0), scores.detected)));
        }
        System.out.println(line);
        System.out.println("  not-claims read " + scores.notClaimsRead + "/" + scores.notClaims);
    }

    private void add(Comparison comparison) {
        Passage passage = comparison.passage();
        expected += passage.claims().size();
        read += comparison.pairs().size() + comparison.extras().size();
        detected += comparison.pairs().size();
        comparison.pairs().forEach((place, claim) -> addClaim(passage.claims().get(place), claim));
        for (String words : passage.notClaims()) {
            int start = passage.document().indexOf(words, passage.offset());
            notClaims++;
            if (comparison.extras().stream()
                    .anyMatch(extra -> extra.span().start() < start + words.length()
                            && start < extra.span().end())) {
                notClaimsRead++;
            }
        }
    }

    private void addClaim(ExpectedClaim wanted, Claim claim) {
        boolean value = Comparison.isValueRight(wanted, claim);
        boolean keys = value;
        for (String field : ClaimFields.NAMES) {
            boolean right = Comparison.isFieldRight(wanted, claim, field);
            fields.merge(field, right ? 1 : 0, Integer::sum);
            keys &= right || !ClaimFields.KEYS.contains(field);
        }
        values += value ? 1 : 0;
        allKeys += keys ? 1 : 0;
    }

    private String f1(int right) {
        double precision = ratio(right, read);
        double recall = ratio(right, expected);
        double both = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f", precision, recall, both);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
