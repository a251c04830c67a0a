package org.tamga.brief.trade;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.brief.numbers.NumberRow;
import org.tamga.brief.trade.TradeFacts.Chapter;
import org.tamga.brief.trade.TradeFacts.Dependence;
import org.tamga.brief.trade.TradeFacts.Line;
import org.tamga.brief.trade.TradeFacts.Series;
import org.tamga.brief.trade.TradeFacts.Shares;
import org.tamga.brief.trade.TradeFacts.Side;
import org.tamga.brief.trade.TradeFacts.Structure;
import org.tamga.brief.trade.TradeFacts.Way;

/**
 * The numbers of the trade section as rows, in ones of the currency, percent or products. What the lake has is one number and not a range, so both
 * ends are it; the question is the command that gives it again, the sources are the files that answered.
 */
final class TradeNumbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of an economy's products that hang on a partner, at most so many are listed: the greatest. */
    private static final int MOST_LINES = 100;

    private final TradeFacts facts;
    private final Printing print;
    private final Texts texts;
    private final String currency;
    private final List<NumberRow> rows = new ArrayList<>();

    private TradeNumbers(TradeFacts facts, Printing print, String currency) {
        this.facts = facts;
        this.print = print;
        this.texts = print.texts();
        this.currency = currency;
    }

    /** The rows, section by section: {@code series}, {@code structure}, {@code partners}, {@code dependence}, {@code mirror}. */
    static List<NumberRow> of(TradeFacts facts, Printing print, String currency) {
        TradeNumbers numbers = new TradeNumbers(facts, print, currency);
        facts.series().forEach(numbers::series);
        facts.structures().forEach(numbers::structure);
        facts.shares().forEach(numbers::partners);
        facts.dependences().forEach(numbers::dependence);
        facts.mirror().forEach(numbers::mirror);
        return List.copyOf(numbers.rows);
    }

    private void series(Series series) {
        series.own().ifPresent(side -> side(side, series, /* ofCentre= */ false));
        series.ofCentre().ifPresent(side -> side(side, series, /* ofCentre= */ true));
    }

    private void side(Side side, Series series, boolean ofCentre) {
        String centre = texts.economy(facts.pair().centre());
        String partner = texts.economy(series.partner());
        for (Way way : Way.values()) {
            String trade = trade(way.flow(ofCentre), ofCentre ? centre : partner, ofCentre ? partner : centre);
            side.amounts(way)
                    .forEach((year, amount) ->
                            add("series", trade, String.valueOf(year), amount, currency, side.origin(), ""));
        }
    }

    private void structure(Structure structure) {
        String centre = texts.economy(facts.pair().centre());
        String partners = structure.partners().size() == 1
                ? texts.economy(structure.partners().getFirst())
                : facts.pair().whole();
        String trade = structure.ofCentre()
                ? trade(structure.way().flow(true), centre, partners)
                : trade(structure.way().flow(false), partners, centre);
        String year = String.valueOf(structure.year());
        add("structure", trade, year, structure.total(), currency, structure.origin(), "");
        for (Chapter chapter : structure.chapters()) {
            String name = product(chapter.code());
            add(
                    "structure",
                    texts.say("lake.number.product", trade, name),
                    year,
                    chapter.value(),
                    currency,
                    structure.origin(),
                    "");
            add(
                    "structure",
                    texts.say("lake.number.share", texts.say("lake.number.product", trade, name)),
                    year,
                    percent(chapter.value(), structure.total()),
                    "percent",
                    structure.origin(),
                    "");
        }
    }

    private void partners(Shares shares) {
        String reporter = texts.economy(shares.reporter());
        String year = String.valueOf(shares.year());
        String world = texts.say("economy.world");
        add(
                "partners",
                trade(shares.flow(), reporter, world),
                year,
                shares.total(),
                currency,
                shares.origin(),
                texts.say("lake.number.all"));
        for (Map.Entry<String, BigDecimal> entry :
                Reading.greatestFirst(shares.byPartner()).entrySet()) {
            String trade = trade(shares.flow(), reporter, print.economy(entry.getKey()));
            BigDecimal value = entry.getValue();
            add("partners", trade, year, value, currency, shares.origin(), "");
            add(
                    "partners",
                    texts.say("lake.number.share", trade),
                    year,
                    percent(value, shares.total()),
                    "percent",
                    shares.origin(),
                    "");
        }
    }

    private void dependence(Dependence found) {
        String reporter = texts.economy(found.reporter());
        String centre = texts.economy(facts.pair().centre());
        String year = String.valueOf(found.year());
        String hang = texts.say("lake.number.dependent." + found.flow(), reporter, centre);
        String ofProducts = texts.say(
                "lake.spoken.ofProducts",
                texts.number(BigDecimal.valueOf(found.lines().size()), 0),
                texts.count("lake.products", found.products()),
                found.digits());
        BigDecimal count = BigDecimal.valueOf(found.lines().size());
        add("dependence", hang, year, count, "products", found.origin(), ofProducts);
        add("dependence", hang, year, found.dependent(), currency, found.origin(), "");
        add(
                "dependence",
                texts.say("lake.number.share", hang),
                year,
                percent(found.dependent(), found.total()),
                "percent",
                found.origin(),
                "");
        for (Line line : found.lines().stream().limit(MOST_LINES).toList()) {
            String product = texts.say(
                    "lake.number.product",
                    trade(found.flow(), reporter, texts.say("economy.world")),
                    product(line.product()));
            String concentration =
                    texts.say("lake.number.concentration", texts.number(BigDecimal.valueOf(line.concentration()), 4));
            add("dependence", product, year, line.value(), currency, found.origin(), concentration);
            add(
                    "dependence",
                    texts.say("lake.number.shareOf", product, centre),
                    year,
                    BigDecimal.valueOf(line.sharePercent()),
                    "percent",
                    found.origin(),
                    concentration);
        }
    }

    private void mirror(MirrorRow line) {
        String product = product(line.product());
        String exporter = print.economy(line.exporter());
        String importer = print.economy(line.importer());
        String exported = texts.say("lake.number.product", trade("EXPORT", exporter, importer), product);
        String imported = texts.say("lake.number.product", trade("IMPORT", importer, exporter), product);
        String note = texts.say(
                line.transit() ? "lake.number.transit" : "lake.number.declaration",
                texts.number(BigDecimal.valueOf(Math.abs(line.z())), 1),
                line.via().map(print::economy).orElse(texts.say("cell.unknown")));
        String window = line.window().toString();
        add("mirror", exported, window, line.exports(), currency, line.origin(), note);
        add("mirror", imported, window, line.imports(), currency, line.origin(), note);
        add(
                "mirror",
                texts.say("lake.number.gap", exported),
                window,
                line.exports().subtract(line.imports()),
                currency,
                line.origin(),
                note);
    }

    private String trade(String flow, String reporter, String partner) {
        return texts.say("trade." + flow, reporter, partner);
    }

    /** {@code 850440 Electrical machinery}: a code, and the name of its chapter. */
    private String product(String code) {
        return code + " " + print.chapter(code);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    }

    private void add(
            String section, String quantity, String window, BigDecimal value, String unit, Origin origin, String note) {
        BigDecimal bare = value.stripTrailingZeros();
        Optional<BigDecimal> number = Optional.of(bare.scale() < 0 ? bare.setScale(0) : bare);
        rows.add(new NumberRow(
                section,
                quantity,
                window,
                number,
                number,
                unit,
                origin.command(),
                List.of(),
                origin.batches().stream()
                        .map(b -> origin.source() + ", " + Origins.name(b.file()) + ", SHA-256 "
                                + Origins.beginning(b.sha256()) + "…")
                        .toList(),
                note));
    }
}
