package org.tamga.reading.entry;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tamga.reading.entry.Cue.Role;
import org.tamga.reading.name.Name;
import org.tamga.reading.text.Language;
import org.tamga.reading.text.PhraseTable;
import org.tamga.reading.text.Token;

/** What things are called: where a title ends, and which of its words are only packing. */
final class Titles {

    private static final int LONGEST = 40;
    private static final Set<String> TRIMMED = Set.of(
            "and", "the", "a", "an", "of", "on", "for", "in", "to", "between", ",", "и", "в", "о", "\"", "–", "-", "—");

    /** Words about titles of one language. */
    private static final class Words {
        final Map<String, Boolean> stops = new HashMap<>();
        final Set<String> joins = new HashSet<>();
        final PhraseTable<Boolean> fillers = new PhraseTable<>();

        Words(Language language) {
            String resource = "titles-" + language.locale().getLanguage() + ".tsv";
            PhraseTable.readLines(Titles.class, resource, (number, fields) -> {
                switch (fields[1]) {
                    case "STOP" -> stops.put(fields[0], true);
                    case "JOIN" -> joins.add(fields[0]);
                    case "FILLER" -> fillers.add(fields[0], true);
                    default -> throw new IllegalStateException(resource + " line " + number);
                }
            });
        }
    }

    private static final Map<Language, Words> WORDS = words();

    private Titles() {}

    private static Words words(Language language) {
        Words words = WORDS.get(language);
        if (words == null) {
            throw new IllegalStateException("no words of titles in " + language);
        }
        return words;
    }

