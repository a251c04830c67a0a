package org.tamga.corridor.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is different from the network of the case.
 *
 * @param id name of its file without the ending; {@code base} when nothing is different
 * @param nameRu Russian, or empty
 * @param note why, and on what its numbers rest; or empty
 * @param noteRu the same in Russian, or empty
 * @param year decides which planned links are open; that of the shipments when empty
 */
public record Scenario(
        String id, String name, String nameRu, String note, String noteRu, OptionalInt year, List<Change> changes) {

    /** The network as it is. */
    public static final Scenario BASE =
            new Scenario("base", "As it is", "Как есть", "", "", OptionalInt.empty(), List.of());

    /** Copies the list. */
    public Scenario {
        changes = List.copyOf(changes);
    }

    /**
     * What a reader turns on top of a scenario.
     *
     * @param borderHours factor of the hours at all borders
     * @param fees factor of the fees at all borders
     * @param demand factor of all that is carried
     * @param year that decides which planned links are open; that of the scenario when empty
     */
    public record Adjustment(double borderHours, double fees, double demand, OptionalInt year) {

        /** Refuses factors below 0 and above 10. */
        public Adjustment {
            for (double factor : new double[] {borderHours, fees, demand}) {
                if (!(factor >= 0) || factor > 10) {
                    throw new IllegalArgumentException("a factor from 0 to 10 expected, not " + factor);
                }
            }
        }
    }

    /** The scenario with what a reader turns. */
    public Scenario with(Adjustment adjustment) {
        List<Change> all = new ArrayList<>(changes);
        Change.Links everywhere = new Change.Links(Set.of(), Set.of(), Set.of(), Set.of());
        Map<Change.Stop, Step> stops = new EnumMap<>(Change.Stop.class);
        if (adjustment.borderHours() != 1) {
            stops.put(Change.Stop.HOURS, new Step(Step.Kind.TIMES, adjustment.borderHours()));
        }
        if (adjustment.fees() != 1) {
            stops.put(Change.Stop.USD_PER_TEU, new Step(Step.Kind.TIMES, adjustment.fees()));
            stops.put(Change.Stop.USD_PER_TONNE, new Step(Step.Kind.TIMES, adjustment.fees()));
        }
        if (!stops.isEmpty()) {
            all.add(new Change.OfBorders(everywhere, Set.of(), Set.of(), stops, 0));
        }
        if (adjustment.demand() != 1) {
            all.add(new Change.OfDemand(
                    Set.of(), Set.of(), Set.of(), new Step(Step.Kind.TIMES, adjustment.demand()), 0));
        }
        return new Scenario(
                id, name, nameRu, note, noteRu, adjustment.year().isPresent() ? adjustment.year() : year, all);
    }
}
