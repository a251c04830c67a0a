package org.tamga.reading.quantity;

import org.jspecify.annotations.Nullable;

/** Printed digits with commas and points: which of them group and which one is decimal. */
final class DigitText {

    private DigitText() {}

    /** The digits as Java reads them; null when it is no number but a date, an address or a version. */
    static @Nullable String plain(String printed, boolean commaIsDecimal) {
        int firstComma = printed.indexOf(',');
        int firstPoint = printed.indexOf('.');
        if (firstComma < 0 && firstPoint < 0) {
            return printed;
        }
        if (firstComma >= 0 && firstPoint >= 0) {
            return firstComma < firstPoint ? grouped(printed, ',', '.') : grouped(printed, '.', ',');
        }
        char mark = firstComma >= 0 ? ',' : '.';
        int first = Math.max(firstComma, firstPoint);
        boolean once = printed.lastIndexOf(mark) == first;
        if (!once) {
            return isGrouped(printed, mark) ? printed.replace(String.valueOf(mark), "") : null;
        }
        if (mark == '.') {
            return printed;
        }
        boolean looksGrouped = printed.length() - first == 4 && first <= 3 && printed.charAt(0) != '0';
        return looksGrouped && !commaIsDecimal ? printed.replace(",", "") : printed.replace(',', '.');
    }

    private static @Nullable String grouped(String printed, char group, char decimal) {
        int point = printed.indexOf(decimal);
        if (printed.lastIndexOf(decimal) != point || printed.lastIndexOf(group) > point) {
            return null;
        }
        String whole = printed.substring(0, point);
        return isGrouped(whole, group)
                ? whole.replace(String.valueOf(group), "") + "." + printed.substring(point + 1)
                : null;
    }

    /** Groups of three, or the Indian way of two with three at the end. */
    private static boolean isGrouped(String whole, char mark) {
        int last = whole.lastIndexOf(mark);
        if (whole.length() - last != 4 || whole.indexOf(mark) > 3) {
            return false;
        }
        int start = whole.indexOf(mark) + 1;
        for (int i = start; i < last; i++) {
            if (whole.charAt(i) == mark) {
                if (i - start < 2 || i - start > 3) {
                    return false;
                }
                start = i + 1;
            }
        }
        return start > last || (last - start >= 2 && last - start <= 3);
    }

    static boolean onlyDigits(String text, int length) {
        for (int i = 0; i < length; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
