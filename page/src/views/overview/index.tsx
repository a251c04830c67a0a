import './overview.css';
import '../../charts/charts.css';
import { Await, useAnswer } from '../../answer';
import type { Overview } from '../../api-types';
import { Part } from '../../parts';
import { useReader } from '../../reader';
import type { ViewProps } from '../../views';
import { AmountPart } from './amounts';
import { ConflictPart } from './conflicts';
import { GrowthPart } from './growth';
import { LatestPart } from './latest';
import { SharePart } from './shares';
import { Summary } from './summary';

/** What is known: amounts with bounds, growth, shares, what was published last, what contradicts what. */
export default function OverviewView({ address }: ViewProps) {
  const { say, lang, api } = useReader();
  const answer = useAnswer(`overview ${lang}`, (signal) => api.overview(signal));
  return (
    <>
      <h1>{say('overview.title')}</h1>
      <Await answer={answer}>
        {(overview) => overview.focus === null ? <p class="state">{say('overview.empty')}</p> : (
          <>
            <Subtitle overview={overview} />
            <Summary lines={overview.summary ?? []} />
            <AmountPart overview={overview} address={address} />
            <GrowthPart overview={overview} />
            <SharePart overview={overview} />
            <div class="twin">
              <LatestPart overview={overview} />
              <Part id="conflicts" title={say('overview.conflicts')}>
                <ConflictPart overview={overview} address={address} />
              </Part>
            </div>
          </>
        )}
      </Await>
    </>
  );
}

function Subtitle({ overview }: { overview: Overview }) {
  const { say, names } = useReader();
  if (!overview.focus) {
    return null;
  }
  const { reporters, group, authority, partners } = overview.focus;
  const values = { reporter: names.economies(reporters), authority: names.authority(authority) };
  return (
    <p class="subtitle">
      {group ? say('overview.subtitle', { ...values, group: names.economy(group) }) : say('overview.subtitle.partners', { ...values, n: partners.length })}
    </p>
  );
}
