package org.tamga.corridor.model;

import java.util.OptionalDouble;

/**
 * A class of commodities.
 *
 * @param percentPerDay what a day on the way costs, in percent of the value of the goods (Hummels and Schaur, "Time as a Trade Barrier",
 *     American Economic Review 103 (2013) 2935–2959)
 * @param tonnesPerTeu what a container of twenty feet holds; empty for goods that are not in containers
 */
public record Goods(
        String id, String name, String nameRu, double percentPerDay, OptionalDouble tonnesPerTeu, String sources) {

    /** US dollars per tonne of what is priced per TEU or per tonne. */
    public double usdPerTonne(double usdPerTeu, double usdPerTonne) {
        return tonnesPerTeu.isPresent() ? usdPerTeu / tonnesPerTeu.getAsDouble() : usdPerTonne;
    }
}
