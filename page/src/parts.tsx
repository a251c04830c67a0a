import type { ComponentChildren } from 'preact';
import { here, to } from './address';
import type { Interval, Lang, Origin, Verdict } from './api-types';
import { date } from './dates';
import { sayOr, type Say } from './i18n';
import { amount, percent, plain, type Print, type Scale } from './numbers';
import { useReader } from './reader';

/** A part of a view with its heading, and what the reader can do with it on the right. */
export function Part(props: { id: string; title: string; help?: string; aside?: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class="part" aria-labelledby={props.id}>
      <div class="partline">
        <h2 id={props.id}>{props.title}</h2>
        {props.aside}
      </div>
      {props.help && <p class="help">{props.help}</p>}
      {props.children}
    </section>
  );
}

/** The words for a unit in a scale: `billion US dollars`. */
export function unitWords(say: Say, unit: string | null | undefined, scale: Scale): string {
  const word = unit ? sayOr(say, `unit.${unit}`, unit) : '';
  return say(`scale.${scale}`, { unit: word }).trim();
}

/** An interval as it is printed; a link to its proof when there is a question that it answers. */
export function Bounded({ print, question }: { print: Print; question?: string | null | undefined }) {
  const { say } = useReader();
  if (print.kind === 'UNKNOWN') {
    return (
      <>
        <span class="soft" aria-hidden="true">
          –
        </span>
        <span class="away">{say('unknown')}</span>
      </>
    );
  }
  const words = (
    <>
      {print.text}
      {print.margin && <small> {print.margin}</small>}
    </>
  );
  const kind = print.kind === 'RANGE' ? ' range' : print.kind === 'LEAST' || print.kind === 'MOST' ? ' half' : '';
  return question ? (
    <a class={`n${kind}`} href={here({ proof: question, claim: null })}>
      {words}
    </a>
  ) : (
    <span class={`plainnumber${kind}`}>{words}</span>
  );
}

/** Both ends as people say them: `at least 87.85 and at most 106.35 billion US dollars`. */
export function intervalWords(interval: Interval, unit: string | null, scale: Scale, say: Say, lang: Lang, size: number): string {
  const word = unitWords(say, unit, scale);
  const value = (v: number) => `${plain(v / size, lang, 3)}`;
  const { lower, upper } = interval;
  const known = lower !== null && (lower !== 0 || upper === 0) ? lower : null;
  if (known !== null && upper !== null) {
    return known === upper
      ? `${say('proof.exact', { value: value(upper) })} ${word}`
      : `${say('proof.both', { lower: value(known), upper: value(upper) })} ${word}`;
  }
  if (known !== null) {
    return say('proof.least', { lower: `${value(known)} ${word}` });
  }
  return upper !== null ? `${say('proof.most', { upper: value(upper) })} ${word}` : say('proof.nothing');
}

export function print(interval: Interval, unit: string, scale: Scale, lang: Lang): Print {
  return unit === 'percent' ? percent(interval, lang) : amount(interval, scale, lang);
}

/** Only addresses of the web become links: what a source names as its address comes from outside. */
export function webAddress(url: string | null | undefined): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}

/** Publisher, date and place of a source; leads to the publication and to the source's page. */
export function SourceLine({ source }: { source: Origin }) {
  const { lang } = useReader();
  const url = webAddress(source.url);
  const name = source.publisher ?? source.id ?? '';
  return (
    <span class="sourceline">
      {url ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {name}
        </a>
      ) : source.id ? (
        <a href={to(`/sources/${encodeURIComponent(source.id)}`)}>{name}</a>
      ) : (
        name
      )}
      {source.published ? `, ${date(source.published, lang)}` : ''}
      {source.place && (
        <>
          {' · '}
          {source.id ? (
            <a href={to(`/sources/${encodeURIComponent(source.id)}`)}>
              <code>{source.place}</code>
            </a>
          ) : (
            <code>{source.place}</code>
          )}
        </>
      )}
    </span>
  );
}

/** The signs of verdicts: they differ in form, not in colour only. */
export const SIGNS: Record<Verdict, string> = { PROVEN: '✓', REFUTED: '✕', OPEN: '?', FORECAST: '→', UNVERIFIABLE: '○' };

export function VerdictChip({ verdict, n }: { verdict: Verdict; n?: number }) {
  const { say } = useReader();
  return (
    <span class={`verdict ${verdict}`}>
      <span aria-hidden="true">{SIGNS[verdict]}</span>
      {say(`verdict.${verdict}`)}
      {n !== undefined && <span>{n}</span>}
    </span>
  );
}
