package org.tamga.brief;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tamga.brief.page.Part;
import org.tamga.brief.trade.Texts;
import org.tamga.core.Economy;
import org.tamga.core.PartialDate;
import org.tamga.core.Scale;
import org.tamga.core.Unit;

/** The briefing's texts for its sections on trade and corridors. */
record TradeTexts(Wording wording, Names names) implements Texts {

    @Override
    public Locale locale() {
        return wording.locale();
    }

    @Override
    public String say(String key, Object... values) {
        return wording.say(key, values);
    }

    @Override
    public List<Part> sentence(String key, Part... values) {
        return wording.sentence(key, values);
    }

    @Override
    public String date(PartialDate date) {
        return wording.date(date);
    }

    @Override
    public String count(String key, int count) {
        return wording.count(key, count);
    }

    @Override
    public String number(BigDecimal value, int decimals) {
        return wording.number(value, decimals);
    }

    @Override
    public String exact(BigDecimal value, int most) {
        return wording.exact(value, most);
    }

    @Override
    public String economy(Economy economy) {
        return names.economy(economy);
    }

    @Override
    public String list(List<String> some) {
        return wording.list(some);
    }

    @Override
    public String unit(String currency, Scale scale) {
        return wording.unit(Unit.of(currency), scale);
    }

    @Override
    public String retold(String english) {
        return wording.retold(english);
    }

    @Override
    public String day(LocalDate day) {
        return wording.date(PartialDate.of(day));
    }
}
