-- Values by economy and product: what revealed comparative advantage, proximity and complexity are computed from.
-- Hausmann, Hidalgo et al. (2014), The Atlas of Economic Complexity, chapter 2.
WITH flows AS (${flows})
SELECT reporter, product, SUM(value) AS value
FROM flows
GROUP BY reporter, product
HAVING SUM(value) > 0
ORDER BY reporter, product
