package org.tamga.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.tamga.core.Economy;
import org.tamga.core.Interval;
import org.tamga.core.Source;
import org.tamga.core.Window;

/**
 * A published number that is no amount of trade: how long a railway is, what a road cost, how much was pledged. It stands alone; no
 * other number follows from it.
 *
 * @param id unique within its case
 * @param topic names of what it is about, each enough by itself: {@code CKU railway}; never empty
 * @param aspect names of the part or side that is meant ({@code Kyrgyz section}), one of which must be said; empty for the whole
 * @param relation LEVEL, or SHARE and GROWTH for percentages
 * @param measure {@code COST}, {@code LENGTH}, {@code GRANT}, {@code LOAN}, {@code REVENUE}, {@code COUNT}, {@code FREIGHT},
 *     {@code TRAINS} or {@code OTHER}
 * @param authority code of who says so; empty when that is open
 * @param parties economies concerned; empty when that is open
 * @param window the months that it is about; empty when it is about none
 * @param value the printed number in base units; of a range its middle
 * @param interval what the wording allows, in base units
 * @param units what is counted: a currency, {@code percent}, {@code km}, {@code t}, or a noun with its synonyms
 * @param printed the number as printed
 * @param superseded whether a newer number took its place; it then decides nothing, and is only shown
 * @param source where it stands
 * @param note a remark of the case's author; may be empty
 * @param row where in the case's files it stands
 */
public record Fact(
        String id,
        List<String> topic,
        List<String> aspect,
        Relation relation,
        String measure,
        Optional<String> authority,
        SortedSet<Economy> parties,
        Optional<Window> window,
        BigDecimal value,
        Interval interval,
        List<String> units,
        String printed,
        boolean superseded,
        Source source,
        String note,
        Figure.Place row) {

    public Fact {
        topic = List.copyOf(topic);
        aspect = List.copyOf(aspect);
        units = List.copyOf(units);
        parties = java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>(parties));
        if (topic.isEmpty() || units.isEmpty()) {
            throw new IllegalArgumentException("a fact needs a topic and a unit");
        }
    }
}
