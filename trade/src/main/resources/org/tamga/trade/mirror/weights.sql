-- The weight of exports in each pair's reconciled values: t / (s + t), where s is the variance of the exporter's errors and t that of the
-- importer's; the mean with these weights has the least variance of all. deviation is that of the difference between the sides.
-- ten Cate (2014), The identification of reporting accuracies from mirror data.
WITH errors AS (
  SELECT e.exporter, i.importer, CAST(e.variance AS DOUBLE) AS s, CAST(i.variance AS DOUBLE) AS t,
    CAST(e.score AS DOUBLE) AS exporter_score, CAST(i.score AS DOUBLE) AS importer_score
  FROM ${exporters} CROSS JOIN ${importers}
)
SELECT p.exporter, p.importer, p.units, CAST(e.t / (e.s + e.t) AS DECIMAL(7, 6)) AS weight, SQRT(e.s + e.t) AS deviation, e.exporter_score, e.importer_score
FROM rated_pairs p JOIN errors e ON e.exporter = p.exporter AND e.importer = p.importer
