package org.tamga.reading.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import org.tamga.reading.quantity.Line.Found;
import org.tamga.reading.text.Language;

/** Reads what multiplies a number or adds a half to it: {@code million}, {@code bln.}, {@code and a half}, {@code dozen}. */
final class Scales {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal DOZEN = new BigDecimal(12);
    private static final BigDecimal TENTH_HALF = new BigDecimal("0.05");

    private final Line line;

    Scales(Line line) {
        this.line = line;
    }

    /** {@code and a half} after a number. */
    Numeral halved(Numeral numeral) {
        int at = numeral.to();
        if (!line.has(Role.AND, at) || !numeral.whole()) {
            return numeral;
        }
        int part = at + 1;
        if (line.has(Role.ARTICLE, part) || line.is(part, "one")) {
            part++;
        }
        Found found = line.find(Role.PART, part);
        if (found == null || found.entry().number().compareTo(new BigDecimal(4)) > 0) {
            return numeral;
        }
        BigDecimal more = ONE.divide(found.entry().number(), MathContext.DECIMAL32);
        return new Numeral(
                numeral.from(),
                found.to(),
                found.to(),
                numeral.value().add(more.multiply(numeral.scale())),
                TENTH_HALF.multiply(numeral.scale()),
                numeral.inWords(),
                false,
                numeral.scale());
    }

    /** A number with the scale words behind it. */
    Numeral scaled(Numeral numeral) {
        Numeral result = numeral;
        for (int i = 0; i < 2; i++) {
            int at = result.to();
            if (line.isHyphen(at)) {
                at++;
            }
            Found scale = line.find(Role.SCALE, at);
            Found hundred = scale == null && !numeral.inWords() ? line.find(Role.NUMBER, at) : null;
            if (hundred != null && (isDozen(hundred) || line.token(at).lower().startsWith("hundred"))) {
                result = result.times(hundred.entry().number(), hundred.to());
                continue;
            }
            if (scale == null || !isScale(scale, result)) {
                break;
            }
            result = result.times(scale.entry().number(), withPoint(scale));
        }
        return result;
    }

    /** One letter is a scale only when it touches its number: {@code $30m}. */
    private boolean isScale(Found scale, Numeral numeral) {
        int letters = line.token(scale.from()).text().length();
        return letters > 1
                || line.has(Role.CURRENCY, scale.to())
                || line.has(Role.CODE, scale.to())
                || line.token(scale.from()).start()
                        == line.token(numeral.to() - 1).end();
    }

    /** The end of a short form, with its point when it has one. */
    int withPoint(Found scale) {
        int end = scale.to();
        int letters = line.token(scale.from()).text().length();
        boolean isShort = letters <= 5 && (letters > 2 || end + 1 < line.size());
        return isShort && line.is(end, ".") && line.joined(end - 1) && pointBelongs(end) ? end + 1 : end;
    }

    private boolean pointBelongs(int point) {
        return point == line.size() - 1
                || !Character.isUpperCase(line.token(point + 1).text().charAt(0))
                || line.has(Role.CURRENCY, point + 1)
                || line.has(Role.CODE, point + 1);
    }

    /** Whether a number word is a dozen, which multiplies. */
    boolean isDozen(Found number) {
        return number.entry().number().compareTo(DOZEN) == 0
                && !line.is(number.from(), "twelve")
                && line.token(number.from()).lower().startsWith(line.language() == Language.RU ? "дюжин" : "doz");
    }
}
