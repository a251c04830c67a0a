import { Await, useAnswer } from '../../answer';
import type { CalibrationLine, Checks, Network, RevenueAssertion, SavingsAssertion } from '../../corridor-types';
import { Handout } from '../../handout';
import { fixed, plain, scaled, scaleOf } from '../../numbers';
import { Part, unitWords } from '../../parts';
import { useReader } from '../../reader';
import { signed } from './change';
import type { NetworkNames } from './names';
import { Scroll, useFew } from './scroll';
import { References } from './sources-part';

const FEW = 10;

interface Told {
  network: Network;
  names: NetworkNames;
}

/** What others say that the network's changes bring, and how far the network can be trusted. */
export function ChecksPart({ network, names }: Told) {
  const { lang, api } = useReader();
  const answer = useAnswer(`corridor checks ${lang}`, (signal) => api.corridorChecks(signal));
  return (
    <Await answer={answer}>
      {(checks) => (
        <>
          {checks.claims.length > 0 && <Claims checks={checks} network={network} names={names} />}
          {checks.calibration.length > 0 && <Fit checks={checks} names={names} />}
        </>
      )}
    </Await>
  );
}

function Claims({ checks, network, names }: Told & { checks: Checks }) {
  const { say } = useReader();
  return (
    <Part
      id="corridorclaims"
      title={say('corridors.claims')}
      help={say('corridors.claims.help')}
      aside={
        <Handout
          name="corridors claims"
          what={say('corridors.claims')}
          columns={['claim', 'kind', 'least', 'unit', 'tonnes', 'usd_per_tonne_km', 'usd', 'from', 'to', 'km_saved', 'days_saved', 'holds']}
          rows={() => checks.claims.flatMap(cells)}
          json={checks.claims}
        />
      }
    >
      {checks.claims.map((claim) => (
        <article class="corridorclaim">
          <h3>“{claim.text}”</h3>
          <References sources={claim.source} names={names} />
          {claim.kind === 'transit_revenue' ? <Revenue claim={claim} network={network} /> : <Savings claim={claim} names={names} />}
        </article>
      ))}
    </Part>
  );
}

function cells(claim: RevenueAssertion | SavingsAssertion) {
  const head = [claim.id, claim.kind, claim.low, claim.unit];
  return claim.kind === 'transit_revenue'
    ? claim.table.map((c) => [...head, c.tonnes, c.usd_per_tonne_km, c.usd, null, null, null, null, c.holds])
    : claim.pairs.map((p) => [...head, null, null, null, p.from, p.to, p.km_saved, p.days_saved, saved(claim, p) >= claim.low]);
}

function saved(claim: SavingsAssertion, pair: SavingsAssertion['pairs'][number]): number {
  return claim.kind === 'saved_km' ? pair.km_saved : pair.days_saved;
}

/** A sign and a word beside every colour. */
function Holds({ holds }: { holds: boolean }) {
  const { say } = useReader();
  return (
    <>
      <span aria-hidden="true">{holds ? '✓' : '✕'}</span>
      <span class="away">{say(holds ? 'corridors.holds' : 'corridors.fails')}</span>
    </>
  );
}

