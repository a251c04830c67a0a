package org.tamga.reading.claim;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.PhraseTable;
import org.tamga.reading.text.Token;

/**
 * A word that tells how a number is meant: what is measured, in which direction it moved, whether it is a share or a hope.
 *
 * @param value which measure, direction or product; empty where the kind says all
 */
record Cue(Kind kind, String value) {

    enum Kind {
        /** {@code TURNOVER}, {@code EXPORT}, {@code EXPORT~} (an informal word) …, {@code OTHER:investment}. */
        MEASURE,
        /** {@code UP} or {@code DOWN}. */
        DIR,
        SHARE,
        /** {@code STRONG} (could, expected) or {@code PLAN} (will, planned). */
        FORECAST,
        /** A new thought begins. */
        BARRIER,
        /** {@code cars=HS:8703}. */
        PRODUCT,
        /** A railway known by a short name: {@code CHN KGZ UZB}. */
        ROUTE,
        /** Looks like a cue and is none. */
        IGNORE
    }

    private static final Map<Language, PhraseTable<Cue>> TABLES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            PhraseTable<Cue> table = new PhraseTable<>();
            PhraseTable.readLines(
                    Cue.class,
                    "cues-" + language.locale().getLanguage() + ".tsv",
                    (number, fields) -> table.add(fields[0], new Cue(Kind.valueOf(fields[1]), fields[2])));
            TABLES.put(language, table);
        }
    }

    static List<PhraseTable.Found<Cue>> find(List<Token> tokens, Language language) {
        PhraseTable<Cue> table = TABLES.get(language);
        return table == null ? List.of() : table.find(tokens);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean is(Kind other, String otherValue) {
        return kind == other && value.equals(otherValue);
    }
}
