-- How much of the trade both sides report, one side alone, and how the sums agree.
SELECT sides, COUNT(*) AS flows, SUM(exports) AS exports, SUM(imports) AS imports, SUM(imports_fob) AS imports_fob, SUM(reconciled) AS reconciled,
  SUM(gap) AS gap, CAST(SUM(CASE WHEN imports IS NOT NULL AND (cif_percent = 0 OR cif_percent >= ${greatest_percent}) THEN 1 ELSE 0 END) AS BIGINT) AS at_bound
FROM reconciled GROUP BY sides ORDER BY sides
