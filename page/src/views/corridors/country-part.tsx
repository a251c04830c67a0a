import { useRef } from 'preact/hooks';
import { useWidth } from '../../charts/width';
import type { CountryAccount, Gain } from '../../corridor-types';
import { Handout } from '../../handout';
import { scaled, scaleOf } from '../../numbers';
import { Part, unitWords } from '../../parts';
import { useReader } from '../../reader';
import type { Told } from '.';
import { Bars } from './bars';
import { change, signed } from './change';
import { Scroll, useFew } from './scroll';

const FEW = 12;
const DRAWN = 5;

interface Row {
  gain: Gain;
  before: CountryAccount | undefined;
  after: CountryAccount | undefined;
}

/** Who carries what for others, what is paid for it, and who gains. */
export function CountryPart({ flows, question }: Told) {
  const { say, lang } = useReader();
  const picture = useRef<SVGSVGElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 480);
  const all: Row[] = flows.gains.map((gain) => ({
    gain,
    before: flows.base.countries.find((c) => c.country === gain.country),
    after: flows.result.countries.find((c) => c.country === gain.country),
  }));
  // Where there is much transit first; without a scenario nobody gains.
  const rows = [...all].sort((a, b) => (b.after?.transit_usd ?? 0) - (a.after?.transit_usd ?? 0));
  const [some, more] = useFew(rows, FEW);
  const tonnes = scaleOf(rows.flatMap((r) => [r.before?.transit_tonnes, r.after?.transit_tonnes]));
  const money = scaleOf(rows.flatMap((r) => [r.before?.transit_usd, r.after?.transit_usd]));
  const won = scaleOf(flows.gains.map((g) => g.gain_usd));
  const caption = `${say('corridors.gain.caption', { scenario: flows.scenario.name })}, ${unitWords(say, 'USD', won)}`;
  const gains = drawn(flows.gains, won);
  const printGain = (value: number) => signed(value, (size) => scaled(size, won, lang));
  const amount = (value: number | undefined, scale: typeof money) => scaled(value ?? 0, scale, lang);
  return (
    <Part
      id="countries"
      title={say('corridors.countries')}
      help={say('corridors.countries.help')}
      aside={
        <Handout
          name={`countries ${question.scenario}`}
          what={say('corridors.countries')}
          caption={caption}
          columns={['country', 'transit_tonnes_base', 'transit_tonnes_scenario', 'transit_usd_base', 'transit_usd_scenario', 'trade_cost_usd_more', 'gain_usd']}
          rows={() => rows.map((r) => [r.gain.country, r.before?.transit_tonnes, r.after?.transit_tonnes, r.before?.transit_usd, r.after?.transit_usd, r.gain.trade_cost_usd, r.gain.gain_usd])}
          json={{ scenario: flows.scenario, base: flows.base.countries, result: flows.result.countries, gains: flows.gains, sources: flows.sources }}
          picture={gains.length > 0 ? picture : undefined}
        />
      }
    >
      <div class="sidebyside wideright">
        <figure>
          <figcaption>{caption}</figcaption>
          <div class="drawing" ref={box}>
            {gains.length > 0 ? (
              <Bars picture={picture} width={width} label={`${caption}. ${say('corridors.chart.table')}`} rows={gains.map((g) => ({ label: g.name, value: g.gain_usd, print: printGain(g.gain_usd) }))} />
            ) : (
              <p class="help">{say('corridors.gain.none')}</p>
            )}
          </div>
        </figure>
        <div>
          <Scroll label={say('corridors.countries')}>
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  {say('corridors.country')}
                </th>
                <th scope="colgroup" colSpan={2}>
                  {say('corridors.transit.tonnes')}, {unitWords(say, 't', tonnes)}
                </th>
                <th scope="colgroup" colSpan={3}>
                  {say('corridors.transit.usd')}, {unitWords(say, 'USD', money)}
                </th>
                <th scope="col" rowSpan={2}>
                  {say('corridors.gain')}, {unitWords(say, 'USD', won)}
                </th>
              </tr>
              <tr>
                <th scope="col">{say('corridors.after')}</th>
                <th scope="col">{say('corridors.change')}</th>
                <th scope="col">{say('corridors.before')}</th>
                <th scope="col">{say('corridors.after')}</th>
                <th scope="col">{say('corridors.change')}</th>
              </tr>
            </thead>
            <tbody>
              {some.map(({ gain, before, after }) => (
                <tr data-country={gain.country}>
                  <th scope="row">{gain.name}</th>
                  <td>{amount(after?.transit_tonnes, tonnes)}</td>
                  <td>{change(before?.transit_tonnes ?? 0, after?.transit_tonnes ?? 0, tonnes, lang)}</td>
                  <td>{amount(before?.transit_usd, money)}</td>
                  <td>{amount(after?.transit_usd, money)}</td>
                  <td>{change(before?.transit_usd ?? 0, after?.transit_usd ?? 0, money, lang)}</td>
                  <td>{printGain(gain.gain_usd)}</td>
                </tr>
              ))}
            </tbody>
          </Scroll>
          {more}
        </div>
      </div>
    </Part>
  );
}

/** Who gains most and who loses most, among those to whom it is worth printing. */
function drawn(gains: readonly Gain[], scale: ReturnType<typeof scaleOf>): Gain[] {
  const told = gains.filter((g) => /[1-9]/.test(scaled(Math.abs(g.gain_usd), scale, 'en')));
  const up = told.filter((g) => g.gain_usd > 0).slice(0, DRAWN);
  const down = told.filter((g) => g.gain_usd < 0).slice(-DRAWN);
  return [...up, ...down];
}
