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

    Parties(Scene scene, Discourse discourse) {
        this.scene = scene;
        this.discourse = discourse;
        this.attribution = new Attribution(scene, discourse);
        this.referents = new Referents(scene, discourse, attribution);
        this.counterparts = new Partners(scene, discourse, referents);
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
                .or(() -> refersTo(number, relation) ? Optional.empty() : topic().map(Cue::value))
                .orElse("");
        if (word.startsWith("EXPORT") || word.startsWith("IMPORT")) {
            return flows.flow(number, cue, word.startsWith("EXPORT"), relation, authority, recording, source);
        }
        Optional<Mark<Name>> partner = counterparts.partner(number, relation, recording);
        List<String> partners = partner.map(referents::economies).orElse(List.of());
        Measure measure = switch (word) {
            case "DEFICIT", "SURPLUS", "BALANCE" -> Measure.BALANCE;
            case "" ->
                (relation == Claim.Relation.RANK
                                ? ofRank(number.value().span().of(scene.document.text()))
                                : Optional.<Measure>empty())
                        .orElseGet(() -> carriedMeasure(number, relation));
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

    /** What the sentence before asked about, or the line before a list announced. */
    private Optional<Cue> topic() {
        boolean item = scene.block.kind() == org.tamga.reading.document.Block.Kind.LIST_ITEM;
        return (item ? discourse.listed : discourse.topic).filter(c -> OtherMeasures.isTrade(c.value()));
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

    /** What is measured when no word says: as before in the sentence or of the same goods, else what the text is about. */
    private Measure carriedMeasure(Mark<Quantity> number, Claim.Relation relation) {
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
    private boolean refersTo(Mark<Quantity> number, Claim.Relation relation) {
        String whole = scene.word(number.to() + 1);
        boolean ofIt = relation == Claim.Relation.SHARE
                && scene.word(number.to()).equals("of")
                && (whole.equals("them")
                        || whole.equals("it")
                        || whole.equals("this")
                        || whole.equals("that")
                        || whole.equals("these")
                        || whole.equals("those")
                        || (whole.equals("the") && isTotal(scene.word(number.to() + 2))));
        boolean them = scene.word(number.from() - 2).equals("them")
                || scene.word(number.from() - 1).equals("them");
        return ofIt || them || (relation != Claim.Relation.LEVEL && refersBack());
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
        boolean both = scene.names.stream().anyMatch(n -> n.value().codes().equals(List.of("BOTH")));
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
            return false;
        }
        Optional<String> owner = cue.flatMap(flows::actor)
                .map(referents::economies)
                .filter(e -> !e.isEmpty())
                .map(Referents::code);
        boolean other = owner.isPresent() && reporter.isPresent() && !owner.equals(reporter);
        return word.equals("DEFICIT") != other;
    }
}
