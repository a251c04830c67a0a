import type { Overview } from '../../api-types';
import { window } from '../../dates';
import { Handout } from '../../handout';
import { percent } from '../../numbers';
import { Bounded, Part } from '../../parts';
import { sayOr } from '../../i18n';
import { useReader } from '../../reader';

/** Growth over a year earlier, in each currency: a table with the currencies side by side in each period. */
export function GrowthPart({ overview }: { overview: Overview }) {
  const { say, names, lang } = useReader();
  const tables = overview.growth;
  const columns = tables[0]?.columns ?? [];
  const windows = [...new Set(tables.flatMap((t) => t.rows.map((row) => row.window)))].filter((w) =>
    tables.some((t) => t.rows.some((row) => row.window === w && row.cells.some((c) => percent(c, lang).kind !== 'UNKNOWN'))),
  );
  const rows = () =>
    tables.flatMap((t) =>
      t.rows.flatMap((row) => row.cells.map((c, i) => [t.measure, row.window, t.columns[i] ?? '', c.lower, c.upper, t.unit, c.question ?? null])),
    );
  return (
    <Part
      id="growth"
      title={say('overview.growth')}
      help={say('overview.growth.help')}
      aside={
        <Handout
          name="overview growth"
          what={say('overview.growth')}
          columns={['measure', 'window', 'partner', 'lower_percent', 'upper_percent', 'currency', 'question']}
          rows={rows}
          json={tables}
        />
      }
    >
      {windows.length === 0 ? (
        <p class="state">{say('overview.growth.none')}</p>
      ) : (
        <div class="scroll" tabIndex={0} role="region" aria-label={`${say('overview.growth')}: ${say('overview.table')}`}>
          <table class="growth">
            <caption class="away">{say('overview.growth')}</caption>
            <thead>
              <tr>
                <th scope="col" colSpan={2}>
                  {say('overview.period')}
                </th>
                {columns.map((column) => (
                  <th scope="col">{names.economy(column)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {windows.map((w) =>
                tables.map((table, i) => {
                  const row = table.rows.find((r) => r.window === w);
                  return (
                    <tr class={i === tables.length - 1 ? 'last' : 'first'}>
                      {i === 0 && (
                        <th scope="rowgroup" rowSpan={tables.length}>
                          {window(w, lang)}
                        </th>
                      )}
                      <th scope="row" class="currency">
                        {say('overview.growth.in', { unit: sayOr(say, `unit.${table.unit}`, table.unit) })}
                      </th>
                      {columns.map((_, c) => (
                        <td>
                          <Bounded print={percent(row?.cells[c] ?? { lower: null, upper: null }, lang)} question={row?.cells[c]?.question} />
                        </td>
                      ))}
                    </tr>
                  );
                }),
              )}
            </tbody>
          </table>
        </div>
      )}
    </Part>
  );
}
