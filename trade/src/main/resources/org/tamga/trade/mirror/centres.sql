-- Where ln(imports / exports) lies in each section and how it spreads: the median and the median absolute deviation from it.
-- Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers.
WITH usable AS (SELECT section, ln_ratio FROM matched WHERE ln_ratio IS NOT NULL AND weights_agree = 1),
centres AS (SELECT section, COUNT(*) AS n, MEDIAN(ln_ratio) AS centre FROM usable GROUP BY section),
spreads AS (
  SELECT u.section, MEDIAN(ABS(u.ln_ratio - c.centre)) AS spread FROM usable u JOIN centres c ON c.section = u.section GROUP BY u.section
)
SELECT c.section, c.n, c.centre, s.spread FROM centres c JOIN spreads s ON s.section = c.section ORDER BY c.section
