import { useState } from 'preact/hooks';
import type { TradeRows, Value } from '../../api-types';
import { sayOr } from '../../i18n';
import { fixed, plain, scaled, scaleOf } from '../../numbers';
import { unitWords } from '../../parts';
import { useReader } from '../../reader';
import { chapterName } from './sections';

const FEW = 12;

/** Amounts of money; all other numbers of the lake are counts, shares and indices. */
const MONEY = /^(value|exports|imports|imports_fob|turnover|balance|before|gap|base_value|reported_\w+|total)$/;

/** Areas; some that are no economies have longer codes. */
const AREA = /^(greatest_)?(partner|reporter|exporter|importer|economy|via)$/;

/** The rows of a measure as they come, with names for codes, amounts in one scale, and a bar where shares are. */
export function RowTable({ rows, caption, columns, bar }: { rows: TradeRows; caption: string; columns?: readonly string[]; bar?: string }) {
  const { say, lang, names } = useReader();
  const [all, setAll] = useState(false);
  const shown = columns ?? rows.columns;
  const places = shown.map((name) => rows.columns.indexOf(name)).filter((i) => i >= 0);
  const scale = scaleOf(rows.rows.flatMap((row) => row.filter((v, i): v is number => typeof v === 'number' && MONEY.test(rows.columns[i] ?? ''))));
  const barAt = bar ? rows.columns.indexOf(bar) : -1;
  const greatest = Math.max(0, ...rows.rows.map((row) => Math.abs(Number(row[barAt] ?? 0))));
  const print = (value: Value | undefined, column: string): string => {
    if (value === null || value === undefined) {
      return '–';
    }
    if (typeof value === 'number') {
      return MONEY.test(column)
        ? scaled(value, scale, lang)
        : /percent|points/.test(column)
          ? `${fixed(value, 1, lang)}\u00a0%`
          : /^(period|year|place|parts|n)$/.test(column)
            ? String(value)
            : plain(value, lang, 3);
    }
    const word = String(value);
    if (/product|key/.test(column) && /\d/.test(word)) {
      return [word.replace(/^HS:/, ''), chapterName(word, lang)].filter(Boolean).join(' ');
    }
    return /^[A-Z]{3}$/.test(word) || AREA.test(column) ? names.economy(word) : sayOr(say, `measure.${word}`, word);
  };
  const some = all ? rows.rows : rows.rows.slice(0, FEW);
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label={`${caption}: ${say('overview.table')}`}>
        <table>
          <caption>
            {caption}
            {rows.columns.some((c) => MONEY.test(c)) && rows.currency && <small class="unit">{unitWords(say, rows.currency, scale)}</small>}
          </caption>
          <thead>
            <tr>
              {places.map((i) => (
                <th scope="col" class={typeof rows.rows[0]?.[i] === 'number' ? undefined : 'text'}>
                  {sayOr(say, `column.${rows.columns[i]}`, (rows.columns[i] ?? '').replaceAll('_', ' '))}
                </th>
              ))}
              {barAt >= 0 && (
                <th class="barcell">
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
                    <th scope="row">{words}</th>
                  ) : (
                    <td class={typeof row[i] === 'string' ? 'text' : undefined}>{words}</td>
                  );
                })}
                {barAt >= 0 && (
                  <td class="barcell" aria-hidden="true">
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
