package org.tamga.reading.claim;

import java.util.List;
import java.util.Optional;
import org.tamga.reading.document.Block;
import org.tamga.reading.name.Format;
import org.tamga.reading.name.Name;
import org.tamga.reading.quantity.Quantity;

/** Finds with whom a number of trade is: who stands nearest and is no reporter, else who was last spoken of. */
final class Partners {

    private static final List<String> CHINA = List.of(Format.CHINA);

    private final Scene scene;
    private final Discourse discourse;
    private final Referents referents;

    Partners(Scene scene, Discourse discourse, Referents referents) {
        this.scene = scene;
        this.discourse = discourse;
        this.referents = referents;
    }

    /** The partner of a number: who stands nearest, but not who only belongs to "of the total". */
    Optional<Mark<Name>> partner(Mark<Quantity> number, Claim.Relation relation, Optional<String> recording) {
        boolean ratio = relation == Claim.Relation.SHARE || relation == Claim.Relation.RANK;
        Optional<Mark<Name>> owner = shareOwner(number, false);
        if (owner.isPresent() && (ratio || relation == Claim.Relation.CHANGE)) {
            return owner;
        }
        if (relation == Claim.Relation.SHARE) {
            Optional<Mark<Name>> single = scene.nearest(
                    scene.names,
                    number,
                    16,
                    n -> referents.economies(n).size() == 1
                            && !referents.economies(n).equals(CHINA)
                            && !referents.economies(n).getFirst().equals("WLD")
                            && n.value().kind() != Name.Kind.AUTHORITY);
            if (single.isPresent()) {
                return single;
            }
        }
        boolean chinese = recording.filter(Format.CHINA::equals).isPresent();
        Optional<Mark<Name>> own = chinese && !ratio ? beside(number, Format.CHINA) : Optional.empty();
        if (own.isPresent()) {
            return own;
        }
        Optional<Mark<Name>> near = scene.nearest(scene.names, number, 32, n -> {
            List<String> economies = referents.economies(n);
            if (economies.isEmpty()
                    || economies.equals(CHINA)
                    || economies.getFirst().equals("WLD")) {
                return false;
            }
            if (recording.filter(r -> !r.equals(Format.CHINA)).isPresent()) {
                return false;
            }
            if (isBeyondBarrier(n, number) || (n.from() >= number.to() && isParticipial(n))) {
                return false;
            }
            if (ratio && n.from() >= number.to() && n.value().kind() == Name.Kind.GROUP) {
                return false;
            }
            return true;
        });
        if (near.isPresent() && near.get().value().kind() == Name.Kind.ECONOMY) {
            return Optional.of(referents.joined(near.get()));
        }
        return near;
    }

    /** "Uzbekistan's share in …", "share of Turkmenistan in …": whose share it is; empty when it is China's or nobody's. */
    Optional<Mark<Name>> shareOwner(Mark<Quantity> number, boolean perhapsChina) {
        Optional<Mark<Name>> owner = Optional.empty();
        for (Mark<Cue> cue : scene.cues) {
            if (!cue.value().is(Cue.Kind.SHARE, "NOUN") || cue.to() > number.from()) {
                continue;
            }
            for (Mark<Name> name : scene.names) {
                boolean before = name.value().form() == Name.Form.POSSESSIVE
                        && name.to() <= cue.from()
                        && name.to() >= cue.from() - 2;
                boolean after = name.from() >= cue.to() && name.from() <= cue.to() + 2;
                List<String> economies = referents.economies(name);
                boolean wanted = perhapsChina || !economies.equals(CHINA);
                if ((before || after)
                        && economies.size() == 1
                        && wanted
                        && !economies.getFirst().equals("WLD")) {
                    owner = Optional.of(name);
                }
            }
        }
        return owner;
    }

