import { plain, scaled, scaleOf, fixed } from '../../numbers';
import { unitWords } from '../../parts';
import { useReader } from '../../reader';
import { change, changePercent, signed } from './change';
import type { Told } from './told';

const AMOUNTS = [
  ['tonnes', 't'],
  ['tonne_km', 'tkm'],
  ['cost_usd', 'USD'],
  ['co2_tonnes', 't'],
] as const;

/** All that is carried, and what it takes, beside the network as it is. */
export function Totals({ flows, names }: Told) {
  const { say, lang } = useReader();
  const [before, after] = [flows.base.total, flows.result.total];
  const unserved = flows.result.unserved;
  return (
    <section class="totals" aria-label={say('corridors.totals')}>
      <dl>
        {AMOUNTS.map(([name, unit]) => {
          const scale = scaleOf([before[name], after[name]]);
          return (
            <Total
              label={say(`corridors.total.${name}`)}
              value={scaled(after[name], scale, lang)}
              unit={unitWords(say, unit, scale)}
              moved={[changePercent(before[name], after[name], lang), change(before[name], after[name], scale, lang)]}
            />
          );
        })}
        <Total
          label={say('corridors.total.hours')}
          value={fixed(after.hours, 1, lang)}
          unit={say('unit.h')}
          moved={[changePercent(before.hours, after.hours, lang), signed(after.hours - before.hours, (size) => fixed(size, 1, lang))]}
        />
      </dl>
      {unserved.length > 0 && (
        <div class="state">
          <h3>{say('corridors.unserved', { n: unserved.length, tonnes: plain(after.unserved_tonnes, lang, 0) })}</h3>
          <ul>
            {unserved.map((s) => (
              <li>
                {names.between(s.from, s.to)}: {s.goods}, {plain(s.tonnes, lang, 0)} {say('unit.t')} <code>demand.csv:{s.row}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Total({ label, value, unit, moved }: { label: string; value: string; unit: string; moved: readonly [string, string] }) {
  const { say } = useReader();
  const [percent, amount] = moved;
  const still = amount === '0';
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{value}</b> <small>{unit}</small>
        <span class={`moved${still ? ' soft' : ''}`}>{still ? say('corridors.same') : [amount, percent].filter(Boolean).join(' · ')}</span>
      </dd>
    </div>
  );
}
