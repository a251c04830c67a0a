package org.tamga.reading.claim;

import java.util.Optional;
import org.tamga.reading.claim.Claim.Relation;
import org.tamga.reading.quantity.Quantity;

/** Finds the goods that a number of trade is about. */
final class Products {

    /**
     * Goods.
     *
     * @param code in a classification; empty when none is known
     * @param evidence where they are named; empty when they are still those of the sentence before
     */
    record Found(String text, String code, Optional<Mark<Cue>> evidence) {}

    private static final double NEAR = 26;

    private final Scene scene;
    private final Discourse discourse;

    Products(Scene scene, Discourse discourse) {
        this.scene = scene;
        this.discourse = discourse;
    }

    Optional<Found> of(Mark<Quantity> number, Optional<Mark<Cue>> measure, Relation relation) {
        Optional<Mark<Cue>> named = scene.nearestCue(number, NEAR, c -> c.is(Cue.Kind.PRODUCT));
        if (named.isPresent() && !isListing(named.get(), number)) {
            return named.map(this::found);
        }
        boolean ofWhole = relation == Relation.SHARE
                && measure.filter(m -> m.from() >= number.to()).isPresent();
        boolean formal =
                !ofWhole && measure.map(m -> !m.value().value().endsWith("~")).orElse(false);
        if (formal || discourse.lastTrade.isEmpty()) {
            return Optional.empty();
        }
        Claim last = discourse.lastTrade.get();
        boolean sameBlock = last.sentence().start() >= scene.block.span().start();
        boolean carried = sameBlock && last.relation() != Relation.SHARE && last.relation() != Relation.RANK;
        return carried
                ? last.product().map(p -> new Found(p, last.productCode().orElse(""), Optional.empty()))
                : Optional.empty();
    }

    /** "…, led by linseed, meat and dried fruit": goods that only illustrate. */
    private boolean isListing(Mark<Cue> product, Mark<Quantity> number) {
        for (int t = Math.min(number.to(), product.to()); t < Math.max(number.from(), product.from()); t++) {
            String word = scene.word(t);
            if (word.equals("led") || word.equals("including") || word.equals("notably") || word.equals("such")) {
                return true;
            }
        }
        return false;
    }

    private Found found(Mark<Cue> cue) {
        String[] parts = cue.value().value().split("=", 2);
        return new Found(parts[0], parts.length > 1 ? parts[1] : "", Optional.of(cue));
    }
}
