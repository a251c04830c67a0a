import { useRef } from 'preact/hooks';
import { here } from '../../address';
import type { Overview, Shares } from '../../api-types';
import { linear } from '../../charts/scale';
import { useWidth } from '../../charts/width';
import { window } from '../../dates';
import { Handout } from '../../handout';
import { ends, percent } from '../../numbers';
import { Part } from '../../parts';
import { useReader } from '../../reader';

/** Shares of the large partners in each state's trade: a bar for each, its pale end from the least to the greatest share. */
export function SharePart({ overview }: { overview: Overview }) {
  const { say, names, lang } = useReader();
  const picture = useRef<SVGSVGElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 1000);
  const all = overview.shares;
  const first = all[0];
  if (!first) {
    return null;
  }
  const caption = say('overview.shares.caption', { measure: say(`measure.${first.measure}`).toLowerCase(), window: window(first.window, lang) });
  const columns = width >= 980 ? 3 : width >= 600 ? 2 : 1;
  const gap = 44;
  const each = (width - gap * (columns - 1)) / columns;
  const most = Math.max(10, ...all.flatMap((s) => s.parts.map((p) => ends(p).upper ?? ends(p).lower ?? 0)).filter((v) => v <= 100));
  const panelHeight = (shares: Shares) => 52 + shares.parts.length * 27;
  // Panels side by side begin at one height; a line of panels is as tall as its tallest.
  const lines = Array.from({ length: Math.ceil(all.length / columns) }, (_, i) => all.slice(i * columns, (i + 1) * columns));
  const heights = lines.map((line) => Math.max(...line.map(panelHeight)));
  const top = (line: number) => heights.slice(0, line).reduce((sum, h) => sum + h, 0);
  return (
    <Part
      id="shares"
      title={say('overview.shares')}
      help={say('overview.shares.help')}
      aside={
        <Handout
          name="overview shares"
          what={caption}
          columns={['reporter', 'partner', 'window', 'measure', 'lower_percent', 'upper_percent', 'question']}
          rows={() => all.flatMap((s) => s.parts.map((p) => [s.reporter, p.partner, s.window, s.measure, p.lower, p.upper, p.question ?? null]))}
          json={all}
          picture={picture}
        />
      }
    >
      <figure>
        <figcaption>{caption}</figcaption>
        <div class="drawing" ref={box}>
          <svg ref={picture} width={width} height={top(lines.length)} role="group" aria-label={caption}>
            {all.map((shares, i) => (
              <g transform={`translate(${(i % columns) * (each + gap)} ${top(Math.floor(i / columns))})`} role="group" aria-label={names.economy(shares.reporter)}>
                <OneState shares={shares} width={each} most={most} differs={shares.window !== first.window} />
              </g>
            ))}
          </svg>
        </div>
      </figure>
    </Part>
  );
}

function OneState({ shares, width, most, differs }: { shares: Shares; width: number; most: number; differs: boolean }) {
  const { names, lang } = useReader();
  const left = 128;
  const x = linear([0, most], [left, width - 78], 4);
  return (
    <>
      <text x={0} y={15} font-weight="650" font-size="15">
        {names.economy(shares.reporter) + (differs ? `, ${window(shares.window, lang)}` : '')}
      </text>
      <line class="base" x1={left} x2={left} y1={26} y2={28 + shares.parts.length * 27} />
      {shares.parts.map((part, i) => {
        const y = 30 + i * 27;
        const { lower, upper } = ends(part);
        const print = percent(part, lang);
        const known = print.kind !== 'UNKNOWN' && lower !== null && upper !== null;
        const value = print.kind === 'MARGIN' ? `${print.text} ${print.margin}` : print.text;
        const row = (
          <>
            <text x={left - 10} y={y + 16} text-anchor="end">
              {short(names.economy(part.partner))}
            </text>{' '}
            {known && <rect class="bar" x={left} y={y + 3} width={x(Math.max(0, lower)) - left} height={17} />}
            {known && upper - lower > 0.4 && <rect class="range" x={x(Math.max(0, lower))} y={y + 3} width={x(upper) - x(Math.max(0, lower))} height={17} />}
            <text class={known ? 'value' : 'tick'} x={(known ? x(upper) : left) + 7} y={y + 16}>
              {value}
            </text>
            <rect class="hit" x={0} y={y - 1} width={width} height={25} />
          </>
        );
        return part.question && known ? (
          <a href={here({ proof: part.question })} aria-label={`${short(names.economy(part.partner))} ${value}`}>
            {row}
          </a>
        ) : (
          <g>{row}</g>
        );
      })}
    </>
  );
}

/** Long names of groups are cut at their first bracket or comma: the label stands in a narrow column. */
function short(name: string): string {
  const cut = name.split(/[(,]/)[0]?.trim() ?? name;
  return cut.length > 18 ? `${cut.slice(0, 17)}…` : cut;
}
