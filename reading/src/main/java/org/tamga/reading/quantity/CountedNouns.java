package org.tamga.reading.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tamga.reading.quantity.Line.Found;
import org.tamga.reading.quantity.Quantity.Kind;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Token;

/**
 * Finds the noun that a number counts: a noun of the vocabulary, or after digits any plural, at most a few words on
 * ({@code 24 intergovernmental and interdepartmental documents}).
 */
final class CountedNouns {

    private static final int FARTHEST = 7;
    private static final BigDecimal SMALL = new BigDecimal(12);

    private final Line line;

    CountedNouns(Line line) {
        this.line = line;
    }

    @Nullable
    Suffix of(Numeral numeral, int at, boolean hyphen) {
        if (hyphen) {
            Found one = line.find(Role.NOUN_ONE, at);
            Found noun = one == null ? line.find(Role.NOUN, at) : one;
            return noun == null || isYear(numeral) ? null : suffix(noun.entry().value(), at, noun.to());
        }
        if (line.joined(at - 1) && line.isWord(at)) {
            return null;
        }
        if (!numeral.inWords() && numeral.value().compareTo(BigDecimal.ONE) == 0) {
            Found one = line.find(Role.NOUN_ONE, at);
            return one == null ? null : suffix(one.entry().value(), at, one.to());
        }
        boolean smallInWords =
                numeral.inWords() && !numeral.scaled() && numeral.value().compareTo(SMALL) <= 0;
        if (smallInWords && (numeral.value().compareTo(BigDecimal.TWO) < 0 || isDetermined(numeral.from()))) {
            return null;
        }
        boolean onlyKnown = smallInWords || numeral.scaled() || isYear(numeral) || line.language() != Language.EN;
        int i = at;
        for (int seen = 0; seen < FARTHEST && i < line.size(); seen++) {
            Found noun = line.find(Role.NOUN, i);
            if (noun != null && !isInsidePhrase(noun)) {
                boolean person = noun.entry().factor().signum() == 0;
                return smallInWords && person ? null : suffix(noun.entry().value(), at, noun.to());
            }
            Found not = line.find(Role.NOT_COUNTED, i);
            if (not != null
                    && (not.entry().factor().signum() == 0 || numeral.value().compareTo(SMALL) <= 0)) {
                return null;
            }
            boolean joint = line.has(Role.AND, i) || line.is(i, ",");
            boolean hyphenInside = line.isHyphen(i);
            if (!joint && !hyphenInside) {
                if (!line.isWord(i)
                        || line.has(Role.STOP, i)
                        || Character.isDigit(line.token(i).text().charAt(0))) {
                    return null;
                }
                if (!onlyKnown && isPlural(line.token(i)) && !isAttribute(i)) {
                    return suffix(line.token(i).lower(), at, i + 1);
                }
            } else if (joint && seen == 0) {
                return null;
            }
            i++;
        }
        return null;
    }

    /** Things named before a colon: of {@code Cooperation outcomes: 210} the outcomes. */
    @Nullable
    Suffix before(Numeral numeral) {
        int colon = numeral.from() - 1;
        if ((!line.is(colon, ":") && (!line.isDash(colon) || line.joined(colon))) || isYear(numeral)) {
            return null;
        }
        for (int i = Math.max(0, colon - 2); i < colon; i++) {
            Found noun = line.find(Role.NOUN, i);
            if (noun != null && noun.to() == colon) {
                return new Suffix(
                        Kind.COUNTED,
                        noun.entry().value(),
                        BigDecimal.ONE,
                        numeral.to(),
                        line.text(line.span(noun.from(), noun.to())));
            }
        }
        return null;
    }

    /** A noun that only describes the one after it: {@code train services}. */
    private boolean isInsidePhrase(Found noun) {
        Found next = line.find(Role.NOUN, noun.to());
        return next != null && !line.token(noun.to()).is("place") && isPlural(line.token(next.to() - 1));
    }

    private boolean isAttribute(int i) {
        return line.has(Role.ATTRIBUTE, i)
                && line.isWord(i + 1)
                && (line.has(Role.NOUN, i + 1) || isPlural(line.token(i + 1)));
    }

    private boolean isDetermined(int from) {
        return line.hasBefore(Role.DETERMINER, from) || line.hasBefore(Role.CHOICE, from);
    }

    private Suffix suffix(String unit, int from, int to) {
        return new Suffix(Kind.COUNTED, unit, BigDecimal.ONE, to, line.text(line.span(from, to)));
    }

    static boolean isYear(Numeral numeral) {
        return !numeral.inWords()
                && !numeral.scaled()
                && numeral.whole()
                && numeral.digitsTo() == numeral.from() + 1
                && numeral.value().compareTo(new BigDecimal(1900)) >= 0
                && numeral.value().compareTo(new BigDecimal(2100)) <= 0;
    }

    private static boolean isPlural(Token token) {
        String word = token.lower();
        int n = word.length();
        return token.isWord()
                && n > 3
                && word.charAt(n - 1) == 's'
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")
                && !word.endsWith("'s")
                && !Character.isUpperCase(token.text().charAt(0));
    }
}
