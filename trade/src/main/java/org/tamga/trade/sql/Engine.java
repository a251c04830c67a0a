package org.tamga.trade.sql;

import java.nio.file.Path;
import java.util.List;
import org.tamga.trade.TradeException;

/**
 * Something that answers SQL over Parquet files: DuckDB in this process, or Apache Spark. The texts that it is asked are written in what
 * both understand, and give the same results on both: sums are of decimals and exact, ratios are of doubles.
 *
 * <p>Not thread-safe.
 */
public interface Engine extends AutoCloseable {

    /** What it is, for people: {@code DuckDB 2.0.0}. */
    String name();

    /**
     * Gives a name to what stands in Parquet files, of which each carries columns in the names of its folders as well
     * ({@code source=BACI/frequency=A/year=2020}).
     *
     * @param root the folder above the first such folder
     * @param files at least one, all of the same columns
     * @throws TradeException when a file cannot be read
     */
    void name(String relation, Path root, List<Path> files) throws TradeException;

    /**
     * Answers a query.
     *
     * @throws TradeException when the engine fails, or when the answer has more than {@link Rows#MOST} rows
     */
    Rows ask(String sql) throws TradeException;

    /**
     * Writes the answer to a query into one Parquet file (zstd), which must not exist.
     *
     * @return the number of rows
     * @throws TradeException when the engine fails or the file cannot be written; nothing is left behind
     */
    long write(String sql, Path file) throws TradeException;

    @Override
    void close();
}
