package org.tamga.brief.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tamga.brief.page.Part;
import org.tamga.core.Economy;
import org.tamga.core.PartialDate;
import org.tamga.core.Scale;

/** Texts for people in one language, as the rest of the briefing has them. */
public interface Texts {

    /** The language. */
    Locale locale();

    /** The text of a key with its values. */
    String say(String key, Object... values);

    /** The text of a key, with links in it. */
    List<Part> sentence(String key, Part... values);

    /** The text for a count: that of its plural category. */
    String count(String key, int count);

    /** A number with so many decimals. */
    String number(BigDecimal value, int decimals);

    /** A number with all its decimals, at most {@code most} of them. */
    String exact(BigDecimal value, int most);

    /** The name of an economy. */
    String economy(Economy economy);

    /** Names one after the other: {@code a, b and c}. */
    String list(List<String> names);

    /** What is counted: {@code million US dollars}. */
    String unit(String currency, Scale scale);

    /** What the trade room says in English, in this language. */
    String retold(String english);

    /** A date as far as it is known. */
    String date(PartialDate date);

    /** A day. */
    String day(LocalDate day);
}
