-- What a regression of ln(imports / exports) on distance, section and year needs of the rows: numbers, sums and sums of squares of all that
-- have the same regressors. Rows farther from the median of their section than the bounds are counted and left out.
WITH bounds (section, low, high) AS (VALUES ${bounds}),
rows_in AS (
  SELECT p.place, m.section, m.calendar_year, CAST(m.ln_ratio AS DECIMAL(18, 12)) AS y,
    CASE WHEN m.ln_ratio BETWEEN b.low AND b.high THEN 1 ELSE 0 END AS kept
  FROM matched m
  JOIN bounds b ON b.section = m.section
  JOIN pairs p ON p.exporter = m.exporter AND p.importer = m.importer
  WHERE m.ln_ratio IS NOT NULL AND m.weights_agree = 1
)
SELECT place, section, calendar_year, SUM(kept) AS n, COUNT(*) - SUM(kept) AS trimmed,
  CAST(SUM(CASE WHEN kept = 1 THEN y END) AS DOUBLE) AS sum_y,
  CAST(SUM(CASE WHEN kept = 1 THEN y * y END) AS DOUBLE) AS sum_yy
FROM rows_in GROUP BY place, section, calendar_year ORDER BY place, section, calendar_year
