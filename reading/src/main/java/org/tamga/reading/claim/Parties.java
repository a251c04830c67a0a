package org.tamga.reading.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.reading.claim.Claim.Measure;
import org.tamga.reading.name.Format;
import org.tamga.reading.name.Name;
import org.tamga.reading.quantity.Quantity;

/**
 * Finds whose record of whose trade a number is: the authority, the reporter, the partners, and the flow as the reporter sees it.
 *
 * <p>A text says who sold or bought; which flow that is depends on whose books are quoted. Kazakhstan's exports to China are imports in
 * the records of China's customs.
 */
final class Parties {

    private static final List<String> CHINA = List.of(Format.CHINA);

    /** Who reports on whom, which flow, and whether a balance has to be turned. */
    record Sides(
            Optional<String> authority,
            Optional<String> reporter,
            List<String> partners,
            Measure measure,
            boolean negative,
            Optional<Mark<Name>> source,
            Optional<Mark<Name>> partner) {}

    private final Scene scene;
    private final Discourse discourse;
    final Attribution attribution;
    final Referents referents;
    private final Partners counterparts;
    private final Flows flows;
    private final Recall recall;

    Parties(Scene scene, Discourse discourse) {
        this.scene = scene;
        this.discourse = discourse;
        this.attribution = new Attribution(scene, discourse);
        this.referents = new Referents(scene, discourse, attribution);
        this.counterparts = new Partners(scene, discourse, referents);
        this.recall = new Recall(scene, discourse, referents);
        this.flows = new Flows(scene, discourse, referents, counterparts);
    }

    /** Sides of a number of trade. */
    Sides trade(Mark<Quantity> number, Optional<Mark<Cue>> cue, Claim.Relation relation, boolean unsourced) {
        Optional<Mark<Name>> source = attribution.source(number);
        Optional<String> authority = attribution.authority(number, unsourced);
        boolean national = discourse
                .authority
                .flatMap(Sources::reporter)
                .filter(Format.FIVE::contains)
                .isPresent();
        boolean ofThird = !national
                && source.isEmpty()
                && counterparts.third(number).isPresent()
                && scene.names.stream().noneMatch(n -> n.value().codes().equals(CHINA));
        if (ofThird) {
            authority = Optional.empty();
        }
        Optional<String> recording = authority.flatMap(Sources::reporter);
        String word = cue.map(c -> c.value().value())
                .or(() -> recall.refersTo(number, relation)
                        ? Optional.empty()
                        : recall.topic().map(Cue::value))
                .orElse("");
        Optional<Sides> again = recall.again(number, cue, relation, authority, source);
        if (again.isPresent()) {
            return again.get();
        }
        if (word.startsWith("EXPORT") || word.startsWith("IMPORT")) {
            return flows.flow(number, cue, word.startsWith("EXPORT"), relation, authority, recording, source);
        }
        boolean far = word.equals("TURNOVER")
                && cue.filter(c -> scene.distance(c, number) > 9).isPresent();
        Optional<Mark<Cue>> goods =
                word.isEmpty() || word.equals("TOTAL") || far ? goods(number, relation) : Optional.empty();
        if (goods.isPresent()) {
            return flows.flow(number, goods, true, relation, authority, recording, source);
        }
        Optional<Sides> swapped = shareOfOutsider(number, relation, authority, source);
        if (swapped.isPresent()) {
            return swapped.get();
        }
        Optional<Mark<Name>> partner = counterparts.partner(number, relation, recording);
        List<String> partners = partner.map(referents::economies).orElse(List.of());
        Measure measure = switch (word) {
            case "DEFICIT", "SURPLUS", "BALANCE" -> Measure.BALANCE;
            case "" ->
                (relation == Claim.Relation.RANK
                                ? ofRank(number.value().span().of(scene.document.text()))
                                        .or(this::ofRivals)
                                : Optional.<Measure>empty())
                        .orElseGet(() -> recall.carriedMeasure(number, relation));
            case "TOTAL" ->
                discourse
                        .lastTrade
                        .filter(l -> l.sentence().equals(scene.sentence) && relation == Claim.Relation.MULTIPLE)
                        .map(Claim::measure)
                        .orElse(discourse.mainMeasure());
            default -> Measure.TURNOVER;
        };
        if (recording.isPresent() && recording.get().equals(Format.CHINA)) {
            List<String> others = Referents.withoutChina(partners);
            if (others.isEmpty()) {
                boolean whole = word.equals("TOTAL") && relation == Claim.Relation.LEVEL;
                others = whole
                        ? discourse.firstTrade.map(this::others).orElse(counterparts.inherited())
                        : counterparts.inherited();
            }
            return new Sides(
                    authority,
                    recording,
                    Referents.sorted(others),
                    measure,
                    turned(word, cue, recording),
                    source,
                    partner);
        }
        if (recording.isPresent()) {
            List<String> others = counterparts.foreign(number, recording.get(), relation);
            return new Sides(authority, recording, others, measure, turned(word, cue, recording), source, partner);
        }
        return unrecorded(number, authority, partners, measure, word, cue, source, partner, relation);
    }

