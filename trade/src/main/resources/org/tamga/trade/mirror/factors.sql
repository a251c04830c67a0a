-- For each cost of transport in ten-thousandths of a logarithm: what imports are multiplied by to be free on board, and the cost in percent.
SELECT h.hundred + o.one AS units, CAST(trim(substring(h.numbers, 23 * o.one + 1, 14)) AS DECIMAL(13, 12)) AS factor,
  CAST(trim(substring(h.numbers, 23 * o.one + 15, 9)) AS DECIMAL(8, 4)) AS percent
FROM ${hundreds} CROSS JOIN ${ones}
