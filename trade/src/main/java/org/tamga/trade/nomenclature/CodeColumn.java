package org.tamga.trade.nomenclature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The codes of one column, made out together: whether leading zeros were lost shows only in the whole column.
 *
 * <p>A spreadsheet makes the number 10121 of the code 010121. In the Harmonized System that is certain, since codes have an even number of
 * digits. In SITC 1121 can be wine (112.1) or poultry (011.21): only a code list decides, and where it holds both nothing is decided.
 */
final class CodeColumn {

    private static final Set<String> ABSENT = Set.of("N/A", "NA", "N.A.", "N.A", "NONE", "-", "--");

    /** What WCO tables put before a code of which only a part is meant. */
    private static final Pattern PART = Pattern.compile("EX[ .]*(?=\\d)");

    /** What became of one text. */
    sealed interface Made {}

    /** A code; {@code restored} when zeros were put back. */
    record Certain(String code, boolean restored) implements Made {}

    /** Several codes are possible. */
    record Uncertain(List<String> candidates) implements Made {}

    /** The text says that there is no code. */
    record Absent() implements Made {}

    /** No code; why. */
    record Wrong(String reason) implements Made {}

    private final Nomenclature nomenclature;
    private final Optional<CodeTable> list;
    private final boolean zerosKept;
    private final Map<String, Made> made = new HashMap<>();

    /**
     * Makes out all texts of a column.
     *
     * @param list the codes of the nomenclature, when the user has them
     */
    CodeColumn(Nomenclature nomenclature, Set<String> texts, Optional<CodeTable> list) {
        this.nomenclature = nomenclature;
        this.list = list;
        this.zerosKept = texts.stream().anyMatch(t -> t.length() > 1 && t.startsWith("0"));
        texts.forEach(text -> made.put(text, makeOut(text)));
        list.ifPresent(this::decideByBasicHeadings);
    }

    Made get(String text) {
        return made.getOrDefault(text, new Absent());
    }

    private Made makeOut(String text) {
        String plain = text.startsWith("'") ? text.substring(1) : text;
        plain = PART.matcher(plain.toUpperCase(Locale.ROOT)).replaceFirst("");
        if (ABSENT.contains(plain)) {
            return new Absent();
        }
        CodeCheck check = nomenclature.check(plain);
        if (check instanceof CodeCheck.Unsound unsound) {
            Optional<String> joined = nomenclature.rules().withoutPoints(plain).filter(this::isUsable);
            if (joined.isPresent()) {
                return new Certain(joined.get(), !joined.get().startsWith(plain.substring(0, 1)));
            }
            boolean lostZero = nomenclature.rules().hasChapters()
                    && CodeRules.isDigits(plain)
                    && plain.length() % 2 == 1
                    && isUsable("0" + plain);
            if (!lostZero) {
                return new Wrong(unsound.reason());
            }
            return zerosKept
                    ? new Wrong(unsound.reason() + " (other codes of the column have their leading zeros)")
                    : new Certain("0" + plain, true);
        }
        boolean mayHaveLostZeros = nomenclature.rules() == CodeRules.SITC && CodeRules.isDigits(plain) && !zerosKept;
        return mayHaveLostZeros ? sitc(plain) : new Certain(plain, false);
    }

    private boolean isUsable(String code) {
        return nomenclature.check(code).isUsable();
    }

    private Made sitc(String digits) {
        List<String> candidates = new ArrayList<>();
        for (String code = digits; code.length() <= 5 && !code.startsWith("000"); code = "0" + code) {
            candidates.add(code);
        }
        if (list.isPresent()) {
            List<String> listed =
                    candidates.stream().filter(list.get()::contains).toList();
            if (listed.isEmpty()) {
                return new Wrong(
                        CodeRules.shown(digits) + " is not in " + list.get().file() + ", nor with zeros before it");
            }
            candidates = listed;
        }
        return candidates.size() == 1
                ? new Certain(candidates.getFirst(), !candidates.getFirst().equals(digits))
                : new Uncertain(List.copyOf(candidates));
    }

    /** Correlations mostly tie basic headings; where all codes that are certain are such, the uncertain ones are too. */
    private void decideByBasicHeadings(CodeTable codes) {
        boolean allBasic = made.values().stream()
                .allMatch(m -> !(m instanceof Certain(String code, boolean restored)) || codes.isBasic(code));
        if (!allBasic) {
            return;
        }
        made.replaceAll((text, m) -> {
            if (m instanceof Uncertain(List<String> candidates)) {
                List<String> basic = candidates.stream().filter(codes::isBasic).toList();
                return basic.size() == 1
                        ? new Certain(basic.getFirst(), !basic.getFirst().equals(text))
                        : m;
            }
            return m;
        });
    }
}
