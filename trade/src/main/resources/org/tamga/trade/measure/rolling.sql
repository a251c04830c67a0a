-- Monthly values with their sum since January and over twelve months, and the growth of each against a year before, in percent.
-- A sum over twelve months is there only when all twelve are.
-- United Nations, International Merchandise Trade Statistics: Compilers Manual, Revision 1 (2013), chapter 22.
WITH flows AS (${flows}),
sums AS (SELECT month AS period, SUM(value) AS value FROM flows GROUP BY month),
numbered AS (
  SELECT period, value, CAST(FLOOR(period / 100) AS INT) AS year, CAST(FLOOR(period / 100) AS INT) * 12 + period % 100 AS serial
  FROM sums
),
runs AS (
  SELECT a.period, a.value, a.serial,
    SUM(CASE WHEN b.year = a.year THEN b.value END) AS since_january,
    COUNT(CASE WHEN b.year = a.year THEN 1 END) AS months_since_january,
    SUM(b.value) AS twelve_months, COUNT(*) AS months
  FROM numbered a JOIN numbered b ON b.serial BETWEEN a.serial - 11 AND a.serial
  GROUP BY a.period, a.value, a.serial
)
SELECT r.period, r.value,
  CASE WHEN r.months_since_january = r.period % 100 THEN r.since_january END AS since_january,
  CASE WHEN r.months = 12 THEN r.twelve_months END AS twelve_months,
  CAST(r.value - y.value AS DOUBLE) / NULLIF(CAST(y.value AS DOUBLE), 0) * 100 AS growth_percent,
  CASE WHEN r.months_since_january = r.period % 100 AND y.months_since_january = y.period % 100
    THEN CAST(r.since_january - y.since_january AS DOUBLE) / NULLIF(CAST(y.since_january AS DOUBLE), 0) * 100 END AS since_january_growth_percent,
  CASE WHEN r.months = 12 AND y.months = 12
    THEN CAST(r.twelve_months - y.twelve_months AS DOUBLE) / NULLIF(CAST(y.twelve_months AS DOUBLE), 0) * 100 END AS twelve_months_growth_percent
FROM runs r LEFT JOIN runs y ON y.serial = r.serial - 12
WHERE r.period >= ${first}
ORDER BY r.period
