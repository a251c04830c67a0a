-- Totals over all goods that the products of one length of code do not add up to. Where the products are less than half of the total, they
-- were hardly meant to be all of them, and nothing is told. Confidential products are a reason for a lesser sum, and a rightful one.
-- United Nations, International Merchandise Trade Statistics: Compilers Manual, Revision 1 (2013), chapter 9 (data quality, totals and parts).
WITH picked AS (
  SELECT month AS period, reporter, partner, flow, nomenclature, product, value FROM ${relation}
  WHERE month BETWEEN ${first} AND ${last} AND ${of_reporters} AND ${of_flows} AND ${of_partners}
),
totals AS (SELECT * FROM picked WHERE product = 'TOTAL'),
parts AS (
  SELECT period, reporter, partner, flow, nomenclature, LENGTH(product) AS n, SUM(value) AS value
  FROM picked WHERE product <> 'TOTAL' GROUP BY period, reporter, partner, flow, nomenclature, LENGTH(product)
),
pairs AS (
  SELECT t.period, t.reporter, t.partner, t.flow, t.product, p.value AS found, t.value AS expected, p.n
  FROM totals t JOIN parts p
    ON p.period = t.period AND p.reporter = t.reporter AND p.partner = t.partner AND p.flow = t.flow AND p.nomenclature = t.nomenclature
)
SELECT period, reporter, partner, flow, product, found, expected, n, COUNT(*) OVER () AS all_findings
FROM pairs
WHERE ABS(CAST(found - expected AS DOUBLE)) * 100 > ${percent} * CAST(expected AS DOUBLE)
  AND found * 2 >= expected AND GREATEST(found, expected) >= ${least}
ORDER BY ABS(found - expected) DESC, period, reporter, partner, flow, n
LIMIT ${most}
