package org.tamga.corridor.assignment;

import org.jspecify.annotations.Nullable;

/**
 * What travels with the same values: goods to which the same link costs the same.
 *
 * <p>Several of them share links whose common cost rises with the flow of all, while each pays a part of its own that does not depend on
 * flow. Such an equilibrium of several classes is still the least of one objective (Dafermos 1972, "The traffic assignment problem for
 * multiclass-user transportation networks", Transportation Science 6, 73–87).
 *
 * @param own what a link costs these alone, on top of what it costs all, each at least −(the common cost of the empty link); nothing when
 *     all is common
 */
@SuppressWarnings("ArrayRecordComponent") // read link by link in the hot loop, never compared
public record Traffic(Demand demand, double @Nullable [] own) {

    /** Traffic to which links cost what they cost all. */
    public Traffic(Demand demand) {
        this(demand, null);
    }

    /** What a link costs these on top of what it costs all. */
    public double own(int link) {
        return own == null ? 0 : own[link];
    }
}
