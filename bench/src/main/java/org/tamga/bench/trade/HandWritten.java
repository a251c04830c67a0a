package org.tamga.bench.trade;

import java.util.EnumMap;
import java.util.Map;
import org.tamga.trade.measure.TradeMeasure;

/**
 * Queries that somebody who knows DuckDB would write for one question about one year of a table like BACI: the same columns in the answer,
 * none of the care for totals, editions and lengths of codes that a lake of several sources needs.
 */
final class HandWritten {

    private HandWritten() {}

    /**
     * A query for each measure of yearly tables, about Kazakhstan; complementarity with China, transit from China.
     *
     * @param one the rows of the year, as a relation
     * @param two the rows of the year and the year before
     */
    static Map<TradeMeasure, String> queries(String one, String two, int year) {
        Map<TradeMeasure, String> queries = new EnumMap<>(TradeMeasure.class);
        queries.put(TradeMeasure.TURNOVER, """
                WITH s AS (SELECT sum(value) FILTER (reporter = 'KAZ') AS x, sum(value) FILTER (partner = 'KAZ') AS m
                  FROM %s WHERE reporter = 'KAZ' OR partner = 'KAZ')
                SELECT x, m, x + m, x - m, x::DOUBLE / m::DOUBLE * 100 FROM s""".formatted(one));
        String years = """
                WITH p AS (SELECT substr(product, 1, 2) AS k, sum(value) FILTER (month > %1$d00) AS v, sum(value) FILTER (month < %1$d00) AS b
                  FROM %2$s WHERE reporter = 'KAZ' GROUP BY k)
                """.formatted(year, two);
        queries.put(TradeMeasure.GROWTH, years + """
                SELECT k, v, b, (v - b)::DOUBLE / b::DOUBLE * 100, (v - b)::DOUBLE / (sum(b) OVER ())::DOUBLE * 100 FROM p ORDER BY v DESC""");
        queries.put(TradeMeasure.STRUCTURE, years + """
                , t AS (SELECT sum(v)::DOUBLE AS v, sum(b)::DOUBLE AS b FROM p)
                SELECT k, p.v, p.v::DOUBLE / t.v * 100 AS s, p.b, p.b::DOUBLE / t.b * 100 AS r, s - r FROM p, t ORDER BY p.v DESC""");
        queries.put(TradeMeasure.CONCENTRATION, """
                WITH s AS (SELECT partner, sum(value) AS v FROM %s WHERE reporter = 'KAZ' GROUP BY ALL),
                  q AS (SELECT v, v::DOUBLE / (sum(v) OVER ())::DOUBLE AS q, count(*) OVER () AS n FROM s),
                  h AS (SELECT any_value(n) AS n, sum(v) AS v, sum(q * q) AS h, sum(q * ln(q * n)) AS t, max(q) AS g FROM q)
                SELECT n, v, h, (h - 1 / n) / (1 - 1 / n), 1 / h, t, g * 100 FROM h""".formatted(one));
        queries.put(TradeMeasure.INTRA_INDUSTRY, """
                WITH s AS (SELECT if(reporter = 'KAZ', partner, reporter) AS p, substr(product, 1, 2) AS k,
                    coalesce(sum(value) FILTER (reporter = 'KAZ'), 0) AS x, coalesce(sum(value) FILTER (partner = 'KAZ'), 0) AS m
                  FROM %s WHERE reporter = 'KAZ' OR partner = 'KAZ' GROUP BY ALL)
                SELECT coalesce(k, 'TOTAL') AS k, sum(x) AS x, sum(m) AS m, (2 * sum(least(x, m)))::DOUBLE / (sum(x) + sum(m))::DOUBLE AS gl
                FROM s GROUP BY ROLLUP (k) ORDER BY sum(x) + sum(m) DESC""".formatted(one));
        queries.put(TradeMeasure.UNIT_VALUES, """
                WITH s AS (SELECT product, reporter AS partner, sum(value) AS v, sum(net_kg) AS w, sum(value) FILTER (net_kg > 0) AS wv
                    FROM %s WHERE partner = 'KAZ' GROUP BY ALL),
                  u AS (SELECT *, if(w > 0, wv::DOUBLE / w::DOUBLE, NULL) AS u FROM s),
                  m AS (SELECT product, median(ln(u)) AS c, mad(ln(u)) AS d, count(u) AS n FROM u GROUP BY product)
                SELECT product, partner, v, w, u, exp(c), (ln(u) - c) / nullif(1.4826 * d, 0) AS z,
                  CASE WHEN w IS NULL THEN 'no weight' WHEN w = 0 THEN 'zero' WHEN wv < v THEN 'part'
                    WHEN n >= 5 AND abs(ln(u) - c) > greatest(3.5 * 1.4826 * d, 1e-9) THEN 'outlier' ELSE '' END
                FROM u JOIN m USING (product) ORDER BY product, v DESC""".formatted(one));
        queries.put(TradeMeasure.COMPLEMENTARITY, """
                WITH x AS (SELECT product, sum(value) AS v FROM %1$s WHERE reporter = 'KAZ' GROUP BY ALL),
                  m AS (SELECT product, sum(value) AS v FROM %1$s WHERE partner = 'CHN' GROUP BY ALL),
                  t AS (SELECT (SELECT sum(v) FROM x) AS x, (SELECT sum(v) FROM m) AS m)
                SELECT any_value(t.x), any_value(t.m), sum(least(x.v::DOUBLE / t.x::DOUBLE, m.v::DOUBLE / t.m::DOUBLE)) * 100
                FROM x JOIN m USING (product), t""".formatted(one));
        queries.put(TradeMeasure.TRANSIT, """
                WITH e AS (SELECT product, sum(value) AS v, sum(value) FILTER (reporter = 'CHN') AS o FROM %1$s WHERE partner = 'KAZ' GROUP BY ALL),
                  l AS (SELECT product, partner AS d, sum(value) AS v FROM %1$s WHERE reporter = 'KAZ' AND partner <> 'CHN' GROUP BY ALL),
                  t AS (SELECT product, sum(v) AS v FROM l GROUP BY ALL), w AS (SELECT product, sum(value) AS v FROM %1$s GROUP BY ALL),
                  a AS (SELECT (SELECT sum(v) FROM l)::DOUBLE AS x, (SELECT sum(v) FROM w)::DOUBLE AS w)
                SELECT product, d, l.v, e.v, o, least(o, t.v)::DOUBLE / t.v::DOUBLE * 100, (t.v::DOUBLE / a.x) / (w.v::DOUBLE / a.w),
                  l.v::DOUBLE * least(o, t.v)::DOUBLE / t.v::DOUBLE AS s
                FROM l JOIN e USING (product) JOIN t USING (product) JOIN w USING (product), a WHERE o > 0 ORDER BY s DESC""".formatted(one));
        return queries;
    }

    /**
     * Months, sums since January and over twelve months, and their growth; as above, but for months of which none is missing.
     *
     * @param three the rows of the year and of two years before
     */
    static String rolling(String three, int year) {
        return """
                WITH s AS (SELECT month, sum(value) AS v FROM %s WHERE reporter = 'KAZ' GROUP BY month),
                  r AS (SELECT month, v, sum(v) OVER (PARTITION BY month // 100 ORDER BY month) AS j,
                    sum(v) OVER (ORDER BY month ROWS 11 PRECEDING) AS t FROM s),
                  b AS (SELECT *, lag(v, 12) OVER w AS pv, lag(j, 12) OVER w AS pj, lag(t, 12) OVER w AS pt FROM r WINDOW w AS (ORDER BY month))
                SELECT month, v, j, t, (v - pv)::DOUBLE / pv::DOUBLE * 100, (j - pj)::DOUBLE / pj::DOUBLE * 100, (t - pt)::DOUBLE / pt::DOUBLE * 100
                FROM b WHERE month > %d00 ORDER BY month""".formatted(three, year);
    }
}
