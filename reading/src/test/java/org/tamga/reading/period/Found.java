package org.tamga.reading.period;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.tamga.core.PartialDate;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Tokenizer;

/** What is found in a sentence, and how a test writes it. */
final class Found {

    private Found() {}

    static List<Period> in(String text, Language language, Optional<PartialDate> published) {
        Span all = new Span(0, text.length());
        return Periods.find(text, all, Tokenizer.tokens(text, all), language, published);
    }

    static List<Period> in(String text, Language language, String published) {
        return in(text, language, published.equals("-") ? Optional.empty() : Optional.of(PartialDate.parse(published)));
    }

    /** The periods as the tables write them: {@code words = FORM window; words = FORM}. */
    static String written(String text, List<Period> periods) {
        StringJoiner all = new StringJoiner("; ");
        all.setEmptyValue("none");
        for (Period period : periods) {
            StringBuilder one =
                    new StringBuilder(period.span().of(text)).append(" = ").append(period.form());
            period.window().ifPresent(window -> one.append(' ').append(window));
            if (period.firstMonth() > 0) {
                one.append(' ').append(period.firstMonth()).append("..").append(period.lastMonth());
            }
            if (period.years() > 0) {
                one.append(' ').append(period.years());
            }
            if (period.form() != Period.Form.SINCE) {
                period.date().ifPresent(date -> one.append(' ').append(date));
            }
            all.add(one);
        }
        return all.toString();
    }
}
