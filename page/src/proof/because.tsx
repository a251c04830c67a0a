import type { Figure, Lang, Proof, ProofLine, Step } from '../api-types';
import { window as monthsOf } from '../dates';
import type { Say } from '../i18n';
import { plain } from '../numbers';
import { SourceLine } from '../parts';
import { useReader } from '../reader';

/** The figures that force both ends, each with its multiplier and its source. */
export function Because({ proof }: { proof: Proof }) {
  const { say } = useReader();
  return (
    <>
      <End title={say('proof.lower')} lines={proof.lower} steps={proof.lower_steps} otherwise={say('proof.zero')} />
      {(proof.upper.length > 0 || proof.upper_steps.length > 0) && (
        <End title={say('proof.upper')} lines={proof.upper} steps={proof.upper_steps} otherwise="" />
      )}
    </>
  );
}

function End({ title, lines, steps, otherwise }: { title: string; lines: ProofLine[]; steps: Step[]; otherwise: string }) {
  const { say, lang } = useReader();
  if (lines.length === 0 && steps.length === 0) {
    return <p class="help">{otherwise}</p>;
  }
  return (
    <>
      <h3 class="because">{title}</h3>
      <ol class="figures">
        {lines.map((line) => (
          <Line line={line} />
        ))}
      </ol>
      {steps.length > 0 && (
        <details>
          <summary>{`${say('proof.steps')} (${steps.length})`}</summary>
          <ul class="steps">
            {steps.map((step) => (
              <li>{stepWords(step, say, lang)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** A step that is no figure: an exchange rate of a month, or that a total is at least the sum of its parts. */
function stepWords(step: Step, say: Say, lang: Lang): string {
  const when = monthsOf(step.window, lang);
  if (step.kind === 'whole') {
    return say('proof.step.whole', { window: when });
  }
  const publishers = [...new Set(step.published.map((p) => p.source.publisher).filter(Boolean))].join(', ');
  const words = say('proof.step.rate', { unit: step.cells.unit, per: step.per, window: when, rate: plain(step.rate, lang, 4) });
  return publishers ? `${words} (${publishers})` : words;
}

function Line({ line }: { line: ProofLine }) {
  const { say, lang } = useReader();
  const times = Math.abs(line.multiplier);
  return (
    <li>
      <div class="figurehead">
        <b>
          {line.multiplier < 0 ? '− ' : ''}
          {Math.abs(times - 1) > 1e-9 && (
            <>
              <span aria-hidden="true">{plain(times, lang, 4)} × </span>
              <span class="away">{say('proof.times', { n: times })}</span>
            </>
          )}
          {line.printed}
        </b>
        <span class="soft">{line.figure}</span>
      </div>
      <div>{line.statement}</div>
      <SourceLine source={line.source} />
    </li>
  );
}

/** Figures with what they say and where that was printed. */
export function FigureList({ figures, out = [] }: { figures: readonly Figure[]; out?: readonly string[] }) {
  const { say } = useReader();
  return (
    <ul class="figures">
      {figures.map((figure) => (
        <li class={out.includes(figure.id) ? 'aside' : undefined}>
          <div class="figurehead">
            <b>{figure.printed}</b>
            <span class="soft">
              {figure.id}
              {out.includes(figure.id) && ` · ${say('overview.conflicts.out')}`}
            </span>
          </div>
          <div>{figure.statement}</div>
          <SourceLine source={figure.source} />
        </li>
      ))}
    </ul>
  );
}
