package org.tamga.reading.name;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tamga.core.Economy;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.PhraseTable;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Token;

/**
 * Finds economies, groups and authorities in a sentence, and words that refer back to them. Standard names of economies come from the
 * library's CLDR data; other names are listed for each language in {@code names-en.tsv} and its neighbours.
 */
public final class Names {

    private record Meaning(Optional<Name.Kind> kind, List<String> codes, Name.Form form) {}

    private static final Map<Language, PhraseTable<Meaning>> TABLES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            TABLES.put(language, table(language));
        }
    }

    private Names() {}

    private static PhraseTable<Meaning> table(Language language) {
        PhraseTable<Meaning> table = new PhraseTable<>();
        String resource = "names-" + language.locale().getLanguage() + ".tsv";
        PhraseTable.readLines(Names.class, resource, (number, fields) -> {
            Optional<Name.Kind> kind =
                    fields[1].equals("IGNORE") ? Optional.empty() : Optional.of(Name.Kind.valueOf(fields[1]));
            List<String> codes = fields[2].isEmpty() ? List.of() : List.of(fields[2].split(" "));
            Name.Form form = fields.length > 3 ? Name.Form.valueOf(fields[3]) : Name.Form.PLAIN;
            table.add(fields[0], new Meaning(kind, codes, form));
        });
        for (Economy economy : Economy.all()) {
            String name = economy.name(language.locale());
            Meaning meaning = new Meaning(Optional.of(Name.Kind.ECONOMY), List.of(economy.alpha3()), Name.Form.PLAIN);
            table.add(name.toLowerCase(Locale.ROOT), meaning);
            inflected(language, name).ifPresent(stem -> table.add(stem, meaning));
        }
        return table;
    }

    /** The stem of a Russian name of one word; its cases differ in the last letters. */
    private static Optional<String> inflected(Language language, String name) {
        boolean oneWord = name.chars().allMatch(Character::isLetter);
        if (language != Language.RU || !oneWord || name.length() < 6) {
            return Optional.empty();
        }
        boolean ends = "аяийьоеы".indexOf(name.charAt(name.length() - 1)) >= 0;
        return Optional.of(name.substring(0, name.length() - (ends ? 1 : 0)).toLowerCase(Locale.ROOT) + "*");
    }

    /** The names in a sentence, from left to right. */
    public static List<Name> find(List<Token> tokens, Language language) {
        List<Name> names = new ArrayList<>();
        for (PhraseTable.Found<Meaning> found : table(tokens, language)) {
            Meaning meaning = found.value();
            if (meaning.kind().isEmpty()) {
                continue;
            }
            Token first = tokens.get(found.from());
            Token last = tokens.get(found.to() - 1);
            boolean whose = found.to() < tokens.size() && tokens.get(found.to()).is("'s");
            boolean named = meaning.kind().get() == Name.Kind.ECONOMY;
            if (named
                    && language == Language.EN
                    && Character.isLowerCase(first.text().charAt(0))) {
                continue;
            }
            names.add(new Name(
                    new Span(first.start(), last.end()),
                    meaning.kind().get(),
                    meaning.codes(),
                    whose || meaning.form() == Name.Form.POSSESSIVE ? Name.Form.POSSESSIVE : Name.Form.PLAIN));
        }
        return names;
    }

    private static List<PhraseTable.Found<Meaning>> table(List<Token> tokens, Language language) {
        PhraseTable<Meaning> table = TABLES.get(language);
        return table == null ? List.of() : table.find(tokens);
    }
}
