package org.tamga.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tamga.core.PlainText;
import org.tamga.core.Window;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.measure.CheckReport;
import org.tamga.trade.measure.Checks;
import org.tamga.trade.measure.Measures;
import org.tamga.trade.measure.Selection;

/** {@code tamga trade checks}: what is odd about the numbers that the words mean; in all years, where they name none. */
record CheckRun(Measures measures, TradeWords asked, QuestionOptions asking, AnswerOptions form) {

    private static final int SHOWN = 5;
    private static final int MOST = 100_000;

    /**
     * Checks and prints.
     *
     * @param show how many findings of each kind; 0 for all, as far as memory goes
     */
    void print(String question, Optional<String> show, Style style, PrintWriter out)
            throws TradeException, Failure, IOException {
        Optional<Integer> wanted = wanted(show);
        int shown = wanted.orElse(SHOWN);
        Checks.Limits limits = wanted.isEmpty() && !form.isForPeople()
                ? Checks.Limits.USUAL
                : Checks.Limits.USUAL.withMost(shown == 0 ? MOST : shown);
        Snapshot snapshot = measures.snapshot();
        Window window = asked.window().orElseGet(() -> QuestionOptions.all(snapshot, asked));
        Selection selection = asking.selection(
                asked,
                window,
                List.of("EXPORT", "IMPORT"),
                asked.products().stream().mapToInt(String::length).max().orElse(0));
        CheckReport report = new Checks(measures.lake(), snapshot, measures.engine(), limits).run(selection);
        if (form.isCsv()) {
            new CheckExport(report, snapshot).csv(out);
        } else if (form.isJson()) {
            new CheckExport(report, snapshot).json(question, limits, out);
        } else {
            String title = asked.window().isPresent() ? question : (question + " " + window).strip();
            new CheckText(new Page(style, out), shown).print(report, title, sources(selection), limits);
        }
    }

    private Optional<Integer> wanted(Optional<String> show) throws Failure {
        if (show.isEmpty()) {
            return form.rows().stream().boxed().findFirst();
        }
        if (!show.get().matches("[0-9]{1,5}")) {
            throw new Failure(
                    Exit.USAGE,
                    "--show " + PlainText.line(show.get()) + ": of checks, how many of each kind, such as 10");
        }
        return Optional.of(Integer.parseInt(show.get()));
    }

    /** The sources that have something of what was asked. */
    private List<String> sources(Selection selection) {
        return measures.snapshot().files().stream()
                .filter(f -> f.year() >= selection.window().first().getYear()
                        && f.year() <= selection.window().last().getYear())
                .filter(f -> selection.source().map(f.source()::equals).orElse(true))
                .filter(f -> selection.frequency().map(w -> f.frequency() == w).orElse(true))
                .filter(f -> selection.reporters().isEmpty()
                        || isReconciled(f)
                        || !Collections.disjoint(f.reporters(), selection.reporters()))
                .map(LakeFile::source)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isReconciled(LakeFile file) {
        return measures.snapshot()
                .findBatch(file.batch())
                .map(Batch::reconciled)
                .orElse(false);
    }
}
