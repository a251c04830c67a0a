package org.tamga.brief.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tamga.core.Economy;
import org.tamga.core.EconomyGroup;
import org.tamga.core.Hedge;
import org.tamga.core.Interval;
import org.tamga.core.Measure;
import org.tamga.core.PartialDate;
import org.tamga.core.ProductCode;
import org.tamga.core.Source;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Authority;
import org.tamga.ledger.Case;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Ledger;
import org.tamga.ledger.Relation;
import org.tamga.ledger.Statement;
import org.tamga.reading.claim.Claim;
import org.tamga.reading.document.Document;

/** Says in the ledger's words what a claim states about amounts that the ledger has cells for. */
final class ClaimFigures {

    /** The five as reporter, and the code of their group. */
    private static final String FIVE = "C5";

    private static final String GROUP_OF_FIVE = "CA5";

    private static final Map<String, String> PRODUCTS = Map.of(
            "pipeline gas", "HS:271121",
            "natural gas", "HS:271121",
            "carried by road", "MOT:3200",
            "carried by rail", "MOT:3100",
            "agricultural goods", "CASE:agricultural",
            "cars", "HS:8703",
            "electric cars", "HS:870380",
            "battery electric cars", "HS:870380",
            "new energy vehicles", "CASE:nev");

    private final Ledger ledger;
    private final Case theCase;

    ClaimFigures(Ledger ledger) {
        this.ledger = ledger;
        this.theCase = ledger.theCase();
    }

    /** The claim as a figure of its document; empty when there are no cells that it could be about. */
    Optional<Figure> figure(Document document, Claim claim) {
        return statement(claim)
                .map(statement -> new Figure(
                        claim.id(),
                        statement,
                        document.text(claim.span()),
                        Hedge.EXACT,
                        Figure.Trust.PRESS,
                        unit(claim).isPresent(),
                        source(document, claim),
                        "",
                        Figure.Place.NONE));
    }

    /** A figure with the window's end as its date is no forecast; a month begun counts as covered. */
    private static Source source(Document document, Claim claim) {
        String publisher = document.publisher().filter(p -> !p.isBlank()).orElse(document.name());
        Optional<PartialDate> date = document.date()
                .map(d -> claim.window()
                        .filter(w -> d.lastDay().isBefore(w.last().atEndOfMonth()))
                        .map(w -> PartialDate.of(w.last()))
                        .orElse(d));
        return Source.of(publisher.isBlank() ? document.id() : publisher, "", date);
    }

    /** What the claim says, when it is about cells of the ledger. */
    Optional<Statement> statement(Claim claim) {
        try {
            return shareOfGap(claim).or(() -> subject(claim).flatMap(subject -> about(claim, subject)));
        } catch (IllegalArgumentException notInTheLedger) {
            return Optional.empty();
        }
    }

    private Optional<Statement> about(Claim claim, Aggregate subject) {
        Interval interval = claim.interval();
        return switch (claim.relation()) {
            case RANK -> Optional.empty();
            case LEVEL -> Optional.of(Statement.level(subject, interval));
            case GROWTH -> growth(claim, subject);
            case CHANGE ->
                claim.unit().equals("percentage points")
                        ? Optional.empty()
                        : Optional.of(
                                Statement.of(Relation.CHANGE, subject, reference(claim, subject, true), interval));
            case MULTIPLE -> {
                Aggregate reference = reference(claim, subject, claim.of().isEmpty());
                yield Optional.of(Statement.of(Relation.MULTIPLE, subject, reference, interval));
            }
            case SHARE -> share(claim, subject).map(s -> s.withInterval(interval));
        };
    }

