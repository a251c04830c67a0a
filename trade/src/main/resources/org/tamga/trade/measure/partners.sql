-- Partners by value: shares of the total over the partners, in percent, and the sum of shares down to each.
-- United Nations, International Merchandise Trade Statistics: Concepts and Definitions 2010 (M/52/Rev.3), chapter VI (partner country).
WITH flows AS (${flows}),
sums AS (SELECT ${period} AS period, partner, SUM(value) AS value FROM flows GROUP BY ${period}, partner),
ranked AS (
  SELECT period, partner, value,
    SUM(value) OVER (PARTITION BY period) AS total,
    RANK() OVER (PARTITION BY period ORDER BY value DESC, partner) AS place,
    SUM(value) OVER (PARTITION BY period ORDER BY value DESC, partner ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS running
  FROM sums
)
SELECT period, place, partner, value,
  CAST(value AS DOUBLE) / NULLIF(CAST(total AS DOUBLE), 0) * 100 AS share_percent,
  CAST(running AS DOUBLE) / NULLIF(CAST(total AS DOUBLE), 0) * 100 AS cumulated_percent
FROM ranked
ORDER BY period, place
