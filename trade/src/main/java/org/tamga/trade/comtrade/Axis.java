package org.tamga.trade.comtrade;

import java.util.Locale;
import java.util.function.IntPredicate;
import org.tamga.trade.Frequency;

/**
 * What a query lists codes of. The order is the one in which a question that is too large is split: periods first, since they are released
 * one by one, products last.
 */
public enum Axis {
    /** Years or months: {@code 2024}, {@code 202405}. */
    PERIOD("period", "period"),
    /** Who reports, UN Comtrade's numeric codes: {@code 156} China, {@code 398} Kazakhstan. */
    REPORTER("reporterCode", "reporterCode"),
    /** The other side, codes like those of reporters; {@code 0} is the world. */
    PARTNER("partnerCode", "partnerCode"),
    /** The direction: {@code X} exports, {@code M} imports, {@code RX} re-exports and so on. */
    FLOW("flowCode", "flowCode"),
    /** Modes of transport: {@code 0} all together, {@code 3200} road. */
    MODE("motCode", "motCode"),
    /** Codes of the classification, {@code TOTAL}, or {@code AG2}, {@code AG4}, {@code AG6}: every code of so many digits. */
    PRODUCT("cmdCode", "cmdCode");

    private static final int LONGEST_PRODUCT = 12;

    private final String parameter;
    private final String column;

    Axis(String parameter, String column) {
        this.parameter = parameter;
        this.column = column;
    }

    /** The name of the parameter in an address of the service. */
    public String parameter() {
        return parameter;
    }

    /** The name of the column in a row of an answer. */
    public String column() {
        return column;
    }

    /** The word for this axis in the text of a query. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Checks a code.
     *
     * @throws IllegalArgumentException when it cannot be a code of this axis; the message shows what can
     */
    void check(String code, Frequency frequency) {
        boolean right = switch (this) {
            case PERIOD -> isPeriod(code, frequency);
            case REPORTER -> isNumber(code) && !code.equals("0");
            case PARTNER, MODE -> isNumber(code);
            case FLOW -> code.length() <= 4 && all(code, c -> c >= 'A' && c <= 'Z');
            case PRODUCT ->
                code.length() <= LONGEST_PRODUCT && all(code, c -> (c >= 'A' && c <= 'Z') || isDigit(c) || c == '.');
        };
        if (!right) {
            throw new IllegalArgumentException(Shown.quoted(code) + " is not a " + word() + ": " + form(frequency));
        }
    }

    private String form(Frequency frequency) {
        return switch (this) {
            case PERIOD ->
                frequency == Frequency.ANNUAL
                        ? "a query by years has years such as 2024"
                        : "a query by months has months such as 202405";
            case REPORTER -> "write UN Comtrade's number without leading zeros, such as 156 or 36";
            case PARTNER -> "write UN Comtrade's number without leading zeros, such as 156, or 0 for the world";
            case MODE -> "write a mode of transport such as 3200, or 0 for all";
            case FLOW -> "write one to four capital letters such as X or M";
            case PRODUCT -> "write a code without points such as 270900, TOTAL, AG2, AG4 or AG6";
        };
    }

    private static boolean isPeriod(String code, Frequency frequency) {
        boolean annual = frequency == Frequency.ANNUAL;
        if (code.length() != (annual ? 4 : 6) || !all(code, Axis::isDigit)) {
            return false;
        }
        int year = Integer.parseInt(code.substring(0, 4));
        int month = annual ? 1 : Integer.parseInt(code.substring(4));
        return year >= 1962 && year <= 2200 && month >= 1 && month <= 12;
    }

    private static boolean isNumber(String code) {
        return code.length() <= 4 && all(code, Axis::isDigit) && (code.equals("0") || code.charAt(0) != '0');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean all(String code, IntPredicate such) {
        return !code.isEmpty() && code.chars().allMatch(such);
    }
}
