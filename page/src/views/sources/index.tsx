import './sources.css';
import { useMemo } from 'preact/hooks';
import { go, here, to, type Address } from '../../address';
import { Await, useAnswer } from '../../answer';
import type { Source } from '../../api-types';
import { date } from '../../dates';
import { Handout } from '../../handout';
import { sayOr } from '../../i18n';
import { count } from '../../numbers';
import { useReader } from '../../reader';
import type { ViewProps } from '../../views';
import { SourcePage } from './source-page';

/** Where it comes from: every source with what rests on it, and each source by itself. */
export default function SourcesView({ address }: ViewProps) {
  const { say, lang, api } = useReader();
  const id = address.rest[0];
  const all = useAnswer(id ? null : `sources ${lang}`, (signal) => api.sources(signal));
  if (id) {
    return <SourcePage id={id} />;
  }
  return (
    <>
      <h1>{say('sources.title')}</h1>
      <p class="subtitle">{say('sources.subtitle')}</p>
      <Await answer={all}>{({ sources }) => <Table sources={sources} address={address} />}</Await>
    </>
  );
}

const COLUMNS = ['id', 'kind', 'publisher', 'title', 'published', 'imported', 'url', 'licence', 'hash', 'figures', 'claims', 'rows'] as const;

function Table({ sources, address }: { sources: readonly Source[]; address: Address }) {
  const { say, lang } = useReader();
  const restsWords = (s: Source) => (s.kind === 'lake' ? say('sources.rows', { n: s.rows ?? 0 }) : s.kind === 'document' ? say('sources.claims', { n: s.claims ?? 0 }) : count(s.figures ?? 0, lang));
  const words = (address.query.get('q') ?? '').toLowerCase();
  const kind = address.query.get('kind') ?? '';
  const order = address.query.get('sort') ?? 'figures';
  const kinds = [...new Set(sources.map((s) => s.kind))];
  const found = useMemo(
    () =>
      sources
        .filter((s) => (!kind || s.kind === kind) && [s.publisher, s.title, s.url, s.published, s.licence].some((t) => t?.toLowerCase().includes(words)))
        .sort((a, b) => compare(a, b, order)),
    [sources, words, kind, order],
  );
  const heads = [
    ['publisher', 'sources.publisher', 'text'],
    ['title', 'sources.name', 'text'],
    ['published', 'sources.published', 'text'],
    ['licence', 'sources.licence', 'text'],
    ['figures', 'sources.figures', ''],
  ] as const;
  return (
    <>
      <form class="fields" role="search" onSubmit={(e) => e.preventDefault()}>
        <label class="field searchfield">
          <span>{say('sources.search')}</span>
          <input type="search" value={address.query.get('q') ?? ''} onInput={(e) => go(here({ q: e.currentTarget.value || null }), true)} />
        </label>
        {kinds.length > 1 && (
          <label class="field">
            <span>{say('sources.kind')}</span>
            <select value={kind} onChange={(e) => go(here({ kind: e.currentTarget.value || null }), true)}>
              <option value="">{say('sources.kind.all')}</option>
              {kinds.map((k) => (
                <option value={k}>{sayOr(say, `sources.kind.${k}`, k)}</option>
              ))}
            </select>
          </label>
        )}
      </form>
      <div class="listhead">
        <span role="status">{say('sources.found', { n: found.length })}</span>
        <Handout name="sources" what={say('sources.title')} columns={COLUMNS} rows={() => found.map((s) => COLUMNS.map((c) => s[c] ?? null))} json={found} />
      </div>
      {found.length === 0 ? (
        <p class="state">{say('sources.none')}</p>
      ) : (
        <div class="scroll" tabIndex={0} role="region" aria-label={say('sources.title')}>
          <table class="sourcetable">
            <caption class="away">{say('sources.title')}</caption>
            <thead>
              <tr>
                {heads.map(([name, key, kindOf]) => (
                  <th scope="col" class={kindOf} aria-sort={order === name ? (name === 'figures' || name === 'published' ? 'descending' : 'ascending') : 'none'}>
                    <button type="button" class="sort" onClick={() => go(here({ sort: name }), true)}>
                      {say(key)}
                      <span aria-hidden="true">{order === name ? (name === 'figures' || name === 'published' ? ' ↓' : ' ↑') : ''}</span>
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.map((source) => (
                <tr>
                  <th scope="row" class="text">
                    <a href={to(pageOf(source))}>{source.publisher ?? source.title ?? source.id}</a>
                  </th>
                  <td class="text address">{source.title ?? bare(source.url)}</td>
                  <td class="text nowrap">{date(source.published ?? source.imported, lang)}</td>
                  <td class="text">{source.licence ?? <span class="soft">{say('sources.licence.none')}</span>}</td>
                  <td class="nowrap">{restsWords(source)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** A document has its page among the claims. */
function pageOf(source: Source): string {
  return source.kind === 'document' ? `/claims/${encodeURIComponent(source.id.replace(/^d-/, ''))}` : `/sources/${encodeURIComponent(source.id)}`;
}

function compare(a: Source, b: Source, order: string): number {
  switch (order) {
    case 'figures':
      return (b.figures ?? 0) - (a.figures ?? 0);
    case 'published':
      return (b.published ?? b.imported ?? '').localeCompare(a.published ?? a.imported ?? '');
    case 'title':
      return (a.title ?? bare(a.url)).localeCompare(b.title ?? bare(b.url));
    case 'licence':
      return (a.licence ?? '\uffff').localeCompare(b.licence ?? '\uffff');
    default:
      return (a.publisher ?? '\uffff').localeCompare(b.publisher ?? '\uffff');
  }
}

/** An address as people read it. */
function bare(url: string | null | undefined): string {
  if (!url) {
    return '';
  }
  try {
    return decodeURI(url).replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  } catch {
    return url;
  }
}
