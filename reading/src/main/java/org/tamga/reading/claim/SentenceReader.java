package org.tamga.reading.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.core.Interval;
import org.tamga.core.Window;
import org.tamga.reading.claim.Claim.Measure;
import org.tamga.reading.claim.Claim.Relation;
import org.tamga.reading.document.Block;
import org.tamga.reading.name.Name;
import org.tamga.reading.period.Period;
import org.tamga.reading.quantity.Quantity;
import org.tamga.reading.text.Span;

/** Reads the claims of one sentence. */
final class SentenceReader {

    /** How much farther a word may stand and still be meant as well. */
    private static final double RIVAL = 4;

    private final Scene scene;

    private final Discourse discourse;

    private final Relations relations;

    private final Windows windows;

    private final Parties parties;

    private final OtherMeasures others;
    private final Hopes hopes;

    private boolean background;

    SentenceReader(Scene scene, Discourse discourse) {
        this.scene = scene;
        this.discourse = discourse;
        this.relations = new Relations(scene);
        this.windows = new Windows(scene, discourse);
        this.parties = new Parties(scene, discourse);
        this.hopes = new Hopes(scene, discourse);
        this.others = new OtherMeasures(scene, discourse, parties);
    }

    List<Claim> read(int before) {
        scene.names.removeIf(n -> n.value().codes().getFirst().equals("*AGAIN")
                && !discourse.quoted.contains(n.value().codes().get(1)));
        scene.names.replaceAll(this::asParty);
        scene.names.removeIf(this::isOwnCount);
        boolean ofSix = scene.hasWord("summit") || scene.hasWord("multilateral") || scene.hasWord("саммит");
        boolean item = scene.block.kind() == Block.Kind.LIST_ITEM;
        discourse.summit |= item && ofSix && discourse.single.isEmpty();
        List<String> route = Projects.route(scene);
        if (!route.isEmpty()) {
            discourse.route = route;
        }
        List<Claim> claims = new ArrayList<>();
        List<Mark<Quantity>> numbers = new ListUnits(scene, discourse).withListUnits();
        Optional<Relation> relation = Optional.empty();
        for (Mark<Quantity> number : numbers) {
            Optional<Claim> claim = read(number, "c" + (before + claims.size() + 1), relation);
            if (claim.isPresent()) {
                claims.add(claim.get());
                relation = claim.map(Claim::relation);
                discourse.note(claim.get(), background);
            }
        }
        for (Mark<Period> period : scene.periods) {
            if (period.value().form() == Period.Form.STATED) {
                discourse.stated = period.value().window().or(() -> discourse.stated);
            }
        }
        quoted().forEach(discourse.quoted::add);
        discourse.flowBefore = discourse
                .lastTrade
                .filter(l -> l.measure() == Measure.EXPORTS || l.measure() == Measure.IMPORTS)
                .or(() -> discourse.flowBefore);
        discourse.subjectBefore = parties.referents.subject();
        discourse.namedBefore = scene.names.stream().map(Mark::value).toList();
        discourse.topic = Optional.empty();
        if (claims.isEmpty()) {
            discourse.topic = scene.cues.stream()
                    .map(Mark::value)
                    .filter(c -> c.is(Cue.Kind.MEASURE))
                    .findFirst();
            windows.topic().ifPresent(w -> discourse.window = Optional.of(w));
            parties.attribution.named().ifPresent(code -> discourse.authority = Optional.of(code));
        }
        return claims;
    }

    /** "Deliveries of the Turkmen side to", "import from the Chinese side": a party to trade, not who is quoted. */
    private Mark<Name> asParty(Mark<Name> name) {
        String code = name.value().codes().getFirst();
        if (code.startsWith("CITY:") && scene.word(name.from() - 1).equals("with")) {
            return new Mark<>(
                    name.from(),
                    name.to(),
                    new Name(name.value().span(), Name.Kind.ECONOMY, List.of(code.substring(5)), Name.Form.PLAIN));
        }
        boolean side = name.value().kind() == Name.Kind.AUTHORITY
                && scene.word(name.to() - 1).equals("side")
                && Attribution.economyOf(name.value()).isPresent();
        if (!side) {
            return name;
        }
        int before = scene.word(name.from() - 1).equals("the") ? name.from() - 2 : name.from() - 1;
        String lead = scene.word(before - 1);
        boolean party = switch (scene.word(before)) {
            case "from", "with" -> true;
            case "to" -> !lead.equals("according");
            case "of" ->
                scene.cues.stream().anyMatch(c -> c.to() == before && c.value().is(Cue.Kind.MEASURE));
            default -> false;
        };
        Name.Form form = scene.word(before).equals("of") ? Name.Form.POSSESSIVE : Name.Form.PLAIN;
        return party
                ? new Mark<>(
                        name.from(),
                        name.to(),
                        new Name(
                                name.value().span(),
                                Name.Kind.ECONOMY,
                                Attribution.economyOf(name.value()).stream().toList(),
                                form))
                : name;
    }

