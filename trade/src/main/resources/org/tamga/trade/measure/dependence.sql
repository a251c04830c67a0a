-- Dependence product by product: the share of the greatest partner, of a named partner, and the concentration over partners.
-- A product is dependent on one partner when that partner's share is above one half and the Herfindahl-Hirschman index above 0.4.
-- European Commission (2021), Strategic dependencies and capacities, SWD(2021) 352, criteria 1 and 2 (concentration and importance of one supplier).
WITH flows AS (${flows}),
sums AS (SELECT product, partner, SUM(value) AS value FROM flows GROUP BY product, partner HAVING SUM(value) > 0),
totals AS (SELECT product, SUM(value) AS total, COUNT(*) AS partners FROM sums GROUP BY product),
shares AS (
  SELECT s.product, s.partner, s.value, t.total, t.partners, CAST(s.value AS DOUBLE) / CAST(t.total AS DOUBLE) AS share,
    ROW_NUMBER() OVER (PARTITION BY s.product ORDER BY s.value DESC, s.partner) AS place
  FROM sums s JOIN totals t ON t.product = s.product
),
lines AS (
  SELECT product, total, partners,
    MAX(CASE WHEN place = 1 THEN partner END) AS greatest_partner,
    MAX(CASE WHEN place = 1 THEN share END) AS greatest_share,
    SUM(CASE WHEN partner = ${partner} THEN value ELSE 0 END) AS from_partner,
    CAST(SUM(CAST(share * share AS DECIMAL(30, 18))) AS DOUBLE) AS hhi
  FROM shares GROUP BY product, total, partners
)
SELECT product, total AS value, partners, greatest_partner, greatest_share * 100 AS greatest_share_percent,
  CAST(from_partner AS DOUBLE) / CAST(total AS DOUBLE) * 100 AS partner_share_percent, hhi,
  greatest_share > 0.5 AND hhi > 0.4 AS is_dependent
FROM lines
ORDER BY is_dependent DESC, value DESC, product
