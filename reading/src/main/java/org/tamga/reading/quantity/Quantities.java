package org.tamga.reading.quantity;

import java.util.ArrayList;
import java.util.List;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Token;

/**
 * Finds the quantities of a sentence: amounts of money, percentages, factors, fractions, measured and counted things, ranks.
 *
 * <p>One pass over the tokens; a number is read with the words around it, and what was read is not looked at again. Numbers that
 * name something (dates, articles, models) are passed over. {@code quantities.md} in the room's folder lists the rules.
 */
public final class Quantities {

    private Quantities() {}

    /**
     * The quantities of a sentence in text order, without overlaps.
     *
     * @param text the document's text
     * @param sentence the sentence in it
     * @param tokens the tokens of the sentence
     */
    public static List<Quantity> find(String text, Span sentence, List<Token> tokens, Language language) {
        List<Quantity> found = new ArrayList<>();
        if (tokens.isEmpty()) {
            return found;
        }
        Line line = new Line(text, tokens, language);
        Amounts amounts = new Amounts(line);
        Wordings wordings = new Wordings(line);
        int floor = 0;
        int i = 0;
        while (i < line.size()) {
            Reading reading = null;
            if (line.isNumber(i) || line.isKnown(i)) {
                reading = wordings.read(i, floor);
                if (reading == null) {
                    reading = amounts.read(i, floor);
                }
            }
            if (reading == null) {
                i++;
            } else {
                if (reading.quantity() != null) {
                    found.add(reading.quantity());
                    floor = reading.to();
                }
                i = Math.max(i + 1, reading.to());
            }
        }
        return found;
    }
}
