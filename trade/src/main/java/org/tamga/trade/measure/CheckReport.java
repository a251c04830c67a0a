package org.tamga.trade.measure;

import java.util.List;
import java.util.Map;

/**
 * What checks found.
 *
 * @param findings of each kind and source the largest, at most as many as asked for
 * @param counts how many there are of each kind, shown or not; kinds of which there is none are left out
 * @param notes what could not be checked, and why
 */
public record CheckReport(List<Finding> findings, Map<Finding.Kind, Long> counts, List<String> notes) {

    /** Copies the collections. */
    public CheckReport {
        findings = List.copyOf(findings);
        counts = Map.copyOf(counts);
        notes = List.copyOf(notes);
    }

    /** The findings of one kind. */
    public List<Finding> of(Finding.Kind kind) {
        return findings.stream().filter(f -> f.kind() == kind).toList();
    }

    /** How many findings of one kind there are, shown or not. */
    public long count(Finding.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
