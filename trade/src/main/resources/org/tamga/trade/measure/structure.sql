-- Structure by product: values, shares in percent, and the change of each share against a base window in percentage points.
-- The index of structural change, in the notes, is half the sum of the absolute changes of shares: 0 when nothing moved, 100 when all did.
-- Michaely (1962), Concentration in International Trade; Stoikov (1966), Some determinants of the level of frictional employment.
WITH flows AS (${flows}),
base_flows AS (${base_flows}),
both_windows AS (
  SELECT product, value, NULL AS base_value FROM flows
  UNION ALL SELECT product, NULL AS value, value AS base_value FROM base_flows
),
sums AS (SELECT product, COALESCE(SUM(value), 0) AS value, SUM(base_value) AS base_value FROM both_windows GROUP BY product),
shares AS (
  SELECT product, value, base_value,
    CAST(value AS DOUBLE) / NULLIF(CAST(SUM(value) OVER () AS DOUBLE), 0) * 100 AS share_percent,
    COALESCE(CAST(base_value AS DOUBLE), 0) / NULLIF(CAST(SUM(base_value) OVER () AS DOUBLE), 0) * 100 AS base_share_percent
  FROM sums
)
SELECT product, value, share_percent, base_value, base_share_percent,
  share_percent - base_share_percent AS change_points
FROM shares
ORDER BY value DESC, product
