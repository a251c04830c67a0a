import { useRef } from 'preact/hooks';
import { go, here, type Address } from '../../address';
import type { Amounts, Measure, Overview } from '../../api-types';
import { IntervalBars } from '../../charts/interval-bars';
import { useWidth } from '../../charts/width';
import { window } from '../../dates';
import { Handout } from '../../handout';
import { amount, scaleOf } from '../../numbers';
import { Bounded, Part, unitWords } from '../../parts';
import { useReader } from '../../reader';

/** Amounts by year and partner: a panel of bars for each partner, and the table. */
export function AmountPart({ overview, address }: { overview: Overview; address: Address }) {
  const { say, names, lang } = useReader();
  const picture = useRef<SVGSVGElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 1000);
  const asked = address.query.get('measure') as Measure | null;
  const amounts = overview.amounts.find((a) => a.measure === asked) ?? overview.amounts[0];
  if (!amounts || !overview.focus) {
    return null;
  }
  const scale = scaleOf(amounts.rows.flatMap((row) => row.cells.map((c) => c.upper ?? c.lower)));
  const caption = say('overview.amounts.caption', { measure: say(`measure.${amounts.measure}`), reporter: names.economies(overview.focus.reporters) });
  const unit = unitWords(say, amounts.unit, scale);
  const years = amounts.rows.filter((row) => /^\d{4}$/.test(row.window));
  const shown = years.length > 1 ? years : amounts.rows;
  const columns = width >= 900 ? 3 : 2;
  return (
    <Part
      id="amounts"
      title={say('overview.amounts')}
      aside={<Handout name={`overview ${amounts.measure.toLowerCase()}`} what={caption} columns={COLUMNS} rows={() => rowsOf(amounts)} json={amounts} picture={picture} caption={`${caption}, ${unit}`} />}
    >
      <fieldset class="choice bare">
        <legend class="away">{say('overview.measure')}</legend>
        {overview.amounts.map((a) => (
          <label>
            <input type="radio" name="measure" checked={a === amounts} onChange={() => go(here({ measure: a.measure }), true)} />
            <span>{say(`measure.${a.measure}`)}</span>
          </label>
        ))}
      </fieldset>
      <figure>
        <figcaption>
          {caption}
          <small>
            {say('overview.amounts.unit', { unit })}. {say('overview.panel.scale')}
          </small>
        </figcaption>
        <ul class="key">
          <li>
            <i class="swatch" /> {say('overview.key.bar')}
          </li>
          <li>
            <i class="swatch range" /> {say('overview.key.range')}
          </li>
          <li>
            <i class="swatch openrange" /> {say('overview.key.open')}
          </li>
        </ul>
        <div class="drawing" ref={box}>
          <IntervalBars
            picture={picture}
            columns={columns}
            width={width}
            height={width < 560 ? 160 : 215}
            scale={scale}
            lang={lang}
            label={caption}
            panels={amounts.columns.map((column, i) => ({
              title: names.economy(column),
              bars: shown.flatMap((row, r) => {
                const cell = row.cells[i];
                return cell ? [{ label: window(row.window, lang), cell, after: Number(row.window) - Number(shown[r - 1]?.window) > 1 }] : [];
              }),
            }))}
          />
        </div>
      </figure>
      <AmountTable amounts={amounts} caption={`${caption}, ${unit}`} scale={scale} />
    </Part>
  );
}

function AmountTable({ amounts, caption, scale }: { amounts: Amounts; caption: string; scale: ReturnType<typeof scaleOf> }) {
  const { say, names, lang } = useReader();
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption class="away">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('overview.period')}</th>
            {amounts.columns.map((column) => (
              <th scope="col">{names.economy(column)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {amounts.rows.map((row) => (
            <tr>
              <th scope="row">{window(row.window, lang)}</th>
              {row.cells.map((cell) => (
                <td>
                  <Bounded print={amount(cell, scale, lang)} question={cell.question} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const COLUMNS = ['measure', 'window', 'partner', 'lower', 'upper', 'unit', 'question'];

function rowsOf(amounts: Amounts) {
  return amounts.rows.flatMap((row) =>
    row.cells.map((cell, i) => [amounts.measure, row.window, amounts.columns[i] ?? '', cell.lower, cell.upper, amounts.unit, cell.question ?? null]),
  );
}
