package org.tamga.reading.corpus;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tamga.reading.claim.Claim;
import org.tamga.reading.claim.ClaimReader;
import org.tamga.reading.document.Document;
import org.tamga.reading.document.DocumentReader;
import org.tamga.reading.text.Span;

/**
 * A passage as read, beside what it should say.
 *
 * <p>An expected and a read claim belong together when their spans share at least half of the shorter one; those that share most come
 * first, and each has one partner at most.
 *
 * @param pairs expected claims that were found, by their place in the passage
 * @param extras claims that were read and should not be
 * @param misses by {@code passage#span#field}: what was wanted and what was found
 */
record Comparison(
        Passage passage, Document document, Map<Integer, Claim> pairs, List<Claim> extras, Map<String, String> misses) {

    /** As a field of a miss: the claim was not found. */
    static final String MISSED = "missed";

    /** As a field of a miss: a claim that is none. */
    static final String EXTRA = "extra";

    /** As a field of a miss: the lower and upper ends. */
    static final String INTERVAL = "interval";

    private static final BigDecimal TOLERANCE = new BigDecimal("0.0005");

    private record Overlap(int expected, int read, double part) {}

    /** Reads a passage and compares. */
    static Comparison of(Passage passage) {
        Document document = DocumentReader.ofText(passage.document(), passage.id());
        List<Claim> read = new ClaimReader().read(document);
        List<Span> wanted = new ArrayList<>();
        int from = passage.offset();
        for (ExpectedClaim claim : passage.claims()) {
            Span span = passage.locate(claim.span(), from);
            wanted.add(span);
            from = span.end();
        }
        Map<Integer, Claim> pairs = pairs(wanted, read);
        List<Claim> extras = new ArrayList<>(read);
        extras.removeIf(pairs::containsValue);
        return new Comparison(passage, document, pairs, extras, misses(passage, document, pairs, extras));
    }

    /** Whether the interval and unit are right, as exactly as the scorer of the project asks for. */
    static boolean isValueRight(ExpectedClaim expected, Claim claim) {
        boolean points = expected.field("unit").startsWith("percent");
        BigDecimal scale = expected.lower().abs().max(expected.upper().abs());
        BigDecimal slack =
                points ? new BigDecimal("0.050000001") : scale.multiply(new BigDecimal("0.01"), MathContext.DECIMAL64);
        return isFieldRight(expected, claim, "unit")
                && expected.lower().subtract(ClaimFields.lower(claim)).abs().compareTo(slack) <= 0
                && expected.upper().subtract(ClaimFields.upper(claim)).abs().compareTo(slack) <= 0;
    }

    /** Whether a field is as wanted, or the guidelines do not decide it. */
    static boolean isFieldRight(ExpectedClaim expected, Claim claim, String name) {
        String wanted = expected.field(name);
        return wanted.equals(ExpectedClaim.ANYTHING)
                || wanted.equalsIgnoreCase(ClaimFields.of(claim).getOrDefault(name, ClaimFields.NONE));
    }

    private static boolean isIntervalRight(ExpectedClaim expected, Claim claim) {
        return isNear(expected.lower(), ClaimFields.lower(claim)) && isNear(expected.upper(), ClaimFields.upper(claim));
    }

    private static boolean isNear(BigDecimal wanted, BigDecimal found) {
        return wanted.subtract(found).abs().compareTo(wanted.abs().multiply(TOLERANCE)) <= 0;
    }

    private static Map<Integer, Claim> pairs(List<Span> wanted, List<Claim> read) {
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            for (int j = 0; j < read.size(); j++) {
                Span a = wanted.get(i);
                Span b = read.get(j).span();
                int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
                if (shared > 0 && 2 * shared >= Math.min(a.length(), b.length())) {
                    overlaps.add(new Overlap(i, j, (double) shared / a.hull(b).length()));
                }
            }
        }
        overlaps.sort(Comparator.comparingDouble(Overlap::part).reversed());
        Map<Integer, Claim> pairs = new HashMap<>();
        boolean[] used = new boolean[read.size()];
        for (Overlap overlap : overlaps) {
            if (!used[overlap.read()] && !pairs.containsKey(overlap.expected())) {
                used[overlap.read()] = true;
                pairs.put(overlap.expected(), read.get(overlap.read()));
            }
        }
        return pairs;
    }

    private static Map<String, String> misses(
            Passage passage, Document document, Map<Integer, Claim> pairs, List<Claim> extras) {
        Map<String, String> misses = new LinkedHashMap<>();
        if (!document.language().name().equalsIgnoreCase(passage.lang())) {
            misses.put(passage.id() + "##language", "is " + passage.lang() + ", found " + document.language());
        }
        for (int i = 0; i < passage.claims().size(); i++) {
            ExpectedClaim expected = passage.claims().get(i);
            String key = passage.id() + "#" + expected.span() + "#";
            Claim claim = pairs.get(i);
            if (claim == null) {
                misses.put(key + MISSED, "a claim, found none");
                continue;
            }
            if (!isIntervalRight(expected, claim)) {
                misses.put(
                        key + INTERVAL,
                        "is [" + expected.lower() + ", " + expected.upper() + "], found " + claim.interval());
            }
            Map<String, String> fields = ClaimFields.of(claim);
            for (String name : ClaimFields.NAMES) {
                if (!isFieldRight(expected, claim, name)) {
                    misses.put(key + name, "is " + expected.field(name) + ", found " + fields.get(name));
                }
            }
        }
        for (Claim extra : extras) {
            String words = document.text(extra.span()).replaceAll("\\s+", " ");
            misses.put(passage.id() + "#" + words + "#" + EXTRA, "no claim, found " + extra.relation());
        }
        return misses;
    }
}
