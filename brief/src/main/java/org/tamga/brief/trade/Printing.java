package org.tamga.brief.trade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tamga.brief.page.Cell;
import org.tamga.core.Economy;
import org.tamga.core.Scale;
import org.tamga.trade.nomenclature.Nomenclature;
import org.tamga.trade.nomenclature.StandardNames;

/** Prints amounts, shares and names; each amount leads to its question. */
final class Printing {

    static final double HUNDRED = 100;

    private final Texts texts;
    private final Origins origins;
    private final StandardNames names = StandardNames.load();
    private final Scale coarse;
    private final Scale fine;
    private final String currency;

    /**
     * A printer.
     *
     * @param greatest the greatest amount, by which the scales are chosen: axes in the largest scale that is not larger, tables a thousand times
     *     finer, so that the smallest partner is seen as well
     */
    Printing(Texts texts, Origins origins, String currency, BigDecimal greatest) {
        this.texts = texts;
        this.origins = origins;
        this.currency = currency;
        List<Scale> scales = List.of(Scale.BILLION, Scale.MILLION, Scale.THOUSAND, Scale.ONE);
        this.coarse = scales.stream()
                .filter(s -> greatest.compareTo(s.factor()) >= 0)
                .findFirst()
                .orElse(Scale.ONE);
        this.fine = scales.get(Math.min(scales.size() - 1, scales.indexOf(coarse) + 1));
    }

    Texts texts() {
        return texts;
    }

    StandardNames names() {
        return names;
    }

    /** What amounts of tables are counted in. */
    String unit() {
        return texts.unit(currency, fine);
    }

    /** What the axes are in. */
    String axisUnit() {
        return texts.unit(currency, coarse);
    }

    double onAxis(BigDecimal amount) {
        return amount.doubleValue() / coarse.factor().doubleValue();
    }

    /** An amount in the unit of tables. */
    String amount(BigDecimal amount) {
        return texts.number(
                new BigDecimal(amount.divide(fine.factor(), 6, java.math.RoundingMode.HALF_EVEN)
                        .toPlainString()),
                0);
    }

    /** An amount to its last digit. */
    String spoken(BigDecimal amount) {
        return texts.exact(amount, 2) + " " + texts.unit(currency, Scale.ONE);
    }

    Cell cell(BigDecimal amount, Origin origin) {
        return new Cell(Cell.Kind.VALUE, amount(amount), "", origins.href(origin), spoken(amount));
    }

    Cell cell(Optional<BigDecimal> amount, Optional<Origin> origin) {
        return amount.isPresent() && origin.isPresent() ? cell(amount.get(), origin.get()) : unknown();
    }

    Cell cell(String text, String spoken, Origin origin) {
        return new Cell(Cell.Kind.VALUE, text, "", origins.href(origin), spoken);
    }

    Cell unknown() {
        return new Cell(Cell.Kind.UNKNOWN, texts.say("cell.unknown"), "", "", texts.say("spoken.unknown"));
    }

    String href(Origin origin) {
        return origins.href(origin);
    }

    /** A share of a whole, in percent with one decimal. */
    String percent(double percent) {
        return texts.say("cell.percent", texts.number(BigDecimal.valueOf(percent), 1));
    }

    /** The name of an economy of the lake; its code when it is no economy of ISO 3166. */
    String economy(String code) {
        try {
            return texts.economy(new Economy(code));
        } catch (IllegalArgumentException area) {
            return code;
        }
    }

    /** The name of a chapter; its code when it has none. */
    String chapter(String code) {
        Locale locale = texts.locale();
        return code.length() < 2
                ? code
                : names.name(Nomenclature.HS, code.substring(0, 2), locale).orElse(code);
    }
}
