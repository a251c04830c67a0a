-- The pairs of economies of which at least one side reports something.
SELECT exporter, importer, COUNT(*) AS n FROM matched GROUP BY exporter, importer ORDER BY exporter, importer
