import { Handout } from '../../handout';
import { fixed, scaled, scaleOf } from '../../numbers';
import { Part, unitWords } from '../../parts';
import { useReader } from '../../reader';
import { change, signed } from './change';
import { BINDING, both, linkFlows, type LinkFlow } from './map-scale';
import { Scroll, useFew } from './scroll';
import { atLink, type Told } from './told';

const FEW = 10;

/** What the map shows, as tables: links whose capacity binds, and all that carry something. */
export function LinksPart({ network, names, question, flows, scenario }: Told) {
  const { say } = useReader();
  const all = linkFlows(network.links, flows)
    .filter((f) => both(f.after) > 0 || both(f.before) > 0)
    .sort((a, b) => both(b.after) - both(a.after));
  const binding = all.filter((f) => (f.after.used ?? 0) > BINDING).sort((a, b) => (b.after.used ?? 0) - (a.after.used ?? 0));
  return (
    <Part
      id="links"
      title={say('corridors.binding')}
      help={say('corridors.binding.help')}
      aside={
        <Handout
          name={`links ${question.scenario}`}
          what={say('corridors.links')}
          columns={['link', 'name', 'mode', 'tonnes_base', 'tonnes_scenario', 'tonnes_there', 'tonnes_back', 'capacity_tonnes', 'used', 'usd_more']}
          rows={() => all.map(({ link, before, after }) => [link.id, names.link(link.id), link.mode, both(before), both(after), after.tonnes, after.tonnes_back, link.capacity_tonnes, after.used, after.usd_more])}
          json={{ scenario, links: flows.result.links, base: flows.base.links, sources: flows.sources }}
        />
      }
    >
      {binding.length === 0 ? <p class="state">{say('corridors.binding.none')}</p> : <LinkTable flows={binding} names={names} label={say('corridors.binding')} few={binding.length} />}
      <details class="alllinks">
        <summary>
          {say('corridors.links')} ({all.length})
        </summary>
        <LinkTable flows={all} names={names} label={say('corridors.links')} few={FEW} />
      </details>
    </Part>
  );
}

function LinkTable({ flows, names, label, few }: { flows: readonly LinkFlow[]; names: Told['names']; label: string; few: number }) {
  const { say, lang } = useReader();
  const [some, more] = useFew(flows, few);
  const scale = scaleOf(flows.flatMap((f) => [both(f.before), both(f.after)]));
  const unit = unitWords(say, 't', scale);
  return (
    <>
      <Scroll label={`${label}, ${unit}`}>
        <thead>
          <tr>
            <th scope="col">{say('corridors.link')}</th>
            <th scope="col" class="text">
              {say('corridors.mode')}
            </th>
            <th scope="col">
              {say('corridors.before')}, {unit}
            </th>
            <th scope="col">{say('corridors.after')}</th>
            <th scope="col">{say('corridors.change')}</th>
            <th scope="col">{say('corridors.used')}</th>
            <th scope="col">{say('corridors.usdmore')}</th>
          </tr>
        </thead>
        <tbody>
          {some.map(({ link, before, after }) => (
            <tr>
              <th scope="row" class="wraps">
                <a href={atLink(link.id)} data-replace onClick={() => document.getElementById('map')?.scrollIntoView({ block: 'start' })}>
                  {names.link(link.id)}
                </a>
              </th>
              <td class="text">{say(`mode.${link.mode}`)}</td>
              <td>{scaled(both(before), scale, lang)}</td>
              <td>{scaled(both(after), scale, lang)}</td>
              <td>{change(both(before), both(after), scale, lang)}</td>
              <td>{after.used === null ? '–' : `${fixed(100 * after.used, 0, lang)}\u00a0%`}</td>
              <td>{after.usd_more === 0 ? '–' : signed(after.usd_more, (size) => fixed(size, 2, lang))}</td>
            </tr>
          ))}
        </tbody>
      </Scroll>
      {more}
    </>
  );
}
