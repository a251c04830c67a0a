package org.tamga.trade.format;

import java.util.Collection;
import java.util.SortedMap;
import org.tamga.trade.sql.Sql;

/**
 * The SQL of a small table by which codes and names are looked up in a join. Its columns are written as one text each, because DuckDB reads a
 * text of ten thousand characters a hundred times faster than a thousand texts of ten.
 */
final class LookupSql {

    /** What divides the entries of such a text; no code or name has it. */
    private static final String BETWEEN = "\u001F";

    private LookupSql() {}

    /** A relation of {@code code} and what the codes mean. */
    static String relation(SortedMap<String, String> meanings, String meaning) {
        return "(SELECT " + unnested(meanings.keySet()) + " AS code, " + unnested(meanings.values()) + " AS " + meaning
                + ")";
    }

    private static String unnested(Collection<String> texts) {
        return "unnest(string_split(" + Sql.text(String.join(BETWEEN, texts)) + ", chr(31)))";
    }
}
