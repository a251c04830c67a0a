package org.tamga.trade.format;

import java.math.BigDecimal;
import org.tamga.trade.sql.Sql;

/**
 * The SQL that makes amounts of the lake from the numbers of a file.
 *
 * @param decimal the character before decimals
 * @param grouping the character between groups of three digits; blank for none
 */
record AmountSql(char decimal, String grouping) {

    /** For amounts that are counted in thousands or more: they have the units behind their decimals. */
    private static final String FINE = "DECIMAL(27,9)";

    private static final int LEAST_POWER = -6;
    private static final int GREATEST_POWER = 12;

    /** Whether numbers are written as SQL writes them. */
    boolean isPlain() {
        return decimal == '.' && grouping.isEmpty();
    }

    /**
     * A number from a text; nothing for a text that is none, such as {@code 1,5} where the comma groups thousands.
     *
     * @param told whether a text that is no number gives -1, which no amount is, so that it can be told from nothing
     */
    String number(String column, Field field, boolean told) {
        String text = "trim(" + column + ")";
        if (!field.missing().isEmpty()) {
            text = "CASE WHEN " + column + " NOT IN " + Sql.in(field.missing()) + " THEN " + text + " END";
        }
        String digits = "(" + text + ")";
        if (!grouping.isEmpty()) {
            digits = "regexp_replace(" + digits + ", " + Sql.text(groupPattern()) + ", '', 'g')";
        }
        if (decimal == ',') {
            digits = "replace(" + digits + ", ',', '.')";
        }
        String number = "CASE WHEN regexp_full_match((" + text + "), " + Sql.text(pattern()) + ") THEN TRY_CAST("
                + digits + " AS " + (field.times().compareTo(BigDecimal.ONE) > 0 ? FINE : ReadSql.AMOUNT) + ") END";
        return told
                ? "CASE WHEN (" + text + ") <> '' AND (" + number + ") IS NULL THEN -1 ELSE " + number + " END"
                : "(" + number + ")";
    }

    private String groupPattern() {
        return grouping.equals(" ") ? "[ \\x{00A0}\\x{202F}]" : "[" + grouping + "]";
    }

    private String pattern() {
        String whole = grouping.isEmpty() ? "[0-9]+" : "([0-9]{1,3}(" + groupPattern() + "[0-9]{3})+|[0-9]+)";
        String point = "[" + decimal + "]";
        return "[+-]?(" + whole + "(" + point + "[0-9]*)?|" + point + "[0-9]+)([eE][+-]?[0-9]{1,2})?";
    }

    /** A number multiplied as its field says. */
    static String scaled(String number, Field field) {
        return field.times().compareTo(BigDecimal.ONE) == 0
                ? number
                : amount(number + " * " + field.times().stripTrailingZeros().toPlainString());
    }

    /** A number multiplied with ten to a power, which is nothing unless it is a whole number from -6 to 12. */
    static String raised(String number, String power) {
        StringBuilder factor = new StringBuilder("CASE trim(split_part(coalesce(" + power + ", '0'), ':', 1))");
        for (int exponent = LEAST_POWER; exponent <= GREATEST_POWER; exponent++) {
            factor.append(" WHEN '")
                    .append(exponent)
                    .append("' THEN ")
                    .append(BigDecimal.ONE.scaleByPowerOfTen(exponent).toPlainString());
        }
        return amount(amount(number) + " * CAST(" + factor.append(" END AS DECIMAL(19,6))"));
    }

    /** An expression as an amount of the lake; nothing when it is too large. */
    static String amount(String expression) {
        return "TRY_CAST(" + expression + " AS " + ReadSql.AMOUNT + ")";
    }
}
