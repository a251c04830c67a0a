package org.tamga.reading.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tamga.core.PartialDate;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Token;
import org.tamga.reading.text.Tokenizer;

/** Dates on which documents were published, as their heads and date lines write them; nothing is taken that might be another date. */
final class Dates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final List<String> RUSSIAN_MONTHS =
            List.of("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");

    /** Words that may stand beside a date in a line that says nothing else. */
    private static final Set<String> AROUND = Set.of(
            "date",
            "dated",
            "published",
            "posted",
            "updated",
            "publication",
            "on",
            "of",
            "at",
            "the",
            "th",
            "st",
            "nd",
            "rd",
            "gmt",
            "utc",
            "am",
            "pm",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "дата",
            "опубликовано",
            "обновлено",
            "публикации",
            "от",
            "в",
            "г",
            "года",
            "год",
            "мск",
            "понедельник",
            "вторник",
            "среда",
            "четверг",
            "пятница",
            "суббота",
            "воскресенье");

    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_DATELINE = 90;

    private Dates() {}

    /** A date as metadata state it: {@code 2025-06-18}, {@code 2025-06-18T10:00:00+08:00}, {@code 20250618}, or in words. */
    static Optional<PartialDate> stated(String value) {
        String text = value.strip();
        int digits = 0;
        while (digits < text.length() && digits < 9 && Characters.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits == 8) {
            return day(number(text.substring(0, 4)), number(text.substring(4, 6)), number(text.substring(6, 8)));
        }
        if (digits == 4
                && (text.length() == 4 || text.charAt(4) == '-' || text.charAt(4) == '/' || text.charAt(4) == '.')) {
            String whole = text.length() > 10 ? text.substring(0, 10) : text;
            String[] fields = whole.replace('/', '-').replace('.', '-').split("-", 4);
            int year = number(fields[0]);
            int month = fields.length > 1 ? number(fields[1]) : 0;
            int day = fields.length > 2 ? number(leadingDigits(fields[2])) : 0;
            return day > 0 ? day(year, month, day) : month > 0 ? month(year, month) : year(year);
        }
        return alone(text);
    }

    /** The date of a line that is a date and nothing else, whole or with its weekday and time. */
    static Optional<PartialDate> alone(String line) {
        return line.length() > LONGEST_LINE ? Optional.empty() : in(line, true);
    }

    /** The date of a paragraph's opening such as {@code BEIJING, Jan. 20, 2026 (Xinhua) -- }; only when it has its year. */
    static Optional<PartialDate> ofDateline(String paragraph) {
        int dash = -1;
        int end = Math.min(paragraph.length() - 1, LONGEST_DATELINE);
        for (int i = 1; i < end && dash < 0; i++) {
            if (Characters.isDash(paragraph.charAt(i)) && paragraph.charAt(i - 1) == ' ') {
                dash = i;
            }
        }
        int letters = 0;
        while (letters < dash && Character.isUpperCase(paragraph.charAt(letters))) {
            letters++;
        }
        return letters >= 3 ? in(paragraph.substring(0, dash), false) : Optional.empty();
    }

    /** The date in a short text; alone when nothing else may be in it. */
    private static Optional<PartialDate> in(String text, boolean alone) {
        List<Token> tokens = new ArrayList<>(Tokenizer.tokens(text, new Span(0, text.length())));
        Optional<PartialDate> found = Optional.empty();
        int at = 0;
        while (at < tokens.size()) {
            int length = 0;
            if (found.isEmpty()) {
                for (int size = Math.min(6, tokens.size() - at); size > 0 && length == 0; size--) {
                    found = written(tokens.subList(at, at + size));
                    length = found.isPresent() ? size : 0;
                }
            }
            if (length == 0) {
                if (alone && !isAround(tokens.get(at), found.isPresent())) {
                    return Optional.empty();
                }
                length = 1;
            }
            at += length;
        }
        return found;
    }

    /** Whether a word, a mark, or after the date a number of its time may stand there. */
    private static boolean isAround(Token token, boolean afterDate) {
        return switch (token.kind()) {
            case WORD -> AROUND.contains(token.lower());
            case MARK -> ":,.|()/-\u2013\u2014".contains(token.text());
            case NUMBER -> afterDate && token.text().length() <= 2;
        };
    }

    /** What exactly these tokens write. */
    private static Optional<PartialDate> written(List<Token> tokens) {
        List<Token> core = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            boolean divider = token.is(",")
                    || token.is(".")
                    || token.is("th")
                    || token.is("st")
                    || token.is("nd")
                    || token.is("rd");
            if (!divider || core.isEmpty()) {
                core.add(token);
            }
        }
        return switch (core.size()) {
            case 1 -> numeric(core.getFirst());
            case 2 -> monthOf(core.get(0)) > 0 ? month(yearOf(core.get(1)), monthOf(core.get(0))) : Optional.empty();
            case 3 ->
                monthOf(core.get(1)) > 0
                        ? day(
                                yearOf(core.get(2)),
                                monthOf(core.get(1)),
                                number(core.get(0).text()))
                        : monthOf(core.get(0)) > 0
                                ? day(
                                        yearOf(core.get(2)),
                                        monthOf(core.get(0)),
                                        number(core.get(1).text()))
                                : Optional.empty();
            case 5 -> dashed(core);
            default -> chinese(core);
        };
    }

    /** {@code 18.06.2025}. */
    private static Optional<PartialDate> numeric(Token token) {
        String text = token.text();
        if (text.length() < 8 || text.length() > 10 || text.indexOf('.') < 0) {
            return Optional.empty();
        }
        String[] fields = text.split("\\.", 4);
        return fields.length == 3 && fields[2].length() == 4
                ? day(number(fields[2]), number(fields[1]), number(fields[0]))
                : Optional.empty();
    }

    /** {@code 2025-06-18}, and {@code 18/06/2025} when the day cannot be a month. */
    private static Optional<PartialDate> dashed(List<Token> tokens) {
        boolean dashes = tokens.get(1).is("-") && tokens.get(3).is("-");
        boolean slashes = tokens.get(1).is("/") && tokens.get(3).is("/");
        int first = number(tokens.get(0).text());
        int second = number(tokens.get(2).text());
        int third = number(tokens.get(4).text());
        if ((dashes || slashes) && first > 999) {
            return day(first, second, third);
        }
        return slashes && first > 12 && third > 999 ? day(third, second, first) : Optional.empty();
    }

    /** {@code 2025年6月18日}. */
    private static Optional<PartialDate> chinese(List<Token> tokens) {
        boolean written = tokens.size() == 6
                && tokens.get(1).is("\u5E74")
                && tokens.get(3).is("\u6708")
                && tokens.get(5).is("\u65E5");
        return written
                ? day(
                        number(tokens.get(0).text()),
                        number(tokens.get(2).text()),
                        number(tokens.get(4).text()))
                : Optional.empty();
    }

    private static int monthOf(Token token) {
        if (!token.isWord() || token.lower().length() < 3) {
            return 0;
        }
        String word = token.lower();
        for (int i = 0; i < 12; i++) {
            if (isMonth(word, MONTHS.get(i), 9) || isMonth(word, RUSSIAN_MONTHS.get(i), 8)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isMonth(String word, String stem, int longest) {
        return word.startsWith(stem) && word.length() <= (stem.length() == 2 ? 3 : longest) && !word.equals("mark");
    }

    private static int yearOf(Token token) {
        int year = token.text().length() == 4 ? number(token.text()) : 0;
        return year >= 1900 && year <= 2199 ? year : 0;
    }

    private static String leadingDigits(String text) {
        int end = 0;
        while (end < text.length() && Characters.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /** The value of at most four digits, 0 for anything else. */
    private static int number(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            if (!Characters.isDigit(digits.charAt(i)) || i > 3) {
                return 0;
            }
            value = value * 10 + digits.charAt(i) - '0';
        }
        return value;
    }

    private static Optional<PartialDate> day(int year, int month, int day) {
        try {
            return year < 1900 ? Optional.empty() : Optional.of(PartialDate.of(LocalDate.of(year, month, day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> month(int year, int month) {
        return year < 1900 || month < 1 || month > 12
                ? Optional.empty()
                : Optional.of(PartialDate.of(YearMonth.of(year, month)));
    }

    private static Optional<PartialDate> year(int year) {
        return year < 1900 ? Optional.empty() : Optional.of(PartialDate.of(year));
    }
}
