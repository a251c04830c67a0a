import { useRef } from 'preact/hooks';
import { go, here } from '../../address';
import { useWidth } from '../../charts/width';
import type { CountryAccount, Flows } from '../../corridor-types';
import { Handout } from '../../handout';
import { fixed } from '../../numbers';
import { Part } from '../../parts';
import { useReader } from '../../reader';
import { Bars } from './bars';
import { signed } from './change';
import { Key } from './corridor-part';
import { Scroll } from './scroll';
import type { Told } from './told';

const DRAWN = 8;

/** Who of a group depends most on one other, as it is: the same whatever is turned. */
function mostDependent(flows: Flows, group: readonly string[]): string | undefined {
  const most = (c: CountryAccount) => Math.max(0, ...Object.values(c.dependence));
  return flows.base.countries.filter((c) => group.includes(c.country)).sort((a, b) => most(b) - most(a))[0]?.country;
}

/** Through which countries the trade of one country goes. */
export function DependencePart({ network, names, question, flows, scenario }: Told) {
  const { say, lang, kase } = useReader();
  const picture = useRef<SVGSVGElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 560);
  const trading = flows.result.countries.filter((c) => c.trade_tonnes > 0);
  const chosen = trading.find((c) => c.country === question.country) ?? trading.find((c) => c.country === mostDependent(flows, kase.groups[0]?.members ?? [])) ?? trading[0];
  if (!chosen) {
    return null;
  }
  const before = flows.base.countries.find((c) => c.country === chosen.country)?.dependence ?? {};
  const rows = [...new Set([...Object.keys(chosen.dependence), ...Object.keys(before)])]
    .map((by) => ({ by, before: before[by] ?? 0, after: chosen.dependence[by] ?? 0 }))
    .sort((a, b) => Math.max(b.after, b.before) - Math.max(a.after, a.before));
  const caption = say('corridors.dependence.caption', { country: chosen.name, scenario });
  const percent = (part: number) => `${fixed(100 * part, 1, lang)}\u00a0%`;
  return (
    <Part
      id="dependence"
      title={say('corridors.dependence')}
      help={say('corridors.dependence.help')}
      aside={
        <Handout
          name={`dependence ${chosen.country} ${question.scenario}`}
          what={caption}
          columns={['country', 'transit_country', 'share_base', 'share_scenario']}
          rows={() => rows.map((r) => [chosen.country, r.by, r.before, r.after])}
          json={{ scenario, country: chosen.country, base: before, result: chosen.dependence, sources: flows.sources }}
          picture={picture}
        />
      }
    >
      <label class="field inline">
        <span>{say('corridors.country')}</span>
        <select value={chosen.country} onChange={(e) => go(here({ country: e.currentTarget.value }), true)}>
          {[...trading]
            .sort((a, b) => a.name.localeCompare(b.name, lang))
            .map((c) => (
              <option value={c.country}>{c.name}</option>
            ))}
        </select>
      </label>
      {rows.length === 0 ? (
        <p class="state">{say('corridors.dependence.none', { country: chosen.name })}</p>
      ) : (
        <div class="sidebyside">
          <figure>
            <figcaption>{caption}</figcaption>
            <Key />
            <div class="drawing" ref={box}>
              <Bars
                picture={picture}
                width={width}
                label={`${caption}. ${say('corridors.chart.table')}`}
                rows={rows.slice(0, DRAWN).map((r) => ({ label: names.country(r.by), value: r.after, before: r.before, print: percent(r.after) }))}
              />
            </div>
          </figure>
          <Scroll label={caption}>
            <thead>
              <tr>
                <th scope="col">{say('corridors.by.country')}</th>
                <th scope="col">{say('corridors.before')}</th>
                <th scope="col">{say('corridors.after')}</th>
                <th scope="col">{say('corridors.points')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, DRAWN).map((r) => (
                <tr>
                  <th scope="row">{network.countries[r.by] ?? r.by}</th>
                  <td>{percent(r.before)}</td>
                  <td>{percent(r.after)}</td>
                  <td>{signed(100 * (r.after - r.before), (size) => fixed(size, 1, lang))}</td>
                </tr>
              ))}
            </tbody>
          </Scroll>
        </div>
      )}
    </Part>
  );
}
