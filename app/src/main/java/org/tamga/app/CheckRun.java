package org.tamga.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tamga.core.PlainText;
import org.tamga.core.Window;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.lake.LakeFile;
import org.tamga.trade.measure.AskedTrade;
import org.tamga.trade.measure.CheckReport;
import org.tamga.trade.measure.Checks;
import org.tamga.trade.measure.Measures;
import org.tamga.trade.measure.Selection;

/**
 * {@code tamga trade checks}: what is odd about the numbers that the words mean; in all years, where they name none.
 *
 * @param shown how many findings of each kind; 0 for all, as far as memory goes; nothing when nobody said
 */
record CheckRun(Measures measures, AskedTrade asked, AnswerOptions form, OptionalInt shown) {

    private static final int SHOWN = 5;
    private static final int MOST = 100_000;

    /** A run that shows as many findings as {@code --show} says, or else {@code --rows}. */
    static CheckRun of(Measures measures, AskedTrade asked, AnswerOptions form, Optional<String> show) throws Failure {
        if (show.isEmpty()) {
            return new CheckRun(measures, asked, form, form.rows());
        }
        if (!show.get().matches("[0-9]{1,5}")) {
            throw new Failure(
                    Exit.USAGE,
                    "--show " + PlainText.line(show.get()) + ": of checks, how many of each kind, such as 10");
        }
        return new CheckRun(measures, asked, form, OptionalInt.of(Integer.parseInt(show.get())));
    }

    CheckReport report() throws TradeException {
        return new Checks(measures.lake(), measures.snapshot(), measures.engine(), limits()).run(selection());
    }

    void print(CheckReport report, ProductNames names, String question, Style style, PrintWriter out)
            throws IOException {
        if (form.isCsv()) {
            new CheckExport(report, measures.snapshot(), names).csv(out);
        } else if (form.isJson()) {
            new CheckExport(report, measures.snapshot(), names).json(question, limits(), out);
        } else {
            String title = asked.window().isPresent() ? question : (question + " " + window()).strip();
            new CheckText(new Page(style, out), shown.orElse(SHOWN), names)
                    .print(report, title, sources(selection()), limits());
        }
    }

    private Checks.Limits limits() {
        if (shown.isEmpty() && !form.isForPeople()) {
            return Checks.Limits.USUAL;
        }
        int most = shown.orElse(SHOWN);
        return Checks.Limits.USUAL.withMost(most == 0 ? MOST : most);
    }

    private Window window() {
        return asked.wholeWindow(measures.snapshot());
    }

    private Selection selection() {
        return asked.selection(
                window(),
                List.of("EXPORT", "IMPORT"),
                asked.products().codes().stream().mapToInt(String::length).max().orElse(0));
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
