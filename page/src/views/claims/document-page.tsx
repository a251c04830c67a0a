import { useEffect, useMemo, useState } from 'preact/hooks';
import { backOr, go, here, to, type Address } from '../../address';
import { Wrong } from '../../answer';
import type { Claim, Document, Verdict } from '../../api-types';
import { date } from '../../dates';
import { Handout } from '../../handout';
import { sayOr } from '../../i18n';
import { SIGNS, VerdictChip } from '../../parts';
import { Sheet } from '../../proof/sheet';
import { useReader } from '../../reader';
import { ClaimProofs } from './claim-proof';
import { VERDICTS } from './document-list';
import type { Checked } from './index';
import { cells, mark, pieces, type Piece, type Run } from './marked-text';

/** More blocks than this are shown part by part: a text of 5 MB would take the browser seconds to lay out. */
const PART = 400;

/** A document with its claims marked in place; the claim that the address names lies open beside it. */
export function DocumentPage({ document, address, unsaved }: { document: Document; address: Address; unsaved?: Checked }) {
  const { say, lang } = useReader();
  const blocks = useMemo(() => {
    const all = mark(document);
    // The title stands above already.
    return all[0]?.runs.length === 1 && all[0].runs[0]?.text.replace(/^#+\s*/, '').trim() === document.title ? all.slice(1) : all;
  }, [document]);
  const [parts, setParts] = useState(1);
  const only = address.query.get('verdict') as Verdict | null;
  const open = document.claims.find((c) => c.id === address.query.get('claim'));
  const shown = document.claims.filter((c) => !only || c.verdict === only);
  useEffect(() => {
    const at = open ? blocks.findIndex((b) => b.runs.some((r) => r.claim === open)) : -1;
    setParts((n) => Math.max(n, Math.ceil((at + 1) / PART)));
  }, [open, blocks]);
  useEffect(() => {
    if (open) {
      globalThis.document.getElementById(`claim-${open.id}`)?.scrollIntoView({ block: 'center' });
    }
  }, [open]);
  return (
    <article class="document">
      <h1>{document.title ?? say('claims.text')}</h1>
      <p class="subtitle">{[document.publisher, date(document.date, lang)].filter(Boolean).join(', ')}</p>
      {unsaved && <Unsaved checked={unsaved} />}
      <div class="docbar">
        <fieldset class="bare filters">
          <legend class="away">{say('claims.filter')}</legend>
          <Filter verdict={null} only={only} n={document.claims.length} />
          {VERDICTS.map((v) => {
            const n = document.claims.filter((c) => c.verdict === v).length;
            return n > 0 ? <Filter verdict={v} only={only} n={n} /> : null;
          })}
        </fieldset>
        <Handout name={`claims ${document.id}`} what={say('claims.list')} columns={CLAIM_COLUMNS} rows={() => document.claims.map(claimRow)} json={document} />
      </div>
      {document.claims.length === 0 && <p class="state">{say('claims.none')}</p>}
      <div class="reading">
        <div class="paper" lang={document.language ?? undefined}>
          {pieces(blocks.slice(0, parts * PART)).map((piece) => (
            <OnePiece piece={piece} only={only} open={open} />
          ))}
          {blocks.length > parts * PART && (
            <button type="button" class="button" onClick={() => setParts(parts + 1)}>
              …
            </button>
          )}
        </div>
        {shown.length > 0 && (
          <aside class="margin" aria-label={say('claims.list')}>
            <ol>
              {shown.slice(0, 200).map((claim) => (
                <li>
                  <a href={here({ claim: claim.id })} class={claim === open ? 'open' : undefined}>
                    <VerdictChip verdict={claim.verdict} />
                    <span>{claim.span}</span>
                  </a>
                </li>
              ))}
            </ol>
          </aside>
        )}
      </div>
      <Rest document={document} />
      {open && (
        <Sheet key={open.id} title={say('proof.title')} close={() => backOr(here({ claim: null }))} home={`claim-${open.id}`}>
          <ClaimProofs claim={open} document={document} />
          <Neighbours claims={shown} open={open} />
        </Sheet>
      )}
    </article>
  );
}

function Filter({ verdict, only, n }: { verdict: Verdict | null; only: Verdict | null; n: number }) {
  const { say } = useReader();
  return (
    <label class="filter">
      <input type="radio" name="verdict" checked={only === verdict} onChange={() => go(here({ verdict }), true)} />
      {verdict ? (
        <VerdictChip verdict={verdict} n={n} />
      ) : (
        <span class="chip">
          {say('claims.filter.all')} {n}
        </span>
      )}
    </label>
  );
}

interface Choice {
  only: Verdict | null;
  open: Claim | undefined;
}

function OnePiece({ piece, ...choice }: { piece: Piece } & Choice) {
  const { say } = useReader();
  const words = (runs: readonly Run[]) => <Words runs={runs} {...choice} />;
  switch (piece.kind) {
    case 'HEADING':
      return <h2>{words(piece.runs)}</h2>;
    case 'PARAGRAPH':
      return <p>{words(piece.runs)}</p>;
    case 'LIST':
      return (
        <ul>
          {piece.blocks.map(({ runs }) => (
            <li>{words(runs)}</li>
          ))}
        </ul>
      );
    default:
      return (
        <div class="scroll" tabIndex={0} role="region" aria-label={say('claims.table')}>
          <table>
            <tbody>
              {piece.blocks.map((row) => (
                <tr>{cells(row).map((cell) => (row.kind === 'TABLE_HEADER' ? <th scope="col">{words(cell)}</th> : <td>{words(cell)}</td>))}</tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

/** A text with the words of its claims as links. */
function Words({ runs, only, open }: { runs: readonly Run[] } & Choice) {
  const { say } = useReader();
  return runs.map(({ text, claim }) =>
    claim && (!only || claim.verdict === only) ? (
      <a id={`claim-${claim.id}`} class={`claim ${claim.verdict}${claim === open ? ' open' : ''}`} href={here({ claim: claim.id })}>
        {text}
        <sup aria-hidden="true">{SIGNS[claim.verdict]}</sup>
        <span class="away"> ({say(`verdict.${claim.verdict}`)})</span>
      </a>
    ) : (
      text
    ),
  );
}

function Neighbours({ claims, open }: { claims: readonly Claim[]; open: Claim }) {
  const { say } = useReader();
  const at = claims.indexOf(open);
  const [before, after] = [claims[at - 1], claims[at + 1]];
  return (
    <nav class="neighbours" aria-label={say('claims.list')}>
      {before ? (
        <a class="button" href={here({ claim: before.id })} data-replace>
          ← {say('claims.previous')}
        </a>
      ) : (
        <span />
      )}
      {after && (
        <a class="button" href={here({ claim: after.id })} data-replace>
          {say('claims.next')} →
        </a>
      )}
    </nav>
  );
}

function Unsaved({ checked }: { checked: Checked }) {
  const { say, kase, api, announce } = useReader();
  const [state, set] = useState<'no' | 'saving' | 'saved'>('no');
  const [error, setError] = useState<unknown>(null);
  const save = () => {
    set('saving');
    setError(null);
    api.save(checked.input).then(
      (document) => {
        set('saved');
        announce(say('claims.saved', { n: document.register_added ?? 0 }));
        go(to(`/claims/${encodeURIComponent(document.id)}`), true);
      },
      (e: unknown) => {
        set('no');
        setError(e);
      },
    );
  };
  return (
    <div class="unsaved" role="note">
      <div>
        <b>{say('claims.unsaved')}</b>
        <p>{say('claims.unsaved.help')} {!kase.edit && say('claims.readonly')}</p>
      </div>
      {kase.edit && (
        <button type="button" class="button first" disabled={state !== 'no'} onClick={save}>
          {say(state === 'saving' ? 'claims.saving' : 'claims.save')}
        </button>
      )}
      {error !== null && <Wrong error={error} />}
    </div>
  );
}

function Rest({ document }: { document: Document }) {
  const { say, lang, names } = useReader();
  const { register: entries, notes, conflicts } = document;
  return (
    <>
      {conflicts.length > 0 && (
        <details class="rest">
          <summary>{`${say('claims.conflicts')} (${conflicts.length})`}</summary>
          <ul>
            {conflicts.map((c) => (
              <li>
                <b>{c.title}</b> <span class="soft">{sayOr(say, `field.${c.field}`, c.field)}</span>: {say('claims.conflict', { held: c.held ?? '–', value: c.value })}
                <blockquote lang={document.language ?? undefined}>{c.sentence}</blockquote>
              </li>
            ))}
          </ul>
        </details>
      )}
      {entries.length > 0 && (
        <details class="rest">
          <summary>{`${say('claims.register')} (${entries.length})`}</summary>
          <ul>
            {entries.map((entry) => (
              <li>
                <b>{entry.title}</b>{' '}
                <span class="soft">
                  {[sayOr(say, `kind.${entry.kind}`, entry.kind.replaceAll('_', ' ')), date(entry.date, lang), names.together(entry.parties)].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {notes.length > 0 && (
        <details class="rest">
          <summary>{`${say('claims.notes')} (${notes.length})`}</summary>
          <ul>
            {notes.map((note) => (
              <li>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const CLAIM_COLUMNS = ['id', 'verdict', 'span', 'sentence', 'statement', 'claim_lower', 'claim_upper', 'unit', 'possible_lower', 'possible_upper', 'other_readings'];

function claimRow(c: Claim) {
  return [
    c.id,
    c.verdict,
    c.span,
    c.sentence,
    c.proof?.statement ?? null,
    c.lower,
    c.upper,
    c.unit,
    c.proof?.possible?.lower ?? null,
    c.proof?.possible?.upper ?? null,
    (c.proof?.readings ?? []).map((r) => r.words).join('; '),
  ];
}
