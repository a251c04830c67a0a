package org.tamga.ledger;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tamga.core.Economy;
import org.tamga.core.Measure;
import org.tamga.core.ProductCode;
import org.tamga.core.Unit;
import org.tamga.core.Window;

/**
 * A sum of cells that one published number can be about: what an authority recorded as trade of the reporters with the partners in
 * a product over a window.
 *
 * <p>The text form is {@code GACC CHN TURNOVER KAZ+UZB 2025-01/2025-11 USD}; a product other than all goods stands before the window.
 *
 * @param authority who compiled it; a composite authority stands for the sum of its members
 * @param reporters whose trade it is
 * @param partners with whom; {@link Economy#WORLD} for all
 * @param measure exports, imports, turnover or balance, seen from the reporters
 * @param product which goods
 * @param window which months
 * @param unit what the amount is counted in
 */
public record Aggregate(
        String authority,
        SortedSet<Economy> reporters,
        SortedSet<Economy> partners,
        Measure measure,
        ProductCode product,
        Window window,
        Unit unit) {

    public Aggregate {
        reporters = immutable(reporters, "reporter");
        partners = immutable(partners, "partner");
        for (Economy reporter : reporters) {
            if (partners.contains(reporter)) {
                throw new IllegalArgumentException(reporter + " is both reporter and partner");
            }
        }
        if (partners.contains(Economy.WORLD) && partners.size() > 1) {
            throw new IllegalArgumentException("WLD already contains the other partners: " + joined(partners));
        }
    }

    private static SortedSet<Economy> immutable(Collection<Economy> economies, String role) {
        if (economies.isEmpty()) {
            throw new IllegalArgumentException("an aggregate needs at least one " + role);
        }
        return Collections.unmodifiableSortedSet(new TreeSet<>(economies));
    }

    public Aggregate withWindow(Window other) {
        return new Aggregate(authority, reporters, partners, measure, product, other, unit);
    }

    public Aggregate withUnit(Unit other) {
        return new Aggregate(authority, reporters, partners, measure, product, window, other);
    }

    public Aggregate withMeasure(Measure other) {
        return new Aggregate(authority, reporters, partners, other, product, window, unit);
    }

    public Aggregate withProduct(ProductCode other) {
        return new Aggregate(authority, reporters, partners, measure, other, window, unit);
    }

    public Aggregate withPartners(Collection<Economy> other) {
        return new Aggregate(authority, reporters, new TreeSet<>(other), measure, product, window, unit);
    }

    public Aggregate withReporters(Collection<Economy> other) {
        return new Aggregate(authority, new TreeSet<>(other), partners, measure, product, window, unit);
    }

    public Aggregate withAuthority(String other) {
        return new Aggregate(other, reporters, partners, measure, product, window, unit);
    }

    private static String joined(Collection<Economy> economies) {
        return economies.stream().map(Economy::alpha3).collect(Collectors.joining("+"));
    }

    @Override
    public String toString() {
        return authority + " " + joined(reporters) + " " + measure.name().toUpperCase(Locale.ROOT) + " "
                + joined(partners) + (product.equals(ProductCode.TOTAL) ? "" : " " + product) + " " + window + " "
                + unit;
    }
}
