-- Goods that may go another way than the exporter says: the importer reports more of the exporter's goods than the exporter (a deficit), while the
-- exporter reports more to a third economy than that one does (an excess) of the same product. passed_on is what the third economy itself
-- reports as exports of the product to the importer; support is 1 where it covers the detour, 1/2 where there is none of it.
-- For each deficit the excess that explains most of it, of the exporter's five greatest excesses in the product.
-- Fisman, Moustakerski and Wei (2008), Outsourcing tariff evasion: a new explanation for entrepot trade, Review of Economics and Statistics 90.
WITH deficits AS (SELECT * FROM lines WHERE gap < 0 AND z <= -${least_z}),
ranked AS (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY exporter, product ORDER BY gap DESC, importer) AS place
  FROM lines WHERE gap > 0 AND z >= ${least_z}
),
excesses AS (SELECT * FROM ranked WHERE place <= 5),
candidates AS (
  SELECT d.exporter, d.importer, x.importer AS via, d.product, LEAST(d.periods, x.periods) AS periods, d.exports, d.imports_fob, d.gap,
    x.gap AS excess, LEAST(-d.gap, x.gap) AS detour, LEAST(d.persistence, x.persistence) AS persistence,
    CASE WHEN x.z < -d.z THEN x.z ELSE d.z END AS z, LEAST(d.significance, x.significance) AS significance,
    LEAST(d.exporter_score, d.importer_score) AS reliability, COALESCE(l.exports, 0) AS passed_on
  FROM deficits d
  JOIN excesses x ON x.exporter = d.exporter AND x.product = d.product AND x.importer <> d.importer
  LEFT JOIN lines l ON l.exporter = x.importer AND l.importer = d.importer AND l.product = d.product
),
supported AS (
  SELECT *, 0.5e0 + 0.5e0 * CAST(LEAST(passed_on, detour) AS DOUBLE) / NULLIF(CAST(detour AS DOUBLE), 0) AS support FROM candidates
),
best AS (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY exporter, importer, product ORDER BY CAST(detour AS DOUBLE) * support DESC, via) AS choice FROM supported
)
SELECT exporter, importer, via, product, periods, exports, imports_fob, gap, excess, detour, passed_on, persistence, z, significance, reliability, support
FROM best WHERE choice = 1
