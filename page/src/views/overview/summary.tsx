import { here } from '../../address';
import type { Overview } from '../../api-types';

/** The summary's lines; words that a proof stands behind lead to it. */
export function Summary({ lines }: { lines: NonNullable<Overview['summary']> }) {
  return lines.length === 0 ? null : (
    <div class="summary">
      {lines.map((line) => (
        <p class="lead">
          {line.map((part) =>
            part.question ? (
              <a class="n" href={here({ proof: part.question })}>
                {part.text}
              </a>
            ) : (
              part.text
            ),
          )}
        </p>
      ))}
    </div>
  );
}
