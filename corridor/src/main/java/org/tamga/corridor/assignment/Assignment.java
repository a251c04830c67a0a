package org.tamga.corridor.assignment;

/**
 * Flows in which nearly nobody gains by another route.
 *
 * @param flow of each link
 * @param cost of each link at its flow
 * @param objective Beckmann's: the sum over links of the integral of cost up to the flow
 * @param relativeGap what all travellers together would gain on least routes at these costs, as a part of what they spend
 * @param iterations rounds over all origins
 */
@SuppressWarnings("ArrayRecordComponent") // as long as the network has links, never compared
public record Assignment(double[] flow, double[] cost, double objective, double relativeGap, int iterations) {}
