package org.tamga.reading.claim;

import java.util.Optional;
import org.tamga.reading.period.Period;
import org.tamga.reading.quantity.Quantity;

/** Tells the months and numbers that something is compared with from those that are told: "than in 2024", "from $8 billion". */
final class Bases {

    private final Scene scene;

    Bases(Scene scene) {
        this.scene = scene;
    }

    boolean hasWhen(int from, int to) {
        for (int t = from; t < to; t++) {
            if (scene.word(t).equals("when")) {
                return true;
            }
        }
        return false;
    }

    static boolean isPreposition(String word) {
        return switch (word) {
            case "in", "for", "over", "during", "within", "throughout", "за", "в" -> true;
            default -> false;
        };
    }

    static boolean follows(Mark<?> number, Mark<?> period) {
        return period.from() >= number.to();
    }

    /** Whether a period is what something is compared with: "than in 2024", "against the same months of 2023", "from 2014". */
    boolean isBase(Mark<Period> period) {
        for (int t = period.from() - 1; t >= Math.max(0, period.from() - 7); t--) {
            String word = scene.word(t);
            if (isComparing(word) || endsCompared(t) || isGrowthTo(t) || isOver(t)) {
                return true;
            }
            if (isStop(t)) {
                return false;
            }
        }
        return false;
    }

    /** "Twice the figure of August 2024", "from $8.1 billion in the same months of 2024". */
    private boolean endsCompared(int token) {
        for (Mark<Quantity> number : scene.quantities) {
            if (number.to() == token + 1) {
                boolean during = isPreposition(scene.word(number.to()));
                return (number.value().kind() == Quantity.Kind.FACTOR && !during)
                        || (isFromValue(number) && !isFromTo(number));
            }
        }
        return false;
    }

    /** "Growth to last year". */
    private boolean isGrowthTo(int token) {
        return scene.word(token).equals("to")
                && scene.cues.stream()
                        .anyMatch(c -> c.to() == token && c.value().is(Cue.Kind.DIR));
    }

    private static boolean isComparing(String word) {
        return switch (word) {
            case "than",
                    "against",
                    "versus",
                    "vs",
                    "compared",
                    "comparison",
                    "relative",
                    "above",
                    "below",
                    "beyond",
                    "exceeds",
                    "exceeded",
                    "exceeding",
                    "surpassed",
                    "чем",
                    "против",
                    "сравнению" -> true;
            default -> false;
        };
    }

    /** Where a thought ends on the way back: a mark, another number, another period. */
    private boolean isStop(int token) {
        boolean mark =
                !scene.tokens.get(token).isWord() && !scene.tokens.get(token).isNumber();
        return mark
                || scene.quantities.stream().anyMatch(q -> q.from() <= token && token < q.to())
                || scene.periods.stream().anyMatch(p -> p.from() <= token && token < p.to());
    }

    /** "A gain of almost 60 percent over 2020". */
    private boolean isOver(int token) {
        String word = scene.word(token);
        return (word.equals("over") || word.equals("on"))
                && scene.quantities.stream()
                        .anyMatch(q -> q.value().kind().isRatio()
                                && (q.to() == token
                                        || (word.equals("over")
                                                && q.to() < token
                                                && token - q.to() <= 3
                                                && areWords(q.to(), token))));
    }

    /** Whether a number is itself what something is compared with. */
    boolean isFromValue(Mark<Quantity> number) {
        for (int t = number.from() - 1; t >= Math.max(0, number.from() - 3); t--) {
            String word = scene.word(t);
            boolean compared = (word.equals("with") || word.equals("to"))
                    && scene.word(t - 1).equals("compared");
            if (word.equals("than")
                    || word.equals("against")
                    || word.equals("from")
                    || word.equals("versus")
                    || compared
                    || word.equals("против")) {
                return true;
            }
        }
        return false;
    }

    /** "From $1.13 billion to $1.36 billion": the first is a year earlier. */
    boolean isFromTo(Mark<Quantity> number) {
        String before = scene.word(number.from() - 1);
        if (!before.equals("from") && !before.equals("с")) {
            return false;
        }
        for (Mark<Quantity> other : scene.quantities) {
            if (other.from() >= number.to() && other.from() <= number.to() + 2) {
                String between = scene.word(number.to());
                return between.equals("to") || between.equals("до");
            }
        }
        return false;
    }

    /** "To $17.6 billion from $19.6 billion": the one after "from" is a year earlier when no period stands beside it. */
    boolean isFromAlone(Mark<Quantity> number, Optional<Mark<Period>> own) {
        String before = scene.word(number.from() - 1);
        boolean beside = own.filter(p -> p.from() >= number.to() && p.from() <= number.to() + 3)
                .isPresent();
        boolean moved = scene.nearestCue(number, 40, c -> c.is(Cue.Kind.DIR)).isPresent();
        return before.equals("from") && !beside && moved;
    }

    boolean areWords(int from, int to) {
        for (int t = from; t < to; t++) {
            if (!scene.tokens.get(t).isWord()) {
                return false;
            }
        }
        return true;
    }
}
