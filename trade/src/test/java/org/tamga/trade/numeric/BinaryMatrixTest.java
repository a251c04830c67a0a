package org.tamga.trade.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BinaryMatrixTest {

    @Test
    void sumsAreDiversityAndUbiquity() {
        BinaryMatrix matrix = BinaryMatrix.of(2, 130, new int[] {0, 0, 0, 1, 1}, new int[] {0, 63, 129, 64, 129});

        assertThat(matrix.diversity(0)).isEqualTo(3);
        assertThat(matrix.diversity(1)).isEqualTo(2);
        assertThat(matrix.ubiquity(129)).isEqualTo(2);
        assertThat(matrix.ubiquity(1)).isZero();
        assertThat(matrix.ones()).isEqualTo(5);
        assertThat(matrix.common(0, 1)).isOne();
        assertThat(matrix.columnsOf(1)).containsExactly(64, 129);
    }

    @Test
    void placeGivenTwiceIsOne() {
        assertThat(BinaryMatrix.of(1, 1, new int[] {0, 0}, new int[] {0, 0}).ones())
                .isOne();
    }

    @Test
    void transposedTwiceIsTheSame() {
        BinaryMatrix matrix = random(37, 101, 0.3, 5);
        BinaryMatrix turned = matrix.transposed();

        for (int row = 0; row < matrix.rows(); row++) {
            assertThat(turned.transposed().columnsOf(row)).containsExactly(matrix.columnsOf(row));
            assertThat(turned.ubiquity(row)).isEqualTo(matrix.diversity(row));
            for (int column = 0; column < matrix.columns(); column++) {
                assertThat(turned.has(column, row)).isEqualTo(matrix.has(row, column));
            }
        }
    }

    @Test
    void placesOutsideAreErrors() {
        assertThatThrownBy(() -> BinaryMatrix.of(2, 2, new int[] {2}, new int[] {0}))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> BinaryMatrix.of(1 << 30, 1 << 30, new int[0], new int[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1073741824 by 1073741824 is no size of a matrix");
    }

    /** A matrix with ones at random places, the same for the same seed. */
    static BinaryMatrix random(int rows, int columns, double share, long seed) {
        Random random = new Random(seed);
        int[] places = random.doubles((long) rows * columns)
                .mapToInt(x -> x < share ? 1 : 0)
                .toArray();
        return of(rows, columns, places);
    }

    /** The matrix of ones and zeros, row by row. */
    static BinaryMatrix of(int rows, int columns, int... places) {
        int[] row = new int[places.length];
        int[] column = new int[places.length];
        int ones = 0;
        for (int i = 0; i < places.length; i++) {
            if (places[i] == 1) {
                row[ones] = i / columns;
                column[ones++] = i % columns;
            }
        }
        return BinaryMatrix.of(rows, columns, Arrays.copyOf(row, ones), Arrays.copyOf(column, ones));
    }
}
