import './register.css';
import { useEffect, useState, type Dispatch, type StateUpdater } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { go, here, to, type Address } from '../../address';
import { Await, useAnswer, Wrong } from '../../answer';
import type { Entry, Mention, Register } from '../../api-types';
import { date, days } from '../../dates';
import { Handout } from '../../handout';
import { sayOr } from '../../i18n';
import { plain, SCALES, scaleOf } from '../../numbers';
import { webAddress, unitWords } from '../../parts';
import { useReader } from '../../reader';
import type { ViewProps } from '../../views';
import { found } from './found';
import type { MapProps } from './map';

/** What was agreed and built: the entries of the register with their sentences, and those that have a place on a map. */
export default function RegisterView({ address }: ViewProps) {
  const { say, lang, api } = useReader();
  const answer = useAnswer(`register ${lang}`, (signal) => api.register(signal));
  return (
    <>
      <h1>{say('register.title')}</h1>
      <p class="subtitle">{say('register.subtitle')}</p>
      <Controls address={address} kinds={answer.value?.kinds ?? {}} />
      <Await answer={answer}>{(register) => <Entries register={register} address={address} />}</Await>
    </>
  );
}

function Controls({ address, kinds }: { address: Address; kinds: Record<string, number> }) {
  const { say } = useReader();
  const kind = address.query.get('kind') ?? '';
  return (
    <form class="fields" role="search" onSubmit={(e) => e.preventDefault()}>
      <label class="field searchfield">
        <span>{say('register.search')}</span>
        <input type="search" value={address.query.get('q') ?? ''} onInput={(e) => go(here({ q: e.currentTarget.value || null }), true)} />
      </label>
      <label class="field">
        <span>{say('register.kind')}</span>
        <select value={kind} onChange={(e) => go(here({ kind: e.currentTarget.value || null }), true)}>
          <option value="">{say('register.kind.all')}</option>
          {Object.entries(kinds).map(([k, n]) => (
            <option value={k}>{`${kindWord(say, k)} (${n})`}</option>
          ))}
        </select>
      </label>
    </form>
  );
}

function kindWord(say: ReturnType<typeof useReader>['say'], kind: string): string {
  return sayOr(say, `kind.${kind.toLowerCase()}`, kind.replaceAll('_', ' ').toLowerCase());
}

const COLUMNS = ['id', 'kind', 'title', 'parties', 'date', 'due', 'status', 'amount', 'unit', 'place', 'lat', 'lon', 'document', 'sentence'];

function row(e: Entry) {
  const mention = e.mentions[0];
  return [
    e.id,
    e.kind,
    e.title,
    e.parties.join(' '),
    e.date,
    e.due,
    e.status,
    e.amount,
    e.unit,
    e.place ?? e.places.map((p) => p.name).join('; '),
    e.places.map((p) => p.lat).join('; '),
    e.places.map((p) => p.lon).join('; '),
    mention?.title ?? null,
    mention?.sentence ?? null,
  ];
}

function Entries({ register, address }: { register: Register; address: Address }) {
  const { say, names } = useReader();
  const entries = found(register.entries, address.query.get('kind'), address.query.get('q') ?? '', names);
  const placed = entries.filter((e) => e.places.length > 0);
  const mapped = address.query.get('map') === '1';
  const filtered = address.query.has('q') || address.query.has('kind');
  return (
    <>
      <div class="listhead">
        <span role="status">{say('register.found', { n: entries.length })}</span>
        {(placed.length > 0 || mapped) && (
          <button type="button" class="button" aria-expanded={mapped} onClick={() => go(here({ map: mapped ? null : '1' }), true)}>
            {say(mapped ? 'register.map.hide' : 'register.map.show')}
            {!mapped && ` (${placed.length})`}
          </button>
        )}
        <Handout name="register" what={say('register.title')} columns={COLUMNS} rows={() => entries.map(row)} json={register} />
      </div>
      {mapped && (placed.length > 0 ? <LazyMap entries={placed} /> : <p class="state">{say('register.map.none')}</p>)}
      {mapped && placed.length > 0 && placed.length < entries.length && <p class="help">{say('register.map.without', { n: entries.length - placed.length })}</p>}
      {entries.length === 0 ? (
        <p class="state">{say(filtered ? 'register.none' : 'register.empty')}</p>
      ) : (
        <ul class="register">
          {entries.map((entry) => (
            <EntryLine entry={entry} />
          ))}
        </ul>
      )}
    </>
  );
}

/** The map's code and shapes come only when a reader asks for the map. */
function LazyMap(props: MapProps) {
  const [Map, setMap]: [ComponentType<MapProps> | null, Dispatch<StateUpdater<ComponentType<MapProps> | null>>] = useState<ComponentType<MapProps> | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    import('./map').then(
      (module) => setMap(() => module.EntryMap),
      (e: unknown) => setError(e),
    );
  }, []);
  return error ? <Wrong error={error} /> : Map ? <Map {...props} /> : <div class="mapbox" aria-busy="true" />;
}

function EntryLine({ entry }: { entry: Entry }) {
  const { say, lang, names } = useReader();
  const lasts = entry.kind === 'event' && entry.date && entry.due;
  const facts = [
    lasts ? days(entry.date ?? '', entry.due ?? '', lang) : date(entry.date, lang),
    !lasts && entry.due && say('register.due', { date: date(entry.due, lang) }),
    entry.status && sayOr(say, `status.${entry.status}`, entry.status),
    entry.amount !== null && amountWords(entry.amount, entry.unit),
    entry.place,
  ].filter(Boolean);
  function amountWords(amount: number, unit: string | null): string {
    const scale = scaleOf([amount]);
    return `${plain(amount / SCALES[scale], lang, 3)} ${unitWords(say, unit, scale)}`;
  }
  return (
    <li id={`entry-${entry.id}`} tabIndex={-1}>
      <div class="entryhead">
        <span class="chip">{kindWord(say, entry.kind)}</span>
        <h2>{entry.title}</h2>
        {entry.conflicts.length > 0 && <span class="chip doubt">{say('register.conflict')}</span>}
      </div>
      {(facts.length > 0 || entry.parties.length > 0) && (
        <p class="entryfacts">
          {facts.join(' · ')}
          {facts.length > 0 && entry.parties.length > 0 && ' · '}
          <span class="soft">{names.economies(entry.parties)}</span>
        </p>
      )}
      {entry.mentions.map((mention) => (
        <blockquote>
          {mention.sentence} <Told mention={mention} />
        </blockquote>
      ))}
      {entry.conflicts.length > 0 && (
        <details>
          <summary>{say('register.conflict')}</summary>
          <ul class="differences">
            {entry.conflicts.map((c) => (
              <li>
                <span class="soft">{sayOr(say, `field.${c.field}`, c.field)}: </span>
                {c.value}
                <blockquote>
                  {c.sentence} <Told mention={c} />
                </blockquote>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** The document of a sentence: in the case, at its own address, or only its name. */
function Told({ mention }: { mention: Mention }) {
  const elsewhere = webAddress(mention.url);
  if (mention.document !== null) {
    return <a class="from" href={to(`/claims/${encodeURIComponent(mention.document)}`)}>{mention.title}</a>;
  }
  return elsewhere ? (
    <a class="from" href={elsewhere} target="_blank" rel="noopener noreferrer">
      {mention.title}
    </a>
  ) : (
    <cite class="from">{mention.title}</cite>
  );
}
