package org.tamga.core;

/** The two parts of "106.3 billion": the digits and the word behind them. */
record ScaledText(String number, Scale scale) {

    /** Splits at the first letter that follows a space; without one, all of the text is the number. */
    static ScaledText split(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i)) && Texts.isSpace(text.charAt(i - 1))) {
                return new ScaledText(Texts.bounded(text.substring(0, i), "a number"), Scale.parse(text.substring(i)));
            }
        }
        return new ScaledText(text, Scale.ONE);
    }
}
