-- Exports, imports, turnover (their sum) and balance (exports less imports), and the rate at which exports cover imports, in percent.
-- A flow that the source has nothing on is unknown, not zero, and so is what is made of it.
-- United Nations, International Merchandise Trade Statistics: Concepts and Definitions 2010 (M/52/Rev.3).
WITH flows AS (${flows}),
sums AS (
  SELECT ${period} AS period,
    SUM(CASE WHEN flow = 'EXPORT' THEN value END) AS exports,
    SUM(CASE WHEN flow = 'IMPORT' THEN value END) AS imports
  FROM flows
  GROUP BY ${period}
)
SELECT period, exports, imports, exports + imports AS turnover, exports - imports AS balance,
  CAST(exports AS DOUBLE) / NULLIF(CAST(imports AS DOUBLE), 0) * 100 AS coverage_percent
FROM sums
ORDER BY period
