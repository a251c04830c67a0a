import type { Lake } from '../../api-types';
import { Handout } from '../../handout';
import { sayOr } from '../../i18n';
import { Part } from '../../parts';
import { useReader } from '../../reader';

/** What the lake holds, so that readers see what can be asked. */
export function HeldTable({ lake }: { lake: Lake }) {
  const { say, names } = useReader();
  const columns = ['source', 'frequency', 'flow', 'nomenclature', 'currency', 'first', 'last', 'levels', 'reporters'] as const;
  return (
    <Part
      id="held"
      title={say('trade.held')}
      aside={
        <Handout
          name="trade held"
          what={say('trade.held')}
          columns={columns}
          rows={() => lake.held.map((h) => columns.map((c) => (Array.isArray(h[c]) ? h[c].join(' ') : (h[c] as string | number))))}
          json={lake}
        />
      }
    >
      <div class="scroll" tabIndex={0} role="region" aria-label={`${say('trade.held')}: ${say('overview.table')}`}>
        <table class="held">
          <caption class="away">{say('trade.held')}</caption>
          <thead>
            <tr>
              {(['source', 'frequency', 'flow', 'nomenclature', 'years', 'levels', 'reporters'] as const).map((c) => (
                <th scope="col" class="text">
                  {say(`column.${c}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lake.held.map((h) => (
              <tr>
                <th scope="row">{h.source}</th>
                <td class="text">{sayOr(say, `frequency.${h.frequency}`, h.frequency)}</td>
                <td class="text">{sayOr(say, `measure.${h.flow}`, h.flow)}</td>
                <td class="text">{h.nomenclature}</td>
                <td class="text nowrap">{h.first === h.last ? h.first : `${h.first}–${h.last}`}</td>
                <td class="text">{h.levels.join(', ')}</td>
                <td class="text">{h.reporters.length > 8 ? `${names.economies(h.reporters.slice(0, 8))}… (${h.reporters.length})` : names.economies(h.reporters)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}
