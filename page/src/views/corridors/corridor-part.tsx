import { useRef } from 'preact/hooks';
import { go, here } from '../../address';
import { useWidth } from '../../charts/width';
import type { Carried } from '../../corridor-types';
import { Handout } from '../../handout';
import { Part, unitWords } from '../../parts';
import { useReader } from '../../reader';
import { Bars } from './bars';
import { changeInColumn, changePercent, columnOf, inColumn, type Column } from './change';
import { MEASURES, type Measure } from './question';
import { Scroll } from './scroll';
import type { Told } from './told';

const DRAWN = 14;

interface Row {
  id: string;
  name: string;
  before: Carried | undefined;
  after: Carried | undefined;
}

function rowsOf({ network, flows }: Told): Row[] {
  const of = (id: string, accounts: Told['flows']['base']) => accounts.corridors.find((c) => c.id === id);
  return network.corridors
    .map(({ id, name }) => ({ id, name, before: of(id, flows.base), after: of(id, flows.result) }))
    .filter((row) => row.before || row.after)
    .sort((a, b) => Math.max(b.after?.tonnes ?? 0, b.before?.tonnes ?? 0) - Math.max(a.after?.tonnes ?? 0, a.before?.tonnes ?? 0));
}

/** What changes most first, then what carries most: on one scale little is seen beside much. */
function drawn(rows: readonly Row[], measure: Measure): Row[] {
  const moved = (r: Row) => Math.abs((r.after?.[measure] ?? 0) - (r.before?.[measure] ?? 0));
  const most = Math.max(...rows.map(moved));
  const told = rows.filter((r) => moved(r) > most / 1000);
  return (told.length > 0 ? told.sort((a, b) => moved(b) - moved(a)) : rows).slice(0, DRAWN);
}

/** By which ways goods go, in the scenario and as it is. */
export function CorridorPart(told: Told) {
  const { say, lang } = useReader();
  const { question, flows } = told;
  const { measure } = question;
  const picture = useRef<SVGSVGElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 560);
  const rows = rowsOf(told);
  const column = measure === 'hours' ? { scale: 'one' as const, places: 1 } : columnOf(rows.flatMap((r) => [r.before?.[measure], r.after?.[measure]]), 0);
  const unit = unitWords(say, { tonnes: 't', teu: 'TEU', hours: 'h' }[measure], column.scale);
  const caption = `${say('corridors.ways')}, ${unit}: ${told.scenario}`;
  const print = (value: number | undefined) => (value === undefined ? '–' : inColumn(value, column, lang));
  return (
    <Part
      id="ways"
      title={say('corridors.ways')}
      help={say('corridors.ways.help')}
      aside={
        <Handout
          name={`corridors ${question.scenario}`}
          what={say('corridors.ways')}
          caption={caption}
          columns={['corridor', 'name', ...MEASURES.flatMap((m) => [`${m}_base`, `${m}_scenario`])]}
          rows={() => rows.map((r) => [r.id, r.name, ...MEASURES.flatMap((m) => [r.before?.[m], r.after?.[m]])])}
          json={{ scenario: told.scenario, base: flows.base.corridors, result: flows.result.corridors, sources: flows.sources }}
          picture={picture}
        />
      }
    >
      <MeasureChoice measure={measure} />
      <div class="sidebyside">
        <figure>
          <figcaption>{caption}</figcaption>
          <Key />
          <div class="drawing" ref={box}>
            <Bars
              picture={picture}
              width={width}
              label={`${caption}. ${say('corridors.chart.table')}`}
              rows={drawn(rows, measure).map((r) => ({ label: r.name, value: r.after?.[measure] ?? 0, before: r.before?.[measure] ?? 0, print: print(r.after?.[measure]) }))}
            />
          </div>
        </figure>
        <Scroll label={caption}>
          <thead>
            <tr>
              <th scope="col">{say('corridors.corridor')}</th>
              <th scope="col">{say('corridors.before')}</th>
              <th scope="col">{say('corridors.after')}</th>
              <th scope="col">{say('corridors.change')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr data-corridor={row.id}>
                <th scope="row" class="wraps">
                  {row.name}
                </th>
                <td>{print(row.before?.[measure])}</td>
                <td>{print(row.after?.[measure])}</td>
                <td class="movedcell">
                  <Moved before={row.before?.[measure]} after={row.after?.[measure]} timed={measure === 'hours'} column={column} />
                </td>
              </tr>
            ))}
          </tbody>
        </Scroll>
      </div>
    </Part>
  );
}

function Moved({ before, after, timed, column }: { before: number | undefined; after: number | undefined; timed: boolean; column: Column }) {
  const { say, lang } = useReader();
  if (timed && (before === undefined || after === undefined)) {
    return <>–</>; // a way that nobody takes has no mean time
  }
  const moved = changeInColumn(before ?? 0, after ?? 0, column, lang);
  return moved === '0' ? (
    <span class="soft">0</span>
  ) : (
    <>
      <small>{before ? changePercent(before, after ?? 0, lang) : say('corridors.new')}</small> <b>{moved}</b>
    </>
  );
}

function MeasureChoice({ measure }: { measure: Measure }) {
  const { say } = useReader();
  return (
    <fieldset class="fieldless">
      <legend class="away">{say('corridors.measure')}</legend>
      <div class="choice">
        {MEASURES.map((m) => (
          <label>
            <input type="radio" name="measure" checked={m === measure} onChange={() => go(here({ by: m === 'tonnes' ? null : m }), true)} />
            <span>{say(`corridors.by.${m}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What bars and marks mean. */
export function Key() {
  const { say } = useReader();
  return (
    <ul class="key">
      <li>
        <i class="swatch" aria-hidden="true" />
        {say('corridors.after')}
      </li>
      <li>
        <i class="wasmark" aria-hidden="true" />
        {say('corridors.before')}
      </li>
    </ul>
  );
}
