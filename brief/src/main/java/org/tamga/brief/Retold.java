package org.tamga.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that other rooms give in English, in another language: {@code retold_ru.txt} has them line by line. */
final class Retold {

    private final Map<Pattern, String> patterns = new LinkedHashMap<>();
    private final Map<String, String> plain = new LinkedHashMap<>();

    Retold(String file) {
        List<String> pair = new ArrayList<>();
        for (String line : TextResource.lines(file)) {
            if (line.isBlank()) {
                continue;
            }
            pair.add(line);
            if (pair.size() == 2) {
                add(pair.get(0), pair.get(1));
                pair.clear();
            }
        }
    }

    private void add(String english, String other) {
        if (english.contains("{0}")) {
            String quoted = Pattern.quote(english).replaceAll("\\{\\d}", "\\\\E(.{1,400}?)\\\\Q");
            patterns.put(Pattern.compile(quoted), other);
        } else {
            plain.put(english, other);
        }
    }

    /** The text in the other language, line by line where it has several; empty when a line is not known. */
    Optional<String> of(String english) {
        List<String> lines = new ArrayList<>();
        for (String line : english.lines().toList()) {
            Optional<String> known = line(line);
            if (known.isEmpty() && !isReference(line)) {
                return Optional.empty();
            }
            lines.add(known.orElse(line));
        }
        return Optional.of(String.join("\n", lines));
    }

    /** A line of literature, which is cited as it is. */
    private static boolean isReference(String line) {
        return line.matches(".*(\\((1[89]|20)\\d\\d\\)|\\(M/\\d+).*");
    }

    private Optional<String> line(String english) {
        String known = plain.get(english);
        if (known != null) {
            return Optional.of(known);
        }
        for (Map.Entry<Pattern, String> entry : patterns.entrySet()) {
            Matcher matcher = entry.getKey().matcher(english);
            if (matcher.matches()) {
                String text = entry.getValue();
                for (int k = 0; k < matcher.groupCount(); k++) {
                    text = text.replace("{" + k + "}", String.valueOf(matcher.group(k + 1)));
                }
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
