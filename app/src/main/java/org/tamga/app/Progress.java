package org.tamga.app;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on stderr while many documents are worked on; nothing when nobody looks at it or the work is short. */
final class Progress implements AutoCloseable {

    /** Fewer are done before a bar could be read. */
    private static final int WORTH_A_BAR = 20;

    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /**
     * A bar for so many documents.
     *
     * @param terminal whether a person looks at it
     */
    static Progress of(String task, int documents, boolean terminal) {
        return terminal && documents >= WORTH_A_BAR
                ? new Progress(Optional.of(bar(task, documents)))
                : new Progress(Optional.empty());
    }

    private static ProgressBar bar(String task, int documents) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(documents)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
    }

    void step() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