    /** "Chinese goods made up", "took 64 billion of its goods": whose goods a number is of, where no other word tells what is measured. */
    private Optional<Mark<Cue>> goods(Mark<Quantity> number, Claim.Relation relation) {
        if (relation != Claim.Relation.LEVEL || number.value().kind() != Quantity.Kind.MONEY) {
            return Optional.empty();
        }
        for (Mark<Name> name : scene.names) {
            String next = scene.word(name.to());
            boolean goods = next.equals("goods") || next.equals("merchandise") || next.equals("wares");
            boolean owned = name.value().form() == Name.Form.POSSESSIVE
                    && referents.economies(name).size() == 1;
            boolean near = scene.distance(name, number) < 16;
            if (goods && owned && near) {
                return Optional.of(new Mark<>(name.to(), name.to() + 1, new Cue(Cue.Kind.MEASURE, "EXPORT~")));
            }
        }
        return Optional.empty();
    }

    /** "The Union's share in the region's trade", as the Union counts: a share of those whose trade it is. */
    private Optional<Sides> shareOfOutsider(
            Mark<Quantity> number, Claim.Relation relation, Optional<String> authority, Optional<Mark<Name>> source) {
        String recording = authority.flatMap(Sources::reporter).orElse(Format.CHINA);
        boolean ofWhole = relation == Claim.Relation.SHARE || relation == Claim.Relation.CHANGE;
        boolean outside = !Format.SIX.contains(recording) && !recording.equals(Format.FIVE_AS_REPORTER);
        Optional<Mark<Name>> owner = counterparts.shareOwner(number, true);
        boolean own = owner.filter(o -> referents.economies(o).equals(List.of(recording)))
                .isPresent();
        if (!ofWhole || !outside || !own) {
            return Optional.empty();
        }
        List<String> whole = counterparts.foreign(number, recording, Claim.Relation.SHARE);
        return Optional.of(new Sides(
                authority,
                Optional.of(Referents.code(whole)),
                List.of(recording),
                Measure.TURNOVER,
                false,
                source,
                owner));
    }

    /** Those that a claim is about beside China, whichever side reported it. */
    private List<String> others(Claim claim) {
        List<String> partners = Referents.withoutChina(claim.partners());
        return partners.isEmpty()
                ? claim.reporter()
                        .map(r -> r.equals(Format.FIVE_AS_REPORTER) ? Format.FIVE : List.of(r))
                        .orElse(Format.FIVE)
                : partners;
    }

    /** "Among the suppliers of gas": those in a row. */
    private Optional<Measure> ofRivals() {
        boolean sells = scene.hasWord("suppliers") || scene.hasWord("exporters") || scene.hasWord("sellers");
        boolean buys = scene.hasWord("buyers") || scene.hasWord("customers") || scene.hasWord("importers");
        return sells == buys ? Optional.empty() : Optional.of(sells ? Measure.IMPORTS : Measure.EXPORTS);
    }

    /** "The largest customer": who buys is a market of exports, who supplies one of imports. */
    private static Optional<Measure> ofRank(String words) {
        String noun = words.substring(words.lastIndexOf(' ') + 1);
        return switch (noun) {
            case "buyer", "market", "customer", "importer", "purchaser", "consumer", "destination", "outlet" ->
                Optional.of(Measure.EXPORTS);
            case "supplier", "exporter", "source", "seller", "vendor" -> Optional.of(Measure.IMPORTS);
            default -> Optional.empty();
        };
    }

