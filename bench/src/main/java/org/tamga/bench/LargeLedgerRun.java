package org.tamga.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tamga.core.folder.CaseException;
import org.tamga.ledger.Case;
import org.tamga.ledger.Conflict;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Finding;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.Verdict;
import org.tamga.ledger.folder.CaseFolder;

/**
 * A large case from files to verdicts: writes a {@link SyntheticCase}, reads it back, links its figures, checks its claims on several
 * threads, and holds every verdict against the made-up truth. Ends with exit code 1 when a verdict contradicts it, or a wrong figure
 * stays unnoticed. (With wrong figures among the
 * evidence a wrong verdict is possible and only printed.)
 */
public final class LargeLedgerRun {

    private static final int MEGABYTE = 1 << 20;

    /** What the run is told; each is an option {@code --name N} on the command line. */
    private record Options(
            int figures,
            int claims,
            int plant,
            long seed,
            int threads,
            int limit,
            int questions,
            Path folder,
            boolean writeOnly) {

        static Options parse(String[] args) throws IOException {
            Map<String, String> given = new HashMap<>();
            for (int i = 0; i + 1 < args.length; i += 2) {
                given.put(args[i], args[i + 1]);
            }
            Set<String> unknown = new HashSet<>(given.keySet());
            unknown.removeAll(List.of(
                    "--figures",
                    "--claims",
                    "--plant",
                    "--seed",
                    "--threads",
                    "--limit",
                    "--bounds",
                    "--folder",
                    "--write"));
            if (!unknown.isEmpty() || args.length % 2 == 1) {
                throw new IllegalArgumentException("usage: LargeLedgerRun [--figures 20000] [--claims 1000] [--plant 0]"
                        + " [--seed 1] [--threads 2] [--limit SECONDS] [--bounds 0] [--folder PATH] [--write only]");
            }
            String folder = given.get("--folder");
            return new Options(
                    Integer.parseInt(given.getOrDefault("--figures", "20000")),
                    Integer.parseInt(given.getOrDefault("--claims", "1000")),
                    Integer.parseInt(given.getOrDefault("--plant", "0")),
                    Long.parseLong(given.getOrDefault("--seed", "1")),
                    Integer.parseInt(given.getOrDefault("--threads", "2")),
                    Integer.parseInt(given.getOrDefault("--limit", "86400")),
                    Integer.parseInt(given.getOrDefault("--bounds", "0")),
                    folder == null ? Files.createTempDirectory("tamga-large") : Path.of(folder),
                    given.getOrDefault("--write", "").equals("only"));
        }
    }

    private LargeLedgerRun() {}

    /** Runs once, cold, as a person would meet it. */
    public static void main(String[] args) throws IOException, CaseException, InterruptedException, ExecutionException {
        Options options = Options.parse(args);
        SyntheticCase made = new SyntheticCase(options.seed(), options.figures(), options.claims(), options.plant());
        made.write(options.folder());
        System.out.printf(
                Locale.ROOT,
                "%d figures, %d claims, %d wrong figures in %s%n",
                options.figures(),
                options.claims(),
                options.plant(),
                options.folder());
        if (options.writeOnly()) {
            return;
        }
        long start = System.nanoTime();
        Case theCase = CaseFolder.read(options.folder());
        long read = System.nanoTime();
        Ledger ledger = Ledger.of(theCase);
        List<Conflict> conflicts = ledger.conflicts();
        long linked = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "load           %8.2f s  (read %.2f, link and search for conflicts %.2f)%n",
                seconds(start, linked),
                seconds(start, read),
                seconds(read, linked));
        int unnoticed = sayConflicts(conflicts, made.plantedIds());

