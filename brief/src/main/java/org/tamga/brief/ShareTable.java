package org.tamga.brief;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.brief.Overview.Part;
import org.tamga.brief.Overview.Shares;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Measure;
import org.tamga.core.ProductCode;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Authorities;
import org.tamga.ledger.Authority;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Ledger;

/**
 * Shares of large partners in the turnover of the economies that the briefing is about.
 *
 * <p>Shares are asked for whole years in which some figure speaks of the pair, in the record of the economy's own authority; where that
 * says nothing, in the record of whoever published such figures. What no figure bounds on both sides is left out.
 */
final class ShareTable {

    /** The partners that shares are wanted of; a group counts when the case has it under that code. */
    private static final List<String> PARTNERS = List.of("CHN", "RUS", "EU27", "TUR", "USA");

    private static final int MOST_YEARS = 3;

    /** Somebody whose trade or part of trade it is. */
    private record Side(String code, Optional<EconomyGroup> group, Optional<Economy> economy) {

        Optional<NavigableSet<Economy>> in(Window window) {
            try {
                return Optional.of(new TreeSet<Economy>(
                        group.map(g -> g.membersIn(window)).orElseGet(() -> Set.of(economy.orElseThrow()))));
            } catch (IllegalArgumentException membershipChanges) {
                return Optional.empty();
            }
        }
    }

    private final Ledger ledger;
    private final Focus focus;

    ShareTable(Ledger ledger, Focus focus) {
        this.ledger = ledger;
        this.focus = focus;
    }

    /** By economy, the group last; the latest years in which any share is known, ascending. */
    List<Shares> shares() {
        List<Shares> shares = new ArrayList<>();
        for (Side reporter : reporters()) {
            List<Shares> ofReporter = new ArrayList<>();
            for (Window year : years(reporter).reversed()) {
                List<Part> parts = parts(reporter, year);
                if (!parts.isEmpty() && ofReporter.size() < MOST_YEARS) {
                    ofReporter.addFirst(new Shares(reporter.code(), year, Measure.TURNOVER, parts));
                }
            }
            shares.addAll(ofReporter);
        }
        return shares;
    }

    private List<Side> reporters() {
        List<Side> sides = new ArrayList<>();
        focus.partners().stream()
                .filter(p -> !p.isWorld())
                .forEach(p -> sides.add(new Side(p.alpha3(), Optional.empty(), Optional.of(p))));
        focus.group().ifPresent(g -> sides.add(new Side(g.code(), Optional.of(g), Optional.empty())));
        return sides;
    }

    private List<Side> partners() {
        List<Side> sides = new ArrayList<>();
        for (String code : PARTNERS) {
            Optional<EconomyGroup> group =
                    Optional.ofNullable(ledger.theCase().groups().get(code));
            if (group.isPresent()) {
                sides.add(new Side(code, group, Optional.empty()));
            } else if (Economy.all().stream().anyMatch(e -> e.alpha3().equals(code))) {
                sides.add(new Side(code, Optional.empty(), Optional.of(Economy.of(code))));
            }
        }
        return sides;
    }

    /** Calendar years that figures on the trade of an economy speak of, ascending. */
    private List<Window> years(Side reporter) {
        Set<Window> years = new TreeSet<>();
        for (Figure figure : ledger.binding()) {
            Aggregate subject = figure.subject();
            Window year = Window.ofYear(subject.window().last().getYear());
            if (subject.product().isTotal()
                    && reporter.in(year)
                            .filter(e -> e.equals(subject.reporters()))
                            .isPresent()) {
                years.add(year);
            }
        }
        return List.copyOf(years);
    }

    private List<Part> parts(Side reporter, Window year) {
        List<Part> parts = new ArrayList<>();
        for (Side partner : partners()) {
            share(reporter, partner, year).ifPresent(q -> parts.add(new Part(partner.code(), q)));
        }
        return parts;
    }

    private Optional<Quantity> share(Side reporter, Side partner, Window year) {
        Optional<NavigableSet<Economy>> whose = reporter.in(year);
        Optional<NavigableSet<Economy>> with = partner.in(year);
        if (whose.isEmpty() || with.isEmpty() || with.get().stream().anyMatch(whose.get()::contains)) {
            return Optional.empty();
        }
        for (String authority : authorities(whose.get(), with.get(), year)) {
            Aggregate part = new Aggregate(
                    authority, whose.get(), with.get(), Measure.TURNOVER, ProductCode.TOTAL, year, focus.unit());
            Aggregate whole = part.withPartners(List.of(Economy.WORLD));
            Quantity share = Quantity.of(ledger, Question.share(part, whole));
            if (share.isKnown() && share.interval().upperAsDouble() < 100) {
                return Optional.of(share);
            }
        }
        return Optional.empty();
    }

    /** Who has figures on a pair in a year, the economy's own authority first; in the order of the case. */
    private Set<String> authorities(Set<Economy> whose, Set<Economy> with, Window year) {
        Set<String> published = new LinkedHashSet<>();
        for (Figure figure : ledger.binding()) {
            Aggregate subject = figure.subject();
            boolean onPair = subject.product().isTotal()
                    && subject.reporters().equals(whose)
                    && subject.partners().equals(with)
                    && subject.unit().equals(focus.unit())
                    && subject.window().last().getYear() == year.first().getYear();
            if (onPair) {
                published.add(subject.authority());
            }
        }
        Optional<String> own = whose.size() == 1
                ? ledger.theCase()
                        .authorities()
                        .preferredFor(whose.iterator().next())
                        .map(Authority::code)
                : Optional.empty();
        Set<String> ordered = new LinkedHashSet<>();
        own.filter(published::contains).ifPresent(ordered::add);
        ordered.addAll(published);
        sumOf(whose).ifPresent(ordered::add);
        return ordered;
    }

    /** The authority that is the sum of those of several economies. */
    private Optional<String> sumOf(Set<Economy> whose) {
        Authorities authorities = ledger.theCase().authorities();
        return authorities.list().stream()
                .filter(a -> !a.sumOf().isEmpty() && whose.size() > 1)
                .filter(a -> a.sumOf().stream()
                        .flatMap(m -> authorities.get(m).reporter().stream())
                        .toList()
                        .containsAll(whose))
                .map(Authority::code)
                .findFirst();
    }
}
