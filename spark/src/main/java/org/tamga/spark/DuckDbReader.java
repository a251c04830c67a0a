package org.tamga.spark;

import java.util.ArrayList;
import java.util.List;

/**
 * What a call of DuckDB's {@code read_csv} declares of a table.
 *
 * @param types of the columns c0, c1 …, in DuckDB's words
 * @param nothing the texts that stand for nothing, in any column
 */
record DuckDbReader(List<String> types, List<String> nothing) {

    /** Finds the call in a text of SQL. */
    static DuckDbReader in(String sql) {
        List<String> tokens =
                SqlTokens.of(sql).stream().filter(t -> !t.equals(" ")).toList();
        int call = tokens.indexOf("read_csv");
        if (call < 0) {
            throw new IllegalArgumentException("reads no table: " + sql);
        }
        List<String> arguments = tokens.subList(call, SqlTokens.close(tokens, call + 1));
        List<String> pairs = literals(arguments, "columns");
        List<String> types = new ArrayList<>();
        for (int i = 1; i < pairs.size(); i += 2) {
            types.add(pairs.get(i));
        }
        return new DuckDbReader(types, literals(arguments, "nullstr"));
    }

    private static List<String> literals(List<String> arguments, String name) {
        int open = arguments.indexOf(name) + 2;
        return arguments.subList(open, SqlTokens.close(arguments, open)).stream()
                .filter(SqlTokens::isLiteral)
                .map(SqlTokens::unquoted)
                .toList();
    }

    /** Whether a column holds numbers. */
    boolean isNumber(int column) {
        return types.get(column).startsWith("DECIMAL")
                || types.get(column).endsWith("INT")
                || types.get(column).equals("INTEGER");
    }
}
