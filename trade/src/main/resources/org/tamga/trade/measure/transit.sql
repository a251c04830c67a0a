-- Suspicion of transit or re-export: products that an economy imports from one partner and exports to others though it has no comparative
-- advantage in them. passed_on is the lesser of imports from the origin and exports to the others; the suspicion is its share of those exports.
-- Andriamananjara, Arce and Ferrantino (2004), Transshipment in the United States, USITC working paper 2004-04-B; Lankhuizen and Thissen
-- (2019), The implications of re-exports for gravity equations, Papers in Regional Science 98.
WITH flows AS (${flows}),
entering AS (SELECT product, SUM(value) AS value, SUM(CASE WHEN partner = ${origin} THEN value ELSE 0 END) AS from_origin FROM flows WHERE flow = 'IMPORT' GROUP BY product),
leaving AS (SELECT product, partner AS destination, SUM(value) AS value FROM flows WHERE flow = 'EXPORT' AND partner <> ${origin} GROUP BY product, partner),
leaving_totals AS (SELECT product, SUM(value) AS value FROM leaving GROUP BY product),
export_total AS (SELECT SUM(value) AS value FROM leaving),
world_flows AS (${world_flows}),
world AS (SELECT product, SUM(value) AS value FROM world_flows GROUP BY product),
world_total AS (SELECT SUM(value) AS value FROM world)
SELECT l.product, l.destination, l.value AS exports, e.value AS imports, e.from_origin AS imports_from_origin,
  CAST(LEAST(e.from_origin, t.value) AS DOUBLE) / NULLIF(CAST(t.value AS DOUBLE), 0) * 100 AS passed_on_percent,
  CAST(t.value AS DOUBLE) / NULLIF(CAST(x.value AS DOUBLE), 0) / NULLIF(CAST(w.value AS DOUBLE) / NULLIF(CAST(v.value AS DOUBLE), 0), 0) AS rca,
  CAST(l.value AS DOUBLE) * CAST(LEAST(e.from_origin, t.value) AS DOUBLE) / NULLIF(CAST(t.value AS DOUBLE), 0) AS suspected_value
FROM leaving l
JOIN entering e ON e.product = l.product
JOIN leaving_totals t ON t.product = l.product
CROSS JOIN export_total x
LEFT JOIN world w ON w.product = l.product
CROSS JOIN world_total v
WHERE e.from_origin > 0
ORDER BY suspected_value DESC, l.product, l.destination
