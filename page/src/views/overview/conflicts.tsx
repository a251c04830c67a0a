import { useState } from 'preact/hooks';
import { here, type Address } from '../../address';
import { Await, useAnswer } from '../../answer';
import type { Conflicts, Figure, Overview } from '../../api-types';
import { Handout } from '../../handout';
import { FigureList } from '../../proof/because';
import { useReader } from '../../reader';

/** The first conflicts as the overview has them; all of them, with their figures, when the address says `conflicts=all`. */
export function ConflictPart({ overview, address }: { overview: Overview; address: Address }) {
  const { say, lang, api } = useReader();
  const everything = address.query.get('conflicts') === 'all';
  const answer = useAnswer(everything ? `conflicts ${lang}` : null, (signal) => api.conflicts(signal));
  const { count, first } = overview.conflicts;
  if (count === 0) {
    return <p class="state">{say('overview.conflicts.none')}</p>;
  }
  const figures = new Map(overview.figures.map((figure) => [figure.id, figure]));
  return (
    <>
      <p class="help">
        {say('overview.conflicts.count', { n: count })}
        {' · '}
        <a href={here({ conflicts: everything ? null : 'all' })}>{say(everything ? 'overview.conflicts.fewer' : 'overview.conflicts.all')}</a>
      </p>
      {!everything && (
        <ol class="conflicts">
          {first.map((conflict) => (
            <Conflict text={conflict.text} figures={conflict.figures.flatMap((id) => figures.get(id) ?? [])} out={conflict.set_aside} />
          ))}
        </ol>
      )}
      {everything && (
        <Await answer={answer}>
          {(all) => (
            <>
              <Handout
                name="conflicts"
                what={say('overview.conflicts')}
                columns={['contradiction', 'set', 'figure', 'printed', 'statement', 'set_aside', 'publisher', 'published', 'place']}
                rows={() =>
                  all.conflicts.flatMap((c, i) =>
                    c.figures.map((f) => [c.contradiction, i + 1, f.id, f.printed, f.statement, c.set_aside.includes(f.id), f.source.publisher, f.source.published, f.source.place ?? null]),
                  )
                }
                json={all}
              />
              <ol class="conflicts">
                {grouped(all.conflicts).map((sets) => (
                  <Contradiction sets={sets} />
                ))}
              </ol>
            </>
          )}
        </Await>
      )}
    </>
  );
}

type Set = Conflicts['conflicts'][number];

/** Sets of one contradiction together, in the order in which they come. */
function grouped(conflicts: readonly Set[]): Set[][] {
  const groups = new Map<number, Set[]>();
  conflicts.forEach((conflict) => groups.set(conflict.contradiction, [...(groups.get(conflict.contradiction) ?? []), conflict]));
  return [...groups.values()];
}

/** A contradiction: its first set, and the others that share figures with it, when asked for. */
function Contradiction({ sets }: { sets: readonly Set[] }) {
  const { say } = useReader();
  const [first, ...others] = sets;
  const [open, setOpen] = useState(false);
  if (!first) {
    return null;
  }
  return (
    <>
      <Conflict text={first.figures[0]?.statement ?? ''} figures={first.figures} out={first.set_aside} />
      {others.length > 0 && (
        <li class="others">
          <button type="button" class="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {say('overview.conflicts.sets', { n: others.length })}
          </button>
          {open && (
            <ol class="conflicts">
              {others.map((set) => (
                <Conflict text={set.figures[0]?.statement ?? ''} figures={set.figures} out={set.set_aside} />
              ))}
            </ol>
          )}
        </li>
      )}
    </>
  );
}

function Conflict({ text, figures, out }: { text: string; figures: readonly Figure[]; out: readonly string[] }) {
  const { say } = useReader();
  return (
    <li>
      {text && <p>{text}</p>}
      <p class="against">{figures.map((f) => f.printed).join(' · ')}</p>
      {figures.length > 0 && (
        <details>
          <summary>{`${say('proof.figures')} (${figures.length})`}</summary>
          <FigureList figures={figures} out={out} />
        </details>
      )}
    </li>
  );
}
