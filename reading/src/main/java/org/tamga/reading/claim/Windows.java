package org.tamga.reading.claim;

import java.time.YearMonth;
import java.util.Optional;
import org.tamga.core.Window;
import org.tamga.reading.period.Period;
import org.tamga.reading.period.Period.Form;
import org.tamga.reading.quantity.Quantity;

/** Finds the months that a number is about, and the months that it is compared with. */
final class Windows {

    /** A window with the period it was read from, when it was. */
    record Found(
            Optional<Window> window, Optional<Window> base, Optional<Mark<Period>> evidence, boolean isBackground) {
        Found(Optional<Window> window, Optional<Window> base, Optional<Mark<Period>> evidence) {
            this(window, base, evidence, false);
        }
    }

    private final Scene scene;
    private final Discourse discourse;
    private final Bases bases;
    private boolean hoped;

    Windows(Scene scene, Discourse discourse) {
        this.scene = scene;
        this.discourse = discourse;
        this.bases = new Bases(scene);
    }

    /** The window and, for growth and changes, the base. */
    Found of(Mark<Quantity> number, Claim.Relation relation, boolean forecast) {
        boolean compares = relation == Claim.Relation.GROWTH
                || relation == Claim.Relation.CHANGE
                || relation == Claim.Relation.MULTIPLE;
        this.hoped = forecast;
        Optional<Mark<Period>> own = beside(number, forecast)
                .or(() -> nearest(
                        number,
                        p -> isMain(p.value().form(), forecast)
                                && !(compares && p.value().form() == Form.ANNUAL)
                                && !bases.isBase(p)
                                && !isBeyond(p, number)));
        Optional<Mark<Period>> back = nearest(number, p -> p.value().form() == Form.YEARS_BACK);
        if (compares) {
            return compared(number, relation, own, back);
        }
        Optional<Mark<Period>> base = nearest(number, p -> isMain(p.value().form(), false) && bases.isBase(p));
        boolean when = base.filter(b -> b.to() <= number.from() && bases.hasWhen(b.to(), number.from()))
                .isPresent();
        if (base.isPresent() && (when || (Bases.follows(number, base.get()) && bases.isFromValue(number)))) {
            return new Found(resolve(base.get(), Optional.empty()), Optional.empty(), base, true);
        }
        boolean compared = back.filter(
                        b -> b.to() <= number.from() && bases.isBase(b) && !bases.hasWhen(b.to(), number.from()))
                .isPresent();
        if (back.isPresent() && !compared && isEarlierLevel(number, back.get(), own)) {
            Optional<Window> now =
                    own.flatMap(p -> resolve(p, Optional.empty())).or(() -> discourse.window);
            return new Found(now.map(w -> earlier(w, back.get().value())), Optional.empty(), back, true);
        }
        Optional<Window> window = own.flatMap(p -> resolve(p, Optional.empty()));
        window = window.or(() -> relation == Claim.Relation.LEVEL ? discourse.main() : discourse.window)
                .or(() -> discourse.stated);
        if (bases.isFromTo(number) || bases.isFromAlone(number, own)) {
            return new Found(window.map(Window::yearEarlier), Optional.empty(), own, true);
        }
        boolean samePeriod =
                own.filter(p -> p.value().form() == Form.SAME_PERIOD).isPresent();
        boolean recorded = isRecorded(scene.word(number.to()))
                && own.filter(p -> p.from() >= number.to()).isPresent();
        return new Found(
                window,
                Optional.empty(),
                own,
                samePeriod || recorded || isPluperfect(number) || bases.isFromValue(number));
    }

    /** The months that a sentence without numbers speaks of, when it asks or announces. */
    Optional<Window> topic() {
        String text = scene.sentence.of(scene.document.text());
        boolean announces = text.endsWith(":")
                || text.endsWith("?")
                || scene.cues.stream().anyMatch(c -> c.value().is(Cue.Kind.MEASURE))
                || scene.tokens.size() < 14;
        if (!announces) {
            return Optional.empty();
        }
        for (Mark<Period> period : scene.periods) {
            if (isMain(period.value().form(), false) && period.value().form() != Form.ANNUAL && !bases.isBase(period)) {
                return resolve(period, Optional.empty());
            }
        }
        return Optional.empty();
    }

