package org.tamga.reading.period;

import java.util.List;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Token;

/** A sentence's tokens with their roles. Every question may be asked outside its ends, and is answered with no. */
final class Line {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final long LEADS_YEAR = mask(
            Role.IN,
            Role.UNTIL,
            Role.THROUGH,
            Role.FROM,
            Role.BETWEEN,
            Role.MONTH,
            Role.MID,
            Role.START,
            Role.END,
            Role.LATE,
            Role.QUARTER,
            Role.HALF);

    private static final long MAY_LEAD_YEAR =
            LEADS_YEAR | mask(Role.OF, Role.TO, Role.THE, Role.A, Role.AND, Role.BY, Role.ON, Role.AGAINST, Role.WHOLE);

    private static final long AFTER_YEAR = mask(Role.HALF_LETTER, Role.QUARTER_LETTER, Role.OF);

    /** "The end of 2024 brought": the year belongs to what is before it. */
    private static final long DATED = mask(
            Role.END,
            Role.START,
            Role.MID,
            Role.QUARTER,
            Role.HALF,
            Role.HALF_YEAR,
            Role.MONTHS,
            Role.MONTH,
            Role.WHOLE,
            Role.PERIOD);

    private static final long BEFORE_YEAR =
            mask(Role.HALF_LETTER, Role.QUARTER_LETTER, Role.MONTHS_LETTER, Role.FISCAL);

    private final List<Token> tokens;
    private final long[] roles;
    private final int[] values;
    private final int size;

    Line(List<Token> tokens, Language language) {
        this.tokens = tokens;
        size = tokens.size();
        roles = new long[size];
        values = new int[size];
        Vocabulary vocabulary = Vocabulary.of(language);
        for (int i = 0; i < size; i++) {
            Token token = tokens.get(i);
            if (token.isWord()) {
                Vocabulary.Meaning meaning = vocabulary.meaning(token.lower());
                roles[i] = meaning.roles();
                values[i] = meaning.value();
            } else if (token.isNumber()) {
                values[i] = small(token.text());
            }
        }
    }

    static long mask(Role... several) {
        long mask = 0;
        for (Role role : several) {
            mask |= role.bit();
        }
        return mask;
    }

    int size() {
        return size;
    }

    Token token(int at) {
        return tokens.get(at);
    }

    boolean is(int at, Role role) {
        return at >= 0 && at < size && (roles[at] & role.bit()) != 0;
    }

    /** Whether it is one year, not "years". */
    boolean isYear(int at) {
        return is(at, Role.YEAR) && values[at] != 2;
    }

    boolean isAny(int at, long mask) {
        return at >= 0 && at < size && (roles[at] & mask) != 0;
    }

    /** Whether the token may begin or lead in a period at all. */
    boolean isDull(int at) {
        return roles[at] == 0 && !tokens.get(at).isNumber() && !is(at, '/');
    }

    boolean is(int at, char mark) {
        return at >= 0
                && at < size
                && tokens.get(at).kind() == Token.Kind.MARK
                && tokens.get(at).text().charAt(0) == mark;
    }

    boolean isDash(int at) {
        if (at < 0 || at >= size || tokens.get(at).kind() != Token.Kind.MARK) {
            return false;
        }
        char c = tokens.get(at).text().charAt(0);
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '~';
    }

    boolean isWord(int at) {
        return at >= 0 && at < size && tokens.get(at).isWord();
    }

    boolean isNumber(int at) {
        return at >= 0 && at < size && tokens.get(at).isNumber();
    }

    boolean isCapital(int at) {
        return isWord(at) && Character.isUpperCase(tokens.get(at).text().charAt(0));
    }

    /** Whether no space is between the token and the next one. */
    boolean touches(int at) {
        return at >= 0
                && at + 1 < size
                && tokens.get(at).end() == tokens.get(at + 1).start();
    }

    int value(int at) {
        return at >= 0 && at < size ? values[at] : 0;
    }

    /** The place after the token when it has the role, else the place itself. */
    int skip(int at, Role role) {
        return is(at, role) ? at + 1 : at;
    }

    int skip(int at, long mask) {
        return isAny(at, mask) ? at + 1 : at;
    }

    /** A number in digits without points, or a number word; -1 when there is none. */
    int count(int at) {
        if (isNumber(at)) {
            return values[at];
        }
        return is(at, Role.CARDINAL) ? values[at] : -1;
    }

