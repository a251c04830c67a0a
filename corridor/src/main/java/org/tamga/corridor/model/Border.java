package org.tamga.corridor.model;

/**
 * The stop at a border in one direction, both posts together, without a change of gauge.
 *
 * @param link id of the link that crosses the border
 * @param from id of the node on the side that goods leave
 * @param to id of the node on the side that they enter
 */
public record Border(
        String link, String from, String to, double hours, double usdPerTeu, double usdPerTonne, String sources) {}