    private static Map<Language, Words> words() {
        Map<Language, Words> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            words.put(language, new Words(language));
        }
        return words;
    }

    /**
     * The token after the last one of a title.
     *
     * @param from first token behind its head
     * @param named whether its words are capitalised
     * @param item whether the rest of a list item is the title, so that further heads belong to it
     */
    static int end(Passage passage, int from, boolean named, boolean item) {
        Words words = words(passage.document.language());
        boolean quoted = false;
        int at = from;
        int last = Math.min(passage.tokens.size(), from + LONGEST);
        while (at < last) {
            Token token = passage.tokens.get(at);
            if (token.is("(") && at > from) {
                int close = at + 1;
                while (close < last && close < at + 6 && !passage.is(close, ")")) {
                    close++;
                }
                if (passage.is(close, ")")) {
                    at = close + 1;
                    continue;
                }
            }
            int number = numberEnd(passage, at);
            if (number > at && at == from) {
                return number;
            }
            boolean quote = isQuote(token);
            quoted ^= quote;
            if (!quoted
                    && !quote
                    && (stops(passage, at, words, named) || (!item && at > from && beginsOther(passage, at)))) {
                break;
            }
            at++;
        }
        while (at > from && TRIMMED.contains(passage.tokens.get(at - 1).lower())) {
            at--;
        }
        return at;
    }

    /** "Protocol No. 8": the token after a number that is the name of what stands before it. */
    private static int numberEnd(Passage passage, int at) {
        int digits = passage.is(at, "no") && passage.is(at + 1, ".")
                ? at + 2
                : passage.is(at, "№") || passage.is(at, "no") ? at + 1 : at;
        return digits > at && passage.token(digits).filter(Token::isNumber).isPresent() ? digits + 1 : at;
    }

    private static boolean stops(Passage passage, int at, Words words, boolean named) {
        Token token = passage.tokens.get(at);
        if (!token.isWord() && !token.isNumber()) {
            return switch (token.text()) {
                case "," -> {
                    int next = passage.is(at + 1, "and") ? at + 2 : at + 1;
                    yield named
                            ? !isCapital(passage, next)
                            : passage.token(next)
                                    .filter(t -> t.isWord() && !words.stops.containsKey(t.lower()))
                                    .isEmpty();
                }
                case "-", "–", "—", "‑" ->
                    isApart(passage, at) && !(isCapital(passage, at - 1) && isCapital(passage, at + 1));
                case "&", "/" -> false;
                default -> true;
            };
        }
        if (words.stops.containsKey(token.lower())) {
            return true;
        }
        if (token.is("in") || token.is("в")) {
            return passage.token(at + 1).filter(Token::isNumber).isPresent()
                    || passage.all(Role.CITY).stream().anyMatch(c -> c.from() == at + 1);
        }
        if (token.is("on") && passage.token(at + 1).filter(Token::isNumber).isPresent()) {
            return true;
        }
        boolean lowerInTitle = named
                && token.isWord()
                && !isCapital(passage, at)
                && !words.joins.contains(token.lower())
                && !token.is("'s");
        return lowerInTitle && !passage.is(at - 1, "-");
    }

    private static boolean beginsOther(Passage passage, int at) {
        for (Cue cue : passage.cues) {
            if (cue.role() == Role.HEAD
                    && cue.from() >= at
                    && cue.from() - at <= 3
                    && begin(passage, cue.from()) == at) {
                return true;
            }
        }
        return false;
    }

    private static boolean isApart(Passage passage, int at) {
        return at > 0
                && at + 1 < passage.tokens.size()
                && passage.tokens.get(at - 1).end() < passage.tokens.get(at).start()
                && passage.tokens.get(at).end() < passage.tokens.get(at + 1).start();
    }

    static boolean isCapital(Passage passage, int at) {
        return passage.token(at)
                .filter(t -> t.isNumber() || Character.isUpperCase(t.text().charAt(0)) || isQuote(t))
                .isPresent();
    }

    private static boolean isQuote(Token token) {
        return switch (token.text()) {
            case "\"", "“", "”", "«", "»" -> true;
            default -> false;
        };
    }

    /** The first token of a title whose head is given: joined by capitalised words and by words such as "joint" before it. */
    static int begin(Passage passage, int head) {
        int at = head;
        while (at > 0) {
            Token before = passage.tokens.get(at - 1);
            boolean adjective = switch (before.lower()) {
                case "joint",
                        "intergovernmental",
                        "interdepartmental",
                        "framework",
                        "bilateral",
                        "trilateral",
                        "tripartite",
                        "permanent",
                        "совместное",
                        "совместная",
                        "совместную",
                        "межправительственное",
                        "рамочное" -> true;
                default -> false;
            };
            boolean proper = before.isWord()
                    && isCapital(passage, at - 1)
                    && (at - 1 > 0 || at == head)
                    && !isArticle(before)
                    && passage.cues.stream()
                            .noneMatch(c -> c.role() == Role.STATUS && c.from() < head && c.to() == head);
            if (!adjective && !proper) {
                break;
            }
            at--;
        }
        return at;
    }

    static boolean isArticle(Token token) {
        return token.is("the") || token.is("a") || token.is("an");
    }

    /** The end of a title without who it is between and whose it is, when something else is told before. */
    static int withoutParties(Passage passage, int from, int to) {
        int end = to;
        for (int i = from + 2; i < end; i++) {
            if (passage.is(i, "between") || passage.is(i, "между")) {
                end = i;
            }
        }
        boolean cut = true;
        while (cut) {
            cut = false;
            for (Name name : passage.names) {
                int first = passage.tokenAt(name.span().start());
                int last = passage.tokenAt(name.span().end());
                if (first > from + 2 && first < end && last >= end - 3 && last <= end) {
                    int of = passage.is(first - 1, "the") ? first - 2 : first - 1;
                    if (of > from + 1 && (passage.is(of, "of") || passage.is(of, "with") || passage.is(of, "and"))) {
                        end = of;
                        cut = true;
                    }
                }
            }
        }
        return end;
    }

    /** The first token of what a title is about, behind packing such as "on cooperation in the field of". */
    static int subject(Passage passage, int from, int to) {
        Words words = words(passage.document.language());
        List<Token> rest = passage.tokens.subList(from, Math.max(from, to));
        int at = 0;
        for (PhraseTable.Found<Boolean> found : words.fillers.find(rest)) {
            if (found.from() != at || found.to() >= rest.size()) {
                break;
            }
            at = found.to();
        }
        return from + at;
    }

    /** A title in one line, without quotation marks, with a capital at its beginning. */
    static String tidy(String title) {
        StringBuilder tidy = new StringBuilder(title.length());
        int depth = 0;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (depth > 0 || c == ')') {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != ' ') {
                    tidy.append(' ');
                }
            } else if ("\"“”«»".indexOf(c) < 0) {
                tidy.append(c);
            }
        }
        String text = tidy.toString()
                .strip()
                .replace(" in the field of ", " in ")
                .replace(" in the Field of ", " in ")
                .replace("One Belt, One Road Initiative", "Belt and Road")
                .replace(" centers", " centres")
                .replace(" center", " centre");
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