    /** "It had stood at": what is told of another time than the text is about. */
    private boolean isPluperfect(Mark<Quantity> number) {
        for (int t = Math.max(0, number.from() - 6); t < number.from(); t++) {
            if (scene.word(t).equals("had")) {
                return true;
            }
        }
        return false;
    }

    private Found compared(
            Mark<Quantity> number, Claim.Relation relation, Optional<Mark<Period>> own, Optional<Mark<Period>> back) {
        Optional<Mark<Period>> since = nearest(number, p -> p.value().form() == Form.SINCE);
        Optional<Mark<Period>> lasting = nearest(number, p -> p.value().form() == Form.LASTING);
        if (since.isPresent() && lasting.isPresent()) {
            boolean first = scene.distance(since.get(), number) <= scene.distance(lasting.get(), number);
            since = first ? since : Optional.empty();
            lasting = first ? Optional.empty() : lasting;
        }
        Optional<Mark<Period>> base = nearest(number, p -> isMain(p.value().form(), false) && bases.isBase(p));
        Optional<Window> window = own.flatMap(p -> resolve(p, Optional.empty())).or(() -> discourse.window);
        if (window.isEmpty()) {
            return new Found(Optional.empty(), Optional.empty(), own);
        }
        Window now = window.get();
        Window main = discourse.latest.filter(l -> own.isEmpty()).orElse(now);
        boolean span = own.isPresent() && now.months() >= 24 && now.months() % 12 == 0;
        if (span && now.first().getMonthValue() == 1) {
            return new Found(
                    Optional.of(Window.ofYear(now.last().getYear())),
                    Optional.of(Window.ofYear(now.first().getYear())),
                    own);
        }
        if (since.isPresent()) {
            if (own.filter(p -> p.from() >= number.to()).isPresent()) {
                main = discourse.window.or(this::lastFullYear).orElse(main);
            }
            Window first = since.get().value().window().orElse(now);
            return new Found(Optional.of(main), Optional.of(sameMonths(first, main)), since);
        }
        if (lasting.isPresent() && lasting.get().value().years() > 0) {
            int years = lasting.get().value().years();
            Window end = now.shift(12 * years);
            boolean begins = own.isPresent() && discourse.hasSpokenOf(end);
            Window last = begins ? end : main;
            return new Found(Optional.of(last), Optional.of(last.shift(-12 * years)), lasting);
        }
        if (base.isPresent()) {
            Optional<Window> from = resolve(base.get(), Optional.of(now));
            Window last = own.isEmpty() && from.filter(now::equals).isPresent() ? main : now;
            return new Found(Optional.of(last), from.map(f -> sameMonths(f, last)), base);
        }
        if (back.isPresent()) {
            Window earlier = earlier(now, back.get().value());
            boolean within = back.get().from() <= number.to() + 2
                    && back.get().from() > number.to()
                    && Bases.isPreposition(scene.word(number.to()));
            if (within) {
                return new Found(
                        Optional.of(earlier),
                        Optional.of(earlier(earlier, back.get().value())),
                        back,
                        true);
            }
            boolean leads = back.get().to() <= number.from() && own.isEmpty() && isReversed(back.get(), number);
            return leads
                    ? new Found(Optional.of(earlier), Optional.of(now), back, true)
                    : new Found(Optional.of(now), Optional.of(earlier), own.or(() -> back));
        }
        Optional<Window> before = relation == Claim.Relation.GROWTH ? Optional.empty() : earlierSpokenOf(now);
        if (relation == Claim.Relation.MULTIPLE && before.isEmpty() && own.isPresent()) {
            return new Found(Optional.of(now), Optional.empty(), own);
        }
        return new Found(Optional.of(now), Optional.of(before.orElse(now.yearEarlier())), own);
    }

    /** "A year earlier their value had been 10.9 percent lower": the earlier months are compared with the later ones. */
    private boolean isReversed(Mark<Period> back, Mark<Quantity> number) {
        if (scene.quantities.stream().anyMatch(q -> q.from() >= back.to() && q.to() <= number.from())) {
            return false;
        }
        for (int t = back.to(); t < number.from(); t++) {
            String word = scene.word(t);
            if (word.equals("had") || word.equals("was") || word.equals("were") || word.equals("been")) {
                return true;
            }
        }
        return false;
    }