    /** An ordinal word, a Roman number or "1st"; 0 when there is none. The place after it is {@link #afterOrdinal}. */
    int ordinal(int at) {
        if (is(at, Role.ORDINAL) || is(at, Role.ROMAN)) {
            return values[at];
        }
        return isNumber(at) && values[at] > 0 && (suffixed(at) || suffixedByDash(at)) ? values[at] : 0;
    }

    int afterOrdinal(int at) {
        if (!isNumber(at)) {
            return at + 1;
        }
        return suffixed(at) ? at + 2 : at + 3;
    }

    private boolean suffixed(int at) {
        return touches(at) && is(at + 1, Role.DAY_SUFFIX);
    }

    boolean suffixedByDash(int at) {
        return touches(at)
                && isDash(at + 1)
                && touches(at + 1)
                && isWord(at + 2)
                && token(at + 2).end() - token(at + 2).start() <= 2
                && !is(at + 2, Role.UNIT)
                && token(at + 2).text().charAt(0) > 'z';
    }

    /** A number of four digits that can be a year, whatever stands around it; 0 when there is none. */
    int yearDigits(int at) {
        return isNumber(at)
                        && values[at] >= FIRST_YEAR
                        && values[at] <= LAST_YEAR
                        && tokens.get(at).text().length() == 4
                ? values[at]
                : 0;
    }

    /** A year, told from an amount by the words around it; 0 when there is none. */
    int year(int at) {
        int year = yearDigits(at);
        return year > 0 && (isYearBeside(at) || !isAmount(at)) ? year : 0;
    }

    private boolean isYearBeside(int at) {
        return is(at - 1, Role.FISCAL)
                || is(at - 1, Role.YEAR)
                || is(at + 1, Role.YEAR)
                || isLetterOfYear(isDash(at + 1) ? at + 2 : at + 1)
                || (is(at - 1, Role.OF) && isAny(at - 2, DATED));
    }

    /** The letter of Q1 or H2. */
    private boolean isLetterOfYear(int at) {
        return (is(at, Role.QUARTER_LETTER) || is(at, Role.HALF_LETTER)) && isNumber(at + 1) && touches(at);
    }

    private boolean isAmount(int at) {
        boolean named = is(at - 1, Role.AMOUNT_FOLLOWS)
                || isMoneyMark(at - 1)
                || is(at - 1, '#')
                || is(at - 1, '\u2116')
                || is(at - 1, '+')
                || (is(at - 1, '.') && is(at - 2, Role.AMOUNT_FOLLOWS));
        if (named) {
            return true;
        }
        boolean inName = isDash(at - 1)
                && touches(at - 1)
                && touches(at - 2)
                && isCapital(at - 2)
                && token(at - 2).text().length() <= 2
                && !isAny(at - 2, BEFORE_YEAR);
        boolean inFraction = is(at - 1, '/') && touches(at - 2) && isNumber(at - 2) && yearDigits(at - 2) == 0;
        boolean inGroups = isNumber(at + 1) && token(at + 1).text().length() == 3;
        if (inName || inFraction || inGroups || isMoneyMark(at + 1) || is(at + 1, '%')) {
            return true;
        }
        if (is(at + 1, Role.UNIT)) {
            return !is(at - 1, Role.MONTH);
        }
        if (touches(at)
                && isWord(at + 1)
                && !isAny(at + 1, AFTER_YEAR)
                && !token(at + 1).is("s")) {
            return true;
        }
        // A lower-case plural after a number is what is counted, unless trade has a year's worth of it.
        if (isPlural(at + 1) && !is(at + 1, Role.FLOW) && !isAny(at - 1, LEADS_YEAR)) {
            return true;
        }
        return isWord(at - 1)
                && !isAny(at - 1, MAY_LEAD_YEAR)
                && isWord(at + 1)
                && !isCapital(at + 1)
                && roles[at + 1] == 0
                && (is(at + 2, Role.UNIT) || isPlural(at + 2));
    }

    private boolean isPlural(int at) {
        return isWord(at)
                && !isCapital(at)
                && token(at).lower().length() > 3
                && token(at).lower().endsWith("s")
                && roles[at] == 0;
    }

    private boolean isMoneyMark(int at) {
        if (at < 0 || at >= size || tokens.get(at).kind() != Token.Kind.MARK) {
            return false;
        }
        return Character.getType(tokens.get(at).text().charAt(0)) == Character.CURRENCY_SYMBOL;
    }

    private static int small(String digits) {
        if (digits.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
