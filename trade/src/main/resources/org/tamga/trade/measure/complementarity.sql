-- Complementarity: how well the products that one economy exports to the world are those that another imports from it, 0 to 100.
-- 100 x (1 - half the sum of the absolute differences between the exporter's and the importer's shares).
-- Michaely (1996), Trade preferential agreements in Latin America: an ex-ante assessment, World Bank policy research paper 1583.
WITH export_flows AS (${export_flows}),
import_flows AS (${import_flows}),
exports AS (SELECT reporter, product, SUM(value) AS value FROM export_flows GROUP BY reporter, product),
imports AS (SELECT reporter, product, SUM(value) AS value FROM import_flows GROUP BY reporter, product),
export_totals AS (SELECT reporter, SUM(value) AS total FROM exports GROUP BY reporter),
import_totals AS (SELECT reporter, SUM(value) AS total FROM imports GROUP BY reporter),
pairs AS (SELECT x.reporter AS exporter, m.reporter AS importer, x.total AS x_total, m.total AS m_total FROM export_totals x CROSS JOIN import_totals m WHERE x.reporter <> m.reporter),
met AS (
  SELECT x.reporter AS exporter, m.reporter AS importer,
    CAST(SUM(CAST(LEAST(CAST(x.value AS DOUBLE) / NULLIF(CAST(a.total AS DOUBLE), 0), CAST(m.value AS DOUBLE) / NULLIF(CAST(b.total AS DOUBLE), 0)) AS DECIMAL(30, 18))) AS DOUBLE) AS overlap
  FROM exports x
  JOIN imports m ON m.product = x.product
  JOIN export_totals a ON a.reporter = x.reporter
  JOIN import_totals b ON b.reporter = m.reporter
  WHERE x.reporter <> m.reporter
  GROUP BY x.reporter, m.reporter
)
SELECT p.exporter, p.importer, p.x_total AS exports, p.m_total AS imports, COALESCE(t.overlap, 0) * 100 AS complementarity
FROM pairs p LEFT JOIN met t ON t.exporter = p.exporter AND t.importer = p.importer
ORDER BY complementarity DESC, p.exporter, p.importer
