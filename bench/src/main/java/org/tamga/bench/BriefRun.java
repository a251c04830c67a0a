package org.tamga.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * {@code tamga brief} as a user meets it, from the start of the program to its end: the built-in case with made-up documents, in every format,
 * some times each. Several launchers, such as those of two versions, take turns, so that what else the machine does meets all of them.
 *
 * <p>Arguments: {@code [--documents 12] [--runs 5] [LAUNCHER…]}; the launcher is {@code ./tamga} when none is named.
 */
public final class BriefRun {

    private static final List<String> FORMATS = List.of("pdf", "html", "xlsx", "csv");

    /** Of a tick in {@code /proc/self/stat}, on Linux. */
    private static final double SECONDS_OF_TICK = 0.01;

    /** Places in {@code /proc/self/stat} behind the name: time of ended children, in the program and in the system. */
    private static final int CHILDREN_USER = 13;

    private static final int CHILDREN_SYSTEM = 14;

    /** Seconds by the clock and of processors; the latter are NaN where the system does not tell. */
    private record Time(double clock, double processors) {}

    private record Work(String launcher, String format) {}

    private BriefRun() {}

    /** Prints the table. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int documents = 12;
        int runs = 5;
        List<String> launchers = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--documents" -> documents = Integer.parseInt(args[++i]);
                case "--runs" -> runs = Integer.parseInt(args[++i]);
                default -> launchers.add(args[i]);
            }
        }
        if (launchers.isEmpty()) {
            launchers.add("./tamga");
        }
        Path work = Files.createTempDirectory("tamga-brief");
        try {
            run(caseWith(documents, work.resolve("case")), work, launchers, runs);
        } finally {
            delete(work);
        }
    }

    private static Path caseWith(int documents, Path folder) throws IOException {
        Path builtIn = Path.of("cases/china-central-asia");
        try (Stream<Path> files = Files.walk(builtIn)) {
            for (Path file : files.filter(f -> !f.toString().contains(".tamga")).toList()) {
                Files.copy(file, folder.resolve(builtIn.relativize(file)));
            }
        }
        Path into = Files.createDirectories(folder.resolve("documents"));
        List<String> texts = new SyntheticDocuments(/* seed= */ 1).list(documents);
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(into.resolve(String.format(Locale.ROOT, "made-up-%03d.md", i)), texts.get(i));
        }
        return folder;
    }

    private static void run(Path folder, Path work, List<String> launchers, int runs)
            throws IOException, InterruptedException {
        Map<Work, List<Time>> times = new LinkedHashMap<>();
        Map<Work, String> made = new LinkedHashMap<>();
        for (int run = 0; run <= runs; run++) { // the first one warms the caches of the system and does not count
            for (String format : FORMATS) {
                for (String launcher : launchers) {
                    Path out = work.resolve("brief." + format);
                    Time time = time(launcher, "brief", "--case", folder.toString(), "--out", out.toString());
                    Work what = new Work(launcher, format);
                    if (run > 0) {
                        times.computeIfAbsent(what, w -> new ArrayList<>()).add(time);
                    }
                    made.put(what, size(out));
                }
            }
        }
        System.out.printf(
                Locale.ROOT, "%-6s %10s %10s %12s  %-22s %s%n", "", "best s", "median s", "processors s", "made", "");
        times.forEach((what, list) -> {
            List<Double> clock = list.stream().map(Time::clock).sorted().toList();
            List<Double> processors =
                    list.stream().map(Time::processors).sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-6s %10.2f %10.2f %12.2f  %-22s %s%n",
                    what.format(),
                    clock.getFirst(),
                    clock.get(clock.size() / 2),
                    processors.get(processors.size() / 2),
                    made.get(what),
                    launchers.size() > 1 ? what.launcher() : "");
        });
    }

    private static Time time(String... command) throws IOException, InterruptedException {
        double before = ofChildren();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int code = process.waitFor();
        double clock = (System.nanoTime() - start) / 1e9;
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
        return new Time(clock, ofChildren() - before);
    }

    private static double ofChildren() throws IOException {
        Path stat = Path.of("/proc/self/stat");
        if (!Files.isReadable(stat)) {
            return Double.NaN;
        }
        String told = Files.readString(stat);
        String[] fields = told.substring(told.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])) * SECONDS_OF_TICK;
    }

    private static String size(Path file) throws IOException {
        long bytes = Files.size(file);
        if (!file.toString().endsWith(".pdf")) {
            return bytes / 1000 + " kB";
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return document.getNumberOfPages() + " pages, " + bytes / 1000 + " kB";
        }
    }

    private static void delete(Path work) throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
