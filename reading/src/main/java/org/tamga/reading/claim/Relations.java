package org.tamga.reading.claim;

import java.util.Optional;
import org.tamga.reading.claim.Claim.Relation;
import org.tamga.reading.name.Name;
import org.tamga.reading.period.Period;
import org.tamga.reading.quantity.Quantity;

/** Tells growth from share, and a change from a level. */
final class Relations {

    /**
     * How a number is related to amounts.
     *
     * @param declines whether its sign is to be turned
     * @param cue the word that told
     */
    record Found(Relation relation, boolean declines, Optional<Mark<Cue>> cue) {}

    private static final double NEAR = 16;

    private final Scene scene;

    Relations(Scene scene) {
        this.scene = scene;
    }

    Found of(Mark<Quantity> number, Optional<Relation> before) {
        return switch (number.value().kind()) {
            case RANK -> new Found(Relation.RANK, false, Optional.empty());
            case FACTOR -> new Found(Relation.MULTIPLE, isDownBeside(number), Optional.empty());
            case POINTS -> new Found(Relation.CHANGE, declines(number), direction(number, NEAR));
            case PERCENT, FRACTION -> ratio(number, before);
            default ->
                isChange(number)
                        ? new Found(Relation.CHANGE, declines(number), direction(number, NEAR))
                        : new Found(Relation.LEVEL, false, Optional.empty());
        };
    }

    /** "Fell twofold", «сократился вдвое». */
    private boolean isDownBeside(Mark<Quantity> number) {
        return direction(number, 6)
                .filter(d -> d.value().value().equals("DOWN") && d.to() <= number.from())
                .isPresent();
    }

    private Found ratio(Mark<Quantity> number, Optional<Relation> before) {
        String next = scene.word(number.to());
        String previous = scene.word(number.from() - 1);
        boolean translated = previous.equals("on") && isDirectionWord(scene.word(number.to() + 1)) && isCopula(next);
        if (translated) {
            return new Found(Relation.GROWTH, isDownWord(scene.word(number.to() + 1)), direction(number, NEAR));
        }
        if (isDirectionWord(next) && !next.equals("of")) {
            return new Found(Relation.GROWTH, isDownWord(next), direction(number, NEAR));
        }
        boolean signed = "+-−–"
                        .indexOf(scene.document
                                .text()
                                .charAt(number.value().span().start()))
                >= 0;
        if (signed) {
            return new Found(Relation.GROWTH, false, Optional.empty());
        }
        if (number.value().kind() == Quantity.Kind.FRACTION && next.equals("of") && comparesSources(number)) {
            return new Found(Relation.MULTIPLE, false, Optional.empty());
        }
        Optional<Mark<Cue>> direction = direction(number, NEAR);
        Optional<Mark<Cue>> share = scene.nearestCue(number, 22, c -> c.is(Cue.Kind.SHARE));
        boolean on = previous.equals("on")
                && direction(number, 4).filter(d -> d.to() == number.from() - 1).isPresent();
        boolean by = previous.equals("by") || previous.equals("на") || on;
        boolean of = next.equals("of") || next.equals("от");
        if (by && direction.isPresent() && !of) {
            return new Found(Relation.GROWTH, declines(number), direction);
        }
        if (previous.equals("or")
                && before.filter(r -> r == Relation.CHANGE || r == Relation.GROWTH)
                        .isPresent()) {
            return new Found(Relation.GROWTH, declines(number), direction);
        }
        boolean labelled = scene.names.stream().anyMatch(n -> n.to() == number.from());
        if (labelled && share.isPresent()) {
            return new Found(Relation.SHARE, false, share);
        }
        boolean reaches = previous.equals("to") || previous.equals("at") || previous.equals("до");
        if (reaches && scene.cues.stream().anyMatch(c -> isShareNoun(c) && c.to() <= number.from())) {
            return new Found(Relation.SHARE, false, share);
        }
        boolean atOnce = direction(number, 3)
                .filter(d -> d.to() >= number.from() - 1 && d.to() <= number.from())
                .isPresent();
        if (of && atOnce && number.value().kind() == Quantity.Kind.FRACTION) {
            return new Found(Relation.GROWTH, declines(number), direction(number, NEAR));
        }
        if (!by && hasShareAsHead(number)) {
            return new Found(Relation.SHARE, false, share);
        }
        if (of && !by) {
            return new Found(Relation.SHARE, false, share);
        }
        double toDirection = direction.map(d -> scene.distance(d, number)).orElse(Scene.NEVER);
        double toShare = share.map(s -> scene.distance(s, number)).orElse(Scene.NEVER);
        double toBack = scene.nearest(scene.periods, number, 10, p -> p.value().form() == Period.Form.YEARS_BACK)
                .map(p -> scene.distance(p, number) + 1)
                .orElse(Scene.NEVER);
        boolean against = previous.equals("against") || previous.equals("from") || previous.equals("versus");
        if (against && before.filter(r -> r == Relation.SHARE).isPresent()) {
            return new Found(Relation.SHARE, false, share);
        }
        double growth = Math.min(toDirection, toBack);
        if (growth == Scene.NEVER && toShare == Scene.NEVER) {
            return new Found(
                    before.filter(r -> r != Relation.LEVEL && r != Relation.RANK)
                            .orElse(Relation.SHARE),
                    false,
                    Optional.empty());
        }
        return growth <= toShare
                ? new Found(Relation.GROWTH, declines(number), direction)
                : new Found(Relation.SHARE, false, share);
    }

