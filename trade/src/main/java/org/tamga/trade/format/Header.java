package org.tamga.trade.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of a file's columns. They are compared by their letters and digits alone, in small letters, and up to the colon that SDMX puts
 * before a label, so that {@code reporterCode}, {@code reporter_code} and {@code REPORTER_CODE: Reporter} are the same.
 *
 * @param names as they stand in the file, made unique
 */
public record Header(List<String> names) {

    /** Makes names unique, because nothing may be read from the wrong one of two. */
    public Header {
        List<String> unique = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Map<String, Integer> times = new HashMap<>();
        for (String name : names) {
            String free = name;
            while (!seen.add(free.toLowerCase(Locale.ROOT))) {
                free = name + "_" + times.merge(name.toLowerCase(Locale.ROOT), 1, (n, one) -> n + one);
            }
            unique.add(free);
        }
        names = List.copyOf(unique);
    }

    /** The column that any of some names means. */
    public Optional<String> find(List<String> wanted) {
        for (String name : wanted) {
            String plain = plain(name);
            Optional<String> found =
                    names.stream().filter(n -> plain(n).equals(plain)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether a column of that name is there. */
    public boolean has(String wanted) {
        return find(List.of(wanted)).isPresent();
    }

    /** What stands for a column in SQL: its place, because its name may be one of the lake's. */
    String reference(String column) {
        return "c" + names.indexOf(column);
    }

    /** The name that is compared. */
    static String plain(String name) {
        int colon = name.indexOf(':');
        String id = colon > 0 ? name.substring(0, colon) : name;
        StringBuilder plain = new StringBuilder();
        id.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
