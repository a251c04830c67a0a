package org.tamga.app.json;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.app.documents.CheckedDocument;
import org.tamga.app.documents.Disagreement;
import org.tamga.app.words.StatementText;
import org.tamga.brief.check.CheckedClaim;
import org.tamga.brief.check.Grounds;
import org.tamga.brief.check.OtherReading;
import org.tamga.brief.check.OtherYear;
import org.tamga.core.Interval;
import org.tamga.core.Window;
import org.tamga.corridor.scenario.AssertionCheck;
import org.tamga.ledger.Bounds;
import org.tamga.ledger.Case;
import org.tamga.ledger.Fact;
import org.tamga.ledger.Finding;
import org.tamga.ledger.Reading;
import org.tamga.reading.claim.Claim;
import org.tamga.reading.document.Document;
import org.tamga.reading.entry.Entry;

/** Documents with their claims and register entries as JSON; the shape is described in {@code app/package.md}. */
public final class ClaimJson {

    /** No upper limit. */
    private static final BigDecimal NO_LIMIT = new BigDecimal("1e18");

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Words words;
    private final LedgerJson ledger;
    private final Map<Claim, AssertionCheck.Result> network;

    /** JSON of a case. */
    public ClaimJson(Case theCase) {
        this(theCase, Map.of());
    }

    /**
     * JSON with claims on which the network of the case has a say.
     *
     * @param network what it says
     */
    public ClaimJson(Case theCase, Map<Claim, AssertionCheck.Result> network) {
        this(Words.ofCodes(new StatementText(theCase)), new LedgerJson(new StatementText(theCase)), network);
    }

    /**
     * JSON in other words.
     *
     * @param ledger how proofs are written
     */
    public ClaimJson(Words words, LedgerJson ledger) {
        this(words, ledger, Map.of());
    }

    /**
     * JSON in other words, with claims on which the network of the case has a say.
     *
     * @param ledger how proofs are written
     * @param network what it says
     */
    public ClaimJson(Words words, LedgerJson ledger, Map<Claim, AssertionCheck.Result> network) {
        this.words = words;
        this.ledger = ledger;
        this.network = network;
    }

    /** Prints one document as an object, several as a list. */
    public void print(List<CheckedDocument> documents, boolean claims, PrintWriter out) {
        Json.print(
                documents.size() == 1
                        ? document(documents.getFirst(), claims)
                        : documents.stream().map(d -> document(d, claims)),
                out);
    }

    /** One document with its entries, and with its claims when they are wanted. */
    public Json.Fields document(CheckedDocument checked, boolean claims) {
        Document document = checked.document();
        Json.Fields fields = new Json.Fields()
                .put("id", document.id())
                .put("date", document.date().map(Object::toString).orElse(null));
        if (claims) {
            fields.put("claims", checked.claims().stream().map(c -> claim(document, c)));
        }
        return fields.put(
                        "register",
                        checked.entries().stream().map(e -> entry(document, e)).toList())
                .put("document", checked.name())
                .put("title", document.title().orElse(null))
                .put("publisher", document.publisher().orElse(null))
                .put("language", document.language().name().toLowerCase(Locale.ROOT))
                .put("notes", document.notes().stream().map(words::retold).toList())
                .put(
                        "conflicts",
                        checked.disagreements().stream()
                                .map(ClaimJson::conflict)
                                .toList());
    }

    private Json.Fields claim(Document document, CheckedClaim checked) {
        Claim claim = checked.claim();
        Json.Fields fields = new Json.Fields()
                .put("id", claim.id())
                .put("sentence", document.text(claim.sentence()))
                .put("span", document.text(claim.span()))
                .put("start", claim.span().start())
                .put("end", claim.span().end())
                .put("relation", claim.relation().name())
                .put("forecast", claim.forecast())
                .put("measure", claim.measure().name())
                .put("authority", claim.authority().orElse(null))
                .put("reporter", claim.reporter().orElse(null))
                .put("partners", claim.partners())
                .put("product", claim.product().orElse(null))
                .put("window", window(claim.window()))
                .put("base", window(claim.base()))
                .put("of", claim.of().map(ClaimJson::comparison).orElse(null))
                .put("lower", claim.interval().lower().orElse(NO_LIMIT.negate()))
                .put("upper", claim.interval().upper().orElse(isShare(claim) ? WHOLE : NO_LIMIT))
                .put("unit", claim.unit())
                .put("currency", claim.currency().orElse(null))
                .put("verdict", checked.verdict().name())
                .put("holds_as", checked.holdsAs().map(ClaimJson::reading).orElse(null))
                .put("inconsistent_with", checked.inconsistentWith())
                .put("proof", proof(checked.grounds()))
                .put("evidence", evidence(document, claim))
                .put("other_year", checked.otherYear().map(this::otherYear).orElse(null));
        Optional.ofNullable(network.get(claim))
                .ifPresent(result -> fields.put("network", new CorridorJson("en").assertion(result)));
        return fields;
    }

