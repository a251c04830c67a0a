-- Totals over all partners that the partners do not add up to. Where the partners are less than half of the total, they were hardly meant to
-- be all of them, and nothing is told.
-- United Nations, International Merchandise Trade Statistics: Compilers Manual, Revision 1 (2013), chapter 9 (data quality, totals and parts).
WITH picked AS (
  SELECT month AS period, reporter, partner, flow, nomenclature, product, value FROM ${relation}
  WHERE month BETWEEN ${first} AND ${last} AND ${of_reporters} AND ${of_flows} AND ${of_products}
),
totals AS (SELECT * FROM picked WHERE partner = 'WLD'),
parts AS (
  SELECT period, reporter, flow, nomenclature, product, SUM(value) AS value, COUNT(*) AS n
  FROM picked WHERE partner <> 'WLD' GROUP BY period, reporter, flow, nomenclature, product
),
pairs AS (
  SELECT t.period, t.reporter, t.partner, t.flow, t.product, p.value AS found, t.value AS expected, p.n
  FROM totals t JOIN parts p
    ON p.period = t.period AND p.reporter = t.reporter AND p.flow = t.flow AND p.nomenclature = t.nomenclature AND p.product = t.product
)
SELECT period, reporter, partner, flow, product, found, expected, n, COUNT(*) OVER () AS all_findings
FROM pairs
WHERE ABS(CAST(found - expected AS DOUBLE)) * 100 > ${percent} * CAST(expected AS DOUBLE)
  AND found * 2 >= expected AND GREATEST(found, expected) >= ${least}
ORDER BY ABS(found - expected) DESC, period, reporter, flow, product
LIMIT ${most}
