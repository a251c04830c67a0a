package org.tamga.brief.feed;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tamga.core.Decimals;
import org.tamga.core.Economy;
import org.tamga.core.Hedge;
import org.tamga.core.Interval;
import org.tamga.core.Measure;
import org.tamga.core.ProductCode;
import org.tamga.core.Source;
import org.tamga.core.Unit;
import org.tamga.core.Window;
import org.tamga.ledger.Aggregate;
import org.tamga.ledger.Authorities;
import org.tamga.ledger.Authority;
import org.tamga.ledger.Case;
import org.tamga.ledger.Figure;
import org.tamga.ledger.Statement;
import org.tamga.trade.TradeException;
import org.tamga.trade.lake.Batch;
import org.tamga.trade.lake.Lake;
import org.tamga.trade.lake.Snapshot;
import org.tamga.trade.measure.Published;
import org.tamga.trade.sql.Engine;

/**
 * Enters what a lake holds into a case as figures of its authorities: a source of the lake that the case knows under the same code is that
 * authority, any other becomes one of its own. So claims about products and partners are checked against official product-level data, too.
 *
 * <p>Only what a source published as such becomes a figure: its own totals, its own rows of a product. A sum of the rows that happen to be in
 * the lake is none, because some may be missing; of a reconciled table, which is complete, sums are.
 */
public final class LakeFigures {

    /** The most figures of a lake that enter a ledger; the newest come first. */
    static final int MOST = 4000;

    /** Values are exact to a thousandth; half a unit of room keeps sums of parts and totals from contradicting each other by it. */
    private static final BigDecimal ROOM = new BigDecimal("0.5");

    private LakeFigures() {}

    /**
     * The case with the figures of a lake.
     *
     * @param products whose figures are wanted besides those of all goods: codes of the Harmonized System
     * @throws TradeException when the lake cannot be read
     */
    public static Case added(Case theCase, Lake lake, Engine engine, Collection<ProductCode> products)
            throws TradeException {
        Snapshot snapshot = lake.snapshot();
        Set<String> economies = economies(theCase);
        Set<String> codes = new TreeSet<>();
        products.stream()
                .filter(product -> product.classification().startsWith("HS"))
                .forEach(product -> codes.add(product.code()));
        List<Published> values = new ArrayList<>(Published.list(lake, snapshot, engine, economies, codes));
        values.sort(Comparator.comparingInt(Published::month)
                .reversed()
                .thenComparing(Published::source)
                .thenComparing(Published::reporter)
                .thenComparing(Published::partner)
                .thenComparing(Published::flow)
                .thenComparing(Published::product));
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Published value : values.stream().limit(MOST).toList()) {
            Figure figure = figure(theCase, snapshot, value);
            figures.putIfAbsent(figure.id(), figure);
        }
        List<Figure> all = new ArrayList<>(theCase.figures());
        all.addAll(figures.values());
        return new Case(
                theCase.name(),
                theCase.titles(),
                theCase.groups(),
                authorities(theCase, figures.values()),
                all,
                theCase.rates(),
                theCase.names());
    }

    /** The economies that an authority of the case reports on. */
    private static Set<String> economies(Case theCase) {
        Set<String> economies = new TreeSet<>();
        for (Authority authority : theCase.authorities().list()) {
            authority.reporter().ifPresent(economy -> economies.add(economy.alpha3()));
        }
        return economies;
    }

    private static Authorities authorities(Case theCase, Collection<Figure> figures) {
        Map<String, Authority> authorities = new TreeMap<>();
        theCase.authorities().list().forEach(authority -> authorities.put(authority.code(), authority));
        for (Figure figure : figures) {
            String code = figure.subject().authority();
            if (theCase.authorities().find(code).isEmpty()) {
                authorities.putIfAbsent(
                        code,
                        new Authority(
                                code, figure.source().publisher(), Optional.empty(), List.of(), List.of(), false));
            }
        }
        return new Authorities(authorities.values());
    }

    private static Figure figure(Case theCase, Snapshot snapshot, Published value) {
        Window window = value.frequency().period(YearMonth.of(value.month() / 100, value.month() % 100));
        ProductCode product =
                value.product().equals("TOTAL") ? ProductCode.TOTAL : new ProductCode("HS", value.product());
        String authority =
                theCase.authorities().find(value.source()).map(Authority::code).orElse(value.source());
        Aggregate subject = new Aggregate(
                authority,
                new TreeSet<>(Set.of(Economy.of(value.reporter()))),
                new TreeSet<>(Set.of(Economy.of(value.partner()))),
                value.flow().equals("EXPORT") ? Measure.EXPORT : Measure.IMPORT,
                product,
                window,
                Unit.of(value.currency()));
        Interval interval = Interval.of(
                value.value().subtract(ROOM).max(BigDecimal.ZERO), value.value().add(ROOM));
        return new Figure(
                "lake-"
                        + String.join(
                                "-",
                                value.source(),
                                value.reporter(),
                                value.partner(),
                                value.flow(),
                                value.product(),
                                window.toString().replace('/', '_')),
                Statement.level(subject, interval),
                Decimals.grouped(value.value().stripTrailingZeros(), ",", ".") + " " + value.currency(),
                Hedge.EXACT,
                Figure.Trust.OWN_RELEASE,
                true,
                source(snapshot, value),
                "",
                Figure.Place.NONE);
    }

    private static Source source(Snapshot snapshot, Published value) {
        Batch batch = snapshot.findBatch(value.batch()).orElseThrow();
        String goods = value.product().equals("TOTAL") ? "all goods" : "HS " + value.product();
        return new Source(
                batch.title() + " (" + batch.file() + ", batch " + batch.id() + ")",
                value.reporter() + " " + value.flow().toLowerCase(java.util.Locale.ROOT) + "s " + value.partner() + ", "
                        + goods,
                "",
                Optional.empty(),
                Optional.of(batch.imported().atOffset(ZoneOffset.UTC).toLocalDate()),
                Optional.of("sha256:" + batch.sha256()),
                batch.licence().isEmpty() ? Optional.empty() : Optional.of(batch.licence()),
                value.month() + ", " + value.product());
    }
}
