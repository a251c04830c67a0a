package org.tamga.reading.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tamga.core.PartialDate;

/**
 * The head of a text between two lines of {@code ---}: {@code key: value} lines as in YAML. Only flat values are taken; others are passed
 * over, and so is what cannot be read.
 *
 * @param end where the body begins; 0 when there is no front matter
 */
record FrontMatter(Extract.About about, int end) {

    private static final FrontMatter NONE = new FrontMatter(Extract.About.NOTHING, 0);

    static FrontMatter of(String text) {
        int lineEnd = text.indexOf('\n');
        if (lineEnd < 0 || !text.substring(0, lineEnd).strip().equals("---")) {
            return NONE;
        }
        Map<String, String> values = new HashMap<>();
        int start = lineEnd + 1;
        for (int lines = 0; lines < Limits.FRONT_MATTER_LINES && start < text.length(); lines++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end).stripTrailing();
            start = Math.min(end + 1, text.length());
            if (line.equals("---") || line.equals("...")) {
                return values.isEmpty() ? NONE : new FrontMatter(about(values), start);
            }
            int colon = line.indexOf(':');
            boolean nested = line.isEmpty() || line.startsWith(" ") || line.startsWith("\t") || line.startsWith("-");
            if (!nested && !line.startsWith("#") && colon > 0 && isKey(line, colon)) {
                values.putIfAbsent(
                        Characters.lower(line.substring(0, colon).strip()), value(line.substring(colon + 1)));
            } else if (!nested && !line.startsWith("#")) {
                return NONE;
            }
        }
        return NONE;
    }

    private static boolean isKey(String line, int colon) {
        for (int i = 0; i < colon; i++) {
            char c = line.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '_' && c != '-' && c != ' ' && c != '.') {
                return false;
            }
        }
        return colon + 1 == line.length() || Characters.isSpace(line.charAt(colon + 1));
    }

    private static String value(String written) {
        String value = written.strip();
        if (value.length() >= 2 && value.charAt(0) == '"' && value.endsWith("\"")) {
            return value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
        }
        if (value.length() >= 2 && value.charAt(0) == '\'' && value.endsWith("'")) {
            return value.substring(1, value.length() - 1).replace("''", "'");
        }
        int comment = value.indexOf(" #");
        value = comment >= 0 ? value.substring(0, comment).strip() : value;
        return value.isEmpty() || "[{|>&*!".indexOf(value.charAt(0)) >= 0 || value.equals("null") || value.equals("~")
                ? ""
                : value;
    }

    private static Extract.About about(Map<String, String> values) {
        Optional<String> source = first(values, "source");
        Optional<String> address =
                first(values, "url", "link", "address").or(() -> source.filter(FrontMatter::isAddress));
        Optional<PartialDate> date =
                first(values, "date", "published", "pubdate").flatMap(Dates::stated);
        return new Extract.About(
                first(values, "id"),
                first(values, "title"),
                first(values, "publisher").or(() -> source.filter(s -> !isAddress(s))),
                date,
                Optional.empty(),
                first(values, "lang", "language"),
                address);
    }

    private static boolean isAddress(String value) {
        return value.startsWith("http://") || value.startsWith("https://");
    }

    private static Optional<String> first(Map<String, String> values, String... keys) {
        for (String key : keys) {
            String value = values.getOrDefault(key, "");
            if (!value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
