import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { backOr, here, type Address } from '../address';
import { Await, useAnswer } from '../answer';
import type { Bounds } from '../api-types';
import { NumberLine } from '../charts/number-line';
import { Handout } from '../handout';
import { SCALES, scaleOf } from '../numbers';
import { intervalWords, unitWords } from '../parts';
import { useReader } from '../reader';
import { Because, FigureList } from './because';

/** A sheet at the side (below on phones) that holds the reader's focus until it is closed. */
export function Sheet({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
  const { say } = useReader();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const d = dialog.current;
    const opener = document.activeElement;
    if (d && !d.open) {
      d.showModal();
    }
    return () => {
      d?.close();
      // The number that was asked about: its reader goes on from there. A sheet that replaces this one takes the focus itself.
      setTimeout(() => document.querySelector('dialog[open]') === null && (opener instanceof HTMLElement || opener instanceof SVGElement) && opener.isConnected && opener.focus({ preventScroll: true }));
    };
  }, []);
  return (
    <dialog
      class="sheet"
      ref={dialog}
      aria-labelledby="sheet-title"
      onCancel={(e) => {
        e.preventDefault();
        close();
      }}
      onClick={(e) => e.target === dialog.current && close()}
    >
      <div class="sheetbody">
        <div class="sheethead">
          <h2 id="sheet-title">{title}</h2>
          <button type="button" class="button" onClick={close}>
            {say('close')}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}

/** The proof that the address asks for with `proof=QUESTION`. */
export function ProofSheet({ address }: { address: Address }) {
  const { say } = useReader();
  const question = address.query.get('proof');
  return question ? (
    <Sheet key={question} title={say('proof.title')} close={() => backOr(here({ proof: null }))}>
      <BoundsProof question={question} />
    </Sheet>
  ) : null;
}

function unitOf(question: string): string | null {
  return /\b(USD|CNY|EUR|RUB|KZT|GBP|JPY)\s*$/.exec(question)?.[1] ?? (/^(growth|share)\b/i.test(question) ? 'percent' : null);
}

function BoundsProof({ question }: { question: string }) {
  const { say, lang, api } = useReader();
  const answer = useAnswer(`bounds ${lang} ${question}`, (signal) => api.bounds(question, signal));
  return (
    <Await answer={answer}>
      {(bounds) => {
        const unit = bounds.unit ?? unitOf(question);
        const scale = unit === 'percent' ? 'one' : scaleOf([bounds.interval.lower, bounds.interval.upper]);
        return (
          <>
            <p class="proofof">{bounds.text ?? (typeof bounds.question === 'string' ? bounds.question : question)}</p>
            <p class="lead">{intervalWords(bounds.interval, unit, scale, say, lang, SCALES[scale])}</p>
            <NumberLine
              allowed={bounds.interval}
              by={SCALES[scale]}
              unit={unitWords(say, unit, scale)}
              lang={lang}
              label={`${say('proof.line')}: ${intervalWords(bounds.interval, unit, scale, say, lang, SCALES[scale])}`}
              words={{ allowed: say('proof.allowed'), claimed: say('proof.claimed') }}
            />
            <Because proof={bounds.proof} />
            {bounds.set_aside && bounds.set_aside.length > 0 && (
              <details>
                <summary>{`${say('proof.aside')} (${bounds.set_aside.length})`}</summary>
                <FigureList figures={bounds.set_aside} />
              </details>
            )}
            <p class="help question">
              {say('proof.question')}: <code>{question}</code>
            </p>
            <Handout name={`proof ${question}`} what={say('proof.title')} columns={PROOF_COLUMNS} rows={() => proofRows(bounds)} json={bounds} />
          </>
        );
      }}
    </Await>
  );
}

const PROOF_COLUMNS = ['end', 'figure', 'multiplier', 'printed', 'statement', 'publisher', 'published', 'url', 'place'];

function proofRows(bounds: Bounds) {
  return (['lower', 'upper'] as const).flatMap((end) =>
    bounds.proof[end].map((line) => {
      const { publisher, published, url, place } = line.source;
      return [end, line.figure, line.multiplier, line.printed, line.statement, publisher, published ?? null, url ?? null, place ?? null];
    }),
  );
}
