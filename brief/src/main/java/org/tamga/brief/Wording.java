package org.tamga.brief;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.tamga.brief.page.Part;
import org.tamga.core.Decimals;
import org.tamga.core.PartialDate;
import org.tamga.core.Scale;
import org.tamga.core.Unit;
import org.tamga.core.Window;

/**
 * The texts of the briefing in one language, from the message bundle {@code briefing.properties}.
 *
 * <p>Places for values are written {@code {0}}, or {@code {0:genitive}} for a value in a form (see {@link RussianForms}); there is no
 * other syntax, and a quote is a quote.
 */
final class Wording {

    private final ResourceBundle texts;
    private final Locale locale;
    private final Optional<Retold> retold;

    Wording(Locale locale) {
        this.texts = ResourceBundle.getBundle(
                "org.tamga.brief.briefing",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
        this.retold = locale.getLanguage().equals("en")
                ? Optional.empty()
                : Optional.of(new Retold("retold_" + locale.getLanguage() + ".txt"));
    }

    Locale locale() {
        return locale;
    }

    /** The text of a key with its values. */
    String say(String key, Object... values) {
        StringBuilder said = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        for (Object value : values) {
            parts.add(Part.of(String.valueOf(value)));
        }
        sentence(key, parts.toArray(Part[]::new)).forEach(p -> said.append(p.text()));
        return said.toString();
    }

    /** The text of a key, with links in it. */
    List<Part> sentence(String key, Part... values) {
        String pattern = texts.getString(key);
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            add(parts, Part.of(pattern.substring(from, open)));
            Part value = placed(pattern.substring(open + 1, close), values);
            add(parts, value);
            // an abbreviation at the end of a sentence has its stop already
            boolean stopped = value.text().endsWith("г.") && pattern.startsWith(".", close + 1);
            from = close + (stopped ? 2 : 1);
        }
        add(parts, Part.of(pattern.substring(from)));
        return parts;
    }

    /** The value of a place: {@code 0}, or {@code 0:genitive} for one that is put into a form. */
    private Part placed(String place, Part... values) {
        int colon = place.indexOf(':');
        Part value = values[Integer.parseInt(colon < 0 ? place : place.substring(0, colon))];
        return colon < 0 ? value : new Part(RussianForms.of(value.text(), place.substring(colon + 1)), value.href());
    }

    private static void add(List<Part> parts, Part part) {
        if (!part.text().isEmpty()) {
            parts.add(part);
        }
    }

    /** The text for a count, which is its first value: that of the plural category that the count has in this language. */
    String count(String key, int count, Object... more) {
        List<Object> values = new ArrayList<>();
        values.add(number(BigDecimal.valueOf(count), 0));
        values.addAll(List.of(more));
        return say(key + "." + Plurals.category(locale, count), values.toArray());
    }

    /** The text for so many things, which does not name the count. */
    String forSome(String key, int count, Object... values) {
        return say(key + "." + Plurals.category(locale, count), values);
    }

    /** What another room says in English, in this language; in quotation marks when it is not known here. */
    String retold(String english) {
        return retold.map(r -> r.of(english).orElseGet(() -> quoted(english))).orElse(english);
    }

    /** Words of somebody else, in the quotation marks of the language. */
    String quoted(String words) {
        return say("quoted", words);
    }

    /** A number as it was printed, with its hedge, scale and unit, which a case gives in English words. */
    String printed(String words) {
        return retold.isEmpty() ? words : PrintedNumbers.of(words, this);
    }

    /** A remark in English of who made the case: a quotation in every other language. */
    String remark(String words) {
        return retold.isEmpty() || words.isEmpty() ? words : quoted(words);
    }

    /** Whether there is such a text. */
    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** {@code 1st}, {@code 12th}, {@code 22nd}. */
    String ordinal(int number) {
        int last = number / 10 % 10 == 1 ? 0 : number % 10;
        String form = last == 1 ? "first" : last == 2 ? "second" : last == 3 ? "third" : "other";
        return say("ordinal." + form, String.valueOf(number));
    }

    /** All texts whose keys begin with {@code label.}, without that beginning. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String key : texts.keySet()) {
            if (key.startsWith("label.")) {
                labels.put(key.substring("label.".length()), texts.getString(key));
            }
        }
        return labels;
    }

    /** A number with so many decimals. */
    String number(BigDecimal value, int decimals) {
        return digits(value.setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /** A number with all its decimals, at most {@code most} of them. */
    String exact(BigDecimal value, int most) {
        BigDecimal short_ = value.setScale(Math.min(most, Math.max(0, value.scale())), RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return digits(short_.scale() < 0 ? short_.setScale(0) : short_);
    }

    private String digits(BigDecimal value) {
        return Decimals.grouped(value, texts.getString("number.group"), texts.getString("number.decimal"));
    }

    /** A window: {@code 2025}, {@code Jan–May 2025}, {@code May 2025}, {@code Nov 2024 – Feb 2025}. */
    String window(Window window) {
        int first = window.first().getYear();
        int last = window.last().getYear();
        String from = say("month." + window.first().getMonthValue());
        String to = say("month." + window.last().getMonthValue());
        boolean wholeYears = window.months() % 12 == 0 && window.first().getMonthValue() == 1;
        if (wholeYears) {
            return first == last ? say("window.year", first) : say("window.years", first, last);
        }
        if (window.months() == 1) {
            return say("window.month", from, first);
        }
        return first == last ? say("window.months", from, to, first) : say("window.span", from, first, to, last);
    }

    /** A date as far as it is known: {@code 15 Jun 2025}. */
    String date(PartialDate date) {
        LocalDate day = date.firstDay();
        String month = say("month." + day.getMonthValue());
        return switch (date.precision()) {
            case YEAR -> String.valueOf(day.getYear());
            case MONTH -> say("date.month", month, day.getYear());
            case DAY ->
                say(
                        "date.day",
                        day.getDayOfMonth(),
                        month,
                        day.getYear(),
                        twoDigits(day.getDayOfMonth()),
                        twoDigits(day.getMonthValue()));
        };
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** What is counted: {@code billion US dollars}. */
    String unit(Unit unit, Scale scale) {
        String name = unit(unit);
        return scale == Scale.ONE ? name : say("scale." + scale.name(), name);
    }

    /** A unit by name: {@code US dollars}; its code when it has none here. */
    String unit(Unit unit) {
        return texts.containsKey("unit." + unit.code()) ? texts.getString("unit." + unit.code()) : unit.code();
    }

    /** Names one after the other: {@code a, b and c}. */
    String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return say("list.last", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
