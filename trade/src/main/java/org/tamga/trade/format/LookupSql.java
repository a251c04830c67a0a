package org.tamga.trade.format;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import org.tamga.trade.sql.Sql;

/** The SQL that looks up what a word means. */
final class LookupSql {

    /** What divides the entries of such a text; no code or name has it. */
    private static final String BETWEEN = "\u001F";

    private LookupSql() {}

    /**
     * A relation of {@code code} and what the codes mean, for a join. Its columns are written as one text each, because DuckDB reads a text
     * of ten thousand characters a hundred times faster than a thousand texts of ten.
     */
    static String relation(SortedMap<String, String> meanings, String meaning) {
        return "(SELECT " + unnested(meanings.keySet()) + " AS code, " + unnested(meanings.values()) + " AS " + meaning
                + ")";
    }

    /** A {@code CASE} over a few words and what they mean. */
    static String cases(String word, Map<String, String> meanings, String otherwise) {
        StringBuilder cases = new StringBuilder("CASE ").append(word);
        meanings.forEach((found, meant) ->
                cases.append(" WHEN ").append(Sql.text(found)).append(" THEN ").append(Sql.text(meant)));
        return cases.append(" ELSE ").append(otherwise).append(" END").toString();
    }

    private static String unnested(Collection<String> texts) {
        return "unnest(string_split(" + Sql.text(String.join(BETWEEN, texts)) + ", chr(31)))";
    }
}
