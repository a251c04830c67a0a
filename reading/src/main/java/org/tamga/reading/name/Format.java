package org.tamga.reading.name;

import java.util.List;

/**
 * The cooperation format whose texts are read: who is at its centre, and who are the others that texts call "the five" and "the region".
 *
 * <p>The first case is the only one so far. Another format needs its members here (better: from the case) and its names in
 * {@code names-en.tsv}.
 */
public final class Format {

    /** The economy at the centre, ISO alpha-3. */
    public static final String CHINA = "CHN";

    /** The others, in alphabetical order. */
    public static final List<String> FIVE = List.of("KAZ", "KGZ", "TJK", "TKM", "UZB");

    /** All members, in alphabetical order. */
    public static final List<String> SIX = List.of(CHINA, "KAZ", "KGZ", "TJK", "TKM", "UZB");

    /** How the others together are written as a reporter. */
    public static final String FIVE_AS_REPORTER = "C5";

    private Format() {}
}
