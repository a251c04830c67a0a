package org.tamga.reading.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tamga.core.Hedge;
import org.tamga.core.Interval;
import org.tamga.reading.document.Block;
import org.tamga.reading.quantity.Quantity;

/** Gives numbers without a unit that of their list, of the line above it, or of what was last spoken of. */
final class ListUnits {

    /** Characters. */
    private static final int LONGEST_CAPTION = 500;

    private final Scene scene;
    private final Discourse discourse;
    private @Nullable NavigableSet<Integer> colons;

    ListUnits(Scene scene, Discourse discourse) {
        this.scene = scene;
        this.discourse = discourse;
    }

    /** Numbers without a unit take it from the next number of a list, or from the one before; those left are no claims. */
    List<Mark<Quantity>> withListUnits() {
        List<Mark<Quantity>> all = new ArrayList<>(scene.quantities);
        for (int i = all.size() - 1; i >= 0; i--) {
            Mark<Quantity> mark = all.get(i);
            if (mark.value().kind() != Quantity.Kind.BARE) {
                continue;
            }
            Optional<Quantity> inCaption = mark.value().scaled() ? Optional.empty() : captioned(mark);
            if (inCaption.isPresent()) {
                all.set(i, new Mark<>(mark.from(), mark.to(), inCaption.get()));
                continue;
            }
            Optional<Quantity> like = i + 1 < all.size() && isList(mark, all.get(i + 1))
                    ? Optional.of(all.get(i + 1).value())
                    : i > 0 && isSecond(all.get(i - 1), mark)
                            ? Optional.of(all.get(i - 1).value())
                            : inheritedUnit(mark);
            Optional<Quantity> ofTrains = like.isEmpty() ? ofTrains(mark) : Optional.empty();
            if (ofTrains.isPresent()) {
                all.set(i, new Mark<>(mark.from(), mark.to(), ofTrains.get()));
            }
            if (like.isPresent() && like.get().kind() != Quantity.Kind.BARE) {
                all.set(i, new Mark<>(mark.from(), mark.to(), inUnitOf(mark.value(), like.get())));
            }
        }
        all.removeIf(m -> m.value().kind() == Quantity.Kind.BARE);
        return all;
    }

    /** "Kazakhstan – 43,82, Kyrgyzstan – 22,71 bln. dollars": between two numbers of a list stand a name and marks. */
    private boolean isList(Mark<Quantity> one, Mark<Quantity> next) {
        boolean named = scene.names.stream().anyMatch(n -> n.from() >= one.to() && n.to() <= next.from());
        boolean and = scene.word(one.to()).equals("and") || scene.word(one.to()).equals("и");
        boolean fits = !one.value().scaled()
                || next.value().kind() == Quantity.Kind.MONEY
                || next.value().kind() == Quantity.Kind.MEASURED;
        return fits
                && next.from() - one.to() <= 8
                && (named || and)
                && next.value().kind() != Quantity.Kind.COUNTED;
    }

    /** "Expanded by 24 percent and the latter by 5". */
    private boolean isSecond(Mark<Quantity> first, Mark<Quantity> second) {
        String before = scene.word(second.from() - 1);
        boolean sameKind = !second.value().scaled()
                || first.value().kind() == Quantity.Kind.MONEY
                || first.value().kind() == Quantity.Kind.MEASURED;
        return sameKind
                && second.from() - first.to() <= 8
                && first.value().kind() != Quantity.Kind.BARE
                && first.value().kind() != Quantity.Kind.COUNTED
                && (before.equals("by")
                        || before.equals("to")
                        || before.equals("на")
                        || before.equals("–")
                        || before.equals("through")
                        || before.equals("and"));
    }

    /** "6.2 million passed through Dostyk": a scaled number of what was last spoken of. */
    private Optional<Quantity> inheritedUnit(Mark<Quantity> mark) {
        if (!mark.value().scaled()) {
            return Optional.empty();
        }
        Optional<Quantity> like = Optional.empty();
        for (Mark<Quantity> other : scene.quantities) {
            boolean unitful = other.value().kind() == Quantity.Kind.MONEY
                    || (like.isEmpty() && other.value().kind() == Quantity.Kind.MEASURED);
            if (other.to() <= mark.from() && unitful) {
                like = Optional.of(plain(other.value()));
            }
        }
        if (like.isPresent()) {
            return like;
        }
        Optional<String> currency =
                CaptionUnit.currency(scene.sentence.of(scene.document.text()).toLowerCase(Locale.ROOT));
        String unit = currency.isPresent() ? currency.get() : discourse.unit.orElse("");
        if (unit.isEmpty() || unit.equals("percent") || unit.equals("factor") || unit.equals("rank")) {
            return Optional.empty();
        }
        Quantity.Kind kind = unit.length() == 3 && unit.equals(unit.toUpperCase(Locale.ROOT))
                ? Quantity.Kind.MONEY
                : Quantity.Kind.MEASURED;
        Quantity q = mark.value();
        return Optional.of(new Quantity(
                q.span(), q.number(), kind, q.interval(), q.value(), q.halfUnit(), q.hedge(), unit, "", true));
    }

