package org.tamga.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Economies under one name, such as the five states of Central Asia, each with the years of its membership.
 *
 * @param code letters, digits, {@code -} and {@code _}, beginning with a letter; not the alpha-3 code of an economy
 * @param name for people, not blank
 * @param members at least one; the same economy may come again with other years
 */
public record EconomyGroup(String code, String name, List<Membership> members) {

    /** The first year of a membership that has no beginning. */
    public static final int ALWAYS_FROM = Integer.MIN_VALUE;

    /** The last year of a membership that has no end. */
    public static final int ALWAYS_TO = Integer.MAX_VALUE;

    /**
     * Checks the code, the name and the years.
     *
     * @throws IllegalArgumentException when the code is malformed or that of an economy, the name is blank, there are
     *     no members, or two memberships of one economy overlap
     */
    public EconomyGroup {
        checkCode(code);
        if (name.isBlank()) {
            throw new IllegalArgumentException("group " + code + " has no name; give one such as Central Asia");
        }
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("group " + code + " has no members; list at least one economy");
        }
        for (int i = 0; i < members.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (members.get(i).overlaps(members.get(j))) {
                    throw new IllegalArgumentException("group " + code + " lists " + members.get(j) + " and "
                            + members.get(i) + ", which overlap; leave one, or give them different years");
                }
            }
        }
    }

    /** A group whose members have always belonged to it. */
    public static EconomyGroup of(String code, String name, Economy... members) {
        return new EconomyGroup(
                code, name, List.of(members).stream().map(Membership::always).toList());
    }

    /**
     * The economies that are members in every year of the window, in the order in which the group lists them.
     *
     * @throws IllegalArgumentException when an economy joins or leaves inside the window, so that no one list of
     *     members is right
     */
    public Set<Economy> membersIn(Window window) {
        int first = window.first().getYear();
        int last = window.last().getYear();
        Set<Economy> found = new LinkedHashSet<>();
        for (Membership membership : members) {
            Economy economy = membership.economy();
            List<Integer> absent = new ArrayList<>();
            for (int year = first; year <= last; year++) {
                if (!isMember(economy, year)) {
                    absent.add(year);
                }
            }
            if (absent.isEmpty()) {
                found.add(economy);
            } else if (absent.size() <= last - first) {
                throw new IllegalArgumentException("members of " + code + " change inside " + window + ": " + economy
                        + " does not belong to it in "
                        + absent.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + "; ask for shorter windows");
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }

    private boolean isMember(Economy economy, int year) {
        for (Membership member : members) {
            if (member.economy().equals(economy) && member.covers(year)) {
                return true;
            }
        }
        return false;
    }

    private static void checkCode(String code) {
        boolean wellFormed = !code.isEmpty()
                && code.length() <= 40
                && Texts.isLetter(code.charAt(0))
                && Texts.all(code, c -> Texts.isLetter(c) || Texts.isDigit(c) || c == '-' || c == '_');
        if (!wellFormed) {
            throw new IllegalArgumentException(Texts.quoted(code) + " is not a group code: write a letter, then"
                    + " letters, digits, - or _ (at most 40 characters), such as CA5");
        }
        if (code.equals(Economy.WORLD.alpha3()) || IsoEconomies.alpha2(code).isPresent()) {
            throw new IllegalArgumentException("group code " + code + " is already the code of an economy;"
                    + " choose another, such as " + code + "-GROUP");
        }
    }
}
