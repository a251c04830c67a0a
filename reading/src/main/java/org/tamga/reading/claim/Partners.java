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
        Optional<Mark<Name>> owner = shareOwner(number);
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
    Optional<Mark<Name>> shareOwner(Mark<Quantity> number) {
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
                if ((before || after) && economies.size() == 1 && !economies.equals(CHINA)) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    /** The partner of a reporter that is not China: China, unless another economy stands nearer in the same thought. */
    List<String> foreign(Mark<Quantity> number, String reporter) {
        Optional<Mark<Name>> near = scene.nearest(scene.names, number, 16, n -> {
            List<String> economies = referents.economies(n);
            return !economies.isEmpty()
                    && economies.size() == 1
                    && !economies.getFirst().equals("WLD")
                    && !economies.getFirst().equals(reporter);
        });
        boolean abroad = scene.hasWord("abroad") || scene.hasWord("world");
        if (near.isEmpty() && !abroad) {
            return discourse
                    .lastTrade
                    .filter(l -> l.reporter().equals(Optional.of(reporter)) && l.relation() == Claim.Relation.LEVEL)
                    .map(Claim::partners)
                    .filter(p -> p.size() == 1)
                    .orElse(CHINA);
        }
        return near.map(referents::economies).orElse(List.of("WLD"));
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
