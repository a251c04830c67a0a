-- Values without a weight or with a weight of zero: they have no unit value, and must not be part of one.
-- United Nations, International Merchandise Trade Statistics: Compilers Manual, Revision 1 (2013), chapter 18.
WITH flows AS (${flows}),
bare AS (
  SELECT month AS period, reporter, partner, flow, product, net_kg IS NOT NULL AS is_zero, SUM(value) AS found
  FROM flows
  WHERE value > 0 AND (net_kg IS NULL OR net_kg = 0)
  GROUP BY month, reporter, partner, flow, product, net_kg IS NOT NULL
)
SELECT period, reporter, partner, flow, product, is_zero, found, COUNT(*) OVER () AS all_findings
FROM bare
WHERE found >= ${least}
ORDER BY found DESC, period, reporter, partner, flow, product, is_zero
LIMIT ${most}
