package org.tamga.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tamga.app.documents.CheckedDocument;
import org.tamga.app.json.Json;
import org.tamga.brief.check.CheckedClaim;
import org.tamga.brief.check.Grounds;
import org.tamga.core.Source;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.Case;
import org.tamga.ledger.Fact;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Verdict;
import org.tamga.reading.document.Document;

/**
 * Checked claims as schema.org ClaimReview in JSON-LD, which may stand in a page as it is: no {@code <} is in it.
 */
final class ClaimReview {

    private final ClaimText words;

    ClaimReview(Case theCase) {
        this.words = new ClaimText(theCase, new Citations());
    }

    void print(List<CheckedDocument> documents, PrintWriter out) {
        Json.printForPage(
                new Json.Fields()
                        .put("@context", "https://schema.org")
                        .put(
                                "@graph",
                                documents.stream()
                                        .flatMap(d -> d.claims().stream().map(c -> review(d, c)))),
                out);
    }

    private Json.Fields review(CheckedDocument checked, CheckedClaim claim) {
        Document document = checked.document();
        Json.Fields appearance =
                typed("CreativeWork").put("name", document.title().orElse(document.id()));
        String address = checked.name();
        if (address.startsWith("https://") || address.startsWith("http://")) {
            appearance.put("url", address);
        }
        document.date().ifPresent(d -> appearance.put("datePublished", d.toString()));
        document.publisher()
                .ifPresent(
                        p -> appearance.put("publisher", typed("Organization").put("name", p)));
        Json.Fields claimed = typed("Claim").put("appearance", appearance);
        document.publisher()
                .ifPresent(p -> claimed.put("author", typed("Organization").put("name", p)));
        List<Json.Fields> sources = new ArrayList<>();
        Set<String> addresses = new LinkedHashSet<>();
        for (Source source : sources(claim.grounds())) {
            if (!source.address().isEmpty() && addresses.add(source.address())) {
                sources.add(typed("CreativeWork")
                        .put("publisher", typed("Organization").put("name", source.publisher()))
                        .put("url", source.address()));
            }
        }
        Json.Fields review = typed("ClaimReview")
                .put("claimReviewed", document.text(claim.claim().sentence()))
                .put("reviewBody", document.text(claim.claim().span()) + ": " + words.reason(claim))
                .put("reviewRating", rating(claim.verdict()))
                .put("author", typed("Organization").put("name", "Tamga"))
                .put("url", anchor(document.id(), claim.claim().id()))
                .put("itemReviewed", claimed);
        if (!sources.isEmpty()) {
            review.put("citation", sources);
        }
        return review;
    }

    /**
     * Where the review stands on the page that hosts it: {@code #summit-c3}. Google asks for an address on that page for each of several
     * reviews, which only the page itself can complete.
     */
    private static String anchor(String document, String claim) {
        String name = document.codePoints()
                .map(c -> Character.isLetterOrDigit(c) ? c : '-')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "#" + name + "-" + claim;
    }

    /** Google's definition of a rating requires its words and recommends a number; what nobody can rate has words alone. */
    private static Json.Fields rating(Verdict verdict) {
        Json.Fields rating = typed("Rating").put("alternateName", name(verdict));
        return switch (verdict) {
            case PROVEN -> rated(rating, 5);
            case OPEN -> rated(rating, 3);
            case REFUTED -> rated(rating, 1);
            case FORECAST, UNVERIFIABLE -> rating;
        };
    }

    private static Json.Fields rated(Json.Fields rating, int value) {
        return rating.put("ratingValue", value).put("bestRating", 5).put("worstRating", 1);
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case PROVEN -> "Proven";
            case REFUTED -> "Refuted";
            case OPEN -> "Open";
            case FORECAST -> "Forecast";
            case UNVERIFIABLE -> "Unverifiable";
        };
    }

    private static Json.Fields typed(String type) {
        return new Json.Fields().put("@type", type);
    }

    private static List<Source> sources(Grounds grounds) {
        List<Source> sources = new ArrayList<>();
        switch (grounds) {
            case Grounds.OfLedger of -> figures(of.finding().bounds()).forEach(f -> sources.add(f.source()));
            case Grounds.OfComparison of -> of.bounds().forEach(b -> figures(b).forEach(f -> sources.add(f.source())));
            case Grounds.OfFacts of -> of.facts().stream().map(Fact::source).forEach(sources::add);
            case Grounds.Nothing nothing -> {}
        }
        return sources;
    }

    /** The figures of both proofs, each once. */
    static Set<Figure> figures(Bounds bounds) {
        Set<Figure> figures = new LinkedHashSet<>();
        bounds.lower().ifPresent(p -> figures.addAll(p.figures()));
        bounds.upper().ifPresent(p -> figures.addAll(p.figures()));
        return figures;
    }
}
