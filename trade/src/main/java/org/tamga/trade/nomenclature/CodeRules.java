package org.tamga.trade.nomenclature;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tamga.core.PlainText;

/** How the codes of a family of nomenclatures are built. */
enum CodeRules {
    HARMONIZED("2, 4 or 6 digits"),
    COMBINED("2, 4, 6 or 8 digits"),
    SITC("1 to 5 digits"),
    BEC4("1 to 3 digits"),
    BEC5("1, 2, 3, 4 or 6 digits");

    /** All codes of BEC Rev. 4 (Series M, No. 53, Rev. 4): 19 basic categories and what they add up to. */
    private static final Pattern BEC4_CODE =
            Pattern.compile("1[12]?|1[12][12]|2[12]?|3[12]?|32[12]|4[12]?|5[123]?|52[12]|6[123]?|7");

    /** Branch, goods or services, end use, raw or processed, and two digits for the specification and the durability. */
    private static final Pattern BEC5_CODE = Pattern.compile("9|[1-8]([12]([123]([12]|[0-2]\\d\\d)?)?)?");

    /** What UN Comtrade puts in the place of digits that a country did not publish: {@code 0014X}, {@code 9XXXX}. */
    private static final Pattern SITC_FILLER = Pattern.compile("(?=.{2,5}$)\\d{1,4}X{1,4}");

    /** What Eurostat puts in their place, to keep a trader's secret. */
    private static final Pattern COMBINED_FILLER = Pattern.compile("\\d{2}(?=.*[SX])[\\dSX]{6}");

    private static final int LONGEST_SHOWN = 40;

    private final String form;

    CodeRules(String form) {
        this.form = form;
    }

    /** The numbers of digits of the levels, from the top. */
    List<Integer> lengths() {
        return switch (this) {
            case HARMONIZED -> List.of(2, 4, 6);
            case COMBINED -> List.of(2, 4, 6, 8);
            case SITC -> List.of(1, 2, 3, 4, 5);
            case BEC4 -> List.of(1, 2, 3);
            case BEC5 -> List.of(1, 2, 3, 4, 6);
        };
    }

    /** Whether two digits are a chapter of the Harmonized System. */
    boolean hasChapters() {
        return this == HARMONIZED || this == COMBINED;
    }

    /** Checks a code. {@code label} names the nomenclature in a reason, {@code HS}. */
    CodeCheck check(String code, String label) {
        if (code.equals(Nomenclature.TOTAL)) {
            return new CodeCheck.Sound(code);
        }
        if (code.isEmpty()) {
            return unsound(code, "the code is empty; all goods are " + Nomenclature.TOTAL);
        }
        return switch (this) {
            case HARMONIZED, COMBINED -> chaptered(code, label);
            case SITC -> sitc(code, label);
            case BEC4 -> plain(code, label, BEC4_CODE);
            case BEC5 -> plain(code, label, BEC5_CODE);
        };
    }

    private CodeCheck chaptered(String code, String label) {
        if (this == HARMONIZED && code.equals("9999AA")) {
            return new CodeCheck.Special(code, "goods not specified, as UN Comtrade files them");
        }
        if (this == COMBINED && COMBINED_FILLER.matcher(code).matches()) {
            return new CodeCheck.Special(
                    code, "goods of chapter " + code.substring(0, 2) + " that are kept confidential");
        }
        if (!isDigits(code)) {
            return notDigits(code, label);
        }
        if (code.length() % 2 == 1) {
            String restored = "0" + code;
            boolean plausible =
                    lengths().contains(restored.length()) && chaptered(restored, label) instanceof CodeCheck.Sound;
            String reason = shown(code) + ": " + label + " codes have " + form;
            return plausible
                    ? new CodeCheck.Unsound(code, reason + "; is it " + restored + "?", restored)
                    : unsound(code, reason);
        }
        if (!lengths().contains(code.length())) {
            return tooLong(code, label);
        }
        String chapter = code.substring(0, 2);
        if (chapter.equals("00")) {
            return unsound(code, shown(code) + ": chapters of " + label + " are 01 to 97, and 98 and 99");
        }
        if (chapter.equals("77")) {
            return code.length() == 2
                    ? new CodeCheck.Special(code, "reserved for later, without goods")
                    : unsound(code, shown(code) + ": chapter 77 of " + label + " is reserved and has no goods");
        }
        if (chapter.equals("98")) {
            return new CodeCheck.Special(code, "a special classification of the country that reports it");
        }
        if (chapter.equals("99")) {
            return new CodeCheck.Special(
                    code, "goods not specified, or specially classified by the country that reports them");
        }
        if (code.length() > 2 && code.startsWith("00", 2)) {
            return unsound(code, shown(code) + ": headings of " + label + " begin with " + chapter + "01");
        }
        return new CodeCheck.Sound(code);
    }

