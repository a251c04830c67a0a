package org.tamga.reading.claim;

import java.util.List;
import java.util.Optional;
import org.tamga.reading.claim.Claim.Measure;
import org.tamga.reading.document.Block;
import org.tamga.reading.name.Name;
import org.tamga.reading.quantity.Quantity;

/** Finds what a number takes over from claims told before it: "22 percent of this value", "in the opposite direction", "the former". */
final class Recall {

    private final Scene scene;
    private final Discourse discourse;
    private final Referents referents;

    Recall(Scene scene, Discourse discourse, Referents referents) {
        this.scene = scene;
        this.discourse = discourse;
        this.referents = referents;
    }

    /** "9 percent of them", "those in the opposite direction", "the former were 250 times the latter": as a claim before says. */
    Optional<Parties.Sides> again(
            Mark<Quantity> number,
            Optional<Mark<Cue>> cue,
            Claim.Relation relation,
            Optional<String> authority,
            Optional<Mark<Name>> source) {
        Optional<Claim> before = Optional.empty();
        boolean turned = false;
        boolean flowBefore = cue.filter(c -> c.to() <= number.from())
                .filter(c -> !c.value().value().equals("TOTAL"))
                .isPresent();
        boolean flow = cue.isEmpty()
                || cue.get().value().value().startsWith("EXPORT")
                || cue.get().value().value().startsWith("IMPORT");
        boolean total = scene.word(number.to() + 1).equals("the");
        boolean former = relation == Claim.Relation.MULTIPLE && isFormer(number);
        if (relation == Claim.Relation.SHARE && isOfIt(number) && !flowBefore && !total) {
            before = discourse.lastTrade;
        } else if (former) {
            before = discourse.levelBefore;
        } else if (flow && isOpposite(number)) {
            before = discourse.flowBefore;
            turned = true;
        }
        boolean same = before.filter(b -> former || b.authority().equals(authority) || source.isEmpty())
                .filter(b -> b.measure() != Measure.BALANCE)
                .isPresent();
        if (!same) {
            return Optional.empty();
        }
        Claim claim = before.get();
        Measure measure =
                !turned ? claim.measure() : claim.measure() == Measure.EXPORTS ? Measure.IMPORTS : Measure.EXPORTS;
        Optional<Mark<Name>> other = turned
                ? Optional.empty()
                : scene.nearest(
                        scene.names,
                        number,
                        26,
                        n -> referents.economies(n).size() == 1
                                && !referents.economies(n).getFirst().equals("WLD")
                                && !claim.reporter()
                                        .equals(Optional.of(
                                                referents.economies(n).getFirst())));
        List<String> partners = other.map(referents::economies).orElse(claim.partners());
        return Optional.of(
                new Parties.Sides(claim.authority(), claim.reporter(), partners, measure, false, source, other));
    }

    private boolean isFormer(Mark<Quantity> number) {
        for (int t = Math.max(0, number.from() - 4); t < number.from(); t++) {
            boolean first = scene.word(t).equals("first")
                    && (scene.word(t + 1).equals("number") || scene.word(t + 1).equals("figure"));
            if (scene.word(t).equals("former") || first) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpposite(Mark<Quantity> number) {
        for (int t = 0; t + 1 < number.from(); t++) {
            String word = scene.word(t);
            String next = scene.word(t + 1);
            boolean way = next.equals("direction") || next.equals("way");
            if (way && (word.equals("opposite") || word.equals("reverse") || word.equals("other"))) {
                return true;
            }
        }
        return false;
    }

    /** What the sentence before asked about, or the line before a list announced. */
    Optional<Cue> topic() {
        boolean item = scene.block.kind() == Block.Kind.LIST_ITEM;
        return (item ? discourse.listed : discourse.topic).filter(c -> OtherMeasures.isTrade(c.value()));
    }

    /** What is measured when no word says: as before in the sentence or of the same goods, else what the text is about. */
    Measure carriedMeasure(Mark<Quantity> number, Claim.Relation relation) {
        boolean kindOfTrade = scene.cues.stream()
                .anyMatch(
                        c -> c.value().is(Cue.Kind.PRODUCT) && c.value().value().contains("trade"));
        if (kindOfTrade) {
            return Measure.TURNOVER;
        }
        if (refersTo(number, relation) && discourse.lastTrade.isPresent()) {
            return discourse.lastTrade.get().measure();
        }
        return discourse
                .lastTrade
                .filter(l -> l.measure() != Measure.BALANCE)
                .filter(l -> l.sentence().equals(scene.sentence) || l.product().isPresent())
                .map(Claim::measure)
                .orElse(discourse.mainMeasure());
    }

    /** Whether a number is of what was measured before: "22 percent of this value". */
    boolean refersTo(Mark<Quantity> number, Claim.Relation relation) {
        boolean them = scene.word(number.from() - 2).equals("them")
                || scene.word(number.from() - 1).equals("them");
        boolean alike =
                relation == Claim.Relation.SHARE && (scene.hasWord("corresponding") || scene.hasWord("comparable"));
        return (relation == Claim.Relation.SHARE && isOfIt(number))
                || them
                || alike
                || (relation != Claim.Relation.LEVEL && refersBack());
    }

    private boolean isOfIt(Mark<Quantity> number) {
        String whole = scene.word(number.to() + 1);
        return scene.word(number.to()).equals("of")
                && (whole.equals("them")
                        || whole.equals("it")
                        || whole.equals("this")
                        || whole.equals("that")
                        || whole.equals("these")
                        || whole.equals("those")
                        || (whole.equals("the") && isTotal(scene.word(number.to() + 2))));
    }

    private static boolean isTotal(String word) {
        return word.equals("sum") || word.equals("total") || word.equals("value") || word.equals("amount");
    }

    /** "Even this trickle was", "The latter were": a sentence without a word for what it measures whose subject was told before. */
    private boolean refersBack() {
        for (int t = 0; t < 3; t++) {
            String word = scene.word(t);
            if (word.equals("this")
                    || word.equals("these")
                    || word.equals("that")
                    || word.equals("they")
                    || word.equals("latter")
                    || (word.equals("it") && t == 0)) {
                return true;
            }
        }
        return false;
    }
}
