package org.tamga.corridor.model;

import java.util.OptionalDouble;

/**
 * What is carried from one place to another in a year.
 *
 * @param from id of a node
 * @param to id of another node
 * @param goods id of a class
 * @param tonnes per year
 * @param teu per year; empty for goods that are not in containers
 * @param usdPerTonne value of the goods
 * @param year that the numbers are of
 * @param line of {@code demand.csv}, from 1, to name it
 */
public record Shipment(
        String id,
        String from,
        String to,
        String goods,
        double tonnes,
        OptionalDouble teu,
        double usdPerTonne,
        int year,
        String sources,
        long line) {

    /** The same with another weight; containers grow with it. */
    public Shipment withTonnes(double newTonnes) {
        OptionalDouble newTeu =
                teu.isPresent() && tonnes > 0 ? OptionalDouble.of(teu.getAsDouble() * newTonnes / tonnes) : teu;
        return new Shipment(id, from, to, goods, newTonnes, newTeu, usdPerTonne, year, sources, line);
    }
}
