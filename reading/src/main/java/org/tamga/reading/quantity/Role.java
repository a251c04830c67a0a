package org.tamga.reading.quantity;

/** What a word or phrase of a vocabulary does beside a number. The name in lower case opens its lines in the resource. */
enum Role {
    /** A number word; value: the number. */
    NUMBER,
    /** Thousand, million; value: the factor. */
    SCALE,
    /** A word that joins number words: {@code and}. */
    AND,
    /** The article before a number word that needs one: {@code a hundred}. */
    ARTICLE,
    MINUS,
    /** A currency's name or symbol; value: its code; factor: 0.01 for its hundredth. */
    CURRENCY,
    /** A currency's code, only in capitals. */
    CODE,
    PERCENT,
    POINTS,
    /** A physical unit; value: its symbol; factor. */
    UNIT,
    /** A noun that is counted; value: its canonical plural. */
    NOUN,
    /** The same in the singular, after a hyphen: {@code 15-article}. */
    NOUN_ONE,
    /** A noun that makes the number before it no claim: countries, months; factor 1 when only small numbers. */
    NOT_COUNTED,
    /** A plural that may stand before the counted noun: {@code goods trains}. */
    ATTRIBUTE,
    /** A word that ends the search for the counted noun. */
    STOP,
    /** A hedge before the number; value: the name of the hedge. */
    HEDGE,
    /** A hedge that after a verb of change is a direction: {@code rose up to}. */
    LIMIT,
    /** A hedge after the number. */
    AFTER,
    /** A verb that says a factor: {@code doubled}; value: the factor. */
    FACTOR,
    /** A word that says a factor only beside words of comparison: {@code twice}. */
    MAYBE_FACTOR,
    /** A factor in one word that counts as digits: {@code fivefold}. */
    FOLD_WORD,
    /** {@code times}, {@code раза}. */
    TIMES,
    /** {@code fold}. */
    FOLD,
    /** What stands before the number of a factor: {@code a factor of}. */
    FACTOR_OF,
    /** Words that lead to a factor: {@code will double}. */
    BEFORE_FACTOR,
    /** Words of comparison, which tell a factor from a frequency. */
    COMPARISON,
    /** A fraction's part: {@code third}, {@code quarters}; value: into how many parts. */
    PART,
    /** A whole fraction: {@code half}; value: percent. */
    FRACTION,
    /** Words that may follow a fraction; others make it an ordinal. */
    AFTER_FRACTION,
    /** Words that turn a fraction after them into a part of time: {@code first half}. */
    NOT_FRACTION,
    /** {@code one} of {@code one in four}. */
    ONE,
    /** {@code in} and {@code out of} of {@code one in four}. */
    ONE_OF,
    /** {@code out of} of {@code nine out of ten}. */
    OUT_OF,
    /** A whole rank: {@code a record}; value: the rank. */
    RANK,
    /** {@code largest}, {@code leading}; a noun of rank follows. */
    SUPERLATIVE,
    /** An ordinal; value: its number. */
    ORDINAL,
    /** Takes, ranks: before an ordinal alone. */
    RANKS,
    /** {@code partner}, {@code place}. */
    RANKED,
    /** Place, position: ranked by an ordinal alone. */
    PLACE,
    /** Words that make a superlative no rank: {@code one of}, {@code among}. */
    NOT_RANK,
    /** A word whose number is a name: {@code article}, {@code No.}, {@code Boeing}. */
    LABEL,
    MONTH,
    /** A verb or noun of change: two numbers after it are no range. */
    CHANGE,
    FROM,
    /** Words that make {@code from 3 to 5} a range. */
    RANGING,
    /** {@code per}, {@code for}: one unit after them is a rate. */
    PER,
    TO,
    BETWEEN,
    BY,
    /** {@code in 2 times}, which is a factor in English that was Russian. */
    IN,
    /** A loan or another thing whose term in years is a claim. */
    LOAN,
    YEAR,
    /** Words that make years after them a period, not a term: {@code the past}. */
    RECENT,
    /** What a fraction of is a time: {@code half a day}. */
    TIME,
    /** After a number of years: no term of a loan ({@code five-year plan}). */
    NOT_TERM,
    /** A word that makes hours and days after it a period: {@code within}, {@code last}. */
    PERIOD,
    /** A word that makes a small number after it part of a name of persons or things known: {@code the}, {@code these}. */
    DETERMINER,
    /** Words that choose some of many, whose number is no count: {@code the top three}. */
    CHOICE,
    /** Words after a number that is a threshold: {@code mark}, {@code line}. */
    THRESHOLD,
    /** Noun of time after a number that is part of a clock or calendar: {@code a.m.}. */
    CLOCK;

    // The place is never stored, only used as a bit while the program runs.
    @SuppressWarnings("EnumOrdinal")
    long bit() {
        return 1L << ordinal();
    }
}
