package org.tamga.bench;

import com.ibm.icu.text.BreakIterator;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.tamga.reading.claim.ClaimReader;
import org.tamga.reading.document.Document;
import org.tamga.reading.document.DocumentReader;
import org.tamga.reading.entry.EntryReader;
import org.tamga.reading.text.Language;

/**
 * How many documents of 350 words one thread reads in a second when warm: text to sentences, sentences to claims, to register entries,
 * and all three, beside a plain pass of ICU4J over the same characters that only finds words and sentences. One table from one run; in
 * each round all kinds of work take turns, and rounds before the last ones only warm up. What is compared is the time that one core
 * worked; by the clock it is longer on a machine that others use.
 *
 * <p>The documents are {@link SyntheticDocuments} of all styles, and where {@code ../shared} is there the annotated passages.
 */
public final class ReadingRun {

    private static final int DOCUMENTS = 240;
    private static final int WARM_ROUNDS = 12;
    private static final int ROUNDS = 15;
    private static final double TARGET = 300;

    /** One kind of work: what it makes of a text, as a number that nobody reads but the compiler cannot drop. */
    private record Work(String what, ToLongFunction<Text> of) {}

    /** A text with what the first step made of it. */
    private record Text(String characters, Document document) {}

    /** Documents a second of each round, by the clock and by the time that one core worked: the thread's, and that of collections. */
    private static final class Rates {
        private final double[] clock = new double[ROUNDS];
        private final double[] core = new double[ROUNDS];
        private final long[] bytes = new long[ROUNDS];

        static double median(double[] rates) {
            double[] sorted = rates.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }

    private static final Work ALL = new Work("all three", text -> {
        Document document = DocumentReader.ofText(text.characters(), "document");
        return (long) new ClaimReader().read(document).size()
                + new EntryReader().read(document).size();
    });

    private static final List<Work> WORKS = List.of(
            ALL,
            new Work(
                    "DocumentReader",
                    text -> DocumentReader.ofText(text.characters(), "document")
                            .blocks()
                            .size()),
            new Work(
                    "ClaimReader",
                    text -> new ClaimReader().read(text.document()).size()),
            new Work(
                    "EntryReader",
                    text -> new EntryReader().read(text.document()).size()),
            new Work(
                    "ICU4J, words and sentences",
                    text -> boundaries(text.characters(), text.document().language())));

    private long sum;
    private long mostHeap;

    private ReadingRun() {}

    /** Prints the tables. The number of documents may be given. */
    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : DOCUMENTS;
        ReadingRun run = new ReadingRun();
        run.table("made-up documents", new SyntheticDocuments(1).list(count));
        List<String> passages = passages();
        if (passages.isEmpty()) {
            System.out.println("no ../shared: the annotated passages are left out");
        } else {
            List<String> repeated = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                repeated.add(passages.get(i % passages.size()));
            }
            run.table("annotated passages, shorter", repeated);
        }
        System.out.printf(
                Locale.ROOT,
                "heap after a collection: %d MiB at most, limit %d MiB (checksum %d)%n",
                run.mostHeap >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                run.sum);
    }

    private void table(String name, List<String> documents) {
        List<Text> texts = new ArrayList<>(documents.size());
        long words = 0;
        long characters = 0;
        long claims = 0;
        long entries = 0;
        for (String text : documents) {
            Document document = DocumentReader.ofText(text, "document");
            texts.add(new Text(text, document));
            words += SyntheticDocuments.words(text);
            characters += text.length();
            claims += new ClaimReader().read(document).size();
            entries += new EntryReader().read(document).size();
        }
        int n = documents.size();
        System.out.printf(
                Locale.ROOT,
                "%d %s; on average %d words, %d characters, %.1f claims, %.1f entries; %d rounds after %d warm ones%n",
                n,
                name,
                words / n,
                characters / n,
                (double) claims / n,
                (double) entries / n,
                ROUNDS,
                WARM_ROUNDS);
        List<Rates> rates = rates(texts);
        System.out.printf(
                Locale.ROOT,
                "%-28s %12s %12s %10s %10s %8s%n",
                "documents a second, medians",
                "by clock",
                "one core",
                "worst",
                "kB each",
                "ratio");
        for (int w = 0; w < WORKS.size(); w++) {
            Rates of = rates.get(w);
            double core = Rates.median(of.core);
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %12.0f %12.0f %10.0f %10d %8.2f%n",
                    WORKS.get(w).what(),
                    Rates.median(of.clock),
                    core,
                    Arrays.stream(of.clock).min().orElse(0),
                    of.bytes[ROUNDS / 2] / n / 1000,
                    core / Rates.median(rates.getFirst().core));
        }
        double all = Rates.median(rates.getFirst().core);
        double asLong = all * words / n / SyntheticDocuments.WORDS;
        System.out.printf(
                Locale.ROOT,
                "all three: %.0f documents of %d words a second on one core; target %.0f: %s%n%n",
                asLong,
                SyntheticDocuments.WORDS,
                TARGET,
                asLong >= TARGET ? "met" : "MISSED");
    }

    private List<Rates> rates(List<Text> texts) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        List<Rates> rates = new ArrayList<>();
        while (rates.size() < WORKS.size()) {
            rates.add(new Rates());
        }
        for (int r = -WARM_ROUNDS; r < ROUNDS; r++) {
            for (int w = 0; w < WORKS.size(); w++) {
                ToLongFunction<Text> of = WORKS.get(w).of();
                Consumer<Text> timed = text -> sum += of.applyAsLong(text);
                long bytes = threads.getThreadAllocatedBytes(thread);
                long processor = threads.getCurrentThreadCpuTime() + collecting();
                long start = System.nanoTime();
                texts.forEach(timed);
                double clock = (System.nanoTime() - start) / 1e9;
                if (r >= 0) {
                    rates.get(w).clock[r] = texts.size() / clock;
                    rates.get(w).core[r] =
                            texts.size() / ((threads.getCurrentThreadCpuTime() + collecting() - processor) / 1e9);
                    rates.get(w).bytes[r] = threads.getThreadAllocatedBytes(thread) - bytes;
                }
            }
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            mostHeap = Math.max(mostHeap, runtime.totalMemory() - runtime.freeMemory());
        }
        return rates;
    }

    /** Nanoseconds that collections took so far. */
    private static long collecting() {
        long milliseconds = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            milliseconds += collector.getCollectionTime();
        }
        return 1_000_000 * milliseconds;
    }

    /** What a reader without any knowledge does: finds the boundaries of sentences and of words. */
    static long boundaries(String characters, Language language) {
        long boundaries = 0;
        for (BreakIterator iterator : List.of(
                BreakIterator.getSentenceInstance(language.locale()),
                BreakIterator.getWordInstance(language.locale()))) {
            iterator.setText(characters);
            while (iterator.next() != BreakIterator.DONE) {
                boundaries++;
            }
        }
        return boundaries;
    }

    private static List<String> passages() throws IOException {
        List<String> passages = new ArrayList<>();
        for (Path shared : List.of(Path.of("../shared"), Path.of("../../shared"))) {
            Path folder = shared.resolve("gold/dev");
            if (passages.isEmpty() && Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(f -> f.toString().endsWith(".md"))
                            .sorted()
                            .toList()) {
                        passages.add(Files.readString(file));
                    }
                }
            }
        }
        return passages;
    }
}
