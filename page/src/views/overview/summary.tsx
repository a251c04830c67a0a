import { here, to } from '../../address';
import type { Overview, Words } from '../../api-types';

/** The case in about ten sentences; a number leads to its proof, other words to where more is told. */
export function Summary({ lines }: { lines: Overview['summary'] }) {
  return lines.length === 0 ? null : (
    <div class="summary">
      {lines.map((line) => (
        <p class="lead">{line.map((words) => <Piece words={words} />)}</p>
      ))}
    </div>
  );
}

function Piece({ words }: { words: Words }) {
  const href = words.question ? here({ proof: words.question }) : words.section && placeOf(words.section);
  return href ? <a class={words.question ? 'n' : undefined} href={href}>{words.text}</a> : <>{words.text}</>;
}

function placeOf(section: string): string | null {
  switch (section) {
    case 'sources':
    case 'claims':
    case 'register':
      return to(`/${section}`);
    case 'contradictions':
      return here({ conflicts: 'all' });
    default:
      return null;
  }
}