function Revenue({ claim, network }: { claim: RevenueAssertion; network: Network }) {
  const { say, lang } = useReader();
  const tariffs = [...new Set(claim.table.map((c) => c.usd_per_tonne_km))];
  const volumes = [...new Set(claim.table.map((c) => c.tonnes))];
  const scale = scaleOf(claim.table.map((c) => c.usd));
  const millions = (value: number) => plain(value / 1e6, lang, 1);
  const scenario = network.scenarios.find((s) => s.id === claim.scenario)?.name ?? claim.scenario;
  const caption = say('corridors.revenue.caption', { unit: unitWords(say, 'USD', scale) });
  return (
    <>
      <p>
        {say('corridors.revenue.needed', { needed: millions(claim.tonnes_needed), km: plain(claim.km, lang, 0), tariff: plain(claim.usd_per_tonne_km, lang, 4), usd: millions(claim.low) })}{' '}
        <b>{say('corridors.revenue.model', { tonnes: millions(claim.model_tonnes), usd: millions(claim.model_usd), scenario })}</b>
      </p>
      <p class="tablehead">{caption}</p>
      <Scroll label={caption}>
        <thead>
          <tr>
            <th scope="col">{say('corridors.revenue.volume')}</th>
            {tariffs.map((tariff) => (
              <th scope="col">{say('corridors.revenue.tariff', { tariff: plain(tariff, lang, 4) })}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {volumes.map((tonnes) => (
            <tr>
              <th scope="row">{say('corridors.revenue.tonnes', { tonnes: millions(tonnes) })}</th>
              {tariffs.map((tariff) => {
                const cell = claim.table.find((c) => c.tonnes === tonnes && c.usd_per_tonne_km === tariff);
                return cell ? (
                  <td class={cell.holds ? 'holds' : 'fails'}>
                    {scaled(cell.usd, scale, lang)} <Holds holds={cell.holds} />
                  </td>
                ) : (
                  <td>–</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Scroll>
    </>
  );
}

function Savings({ claim, names }: { claim: SavingsAssertion; names: NetworkNames }) {
  const { say, lang } = useReader();
  const [some, more] = useFew(claim.pairs, FEW);
  const best = claim.pairs[0];
  const range = claim.low === claim.high ? plain(claim.low, lang) : `${plain(claim.low, lang)}–${plain(claim.high, lang)}`;
  const days = claim.kind === 'saved_days';
  return (
    <>
      <p>
        {say(days ? 'corridors.savings.days' : 'corridors.savings.km', { least: range, pairs: claim.pairs_checked })}{' '}
        <b>
          {say('corridors.savings.model', { n: claim.pairs_holding, pairs: claim.pairs_checked })}
          {best && ` ${say(days ? 'corridors.savings.best.days' : 'corridors.savings.best.km', { pair: names.between(best.from, best.to), saved: plain(saved(claim, best), lang, 1) })}`}
        </b>
      </p>
      <Scroll label={`${claim.text}: ${say('corridors.savings.pairs')}`}>
        <thead>
          <tr>
            <th scope="col">{say('corridors.savings.pairs')}</th>
            <th scope="col">{say('corridors.savings.kmbefore')}</th>
            <th scope="col">{say('corridors.savings.kmafter')}</th>
            <th scope="col">{say('corridors.savings.hoursbefore')}</th>
            <th scope="col">{say('corridors.savings.hoursafter')}</th>
            <th scope="col">{say(days ? 'corridors.savings.dayssaved' : 'corridors.savings.kmsaved')}</th>
          </tr>
        </thead>
        <tbody>
          {some.map((pair) => {
            const holds = saved(claim, pair) >= claim.low;
            return (
              <tr>
                <th scope="row" class="wraps">
                  {names.between(pair.from, pair.to)}
                </th>
                <td>{plain(pair.km_before, lang, 0)}</td>
                <td>{plain(pair.km_after, lang, 0)}</td>
                <td>{plain(pair.hours_before, lang, 0)}</td>
                <td>{plain(pair.hours_after, lang, 0)}</td>
                <td class={holds ? 'holds' : 'fails'}>
                  {fixed(saved(claim, pair), days ? 1 : 0, lang)} <Holds holds={holds} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </Scroll>
      {more}
    </>
  );
}

function Fit({ checks, names }: { checks: Checks; names: NetworkNames }) {
  const { say, lang } = useReader();
  const lines = checks.calibration;
  const close = lines.filter((l) => l.within_tolerance).length;
  const [some, more] = useFew(lines, FEW);
  const what = (l: CalibrationLine) => (l.to === null ? names.link(l.from) : names.between(l.from, l.to));
  return (
    <Part
      id="fit"
      title={say('corridors.fit')}
      help={say('corridors.fit.help')}
      aside={
        <Handout
          name="corridors fit"
          what={say('corridors.fit')}
          columns={['id', 'quantity', 'from', 'to', 'published', 'model', 'unit', 'error_percent', 'within_tolerance', 'source', 'note']}
          rows={() => lines.map((l) => [l.id, l.quantity, l.from, l.to, l.published, l.model, l.unit, l.error_percent, l.within_tolerance, l.source, l.note])}
          json={lines}
        />
      }
    >
      <p>
        <b>{say('corridors.fit.close', { n: close, all: lines.length })}</b>
      </p>
      <Scroll label={say('corridors.fit')}>
        <thead>
          <tr>
            <th scope="col">{say('corridors.fit.what')}</th>
            <th scope="col">{say('corridors.fit.published')}</th>
            <th scope="col">{say('corridors.fit.model')}</th>
            <th scope="col">{say('corridors.fit.error')}</th>
            <th scope="col" class="text">
              {say('corridors.fit.source')}
            </th>
          </tr>
        </thead>
        <tbody>
          {some.map((line) => (
            <tr>
              <th scope="row" class="wraps">
                {what(line)} <small>{say(`corridors.quantity.${line.quantity}`)}</small>
              </th>
              <td>{plain(line.published, lang, 0)}</td>
              <td>{line.model === null ? say('corridors.fit.noroute') : plain(line.model, lang, 0)}</td>
              <td class={line.within_tolerance ? 'holds' : 'fails'}>
                {line.error_percent === null ? '–' : `${signed(line.error_percent, (size) => fixed(size, 1, lang))}\u00a0%`}{' '}
                <span aria-hidden="true">{line.within_tolerance ? '✓' : '✕'}</span>
                <span class="away">{say(line.within_tolerance ? 'corridors.fit.within' : 'corridors.fit.outside')}</span>
              </td>
              <td class="text fitsource">
                <References sources={line.source} names={names} />
                {line.note && <small lang="en">{line.note}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </Scroll>
      {more}
    </Part>
  );
}
