package org.tamga.trade.sql;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** Pieces of SQL from values: the only way in which a value gets into a text that an engine is asked. */
public final class Sql {

    private Sql() {}

    /** A text in quotes. */
    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A file's path in quotes, absolute and with slashes. */
    public static String path(Path file) {
        return text(file.toAbsolutePath().toString().replace('\\', '/'));
    }

    /** A name of a column in double quotes. */
    public static String name(String value) {
        return "\"" + value.replace("\"", "\"\"") + "\"";
    }

    /** {@code ('A', 'B')}: at least one value. */
    public static String in(Collection<String> values) {
        return values.stream().map(Sql::text).collect(Collectors.joining(", ", "(", ")"));
    }

    /** {@code ['A', 'B']}, a list of DuckDB. */
    public static String list(Collection<String> values) {
        return values.stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]"));
    }
}
