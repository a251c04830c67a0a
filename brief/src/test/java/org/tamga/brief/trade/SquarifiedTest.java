package org.tamga.brief.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamga.brief.trade.Squarified.Tile;

/** The layout of treemaps. */
class SquarifiedTest {

    private static final List<Double> PAPER = List.of(6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0);

    @Test
    void areasAreThoseOfTheExampleOfThePaper() {
        List<Tile> tiles = Squarified.layout(PAPER, new Tile(0, 0, 6, 4));
        for (int i = 0; i < tiles.size(); i++) {
            assertThat(tiles.get(i).width() * tiles.get(i).height()).isCloseTo(PAPER.get(i), within(1e-9));
        }
        assertThat(tiles.getFirst()).isEqualTo(new Tile(0, 0, 3, 2));
        assertThat(tiles.get(1)).isEqualTo(new Tile(0, 2, 3, 2));
        assertThat(tiles.get(2).y()).isZero();
        assertThat(tiles.get(2).width()).isCloseTo(12.0 / 7, within(1e-9));
    }

    @Test
    void tilesStayInsideAndDoNotOverlap() {
        List<Tile> tiles = Squarified.layout(PAPER, new Tile(0, 0, 6, 4));
        for (Tile a : tiles) {
            assertThat(a.x() + a.width()).isLessThanOrEqualTo(6 + 1e-9);
            assertThat(a.y() + a.height()).isLessThanOrEqualTo(4 + 1e-9);
            for (Tile b : tiles) {
                boolean apart = a.equals(b)
                        || a.x() + a.width() <= b.x() + 1e-9
                        || b.x() + b.width() <= a.x() + 1e-9
                        || a.y() + a.height() <= b.y() + 1e-9
                        || b.y() + b.height() <= a.y() + 1e-9;
                assertThat(apart).as("%s and %s", a, b).isTrue();
            }
        }
    }

    @Test
    void oneWeightFillsTheWhole() {
        Tile whole = new Tile(2, 3, 10, 5);
        assertThat(Squarified.layout(List.of(7.0), whole)).containsExactly(whole);
    }

    @Test
    void nameIsBrokenBetweenWordsOrLeftOut() {
        assertThat(TreemapChart.wrapped("Iron and steel", 8, 3)).contains(List.of("Iron and", "steel"));
        assertThat(TreemapChart.wrapped("Iron and steel", 8, 1)).isEmpty();
        assertThat(TreemapChart.wrapped("Prefabricated buildings", 8, 9)).isEmpty();
    }
}
