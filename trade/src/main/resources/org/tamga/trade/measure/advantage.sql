-- Revealed comparative advantage: a product's share of an economy's exports over its share of all economies' exports.
-- Balassa (1965), Trade liberalisation and "revealed" comparative advantage.
WITH flows AS (${flows}),
sums AS (SELECT reporter, product, SUM(value) AS value FROM flows GROUP BY reporter, product),
economies AS (SELECT reporter, SUM(value) AS total FROM sums GROUP BY reporter),
products AS (SELECT product, SUM(value) AS total FROM sums GROUP BY product),
everything AS (SELECT SUM(value) AS total FROM sums)
SELECT s.reporter, s.product, s.value,
  CAST(s.value AS DOUBLE) / CAST(e.total AS DOUBLE) / (CAST(p.total AS DOUBLE) / CAST(w.total AS DOUBLE)) AS rca
FROM sums s JOIN economies e ON e.reporter = s.reporter JOIN products p ON p.product = s.product CROSS JOIN everything w
WHERE s.value > 0 ${of_reporters}
ORDER BY s.reporter, rca DESC, s.product
