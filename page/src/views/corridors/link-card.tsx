import { go } from '../../address';
import type { Network } from '../../corridor-types';
import { fixed, plain, scaled, scaleOf } from '../../numbers';
import { unitWords } from '../../parts';
import { useReader } from '../../reader';
import { change } from './change';
import { both, type LinkFlow } from './map-scale';
import type { NetworkNames } from './names';
import { References } from './sources-part';
import { atLink } from './told';

/** All that is known of one link, and what it carries. */
export function LinkCard({ flow, network, names }: { flow: LinkFlow; network: Network; names: NetworkNames }) {
  const { say, lang } = useReader();
  const { link, before, after } = flow;
  const stops = network.borders.filter((b) => b.link === link.id);
  const scale = scaleOf([both(before), both(after), link.capacity_tonnes]);
  const tonnes = (value: number) => `${scaled(value, scale, lang)} ${unitWords(say, 't', scale)}`;
  const money = (value: number, digits: number) => plain(value, lang, digits);
  const facts: [string, string | null][] = [
    [say('corridors.mode'), `${say(`mode.${link.mode}`)}${link.gauge_mm ? `, ${link.gauge_mm} mm` : ''}`],
    [say('corridors.status'), say(`corridors.status.${link.status}`) + (link.opened ? `, ${link.opened}` : '')],
    [say('corridors.length'), `${plain(link.km, lang, 1)} ${say('unit.km')}`],
    [say('corridors.time'), `${plain(link.hours, lang, 1)} ${say('unit.h')}`],
    [say('corridors.tariff'), say('corridors.tariff.value', { tonne: money(link.usd_per_tonne_km, 4), teu: money(link.usd_per_teu_km, 3) })],
    [say('corridors.capacity'), link.capacity_tonnes === null ? say('corridors.capacity.unknown') : tonnes(link.capacity_tonnes)],
    [`→ ${names.node(link.to)}`, tonnes(after.tonnes)],
    [`→ ${names.node(link.from)}`, tonnes(after.tonnes_back)],
    [say('corridors.together'), `${tonnes(both(after))} (${say('corridors.before')}: ${scaled(both(before), scale, lang)}; ${change(both(before), both(after), scale, lang)})`],
    [say('corridors.used'), after.used === null ? null : `${fixed(100 * after.used, 0, lang)}\u00a0%`],
    [say('corridors.usdmore'), after.usd_more === 0 ? null : `${money(after.usd_more, 2)} ${say('unit.USD')}`],
    ...stops.map((b): [string, string] => [say('corridors.stop', { to: names.node(b.to) }), say('corridors.stop.value', { hours: plain(b.hours, lang, 1), teu: money(b.usd_per_teu, 0), tonne: money(b.usd_per_tonne, 2) })]),
  ];
  return (
    <aside class="placecard linkcard" aria-label={names.link(link.id)}>
      <div class="sheethead plainhead">
        <h3>{names.link(link.id)}</h3>
        <button type="button" class="quiet" onClick={() => go(atLink(null), true)}>
          {say('close')}
        </button>
      </div>
      <dl>
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <h4>{say('corridors.from')}</h4>
      <References sources={[link.sources, ...stops.map((b) => b.sources)].join(' ')} names={names} />
    </aside>
  );
}
