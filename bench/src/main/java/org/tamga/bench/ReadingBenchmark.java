package org.tamga.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tamga.reading.claim.Claim;
import org.tamga.reading.claim.ClaimReader;
import org.tamga.reading.document.Document;
import org.tamga.reading.document.DocumentReader;
import org.tamga.reading.entry.Entry;
import org.tamga.reading.entry.EntryReader;

/** One made-up document of about 350 words of each style: the time of each step, {@link #plain} that of the peer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
public class ReadingBenchmark {

    /** How the document is written; made-up ones vary, so one seed is taken for all. */
    @Param({"WIRE", "AGENCY", "COMMUNIQUE", "TRANSLATED", "RUSSIAN", "TABLES"})
    public String style = "";

    private String characters = "";
    private Document read = DocumentReader.ofText("", "document");

    /** The text and what the first step makes of it. */
    @Setup
    public void write() {
        characters = new SyntheticDocuments(1).next(SyntheticDocuments.Style.valueOf(style));
        read = DocumentReader.ofText(characters, "document");
    }

    /** Text to sentences. */
    @Benchmark
    public Document document() {
        return DocumentReader.ofText(characters, "document");
    }

    /** Sentences to claims. */
    @Benchmark
    public List<Claim> claims() {
        return new ClaimReader().read(read);
    }

    /** Sentences to register entries. */
    @Benchmark
    public List<Entry> entries() {
        return new EntryReader().read(read);
    }

    /** Words and sentences by ICU4J over the same characters. */
    @Benchmark
    public long plain() {
        return ReadingRun.boundaries(characters, read.language());
    }
}
