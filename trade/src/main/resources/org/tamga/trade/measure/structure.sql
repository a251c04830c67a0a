-- Structure by product: values, shares in percent, and the change of each share against a base window in percentage points.
-- The index of structural change, in the notes, is half the sum of the absolute changes of shares: 0 when nothing moved, 100 when all did.
-- Michaely (1962), Concentration in International Trade; Stoikov (1966), Some determinants of the level of frictional employment.
WITH flows AS (${flows}),
base_flows AS (${base_flows}),
sums AS (SELECT product, SUM(value) AS value FROM flows GROUP BY product),
base AS (SELECT product, SUM(value) AS value FROM base_flows GROUP BY product),
totals AS (SELECT SUM(value) AS total FROM sums),
base_totals AS (SELECT SUM(value) AS total FROM base),
shares AS (
  SELECT COALESCE(s.product, b.product) AS product,
    COALESCE(s.value, 0) AS value,
    COALESCE(CAST(s.value AS DOUBLE), 0) / NULLIF(CAST(t.total AS DOUBLE), 0) * 100 AS share_percent,
    b.value AS base_value,
    COALESCE(CAST(b.value AS DOUBLE), 0) / NULLIF(CAST(u.total AS DOUBLE), 0) * 100 AS base_share_percent
  FROM sums s FULL OUTER JOIN base b ON s.product = b.product CROSS JOIN totals t CROSS JOIN base_totals u
)
SELECT product, value, share_percent, base_value, base_share_percent,
  share_percent - base_share_percent AS change_points
FROM shares
ORDER BY value DESC, product