    /** "By its count": whose books are meant, not whose trade. */
    private boolean isOwnCount(Mark<Name> name) {
        if (!name.value().codes().getFirst().equals("ITS")) {
            return false;
        }
        return switch (scene.word(name.to())) {
            case "count",
                    "reckoning",
                    "data",
                    "figures",
                    "books",
                    "estimate",
                    "estimates",
                    "statistics",
                    "numbers",
                    "tables" -> true;
            case "own" -> true;
            default -> false;
        };
    }

    private List<String> quoted() {
        return scene.names.stream()
                .filter(n -> n.value().kind() == Name.Kind.AUTHORITY)
                .flatMap(n -> parties.attribution.code(n).stream())
                .toList();
    }

    /** The first reading of a number, with others that its words allow. */
    private Optional<Claim> read(Mark<Quantity> number, String id, Optional<Relation> before) {
        Optional<Reading> first = reading(number, id, before);
        if (first.isEmpty() || !first.get().claim().measure().isTrade()) {
            return first.map(Reading::claim);
        }
        boolean told = background;
        List<Claim> others = new ArrayList<>();
        first.get()
                .period()
                .ifPresent(used -> rival(scene.periods, used, number)
                        .ifPresent(r -> others(
                                scene.periods,
                                used,
                                number,
                                id,
                                before,
                                first.get().claim(),
                                others)));
        first.get()
                .partner()
                .ifPresent(used -> rival(scene.names, used, number)
                        .ifPresent(r -> others(
                                scene.names,
                                used,
                                number,
                                id,
                                before,
                                first.get().claim(),
                                others)));
        background = told;
        return Optional.of(
                others.isEmpty() ? first.get().claim() : first.get().claim().withReadings(others));
    }

    /** What else of the same kind stands about as near as what was taken. */
    private <T> Optional<Mark<T>> rival(List<Mark<T>> marks, Mark<T> used, Mark<Quantity> number) {
        double near = scene.distance(used, number) + RIVAL;
        return scene.nearest(marks, number, near, m -> !m.equals(used));
    }

    private <T> void others(
            List<Mark<T>> marks,
            Mark<T> used,
            Mark<Quantity> number,
            String id,
            Optional<Relation> before,
            Claim first,
            List<Claim> others) {
        int at = marks.indexOf(used);
        if (at < 0) {
            return;
        }
        marks.remove(at);
        reading(number, id, before)
                .map(Reading::claim)
                .filter(c -> !c.window().equals(first.window())
                        || !c.partners().equals(first.partners())
                        || c.measure() != first.measure())
                .filter(c -> c.window().isPresent() || first.window().isEmpty())
                .ifPresent(others::add);
        marks.add(at, used);
    }

    /** "1.5 billion yuan (about 208 million dollars)": the same amount in another currency. */
    private Optional<Claim> equivalent(Mark<Quantity> number, String id) {
        boolean bracket = scene.word(number.from() - 1).equals("(");
        if (!bracket || number.value().kind() != Quantity.Kind.MONEY || discourse.last.isEmpty()) {
            return Optional.empty();
        }
        Claim main = discourse.last.get();
        boolean beside = scene.quantities.stream()
                .anyMatch(q -> q.to() == number.from() - 1
                        && q.value().kind() == Quantity.Kind.MONEY
                        && q.value().span().equals(main.span())
                        && !q.value().unit().equals(number.value().unit()));
        if (!beside || main.relation() != Relation.LEVEL) {
            return Optional.empty();
        }
        boolean turned = main.interval().upperAsDouble() < 0;
        Interval interval =
                turned ? number.value().interval().negate() : number.value().interval();
        return Optional.of(main.inCurrency(
                id, number.value().span(), interval, number.value().unit()));
    }

    private record Reading(Claim claim, Optional<Mark<Period>> period, Optional<Mark<Name>> partner) {}

