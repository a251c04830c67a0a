package org.tamga.trade.format;

/**
 * The SQL that turns a file's periods, in {@code _when}, into the first month as a number such as 202005, and the letter of a frequency.
 */
final class PeriodSql {

    private static final String NUMBER = "TRY_CAST(_when AS INTEGER)";
    private static final String YEAR = "TRY_CAST(substr(_when, 1, 4) AS INTEGER) * 100";

    private PeriodSql() {}

    static String month(Field.PeriodForm form) {
        return switch (form) {
            case YEAR -> NUMBER + " * 100 + 1";
            case YEAR_MONTH -> "CASE WHEN " + NUMBER + " % 100 = 52 THEN " + NUMBER + " - 51 ELSE " + NUMBER + " END";
            case MONTH_DAY ->
                "CASE WHEN regexp_full_match(_when, '[0-9]{4}-[0-9]{2}-[0-9]{2}([ T].*)?') THEN " + YEAR
                        + " + TRY_CAST(substr(_when, 6, 2) AS INTEGER) END";
            case ANY ->
                "CASE WHEN length(_when) = 4 THEN " + NUMBER + " * 100 + 1"
                        + " WHEN regexp_full_match(_when, '[0-9]{4}-?M?[0-9]{2}(-01)?') THEN " + YEAR
                        + " + TRY_CAST(regexp_extract(_when, '^[0-9]{4}-?M?([0-9]{2})', 1) AS INTEGER)"
                        + " WHEN regexp_full_match(_when, '[0-9]{4}-?Q[1-4]') THEN " + YEAR
                        + " + TRY_CAST(right(_when, 1) AS INTEGER) * 3 - 2"
                        + " WHEN regexp_full_match(_when, '[0-9]{4}-?A1?') THEN " + YEAR + " + 1 END";
        };
    }

    static String frequency(Field.PeriodForm form) {
        return switch (form) {
            case YEAR -> "'A'";
            case YEAR_MONTH -> "CASE WHEN " + NUMBER + " % 100 = 52 THEN 'A' ELSE 'M' END";
            case MONTH_DAY -> "'M'";
            case ANY ->
                "CASE WHEN length(_when) = 4 OR _when LIKE '%A%' THEN 'A' WHEN _when LIKE '%Q%' THEN 'Q' ELSE 'M' END";
        };
    }
}
