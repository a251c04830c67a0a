package org.tamga.corridor.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tamga.core.folder.Table;
import org.tamga.corridor.model.Item;

/** The ids that the files have told so far: each may stand once, and only those may be named. */
final class Names {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    private final Map<String, Long> nodes = new HashMap<>();
    private final Map<String, Long> links = new HashMap<>();
    private final Map<String, Long> goods = new HashMap<>();
    private final Set<String> sources = new HashSet<>();
    private final Set<String> countries = new HashSet<>();

    Map<String, Long> nodes() {
        return nodes;
    }

    Map<String, Long> links() {
        return links;
    }

    Map<String, Long> goods() {
        return goods;
    }

    Set<String> countries() {
        return countries;
    }

    Set<String> sources() {
        return sources;
    }

    /** A new id, a short word that is not there yet. */
    static void begin(Table.Row row, String column, Map<String, Long> seen) {
        row.read(column, id -> {
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException(
                        "a word of small letters, digits and hyphens expected, not '" + Numbers.shortened(id) + "'");
            }
            Long before = seen.putIfAbsent(id, row.line());
            if (before != null) {
                throw new IllegalArgumentException("'" + id + "' stands in line " + before + " already");
            }
            return id;
        });
    }

    /** An id that must be there. */
    static String known(String id, Map<String, Long> among, String what) {
        if (!among.containsKey(id)) {
            throw new IllegalArgumentException(
                    "there is no " + what + " '" + Numbers.shortened(id) + "'" + nearest(id, among.keySet()));
        }
        return id;
    }

    private static String nearest(String id, Set<String> among) {
        List<String> like = among.stream()
                .filter(k -> !id.isEmpty() && (k.startsWith(id) || id.startsWith(k) || k.contains(id)))
                .sorted()
                .limit(3)
                .toList();
        return like.isEmpty() ? "" : "; is " + String.join(" or ", like) + " meant?";
    }

    /** Items that a route can have on it, with blanks between them. */
    List<Item> items(String text) {
        List<Item> items = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            if (!word.isEmpty()) {
                items.add(item(word));
            }
        }
        return items;
    }

    private Item item(String word) {
        return Items.of(word, nodes.keySet(), links.keySet(), countries);
    }

    /** Checks that sources are named that there are: {@code km=computed usd=bri-params}, or just the ids. */
    void cite(Table.Row row, String column) {
        row.read(column, text -> {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("each number needs a source of sources.csv");
            }
            for (String word : text.split(" ", -1)) {
                String id = word.substring(word.indexOf('=') + 1);
                if (!word.isEmpty() && !sources.contains(id)) {
                    throw new IllegalArgumentException("there is no source '" + Numbers.shortened(id) + "'");
                }
            }
            return text;
        });
    }
}
