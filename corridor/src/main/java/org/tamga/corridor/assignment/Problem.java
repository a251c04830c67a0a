package org.tamga.corridor.assignment;

import org.tamga.corridor.network.Graph;

/**
 * A network, what its links cost, and what travels on it.
 *
 * @param firstThrough nodes before this one are ends of journeys only
 */
public record Problem(Graph graph, int firstThrough, LinkCosts costs, Demand demand) {}
