package org.tamga.brief.check;

import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Token;
import org.tamga.reading.text.Tokenizer;
import org.tamga.register.Mention;
import org.tamga.register.Part;
import org.tamga.register.Register;
import org.tamga.register.RegisterEntry;

/**
 * On which days something was held, as a sentence says it: {@code June 16-17}, {@code from 16 to 18 June}, {@code 16–18 июня}.
 *
 * @param first day
 * @param last day, of the same month
 */
public record EventDays(MonthDay first, MonthDay last) {

    /** Month names in English and Russian, in full and in the genitive. */
    private static final Map<String, Integer> MONTHS = months();

    /**
     * Documents that give an event different days.
     *
     * @param entry id of the event
     * @param days what each document says, by its id
     */
    public record Disagreement(String entry, String title, Map<String, EventDays> days) {
        public Disagreement {
            days = java.util.Collections.unmodifiableMap(new TreeMap<>(days));
        }
    }

    /** The days in a sentence; empty when it names none or only one. */
    public static Optional<EventDays> of(String sentence) {
        List<Token> tokens = Tokenizer.tokens(sentence, new Span(0, sentence.length()));
        for (int i = 0; i < tokens.size(); i++) {
            Optional<EventDays> days = at(tokens, i);
            if (days.isPresent()) {
                return days;
            }
        }
        return Optional.empty();
    }

    /** Events of a register whose sources give days that differ. */
    public static List<Disagreement> disagreements(Register register) {
        List<Disagreement> found = new ArrayList<>();
        for (RegisterEntry event : register.list(Part.EVENTS)) {
            Map<String, EventDays> days = new TreeMap<>();
            for (Mention mention : event.sources()) {
                of(mention.sentence()).ifPresent(d -> days.putIfAbsent(mention.document(), d));
            }
            if (days.values().stream().distinct().count() > 1) {
                found.add(new Disagreement(event.id(), event.values().title(), days));
            }
        }
        return found;
    }

    /** A range of days whose first number stands at {@code i}, with the month before or behind it. */
    private static Optional<EventDays> at(List<Token> tokens, int i) {
        int to = i + 1;
        while (to < tokens.size() && to <= i + 2 && isJoint(tokens.get(to))) {
            to++;
        }
        if (!tokens.get(i).isNumber()
                || to == i + 1
                || to >= tokens.size()
                || !tokens.get(to).isNumber()) {
            return Optional.empty();
        }
        int month = monthAt(tokens, i - 1);
        if (month == 0) {
            month = monthAt(tokens, to + 1);
        }
        int first = day(tokens.get(i));
        int last = day(tokens.get(to));
        return month > 0 && first > 0 && last > first && last <= Month.of(month).maxLength()
                ? Optional.of(new EventDays(MonthDay.of(month, first), MonthDay.of(month, last)))
                : Optional.empty();
    }

    private static boolean isJoint(Token token) {
        return switch (token.lower()) {
            case "-", "–", "—", "to", "and", "through", "по", "и" -> true;
            default -> false;
        };
    }

    private static int monthAt(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size()
                ? 0
                : MONTHS.getOrDefault(tokens.get(i).lower(), 0);
    }

    private static int day(Token token) {
        String digits = token.text();
        return digits.length() <= 2 ? Integer.parseInt(digits) : 0;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new TreeMap<>();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"))) {
            for (Month month : Month.values()) {
                months.put(month.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale), month.getValue());
                months.put(
                        month.getDisplayName(TextStyle.FULL_STANDALONE, locale).toLowerCase(locale), month.getValue());
            }
        }
        return Map.copyOf(months);
    }

    /** {@code 16 to 17 June}. */
    @Override
    public String toString() {
        return first.getDayOfMonth() + " to " + last.getDayOfMonth() + " "
                + first.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
