package org.tamga.reading.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.core.Interval;
import org.tamga.core.Window;
import org.tamga.reading.claim.Claim.Measure;
import org.tamga.reading.claim.Claim.Relation;
import org.tamga.reading.period.Period;
import org.tamga.reading.quantity.Quantity;
import org.tamga.reading.text.Span;

/** Claims that are no merchandise trade: freight, costs, lengths, loans, grants, revenue, counts and the rest. */
final class OtherMeasures {

    private final Scene scene;

    private final Discourse discourse;

    private final Parties parties;
    private final OtherParties sidesOf;

    OtherMeasures(Scene scene, Discourse discourse, Parties parties) {
        this.scene = scene;
        this.discourse = discourse;
        this.parties = parties;
        this.sidesOf = new OtherParties(scene, discourse, parties);
    }

    /** Whether a word for what is measured can belong to a number of this kind. */
    static boolean goesWith(Quantity.Kind kind, String unit, String measure, Relation relation) {
        boolean trade = isTrade(measure);
        return switch (kind) {
            case MONEY ->
                trade
                        || measure.equals("COST")
                        || measure.equals("GRANT")
                        || measure.equals("LOAN")
                        || measure.equals("REVENUE")
                        || measure.equals("OTHER:investment")
                        || measure.equals("OTHER:gross domestic product")
                        || (measure.equals("OTHER:gap") && relation == Relation.CHANGE);
            case MEASURED ->
                switch (unit) {
                    case "km" -> measure.equals("LENGTH");
                    case "t", "TEU" ->
                        measure.equals("FREIGHT") || measure.startsWith("EXPORT") || measure.startsWith("IMPORT");
                    case "m3" -> trade;
                    default -> false;
                };
            case COUNTED -> unit.equals("trains") ? measure.equals("TRAINS") : isGoods(unit) && isFlow(measure);
            default ->
                !measure.equals("LENGTH") && !measure.equals("OTHER:loan term") && !measure.equals("OTHER:speed");
        };
    }

    private static boolean isFlow(String measure) {
        return measure.startsWith("EXPORT") || measure.startsWith("IMPORT");
    }

    /** Things counted that are goods: "74,128 passenger cars". */
    private static boolean isGoods(String unit) {
        return switch (unit) {
            case "units", "cars", "vehicles", "tractors", "lorries", "trucks", "buses", "motorcycles", "heads" -> true;
            default -> unit.endsWith(" cars") || unit.endsWith(" vehicles");
        };
    }

    static boolean isTrade(String measure) {
        return switch (measure) {
            case "TURNOVER", "TOTAL", "EXPORT", "IMPORT", "EXPORT~", "IMPORT~", "DEFICIT", "SURPLUS", "BALANCE" -> true;
            default -> false;
        };
    }

    /** What is measured when it is no trade: {@code COST}, {@code OTHER:investment} …; empty for trade. */
    Optional<String> measureOf(Mark<Quantity> number, Optional<Mark<Cue>> cue, Relation relation) {
        return switch (number.value().kind()) {
            case MEASURED -> measured(number, cue);
            case COUNTED -> counted(number, cue);
            default -> valued(number, cue, relation);
        };
    }

    private Optional<String> measured(Mark<Quantity> number, Optional<Mark<Cue>> cue) {
        boolean ofGoods = cue.filter(c -> isTrade(c.value().value())).isPresent()
                && scene.nearestCue(number, 30, c -> c.is(Cue.Kind.PRODUCT)).isPresent();
        return switch (number.value().unit()) {
            case "km" -> Optional.of("LENGTH");
            case "t", "TEU" -> ofGoods ? Optional.empty() : Optional.of("FREIGHT");
            case "years" -> Optional.of("OTHER:loan term");
            default -> Optional.of("OTHER:" + number.value().unit());
        };
    }

    private Optional<String> counted(Mark<Quantity> number, Optional<Mark<Cue>> cue) {
        String unit = number.value().unit();
        boolean runs = unit.equals("trips") || unit.equals("departures") || unit.equals("services");
        boolean rail = scene.hasWord("trains") || scene.hasWord("train") || scene.hasWord("railway");
        if (unit.equals("trains") || (runs && rail)) {
            return Optional.of("TRAINS");
        }
        boolean goods = cue.filter(c -> isFlow(c.value().value())).isPresent()
                || (unit.equals("units")
                        && cue.filter(c -> isTrade(c.value().value())).isPresent())
                || (unit.equals("units")
                        && scene.nearestCue(number, 20, c -> c.is(Cue.Kind.PRODUCT))
                                .isPresent());
        return goods ? Optional.empty() : Optional.of("COUNT");
    }

    private Optional<String> valued(Mark<Quantity> number, Optional<Mark<Cue>> cue, Relation relation) {
        Optional<String> ofCount = discourse
                .last
                .filter(l -> number.value().kind().isRatio() && l.sentence().equals(scene.sentence))
                .map(Claim::measure)
                .filter(m -> m == Measure.TRAINS || m == Measure.FREIGHT)
                .filter(m -> cue.isEmpty()
                        || cue.get().value().value().equals("FREIGHT")
                        || cue.get().value().value().equals("TOTAL"))
                .map(Measure::name);
        if (ofCount.isPresent()) {
            return ofCount;
        }
        if (cue.isPresent()) {
            String value = cue.get().value().value();
            boolean difference =
                    value.equals("OTHER:gap") && (relation == Relation.CHANGE || relation == Relation.MULTIPLE);
            return isTrade(value) || difference ? Optional.empty() : Optional.of(value);
        }
        return discourse
                .last
                .filter(l -> !l.measure().isTrade())
                .filter(l -> number.value().kind().isRatio()
                        && l.sentence().start() >= scene.block.span().start())
                .map(l -> l.measure().name());
    }

