-- The median of the lesser side of the flows that both sides report: what a usual flow is, in the currency.
SELECT MEDIAN(CAST(LEAST(exports, imports) AS DOUBLE)) AS typical, COUNT(*) AS n,
  COALESCE(SUM(CASE WHEN weights_agree = 0 THEN 1 ELSE 0 END), 0) AS disagree
FROM matched WHERE ln_ratio IS NOT NULL
