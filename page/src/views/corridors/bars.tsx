import type { RefObject } from 'preact';
import { linear } from '../../charts/scale';

export interface BarRow {
  label: string;
  value: number;
  /** What it was: a mark beside the bar. */
  before?: number;
  /** The value as it is printed. */
  print: string;
}

const ROW = 42;
const THICK = 11;

/** Bars that lie, one a row, with its name above it; bars below zero go to the left in another ink. */
export function Bars({ rows, width, label, picture }: { rows: readonly BarRow[]; width: number; label: string; picture: RefObject<SVGSVGElement | null> }) {
  const all = rows.flatMap((r) => [r.value, r.before ?? 0]);
  const x = linear([Math.min(0, ...all), Math.max(0, ...all) || 1], [0, width], 4);
  return (
    <svg ref={picture} width={width} height={rows.length * ROW + 4} role="img" aria-label={label}>
      {rows.map((row, i) => (
        <g transform={`translate(0 ${i * ROW})`}>
          <text x={0} y={16}>
            {row.label}
          </text>
          <text class="value" x={width} y={16} text-anchor="end">
            {row.print}
          </text>
          <line class="grid" x1={0} x2={width} y1={24 + THICK} y2={24 + THICK} />
          <rect class={row.value < 0 ? 'bar less' : 'bar'} x={Math.min(x(0), x(row.value))} y={24} width={Math.max(0.5, Math.abs(x(row.value) - x(0)))} height={THICK} />
          {row.before !== undefined && <line class="was" x1={x(row.before)} x2={x(row.before)} y1={21} y2={27 + THICK} />}
        </g>
      ))}
    </svg>
  );
}
