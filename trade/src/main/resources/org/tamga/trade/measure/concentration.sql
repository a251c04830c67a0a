-- Concentration over partners or products in each period: the Herfindahl-Hirschman index (sum of squared shares, 0 to 1), the same from 0 for
-- equal parts to 1 for one part, the number of equal parts that would give it, Theil's T (0 for equal parts, ln n for one), the greatest share.
-- Hirschman (1964), The paternity of an index; Theil (1967), Economics and Information Theory, chapter 4.
-- Squares and logarithms are rounded to 18 decimals before they are added, so that the sum does not depend on the order of the rows.
WITH flows AS (${flows}),
sums AS (SELECT ${period} AS period, ${key} AS key, SUM(value) AS value FROM flows GROUP BY ${period}, ${key} HAVING SUM(value) > 0),
shares AS (
  SELECT period, value, COUNT(*) OVER (PARTITION BY period) AS n,
    CAST(value AS DOUBLE) / CAST(SUM(value) OVER (PARTITION BY period) AS DOUBLE) AS share
  FROM sums
),
indices AS (
  SELECT period, COUNT(*) AS n, SUM(value) AS total,
    CAST(SUM(CAST(share * share AS DECIMAL(30, 18))) AS DOUBLE) AS hhi,
    CAST(SUM(CAST(share * LN(share * n) AS DECIMAL(30, 18))) AS DOUBLE) AS theil,
    MAX(share) AS greatest
  FROM shares GROUP BY period
)
SELECT period, n AS parts, total AS value, hhi,
  CASE WHEN n > 1 THEN (hhi - 1.0e0 / n) / (1 - 1.0e0 / n) ELSE 1.0e0 END AS hhi_normalised,
  1 / hhi AS equal_parts, theil, greatest * 100 AS greatest_share_percent
FROM indices
ORDER BY period
