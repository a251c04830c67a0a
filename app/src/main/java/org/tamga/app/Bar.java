package org.tamga.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.tamga.core.PlainText;

/** A bar on stderr for one long piece of work that can say how far it is; nothing when nobody looks at it. */
final class Bar implements AutoCloseable {

    private static final int LONGEST_NAME = 30;
    private static final long EVERY_MILLISECONDS = 200;

    private final Optional<ProgressBar> bar;
    private final DoubleSupplier percent;
    private final ExecutorService asking =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    private Bar(Optional<ProgressBar> bar, DoubleSupplier percent) {
        this.bar = bar;
        this.percent = percent;
    }

    /**
     * A bar that asks how far the work is; it shows itself when there is something to show.
     *
     * @param percent from 0 to 100; negative while that is not known
     * @param terminal whether a person looks at it
     */
    static Bar of(String name, DoubleSupplier percent, boolean terminal) {
        if (!terminal) {
            return new Bar(Optional.empty(), percent);
        }
        String shown = PlainText.line(name);
        return new Bar(
                Optional.of(new ProgressBarBuilder()
                        .setTaskName(shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME - 1) + "…" : shown)
                        .setInitialMax(100)
                        .setStyle(ProgressBarStyle.ASCII)
                        .clearDisplayOnFinish()
                        .build()),
                percent);
    }

    /** Begins to ask how far the work is. */
    void begin() {
        if (bar.isPresent()) {
            asking.execute(this::ask);
        }
    }

    private void ask() {
        double now = percent.getAsDouble();
        if (now >= 0) {
            bar.ifPresent(shown -> shown.stepTo(Math.round(now)));
        }
        if (asking.isShutdown()) {
            return;
        }
        CompletableFuture.delayedExecutor(EVERY_MILLISECONDS, TimeUnit.MILLISECONDS, asking)
                .execute(this::ask);
    }

    @Override
    public void close() {
        asking.shutdownNow();
        bar.ifPresent(ProgressBar::close);
    }
}
