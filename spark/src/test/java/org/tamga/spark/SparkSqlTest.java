package org.tamga.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SparkSqlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x::VARCHAR                                             | x::STRING
            (month // 100)::INTEGER                                | (month  div  100)::INTEGER
            'VARCHAR // it''s'                                     | 'VARCHAR // it''s'
            regexp_full_match(upper(a), '[0-9]{2}')                | regexp_like(upper(a), '^(?:[0-9]{2})\\\\z')
            regexp_replace(a, '[ .-]', '', 'g')                    | regexp_replace(a, '[ .-]', '')
            CAST('[NULL,AFG]' AS area_code[])[c1::SMALLINT]        | nullif(try_element_at(split('NULL,AFG', ','), nullif(CAST(c1::SMALLINT AS INT), 0)), 'NULL')
            (SELECT unnest(f('a')) AS code, unnest(f('b')) AS area) | (SELECT inline(arrays_zip(f('a'), f('b'))) AS (code, area))
            SELECT * FROM read_csv('x(', columns = {'c0': 'VARCHAR'}) AS t | SELECT * FROM rows AS t
            (SELECT *, row_number() OVER () AS n FROM read_csv('x')) AS t  | rows AS t
            SELECT * REPLACE (f(_p) AS _p) FROM t                  | SELECT * EXCEPT (_p), f(_p) AS _p FROM t
            FROM (UNPIVOT (SELECT 1) ON c1, c2 INTO NAME _p VALUE _v) | FROM (SELECT * FROM (SELECT 1) UNPIVOT (_v FOR _p IN (c1, c2)))
            """)
    void whatDuckDbSaysOtherwiseIsTranslated(String duck, String spark) {
        assertThat(SparkSql.reading(duck, "rows")).isEqualTo(spark);
    }

    @Test
    void backslashOfALiteralStaysOne() {
        assertThat(SparkSql.portable("SELECT 'a\\b', \"a\\b\" FROM t")).isEqualTo("SELECT 'a\\\\b', \"a\\b\" FROM t");
    }

    @Test
    void commentIsNoLiteral() {
        assertThat(SparkSql.portable("SELECT 1 -- a comment's quote\nFROM t"))
                .isEqualToNormalizingWhitespace("SELECT 1 FROM t");
    }

    @Test
    void declaredColumnsAreFound() {
        DuckDbReader reader = DuckDbReader.in(
                "SELECT * FROM (SELECT * FROM read_csv('a, b', nullstr = ['', 'it''s'], columns = {'c0': 'VARCHAR', 'c1': 'DECIMAL(18,3)'}) AS t)");
        assertThat(reader.types()).containsExactly("VARCHAR", "DECIMAL(18,3)");
        assertThat(reader.nothing()).containsExactly("", "it's");
        assertThat(reader.isNumber(0)).isFalse();
        assertThat(reader.isNumber(1)).isTrue();
        assertThatThrownBy(() -> DuckDbReader.in("SELECT 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SELECT 1");
    }

    @Test
    void lineFollowsFromPieceAndPlace() {
        long[] before = {0, 100, 250};
        assertThat(Lines.line(0, before)).isEqualTo(1);
        assertThat(Lines.line((2L << 33) + 4, before)).isEqualTo(255);
    }
}
