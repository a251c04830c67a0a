-- The greatest gaps by pair, product and period.
SELECT exporter, importer, product, period, sides, exports, imports, cif_percent, imports_fob, weight_exports, reconciled, gap, ln_gap, z
FROM reconciled l WHERE gap IS NOT NULL AND ${of_pairs}
ORDER BY ABS(gap) DESC, exporter, importer, product, period LIMIT ${listed}
