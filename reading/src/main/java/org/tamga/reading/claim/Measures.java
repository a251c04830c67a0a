package org.tamga.reading.claim;

import java.util.Optional;
import org.tamga.reading.claim.Claim.Relation;
import org.tamga.reading.name.Name;
import org.tamga.reading.quantity.Quantity;

/** Finds the word for what a number measures. */
final class Measures {

    private final Scene scene;

    Measures(Scene scene) {
        this.scene = scene;
    }

    /** The word for what is measured: the nearest that goes with the number's unit. */
    Optional<Mark<Cue>> measure(Mark<Quantity> number, Relation relation) {
        Quantity.Kind kind = number.value().kind();
        Optional<Mark<Cue>> whole = relation == Relation.SHARE ? wholeMeasure(number) : Optional.empty();
        if (whole.isPresent()) {
            return whole;
        }
        Optional<Mark<Cue>> appended = relation == Relation.LEVEL ? appended(number, kind) : Optional.empty();
        if (appended.isPresent()) {
            return appended;
        }
        Optional<Mark<Cue>> nearest = scene.nearest(scene.cues, number, 60, c -> {
            if (!c.value().is(Cue.Kind.MEASURE)) {
                return false;
            }
            String value = c.value().value();
            boolean inNumber = c.from() < number.to() && c.to() > number.from();
            double following = scene.cues.stream()
                            .anyMatch(o -> o.to() <= number.from() && o.value().is(Cue.Kind.MEASURE))
                    ? 9.5
                    : relation == Relation.LEVEL || relation == Relation.SHARE ? 16 : 9;
            boolean beyond = c.from() >= number.to()
                    && (scene.distance(c, number) > following || scene.crossesNumber(number, c));
            boolean verb = value.equals("FREIGHT")
                    && kind.isRatio()
                    && scene.quantities.stream().anyMatch(q -> q.value().kind() == Quantity.Kind.MONEY);
            boolean other = kind == Quantity.Kind.FACTOR
                    && c.from() >= number.to()
                    && scene.cues.stream()
                            .anyMatch(o -> o.to() <= number.from()
                                    && o.value().is(Cue.Kind.MEASURE)
                                    && OtherMeasures.isTrade(o.value().value()));
            return !inNumber
                    && !other
                    && !beyond
                    && !verb
                    && !isMentioned(c)
                    && OtherMeasures.goesWith(kind, number.value().unit(), value, relation);
        });
        return nearest.map(this::head);
    }

    /** "$1.2 billion of exports", "5.7 billion fell to imports", "370 million in Chinese purchases". */
    private Optional<Mark<Cue>> appended(Mark<Quantity> number, Quantity.Kind kind) {
        for (int t = number.to(); t < number.to() + 5; t++) {
            for (Mark<Cue> cue : scene.cues) {
                if (cue.from() == t
                        && t > number.to()
                        && cue.value().is(Cue.Kind.MEASURE)
                        && !cue.value().value().equals("TOTAL")
                        && OtherMeasures.goesWith(
                                kind, number.value().unit(), cue.value().value(), Relation.LEVEL)) {
                    return Optional.of(cue);
                }
            }
            String word = scene.word(t);
            boolean leads = switch (word) {
                case "of",
                        "in",
                        "to",
                        "on",
                        "fell",
                        "fall",
                        "falls",
                        "were",
                        "was",
                        "went",
                        "came",
                        "as",
                        "worth",
                        "the",
                        "its",
                        "'s",
                        "our",
                        "their" -> true;
                default -> isAdjective(t);
            };
            if (!leads) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isAdjective(int token) {
        return scene.names.stream().anyMatch(n -> n.from() == token && n.value().form() == Name.Form.POSSESSIVE);
    }

    /** The word that governs another: "deficit in trade with", "purchases of copper cost". */
    private Mark<Cue> head(Mark<Cue> cue) {
        String value = cue.value().value();
        boolean ofBalance = value.equals("TURNOVER");
        boolean noun = scene.word(cue.from() - 1).equals("a")
                || scene.word(cue.from() - 1).equals("the");
        boolean ofFlow = (value.equals("COST") && !noun) || scene.isBringing(cue);
        for (Mark<Cue> other : scene.cues) {
            if (!other.value().is(Cue.Kind.MEASURE) || other.to() > cue.from() || other.to() < cue.from() - 8) {
                continue;
            }
            String governs = other.value().value();
            boolean balance = governs.equals("DEFICIT") || governs.equals("SURPLUS") || governs.equals("BALANCE");
            boolean flow = governs.startsWith("IMPORT") || governs.startsWith("EXPORT");
            boolean number = scene.quantities.stream().anyMatch(q -> q.from() >= other.to() && q.to() <= cue.from());
            if (!number && ((ofBalance && balance) || (ofFlow && flow))) {
                return other;
            }
        }
        return cue;
    }

    /** "51.8 percent of the trade": what follows, unless a flow that it is a share of stands before. */
    private Optional<Mark<Cue>> wholeMeasure(Mark<Quantity> number) {
        String next = scene.word(number.to());
        String whole = scene.word(number.to() + 1);
        boolean told = whole.equals("this") || whole.equals("these") || whole.equals("that") || whole.equals("those");
        if (told || (!next.equals("of") && !next.equals("от"))) {
            return Optional.empty();
        }
        Optional<Mark<Cue>> gap = scene.gapBehind(number);
        if (gap.isPresent()) {
            return gap;
        }
        Optional<Mark<Cue>> before = scene.nearest(
                scene.cues,
                number,
                40,
                c -> c.to() <= number.from() - (scene.isBringing(c) ? 4 : 0)
                        && c.value().is(Cue.Kind.MEASURE)
                        && (c.value().value().startsWith("EXPORT")
                                || c.value().value().startsWith("IMPORT")));
        if (before.isPresent()) {
            return before;
        }
        return scene.nearest(
                scene.cues,
                number,
                14,
                c -> c.from() > number.to()
                        && c.value().is(Cue.Kind.MEASURE)
                        && !isMentioned(c)
                        && OtherMeasures.isTrade(c.value().value()));
    }

    /** "Of that sum": a total that was named before and is not what is measured here. */
    private boolean isMentioned(Mark<Cue> cue) {
        String before = scene.word(cue.from() - 1);
        return cue.value().value().equals("TOTAL")
                && (before.equals("that") || before.equals("this") || before.equals("of"));
    }
}
