package org.tamga.reading.claim;

import java.util.List;
import java.util.Optional;
import org.tamga.reading.claim.Claim.Comparison;
import org.tamga.reading.claim.Claim.Measure;
import org.tamga.reading.claim.Claim.Relation;
import org.tamga.reading.name.Format;
import org.tamga.reading.name.Name;
import org.tamga.reading.quantity.Quantity;

/** Finds what a share, a multiple, a difference or a rank compares with. */
final class Comparisons {

    private static final List<String> WORLD = List.of("WLD");

    private final Scene scene;
    private final Discourse discourse;

    Comparisons(Scene scene, Discourse discourse) {
        this.scene = scene;
        this.discourse = discourse;
    }

    Optional<Comparison> of(
            Mark<Quantity> number,
            Relation relation,
            Parties.Sides sides,
            Optional<Products.Found> product,
            Windows.Found window) {
        return switch (relation) {
            case SHARE -> Optional.of(share(number, sides, product));
            case RANK -> Optional.of(rank(number));
            case GROWTH -> annual(window);
            case MULTIPLE, CHANGE -> otherSide(number, sides);
            case LEVEL -> Optional.empty();
        };
    }

    private Comparison share(Mark<Quantity> number, Parties.Sides sides, Optional<Products.Found> product) {
        boolean world = scene.names.stream().anyMatch(n -> n.value().codes().equals(WORLD));
        if (world
                || (sides.reporter().isPresent()
                        && !sides.reporter().get().equals(Format.CHINA)
                        && sides.measure() == Measure.TURNOVER
                        && product.isEmpty())) {
            return partners(WORLD);
        }
        if (product.isPresent()) {
            Optional<List<String>> suppliers = discourse
                    .lastTrade
                    .filter(l -> l.partners().size() > 1 && sides.partners().size() == 1)
                    .filter(l -> l.product().equals(product.map(Products.Found::text)))
                    .filter(l -> product.get().evidence().isEmpty()
                            || (l.partners().containsAll(sides.partners()) && scene.hasWord("that")))
                    .map(Claim::partners);
            return suppliers
                    .map(Comparisons::partners)
                    .orElse(new Comparison(
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            true,
                            Optional.empty(),
                            false,
                            0));
        }
        if (sides.measure() == Measure.IMPORTS || sides.measure() == Measure.EXPORTS) {
            boolean turnover = scene.cues.stream()
                    .anyMatch(c -> c.value().is(Cue.Kind.MEASURE, "TURNOVER") && c.from() >= number.to());
            if (turnover || sides.partners().size() != 1) {
                return new Comparison(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(Measure.TURNOVER),
                        false,
                        Optional.empty(),
                        false,
                        0);
            }
        }
        return partners(sides.partners().size() == 1 ? Format.FIVE : WORLD);
    }

    private Comparison rank(Mark<Quantity> number) {
        String words = number.value().span().of(scene.document.text()).toLowerCase(java.util.Locale.ROOT);
        if (words.contains("record") || words.contains("рекорд") || words.contains("high")) {
            return new Comparison(
                    Optional.empty(), Optional.empty(), List.of(), Optional.empty(), false, Optional.empty(), true, 0);
        }
        return partners(Format.FIVE);
    }

    /** "Average annual growth of 10.5 percent over eleven years". */
    private Optional<Comparison> annual(Windows.Found window) {
        boolean average = scene.hasWord("average")
                || scene.hasWord("compound")
                || scene.hasWord("среднегодовой")
                || scene.hasWord("среднем");
        if (!average || window.window().isEmpty() || window.base().isEmpty()) {
            return Optional.empty();
        }
        int years = window.window().get().first().getYear()
                - window.base().get().first().getYear();
        return years < 2
                ? Optional.empty()
                : Optional.of(new Comparison(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        false,
                        years));
    }

    /** One side's count against the other's: "two and a half times the national figure", "the gap between the two". */
    private Optional<Comparison> otherSide(Mark<Quantity> number, Parties.Sides sides) {
        boolean gap = scene.cues.stream().anyMatch(c -> c.value().is(Cue.Kind.MEASURE, "OTHER:gap"))
                || scene.hasWord("differ")
                || scene.hasWord("differs");
        Optional<Mark<Name>> after = scene.names.stream()
                .filter(n -> n.value().kind() == Name.Kind.AUTHORITY
                        && n.from() >= number.to()
                        && n.from() <= number.to() + 4)
                .findFirst();
        if (!gap && after.isEmpty()) {
            return Optional.empty();
        }
        if (gap
                && discourse.lastChinese.isPresent()
                && discourse.lastNational.isPresent()
                && sides.authority().equals(discourse.lastChinese.get().authority())) {
            Claim national = discourse.lastNational.get();
            return Optional.of(new Comparison(
                    national.authority(),
                    national.reporter(),
                    national.partners(),
                    Optional.of(national.measure()).filter(m -> m != sides.measure()),
                    false,
                    Optional.empty(),
                    false,
                    0));
        }
        Optional<String> own = sides.authority();
        boolean chinese =
                own.flatMap(Sources::reporter).filter(Format.CHINA::equals).isPresent();
        Optional<String> other = chinese
                ? discourse.nationalAuthority.or(() -> sides.partners().size() == 1
                        ? Sources.statistics(sides.partners().getFirst())
                        : Sources.statistics(Format.FIVE_AS_REPORTER))
                : Optional.of("GACC");
        Optional<String> reporter = other.flatMap(Sources::reporter);
        if (own.isEmpty() || own.equals(other) || reporter.isEmpty()) {
            return Optional.empty();
        }
        List<String> partners = chinese
                ? List.of(Format.CHINA)
                : sides.reporter()
                        .map(r -> r.equals(Format.FIVE_AS_REPORTER) ? Format.FIVE : List.of(r))
                        .orElse(Format.FIVE);
        Optional<Measure> measure = switch (sides.measure()) {
            case EXPORTS -> Optional.of(Measure.IMPORTS);
            case IMPORTS -> Optional.of(Measure.EXPORTS);
            default -> Optional.empty();
        };
        return Optional.of(new Comparison(other, reporter, partners, measure, false, Optional.empty(), false, 0));
    }

    static Comparison partners(List<String> codes) {
        return new Comparison(
                Optional.empty(), Optional.empty(), codes, Optional.empty(), false, Optional.empty(), false, 0);
    }
}