        List<Figure> claims = CaseFolder.readClaims(options.folder().resolve("claims.csv"), theCase);
        sayBounds(ledger, claims.stream().limit(options.questions()).toList());
        long before = System.nanoTime();
        List<Timed> findings = check(ledger, claims, options);
        System.out.printf(
                Locale.ROOT,
                "check          %8.2f s  for %d of %d claims on %d threads%n",
                seconds(before, System.nanoTime()),
                findings.size(),
                claims.size(),
                options.threads());
        sayTimes(findings);
        int wrong = sayVerdicts(findings, made.truthOfClaims());
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "heap after GC  %8d MiB of %d MiB, with the ledger of %d figures and its kept answers%n",
                (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE,
                runtime.maxMemory() / MEGABYTE,
                ledger.binding().size());
        if (unnoticed > 0 || (wrong > 0 && options.plant() == 0)) {
            System.exit(1);
        }
    }

    private static Timed timed(Ledger ledger, Figure claim) {
        long start = System.nanoTime();
        Finding finding = ledger.check(claim);
        return new Timed(finding, 1000 * seconds(start, System.nanoTime()));
    }

    private record Timed(Finding finding, double milliseconds) {}

    /** The claims in their order, as far as the time limit lets: a claim is not begun after it. */
    private static List<Timed> check(Ledger ledger, List<Figure> claims, Options options)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + options.limit() * 1_000_000_000L;
        try (ExecutorService executor = Executors.newFixedThreadPool(options.threads())) {
            List<Future<Optional<Timed>>> futures = new ArrayList<>();
            for (Figure claim : claims) {
                futures.add(executor.submit(() -> {
                    return System.nanoTime() < end ? Optional.of(timed(ledger, claim)) : Optional.empty();
                }));
            }
            List<Timed> findings = new ArrayList<>();
            for (Future<Optional<Timed>> future : futures) {
                future.get().ifPresent(findings::add);
            }
            return findings;
        }
    }

    /** How long only the bounds of the claims' own statements take, on one thread, without looking for other readings. */
    private static void sayBounds(Ledger ledger, List<Figure> claims) {
        long start = System.nanoTime();
        double[] times = new double[claims.size()];
        for (int c = 0; c < times.length; c++) {
            long before = System.nanoTime();
            ledger.boundsOf(claims.get(c).statement());
            times[c] = 1000 * seconds(before, System.nanoTime());
        }
        Arrays.sort(times);
        if (times.length > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "bounds         %8.2f s  for the statements of %d claims; %.2f ms median, %.2f ms at most%n",
                    seconds(start, System.nanoTime()),
                    times.length,
                    times[times.length / 2],
                    times[times.length - 1]);
        }
    }

    private static void sayTimes(List<Timed> findings) {
        double[] times =
                findings.stream().mapToDouble(Timed::milliseconds).sorted().toArray();
        if (times.length > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "one claim      %8.2f ms median, %.2f ms at the 90th percentile, %.2f ms at most%n",
                    times[times.length / 2],
                    times[times.length * 9 / 10],
                    times[times.length - 1]);
        }
        Map<Verdict, Double> total = new EnumMap<>(Verdict.class);
        findings.forEach(f -> total.merge(f.finding().verdict(), f.milliseconds() / 1000, Double::sum));
        total.forEach((verdict, s) -> System.out.printf(Locale.ROOT, "  %-12s %8.2f s of thread time%n", verdict, s));
    }

    /** Prints what was found; returns how many planted figures are in no conflict. */
    private static int sayConflicts(List<Conflict> conflicts, Set<String> planted) {
        Set<String> members = new HashSet<>();
        Set<String> aside = new HashSet<>();
        for (Conflict conflict : conflicts) {
            conflict.figures().forEach(f -> members.add(f.id()));
            conflict.setAside().forEach(f -> aside.add(f.id()));
        }
        Set<String> found = new HashSet<>(planted);
        found.retainAll(members);
        Set<String> right = new HashSet<>(planted);
        right.retainAll(aside);
        System.out.printf(
                Locale.ROOT,
                "conflicts      %8d; of %d wrong figures %d are in one, %d are set aside; %d true ones are set aside%n",
                conflicts.size(),
                planted.size(),
                found.size(),
                right.size(),
                aside.size() - right.size());
        return planted.isEmpty() ? conflicts.size() : planted.size() - found.size();
    }

    /** Prints verdicts against the truth; returns how many are wrong: a proven false claim or a refuted true one. */
    private static int sayVerdicts(List<Timed> findings, Map<String, Boolean> truth) {
        Map<Verdict, Integer> ofTrue = new EnumMap<>(Verdict.class);
        Map<Verdict, Integer> ofFalse = new EnumMap<>(Verdict.class);
        int wrong = 0;
        int otherReadings = 0;
        for (Timed timed : findings) {
            Finding finding = timed.finding();
            boolean isTrue = Boolean.TRUE.equals(truth.get(finding.claim().id()));
            (isTrue ? ofTrue : ofFalse).merge(finding.verdict(), 1, Integer::sum);
            otherReadings += finding.holdsAs().isEmpty() ? 0 : 1;
            if (finding.verdict() == (isTrue ? Verdict.REFUTED : Verdict.PROVEN)) {
                wrong++;
                System.out.printf(
                        Locale.ROOT,
                        "  %s is %s but %s: %s, bounds %s%n",
                        finding.claim().id(),
                        isTrue,
                        finding.verdict(),
                        finding.statement(),
                        finding.bounds().interval());
            }
        }
        System.out.printf(Locale.ROOT, "verdict          true claims   false claims%n");
        for (Verdict verdict : Verdict.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-12s %12d %14d%n",
                    verdict,
                    ofTrue.getOrDefault(verdict, 0),
                    ofFalse.getOrDefault(verdict, 0));
        }
        System.out.printf(
                Locale.ROOT,
                "%d verdicts contradict the truth; %d claims hold under another reading%n",
                wrong,
                otherReadings);
        return wrong;
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
