-- How far the two sides of each pair are apart once the cost of transport is out of imports: number, sum and sum of squares of
-- |ln(imports free on board / exports)| over products and periods.
-- Gaulier and Zignago (2010), section 2.4.
WITH residuals AS (
  SELECT m.exporter, m.importer, CAST(ABS(m.ln_ratio - ${units} / 10000.0e0) AS DECIMAL(18, 12)) AS r
  FROM matched m JOIN rated_pairs p ON p.exporter = m.exporter AND p.importer = m.importer
  WHERE m.ln_ratio IS NOT NULL
)
SELECT exporter, importer, COUNT(*) AS n, CAST(SUM(r) AS DOUBLE) AS sum_r, CAST(SUM(r * r) AS DOUBLE) AS sum_rr
FROM residuals GROUP BY exporter, importer ORDER BY exporter, importer
