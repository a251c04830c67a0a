package org.tamga.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tamga.core.Measure;
import org.tamga.core.Unit;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.Case;
import org.tamga.ledger.Ledger;

/**
 * One question of each kind to the built-in case: {@link #fresh} to a ledger that has answered other questions but not this one,
 * {@link #again} to one that has, {@link #plain} to the peer.
 *
 * <p>Fresh questions are timed as single shots, each with a ledger of its own, because an answer is kept once it is given; the ledger
 * has been asked about the year before, so that what all questions about these cells share is there.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 30)
@Measurement(iterations = 30)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class BoundsBenchmark {

    /** partners, measure, window, unit; windows that are published, that no figure divides so, and of partners alone and together. */
    @Param({
        "KAZ TURNOVER 2025 USD",
        "CA5 TURNOVER 2025-01/2025-11 USD",
        "CA5 EXPORT 2024-H1 CNY",
        "UZB BALANCE 2025-06 USD",
        "WLD IMPORT 2024 USD"
    })
    public String question = "";

    private Case theCase = BuiltInQuestions.read();
    private Ledger ledger = Ledger.of(theCase);
    private PlainLedger plain = BuiltInQuestions.plain(ledger);
    private Aggregate asked = BuiltInQuestions.question(theCase, "KAZ", Measure.TURNOVER, "2025", Unit.USD);

    /** A ledger that has not been asked the question. */
    @Setup(Level.Iteration)
    public void link() {
        List<String> words = List.of(question.split(" "));
        asked = BuiltInQuestions.question(
                theCase, words.get(0), Measure.parse(words.get(1)), words.get(2), Unit.of(words.get(3)));
        ledger = Ledger.of(theCase);
        ledger.conflicts();
        ledger.bounds(asked.withWindow(asked.window().yearEarlier()));
    }

    /** The first time that this ledger is asked. */
    @Benchmark
    public Bounds fresh() {
        return ledger.bounds(asked);
    }

    /** The answer that was kept. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public Bounds again() {
        return ledger.bounds(asked);
    }

    /** The whole program, built and solved by the library for both ends. */
    @Benchmark
    @Warmup(iterations = 2)
    @Measurement(iterations = 5)
    public PlainLedger.Range plain() {
        return plain.bounds(asked);
    }
}
