-- Monthly values with their sum since January and over twelve months, and the growth of each against a year before, in percent.
-- A sum over twelve months is there only when all twelve are.
-- United Nations, International Merchandise Trade Statistics: Compilers Manual, Revision 1 (2013), chapter 22.
WITH flows AS (${flows}),
sums AS (SELECT month AS period, SUM(value) AS value FROM flows GROUP BY month),
runs AS (
  -- Periods are numbers such as 202403: the eleven months before one are those that are at most 99 less, and the month a year before is 100 less.
  SELECT period, value,
    CASE WHEN COUNT(*) OVER (PARTITION BY FLOOR(period / 100) ORDER BY period) = period % 100
      THEN SUM(value) OVER (PARTITION BY FLOOR(period / 100) ORDER BY period) END AS since_january,
    CASE WHEN COUNT(*) OVER (ORDER BY period RANGE BETWEEN 99 PRECEDING AND CURRENT ROW) = 12
      THEN SUM(value) OVER (ORDER BY period RANGE BETWEEN 99 PRECEDING AND CURRENT ROW) END AS twelve_months
  FROM sums
),
beside AS (
  SELECT period, value, since_january, twelve_months,
    MAX(value) OVER (ORDER BY period RANGE BETWEEN 100 PRECEDING AND 100 PRECEDING) AS value_before,
    MAX(since_january) OVER (ORDER BY period RANGE BETWEEN 100 PRECEDING AND 100 PRECEDING) AS since_january_before,
    MAX(twelve_months) OVER (ORDER BY period RANGE BETWEEN 100 PRECEDING AND 100 PRECEDING) AS twelve_months_before
  FROM runs
)
SELECT period, value, since_january, twelve_months,
  CAST(value - value_before AS DOUBLE) / NULLIF(CAST(value_before AS DOUBLE), 0) * 100 AS growth_percent,
  CAST(since_january - since_january_before AS DOUBLE) / NULLIF(CAST(since_january_before AS DOUBLE), 0) * 100 AS since_january_growth_percent,
  CAST(twelve_months - twelve_months_before AS DOUBLE) / NULLIF(CAST(twelve_months_before AS DOUBLE), 0) * 100 AS twelve_months_growth_percent
FROM beside
WHERE period >= ${first}
ORDER BY period
