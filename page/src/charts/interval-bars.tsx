import type { RefObject } from 'preact';
import { here } from '../address';
import type { Cell, Lang } from '../api-types';
import { amount, ends, SCALES, type Scale } from '../numbers';
import { linear } from './scale';

export interface Bar {
  label: string;
  cell: Cell;
  /** Periods are left out between the bar before and this one. */
  after?: boolean;
}

export interface Panel {
  title: string;
  bars: Bar[];
}

/**
 * Panels of upright bars, each an interval: filled up to what is at least so, pale from there to what it may be at most, and fading out
 * with an arrow where nothing bounds it above. Every bar leads to its proof.
 */
export function IntervalBars(props: {
  panels: Panel[];
  columns: number;
  width: number;
  height: number;
  scale: Scale;
  lang: Lang;
  label: string;
  picture: RefObject<SVGSVGElement | null>;
}) {
  const { panels, columns, width, height, scale, lang } = props;
  const gap = 28;
  const each = (width - gap * (columns - 1)) / columns;
  const lines = Math.ceil(panels.length / columns);
  const whole = lines * height + (lines - 1) * 18;
  return (
    <svg ref={props.picture} width={width} height={whole} role="group" aria-label={props.label}>
      {panels.map((panel, i) => (
        <g transform={`translate(${(i % columns) * (each + gap)} ${Math.floor(i / columns) * (height + 18)})`} role="group" aria-label={panel.title}>
          <OnePanel panel={panel} width={each} height={height} scale={scale} lang={lang} />
        </g>
      ))}
    </svg>
  );
}

function OnePanel({ panel, width, height, scale, lang }: { panel: Panel; width: number; height: number; scale: Scale; lang: Lang }) {
  const by = SCALES[scale];
  const cells = panel.bars.map((bar) => ends(bar.cell));
  const greatest = Math.max(0, ...cells.map((c) => c.upper ?? (c.lower ?? 0) * 1.18)) / by;
  const top = 42;
  const bottom = height - 22;
  const left = 38;
  const y = linear([0, greatest * 1.02 || 1], [bottom, top], 3);
  // A bar after a gap stands half a step further, so that years side by side follow each other.
  const shift = panel.bars.map((_, i) => panel.bars.slice(0, i + 1).filter((b) => b.after).length * 0.5);
  const step = (width - left) / (panel.bars.length + (shift.at(-1) ?? 0));
  const thick = Math.min(44, step * 0.62);
  return (
    <>
      <text x={0} y={16} font-weight="650" font-size="15">
        {panel.title}
      </text>
      {y.ticks.map((tick) => (
        <>
          <line class={tick === 0 ? 'base' : 'grid'} x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
          <text class="tick" x={left - 8} y={y(tick) + 4} text-anchor="end">
            {new Intl.NumberFormat(lang).format(tick)}
          </text>
        </>
      ))}
      {panel.bars.map((bar, i) => (
        <OneBar
          bar={bar}
          odd={(panel.bars.length - 1 - i) % 2 === 1}
          x={left + step * (i + (shift[i] ?? 0)) + (step - thick) / 2}
          step={step}
          thick={thick}
          y={y}
          bottom={bottom}
          height={height}
          by={by}
          scale={scale}
          lang={lang}
        />
      ))}
    </>
  );
}

function OneBar(props: {
  bar: Bar;
  odd: boolean;
  x: number;
  step: number;
  thick: number;
  y: (value: number) => number;
  bottom: number;
  height: number;
  by: number;
  scale: Scale;
  lang: Lang;
}) {
  const { bar, x, thick, step, y, bottom, by } = props;
  const { lower, upper } = ends(bar.cell);
  const least = (lower ?? 0) / by;
  const most = upper === null ? null : upper / by;
  const print = amount(bar.cell, props.scale, props.lang);
  const roof = most === null ? y(least) - 26 : y(most);
  const wide = most !== null && (most - least) / 2 > Math.abs(most + least) * 0.5 * 0.004;
  const known = print.kind !== 'UNKNOWN';
  const middle = x + thick / 2;
  const tight = step < 40;
  const value = (print.text + (print.margin ? ` ${print.margin}` : '')).trim();
  const label = tight ? bar.label.replace(/^20(\d\d)$/, '’$1') : bar.label;
  const shape = (
    <>
      {bar.after && <path class="break" d={`M${x - (step - thick) / 2 - step * 0.25 - 3} ${bottom + 5}l3 -10m3 10l3 -10`} />}
      <text class="tick" x={middle} y={bottom + 17} text-anchor="middle">
        {step < 25 && props.odd ? '' : label}
      </text>{' '}
      {least > 0 && <rect class="bar" x={x} y={y(least)} width={thick} height={bottom - y(least)} />}
      {known && (wide || most === null) && (
        <rect class={most === null ? 'openrange' : 'range'} x={x} y={roof} width={thick} height={Math.max(0, y(least) - roof)} />
      )}
      {known && most === null && <path class="arrow" d={`M${middle - 5} ${roof + 6}L${middle} ${roof}L${middle + 5} ${roof + 6}`} />}
      {!known && (
        <text class="tick" x={middle} y={bottom - 6} text-anchor="middle">
          –
        </text>
      )}
      {step >= 50 && known && (
        <text class="value" x={middle} y={roof - 7} text-anchor="middle">
          {print.text}
        </text>
      )}
      <rect class="hit" x={x - (step - thick) / 2 + 2} y={Math.min(roof - 4, bottom - 30)} width={step - 4} height={bottom + 22 - Math.min(roof - 4, bottom - 30)} />
    </>
  );
  return bar.cell.question && known ? (
    <a href={here({ proof: bar.cell.question, claim: null })} aria-label={`${label} ${value}`}>
      {shape}
    </a>
  ) : (
    <g>{shape}</g>
  );
}