    Optional<Claim> read(
            Mark<Quantity> number,
            String id,
            Relations.Found relation,
            Optional<Mark<Cue>> cue,
            String what,
            boolean hoped,
            Windows windows) {
        Measure measure = what.startsWith("OTHER") ? Measure.OTHER : Measure.valueOf(what);
        Optional<String> product = what.startsWith("OTHER:") ? Optional.of(what.substring(6)) : place(number, measure);
        boolean forecast = hoped && !isPledge(number, measure);
        Optional<String> authority = authority(number, measure);
        OtherParties.Sides sides = sidesOf.sides(number, measure, what, authority);
        Windows.Found found = windows.of(number, relation.relation(), forecast);
        Optional<Window> window = hasWindow(number, measure, relation.relation())
                ? isInvestment(number) && scene.periods.isEmpty() ? windows.lastFullYear() : found.window()
                : Optional.empty();
        boolean compares = relation.relation() == Relation.GROWTH
                || relation.relation() == Relation.CHANGE
                || relation.relation() == Relation.MULTIPLE;
        Map<String, Span> evidence = new HashMap<>();
        cue.ifPresent(c -> evidence.put("measure", scene.span(c)));
        relation.cue().ifPresent(c -> evidence.put("relation", scene.span(c)));
        Quantity quantity = number.value();
        Interval interval = SentenceReader.interval(
                quantity,
                relation,
                new Parties.Sides(
                        authority,
                        sides.reporter(),
                        sides.partners(),
                        measure,
                        false,
                        Optional.empty(),
                        Optional.empty()));
        return Optional.of(new Claim(
                id,
                scene.sentence,
                quantity.span(),
                relation.relation(),
                forecast,
                measure,
                authority,
                sides.reporter(),
                sides.partners(),
                product,
                Optional.empty(),
                window,
                compares ? found.base() : Optional.empty(),
                Optional.empty(),
                interval,
                measure == Measure.TRAINS && relation.relation() == Relation.LEVEL
                        ? "trains"
                        : SentenceReader.unit(relation.relation(), quantity),
                quantity.kind() == Quantity.Kind.MONEY ? Optional.of(quantity.unit()) : Optional.empty(),
                evidence,
                List.of()));
    }

    /** Whose numbers: a source named beside it, and of freight and trains the one that the last of them was from. */
    private Optional<String> authority(Mark<Quantity> number, Measure measure) {
        Optional<String> named =
                parties.attribution.source(number).flatMap(s -> parties.attribution.authority(number, true));
        if (!isStatistical(measure)) {
            return named.filter(a -> !a.equals("GACC"));
        }
        return named.isPresent()
                ? named
                : discourse.last.filter(l -> isStatistical(l.measure())).flatMap(Claim::authority);
    }

    private static boolean isStatistical(Measure measure) {
        return measure == Measure.FREIGHT || measure == Measure.TRAINS;
    }

    /** Sums pledged and things counted are checked even when they are to come; only what is merely expected is a forecast. */
    private boolean isPledge(Mark<Quantity> number, Measure measure) {
        boolean pledged = measure == Measure.GRANT
                || measure == Measure.LOAN
                || measure == Measure.COUNT
                || measure == Measure.COST
                || measure == Measure.LENGTH;
        return pledged
                && scene.nearestCue(number, 24, c -> c.is(Cue.Kind.FORECAST, "STRONG"))
                        .isEmpty();
    }

    private boolean hasWindow(Mark<Quantity> number, Measure measure, Relation relation) {
        if (isStatistical(measure)) {
            return !sidesOf.isCapacity();
        }
        if (measure == Measure.LENGTH || measure == Measure.COST) {
            return false;
        }
        if (relation == Relation.SHARE && scene.gapBehind(number).isPresent()) {
            return false;
        }
        boolean ofGoods = number.value().unit().equals("m3") || isGap(number);
        if (relation == Relation.GROWTH || ofGoods) {
            return true;
        }
        if (isInvestment(number) && scene.periods.isEmpty()) {
            return true;
        }
        boolean handed = measure == Measure.GRANT || measure == Measure.LOAN;
        return scene.periods.stream()
                .anyMatch(p -> p.value().form() == Period.Form.STATED
                        && p.value()
                                .window()
                                .filter(w -> !handed || w.months() >= 12)
                                .isPresent()
                        && scene.distance(p, number) < 50);
    }

    private boolean isInvestment(Mark<Quantity> number) {
        return scene.nearestCue(number, 30, c -> c.is(Cue.Kind.MEASURE, "OTHER:investment"))
                .isPresent();
    }

    private boolean isGap(Mark<Quantity> number) {
        return scene.nearestCue(number, 30, c -> c.is(Cue.Kind.MEASURE, "OTHER:gap"))
                .isPresent();
    }

    /** The thing that is measured, where a word says which: a railway's section, a border crossing. */
    private Optional<String> place(Mark<Quantity> number, Measure measure) {
        if (measure == Measure.COUNT && (number.value().unit().equals("places") || scene.hasWord("training"))) {
            return Optional.of("training");
        }
        if (measure == Measure.FREIGHT
                || measure == Measure.LENGTH
                || measure == Measure.COST
                || measure == Measure.REVENUE
                || measure == Measure.COUNT) {
            return Projects.named(scene, discourse, measure);
        }
        return Optional.empty();
    }
}
