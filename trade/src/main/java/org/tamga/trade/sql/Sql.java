package org.tamga.trade.sql;

import java.io.File;
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

    /** A file's path in quotes, absolute and with slashes, for DuckDB to write to. */
    public static String path(Path file) {
        return text(slashed(file));
    }

    /** A file's path in quotes for DuckDB to read, which takes paths for patterns: whatever is in the name stands for itself. */
    public static String source(Path file) {
        return text(literal(slashed(file)));
    }

    /** All files of an ending below a folder, in quotes. */
    public static String sources(Path folder, String ending) {
        return text(literal(slashed(folder)) + "/**/*" + ending);
    }

    private static String slashed(Path file) {
        return file.toAbsolutePath().toString().replace(File.separatorChar, '/');
    }

    private static String literal(String path) {
        return path.replaceAll("[\\[*?]", "[$0]");
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
