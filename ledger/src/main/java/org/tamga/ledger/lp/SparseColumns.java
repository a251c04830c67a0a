package org.tamga.ledger.lp;

import java.util.Arrays;

/** Sparse columns one after another; filled at the end only. */
final class SparseColumns {

    int[] index = new int[64];
    double[] value = new double[64];
    private int[] start = new int[17];
    private int count;
    private int entries;

    void clear() {
        count = 0;
        entries = 0;
    }

    /** Adds an entry to the column that is being filled. */
    void add(int i, double v) {
        if (entries == index.length) {
            index = Arrays.copyOf(index, 2 * entries);
            value = Arrays.copyOf(value, 2 * entries);
        }
        index[entries] = i;
        value[entries++] = v;
    }

    /** Ends the column that is being filled. */
    void close() {
        count++;
        if (count == start.length) {
            start = Arrays.copyOf(start, 2 * count);
        }
        start[count] = entries;
    }

    int entries() {
        return entries;
    }

    int start(int c) {
        return start[c];
    }

    int end(int c) {
        return start[c + 1];
    }

    /** {@code v ← v − t·column}. */
    void subtract(int c, double t, double[] v) {
        for (int e = start[c]; e < start[c + 1]; e++) {
            v[index[e]] -= t * value[e];
        }
    }

    /** {@code column·v}. */
    double dot(int c, double[] v) {
        double sum = 0;
        for (int e = start[c]; e < start[c + 1]; e++) {
            sum += value[e] * v[index[e]];
        }
        return sum;
    }
}
