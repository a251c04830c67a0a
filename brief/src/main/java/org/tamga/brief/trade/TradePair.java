package org.tamga.brief.trade;

import java.util.List;
import java.util.Optional;
import org.tamga.core.Economy;

/**
 * Whose trade the section is about: one economy, and those that it trades with.
 *
 * @param centre the one
 * @param partners the others, at least one, in the order in which they are told
 * @param whole the name of the partners together
 * @param group the code of the group of the case that they are, where they are all of it
 */
public record TradePair(Economy centre, List<Economy> partners, String whole, Optional<String> group) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when there is no partner, or the centre is one
     */
    public TradePair {
        partners = List.copyOf(partners);
        if (partners.isEmpty() || partners.contains(centre)) {
            throw new IllegalArgumentException(
                    partners + " are no partners of " + centre + ": at least one, and each another economy");
        }
    }

    /** The codes of the partners. */
    List<String> codes() {
        return partners.stream().map(Economy::alpha3).toList();
    }
}
