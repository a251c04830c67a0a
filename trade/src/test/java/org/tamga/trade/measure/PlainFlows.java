package org.tamga.trade.measure;

import static org.tamga.trade.measure.PlainSums.month;

import java.util.List;
import org.tamga.trade.Frequency;

/** The amounts of a made-up lake that questions are asked about. */
record PlainFlows(List<Amount> amounts) {

    /** The amounts that a selection means, in the codes and partners that its answer shows. */
    List<Amount> meantBy(Selection s) {
        int asked = Math.max(
                s.level(), s.products().stream().mapToInt(String::length).max().orElse(0));
        Frequency frequency = s.frequency().orElseThrow();
        return amounts.stream()
                .filter(a -> a.source().equals(s.source().orElseThrow()) && a.frequency() == frequency)
                .filter(a -> s.flows().contains(a.flow()))
                .filter(a -> a.month() >= month(s.window().first())
                        && a.month() <= month(s.window().last()))
                .filter(a -> s.reporters().isEmpty() || s.reporters().contains(a.reporter()))
                .filter(a -> s.isOfWorld()
                        || (s.partners().isEmpty()
                                ? !a.partner().equals(Selection.WORLD)
                                : s.partners().contains(a.partner())))
                .filter(a -> a.depth() >= asked)
                .filter(a -> s.products().isEmpty() || s.products().stream().anyMatch(a.product()::startsWith))
                .map(a -> a.shown(s.level(), s.isOfWorld()))
                .toList();
    }
}