    /** A compound annual rate over n years is a multiple: its n-th power. */
    private Optional<Statement> growth(Claim claim, Aggregate subject) {
        Aggregate reference = reference(claim, subject, true);
        int years = claim.of().map(Claim.Comparison::annualYears).orElse(0);
        if (years <= 0) {
            return Optional.of(Statement.of(Relation.GROWTH, subject, reference, claim.interval()));
        }
        if (years > 200 || claim.interval().lowerAsDouble() <= -100) {
            return Optional.empty();
        }
        Optional<BigDecimal> lower = claim.interval().lower().map(p -> compound(p, years));
        Optional<BigDecimal> upper = claim.interval().upper().map(p -> compound(p, years));
        Interval multiple = upper.isPresent()
                ? Interval.of(lower.orElse(BigDecimal.ZERO), upper.get())
                : Interval.atLeast(lower.orElse(BigDecimal.ZERO));
        return Optional.of(Statement.of(Relation.MULTIPLE, subject, reference, multiple));
    }

    private static BigDecimal compound(BigDecimal percent, int years) {
        return BigDecimal.ONE.add(percent.movePointLeft(2)).pow(years, MathContext.DECIMAL64);
    }

    /** The share that a claim speaks of; its interval is that of the claim. Of what, is all goods for a product, else all partners. */
    Optional<Statement> share(Claim claim, Aggregate subject) {
        Aggregate whole = claim.of().map(of -> side(of, subject)).orElse(subject);
        if (whole.equals(subject)) {
            whole = subject.product().isTotal()
                    ? subject.withPartners(Set.of(Economy.WORLD))
                    : subject.withProduct(ProductCode.TOTAL);
        }
        return whole.equals(subject)
                ? Optional.empty()
                : Optional.of(Statement.of(Relation.SHARE, subject, whole, claim.interval()));
    }

