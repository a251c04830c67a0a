import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useReader } from '../../reader';

/** A table that can be wider than the screen, with what it shows as its caption. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={label}>
      <table>
        <caption class="away">{label}</caption>
        {children}
      </table>
    </div>
  );
}

/** The first rows, and a button for the others. */
export function useFew<T>(rows: readonly T[], few: number): [readonly T[], ComponentChildren] {
  const { say } = useReader();
  const [all, setAll] = useState(false);
  const more =
    rows.length > few ? (
      <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? say('overview.conflicts.fewer') : `${say('overview.conflicts.all')} (${rows.length})`}
      </button>
    ) : null;
  return [all ? rows : rows.slice(0, few), more];
}
