package org.tamga.reading.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.reading.claim.Claim.Measure;
import org.tamga.reading.name.Format;
import org.tamga.reading.name.Name;
import org.tamga.reading.quantity.Quantity;

/** Who gives, lends, builds or counts, and for whom, where a number is of no merchandise trade. */
final class OtherParties {

    private final Scene scene;
    private final Discourse discourse;
    private final Parties parties;

    OtherParties(Scene scene, Discourse discourse, Parties parties) {
        this.scene = scene;
        this.discourse = discourse;
        this.parties = parties;
    }

    private boolean isSide(Mark<Name> name) {
        return name.value().kind() == Name.Kind.AUTHORITY
                && name.value().codes().getFirst().equals("GACC")
                && scene.word(name.to() - 1).equals("side");
    }

    /** A capital that stands for its country or is helped itself; not where something took place. */
    private boolean isParty(Mark<Name> name) {
        String before = scene.word(name.from() - 1);
        return name.value().form() == Name.Form.POSSESSIVE
                || before.equals("to")
                || before.equals("for")
                || before.equals("of")
                || before.startsWith("lend")
                || before.startsWith("give");
    }

    boolean isCapacity() {
        return scene.hasWord("capacity") || (scene.hasWord("railway") && scene.hasWord("annual"));
    }

    record Sides(Optional<String> reporter, List<String> partners) {}

    Sides sides(Mark<Quantity> number, Measure measure, String what, Optional<String> authority) {
        List<String> named = named();
        Optional<String> recording = authority.flatMap(Sources::reporter);
        return switch (measure) {
            case GRANT -> new Sides(Optional.of(donor(named)), recipients(named));
            case LOAN -> new Sides(Optional.of(lender(named)), borrowers(named));
            case COST, LENGTH ->
                new Sides(
                        recording.filter(r -> measure == Measure.LENGTH),
                        Projects.parties(scene, discourse, number, named));
            case FREIGHT, TRAINS -> freight(number, recording, named);
            case REVENUE ->
                new Sides(
                        discourse
                                .single
                                .or(discourse::singleFocus)
                                .or(() -> named.stream().findFirst()),
                        List.of());
            case COUNT -> counted(number, recording, named);
            default -> otherSides(number, what, recording, named);
        };
    }

    private Sides otherSides(Mark<Quantity> number, String what, Optional<String> recording, List<String> named) {
        List<String> others =
                named.stream().filter(e -> !e.equals(Format.CHINA)).toList();
        if (what.equals("OTHER:investment")) {
            return new Sides(Optional.of(Format.CHINA), others.isEmpty() ? beneficiaries() : Referents.sorted(others));
        }
        if (what.equals("OTHER:stake in the project company")) {
            List<String> holder = scene.nearest(
                            scene.names,
                            number,
                            40,
                            n -> n.value().kind() == Name.Kind.ECONOMY
                                    || n.value().codes().equals(List.of("GACC")))
                    .map(n -> n.value().codes().equals(List.of("GACC"))
                            ? List.of(Format.CHINA)
                            : parties.referents.joinedEconomies(n))
                    .orElse(named);
            return new Sides(Optional.empty(), Referents.sorted(holder));
        }
        if (what.equals("OTHER:gap") || what.equals("OTHER:gross domestic product")) {
            Optional<String> owner =
                    others.stream().findFirst().or(() -> discourse.single).or(discourse::singleFocus);
            return new Sides(recording.filter(r -> !r.equals(Format.CHINA)).or(() -> owner), List.of(Format.CHINA));
        }
        if (what.equals("OTHER:m3")) {
            return new Sides(
                    recording.or(() -> Optional.of(Format.CHINA)),
                    others.isEmpty() ? discourse.partners : Referents.sorted(others));
        }
        return new Sides(Optional.empty(), Referents.sorted(others));
    }

    /** The economies of the five that are named; of several that are not named together the nearest. */
    private List<String> singles(Mark<Quantity> number, List<String> named) {
        List<String> single = named.stream().filter(Format.FIVE::contains).toList();
        if (single.size() < 2) {
            return single;
        }
        return scene.nearest(
                        scene.names,
                        number,
                        40,
                        n -> Referents.isSingleOfFive(n.value())
                                || n.value().codes().equals(Format.FIVE))
                .map(parties.referents::joinedEconomies)
                .orElse(single);
    }

    private Sides freight(Mark<Quantity> number, Optional<String> recording, List<String> named) {
        if (recording.isPresent()) {
            List<String> single = singles(number, named);
            boolean five = single.isEmpty() || single.containsAll(Format.FIVE);
            List<String> abroad = named.stream()
                    .filter(e -> !Format.SIX.contains(e) && !e.equals("EUU"))
                    .toList();
            List<String> partners = !single.isEmpty() && !five
                    ? Referents.sorted(single)
                    : abroad.isEmpty() || (five && !single.isEmpty()) ? Format.FIVE : Referents.sorted(abroad);
            return new Sides(recording, recording.get().equals(Format.CHINA) ? partners : List.of(Format.CHINA));
        }
        boolean ofRoute = isCapacity()
                || discourse.last.filter(l -> l.reporter().isEmpty()).isPresent();
        if (!discourse.route.isEmpty() && ofRoute) {
            return new Sides(Optional.empty(), discourse.route);
        }
        if (isCapacity()) {
            return new Sides(Optional.empty(), Referents.sorted(named));
        }
        Optional<Claim> last =
                discourse.last.filter(l -> l.measure() == Measure.FREIGHT || l.measure() == Measure.TRAINS);
        if (last.isPresent()) {
            return new Sides(last.get().reporter(), last.get().partners());
        }
        Optional<String> five = named.stream().filter(Format.FIVE::contains).findFirst();
        boolean single = named.stream().filter(Format.FIVE::contains).count() == 1;
        return single ? new Sides(five, List.of(Format.CHINA)) : new Sides(Optional.of(Format.CHINA), Format.FIVE);
    }

