import { useRef } from 'preact/hooks';
import type { Interval, Lang } from '../api-types';
import { ends, plain } from '../numbers';
import { linear } from './scale';
import { useWidth } from './width';

/**
 * What the figures allow, and what a text says, on one line. An open end runs to the edge with an arrow. Values are already in the
 * scale and unit that stand at the end of the line.
 */
export function NumberLine(props: { allowed: Interval; claimed?: Interval | null; by: number; unit: string; lang: Lang; label: string; words: { allowed: string; claimed: string } }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 360);
  const allowed = divided(ends(props.allowed), props.by);
  const claimed = props.claimed ? divided(ends(props.claimed), props.by) : null;
  const known = [allowed.lower, allowed.upper, claimed?.lower, claimed?.upper].filter((v): v is number => typeof v === 'number');
  if (known.length === 0) {
    return null;
  }
  const least = Math.min(...known);
  const most = Math.max(...known);
  const spread = most - least || Math.abs(most) * 0.1 || 1;
  const near0 = least >= 0 && least - spread * 0.35 < 0;
  const from = near0 ? 0 : least - spread * 0.22;
  const until = most + spread * 0.22;
  const x = linear([from, until], [12, width - 12], Math.max(2, Math.floor(width / 90)));
  const height = claimed ? 122 : 84;
  const base = height - 26;
  return (
    <div class="drawing" ref={box}>
      <svg width={width} height={height} role="img" aria-label={props.label}>
        <line class="base" x1={0} x2={width} y1={base} y2={base} />
        {x.ticks.map((tick) => (
          <>
            <line class="base" x1={x(tick)} x2={x(tick)} y1={base} y2={base + 5} />
            <text class="tick" x={x(tick)} y={base + 20} text-anchor="middle">
              {plain(tick, props.lang, 3)}
            </text>
          </>
        ))}
        <Band interval={allowed} x={x} y={base - 26} edge={width} kind="allowed" word={props.words.allowed} lang={props.lang} />
        {claimed && <Band interval={claimed} x={x} y={base - 68} edge={width} kind="claimed" word={props.words.claimed} lang={props.lang} />}
      </svg>
      <p class="help lineunit">{props.unit}</p>
    </div>
  );
}

function divided(interval: Interval, by: number): Interval {
  return { lower: interval.lower === null ? null : interval.lower / by, upper: interval.upper === null ? null : interval.upper / by };
}

function Band(props: { interval: Interval; x: (v: number) => number; y: number; edge: number; kind: string; word: string; lang: Lang }) {
  const { interval, x, y, edge } = props;
  const left = interval.lower === null ? 0 : x(interval.lower);
  const right = interval.upper === null ? edge : x(interval.upper);
  const width = Math.max(3, right - left);
  const number = (v: number | null) => (v === null ? '' : plain(v, props.lang, 3));
  const text =
    interval.lower === interval.upper
      ? number(interval.lower)
      : interval.upper === null
        ? `≥ ${number(interval.lower)}`
        : interval.lower === null
          ? `≤ ${number(interval.upper)}`
          : `${number(interval.lower)} – ${number(interval.upper)}`;
  const middle = left + width / 2;
  const anchor = middle < edge * 0.3 ? 'start' : middle > edge * 0.7 ? 'end' : 'middle';
  const at = anchor === 'start' ? Math.max(0, left) : anchor === 'end' ? Math.min(edge, left + width) : middle;
  return (
    <g>
      <text class="tick" x={at} y={y - 7} text-anchor={anchor}>
        {`${props.word}: ${text}`}
      </text>
      <rect class={`band ${props.kind}`} x={left} y={y} width={width} height={13} />
      {interval.lower !== null && <line class={`bandend ${props.kind}`} x1={left} x2={left} y1={y - 3} y2={y + 16} />}
      {interval.upper !== null && <line class={`bandend ${props.kind}`} x1={left + width} x2={left + width} y1={y - 3} y2={y + 16} />}
      {interval.upper === null && <path class="arrow" d={`M${edge - 8} ${y + 1}L${edge - 1} ${y + 6.5}L${edge - 8} ${y + 12}`} />}
      {interval.lower === null && <path class="arrow" d={`M8 ${y + 1}L1 ${y + 6.5}L8 ${y + 12}`} />}
    </g>
  );
}
