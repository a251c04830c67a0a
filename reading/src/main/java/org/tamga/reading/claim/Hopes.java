package org.tamga.reading.claim;

import java.time.YearMonth;
import java.util.Optional;
import org.tamga.reading.name.Name;
import org.tamga.reading.period.Period;
import org.tamga.reading.quantity.Quantity;

/** Tells what is hoped or planned from what was. */
final class Hopes {

    private final Scene scene;
    private final Discourse discourse;

    Hopes(Scene scene, Discourse discourse) {
        this.scene = scene;
        this.discourse = discourse;
    }

    boolean forecast(Mark<Quantity> number) {
        Optional<Mark<Cue>> cue = scene.nearest(
                scene.cues,
                number,
                34,
                c -> c.value().is(Cue.Kind.FORECAST)
                        && !isAsked(c)
                        && (c.to() <= number.from()
                                || (scene.distance(c, number) < 13
                                        && !scene.crossesNumber(number, c)
                                        && !scene.isJoined(number, c))));
        if (cue.isEmpty()) {
            return scene.nearest(scene.periods, number, 20, p -> isFuture(p.value()))
                    .isPresent();
        }
        boolean strong = cue.get().value().value().equals("STRONG");
        boolean future = scene.nearest(scene.periods, number, 40, p -> isFuture(p.value()))
                .isPresent();
        boolean past =
                scene.nearest(scene.periods, number, 20, p -> isPast(p.value())).isPresent()
                        && scene.distance(cue.get(), number) > 14;
        boolean sameThought = !separated(cue.get(), number);
        return sameThought && !past && (strong || future || scene.distance(cue.get(), number) < 14);
    }

    /** "Who can account for a gap of": a question about what is. */
    private boolean isAsked(Mark<Cue> cue) {
        String before = scene.word(cue.from() - 1);
        return before.equals("who") || before.equals("how") || before.equals("what") || before.equals("nobody");
    }

    private boolean separated(Mark<?> a, Mark<?> b) {
        int from = Math.min(a.to(), b.to());
        int to = Math.max(a.from(), b.from());
        for (Mark<Cue> cue : scene.cues) {
            if (cue.value().is(Cue.Kind.BARRIER) && cue.from() >= from && cue.to() <= to) {
                return true;
            }
        }
        for (int t = from; t < to; t++) {
            if (scene.word(t).equals(";")) {
                return true;
            }
        }
        return false;
    }

    boolean isTarget(Mark<Quantity> number) {
        boolean planned = scene.nearestCue(number, 40, c -> c.is(Cue.Kind.FORECAST, "PLAN"))
                .isPresent();
        boolean hoped = scene.nearestCue(number, 40, c -> c.is(Cue.Kind.FORECAST, "STRONG"))
                .isPresent();
        boolean sourced = scene.names.stream().anyMatch(n -> n.value().kind() == Name.Kind.AUTHORITY);
        return planned || (hoped && !sourced && discourse.authority.isEmpty());
    }

    private boolean isFuture(Period period) {
        if (period.form() == Period.Form.DEADLINE) {
            return true;
        }
        return period.window().isPresent()
                && discourse.document.date().isPresent()
                && YearMonth.from(discourse.document.date().get().firstDay())
                        .isBefore(period.window().get().first());
    }

    private boolean isPast(Period period) {
        return period.window().isPresent()
                && discourse.document.date().isPresent()
                && period.window()
                        .get()
                        .last()
                        .isBefore(YearMonth.from(discourse.document.date().get().firstDay()));
    }
}
