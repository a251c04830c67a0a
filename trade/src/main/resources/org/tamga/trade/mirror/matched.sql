-- Both sides of each flow in one row: what the exporter reports to the importer and what the importer reports from the exporter, by product
-- and period. ln_ratio = ln(imports / exports) where both are there. A weight counts when every row that was added up has one.
-- Gaulier and Zignago (2010), BACI: International Trade Database at the Product-Level, CEPII working paper 2010-23, section 2.
WITH export_flows AS (${export_flows}),
import_flows AS (${import_flows}),
sides AS (
  SELECT reporter AS exporter, partner AS importer, product, ${export_period} AS period,
    value AS exports, CAST(NULL AS DECIMAL(18, 3)) AS imports, ${kg} AS exports_kg, CAST(NULL AS DECIMAL(18, 3)) AS imports_kg
  FROM export_flows WHERE reporter <> partner AND partner <> 'WLD'
  UNION ALL
  SELECT partner AS exporter, reporter AS importer, product, ${import_period} AS period,
    CAST(NULL AS DECIMAL(18, 3)) AS exports, value AS imports, CAST(NULL AS DECIMAL(18, 3)) AS exports_kg, ${kg} AS imports_kg
  FROM import_flows WHERE reporter <> partner AND partner <> 'WLD'
),
sums AS (
  SELECT exporter, importer, product, period,
    CAST(SUM(CASE WHEN exports > 0 THEN exports END) AS DECIMAL(24, 3)) AS exports,
    CAST(SUM(CASE WHEN imports > 0 THEN imports END) AS DECIMAL(24, 3)) AS imports,
    CASE WHEN COUNT(exports) = COUNT(exports_kg) THEN SUM(exports_kg) END AS exports_kg,
    CASE WHEN COUNT(imports) = COUNT(imports_kg) THEN SUM(imports_kg) END AS imports_kg
  FROM sides GROUP BY exporter, importer, product, period
)
SELECT exporter, importer, product, period, CAST((period - period % 100) / 100 AS INT) AS calendar_year,
  CAST(${section} AS INT) AS section, exports, imports,
  CASE WHEN exports > 0 AND imports > 0 THEN LN(CAST(imports AS DOUBLE) / CAST(exports AS DOUBLE)) END AS ln_ratio,
  CASE WHEN exports_kg > 0 AND imports_kg > 0
      AND (CAST(exports_kg AS DOUBLE) > ${weight_factor} * CAST(imports_kg AS DOUBLE)
        OR CAST(imports_kg AS DOUBLE) > ${weight_factor} * CAST(exports_kg AS DOUBLE))
    THEN 0 ELSE 1 END AS weights_agree
FROM sums WHERE exports > 0 OR imports > 0
