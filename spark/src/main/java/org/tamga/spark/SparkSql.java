package org.tamga.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Texts of SQL as Spark reads them.
 *
 * <p>Measures are written in what DuckDB and Spark both understand, and only their literals differ. The SQL that reads official files is
 * DuckDB's own; here are the few things of it that Spark says otherwise, so that both engines read a file by one text. What Spark does not
 * know of the rest, it refuses; the tests read a file of every built-in format with both.
 */
final class SparkSql {

    private static final Map<String, String> WORDS = Map.of(
            "VARCHAR",
            "STRING",
            "area_code", // an enumeration of DuckDB
            "STRING",
            "UTINYINT",
            "SMALLINT",
            "UINTEGER",
            "BIGINT",
            "//",
            " div ",
            "string_split",
            "split");

    private final List<String> tokens;

    private SparkSql(List<String> tokens) {
        this.tokens = tokens;
    }

    /** A text that both engines understand. */
    static String portable(String sql) {
        return SqlTokens.of(sql).stream()
                .map(token -> SqlTokens.isLiteral(token) ? SqlTokens.forSpark(token) : token)
                .collect(Collectors.joining());
    }

    /**
     * A text of DuckDB that reads a file.
     *
     * @param relation the name of the rows that {@link DuckDbReader} declares
     */
    static String reading(String sql, String relation) {
        return new SparkSql(SqlTokens.of(sql)).translated(relation);
    }

    private String translated(String relation) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < tokens.size(); ) {
            i = translate(i, relation, out);
        }
        return out.toString();
    }

    /** Writes what stands at a place, and gives the place behind it. */
    private int translate(int at, String relation, StringBuilder out) {
        String token = tokens.get(at);
        if (is(at, "(", "SELECT", "*", ",", "row_number", "(", ")", "OVER", "(", ")", "AS", "n", "FROM", "read_csv")) {
            // Spark's rows have their numbers
            out.append(relation);
            return SqlTokens.close(tokens, at) + 1;
        }
        if (is(at, "read_csv", "(")) {
            out.append(relation);
            return SqlTokens.close(tokens, skip(at + 1)) + 1;
        }
        if (is(at, "CAST", "(", "'", "AS", "area_code", "[", "]", ")", "[")) {
            return listed(at, relation, out);
        }
        if (is(at, "SELECT", "unnest")) {
            return unnested(at, relation, out);
        }
        if (is(at, "regexp_full_match", "(")) {
            int comma = comma(skip(at + 1));
            out.append("regexp_like(")
                    .append(inner(skip(at + 1) + 1, comma, relation))
                    .append(", ");
            String pattern = tokens.get(skip(comma + 1));
            out.append(SqlTokens.forSpark("'^(?:" + pattern.substring(1, pattern.length() - 1) + ")\\z'"));
            return skip(comma + 1) + 1;
        }
        if (is(at, ",", "'g'", ")")) {
            return skip(at + 1) + 1; // Spark's regexp_replace replaces everywhere
        }
        if (is(at, "*", "REPLACE", "(")) {
            int open = skip(skip(at + 1) + 1);
            int close = SqlTokens.close(tokens, open);
            out.append("* EXCEPT (")
                    .append(tokens.get(close - 1))
                    .append("), ")
                    .append(inner(open + 1, close, relation));
            return close + 1;
        }
        if (is(at, "UNPIVOT", "(")) {
            return unpivoted(at, relation, out);
        }
        out.append(SqlTokens.isLiteral(token) ? SqlTokens.forSpark(token) : WORDS.getOrDefault(token, token));
        return at + 1;
    }

    /** {@code CAST('[A,NULL]' AS area_code[])[place]}: the text at a place of a list, counted from 1; nothing where none is. */
    private int listed(int at, String relation, StringBuilder out) {
        int open = skip(at + 1);
        String list = SqlTokens.unquoted(tokens.get(skip(open + 1)));
        int place = skip(SqlTokens.close(tokens, open) + 1);
        int close = SqlTokens.close(tokens, place);
        out.append("nullif(try_element_at(split('")
                .append(list.substring(1, list.length() - 1).replace("'", "''"))
                .append("', ','), nullif(CAST(")
                .append(inner(place + 1, close, relation))
                .append(" AS INT), 0)), 'NULL')");
        return close + 1;
    }

    /** {@code SELECT unnest(a) AS code, unnest(b) AS area}: two lists side by side. */
    private int unnested(int at, String relation, StringBuilder out) {
        List<String> lists = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int next = at;
        while (is(next, "SELECT", "unnest") || is(next, ",", "unnest")) {
            int open = skip(skip(next + 1) + 1);
            int close = SqlTokens.close(tokens, open);
            lists.add(inner(open + 1, close, relation));
            int name = skip(skip(close + 1) + 1);
            names.add(tokens.get(name));
            next = skip(name + 1);
        }
        out.append("SELECT inline(arrays_zip(")
                .append(String.join(", ", lists))
                .append(")) AS (")
                .append(String.join(", ", names))
                .append(")");
        return next;
    }

    /** {@code UNPIVOT (…) ON a, b INTO NAME n VALUE v}. */
    private int unpivoted(int at, String relation, StringBuilder out) {
        int open = skip(at + 1);
        int close = SqlTokens.close(tokens, open);
        int on = skip(close + 1);
        int into = on;
        while (!tokens.get(into).equals("INTO")) {
            into++;
        }
        int name = skip(skip(into + 1) + 1);
        int value = skip(skip(name + 1) + 1);
        out.append("SELECT * FROM (")
                .append(inner(open + 1, close, relation))
                .append(") UNPIVOT (")
                .append(tokens.get(value))
                .append(" FOR ")
                .append(tokens.get(name))
                .append(" IN (")
                .append(inner(on + 1, into, relation))
                .append("))");
        return value + 1;
    }

    private String inner(int from, int to, String relation) {
        return new SparkSql(tokens.subList(from, to)).translated(relation).strip();
    }

    /** The comma that ends the first argument of a call. */
    private int comma(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            switch (tokens.get(i)) {
                case "(", "[" -> depth++;
                case ")", "]" -> depth--;
                case "," -> {
                    if (depth == 1) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        throw new IllegalArgumentException("a call with one argument");
    }

    /** Whether these words stand at a place, blanks aside; {@code '} is any literal. */
    private boolean is(int at, String... words) {
        int place = at;
        for (String word : words) {
            if (place >= tokens.size()
                    || !(tokens.get(place).equals(word)
                            || (word.equals("'") && SqlTokens.isLiteral(tokens.get(place))))) {
                return false;
            }
            place = skip(place + 1);
        }
        return true;
    }

    /** The first place from here on that is not blank. */
    private int skip(int from) {
        int place = from;
        while (place < tokens.size() && tokens.get(place).equals(" ")) {
            place++;
        }
        return place;
    }
}