    /**
     * The partner of a reporter that is not China: China, or the five for one outside the format, unless another economy stands nearer in the
     * same thought.
     */
    List<String> foreign(Mark<Quantity> number, String reporter, Claim.Relation relation) {
        boolean outside = !Format.FIVE.contains(reporter) && !reporter.equals(Format.FIVE_AS_REPORTER);
        Optional<Mark<Name>> own = beside(number, reporter);
        if (own.isPresent()) {
            return Referents.sorted(referents.economies(own.get()));
        }
        if (relation != Claim.Relation.SHARE && relation != Claim.Relation.RANK && isWithWorld(number)) {
            return List.of("WLD");
        }
        Optional<List<String>> ofLevel = discourse
                .last
                .filter(l -> relation == Claim.Relation.GROWTH || relation == Claim.Relation.MULTIPLE)
                .filter(l -> l.sentence().equals(scene.sentence) && l.reporter().equals(Optional.of(reporter)))
                .filter(l -> l.measure().isTrade() && scene.names.stream().noneMatch(n -> isBetween(n, l, number)))
                .map(Claim::partners);
        if (ofLevel.isPresent()) {
            return ofLevel.get();
        }
        Optional<Mark<Name>> near = scene.nearest(scene.names, number, 26, n -> {
            List<String> economies = referents.economies(n);
            return !economies.isEmpty()
                    && (economies.size() == 1 || outside)
                    && !economies.getFirst().equals("WLD")
                    && !economies.getFirst().equals(reporter)
                    && !isBehind(n);
        });
        if (near.isPresent()) {
            return Referents.sorted(referents.economies(near.get()));
        }
        boolean whole = relation == Claim.Relation.SHARE || relation == Claim.Relation.RANK;
        if (!whole && (scene.hasWord("abroad") || scene.hasWord("world"))) {
            return List.of("WLD");
        }
        Optional<List<String>> carried = discourse
                .lastTrade
                .filter(l -> l.reporter().equals(Optional.of(reporter)))
                .filter(l ->
                        l.relation() == Claim.Relation.LEVEL || l.sentence().equals(scene.sentence))
                .map(Claim::partners)
                .filter(p -> p.size() == 1 || outside);
        return carried.orElseGet(() -> outside ? outsiders(reporter) : CHINA);
    }

    /** An economy right beside a number that is told of it: "Russia 23 percent", "Russia – 23 percent", "of 6.9 billion with Uzbekistan". */
    Optional<Mark<Name>> beside(Mark<Quantity> number, String reporter) {
        Mark<Name> before = null;
        for (Mark<Name> name : scene.names) {
            List<String> economies = referents.economies(name);
            if (economies.size() != 1
                    || economies.getFirst().equals("WLD")
                    || economies.getFirst().equals(reporter)) {
                continue;
            }
            String preposition = referents.preposition(name);
            boolean article = name.from() == number.to() + 2
                    && scene.word(number.to() + 1).equals("the");
            boolean follows = (name.from() == number.to() + 1 || article)
                    && name.value().form() == Name.Form.PLAIN
                    && isTold(scene.word(number.to()));
            boolean relative = name.to() < number.from()
                    && scene.word(name.to()).equals(",")
                    && scene.word(name.to() + 1).equals("with")
                    && (scene.word(name.to() + 2).equals("which")
                            || scene.word(name.to() + 2).equals("whom"));
            if (follows || relative) {
                return Optional.of(name);
            }
            String between = scene.word(name.to());
            boolean label = name.to() == number.from()
                    || (name.to() == number.from() - 1
                            && (between.equals("–")
                                    || between.equals("—")
                                    || between.equals(":")
                                    || between.equals("for")));
            if (label && name.value().form() == Name.Form.PLAIN && !preposition.equals("by")) {
                before = name;
            }
        }
        return Optional.ofNullable(before);
    }

