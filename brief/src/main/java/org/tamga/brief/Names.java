package org.tamga.brief;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Membership;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Authority;
import org.tamga.ledger.Case;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Relation;
import org.tamga.ledger.Statement;
import org.tamga.reading.document.Document;

/** Names of economies, groups, authorities and quantities in one language. */
final class Names {

    private static final int MOST_LISTED = 4;
    private static final Pattern FILED = Pattern.compile("-[0-9a-f]{12}$");

    private final Case theCase;
    private final Wording wording;

    Names(Case theCase, Wording wording) {
        this.theCase = theCase;
        this.wording = wording;
    }

    /** How a document is called: its title, else the name of its file. */
    static String document(Document document) {
        return document.title().orElse(unfiled(document.id()));
    }

    /** A name of a file without the beginning of its checksum, under which {@code tamga add} files documents. */
    static String unfiled(String id) {
        return FILED.matcher(id).replaceFirst("");
    }

    String economy(Economy economy) {
        String key = "economy." + economy.alpha3();
        return economy.isWorld()
                ? wording.say("economy.world")
                : wording.has(key) ? wording.say(key) : economy.name(wording.locale());
    }

    /** The name of the group that has exactly these members, or the economies one by one. */
    String economies(SortedSet<Economy> some) {
        Optional<String> group = group(some);
        if (group.isPresent()) {
            return group.get();
        }
        List<String> names = some.stream().map(this::economy).toList();
        return names.size() <= MOST_LISTED
                ? wording.list(names)
                : wording.count("economies", names.size(), String.join(", ", names.subList(0, MOST_LISTED)));
    }

    /** Economies one by one, or one of them and the group that the others are. */
    String parties(NavigableSet<Economy> economies) {
        for (Economy one : economies.size() > 3 ? List.copyOf(economies) : List.<Economy>of()) {
            NavigableSet<Economy> others = new TreeSet<>(economies);
            others.remove(one);
            if (group(others).isPresent()) {
                return wording.list(List.of(economy(one), economies(others)));
            }
        }
        return group(economies)
                .orElseGet(
                        () -> wording.list(economies.stream().map(this::economy).toList()));
    }

    /** The name of the group that has exactly these members. */
    private Optional<String> group(SortedSet<Economy> some) {
        for (EconomyGroup group : some.size() > 1 ? theCase.groups().values() : List.<EconomyGroup>of()) {
            Set<Economy> members = new LinkedHashSet<>();
            group.members().stream().map(Membership::economy).forEach(members::add);
            if (members.equals(some)) {
                return Optional.of(group(group));
            }
        }
        return Optional.empty();
    }

    /** The name of a group. */
    String group(EconomyGroup group) {
        return theCase.name(group.code(), wording.locale().getLanguage()).orElse(group.name());
    }

    String authority(String code) {
        return theCase.name(code, wording.locale().getLanguage())
                .or(() -> theCase.authorities().find(code).map(Authority::name))
                .orElse(code);
    }

    /** The number of a figure as it was printed, in words of this language. */
    String printed(Figure figure) {
        return wording.printed(figure.printed());
    }

    /** {@code turnover of China with Kazakhstan}, with the product when it is not all goods. */
    String trade(Aggregate aggregate) {
        String trade = wording.say(
                "trade." + aggregate.measure().name(),
                economies(aggregate.reporters()),
                economies(aggregate.partners()));
        return aggregate.product().isTotal() ? trade : wording.say("trade.product", trade, aggregate.product());
    }

    /** {@code turnover of China with Kazakhstan, 2025 (GACC)}. */
    String quantity(Aggregate aggregate) {
        return wording.say("quantity", trade(aggregate), wording.window(aggregate.window()), aggregate.authority());
    }

    /** What a statement is about. */
    String statement(Statement statement) {
        Aggregate subject = statement.subject();
        if (statement.relation() == Relation.LEVEL) {
            return quantity(subject);
        }
        Aggregate reference = statement.reference().orElseThrow();
        boolean sameTrade = reference.withWindow(subject.window()).equals(subject);
        if (sameTrade && reference.window().equals(subject.window().yearEarlier())) {
            return wording.say("relation." + statement.relation().name() + ".yearEarlier", quantity(subject));
        }
        return wording.say(
                "relation." + statement.relation().name(),
                quantity(subject),
                sameTrade ? wording.window(reference.window()) : quantity(reference));
    }
}