    /** "Share of Turkmenistan has decreased to 9,3 percent, in previous year it was equal 11,2 percent". */
    private boolean hasShareAsHead(Mark<Quantity> number) {
        Mark<Cue> head = null;
        for (Mark<Cue> cue : scene.cues) {
            if (cue.to() > number.from()) {
                break;
            }
            boolean measure = cue.value().is(Cue.Kind.MEASURE);
            boolean governed = head != null && isShareNoun(head) && cue.from() <= head.to() + 9;
            if (isShareNoun(cue) || (measure && !governed)) {
                head = cue;
            }
        }
        return head != null && isShareNoun(head);
    }

    private static boolean isShareNoun(Mark<Cue> cue) {
        return cue.value().is(Cue.Kind.SHARE, "NOUN");
    }

    /** "Less than half of the Chinese one": two counts of one thing are compared. */
    private boolean comparesSources(Mark<Quantity> number) {
        return scene.names.stream()
                .anyMatch(n -> n.value().kind() == Name.Kind.AUTHORITY
                        && n.from() >= number.to()
                        && n.from() <= number.to() + 4);
    }

    private Optional<Mark<Cue>> direction(Mark<Quantity> number, double most) {
        return scene.nearestCue(number, most, c -> c.is(Cue.Kind.DIR));
    }

    private boolean declines(Mark<Quantity> number) {
        String next = scene.word(number.to());
        if (isDirectionWord(next)) {
            return isDownWord(next);
        }
        return direction(number, NEAR)
                .map(d -> d.value().value().equals("DOWN"))
                .orElse(false);
    }

    private static boolean isDirectionWord(String word) {
        return switch (word) {
            case "more",
                    "less",
                    "higher",
                    "lower",
                    "up",
                    "down",
                    "above",
                    "below",
                    "больше",
                    "меньше",
                    "выше",
                    "ниже",
                    "increase",
                    "decrease",
                    "rise",
                    "fall",
                    "drop",
                    "decline",
                    "growth",
                    "gain",
                    "jump",
                    "smaller",
                    "larger",
                    "bigger",
                    "fewer" -> true;
            default -> false;
        };
    }

    private static boolean isCopula(String word) {
        return word.equals("is") || word.equals("was") || word.equals("are") || word.equals("were");
    }

    private static boolean isDownWord(String word) {
        return switch (word) {
            case "less",
                    "lower",
                    "down",
                    "below",
                    "меньше",
                    "ниже",
                    "decrease",
                    "fall",
                    "drop",
                    "decline",
                    "fewer",
                    "smaller" -> true;
            default -> false;
        };
    }

    /** "Went up by about $11.5 billion", "an increase of $3 billion", "$2 billion more than": a difference, not a level. */
    private boolean isChange(Mark<Quantity> number) {
        String previous = scene.word(number.from() - 1);
        boolean by = previous.equals("by") || previous.equals("на");
        Optional<Mark<Cue>> direction = direction(number, by ? 24 : 8);
        if (by && direction.isPresent() && direction.get().to() <= number.from()) {
            return true;
        }
        if (by && scene.hasWord("ahead")) {
            return true;
        }
        boolean noun = direction.isPresent()
                && direction.get().to() == number.from() - 1
                && previous.equals("of")
                && direction.get().from() > 0
                && isArticle(scene.word(direction.get().from() - 1));
        if (noun) {
            return true;
        }
        String next = scene.word(number.to());
        if ((next.equals("more") || next.equals("less") || next.equals("higher") || next.equals("lower"))
                && scene.word(number.to() + 1).equals("than")) {
            return true;
        }
        if (previous.equals("on") && isDirectionWord(next)) {
            return true;
        }
        boolean level = next.equals("below") || next.equals("above") || next.equals("short");
        if (level
                && (scene.word(number.to() + 1).equals("the")
                        || scene.word(number.to() + 1).equals("our")
                        || scene.word(number.to() + 1).equals("its")
                        || scene.word(number.to() + 1).equals("their")
                        || scene.word(number.to() + 1).equals("what")
                        || scene.word(number.to() + 1).equals("of"))) {
            return true;
        }
        boolean subject =
                scene.cues.stream().anyMatch(c -> c.value().is(Cue.Kind.MEASURE, "OTHER:gap") && c.from() <= 1)
                        && scene.quantities.stream().noneMatch(q -> q.to() <= number.from());
        if (subject) {
            return true;
        }
        return scene.nearestCue(
                        number,
                        isApposed(number) ? 22 : 9.5,
                        c -> c.is(Cue.Kind.MEASURE, "OTHER:gap") || (!isApposed(number) && c.is(Cue.Kind.MEASURE)))
                .filter(c -> c.value().value().equals("OTHER:gap") && c.to() <= number.from())
                .isPresent();
    }

    /** "The divergence from the Committee's figure, USD 1.28 billion, is": a number between commas names what stands before. */
    private boolean isApposed(Mark<Quantity> number) {
        return scene.word(number.from() - 1).equals(",")
                && (scene.word(number.to()).equals(",")
                        || scene.word(number.to()).equals("."));
    }

    private static boolean isArticle(String word) {
        return word.equals("a") || word.equals("an") || word.equals("the") || word.equals("this");
    }
}
