import { useState } from 'preact/hooks';
import { here, type Changes } from '../../address';
import type { TradeRows, Value } from '../../api-types';
import { period } from '../../dates';
import { sayOr } from '../../i18n';
import { count, fixed, scaled, scaleOf } from '../../numbers';
import { unitWords } from '../../parts';
import { useReader } from '../../reader';
import { productWords } from './sections';

const FEW = 12;

/** Amounts of money; all other numbers of the lake are counts, shares and indices. */
const MONEY = /^(value|exports|imports|imports_fob|turnover|balance|before|gap|base_value|reported_\w+|total)$/;

/** Areas; some that are no economies have longer codes. */
const AREA = /^(greatest_)?(partner|reporter|exporter|importer|economy|via)$/;

/** The rows of a measure as they come, with names for codes, amounts in one scale, and a bar where shares are. */
export function RowTable(props: {
  rows: TradeRows;
  caption: string;
  columns: readonly string[];
  bar?: string;
  /** Whether the caption stands above already. */
  headed?: boolean;
  /** What the address changes to when the first cell of a row is followed. */
  leads?: (first: string) => Changes;
}) {
  const { rows, caption, columns, bar, leads } = props;
  const { say, lang, names } = useReader();
  const [all, setAll] = useState(false);
  const places = columns.map((name) => rows.columns.indexOf(name)).filter((i) => i >= 0);
  const money = places.filter((i) => MONEY.test(rows.columns[i] ?? ''));
  const scale = scaleOf(rows.rows.flatMap((row) => money.map((i) => row[i]).filter((v): v is number => typeof v === 'number')));
  const unit = money.length > 0 ? unitWords(say, rows.currency, scale) : '';
  const barAt = bar ? rows.columns.indexOf(bar) : -1;
  const wide = columns.length > 5;
  const greatest = Math.max(0, ...rows.rows.map((row) => Math.abs(Number(row[barAt] ?? 0))));
  const print = (value: Value | undefined, column: string): string => {
    if (value === null || value === undefined) {
      return '–';
    }
    if (typeof value === 'number' && column === 'period') {
      return period(value, rows.frequency, say('trade.whole'), lang);
    }
    if (typeof value === 'number') {
      return MONEY.test(column)
        ? scaled(value, scale, lang)
        : /percent|points/.test(column)
          ? `${fixed(value, 1, lang)}\u00a0%`
          : /^(place|parts|periods)$/.test(column)
            ? String(value)
            : Number.isInteger(value)
              ? count(value, lang)
              : fixed(value, Math.abs(value) < 1 ? 3 : 2, lang);
    }
    const word = String(value);
    if (column === 'product') {
      return productWords(word, lang);
    }
    return /^[A-Z]{3}$/.test(word) || AREA.test(column) ? names.economy(word) : sayOr(say, `mirror.${word}`, sayOr(say, `measure.${word}`, word));
  };
  const some = all ? rows.rows : rows.rows.slice(0, FEW);
  return (
    <>
      {!props.headed && (
        <p class="tablehead" aria-hidden="true">
          {caption}
          {unit && <small class="unit">{unit}</small>}
        </p>
      )}
      <div class="scroll" tabIndex={0} role="region" aria-label={`${caption}: ${say('overview.table')}`}>
        <table>
          <caption class="away">{[caption, unit].filter(Boolean).join(', ')}</caption>
          <thead>
            <tr>
              {places.map((i) => (
                <th scope="col" class={typeof rows.rows[0]?.[i] === 'number' ? undefined : 'text'}>
                  {sayOr(say, `column.${rows.columns[i]}`, (rows.columns[i] ?? '').replaceAll('_', ' '))}
                </th>
              ))}
              {barAt >= 0 && (
                <th class={wide ? 'barcell slim' : 'barcell'}>
                  <span class="away">{say('trade.bar')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {some.map((row) => (
              <tr>
                {places.map((i, n) => {
                  const words = print(row[i], rows.columns[i] ?? '');
                  return n === 0 ? (
                    <th scope="row">{leads ? <a href={here(leads(String(row[i])))}>{words}</a> : words}</th>
                  ) : (
                    <td class={typeof row[i] === 'string' ? 'text' : undefined}>{words}</td>
                  );
                })}
                {barAt >= 0 && (
                  <td class={wide ? 'barcell slim' : 'barcell'} aria-hidden="true">
                    <i style={{ width: `${(100 * Math.abs(Number(row[barAt] ?? 0))) / (greatest || 1)}%` }} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.rows.length > FEW && (
        <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('overview.conflicts.fewer') : `${say('overview.conflicts.all')} (${rows.rows.length})`}
        </button>
      )}
    </>
  );
}
