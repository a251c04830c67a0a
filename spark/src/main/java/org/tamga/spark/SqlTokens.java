package org.tamga.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text of SQL: literals, names in quotes, words and numbers, and signs; what stands in a literal is never taken for SQL. */
final class SqlTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|--[^\\n]*|\\w++(?:\\.\\w++)*+|::|//|<>|<=|>=|\\|\\||\\s++|.",
            Pattern.DOTALL);

    private SqlTokens() {}

    /** The words in order; joined they are the text again, but for comments and that each run of blanks is one. */
    static List<String> of(String sql) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            String token = matcher.group();
            tokens.add(token.isBlank() || token.startsWith("--") ? " " : token);
        }
        return tokens;
    }

    /** Whether a word is a literal. */
    static boolean isLiteral(String token) {
        return token.startsWith("'");
    }

    /** What a literal says. */
    static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1).replace("''", "'");
    }

    /** A literal as Spark reads it, for which a backslash begins the name of a character. */
    static String forSpark(String literal) {
        return literal.replace("\\", "\\\\");
    }

    /** The place of the sign that closes what opens at a place. */
    static int close(List<String> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            switch (tokens.get(i)) {
                case "(", "[", "{" -> depth++;
                case ")", "]", "}" -> depth--;
                default -> {}
            }
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("what opens is not closed: " + String.join("", tokens));
    }
}
