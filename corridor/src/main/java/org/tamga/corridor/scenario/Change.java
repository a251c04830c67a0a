package org.tamga.corridor.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tamga.core.Economy;
import org.tamga.corridor.model.Layer;
import org.tamga.corridor.model.Mode;

/** One thing that a scenario changes. What a selection leaves empty selects all. */
public sealed interface Change {

    /** The line of the scenario's file on which it begins, from 1; 0 when it is from no file. */
    int line();

    /**
     * Which links are meant.
     *
     * @param ids of links
     * @param countries in which at least one end lies
     * @param nodes at which at least one end is
     */
    record Links(Set<String> ids, Set<Mode> modes, Set<Economy> countries, Set<String> nodes) {

        /** Copies the sets. */
        public Links {
            ids = Set.copyOf(ids);
            modes = Set.copyOf(modes);
            countries = Set.copyOf(countries);
            nodes = Set.copyOf(nodes);
        }
    }

    /** Links open, whatever the year. */
    record Open(Links links, int line) implements Change {}

    /** Links close. */
    record Close(Links links, int line) implements Change {}

    /** Only goods that begin or end in these countries pass them. */
    record NoTransit(List<Economy> countries, int line) implements Change {

        /** Copies the list. */
        public NoTransit {
            countries = List.copyOf(countries);
        }
    }

    /** Numbers of links change. */
    record OfLinks(Links links, Map<Field, Step> set, int line) implements Change {

        /** Copies the map. */
        public OfLinks {
            set = Map.copyOf(set);
        }

        /** What a link has. */
        public enum Field {
            /** Hours for the whole link. */
            HOURS,
            /** US dollars per TEU and kilometre. */
            USD_PER_TEU_KM,
            /** US dollars per tonne and kilometre. */
            USD_PER_TONNE_KM,
            /** Tonnes a year. */
            CAPACITY
        }
    }

    /**
     * Numbers of borders change.
     *
     * @param links that cross them
     * @param from countries that goods leave; empty for all
     * @param to countries that they enter; empty for all
     */
    record OfBorders(Links links, Set<Economy> from, Set<Economy> to, Map<Stop, Step> set, int line) implements Change {

        /** Copies the sets and the map. */
        public OfBorders {
            from = Set.copyOf(from);
            to = Set.copyOf(to);
            set = Map.copyOf(set);
        }
    }

    /**
     * Numbers of transfers change.
     *
     * @param nodes empty for all
     * @param between layers, two or one or none
     */
    record OfTransfers(Set<String> nodes, Set<Layer> between, Map<Stop, Step> set, int line) implements Change {

        /** Copies the sets and the map. */
        public OfTransfers {
            nodes = Set.copyOf(nodes);
            between = Set.copyOf(between);
            set = Map.copyOf(set);
        }
    }

    /** What a stop has. */
    enum Stop {
        /** Hours. */
        HOURS,
        /** US dollars per TEU. */
        USD_PER_TEU,
        /** US dollars per tonne. */
        USD_PER_TONNE,
        /** Tonnes a year; transfers only. */
        CAPACITY
    }

    /**
     * What is carried changes.
     *
     * @param from codes of countries or ids of nodes; empty for all
     * @param to codes of countries or ids of nodes; empty for all
     * @param goods ids of classes; empty for all
     */
    record OfDemand(Set<String> from, Set<String> to, Set<String> goods, Step tonnes, int line) implements Change {

        /** Copies the sets. */
        public OfDemand {
            from = Set.copyOf(from);
            to = Set.copyOf(to);
            goods = Set.copyOf(goods);
        }
    }
}
