package org.tamga.brief;

import gg.jte.output.StringOutput;

/** Leaves out what no text of a case should bring onto the page: control characters and marks that turn the direction of text. */
final class PlainOutput extends StringOutput {

    PlainOutput() {
        super(1 << 19);
    }

    @Override
    public void writeContent(String text) {
        super.writeContent(plain(text));
    }

    @Override
    public void writeContent(String text, int begin, int end) {
        super.writeContent(plain(text.substring(begin, end)));
    }

    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                StringBuilder kept = new StringBuilder(text.length());
                text.chars().filter(c -> isPlain((char) c)).forEach(c -> kept.append((char) c));
                return kept.toString();
            }
        }
        return text;
    }

    private static boolean isPlain(char c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean turnsDirection =
                (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f;
        boolean noCharacter = c == 0xfffe || c == 0xffff;
        return !control && !turnsDirection && !noCharacter;
    }
}