    private Optional<Reading> reading(Mark<Quantity> number, String id, Optional<Relation> before) {
        Optional<Claim> equivalent = equivalent(number, id);
        if (equivalent.isPresent()) {
            return equivalent.map(c -> new Reading(c, Optional.empty(), Optional.empty()));
        }
        Quantity quantity = number.value();
        Relations.Found relation = relations.of(number, before);
        Optional<Mark<Cue>> measure = new Measures(scene).measure(number, relation.relation());
        Optional<String> other = others.measureOf(number, measure, relation.relation());
        boolean forecast = hopes.forecast(number);
        if (other.isPresent()) {
            background = windows.of(number, relation.relation(), forecast).isBackground();
            return others.read(number, id, relation, measure, other.get(), forecast, windows)
                    .map(c -> new Reading(c, Optional.empty(), Optional.empty()));
        }
        boolean unsourced = relation.relation() == Relation.LEVEL
                && scene.nearest(scene.periods, number, 30, p -> p.value().form() == Period.Form.ANNUAL)
                        .isPresent();
        boolean target = forecast && (hopes.isTarget(number) || discourse.isFarFromTrade());
        boolean isHeading = scene.block.kind() == Block.Kind.HEADING;
        Optional<Parties.Sides> compared =
                parties.compared(number, relation.relation()).or(() -> parties.against(number, measure));
        Parties.Sides sides = compared.isPresent()
                ? compared.get()
                : parties.trade(number, measure, relation.relation(), unsourced || target || isHeading);
        Windows.Found window = windows.of(number, relation.relation(), forecast);
        background = window.isBackground();
        if (forecast && window.window().isEmpty() && window.evidence().isEmpty()) {
            window = new Windows.Found(discourse.window, window.base(), window.evidence());
        }
        Optional<Products.Found> product = new Products(scene, discourse).of(number, measure, relation.relation());
        Interval interval = interval(quantity, relation, sides);
        Relation kind = relation.relation();
        Map<String, Span> evidence = new HashMap<>();
        measure.ifPresent(m -> evidence.put("measure", scene.span(m)));
        relation.cue().ifPresent(m -> evidence.put("relation", scene.span(m)));
        sides.source().ifPresent(m -> evidence.put("authority", scene.span(m)));
        sides.partner().ifPresent(m -> evidence.put("partners", scene.span(m)));
        window.evidence().ifPresent(m -> evidence.put("window", scene.span(m)));
        product.flatMap(Products.Found::evidence).ifPresent(m -> evidence.put("product", scene.span(m)));
        Optional<Claim.Comparison> of = new Comparisons(scene, discourse).of(number, kind, sides, product, window);
        Optional<Window> base = kind == Relation.GROWTH || kind == Relation.CHANGE || kind == Relation.MULTIPLE
                ? of.filter(o -> o.authority().isPresent()).isPresent() ? Optional.empty() : window.base()
                : Optional.empty();
        Claim claim = new Claim(
                id,
                scene.sentence,
                quantity.span(),
                kind,
                forecast,
                sides.measure(),
                sides.authority(),
                sides.reporter(),
                sides.partners(),
                product.map(Products.Found::text),
                product.map(Products.Found::code).filter(c -> !c.isEmpty()),
                window.window(),
                base,
                of,
                interval,
                unit(kind, quantity),
                currency(number, kind),
                evidence,
                List.of());
        return Optional.of(new Reading(claim, window.evidence(), sides.partner()));
    }

    static String unit(Relation relation, Quantity quantity) {
        return switch (relation) {
            case GROWTH, SHARE -> "percent";
            case MULTIPLE -> "factor";
            case RANK -> "rank";
            case CHANGE, LEVEL -> quantity.unit().isEmpty() ? "units" : quantity.unit();
        };
    }

    static Interval interval(Quantity quantity, Relations.Found relation, Parties.Sides sides) {
        Interval interval = quantity.interval();
        if (relation.relation() == Relation.MULTIPLE && quantity.kind() == Quantity.Kind.FRACTION) {
            interval = interval.times(new BigDecimal("0.01"));
        }
        if (relation.relation() == Relation.SHARE && interval.upper().isEmpty()) {
            BigDecimal least = interval.lower().orElse(BigDecimal.ZERO);
            interval = Interval.of(least, least.max(new BigDecimal("100")));
        }
        if (relation.relation() == Relation.MULTIPLE
                && relation.declines()
                && quantity.kind() == Quantity.Kind.FACTOR
                && quantity.value().compareTo(BigDecimal.ONE) > 0) {
            return inverse(quantity);
        }
        boolean turned = relation.declines()
                && (relation.relation() == Relation.GROWTH || relation.relation() == Relation.CHANGE)
                && quantity.value().signum() > 0;
        if (sides.measure() == Measure.BALANCE && relation.relation() == Relation.LEVEL && sides.negative()) {
            turned = quantity.value().signum() > 0;
        }
        return turned ? interval.negate() : interval;
    }

    /** "Fell twofold": half, with the same relative room. */
    private static Interval inverse(Quantity quantity) {
        java.math.MathContext digits = java.math.MathContext.DECIMAL64;
        BigDecimal low = quantity.interval().lower().orElse(quantity.value());
        BigDecimal high = quantity.interval().upper().orElse(quantity.value());
        BigDecimal square = quantity.value().multiply(quantity.value());
        return Interval.of(low.divide(square, digits), high.divide(square, digits));
    }

    /** Of an amount its own; of a ratio that of the nearest amount in the sentence, else of the one last spoken of. */
    private Optional<String> currency(Mark<Quantity> number, Relation relation) {
        if (number.value().kind() == Quantity.Kind.MONEY) {
            return Optional.of(number.value().unit());
        }
        if (relation == Relation.LEVEL || (relation == Relation.RANK && discourse.last.isEmpty())) {
            return Optional.empty();
        }
        Optional<String> near = scene.nearest(
                        scene.quantities, number, 40, q -> q.value().kind() == Quantity.Kind.MONEY)
                .map(q -> q.value().unit());
        return near.or(() -> discourse.lastTrade.flatMap(Claim::currency));
    }
}
