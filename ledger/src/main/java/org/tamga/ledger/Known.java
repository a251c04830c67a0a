package org.tamga.ledger;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tamga.core.Economy;
import org.tamga.core.Unit;
import org.tamga.core.Window;

/** What is published by whom: windows, units and partners, for looking around a claim. */
final class Known {

    private record Reporting(String authority, SortedSet<Economy> reporters) {}

    private final Map<Reporting, Set<Window>> windows = new HashMap<>();
    private final Map<Reporting, Set<Economy>> partners = new HashMap<>();
    private final Map<String, Set<Unit>> units = new HashMap<>();

    Known(List<Figure> figures) {
        for (Figure figure : figures) {
            note(figure.subject(), figure.unitStated());
            figure.reference().ifPresent(r -> note(r, figure.unitStated()));
        }
    }

    private void note(Aggregate aggregate, boolean unitStated) {
        Reporting reporting = new Reporting(aggregate.authority(), aggregate.reporters());
        windows.computeIfAbsent(reporting, k -> new TreeSet<>()).add(aggregate.window());
        partners.computeIfAbsent(reporting, k -> new TreeSet<>()).addAll(aggregate.partners());
        if (unitStated) {
            units.computeIfAbsent(aggregate.authority(), k -> new LinkedHashSet<>())
                    .add(aggregate.unit());
        }
    }

    Set<Window> windowsOf(Aggregate aggregate) {
        return windows.getOrDefault(new Reporting(aggregate.authority(), aggregate.reporters()), Set.of());
    }

    Set<Economy> partnersOf(Aggregate aggregate) {
        return partners.getOrDefault(new Reporting(aggregate.authority(), aggregate.reporters()), Set.of());
    }

    Set<Unit> unitsOf(Aggregate aggregate) {
        return units.getOrDefault(aggregate.authority(), Set.of(aggregate.unit()));
    }
}