    private CodeCheck tooLong(String code, String label) {
        int longest = lengths().getLast();
        String cut = code.length() > longest ? code.substring(0, longest) : "";
        boolean plausible = code.length() == 8 || code.length() == 10;
        String reason = shown(code) + ": " + label + " codes have " + form;
        return plausible && check(cut, label) instanceof CodeCheck.Sound
                ? new CodeCheck.Unsound(
                        code, reason + "; is it a code of one country, which belongs to " + cut + "?", cut)
                : unsound(code, reason);
    }

    private CodeCheck sitc(String code, String label) {
        if (code.equals("I") || code.equals("II")) {
            return new CodeCheck.Special(code, "gold, which stands outside the ten sections");
        }
        if (SITC_FILLER.matcher(code).matches()) {
            return new CodeCheck.Special(
                    code, "goods of " + code.substring(0, code.indexOf('X')) + " that were not broken down further");
        }
        if (!isDigits(code)) {
            return notDigits(code, label);
        }
        return code.length() > 5
                ? unsound(code, shown(code) + ": " + label + " codes have " + form)
                : new CodeCheck.Sound(code);
    }

    private CodeCheck plain(String code, String label, Pattern built) {
        if (!isDigits(code)) {
            return notDigits(code, label);
        }
        if (built.matcher(code).matches()) {
            return new CodeCheck.Sound(code);
        }
        return unsound(
                code,
                lengths().contains(code.length())
                        ? shown(code) + ": " + label + " has no such category"
                        : shown(code) + ": " + label + " codes have " + form);
    }

    private CodeCheck notDigits(String code, String label) {
        String reason = shown(code) + ": " + label + " codes have " + form + " and nothing else";
        String joined = withoutPoints(code).orElse("");
        return check(joined, label) instanceof CodeCheck.Sound
                ? new CodeCheck.Unsound(code, reason + "; is it " + joined + "?", joined)
                : unsound(code, reason);
    }

    /**
     * The digits of a code that was written in groups, as the manuals print it: {@code 0101.21}, {@code 01.01}, {@code 333.11}; where the
     * first group lost its zeros ({@code 101.21}, which spreadsheets make of it) the place of the point proves how many. Empty when the
     * points stand where no code has them, as in {@code 10121.0}, which is a number.
     */
    Optional<String> withoutPoints(String text) {
        List<String> groups = List.of(text.split("[. -]", -1));
        if (groups.size() < 2 || !groups.stream().allMatch(CodeRules::isDigits)) {
            return Optional.empty();
        }
        String first = groups.getFirst();
        if (hasChapters()) {
            boolean pairs = first.length() <= 4 && groups.stream().skip(1).allMatch(g -> g.length() == 2);
            String joined = (first.length() % 2 == 1 ? "0" : "") + String.join("", groups);
            return pairs && lengths().contains(joined.length()) ? Optional.of(joined) : Optional.empty();
        }
        String second = groups.get(1);
        boolean number = first.length() < 3 && second.equals("0");
        return this == SITC && groups.size() == 2 && first.length() <= 3 && second.length() <= 2 && !number
                ? Optional.of("0".repeat(3 - first.length()) + first + second)
                : Optional.empty();
    }

    /** The code one level up; {@link Nomenclature#TOTAL} above the first level. */
    String parent(String code) {
        if (code.length() <= lengths().getFirst() || code.startsWith("I")) {
            return Nomenclature.TOTAL;
        }
        if (this == BEC5 && code.length() == 6) {
            return code.substring(0, code.charAt(3) == '0' ? 3 : 4);
        }
        int above = lengths().getFirst();
        for (int length : lengths()) {
            if (length < code.length()) {
                above = length;
            }
        }
        return code.substring(0, above);
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** A code of unknown origin in quotes, short and in one line, so that an error is safe to show. */
    static String shown(String code) {
        String line = PlainText.line(code);
        return line.codePointCount(0, line.length()) > LONGEST_SHOWN
                ? '"' + line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…\""
                : '"' + line + '"';
    }

    private static CodeCheck unsound(String code, String reason) {
        return new CodeCheck.Unsound(code, reason, "");
    }
}