    /**
     * The gap between two records of the same trade as a share of one of them: what the partner records is by so many percent more, so
     * that the share is a growth from one record to the other.
     */
    private Optional<Statement> shareOfGap(Claim claim) {
        boolean asked = claim.relation() == Claim.Relation.SHARE
                && claim.unit().equals("percent")
                && claim.product()
                        .filter(p -> p.equals("gap") || p.equals("mirror gap"))
                        .isPresent()
                && claim.partners().size() == 1
                && claim.reporter().isPresent()
                && claim.window().isPresent();
        Optional<Measure> measure = claim.of()
                .flatMap(Claim.Comparison::measure)
                .filter(Claim.Measure::isTrade)
                .map(ClaimFigures::measure);
        if (!asked || measure.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<Economy> reporters = economies(claim.reporter().orElseThrow());
        SortedSet<Economy> partners = economies(claim.partners());
        String authority = claim.authority()
                .map(a -> theCase.authorities().get(a).code())
                .orElseGet(() -> ownAuthority(reporters));
        Aggregate own = new Aggregate(
                authority,
                reporters,
                partners,
                measure.get(),
                ProductCode.TOTAL,
                claim.window().orElseThrow(),
                unit(claim).orElse(Unit.USD));
        Aggregate mirror = new Aggregate(
                ownAuthority(partners),
                /* reporters= */ partners,
                /* partners= */ reporters,
                mirrored(own.measure()),
                ProductCode.TOTAL,
                own.window(),
                own.unit());
        return Optional.of(Statement.of(Relation.GROWTH, checked(mirror), checked(own), claim.interval()));
    }

    private static Measure mirrored(Measure measure) {
        return switch (measure) {
            case EXPORT -> Measure.IMPORT;
            case IMPORT -> Measure.EXPORT;
            case TURNOVER, BALANCE -> measure;
        };
    }

    /** What a claim compares with; where it differs in nothing else, the same months one year earlier if {@code earlier}. */
    private Aggregate reference(Claim claim, Aggregate subject, boolean earlier) {
        Aggregate other = claim.of().map(of -> side(of, subject)).orElse(subject);
        Window window = claim.base()
                .orElseGet(() ->
                        earlier && other.equals(subject) ? subject.window().yearEarlier() : subject.window());
        return other.withWindow(window);
    }

    private Aggregate side(Claim.Comparison of, Aggregate subject) {
        SortedSet<Economy> reporters = of.reporter().map(this::economies).orElse(subject.reporters());
        String authority = of.authority()
                .map(code -> theCase.authorities().get(code).code())
                .orElseGet(() -> of.reporter().isPresent() ? ownAuthority(reporters) : subject.authority());
        SortedSet<Economy> partners = of.partners().isEmpty() ? subject.partners() : economies(of.partners());
        ProductCode product = of.allGoods()
                ? ProductCode.TOTAL
                : of.product().map(ClaimFigures::namedProduct).orElse(subject.product());
        Measure measure = of.measure().map(ClaimFigures::measure).orElse(subject.measure());
        return checked(
                new Aggregate(authority, reporters, partners, measure, product, subject.window(), subject.unit()));
    }

    /** The amount that a claim speaks of. */
    Optional<Aggregate> subject(Claim claim) {
        if (claim.window().isEmpty()) {
            return Optional.empty();
        }
        if (claim.measure() == Claim.Measure.FREIGHT || claim.measure() == Claim.Measure.TRAINS) {
            return freight(claim);
        }
        if (!claim.measure().isTrade()) {
            return Optional.empty();
        }
        Optional<Authority> named = claim.authority().map(theCase.authorities()::get);
        SortedSet<Economy> reporters = claim.reporter()
                .map(this::economies)
                .or(() -> named.flatMap(Authority::reporter).map(ClaimFigures::alone))
                .orElseGet(this::home);
        SortedSet<Economy> partners = economies(claim.partners());
        partners.removeAll(reporters);
        if (partners.isEmpty()) {
            return Optional.empty();
        }
        String authority = named.map(Authority::code).orElseGet(() -> ownAuthority(reporters));
        Aggregate subject = new Aggregate(
                authority,
                reporters,
                partners,
                measure(claim.measure()),
                product(claim),
                claim.window().get(),
                unit(claim).orElse(Unit.USD));
        return Optional.of(checked(seenFrom(subject, named)));
    }

    /** Seen from the side that the authority records, when the claim takes the other. */
    private static Aggregate seenFrom(Aggregate subject, Optional<Authority> authority) {
        Optional<Economy> recorder = authority.flatMap(Authority::reporter);
        if (recorder.isEmpty()
                || subject.reporters().contains(recorder.get())
                || !subject.partners().equals(alone(recorder.get()))) {
            return subject;
        }
        return new Aggregate(
                subject.authority(),
                /* reporters= */ subject.partners(),
                /* partners= */ subject.reporters(),
                mirrored(subject.measure()),
                subject.product(),
                subject.window(),
                subject.unit());
    }

    /** What figures count in tonnes or trains for the same reporter, partners and, when it is named, authority. */
    private Optional<Aggregate> freight(Claim claim) {
        if (claim.product().isPresent() && claim.productCode().isEmpty()) {
            return Optional.empty();
        }
        Unit unit = claim.relation() == Claim.Relation.LEVEL
                ? Unit.of(claim.unit())
                : Unit.of(claim.measure() == Claim.Measure.TRAINS ? "trains" : "t");
        Optional<String> authority =
                claim.authority().map(a -> theCase.authorities().get(a).code());
        SortedSet<Economy> reporters = claim.reporter().map(this::economies).orElseGet(this::home);
        SortedSet<Economy> partners = economies(claim.partners());
        for (Figure figure : ledger.binding()) {
            Aggregate known = figure.subject();
            boolean same = known.unit().equals(unit)
                    && known.reporters().equals(reporters)
                    && known.partners().containsAll(partners)
                    && authority.map(known.authority()::equals).orElse(true)
                    && claim.productCode()
                            .map(c -> known.product().toString().equals(c))
                            .orElse(!known.product().classification().equals("CASE"));
            if (same && !partners.isEmpty()) {
                return Optional.of(
                        known.withPartners(partners).withWindow(claim.window().orElseThrow()));
            }
        }
        return Optional.empty();
    }

    private Aggregate checked(Aggregate aggregate) {
        theCase.authorities().checkCompilers(aggregate);
        return aggregate;
    }

    /** The reporter whose customs the case asks first: that of its first default authority. */
    private SortedSet<Economy> home() {
        return theCase.authorities().list().stream()
                .filter(Authority::preferred)
                .flatMap(a -> a.reporter().stream())
                .findFirst()
                .map(ClaimFigures::alone)
                .orElseThrow(() -> new IllegalArgumentException("the case has no default authority"));
    }

    /** Who compiles the trade of these reporters when nobody is named. */
    private String ownAuthority(SortedSet<Economy> reporters) {
        if (reporters.size() == 1) {
            return theCase.authorities()
                    .preferredFor(reporters.first())
                    .map(Authority::code)
                    .orElseThrow(() -> new IllegalArgumentException("nobody compiles the trade of " + reporters));
        }
        return theCase.authorities().list().stream()
                .filter(a -> !a.sumOf().isEmpty())
                .map(Authority::code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody adds up the trade of " + reporters));
    }

    private SortedSet<Economy> economies(String reporter) {
        String code = reporter.equals(FIVE) ? GROUP_OF_FIVE : reporter;
        EconomyGroup group = theCase.groups().get(code);
        if (group == null) {
            return alone(Economy.of(code));
        }
        SortedSet<Economy> members = new TreeSet<>();
        group.members().forEach(m -> members.add(m.economy()));
        return members;
    }

    private SortedSet<Economy> economies(Collection<String> codes) {
        SortedSet<Economy> economies = new TreeSet<>();
        codes.forEach(code -> economies.addAll(economies(code)));
        return economies;
    }

    private static SortedSet<Economy> alone(Economy economy) {
        return new TreeSet<>(List.of(economy));
    }

    private static Measure measure(Claim.Measure measure) {
        return switch (measure) {
            case EXPORTS -> Measure.EXPORT;
            case IMPORTS -> Measure.IMPORT;
            case BALANCE -> Measure.BALANCE;
            case TURNOVER -> Measure.TURNOVER;
            case FREIGHT, TRAINS, COST, LENGTH, GRANT, LOAN, REVENUE, COUNT, OTHER ->
                throw new IllegalArgumentException(measure + " is no amount of trade");
        };
    }

    private static ProductCode product(Claim claim) {
        return claim.productCode()
                .map(ProductCode::parse)
                .orElseGet(() -> claim.product().map(ClaimFigures::namedProduct).orElse(ProductCode.TOTAL));
    }

    /** Goods in words; those that no classification is known for are a part of all goods that nobody publishes about. */
    private static ProductCode namedProduct(String words) {
        String known = PRODUCTS.get(words.toLowerCase(Locale.ROOT));
        if (known != null) {
            return ProductCode.parse(known);
        }
        if (words.matches("[A-Z][A-Z0-9]*:[A-Za-z0-9._-]+")) {
            return ProductCode.parse(words);
        }
        String slug =
                words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return ProductCode.parse("CASE:" + (slug.isEmpty() ? "named" : slug.substring(0, Math.min(40, slug.length()))));
    }

    /** The unit of the amounts behind a claim, when it is stated. */
    private static Optional<Unit> unit(Claim claim) {
        boolean amount = claim.relation() == Claim.Relation.LEVEL
                || (claim.relation() == Claim.Relation.CHANGE && !claim.unit().equals("percentage points"));
        Optional<String> code = claim.currency().or(() -> amount ? Optional.of(claim.unit()) : Optional.empty());
        if (claim.measure() == Claim.Measure.FREIGHT) {
            return Optional.of(Unit.of(amount ? claim.unit() : "t"));
        }
        if (claim.measure() == Claim.Measure.TRAINS) {
            return Optional.of(Unit.of("trains"));
        }
        return code.map(
                c -> c.equals("units") || c.equals("vehicles") || c.equals("cars") ? Unit.of("NMB") : Unit.of(c));
    }
}
