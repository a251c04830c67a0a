package org.tamga.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.tamga.core.Economy;
import org.tamga.core.Flow;
import org.tamga.core.ProductCode;
import org.tamga.core.Unit;

/**
 * The cells of one strand over a run of months, each with the same coefficient: what linear forms are made of.
 *
 * @param firstMonth index of the first month: year · 12 + month − 1
 * @param lastMonth index of the last month, included
 */
record Term(Strand strand, int firstMonth, int lastMonth, double coefficient) {

    /** Whose records of whose trade with whom, in which direction. */
    record Site(String authority, Economy reporter, Economy partner, Flow flow) {}

    /** A site's cells of one product in one unit. */
    record Strand(Site site, ProductCode product, Unit unit) {}

    static int index(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    static YearMonth month(int index) {
        return YearMonth.of(Math.floorDiv(index, 12), Math.floorMod(index, 12) + 1);
    }

    /** The cells of an aggregate, multiplied by {@code factor}. */
    static List<Term> of(Aggregate aggregate, Authorities authorities, double factor) {
        int first = index(aggregate.window().first());
        int last = index(aggregate.window().last());
        List<Term> terms = new ArrayList<>();
        for (Economy reporter : aggregate.reporters()) {
            String compiler = authorities.compiler(aggregate.authority(), reporter);
            for (Economy partner : aggregate.partners()) {
                for (Flow flow : Flow.values()) {
                    int weight = aggregate.measure().weight(flow);
                    if (weight != 0) {
                        Site site = new Site(compiler, reporter, partner, flow);
                        terms.add(new Term(
                                new Strand(site, aggregate.product(), aggregate.unit()), first, last, weight * factor));
                    }
                }
            }
        }
        return terms;
    }

    /** {@code subject − factor · reference}. */
    static List<Term> difference(Aggregate subject, Aggregate reference, double factor, Authorities authorities) {
        List<Term> terms = of(subject, authorities, 1);
        terms.addAll(of(reference, authorities, -factor));
        return terms;
    }
}
