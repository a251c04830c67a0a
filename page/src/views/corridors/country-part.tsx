import { useRef } from 'preact/hooks';
import { useWidth } from '../../charts/width';
import type { CountryAccount, Gain } from '../../corridor-types';
import { Handout } from '../../handout';
import { Part, unitWords } from '../../parts';
import { useReader } from '../../reader';
import { Bars } from './bars';
import { changeInColumn, columnOf, inColumn, type Column } from './change';
import { Scroll, useFew } from './scroll';
import type { Told } from './told';

const FEW = 12;
const DRAWN = 5;

interface Row {
  gain: Gain;
  before: CountryAccount | undefined;
  after: CountryAccount | undefined;
}

/** Who carries what for others, what is paid for it, and who gains. */
export function CountryPart({ flows, question, scenario }: Told) {
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
  const tonnes = columnOf(rows.flatMap((r) => [r.before?.transit_tonnes, r.after?.transit_tonnes]), 0);
  const money = columnOf(rows.flatMap((r) => [r.before?.transit_usd, r.after?.transit_usd]), 1);
  const won = { ...money, places: 2 };
  const caption = `${say('corridors.gain.caption', { scenario })}, ${unitWords(say, 'USD', won.scale)}`;
  const printGain = (value: number) => changeInColumn(0, value, won, lang);
  const gains = drawn(flows.gains, (g) => printGain(g.gain_usd));
  const amount = (value: number | undefined, column: Column) => inColumn(value ?? 0, column, lang);
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
          json={{ scenario, base: flows.base.countries, result: flows.result.countries, gains: flows.gains, sources: flows.sources }}
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
                  {say('corridors.transit.tonnes')}, {unitWords(say, 't', tonnes.scale)}
                </th>
                <th scope="colgroup" colSpan={3}>
                  {say('corridors.transit.usd')}, {unitWords(say, 'USD', money.scale)}
                </th>
                <th scope="col" rowSpan={2}>
                  {say('corridors.gain')}, {unitWords(say, 'USD', won.scale)}
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
                  <Moved text={changeInColumn(before?.transit_tonnes ?? 0, after?.transit_tonnes ?? 0, tonnes, lang)} />
                  <td>{amount(before?.transit_usd, money)}</td>
                  <td>{amount(after?.transit_usd, money)}</td>
                  <Moved text={changeInColumn(before?.transit_usd ?? 0, after?.transit_usd ?? 0, money, lang)} />
                  <Moved text={printGain(gain.gain_usd)} />
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

/** What moved stands out from what did not. */
function Moved({ text }: { text: string }) {
  return <td>{text === '0' ? <span class="soft">0</span> : <b>{text}</b>}</td>;
}

/** Who gains most and who loses most, among those to whom it is worth printing. */
function drawn(gains: readonly Gain[], print: (gain: Gain) => string): Gain[] {
  const told = gains.filter((g) => print(g) !== '0');
  const up = told.filter((g) => g.gain_usd > 0).slice(0, DRAWN);
  const down = told.filter((g) => g.gain_usd < 0).slice(-DRAWN);
  return [...up, ...down];
}
