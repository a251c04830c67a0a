package org.tamga.trade.nomenclature;

import java.util.List;
import java.util.Optional;

/**
 * A code in another nomenclature.
 *
 * @param from the nomenclature of the code
 * @param code what was converted
 * @param to the nomenclature of the targets
 * @param targets the codes that hold its goods, by code, each with its share of the value
 * @param unconverted the share for which there is no target, 0 to 1; with the weights of the targets it makes 1
 */
public record Conversion(Nomenclature from, String code, Nomenclature to, List<Target> targets, double unconverted) {

    /**
     * One of the codes that hold the goods.
     *
     * @param weight its share of the value, above 0, at most 1
     */
    public record Target(String code, double weight) {}

    /** Copies the targets. */
    public Conversion {
        targets = List.copyOf(targets);
    }

    /** Whether all goods of the code are goods of one target, so that no weight had to be assumed. */
    public boolean isExact() {
        return targets.size() == 1 && unconverted == 0;
    }

    /** Whether every part of the code has a target. */
    public boolean isComplete() {
        return unconverted == 0;
    }

    /** What had to be assumed, in words for a reader; empty when the conversion is exact. */
    public Optional<String> assumption() {
        if (targets.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(from.classification() + " " + code + " is in " + targets.size() + " codes of "
                + to.classification() + "; wherever a table divides a code, equal parts are assumed");
    }
}
