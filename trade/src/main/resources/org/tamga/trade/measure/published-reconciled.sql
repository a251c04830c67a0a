-- Values between some economies from a complete reconciled table: sums over its products, from both sides.
-- Gaulier and Zignago (2010), BACI: International Trade Database at the Product-Level, CEPII working paper 2010-23.
WITH codes AS (${codes}),
sides AS (
  SELECT month, reporter, partner, 'EXPORT' AS flow, product, value FROM ${relation} WHERE reporter IN ${economies} AND partner IN ${economies}
  UNION ALL
  SELECT month, partner AS reporter, reporter AS partner, 'IMPORT' AS flow, product, value FROM ${relation} WHERE reporter IN ${economies} AND partner IN ${economies}
)
SELECT s.month, s.reporter, s.partner, s.flow, c.code AS product, SUM(s.value) AS value
FROM sides s JOIN codes c ON c.code = 'TOTAL' OR substring(s.product, 1, length(c.code)) = c.code
GROUP BY s.month, s.reporter, s.partner, s.flow, c.code
ORDER BY s.month, s.reporter, s.partner, s.flow, c.code
