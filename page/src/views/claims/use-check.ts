import { useRef, useState } from 'preact/hooks';
import { go, to } from '../../address';
import { useReader } from '../../reader';
import type { Checked } from './index';

/** Checks a text or a file, tells how it goes, and shows what was found. A newer check gives up the one before. */
export function useCheck(checked: (found: Checked) => void) {
  const { say, api, announce } = useReader();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  const check = (input: string | File) => {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setBusy(true);
    setError(null);
    announce(say('claims.checking'));
    api.check(input, stop.signal).then(
      (document) => {
        setBusy(false);
        announce(say('claims.checked', { n: document.claims.length }));
        checked({ document, input });
        go(to('/claims/checked'));
      },
      (e: unknown) => {
        if (!stop.signal.aborted) {
          setBusy(false);
          setError(e);
        }
      },
    );
  };
  return { busy, error, check };
}
