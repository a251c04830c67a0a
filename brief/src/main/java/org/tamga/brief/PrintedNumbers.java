package org.tamga.brief;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tamga.core.Hedge;
import org.tamga.core.Scale;
import org.tamga.core.Unit;

/**
 * Numbers as a case has them printed, {@code almost 3.4 billion USD} or {@code 12 % in CNY}, in the words of another language.
 *
 * <p>The number keeps its digits; only its point and its words change. What is not of this form is quoted.
 */
final class PrintedNumbers {

    private static final Pattern FORM = Pattern.compile(
            "(?<hedge>[a-z ]*?) ?(?<number>[-−+]?\\d[\\d,]*(?:\\.\\d+)?(?:(?:\\.\\.| to |/)[-−+]?\\d+(?:\\.\\d+)?)?)"
                    + "(?: (?<scale>thousand|million|billion|trillion))?(?<ratio> %| times)?(?: in)?(?: (?<unit>[A-Za-z0-9%]+))?");

    private PrintedNumbers() {}

    static String of(String printed, Wording wording) {
        Matcher form = FORM.matcher(printed);
        if (!form.matches()) {
            return wording.quoted(printed);
        }
        Optional<String> hedge = hedge(form.group("hedge").strip(), wording);
        if (hedge.isEmpty()) {
            return wording.quoted(printed);
        }
        String number = number(form.group("number"), wording);
        Scale scale = form.group("scale") == null ? Scale.ONE : Scale.parse(form.group("scale"));
        String unit = form.group("unit") == null ? "" : unit(form.group("unit"), wording);
        String ratio = form.group("ratio") == null ? "" : form.group("ratio").strip();
        String value = switch (ratio) {
            case "%" ->
                unit.isEmpty() ? wording.say("cell.percent", number) : wording.say("printed.percentIn", number, unit);
            case "times" ->
                unit.isEmpty() ? wording.say("printed.times", number) : wording.say("printed.timesIn", number, unit);
            default -> {
                String counted = scale == Scale.ONE
                        ? unit
                        : wording.say("scale." + scale.name(), unit).strip();
                yield unit.equals("%") ? wording.say("cell.percent", number) : (number + "\u00a0" + counted).strip();
            }
        };
        return (hedge.get() + " " + value).strip();
    }

    private static Optional<String> hedge(String words, Wording wording) {
        if (words.isEmpty()) {
            return Optional.of("");
        }
        try {
            String key = "hedge." + Hedge.parse(words).name().toLowerCase(Locale.ROOT);
            return wording.has(key) ? Optional.of(wording.say(key)) : Optional.of("");
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String unit(String code, Wording wording) {
        try {
            return code.equals("percent") ? "%" : wording.unit(Unit.of(code));
        } catch (IllegalArgumentException notAUnit) {
            return code;
        }
    }

    private static String number(String digits, Wording wording) {
        String[] ends = digits.split("\\.\\.| to ");
        return ends.length == 2
                ? wording.say("printed.range", one(ends[0], wording), one(ends[1], wording))
                : one(digits, wording);
    }

    private static String one(String digits, Wording wording) {
        try {
            BigDecimal value = new BigDecimal(digits.replace(",", "").replace('−', '-'));
            return wording.number(value, Math.max(0, value.scale()));
        } catch (NumberFormatException fraction) {
            return digits;
        }
    }
}
