import { here, to } from '../../address';
import type { Claim, Document, Fact } from '../../api-types';
import { NumberLine } from '../../charts/number-line';
import { window } from '../../dates';
import type { RevenueAssertion, SavingsAssertion } from '../../corridor-types';
import { ends, plain, SCALES, scaleOf } from '../../numbers';
import { intervalWords, SourceLine, unitWords, VerdictChip } from '../../parts';
import { Because } from '../../proof/because';
import { useReader } from '../../reader';

/** Why a claim came out as it did: its words, what the figures allow, the figures, other readings, what would settle it. */
export function ClaimProofs({ claim, document }: { claim: Claim; document: Document }) {
  const { say, lang } = useReader();
  const proof = claim.proof;
  const unit = claim.unit;
  const claimed = ends(claim);
  const allowed = proof?.possible ?? (proof?.compared ? { lower: proof.lower ?? null, upper: proof.upper ?? null } : null);
  const possible = allowed && ends(allowed);
  const scale = unit === 'percent' ? 'one' : scaleOf([claimed.lower, claimed.upper, possible?.lower, possible?.upper]);
  const others = claim.inconsistent_with;
  return (
    <>
      <p class="verdictline">
        <VerdictChip verdict={claim.verdict} />
      </p>
      <blockquote lang={document.language ?? undefined}>
        <Quoted claim={claim} />
      </blockquote>
      {proof?.statement && (
        <p>
          <span class="soft">{say('claims.means')}: </span>
          {proof.statement}
        </p>
      )}
      {possible && (
        <>
          <NumberLine
            allowed={possible}
            claimed={claimed}
            by={SCALES[scale]}
            unit={unitWords(say, unit, scale)}
            lang={lang}
            label={`${say('proof.allowed')}: ${intervalWords(possible, unit, scale, say, lang, SCALES[scale])}. ${say('proof.claimed')}: ${intervalWords(claimed, unit, scale, say, lang, SCALES[scale])}`}
            words={{ allowed: say('proof.allowed'), claimed: say('proof.claimed') }}
          />
        </>
      )}
      {proof?.readings && proof.readings.length > 0 && (
        <>
          <h3>{say('claims.readings')}</h3>
          <ul class="readings">
            {proof.readings.map((reading) => (
              <li>
                <b>{reading.words}</b>
                <div class="soft">{reading.statement}</div>
              </li>
            ))}
          </ul>
        </>
      )}
      {proof?.settled_by && (
        <>
          <h3>{say('claims.settled')}</h3>
          <p>
            <a href={here({ claim: null, proof: proof.settled_by })}>
              <code>{proof.settled_by}</code>
            </a>
          </p>
        </>
      )}
      {proof?.figures && <Because proof={proof.figures} />}
      {proof?.compared?.map(({ figures, ...bounds }, i) => (
        <>
          <h3>{say('claims.compared', { n: i + 1 })}</h3>
          <p>{intervalWords(ends(bounds), null, scaleOf([bounds.lower, bounds.upper]), say, lang, SCALES[scaleOf([bounds.lower, bounds.upper])])}</p>
          <Because proof={figures} />
        </>
      ))}
      {claim.other_year && (
        <p class="state">{say('claims.otheryear', { told: window(claim.other_year.told, lang), published: window(claim.other_year.published, lang) })}</p>
      )}
      {proof?.facts && <Facts title={say('claims.facts')} facts={proof.facts} />}
      {proof?.superseded && proof.superseded.length > 0 && <Facts title={say('claims.superseded')} facts={proof.superseded} />}
      {claim.network && <NetworkSays result={claim.network} />}
      {!proof && (
        <p class="state">
          {claim.verdict === 'FORECAST' ? say('claims.FORECAST.why') : claim.verdict === 'UNVERIFIABLE' ? say('claims.UNVERIFIABLE.why') : say('claims.none.proof')}
        </p>
      )}
      {others.length > 0 && (
        <>
          <h3>{say('claims.inconsistent')}</h3>
          <p>
            {others.map((id) => (
              <a class="chip" href={here({ claim: id })}>
                {document.claims.find((c) => c.id === id)?.span ?? id}
              </a>
            ))}
          </p>
        </>
      )}
      {claim.evidence.length > 0 && (
        <details>
          <summary>{say('claims.evidence')}</summary>
          <dl class="evidence">
            {claim.evidence.map((e) => (
              <>
                <dt>{e.field}</dt>
                <dd lang={document.language ?? undefined}>{e.words}</dd>
              </>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

/** What must be so that a claim about a corridor holds, and what the network of the case gives; a model, and said to be one. */
function NetworkSays({ result }: { result: RevenueAssertion | SavingsAssertion }) {
  const { say, lang } = useReader();
  const millions = (value: number) => plain(value / 1e6, lang, 1);
  return (
    <>
      <h3>{say('claims.network')}</h3>
      <p>
        {result.kind === 'transit_revenue'
          ? say('corridors.revenue.needed', { needed: millions(result.tonnes_needed), km: plain(result.km, lang, 0), tariff: plain(result.usd_per_tonne_km, lang, 4), usd: millions(result.low) })
          : say(result.kind === 'saved_days' ? 'corridors.savings.days' : 'corridors.savings.km', { least: plain(result.low, lang), pairs: result.pairs_checked })}{' '}
        <b>
          {result.kind === 'transit_revenue'
            ? say('claims.network.revenue', { tonnes: millions(result.model_tonnes), usd: millions(result.model_usd) })
            : say('corridors.savings.model', { n: result.pairs_holding, pairs: result.pairs_checked })}
        </b>
      </p>
      <p>
        <a href={to('/corridors', { scenario: result.scenario })}>{say('claims.network.look')}</a>
      </p>
    </>
  );
}

/** The claim's sentence with its words marked. */
function Quoted({ claim }: { claim: Claim }) {
  const at = claim.sentence.indexOf(claim.span);
  if (at < 0) {
    return <>{claim.sentence}</>;
  }
  return (
    <>
      {claim.sentence.slice(0, at)}
      <mark class={claim.verdict}>{claim.span}</mark>
      {claim.sentence.slice(at + claim.span.length)}
    </>
  );
}

function Facts({ title, facts }: { title: string; facts: readonly Fact[] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul class="figures">
        {facts.map((fact) => (
          <li>
            <div class="figurehead">
              <b>{fact.printed}</b>
              <span class="soft">{fact.id}</span>
            </div>
            <div>{fact.about}</div>
            <SourceLine source={{ publisher: fact.publisher, published: fact.published, url: fact.url, place: fact.place }} />
          </li>
        ))}
      </ul>
    </>
  );
}
