-- Product lines: each pair and product over the window. persistence is the share of periods whose gap has the sign of the whole gap;
-- z = sum of the periods' z / square root of their number (Stouffer et al. 1949, The American Soldier, volume 1);
-- significance = 2 / (1 + exp(-1.702 |z|)) - 1, the logistic curve closest to the normal one (Haley 1952): how improbable so great a gap is as chance.
WITH sums AS (
  SELECT exporter, importer, product, COUNT(*) AS periods, COALESCE(SUM(exports), 0) AS exports, COALESCE(SUM(imports_fob), 0) AS imports_fob,
    SUM(gap) AS gap, SUM(CASE WHEN gap > 0 THEN 1 ELSE 0 END) AS above, SUM(CASE WHEN gap < 0 THEN 1 ELSE 0 END) AS below,
    CAST(SUM(z) AS DOUBLE) AS z_sum, MAX(exporter_score) AS exporter_score, MAX(importer_score) AS importer_score
  FROM reconciled WHERE gap IS NOT NULL GROUP BY exporter, importer, product
),
scored AS (
  SELECT *, CAST(CASE WHEN gap > 0 THEN above ELSE below END AS DOUBLE) / CAST(periods AS DOUBLE) AS persistence, z_sum / SQRT(CAST(periods AS DOUBLE)) AS z
  FROM sums
)
SELECT exporter, importer, product, periods, CAST(exports AS DECIMAL(28, 3)) AS exports, CAST(imports_fob AS DECIMAL(28, 3)) AS imports_fob,
  CAST(gap AS DECIMAL(28, 3)) AS gap, persistence, z, 2 / (1 + EXP(-1.702e0 * ABS(z))) - 1 AS significance, exporter_score, importer_score
FROM scored
