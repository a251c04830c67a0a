package org.tamga.reading.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.PhraseTable;
import org.tamga.reading.text.Token;

/**
 * A word that hints at a register entry.
 *
 * @param from first token
 * @param to token after the last one
 */
record Cue(Role role, String value, int from, int to) {

    /** What a word hints at; the resources {@code cues-en.tsv} and its neighbours list them. */
    enum Role {
        IGNORE(Layer.THING),
        HEAD(Layer.THING),
        NUMBERED(Layer.THING),
        FORUM(Layer.THING),
        EVENT(Layer.THING),
        PLACEDATE(Layer.THING),
        GRANT(Layer.THING),
        GIVE(Layer.THING),
        LOAN(Layer.THING),
        TARGET(Layer.THING),
        TRAINING(Layer.THING),
        BODY(Layer.THING),
        WORKS(Layer.THING),
        KNOWN(Layer.THING),
        ROUTE(Layer.THING),
        SECTION(Layer.THING),
        TWIN(Layer.THING),
        AID(Layer.THING),
        STATUS(Layer.ACT),
        HELD(Layer.ACT),
        NEXT(Layer.ACT),
        FOUND(Layer.ACT),
        BUILD(Layer.ACT),
        PRIOR(Layer.ACT),
        RENEW(Layer.DETAIL),
        COST(Layer.DETAIL),
        YIELD(Layer.DETAIL),
        DUE(Layer.DETAIL),
        BEGIN(Layer.DETAIL),
        TRADE(Layer.DETAIL),
        RELIEF(Layer.DETAIL),
        CITY(Layer.PLACE);

        private final Layer layer;

        Role(Layer layer) {
            this.layer = layer;
        }
    }

    /** Words of one layer do not overlap; those of different layers may. */
    enum Layer {
        THING,
        ACT,
        DETAIL,
        PLACE
    }

    private record Meaning(Role role, String value) {}

    private static final Map<Language, Map<Layer, PhraseTable<List<Meaning>>>> TABLES = tables();

    private static Map<Language, Map<Layer, PhraseTable<List<Meaning>>>> tables() {
        Map<Language, Map<Layer, PhraseTable<List<Meaning>>>> tables = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<Layer, Map<String, List<Meaning>>> meanings = new EnumMap<>(Layer.class);
            String resource = "cues-" + language.locale().getLanguage() + ".tsv";
            PhraseTable.readLines(Cue.class, resource, (number, fields) -> {
                Role role = Role.valueOf(fields[1]);
                meanings.computeIfAbsent(role.layer, l -> new LinkedHashMap<>())
                        .computeIfAbsent(fields[0], p -> new ArrayList<>())
                        .add(new Meaning(role, fields[2]));
            });
            Map<Layer, PhraseTable<List<Meaning>>> layers = new EnumMap<>(Layer.class);
            meanings.forEach((layer, phrases) -> {
                PhraseTable<List<Meaning>> table = new PhraseTable<>();
                phrases.forEach(table::add);
                layers.put(layer, table);
            });
            tables.put(language, layers);
        }
        return tables;
    }

    /** The cues of a layer, from left to right. */
    static List<Cue> find(List<Token> tokens, Language language, Layer layer) {
        List<Cue> cues = new ArrayList<>();
        Map<Layer, PhraseTable<List<Meaning>>> layers = TABLES.get(language);
        PhraseTable<List<Meaning>> table = layers == null ? null : layers.get(layer);
        if (table != null) {
            for (PhraseTable.Found<List<Meaning>> found : table.find(tokens)) {
                for (Meaning meaning : found.value()) {
                    if (meaning.role() != Role.IGNORE) {
                        cues.add(new Cue(meaning.role(), meaning.value(), found.from(), found.to()));
                    }
                }
            }
        }
        return cues;
    }
}
