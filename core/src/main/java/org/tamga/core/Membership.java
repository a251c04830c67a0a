package org.tamga.core;

/**
 * That an economy belongs to a group, and in which years.
 *
 * @param economy the member
 * @param firstYear the first calendar year of membership, or {@link EconomyGroup#ALWAYS_FROM}
 * @param lastYear the last calendar year of membership, included, or {@link EconomyGroup#ALWAYS_TO}
 */
public record Membership(Economy economy, int firstYear, int lastYear) {

    /**
     * Checks the years.
     *
     * @throws IllegalArgumentException when the membership ends before it begins
     */
    public Membership {
        if (lastYear < firstYear) {
            throw new IllegalArgumentException("membership of " + economy + " ends in " + lastYear
                    + ", before it begins in " + firstYear + "; the last year must not be before the first");
        }
    }

    /** Membership in all years. */
    public static Membership always(Economy economy) {
        return new Membership(economy, EconomyGroup.ALWAYS_FROM, EconomyGroup.ALWAYS_TO);
    }

    /** Whether the economy is a member in that calendar year. */
    public boolean covers(int year) {
        return firstYear <= year && year <= lastYear;
    }

    boolean overlaps(Membership other) {
        return economy.equals(other.economy) && firstYear <= other.lastYear && other.firstYear <= lastYear;
    }

    /** {@code KAZ}, {@code HRV 2013..2020}, {@code UZB 2020..}. */
    @Override
    public String toString() {
        if (firstYear == EconomyGroup.ALWAYS_FROM && lastYear == EconomyGroup.ALWAYS_TO) {
            return economy.toString();
        }
        return economy + " " + (firstYear == EconomyGroup.ALWAYS_FROM ? "" : firstYear) + ".."
                + (lastYear == EconomyGroup.ALWAYS_TO ? "" : lastYear);
    }
}
