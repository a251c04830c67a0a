-- One value for each flow: the mean of exports and of imports free on board, with the weights of the pair. What one side alone reports is kept
-- and marked: EXPORT_ONLY and IMPORT_ONLY where the other economy reports other things of the period, IMPORTER_SILENT and EXPORTER_SILENT
-- where it reports nothing. gap = exports - imports free on board, with zero for a side that reports other things but not this;
-- ln_gap = ln((exports + t) / (imports free on board + t)), t a hundredth of a usual flow; z = ln_gap / standard deviation of the pair.
-- Gaulier and Zignago (2010); ten Cate (2014), The identification of reporting accuracies from mirror data.
WITH importing AS (SELECT importer, period FROM matched WHERE imports IS NOT NULL GROUP BY importer, period),
exporting AS (SELECT exporter, period FROM matched WHERE exports IS NOT NULL GROUP BY exporter, period),
rated AS (
  SELECT m.exporter, m.importer, m.product, m.period, m.exports, m.imports, ${units} AS units,
    p.weight, p.deviation, p.exporter_score, p.importer_score,
    CASE
      WHEN m.exports IS NOT NULL AND m.imports IS NOT NULL THEN 'BOTH'
      WHEN m.imports IS NULL AND i.importer IS NOT NULL THEN 'EXPORT_ONLY'
      WHEN m.imports IS NULL THEN 'IMPORTER_SILENT'
      WHEN e.exporter IS NOT NULL THEN 'IMPORT_ONLY'
      ELSE 'EXPORTER_SILENT' END AS sides
  FROM matched m
  JOIN weighted_pairs p ON p.exporter = m.exporter AND p.importer = m.importer
  LEFT JOIN importing i ON i.importer = m.importer AND i.period = m.period
  LEFT JOIN exporting e ON e.exporter = m.exporter AND e.period = m.period
),
free AS (
  SELECT r.exporter, r.importer, r.product, r.period, r.sides, r.exports, r.imports, f.percent AS cif_percent,
    CAST(r.imports * f.factor AS DECIMAL(24, 3)) AS imports_fob,
    CAST(CASE WHEN r.imports IS NULL THEN 1 WHEN r.exports IS NULL THEN 0 ELSE r.weight END AS DECIMAL(7, 6)) AS weight_exports,
    r.deviation, r.exporter_score, r.importer_score
  FROM rated r JOIN factors f ON f.units = r.units
),
compared AS (
  SELECT *, CAST(COALESCE(exports, 0) * weight_exports + COALESCE(imports_fob, 0) * CAST(1 - weight_exports AS DECIMAL(7, 6)) AS DECIMAL(24, 3)) AS reconciled,
    CASE WHEN sides IN ('BOTH', 'EXPORT_ONLY', 'IMPORT_ONLY') THEN CAST(COALESCE(exports, 0) - COALESCE(imports_fob, 0) AS DECIMAL(24, 3)) END AS gap,
    CASE WHEN sides IN ('BOTH', 'EXPORT_ONLY', 'IMPORT_ONLY')
      THEN LN((CAST(COALESCE(exports, 0) AS DOUBLE) + ${floor}) / (CAST(COALESCE(imports_fob, 0) AS DOUBLE) + ${floor})) END AS ln_gap
  FROM free
)
SELECT exporter, importer, product, period, sides, exports, imports, cif_percent, imports_fob, weight_exports, reconciled, gap,
  CAST(ln_gap AS DECIMAL(18, 9)) AS ln_gap, CAST(ln_gap / deviation AS DECIMAL(18, 9)) AS z, exporter_score, importer_score
FROM compared
