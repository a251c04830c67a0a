import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Wrong } from '../../answer';
import { useReader } from '../../reader';
import type { Checked } from './index';
import { useCheck } from './use-check';

/** Takes a file that is dropped anywhere on the view, or a text that is dragged from elsewhere. */
export function DropZone({ checked, children }: { checked: (found: Checked) => void; children: ComponentChildren }) {
  const { say } = useReader();
  const { busy, error, check } = useCheck(checked);
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const has = (e: DragEvent) => e.dataTransfer?.types.some((t) => t === 'Files' || t === 'text/plain') ?? false;
    const enter = (e: DragEvent) => has(e) && (e.preventDefault(), depth++, setOver(true));
    const leave = () => (depth = Math.max(0, depth - 1)) === 0 && setOver(false);
    const stay = (e: DragEvent) => has(e) && e.preventDefault();
    const drop = (e: DragEvent) => {
      depth = 0;
      setOver(false);
      const dropped = e.dataTransfer?.files[0] ?? e.dataTransfer?.getData('text/plain');
      // A text that is dragged within a field stays the field's.
      if (!dropped || (typeof dropped === 'string' && e.target instanceof HTMLTextAreaElement)) {
        return;
      }
      e.preventDefault();
      check(dropped);
    };
    addEventListener('dragenter', enter);
    addEventListener('dragleave', leave);
    addEventListener('dragover', stay);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', enter);
      removeEventListener('dragleave', leave);
      removeEventListener('dragover', stay);
      removeEventListener('drop', drop);
    };
  });
  return (
    <>
      {(over || busy) && (
        <div class="dropping" aria-hidden="true">
          {say(over ? 'claims.check.drop' : 'claims.checking')}
        </div>
      )}
      {error !== null && <Wrong error={error} />}
      {children}
    </>
  );
}
