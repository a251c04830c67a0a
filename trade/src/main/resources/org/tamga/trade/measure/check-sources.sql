-- Two sources that publish the same total and differ: the lesser value is told beside the greater. A value that is far below what another
-- source says is often a partial one, taken before the year was complete.
-- United Nations, International Merchandise Trade Statistics: Compilers Manual, Revision 1 (2013), chapter 9 (data quality, comparison of sources).
WITH one_flows AS (${flows}),
other_flows AS (${other_flows}),
one AS (SELECT month AS period, reporter, partner, flow, product, SUM(value) AS value FROM one_flows GROUP BY month, reporter, partner, flow, product),
other AS (SELECT month AS period, reporter, partner, flow, product, SUM(value) AS value FROM other_flows GROUP BY month, reporter, partner, flow, product),
pairs AS (
  SELECT a.period, a.reporter, a.partner, a.flow, a.product, a.value <= b.value AS is_one,
    LEAST(a.value, b.value) AS found, GREATEST(a.value, b.value) AS expected
  FROM one a JOIN other b
    ON b.period = a.period AND b.reporter = a.reporter AND b.partner = a.partner AND b.flow = a.flow AND b.product = a.product
)
SELECT period, reporter, partner, flow, product, is_one, found, expected, COUNT(*) OVER () AS all_findings
FROM pairs
WHERE CAST(expected - found AS DOUBLE) * 100 > ${percent} * CAST(expected AS DOUBLE) AND expected >= ${least}
ORDER BY expected - found DESC, period, reporter, partner, flow, product
LIMIT ${most}
