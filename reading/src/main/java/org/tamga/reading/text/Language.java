package org.tamga.reading.text;

import java.util.Locale;

/** A language whose numbers, periods and words of trade are known. Another one is added here and in each vocabulary. */
public enum Language {
    EN(Locale.ENGLISH),
    RU(Locale.forLanguageTag("ru"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }
}