    private Optional<Window> earlierSpokenOf(Window now) {
        return discourse
                .last
                .flatMap(Claim::window)
                .filter(w -> w.months() == now.months() && w.last().isBefore(now.first()));
    }

    private static Window sameMonths(Window year, Window like) {
        if (year.months() != 12 || like.months() == 12 || year.first().getMonthValue() != 1) {
            return year;
        }
        return like.shift(12 * (year.first().getYear() - like.first().getYear()));
    }

    private static Window earlier(Window window, Period back) {
        return window.shift(-12 * Math.max(1, back.years()));
    }

    private static boolean isMain(Form form, boolean forecast) {
        return switch (form) {
            case STATED, YEARLESS, SAME_YEAR, SAME_PERIOD, ANNUAL -> true;
            case DEADLINE -> forecast;
            default -> false;
        };
    }

    private Optional<Mark<Period>> nearest(Mark<Quantity> number, java.util.function.Predicate<Mark<Period>> wanted) {
        return scene.nearest(scene.periods, number, Scene.NEVER, wanted);
    }

    /** The period that follows a number at once: "to $12.7 billion in 2024". */
    private Optional<Mark<Period>> beside(Mark<Quantity> number, boolean forecast) {
        for (Mark<Period> period : scene.periods) {
            int told = isRecorded(scene.word(number.to())) ? number.to() + 1 : number.to();
            boolean next = period.from() >= number.to()
                    && period.from() <= told + 1
                    && (period.from() == told || Bases.isPreposition(scene.word(told)));
            if (next
                    && isMain(period.value().form(), forecast)
                    && period.value().form() != Form.ANNUAL
                    && !bases.isBase(period)) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    /** "The 674 billion yuan posted for the whole of last year". */
    private static boolean isRecorded(String word) {
        return switch (word) {
            case "posted", "recorded", "registered", "booked", "reported", "seen", "counted", "reached" -> true;
            default -> false;
        };
    }

    /** "USD 214 million (2023: USD 268 million)": what is in the bracket belongs to the number in it. */
    private boolean opensBracket(int from, int to) {
        int open = 0;
        for (int t = from; t < to; t++) {
            open += scene.word(t).equals("(") ? 1 : scene.word(t).equals(")") && open > 0 ? -1 : 0;
        }
        return open > 0;
    }

    /** Whether a period stands after the number, in another thought. */
    private boolean isBeyond(Mark<Period> period, Mark<Quantity> number) {
        if (period.from() >= number.to() && opensBracket(number.to(), period.from())) {
            return true;
        }
        return period.from() >= number.to() && discourse.window.isPresent() && scene.distance(period, number) > 26;
    }

    /** Whether a level is of the time that "a year earlier" names, rather than compared with it. */
    private boolean isEarlierLevel(Mark<Quantity> number, Mark<Period> back, Optional<Mark<Period>> own) {
        double toBack = scene.distance(back, number);
        double toOwn = own.map(p -> scene.distance(p, number)).orElse(Scene.NEVER);
        boolean after = back.from() >= number.to();
        if (belongsToAnother(back, number)) {
            return false;
        }
        boolean leads = back.from() <= 1
                && own.filter(p ->
                                p.value().form() == Form.YEARLESS || p.value().form() == Form.SAME_PERIOD)
                        .isPresent();
        if (leads) {
            return true;
        }
        if (toBack > 24 || toOwn < toBack || (after && back.from() > number.to() + 4)) {
            return false;
        }
        boolean anotherBetween = scene.quantities.stream()
                .anyMatch(q -> q.from() != number.from()
                        && q.value().kind().isRatio()
                        && (isBeside(q, back) || isComparedWith(q, back)));
        return !anotherBetween;
    }

    /** "Against 16.8 billion a year before": the time of the number that stands right before it. */
    private boolean belongsToAnother(Mark<Period> back, Mark<Quantity> number) {
        int before = back.from() - 1;
        boolean digits = before >= 0 && scene.tokens.get(before).isNumber();
        if (digits && !(number.from() <= before && before < number.to())) {
            return true;
        }
        return scene.quantities.stream()
                .anyMatch(q -> q.from() != number.from() && q.to() <= back.from() && q.to() >= back.from() - 1);
    }

    /** "6.1 percent above the level of a year earlier": words without a mark lead from a ratio to what it compares with. */
    private boolean isComparedWith(Mark<Quantity> ratio, Mark<Period> back) {
        if (ratio.to() > back.from() || back.from() > ratio.to() + 7) {
            return false;
        }
        return bases.areWords(ratio.to(), back.from());
    }

    private static boolean isBeside(Mark<?> a, Mark<?> b) {
        return Math.abs(a.to() - b.from()) <= 3 || Math.abs(b.to() - a.from()) <= 1;
    }

    /** The months of a period; those without a year take it from what else is spoken of. */
    Optional<Window> resolve(Mark<Period> mark, Optional<Window> like) {
        Period period = mark.value();
        return switch (period.form()) {
            case YEARLESS ->
                yearOf(mark, like)
                        .map(y ->
                                new Window(YearMonth.of(y, period.firstMonth()), YearMonth.of(y, period.lastMonth())));
            case SAME_YEAR -> discourse.window.map(w -> Window.ofYear(w.last().getYear()));
            case SAME_PERIOD -> {
                Optional<Window> months = like.or(() -> mainBefore(mark)).or(() -> discourse.window);
                yield period.window().isPresent() && months.isPresent()
                        ? Optional.of(sameMonths(period.window().get(), months.get()))
                        : months.or(period::window);
            }
            case ANNUAL -> period.window().or(this::lastFullYear);
            case DEADLINE ->
                period.window()
                        .or(() -> period.date()
                                .map(d -> Window.ofYear(d.firstDay().getYear())));
            default -> period.window();
        };
    }

    private Optional<Window> mainBefore(Mark<Period> mark) {
        Optional<Window> found = Optional.empty();
        for (Mark<Period> other : scene.periods) {
            if (!other.equals(mark) && other.value().form() == Form.STATED && other.from() < mark.from()) {
                found = other.value().window();
            }
        }
        return found;
    }

    Optional<Window> lastFullYear() {
        return discourse.document.date().map(d -> Window.ofYear(d.firstDay().getYear() - 1));
    }

    private Optional<Integer> yearOf(Mark<Period> mark, Optional<Window> like) {
        Mark<Period> best = null;
        for (Mark<Period> other : scene.periods) {
            if (other.value().form() == Form.STATED
                    && other.value().window().isPresent()
                    && !bases.isBase(other)
                    && !isNumberBetween(other, mark)
                    && (best == null || Math.abs(other.from() - mark.from()) < Math.abs(best.from() - mark.from()))) {
                best = other;
            }
        }
        if (best != null) {
            return best.value().window().map(w -> w.last().getYear());
        }
        if (like.isPresent()) {
            return like.map(w -> w.last().getYear());
        }
        if (hoped && discourse.document.date().isPresent()) {
            return discourse.document.date().map(d -> d.firstDay().getYear());
        }
        Optional<Integer> spoken =
                discourse.yearSpokenOf(mark.value().firstMonth(), mark.value().lastMonth());
        if (spoken.isPresent()) {
            return spoken;
        }
        Optional<Integer> published = discourse.document.date().map(d -> {
            int year = d.firstDay().getYear();
            int month = d.firstDay().getMonthValue();
            return mark.value().lastMonth() > month ? year - 1 : year;
        });
        Optional<Integer> before =
                discourse.window.or(() -> discourse.stated).map(w -> w.last().getYear());
        boolean recent = before.isPresent() && published.isPresent() && before.get() >= published.get() - 1;
        return recent ? published : before.or(() -> published);
    }

    private boolean isNumberBetween(Mark<?> a, Mark<?> b) {
        int from = Math.min(a.to(), b.to());
        int to = Math.max(a.from(), b.from());
        return scene.quantities.stream().anyMatch(q -> q.from() >= from && q.to() <= to);
    }
}
