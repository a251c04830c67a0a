package org.tamga.reading.period;

/** What a word can be in a statement of time; a word may have several. They are bits of a long: there can be 64 of them. */
enum Role {
    /** A month's name, also shortened; value 1 to 12. */
    MONTH,
    /** A word that is also something else, so that a month is meant only beside other words of time. */
    COMMON_WORD,
    /** A month that is written with a capital, unless a date or another month is beside it. */
    CAPITAL,
    /** "First", "opening"; value 1 to 12. */
    ORDINAL,
    /** The last ones of a year: "final", "last". */
    FINAL,
    /** A number word with its value. */
    CARDINAL,
    /** A Roman number with its value. */
    ROMAN,
    MONTHS,
    /** So many months in one word; value 1 to 12. */
    MONTHS_ALONE,
    /** The letter in 11M. */
    MONTHS_LETTER,
    QUARTER,
    QUARTER_LETTER,
    HALF,
    HALF_LETTER,
    /** A half of a year in one word. */
    HALF_YEAR,
    YEAR,
    /** The form of the year that stands in "a year", "per year". */
    ONE_YEAR,
    /** The letter in y/y. */
    YEAR_LETTER,
    /** A kind of year: fiscal, calendar. */
    FISCAL,
    DECADE,
    PERIOD,
    /** "Time", a period only after "the same". */
    TIME,
    THIS,
    /** "This" as one letter before a year. */
    THIS_SHORT,
    LAST,
    /** One before another: "previous", "preceding". */
    PREVIOUS,
    /** Two before. */
    BEFORE_LAST,
    NEXT,
    THAT,
    SAME,
    MID,
    END,
    /** "Beginning", "early". */
    START,
    LATE,
    WHOLE,
    /** "Earlier", "before", "ago". */
    EARLIER,
    /** What turns a number of years into something else: "later", "old". */
    LATER,
    ANNUAL,
    /** Makes an amount a yearly one: "per" year, "in" year. */
    PER,
    YEAR_ON_YEAR,
    NOW,
    A,
    THE,
    OF,
    IN,
    ON,
    /** "On" a year: more than in it. */
    UPON,
    BY,
    UNTIL,
    THROUGH,
    FROM,
    TO,
    AND,
    BETWEEN,
    /** Leads in what is compared with. */
    AGAINST,
    WITH,
    AS,
    BASIS,
    /** "Ending", "to" in "the year to September". */
    ENDING,
    DAY_SUFFIX,
    WEEKDAY,
    /** What makes the number after it no year: a hedge, a currency, something with a number for a name. */
    AMOUNT_FOLLOWS,
    /** A plural that can follow a year: "2024 exports". */
    FLOW,
    /** A unit or a counted noun, before which a number is an amount. */
    UNIT;

    // The place is never stored, only used as a bit while the program runs.
    @SuppressWarnings("EnumOrdinal")
    long bit() {
        return 1L << ordinal();
    }
}
