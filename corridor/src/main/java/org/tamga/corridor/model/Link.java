package org.tamga.corridor.model;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A line between two nodes that goods can take in both directions.
 *
 * @param from id of a node
 * @param to id of another node
 * @param km its length
 * @param gaugeMm of rails; 0 elsewhere
 * @param hours for the whole link, moving and ordinary stops; without borders and transfers
 * @param usdPerTeuKm US dollars per TEU and kilometre
 * @param usdPerTonneKm US dollars per tonne and kilometre, for goods that are not in containers
 * @param capacityTonnes per year, both directions together; empty when it is not known to bind
 * @param opened year in which it opened or shall open; empty when long ago
 * @param via points between the ends, from the first on
 * @param sources where each number comes from, as in {@code km=computed hours=assumed}
 */
public record Link(
        String id,
        String name,
        Mode mode,
        String from,
        String to,
        double km,
        int gaugeMm,
        double hours,
        double usdPerTeuKm,
        double usdPerTonneKm,
        OptionalDouble capacityTonnes,
        Status status,
        OptionalInt opened,
        List<Point> via,
        String sources) {

    /** Copies the list. */
    public Link {
        via = List.copyOf(via);
    }

    /** How far it has come. */
    public enum Status {
        /** Carries goods. */
        OPEN,
        /** Is being built. */
        BUILDING,
        /** Somebody has said that it shall be. */
        PLANNED,
        /** Carries nothing any more. */
        CLOSED
    }

    /** What vehicles on it stay on. */
    public Layer layer() {
        return Layer.of(mode, gaugeMm);
    }

    /** Whether it carries goods in a year: it is open, or is being built or planned and shall be open by then. */
    public boolean isOpenIn(int year) {
        return switch (status) {
            case OPEN -> opened.isEmpty() || opened.getAsInt() <= year;
            case BUILDING, PLANNED -> opened.isPresent() && opened.getAsInt() <= year;
            case CLOSED -> false;
        };
    }

    /** The same with other numbers. */
    public Link with(
            double newHours, double newUsdPerTeuKm, double newUsdPerTonneKm, OptionalDouble newCapacityTonnes) {
        return new Link(
                id,
                name,
                mode,
                from,
                to,
                km,
                gaugeMm,
                newHours,
                newUsdPerTeuKm,
                newUsdPerTonneKm,
                newCapacityTonnes,
                status,
                opened,
                via,
                sources);
    }

    /** The same, open or closed whatever the year. */
    public Link with(Status newStatus) {
        return new Link(
                id,
                name,
                mode,
                from,
                to,
                km,
                gaugeMm,
                hours,
                usdPerTeuKm,
                usdPerTonneKm,
                capacityTonnes,
                newStatus,
                OptionalInt.empty(),
                via,
                sources);
    }
}