    /** No authority with cells of its own: a bank's shares are the economy's, turnover has no reporter. */
    private Sides unrecorded(
            Mark<Quantity> number,
            Optional<String> authority,
            List<String> partners,
            Measure measure,
            String word,
            Optional<Mark<Cue>> cue,
            Optional<Mark<Name>> source,
            Optional<Mark<Name>> partner,
            Claim.Relation relation) {
        Optional<String> third = counterparts.third(number);
        List<String> others = Referents.withoutChina(partners).stream()
                .filter(p -> !third.equals(Optional.of(p)))
                .toList();
        others = others.isEmpty() ? counterparts.inherited() : others;
        if (relation == Claim.Relation.SHARE) {
            others = counterparts
                    .beside(number, Format.CHINA)
                    .map(referents::economies)
                    .filter(e -> Format.FIVE.containsAll(e))
                    .orElse(others);
        }
        if (third.isPresent() && authority.isPresent() && relation == Claim.Relation.SHARE) {
            String whole = others.size() == 1 ? others.getFirst() : Format.FIVE_AS_REPORTER;
            return new Sides(authority, Optional.of(whole), List.of(third.get()), measure, false, source, partner);
        }
        if (third.isPresent()) {
            return new Sides(authority, third, Referents.sorted(others), measure, false, source, partner);
        }
        if (relation == Claim.Relation.SHARE || authority.isPresent() || measure == Measure.BALANCE) {
            Optional<String> reporter = Optional.of(others.size() == 1 ? others.getFirst() : Format.FIVE_AS_REPORTER);
            return new Sides(authority, reporter, CHINA, measure, turned(word, cue, reporter), source, partner);
        }
        boolean both = scene.names.stream().anyMatch(n -> n.value().codes().equals(List.of("BOTH")))
                || (scene.hasWord("between")
                        && partners.size() == 1
                        && scene.names.stream().anyMatch(n -> n.value().codes().equals(CHINA)));
        if (both
                && scene.nearestCue(number, 40, c -> c.is(Cue.Kind.FORECAST, "PLAN"))
                        .isPresent()) {
            List<String> pair = new ArrayList<>(
                    others.equals(Format.FIVE) ? discourse.single.map(List::of).orElse(others) : others);
            pair.add(Format.CHINA);
            return new Sides(authority, Optional.empty(), Referents.sorted(pair), measure, false, source, partner);
        }
        return new Sides(authority, Optional.empty(), Referents.sorted(others), measure, false, source, partner);
    }

    /**
     * Sides of a number that compares two counts of one thing: "two and a half times the national figure", "the gap between the two
     * ledgers", "differ by a factor of eight". It is told of the side named before, or of China's.
     */
    Optional<Sides> compared(Mark<Quantity> number, Claim.Relation relation) {
        if (relation != Claim.Relation.MULTIPLE && relation != Claim.Relation.CHANGE) {
            return Optional.empty();
        }
        boolean sourced = scene.names.stream()
                .anyMatch(n -> n.value().kind() == Name.Kind.AUTHORITY
                        && n.from() >= number.to()
                        && n.from() <= number.to() + 7);
        boolean gap = scene.hasWord("differ")
                || scene.hasWord("differs")
                || scene.nearestCue(number, 12, c -> c.is(Cue.Kind.MEASURE, "OTHER:gap"))
                        .isPresent();
        Optional<Claim> own = sourced
                ? sideBefore(number).or(() -> discourse.lastTrade)
                : gap ? discourse.lastChinese : Optional.empty();
        return own.map(c -> new Sides(
                c.authority(), c.reporter(), c.partners(), c.measure(), false, Optional.empty(), Optional.empty()));
    }

    /** "The same comparison gave $14 billion against $8.2 billion": the second number is of the other side. */
    Optional<Sides> against(Mark<Quantity> number, Optional<Mark<Cue>> cue) {
        boolean against = scene.word(number.from() - 1).equals("against");
        boolean compared = scene.hasWord("comparison") || scene.hasWord("mirror");
        if (!against || !compared || cue.isPresent() || discourse.lastNational.isEmpty()) {
            return Optional.empty();
        }
        Claim c = discourse.lastNational.get();
        return Optional.of(new Sides(
                c.authority(), c.reporter(), c.partners(), c.measure(), false, Optional.empty(), Optional.empty()));
    }

    /** The side that is named right before a comparison: "the national figure covers less than half of the Chinese one". */
    private Optional<Claim> sideBefore(Mark<Quantity> number) {
        Optional<String> code = scene.nearest(
                        scene.names,
                        number,
                        12,
                        n -> n.value().kind() == Name.Kind.AUTHORITY && n.to() <= number.from())
                .flatMap(attribution::code);
        return code.flatMap(c -> discourse
                .lastNational
                .filter(l -> l.authority().equals(code))
                .or(() -> discourse.lastChinese.filter(l -> l.authority().equals(code))));
    }

    private boolean turned(String word, Optional<Mark<Cue>> cue, Optional<String> reporter) {
        if (word.isEmpty() || (!word.equals("DEFICIT") && !word.equals("SURPLUS"))) {
            return word.equals("BALANCE") && (scene.hasWord("negative") || scene.hasWord("minus"));
        }
        Optional<String> owner = cue.flatMap(flows::actor)
                .map(referents::economies)
                .filter(e -> !e.isEmpty())
                .map(Referents::code);
        boolean other = owner.isPresent() && reporter.isPresent() && !owner.equals(reporter);
        return word.equals("DEFICIT") != other;
    }
}
