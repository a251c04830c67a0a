package org.tamga.trade.comtrade;

import java.time.Duration;

/**
 * How fast the service is asked, how long it is waited for, and how often it is asked again.
 *
 * @param betweenCalls the least time from one call to the next
 * @param answerWithin how long the first byte of an answer may take
 * @param bodyWithin how long a whole call may take
 * @param retries how often a call is made again after trouble that may pass
 * @param firstWait before the first of these; doubled for each further one, shortened by chance to at least half
 * @param longestWait the longest of these, and the longest that a server's {@code Retry-After} is obeyed
 * @param seed of the chance
 */
public record Pace(
        Duration betweenCalls,
        Duration answerWithin,
        Duration bodyWithin,
        int retries,
        Duration firstWait,
        Duration longestWait,
        long seed) {

    /**
     * Checks that times are not negative and that there is time to answer.
     *
     * @throws IllegalArgumentException when they are
     */
    public Pace {
        boolean possible = !betweenCalls.isNegative()
                && answerWithin.isPositive()
                && bodyWithin.isPositive()
                && retries >= 0
                && retries <= 20
                && !firstWait.isNegative()
                && !longestWait.isNegative();
        if (!possible) {
            throw new IllegalArgumentException("a pace has times that are not negative and 0 to 20 retries, not "
                    + betweenCalls + ", " + answerWithin + ", " + bodyWithin + ", " + retries + ", " + firstWait + ", "
                    + longestWait);
        }
    }

    /** One call a second, two minutes for an answer to begin, 15 for it to end, five retries. */
    public static Pace usual() {
        return new Pace(
                Duration.ofSeconds(1),
                Duration.ofMinutes(2),
                Duration.ofMinutes(15),
                5,
                Duration.ofSeconds(2),
                Duration.ofMinutes(5),
                20_250_101L);
    }
}