    /** "Trade with all countries", "foreign trade turnover of Kyrgyzstan made": no partner is meant. */
    private boolean isWithWorld(Mark<Quantity> number) {
        boolean named = scene.names.stream()
                .anyMatch(n -> n.value().codes().getFirst().equals("WLD")
                        && !referents.preposition(n).isEmpty()
                        && scene.distance(n, number) < 16);
        boolean foreign = false;
        for (int t = 0; t + 1 < number.from(); t++) {
            foreign |= scene.word(t).equals("foreign") && scene.word(t + 1).equals("trade");
        }
        boolean with = scene.names.stream()
                .anyMatch(n -> referents.economies(n).equals(CHINA)
                        || referents.preposition(n).equals("with")
                        || referents.preposition(n).equals("from"));
        return named || (foreign && !with);
    }

    private boolean isBeyondBarrier(Mark<Name> name, Mark<Quantity> number) {
        return name.from() >= number.to()
                && scene.cues.stream()
                        .anyMatch(c ->
                                c.value().is(Cue.Kind.BARRIER) && c.from() >= number.to() && c.to() <= name.from());
    }

    private static boolean isBetween(Mark<Name> name, Claim last, Mark<Quantity> number) {
        return name.value().kind() != Name.Kind.AUTHORITY
                && name.value().span().start() >= last.span().end()
                && name.value().span().end() <= number.value().span().start();
    }

    /** ", with Uzbekistan providing": somebody's part of it. */
    private boolean isParticipial(Mark<Name> name) {
        return scene.word(name.from() - 1).equals("with")
                && scene.word(name.from() - 2).equals(",")
                && scene.word(name.to()).endsWith("ing");
    }

    private static boolean isTold(String preposition) {
        return switch (preposition) {
            case "with", "from", "to", "for" -> true;
            default -> false;
        };
    }

    /** "The second buyer after Italy", "ahead of Kyrgyzstan": named only to tell a place in a row. */
    private boolean isBehind(Mark<Name> name) {
        String before = scene.word(name.from() - 1);
        if (scene.word(name.to()).equals("with")) {
            return false;
        }
        return before.equals("after")
                || before.equals("behind")
                || before.equals("than")
                || (before.equals("of") && scene.word(name.from() - 2).equals("ahead"));
    }

    /** With whom one outside the format trades when no word says: those that the text speaks of. */
    private List<String> outsiders(String reporter) {
        List<String> spoken = discourse.partners.stream()
                .filter(Format.FIVE::contains)
                .filter(p -> !p.equals(reporter))
                .toList();
        return spoken.isEmpty() ? Format.FIVE : spoken;
    }

    /** An economy outside the format that trades with the five: "Russian", when China is not named beside it. */
    Optional<String> third(Mark<Quantity> number) {
        return scene.nearest(
                        scene.names,
                        number,
                        30,
                        n -> n.value().kind() == Name.Kind.ECONOMY
                                || (n.value().kind() == Name.Kind.GROUP
                                        && !n.value().codes().equals(Format.FIVE)))
                .map(n -> n.value().codes().getFirst())
                .filter(e -> !e.equals(Format.CHINA) && !e.equals("WLD") && !Format.FIVE.contains(e));
    }

    /** Whom a sentence without a name is about: a new one of a text about the five returns to them, unless a word refers back. */
    List<String> inherited() {
        boolean sameSentence =
                discourse.last.filter(l -> l.sentence().equals(scene.sentence)).isPresent();
        boolean refers = scene.names.stream().anyMatch(n -> n.value().kind() == Name.Kind.REFERENCE);
        boolean ofFive = discourse
                .firstTrade
                .filter(c ->
                        c.partners().equals(Format.FIVE) || c.reporter().equals(Optional.of(Format.FIVE_AS_REPORTER)))
                .isPresent();
        if (!sameSentence && !refers && ofFive && scene.block.kind() != Block.Kind.HEADING) {
            return Format.FIVE;
        }
        return discourse.partners.isEmpty() ? discourse.focusEconomies() : discourse.partners;
    }
}
