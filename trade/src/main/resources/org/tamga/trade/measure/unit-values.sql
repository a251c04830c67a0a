-- Unit values: value per kilogram by product and partner, beside the median over the partners. Rows without weight have none, and say so.
-- deviation is ln(unit value / median) in units of 1.4826 x the median absolute deviation of the logarithms; beyond 3.5 it is an outlier,
-- where at least five partners have one; differences that are only rounding do not count.
-- United Nations, International Merchandise Trade Statistics: Compilers Manual, Revision 1 (2013), chapter 18; Iglewicz and Hoaglin (1993),
-- How to Detect and Handle Outliers (modified z-score).
WITH flows AS (${flows}),
sums AS (
  SELECT product, partner, SUM(value) AS value, SUM(net_kg) AS net_kg,
    SUM(CASE WHEN net_kg > 0 THEN value ELSE 0 END) AS weighed_value
  FROM flows GROUP BY product, partner
),
units AS (
  SELECT product, partner, value, net_kg, weighed_value,
    CASE WHEN net_kg > 0 AND weighed_value > 0 THEN CAST(weighed_value AS DOUBLE) / CAST(net_kg AS DOUBLE) END AS unit_value
  FROM sums
),
medians AS (SELECT product, MEDIAN(LN(unit_value)) AS centre FROM units WHERE unit_value IS NOT NULL GROUP BY product),
spreads AS (
  SELECT u.product, MEDIAN(ABS(LN(u.unit_value) - m.centre)) AS spread, COUNT(*) AS n
  FROM units u JOIN medians m ON m.product = u.product WHERE u.unit_value IS NOT NULL GROUP BY u.product
)
SELECT u.product, u.partner, u.value, u.net_kg, u.unit_value, EXP(m.centre) AS median_unit_value,
  (LN(u.unit_value) - m.centre) / NULLIF(1.4826e0 * s.spread, 0) AS deviation,
  CASE
    WHEN u.net_kg IS NULL THEN 'no weight'
    WHEN u.net_kg = 0 THEN 'weight is zero'
    WHEN u.weighed_value < u.value THEN 'weight for a part only'
    WHEN s.n >= 5 AND ABS(LN(u.unit_value) - m.centre) > GREATEST(3.5e0 * 1.4826e0 * s.spread, 1.0e-9) THEN 'outlier'
    ELSE '' END AS remark
FROM units u LEFT JOIN medians m ON m.product = u.product LEFT JOIN spreads s ON s.product = u.product
ORDER BY u.product, u.value DESC, u.partner
