package org.tamga.trade.numeric;

import java.util.Objects;

/**
 * The matrix M of ones and zeros: which economy (row) is specialised in which product (column).
 *
 * <p>The sum of a row is the economy's diversity k<sub>c,0</sub>, the sum of a column the product's ubiquity k<sub>p,0</sub> (Hidalgo and
 * Hausmann, "The building blocks of economic complexity", PNAS 106, 2009). Rows are kept as bits, 64 to a word.
 */
public final class BinaryMatrix {

    private final int rows;
    private final int columns;
    private final int words;
    private final long[] bits;
    private final int[] diversity;
    private final int[] ubiquity;
    private final long ones;

    private BinaryMatrix(int rows, int columns, long[] bits) {
        this.rows = rows;
        this.columns = columns;
        this.words = wordsFor(columns);
        this.bits = bits;
        this.diversity = new int[rows];
        this.ubiquity = new int[columns];
        long count = 0;
        for (int row = 0; row < rows; row++) {
            for (int word = 0; word < words; word++) {
                for (long left = bits[row * words + word]; left != 0; left &= left - 1) {
                    ubiquity[word * Long.SIZE + Long.numberOfTrailingZeros(left)]++;
                    diversity[row]++;
                }
            }
            count += diversity[row];
        }
        this.ones = count;
    }

    /**
     * The matrix with ones at the given places and zeros everywhere else; a place given twice is one.
     *
     * @param row the row of each one, {@code 0 … rows - 1}
     * @param column the column of each one, {@code 0 … columns - 1}
     * @throws IllegalArgumentException when the arrays differ in length or the matrix would have over 2<sup>31</sup> words
     * @throws IndexOutOfBoundsException when a place is outside the matrix
     */
    public static BinaryMatrix of(int rows, int columns, int[] row, int[] column) {
        if (row.length != column.length) {
            throw new IllegalArgumentException(
                    row.length + " rows but " + column.length + " columns; each one needs both");
        }
        long[] bits = emptyBits(rows, columns);
        int words = wordsFor(columns);
        for (int i = 0; i < row.length; i++) {
            int r = Objects.checkIndex(row[i], rows);
            int c = Objects.checkIndex(column[i], columns);
            bits[r * words + (c >>> 6)] |= 1L << c;
        }
        return new BinaryMatrix(rows, columns, bits);
    }

    /** How many rows there are: economies. */
    public int rows() {
        return rows;
    }

    /** How many columns there are: products. */
    public int columns() {
        return columns;
    }

    /** How many ones the matrix has. */
    public long ones() {
        return ones;
    }

    /** Whether there is a one at this place. */
    public boolean has(int row, int column) {
        Objects.checkIndex(row, rows);
        Objects.checkIndex(column, columns);
        return (bits[row * words + (column >>> 6)] >>> column & 1) != 0;
    }

    /** The number of ones in a row, k<sub>c,0</sub>. */
    public int diversity(int row) {
        return diversity[row];
    }

    /** The number of ones in a column, k<sub>p,0</sub>. */
    public int ubiquity(int column) {
        return ubiquity[column];
    }

    /** The number of columns in which both rows have a one. */
    public int common(int row, int other) {
        int from = Objects.checkIndex(row, rows) * words;
        int and = Objects.checkIndex(other, rows) * words;
        int count = 0;
        for (int word = 0; word < words; word++) {
            count += Long.bitCount(bits[from + word] & bits[and + word]);
        }
        return count;
    }

    /** Columns as rows and rows as columns. */
    public BinaryMatrix transposed() {
        long[] turned = emptyBits(columns, rows);
        int turnedWords = wordsFor(rows);
        for (int row = 0; row < rows; row++) {
            for (int column : columnsOf(row)) {
                turned[column * turnedWords + (row >>> 6)] |= 1L << row;
            }
        }
        return new BinaryMatrix(columns, rows, turned);
    }

    /** The columns with a one in this row, ascending. */
    public int[] columnsOf(int row) {
        int[] found = new int[diversity[row]];
        int next = 0;
        for (int word = 0; word < words; word++) {
            for (long left = bits[row * words + word]; left != 0; left &= left - 1) {
                found[next++] = word * Long.SIZE + Long.numberOfTrailingZeros(left);
            }
        }
        return found;
    }

    /** {@link #columnsOf} for every row: the form in which products with vectors are fastest. */
    int[][] lists() {
        int[][] lists = new int[rows][];
        for (int row = 0; row < rows; row++) {
            lists[row] = columnsOf(row);
        }
        return lists;
    }

    private static int wordsFor(int columns) {
        return (columns + Long.SIZE - 1) >>> 6;
    }

    private static long[] emptyBits(int rows, int columns) {
        if (rows < 0 || columns < 0 || (long) rows * wordsFor(columns) > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(rows + " by " + columns
                    + " is no size of a matrix; neither may be negative, and the bits must fit into one array");
        }
        return new long[rows * wordsFor(columns)];
    }
}
