package org.tamga.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tamga.trade.measure.Answer;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** In which form an answer about trade is given: a table for people, CSV, JSON, or a Parquet file. */
final class AnswerOptions {

    private static final int ROWS = 20;

    @Option(names = "--rows", paramLabel = "N", description = "Rows shown in a table (default: 20; 0: all).")
    private @Nullable Integer rows;

    @Option(names = "--csv", description = "Print CSV.")
    private boolean csv;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--parquet", paramLabel = "FILE", description = "Write a Parquet file.")
    private @Nullable Path parquet;

    /** Refuses two forms at once. */
    void check(CommandLine command) {
        if ((csv ? 1 : 0) + (json ? 1 : 0) + (parquet == null ? 0 : 1) > 1) {
            throw new ParameterException(command, "one of --csv, --json and --parquet");
        }
    }

    boolean isCsv() {
        return csv;
    }

    boolean isJson() {
        return json;
    }

    /** Whether a person reads the answer. */
    boolean isForPeople() {
        return !csv && !json && parquet == null;
    }

    /** How many rows of a table were asked for; nothing when nobody said. */
    OptionalInt rows() {
        return rows == null ? OptionalInt.empty() : OptionalInt.of(rows);
    }

    /** How many rows of an answer are shown at most. */
    int shown() {
        int wanted = isForPeople() ? rows().orElse(ROWS) : 0;
        return wanted == 0 ? Integer.MAX_VALUE : wanted;
    }

    /**
     * The Parquet file that was asked for.
     *
     * @throws Failure when it is there already
     */
    Optional<Path> parquet() throws Failure {
        if (parquet != null && Files.exists(parquet)) {
            throw new Failure(Exit.CANNOT_WRITE, parquet + ": is there already");
        }
        return Optional.ofNullable(parquet);
    }

    /** Refuses a Parquet file where there is none to be had. */
    void refuseParquet(String measure) throws Failure {
        if (parquet != null) {
            throw new Failure(Exit.USAGE, measure + " cannot be written as Parquet: --csv or --json");
        }
    }

    /**
     * Prints an answer.
     *
     * @param question the words as they were written
     * @param title the words as a person should read them
     */
    void print(Answer answer, ProductNames names, String question, String title, Style style, PrintWriter out)
            throws IOException {
        if (csv) {
            TradeExport.csv(answer, names, out);
        } else if (json) {
            TradeExport.json(answer, names, question, out);
        } else {
            new TradeText(new Page(style, out), rows().orElse(ROWS), names).print(answer, title);
        }
    }
}
