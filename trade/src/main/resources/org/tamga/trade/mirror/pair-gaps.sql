-- Pairs and periods with the greatest gaps: sums over the products, of the economies that both report in the period.
WITH sums AS (
  SELECT l.exporter, l.importer, l.period, COUNT(*) AS flows, CAST(SUM(CASE WHEN l.sides = 'BOTH' THEN 1 ELSE 0 END) AS BIGINT) AS matched_flows,
    COALESCE(SUM(l.exports), 0) AS exports_sum, COALESCE(SUM(l.imports), 0) AS imports_sum, COALESCE(SUM(l.imports_fob), 0) AS imports_fob_sum,
    SUM(l.reconciled) AS reconciled_sum, SUM(l.gap) AS gap_sum
  FROM reconciled l WHERE l.gap IS NOT NULL AND ${of_pairs}
  GROUP BY l.exporter, l.importer, l.period
)
SELECT exporter, importer, period, flows, matched_flows, exports_sum AS exports, imports_sum AS imports, imports_fob_sum AS imports_fob,
  reconciled_sum AS reconciled, gap_sum AS gap,
  CAST(gap_sum AS DOUBLE) / NULLIF(CAST(exports_sum + imports_fob_sum AS DOUBLE) / 2, 0) * 100 AS gap_percent
FROM sums ORDER BY ABS(gap_sum) DESC, exporter, importer, period LIMIT ${listed}
