package org.tamga.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Values by the first two or three characters of a word: finds the stems that a word may begin with, without making a string of its
 * beginning first.
 */
public final class PrefixTable<V> {

    private static final int MOST = 3;

    private final int length;
    private final List<V> values = new ArrayList<>();
    private long[] keys = new long[16];
    /** Index in values plus one; 0 where nothing is. */
    private int[] places = new int[16];

    /**
     * An empty table.
     *
     * @param length how many characters are looked at, 1 to 3
     */
    public PrefixTable(int length) {
        if (length < 1 || length > MOST) {
            throw new IllegalArgumentException("a prefix of " + length + " characters; it has 1 to " + MOST);
        }
        this.length = length;
    }

    /** The value of all words that begin like this one, which has enough characters; made when there is none. */
    public V orElse(String word, Supplier<V> made) {
        long key = key(word, 0);
        int slot = slot(key);
        if (places[slot] == 0) {
            if (2 * values.size() >= keys.length) {
                grow();
                slot = slot(key);
            }
            values.add(made.get());
            keys[slot] = key;
            places[slot] = values.size();
        }
        return values.get(places[slot] - 1);
    }

    /** The value of words that begin like this one; null when there is none, or the word is too short. */
    public @Nullable V of(String word) {
        return of(word, 0);
    }

    /** The value of words that begin like the text from a character on; null when there is none, or the text is too short. */
    public @Nullable V of(String text, int from) {
        if (text.length() - from < length) {
            return null;
        }
        int place = places[slot(key(text, from))];
        return place == 0 ? null : values.get(place - 1);
    }

    private long key(String text, int from) {
        long key = 0;
        for (int i = from; i < from + length; i++) {
            key = (key << 16) | text.charAt(i);
        }
        return key;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (places[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldPlaces = places;
        keys = new long[2 * oldKeys.length];
        places = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldPlaces[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                places[slot] = oldPlaces[i];
            }
        }
    }
}
