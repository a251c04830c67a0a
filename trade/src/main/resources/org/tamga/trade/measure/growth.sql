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
keys AS (SELECT DISTINCT key FROM sums),
periods AS (SELECT period, SUM(value) AS total FROM sums GROUP BY period),
every AS (SELECT p.period, p.total, k.key FROM periods p CROSS JOIN keys k),
pairs AS (
  SELECT e.period, e.key,
    COALESCE(s.value, 0) AS value,
    COALESCE(b.value, 0) AS before,
    t.total AS total_before
  FROM every e
  JOIN periods t ON t.period = e.period - 100
  LEFT JOIN sums s ON s.period = e.period AND s.key = e.key
  LEFT JOIN sums b ON b.period = e.period - 100 AND b.key = e.key
)
SELECT period, key, value, before,
  CAST(value - before AS DOUBLE) / NULLIF(CAST(before AS DOUBLE), 0) * 100 AS growth_percent,
  CAST(value - before AS DOUBLE) / NULLIF(CAST(total_before AS DOUBLE), 0) * 100 AS contribution_points
FROM pairs
WHERE period >= ${first} AND (value <> 0 OR before <> 0)
ORDER BY period, value DESC, key