    private Sides counted(Mark<Quantity> number, Optional<String> recording, List<String> named) {
        List<String> others =
                named.stream().filter(e -> !e.equals(Format.CHINA)).toList();
        String unit = number.value().unit();
        if (recording.isPresent()) {
            return new Sides(
                    recording,
                    recording.get().equals(Format.CHINA)
                            ? others.isEmpty() ? Format.FIVE : Referents.sorted(others)
                            : List.of(Format.CHINA));
        }
        if (unit.equals("bridges") || unit.equals("tunnels") || unit.equals("stations")) {
            return new Sides(Optional.empty(), Projects.parties(scene, discourse, number, named));
        }
        boolean offered = unit.equals("places") || unit.equals("centres") || unit.equals("scholarships");
        if (offered) {
            Optional<List<String>> single = scene.nearest(
                            scene.names,
                            number,
                            14,
                            n -> Format.FIVE.contains(n.value().codes().getFirst())
                                    && n.value().codes().size() == 1)
                    .map(n -> n.value().codes());
            if (single.isPresent()) {
                return new Sides(Optional.of(Format.CHINA), single.get());
            }
            return new Sides(Optional.of(Format.CHINA), others.isEmpty() ? beneficiaries() : Referents.sorted(others));
        }
        if (unit.equals("schools") || unit.equals("pupils") || unit.equals("students")) {
            Optional<String> country = others.stream().findFirst().or(discourse::singleFocus);
            return new Sides(Optional.empty(), country.map(List::of).orElse(Format.FIVE));
        }
        if (named.contains(Format.CHINA) && !others.isEmpty()) {
            boolean pair = scene.hasWord("signed")
                    || scene.hasWord("between")
                    || scene.hasWord("joint")
                    || scene.hasWord("подписали")
                    || areJoined();
            return pair
                    ? new Sides(Optional.empty(), Referents.sorted(named))
                    : new Sides(Optional.of(Format.CHINA), Referents.sorted(others));
        }
        boolean papers = switch (unit) {
            case "documents", "agreements", "memoranda", "contracts", "protocols", "treaties", "papers" -> true;
            default -> false;
        };
        if (papers) {
            List<String> pair = new ArrayList<>(others.isEmpty() ? beneficiaries() : others);
            pair.add(Format.CHINA);
            return new Sides(Optional.empty(), Referents.sorted(pair));
        }
        if (!others.isEmpty() && !others.equals(Format.FIVE)) {
            return new Sides(Optional.of(others.getFirst()), List.of(Format.CHINA));
        }
        if (discourse.lastTrade.isPresent() && !discourse.focus().equals(Format.FIVE_AS_REPORTER)) {
            return new Sides(Optional.of(discourse.focus()), List.of(Format.CHINA));
        }
        return new Sides(Optional.empty(), Format.SIX);
    }

    /** "China and Kazakhstan": two names with "and" or a dash between. */
    private boolean areJoined() {
        for (int i = 0; i + 1 < scene.names.size(); i++) {
            Mark<Name> one = scene.names.get(i);
            Mark<Name> two = scene.names.get(i + 1);
            String between = scene.word(one.to());
            boolean joins = between.equals("and") || between.equals("–") || between.equals("-") || between.equals("и");
            if (joins
                    && two.from() == one.to() + 1
                    && (one.value().codes().contains(Format.CHINA)
                            || two.value().codes().contains(Format.CHINA))) {
                return true;
            }
        }
        return false;
    }

    private static String donor(List<String> named) {
        boolean european = named.contains("EUU");
        return european ? "EUU" : Format.CHINA;
    }

    /** Whom a pledge without a name is for: the five when a summit made it, else whom the text is about. */
    private List<String> beneficiaries() {
        return scene.hasWord("summit") || discourse.summit ? Format.FIVE : discourse.focusEconomies();
    }

    private List<String> recipients(List<String> named) {
        List<String> five = named.stream().filter(Format.FIVE::contains).toList();
        return five.isEmpty() ? beneficiaries() : Referents.sorted(five);
    }

    private static String lender(List<String> named) {
        return named.contains("EUU") ? "EUU" : named.contains("RUS") ? "RUS" : Format.CHINA;
    }

    private List<String> borrowers(List<String> named) {
        List<String> five = named.stream().filter(Format.FIVE::contains).toList();
        return five.isEmpty() ? beneficiaries() : Referents.sorted(five);
    }

    /** The economies of the sentence near a number. */
    private List<String> named() {
        List<String> all = new ArrayList<>();
        for (Mark<Name> name : scene.names) {
            if (name.value().kind() == Name.Kind.ECONOMY || name.value().kind() == Name.Kind.GROUP) {
                name.value().codes().stream()
                        .filter(c -> !c.equals("WLD") && !c.equals("EAEU") && !all.contains(c))
                        .forEach(all::add);
            } else if (isSide(name)) {
                if (!all.contains(Format.CHINA)) {
                    all.add(Format.CHINA);
                }
            } else if (name.value().codes().getFirst().startsWith("CITY:")) {
                String code = name.value().codes().getFirst().substring(5);
                if (isParty(name) && !all.contains(code)) {
                    all.add(code);
                }
            } else if (name.value().kind() == Name.Kind.REFERENCE
                    && name.value().codes().getFirst().equals("REPUBLIC")) {
                parties.referents.economies(name).stream()
                        .filter(c -> !all.contains(c))
                        .forEach(all::add);
            }
        }
        return all;
    }
}
