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
import { askedWords } from './asked';
import { Because, FigureList } from './because';

/**
 * A sheet at the side (below on phones) that holds the reader's focus until it is closed. Then the focus goes back to where it was opened;
 * where that is gone, to the element with the id `home`.
 */
export function Sheet({ title, close, home, children }: { title: string; close: () => void; home?: string; children: ComponentChildren }) {
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
      setTimeout(() => {
        const there = opener?.isConnected && opener !== document.body ? opener : document.getElementById(home ?? '');
        if (document.querySelector('dialog[open]') === null && (there instanceof HTMLElement || there instanceof SVGElement)) {
          there.focus({ preventScroll: true });
        }
      });
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

function BoundsProof({ question }: { question: string }) {
  const reader = useReader();
  const { say, lang, api } = reader;
  const answer = useAnswer(`bounds ${lang} ${question}`, (signal) => api.bounds(question, signal));
  return (
    <Await answer={answer}>
      {(bounds) => {
        const { unit } = bounds;
        const scale = unit === 'percent' ? 'one' : scaleOf([bounds.lower, bounds.upper]);
        const words = intervalWords(bounds, unit, scale, say, lang, SCALES[scale]);
        return (
          <>
            <p class="proofof">{askedWords(bounds, reader)}</p>
            <p class="lead">{words}</p>
            <NumberLine
              allowed={bounds}
              by={SCALES[scale]}
              unit={unitWords(say, unit, scale)}
              lang={lang}
              label={`${say('proof.line')}: ${words}`}
              words={{ allowed: say('proof.allowed'), claimed: say('proof.claimed') }}
            />
            <Because proof={bounds.proof} />
            {bounds.set_aside.length > 0 && (
              <details>
                <summary>{`${say('proof.aside')} (${bounds.set_aside.length})`}</summary>
                <FigureList figures={bounds.set_aside} />
              </details>
            )}
            <p class="help question">
              {say('proof.question')}: <code>{bounds.question}</code>
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
      return [end, line.figure, line.multiplier, line.printed, line.statement, publisher, published, url, place ?? null];
    }),
  );
}
