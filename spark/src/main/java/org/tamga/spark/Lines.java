package org.tamga.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_csv;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.spark_partition_id;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tamga.trade.sql.Sql;

/**
 * The lines of a text, each with a number from which its place follows, and as the cells that the header promises.
 *
 * @param text a file whose name Spark takes as it is, in UTF-8 and not packed
 */
record Lines(SparkSession session, String text, char delimiter, DuckDbReader reader) {

    /** The relation of all rows: {@code n}, {@code c0}, {@code c1} …, {@code refused}; {@code broken} is the place of a cell that is no number. */
    static final String ALL = "tamga_rows";

    /** The same without those that are refused. */
    static final String TAKEN = "tamga_rows_taken";

    /** Bits of a number that count the lines of a piece; those above count the pieces. */
    private static final int BITS = 33;

    private Dataset<Row> lines() {
        return session.read().option("__globPaths__", false).text(text);
    }

    /** The rows of the table: all lines but the header and empty ones. */
    Dataset<Row> rows() {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < reader.types().size(); i++) {
            cells.append('c').append(i).append(" STRING, ");
        }
        Map<String, String> options = Map.of(
                "sep",
                String.valueOf(delimiter),
                "quote",
                "\"",
                "escape",
                "\"",
                "mode",
                "PERMISSIVE",
                "columnNameOfCorruptRecord",
                "_whole",
                "maxColumns",
                "100000");
        Dataset<Row> divided = lines().withColumn("n", monotonically_increasing_id())
                .where(col("n").gt(0).and(col("value").notEqual("")))
                .select(
                        col("n"),
                        col("value"),
                        from_csv(col("value"), lit(cells.append("_whole STRING").toString()), options)
                                .as("cells"));
        List<Column> typed = new ArrayList<>(
                List.of(col("n"), col("value"), col("cells._whole").as("_whole")));
        for (int i = 0; i < reader.types().size(); i++) {
            typed.add(cell(i));
            if (reader.isNumber(i)) {
                typed.add(number(i).as("v" + i));
            }
        }
        List<Column> picked = new ArrayList<>(List.of(col("n"), refused().as("refused"), broken().as("broken")));
        for (int i = 0; i < reader.types().size(); i++) {
            picked.add(col((reader.isNumber(i) ? "v" : "c") + i).as("c" + i));
        }
        return divided.select(typed.toArray(Column[]::new)).select(picked.toArray(Column[]::new));
    }

    private Column cell(int i) {
        String cell = "cells.c" + i;
        String nothing = reader.nothing().stream()
                .map(Sql::text)
                .map(SqlTokens::forSpark)
                .collect(Collectors.joining(", "));
        return expr("CASE WHEN " + cell + " NOT IN (" + nothing + ") THEN " + cell + " END")
                .as("c" + i);
    }

    private Column number(int i) {
        String cell = "cells.c" + i;
        String nothing = reader.nothing().stream()
                .map(Sql::text)
                .map(SqlTokens::forSpark)
                .collect(Collectors.joining(", "));
        return expr("CASE WHEN " + cell + " NOT IN (" + nothing + ") THEN try_cast(" + cell + " AS "
                + reader.types().get(i) + ") END");
    }

    private Column refused() {
        return expr("CAST(CASE WHEN length(value) - length(replace(value, '\"', '')) & 1 = 1 THEN "
                + Refusal.QUOTE.number()
                + " WHEN NOT is_valid_utf8(value) THEN " + Refusal.ENCODING.number()
                + " WHEN _whole IS NOT NULL AND " + delimiters() + " < "
                + (reader.types().size() - 1) + " THEN "
                + Refusal.FEW_COLUMNS.number()
                + " WHEN _whole IS NOT NULL THEN " + Refusal.MANY_COLUMNS.number()
                + " WHEN " + broken(" OR ", "", "false") + " THEN " + Refusal.NO_NUMBER.number() + " END AS SMALLINT)");
    }

    /** How many delimiters a line has, outside of quotes. */
    private String delimiters() {
        String bare = "regexp_replace(value, '\"[^\"]*\"', '')";
        String sign = SqlTokens.forSpark(Sql.text(String.valueOf(delimiter)));
        return "length(" + bare + ") - length(replace(" + bare + ", " + sign + ", ''))";
    }

    private Column broken() {
        return expr("CASE " + broken(" ", "WHEN", "WHEN false THEN 0") + " ELSE 0 END");
    }

    private String broken(String between, String when, String none) {
        List<String> tests = new ArrayList<>();
        for (int i = 0; i < reader.types().size(); i++) {
            if (reader.isNumber(i)) {
                String test = "(c" + i + " IS NOT NULL AND v" + i + " IS NULL)";
                tests.add(when.isEmpty() ? test : when + " " + test + " THEN " + (i + 1));
            }
        }
        return tests.isEmpty() ? none : String.join(between, tests);
    }

    /** How many lines stand before each piece. */
    long[] before() {
        List<Row> counts = lines().groupBy(spark_partition_id().as("piece"))
                .agg(count(lit(1)))
                .orderBy("piece")
                .collectAsList();
        int pieces = counts.isEmpty() ? 0 : counts.getLast().getInt(0) + 1;
        long[] before = new long[pieces];
        for (Row row : counts) {
            for (int piece = row.getInt(0) + 1; piece < pieces; piece++) {
                before[piece] += row.getLong(1);
            }
        }
        return before;
    }

    /** The line, from 1, of a number. */
    static long line(long n, long[] before) {
        int piece = (int) (n >> BITS);
        return before[piece] + (n & ((1L << BITS) - 1)) + 1;
    }
}
