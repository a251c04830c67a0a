import type { ComponentChildren } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { ApiError } from './api';
import type { Say } from './i18n';
import { ReaderContext, useReader } from './reader';

/** An answer on its way, come, or failed. The one before stays in `value` while the next is on its way. */
export interface Answer<T> {
  value: T | null;
  error: unknown;
  loading: boolean;
  again: () => void;
}

/** Asks when the key changes or the case was read again, and gives up what was asked before. A null key asks nothing. */
export function useAnswer<T>(key: string | null, load: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const [state, set] = useState<{ key: string | null; value: T | null; error: unknown }>({ key: null, value: null, error: null });
  const [turn, next] = useState(0);
  const again = useCallback(() => next((n) => n + 1), []);
  const read = useContext(ReaderContext)?.kase.read ?? '';
  const asked = key === null ? null : `${key}#${read}#${turn}`;
  useEffect(() => {
    if (asked === null) {
      return undefined;
    }
    const stop = new AbortController();
    load(stop.signal).then(
      (value) => !stop.signal.aborted && set({ key: asked, value, error: null }),
      (error: unknown) => !stop.signal.aborted && set((before) => ({ ...before, key: asked, error })),
    );
    return () => stop.abort();
    // The key says all that the loading depends on.
  }, [asked]);
  return {
    value: asked === null ? null : state.value,
    error: state.key === asked ? state.error : null,
    loading: asked !== null && state.key !== asked,
    again,
  };
}

/** Shows an answer, or that it is on its way, or why it did not come. */
export function Await<T>({ answer, children }: { answer: Answer<T>; children: (value: T) => ComponentChildren }) {
  const { say, announce } = useReader();
  const failed = answer.error !== null;
  useEffect(() => {
    if (failed) {
      announce(`${say('error.title')}. ${wordsOf(answer.error, say)}`);
    } else if (answer.loading) {
      announce(say('loading'));
    } else if (answer.value !== null) {
      announce(say('ready'));
    }
  }, [answer.loading, failed]);
  if (failed) {
    return <Wrong error={answer.error} again={answer.again} />;
  }
  if (answer.value === null) {
    return answer.loading ? <Bones /> : null;
  }
  return (
    <div aria-busy={answer.loading} class={answer.loading ? 'waiting' : undefined}>
      {children(answer.value)}
    </div>
  );
}

export function Bones() {
  return (
    <div class="bones" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  );
}

export function Wrong({ error, again }: { error: unknown; again?: () => void }) {
  const { say } = useReader();
  return <WrongIn say={say} error={error} {...(again ? { again } : {})} />;
}

/** The same before there is a case. */
export function WrongIn({ say, error, again }: { say: Say; error: unknown; again?: () => void }) {
  const details = error instanceof ApiError ? error.details : [];
  return (
    <div class="state wrong">
      <h2>{say('error.title')}</h2>
      <p>{wordsOf(error, say)}</p>
      <Lines lines={details} />
      {again && (
        <button type="button" class="button" onClick={again}>
          {say('error.again')}
        </button>
      )}
    </div>
  );
}

/** Faults with their places, twenty at most. */
export function Lines({ lines }: { lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <ul>
      {lines.slice(0, 20).map((line) => (
        <li>
          <code>{line}</code>
        </li>
      ))}
    </ul>
  );
}

function wordsOf(error: unknown, say: Say): string {
  if (error instanceof ApiError) {
    return error.message || (error.status === 0 ? say('error.offline') : say('error.status', { status: String(error.status) }));
  }
  return error instanceof Error ? error.message : String(error);
}
