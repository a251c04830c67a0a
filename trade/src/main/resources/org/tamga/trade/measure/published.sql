-- Values between some economies, and with the world, as the source published them: rows of its own, no sums.
SELECT month, reporter, partner, flow, product, value
FROM ${relation}
WHERE reporter IN ${economies} AND (partner IN ${economies} OR partner = 'WLD') AND reporter <> partner AND product IN ${products}
ORDER BY month, reporter, partner, flow, product
