-- Values between a fall and a rise, each by more than a factor from one year to the next: told beside the lesser of the values before the
-- fall and after the rise. Years that are partly reported look so; so do embargoes: what is told is to be looked at, not to be left out.
-- Months and quarters are compared with the same of the year before. A missing year is no fall.
-- United Nations, International Merchandise Trade Statistics: Compilers Manual, Revision 1 (2013), chapter 9 (data quality, checks over time).
WITH flows AS (${flows}),
sums AS (SELECT month AS period, reporter, partner, flow, product, SUM(value) AS value FROM flows GROUP BY month, reporter, partner, flow, product),
steps AS (
  SELECT s.period, s.reporter, s.partner, s.flow, s.product, b.value AS before, s.value
  FROM sums s JOIN sums b
    ON b.period = s.period - 100 AND b.reporter = s.reporter AND b.partner = s.partner AND b.flow = s.flow AND b.product = s.product
),
falls AS (SELECT * FROM steps WHERE CAST(before AS DOUBLE) > ${factor} * CAST(value AS DOUBLE)),
rises AS (SELECT * FROM steps WHERE CAST(value AS DOUBLE) > ${factor} * CAST(before AS DOUBLE)),
met AS (
  SELECT f.period AS first, r.period AS after, f.reporter, f.partner, f.flow, f.product, LEAST(f.before, r.value) AS expected,
    ROW_NUMBER() OVER (PARTITION BY f.period, f.reporter, f.partner, f.flow, f.product ORDER BY r.period) AS place
  FROM falls f JOIN rises r
    ON r.reporter = f.reporter AND r.partner = f.partner AND r.flow = f.flow AND r.product = f.product
    AND r.period > f.period AND r.period <= f.period + 100 * ${years} AND (r.period - f.period) % 100 = 0
),
between_them AS (
  SELECT s.period, s.reporter, s.partner, s.flow, s.product, s.value AS found, MAX(m.expected) AS expected
  FROM met m JOIN sums s
    ON s.reporter = m.reporter AND s.partner = m.partner AND s.flow = m.flow AND s.product = m.product
    AND s.period >= m.first AND s.period < m.after AND (s.period - m.first) % 100 = 0
  WHERE m.place = 1 AND s.value < m.expected
  GROUP BY s.period, s.reporter, s.partner, s.flow, s.product, s.value
)
SELECT period, reporter, partner, flow, product, found, expected, COUNT(*) OVER () AS all_findings
FROM between_them
WHERE expected >= ${least}
ORDER BY expected - found DESC, period, reporter, partner, flow, product
LIMIT ${most}