    private Json.Fields otherYear(OtherYear year) {
        return new Json.Fields()
                .put("told", OtherReading.months(year.told()))
                .put("published", OtherReading.months(year.meant()))
                .put("fact", year.published().map(this::fact).orElse(null));
    }

    private static boolean isShare(Claim claim) {
        return claim.relation() == Claim.Relation.SHARE && claim.unit().equals("percent");
    }

    private static @Nullable String window(Optional<Window> window) {
        return window.map(OtherReading::months).orElse(null);
    }

    private static Json.Fields comparison(Claim.Comparison of) {
        Json.Fields fields = new Json.Fields();
        of.authority().ifPresent(a -> fields.put("authority", a));
        of.reporter().ifPresent(r -> fields.put("reporter", r));
        if (!of.partners().isEmpty()) {
            fields.put("partners", of.partners());
        }
        of.measure().ifPresent(m -> fields.put("measure", m.name()));
        if (of.allGoods()) {
            fields.put("product", null);
        }
        of.product().ifPresent(p -> fields.put("product", p));
        if (of.history()) {
            fields.put("history", 1);
        }
        if (of.annualYears() > 0) {
            fields.put("annual_average", of.annualYears());
        }
        return fields;
    }

    private static Json.Fields reading(OtherReading reading) {
        Object value = switch (reading.key()) {
            case PARTNERS -> reading.values();
            case YEAR -> year(reading.values().getFirst());
            case WINDOW, BASE, CURRENCY, AUTHORITY, FLOW, UNIT, RELATION, FX_DATE ->
                reading.values().getFirst();
        };
        return new Json.Fields()
                .put("key", reading.key().name().toLowerCase(Locale.ROOT))
                .put("value", value)
                .put("proven", reading.proven());
    }

    private static Object year(String value) {
        return value.length() == 4 ? (Object) Integer.valueOf(value) : value;
    }

    private Json.@Nullable Fields proof(Grounds grounds) {
        return switch (grounds) {
            case Grounds.OfLedger(Finding finding) -> found(finding);
            case Grounds.OfComparison(Interval allowed, List<Bounds> bounds) ->
                ledger.interval(allowed)
                        .put("compared", bounds.stream().map(this::compared).toList());
            case Grounds.OfFacts(List<Fact> facts, List<Fact> superseded) ->
                new Json.Fields()
                        .put("facts", facts.stream().map(this::fact).toList())
                        .put("superseded", superseded.stream().map(this::fact).toList());
            case Grounds.Nothing nothing -> null;
        };
    }

    /** What the ledger allows, why, and every reading under which the claim fits. */
    private Json.Fields found(Finding finding) {
        Json.Fields fields = new Json.Fields()
                .put("statement", words.statement(finding.statement()))
                .put("possible", ledger.interval(finding.bounds().interval()));
        return fields.put("figures", ledger.proof(finding.bounds()))
                .put("readings", finding.holdsAs().stream().map(this::reading).toList())
                .put(
                        "settled_by",
                        finding.settledBy()
                                .map(s -> words.question(s.missing()))
                                .orElse(null));
    }

    private Json.Fields reading(Reading reading) {
        return new Json.Fields()
                .put("words", words.reading(reading))
                .put("statement", words.statement(reading.statement()));
    }

    private Json.Fields compared(Bounds bounds) {
        return ledger.interval(bounds.interval()).put("figures", ledger.proof(bounds));
    }

    private Json.Fields fact(Fact fact) {
        return new Json.Fields()
                .put("id", fact.id())
                .put("printed", words.printed(fact))
                .put("about", words.about(fact))
                .put("publisher", fact.source().publisher())
                .put(
                        "published",
                        fact.source().published().map(Object::toString).orElse(null))
                .put(
                        "url",
                        fact.source().address().isEmpty() ? null : fact.source().address())
                .put("place", fact.row().toString());
    }

    private static List<Json.Fields> evidence(Document document, Claim claim) {
        List<Json.Fields> words = new ArrayList<>();
        claim.evidence().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(e -> words.add(new Json.Fields()
                        .put("field", e.getKey())
                        .put("words", document.text(e.getValue()))
                        .put("start", e.getValue().start())
                        .put("end", e.getValue().end())));
        return words;
    }

    private static Json.Fields entry(Document document, Entry entry) {
        return new Json.Fields()
                .put("kind", entry.kind().name().toLowerCase(Locale.ROOT))
                .put("title", entry.title())
                .put("parties", entry.parties())
                .put("date", entry.date().map(Object::toString).orElse(null))
                .put("amount", entry.amount().orElse(null))
                .put("unit", entry.unit().orElse(null))
                .put("due", entry.due().map(Object::toString).orElse(null))
                .put("status", entry.status().orElse(null))
                .put("sentence", document.text(entry.sentence()));
    }

    private static Json.Fields conflict(Disagreement disagreement) {
        return new Json.Fields()
                .put("entry", disagreement.entry())
                .put("title", disagreement.title())
                .put("field", disagreement.field())
                .put("held", disagreement.held().isEmpty() ? null : disagreement.held())
                .put("value", disagreement.value())
                .put("document", disagreement.document())
                .put("sentence", disagreement.sentence());
    }
}
