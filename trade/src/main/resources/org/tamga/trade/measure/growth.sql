-- Growth and contributions to growth: each value beside that of the same period a year before.
-- growth = value / before - 1, in percent; contribution = (value - before) / total before, in percentage points, so that the
-- contributions of all keys add up to the growth of the total.
-- United Nations, International Merchandise Trade Statistics: Compilers Manual, Revision 1 (2013), chapter 22.
WITH flows AS (${flows}),
sums AS (
  SELECT month AS period, ${key} AS key, SUM(value) AS value
  FROM flows
  GROUP BY month, ${key}
),
pairs AS (
  SELECT COALESCE(s.period, b.period + 100) AS period, COALESCE(s.key, b.key) AS key, s.value, b.value AS before
  FROM sums s FULL OUTER JOIN sums b ON s.period = b.period + 100 AND s.key = b.key
),
beside AS (
  SELECT period, key, COALESCE(value, 0) AS value, COALESCE(before, 0) AS before,
    SUM(value) OVER (PARTITION BY period) AS total,
    SUM(before) OVER (PARTITION BY period) AS total_before
  FROM pairs
)
SELECT period, key, value, before,
  CAST(value - before AS DOUBLE) / NULLIF(CAST(before AS DOUBLE), 0) * 100 AS growth_percent,
  CAST(value - before AS DOUBLE) / NULLIF(CAST(total_before AS DOUBLE), 0) * 100 AS contribution_points
FROM beside
WHERE period >= ${first} AND total IS NOT NULL AND total_before IS NOT NULL AND (value <> 0 OR before <> 0)
ORDER BY period, value DESC, key
