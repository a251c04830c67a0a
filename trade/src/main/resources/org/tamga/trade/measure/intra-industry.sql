-- Intra-industry trade: how far exports and imports are of the same products, 0 (none) to 1 (all); by product, with the total in the row TOTAL.
-- Grubel and Lloyd (1971), The empirical measurement of intra-industry trade; the total is weighted by trade, not adjusted for imbalance.
WITH flows AS (${flows}),
sums AS (
  SELECT ${period} AS period, partner, product,
    SUM(CASE WHEN flow = 'EXPORT' THEN value ELSE 0 END) AS exports,
    SUM(CASE WHEN flow = 'IMPORT' THEN value ELSE 0 END) AS imports
  FROM flows GROUP BY ${period}, partner, product
),
met AS (SELECT period, product, exports, imports, LEAST(exports, imports) * 2 AS both_ways, exports + imports AS turnover FROM sums),
lines AS (
  SELECT period, product, SUM(exports) AS exports, SUM(imports) AS imports, SUM(both_ways) AS both_ways, SUM(turnover) AS turnover FROM met GROUP BY period, product
  UNION ALL
  SELECT period, 'TOTAL' AS product, SUM(exports) AS exports, SUM(imports) AS imports, SUM(both_ways) AS both_ways, SUM(turnover) AS turnover FROM met GROUP BY period
)
SELECT period, product, exports, imports, CAST(both_ways AS DOUBLE) / NULLIF(CAST(turnover AS DOUBLE), 0) AS grubel_lloyd
FROM lines
ORDER BY period, turnover DESC, product
