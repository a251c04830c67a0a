-- Product lines whose gap most suggests under-declaration or transit, with the factors of the score in columns of their own.
-- UNDER_DECLARATION: the exporter reports more than the importer. score = value x persistence x significance x reliability x support, where
-- value is the gap, reliability that of the exporter's reports, and support the part of the gap that no detour explains, be it the way to the
-- economy in between or, up to twice the detour, the way on from there.
-- heading_gap is the gap of all products of the heading (four digits) together: where it is small, the goods were declared under another code.
-- TRANSIT: the importer reports more than the exporter, who reports more to the economy in via than that one. value is the detour, reliability
-- the lesser of the exporter's and the importer's, support by what the economy in via reports as exports of it to the importer.
-- Fisman and Wei (2004), Tax rates and tax evasion: evidence from "missing imports" in China, Journal of Political Economy 112; Javorcik and
-- Narciso (2008), Differentiated products and evasion of import tariffs, Journal of International Economics 76; Fisman, Moustakerski and Wei (2008).
WITH legs AS (
  SELECT exporter, via AS importer, product, CAST(CAST(detour AS DOUBLE) * (2 * support - 1) AS DECIMAL(28, 3)) AS value FROM detours
  UNION ALL
  SELECT via AS exporter, importer, product, CAST(LEAST(passed_on, 2 * detour) AS DECIMAL(28, 3)) AS value FROM detours
),
explained AS (SELECT exporter, importer, product, SUM(value) AS detoured FROM legs GROUP BY exporter, importer, product),
headings AS (SELECT exporter, importer, substring(product, 1, 4) AS heading, SUM(gap) AS gap FROM lines GROUP BY exporter, importer, substring(product, 1, 4)),
missing AS (
  SELECT 'UNDER_DECLARATION' AS kind, l.exporter, l.importer, CAST(NULL AS STRING) AS via, l.product, l.periods, l.exports, l.imports_fob, l.gap,
    l.gap AS value, l.persistence, l.z, l.significance, l.exporter_score AS reliability,
    1 - LEAST(CAST(COALESCE(e.detoured, 0) AS DOUBLE) / CAST(l.gap AS DOUBLE), 1e0) AS support, h.gap AS heading_gap
  FROM lines l
  LEFT JOIN explained e ON e.exporter = l.exporter AND e.importer = l.importer AND e.product = l.product
  LEFT JOIN headings h ON h.exporter = l.exporter AND h.importer = l.importer AND h.heading = substring(l.product, 1, 4)
  WHERE l.gap > 0 AND l.z >= ${least_z} AND ${of_pairs}
),
passing AS (
  SELECT 'TRANSIT' AS kind, l.exporter, l.importer, l.via, l.product, l.periods, l.exports, l.imports_fob, l.gap,
    l.detour AS value, l.persistence, l.z, l.significance, l.reliability, l.support, CAST(NULL AS DECIMAL(28, 3)) AS heading_gap
  FROM detours l WHERE ${of_pairs}
),
every AS (SELECT * FROM missing UNION ALL SELECT * FROM passing),
scored AS (SELECT *, CAST(value AS DOUBLE) * persistence * significance * reliability * support AS score FROM every),
ranked AS (
  SELECT *, ROW_NUMBER() OVER (PARTITION BY kind ORDER BY score DESC, exporter, importer, product) AS place FROM scored WHERE score > 0
)
SELECT kind, place, exporter, importer, via, product, periods, exports, imports_fob, gap, value, persistence, z, significance, reliability, support,
  heading_gap, score
FROM ranked WHERE place <= ${listed} ORDER BY kind DESC, place
