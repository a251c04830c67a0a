package org.tamga.corridor.model;

import java.util.OptionalDouble;

/**
 * How goods change from one layer to another in a node, in either direction.
 *
 * @param capacityTonnes per year, both directions together; empty when it is not known to bind
 */
public record Transfer(
        String node,
        Layer from,
        Layer to,
        double hours,
        double usdPerTeu,
        double usdPerTonne,
        OptionalDouble capacityTonnes,
        String sources) {}