    /** "In million dollars: Kazakhstan 3,912.4; …", also as a list under such a line. */
    private Optional<Quantity> captioned(Mark<Quantity> mark) {
        String text = scene.document.text();
        Integer colon = colons().lower(mark.value().span().start());
        Optional<CaptionUnit> unit = colon != null
                ? CaptionUnit.in(text.substring(Math.max(scene.sentence.start(), colon - LONGEST_CAPTION), colon))
                : Optional.empty();
        boolean item = scene.block.kind() == Block.Kind.LIST_ITEM;
        if (unit.isEmpty() && item) {
            unit = discourse.caption.flatMap(s -> CaptionUnit.in(s.of(text)));
        }
        return unit.map(u -> u.like(mark.value()));
    }

    /** "The number of trains grew from 12 to 211", "358 trains, eleven times the 33 of 2023": a count of what was counted before. */
    private Optional<Quantity> ofTrains(Mark<Quantity> mark) {
        boolean led = switch (scene.word(mark.from() - 1)) {
            case "from",
                    "to",
                    "at",
                    "the",
                    "than",
                    "was",
                    "is",
                    "were",
                    "reached",
                    "against",
                    "of",
                    "by",
                    "only",
                    "just",
                    "numbered",
                    "totalled",
                    "totaled",
                    "с",
                    "до" -> true;
            default -> false;
        };
        boolean whole =
                mark.value().interval().lower().equals(mark.value().interval().upper())
                        || mark.value().value().stripTrailingZeros().scale() <= 0;
        boolean counted = false;
        for (Mark<Cue> cue : scene.cues) {
            counted |= cue.value().is(Cue.Kind.MEASURE, "TRAINS") && cue.to() <= mark.from();
        }
        for (Mark<Quantity> other : scene.quantities) {
            boolean trains = other.value().kind() == Quantity.Kind.COUNTED
                    && other.value().unit().equals("trains");
            counted |= trains && other.to() <= mark.from();
        }
        if (!led
                || !whole
                || !counted
                || scene.word(mark.to()).equals("hours")
                || scene.word(mark.to()).equals("days")) {
            return Optional.empty();
        }
        Quantity q = mark.value();
        Interval exact = q.hedge() == Hedge.EXACT ? Interval.of(q.value(), q.value()) : q.interval();
        return Optional.of(new Quantity(
                q.span(),
                q.number(),
                Quantity.Kind.COUNTED,
                exact,
                q.value(),
                BigDecimal.ZERO,
                q.hedge(),
                "trains",
                "trains",
                true));
    }

    /** Where the colons of the sentence stand, found once. */
    private NavigableSet<Integer> colons() {
        if (colons == null) {
            NavigableSet<Integer> found = new TreeSet<>();
            String text = scene.document.text();
            int end = scene.sentence.end();
            for (int at = text.indexOf(':', scene.sentence.start(), end);
                    at >= 0;
                    at = text.indexOf(':', at + 1, end)) {
                found.add(at);
            }
            colons = found;
        }
        return colons;
    }

    private static Quantity plain(Quantity q) {
        return new Quantity(
                q.span(),
                q.number(),
                q.kind(),
                q.interval(),
                q.value(),
                q.halfUnit(),
                q.hedge(),
                q.unit(),
                q.noun(),
                true);
    }

    /** A bare number in the unit, and when it has no scale of its own in the scale, of its list. */
    private static Quantity inUnitOf(Quantity bare, Quantity like) {
        BigDecimal factor = bare.scaled() || !like.scaled() ? BigDecimal.ONE : scaleOf(like);
        return new Quantity(
                bare.span(),
                bare.number(),
                like.kind(),
                bare.interval().times(factor),
                bare.value().multiply(factor),
                bare.halfUnit().multiply(factor),
                bare.hedge(),
                like.unit(),
                like.noun(),
                like.scaled());
    }

    private static BigDecimal scaleOf(Quantity like) {
        BigDecimal size = like.value().abs();
        for (int exponent : new int[] {12, 9, 6, 3}) {
            if (size.compareTo(BigDecimal.TEN.pow(exponent)) >= 0) {
                return BigDecimal.TEN.pow(exponent);
            }
        }
        return BigDecimal.ONE;
    }
}
