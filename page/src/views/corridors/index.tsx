import '../../charts/charts.css';
import './corridors.css';
import { useEffect, useMemo } from 'preact/hooks';
import type { Address } from '../../address';
import { Await, Bones, useAnswer, Wrong } from '../../answer';
import type { Network } from '../../corridor-types';
import { useReader } from '../../reader';
import type { ViewProps } from '../../views';
import { changePercent } from './change';
import { ChecksPart } from './checks';
import { Controls } from './controls';
import { CorridorPart } from './corridor-part';
import { CountryPart } from './country-part';
import { DependencePart } from './dependence-part';
import { LinksPart } from './links-part';
import { MapPart } from './map-part';
import { NetworkNames } from './names';
import { parametersOf, questionOf } from './question';
import { SourcesPart } from './sources-part';
import { scenarioWords, type Told } from './told';
import { Totals } from './totals';

/** The transport network of the case: what flows on it, and what would change that. */
export default function CorridorsView({ address }: ViewProps) {
  const { say, lang, api } = useReader();
  const network = useAnswer(`corridors ${lang}`, (signal) => api.corridors(signal));
  return (
    <>
      <h1>{say('corridors.title')}</h1>
      <p class="subtitle">{say('corridors.subtitle')}</p>
      <Await answer={network}>{(n) => (n.nodes.length > 0 ? <Asked network={n} address={address} /> : <NoNetwork />)}</Await>
    </>
  );
}

function NoNetwork() {
  const { say } = useReader();
  return (
    <div class="state">
      <h2>{say('corridors.empty.title')}</h2>
      <p>{say('corridors.empty.text')}</p>
      <p>
        <code>corridor/nodes.csv, links.csv, borders.csv, transfers.csv, demand.csv</code>
      </p>
    </div>
  );
}

function Asked({ network, address }: { network: Network; address: Address }) {
  const { say, lang, api, announce } = useReader();
  const question = useMemo(() => questionOf(address.query, network), [address, network]);
  const names = useMemo(() => new NetworkNames(network), [network]);
  const parameters = parametersOf(question, network);
  const answer = useAnswer(`flows ${lang} ${JSON.stringify(parameters)}`, (signal) => api.flows(parameters, signal));
  const flows = answer.value;
  // Of the answer that is shown, not of the question that is on its way.
  const scenario = useMemo(() => scenarioWords(question, network, say, lang), [flows]);
  useEffect(() => {
    if (flows) {
      const [before, after] = [flows.base.total.tonne_km, flows.result.total.tonne_km];
      announce(say('corridors.announce', { scenario, change: changePercent(before, after, lang) || say('corridors.same') }));
    }
  }, [flows]);
  return (
    <>
      <Controls network={network} question={question} />
      {answer.error ? (
        <Wrong error={answer.error} again={answer.again} />
      ) : flows ? (
        <div aria-busy={answer.loading}>
          <Parts network={network} names={names} question={question} flows={flows} scenario={scenario} />
        </div>
      ) : (
        <Bones />
      )}
    </>
  );
}

function Parts(told: Told) {
  return (
    <>
      <Totals {...told} />
      <MapPart {...told} />
      <CorridorPart {...told} />
      <CountryPart {...told} />
      <DependencePart {...told} />
      <LinksPart {...told} />
      <ChecksPart network={told.network} names={told.names} />
      <SourcesPart network={told.network} />
    </>
  );
}
