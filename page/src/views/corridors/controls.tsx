import { useEffect, useRef, useState } from 'preact/hooks';
import { go, here } from '../../address';
import type { Network } from '../../corridor-types';
import { useReader } from '../../reader';
import { isTouched, questionOf, turnIn, turnsOf, untouched, type CorridorQuestion, type Turn } from './question';
import { turnWords } from './told';

/** Who drags asks when the hand rests for so long. */
const REST_MILLIS = 80;

/** The scenario, and what the reader turns on top of it. All of it stands in the address. */
export function Controls({ network, question }: { network: Network; question: CorridorQuestion }) {
  const { say, lang } = useReader();
  const note = network.scenarios.find((s) => s.id === question.scenario)?.note;
  return (
    <form class="corridorcontrols" onSubmit={(e) => e.preventDefault()}>
      <label class="field scenariofield">
        <span>{say('corridors.scenario')}</span>
        <select value={question.scenario} onChange={(e) => go(here({ scenario: e.currentTarget.value, year: null }), true)}>
          {network.scenarios.map((scenario) => (
            <option value={scenario.id}>{scenario.name}</option>
          ))}
        </select>
      </label>
      <fieldset class="fieldless methodfield">
        <legend class="soft">{say('corridors.method')}</legend>
        <div class="choice">
          {(['logit', 'equilibrium'] as const).map((method) => (
            <label>
              <input type="radio" name="method" checked={question.method === method} onChange={() => go(here({ method: method === 'logit' ? null : method }), true)} />
              <span>{say(`corridors.method.${method}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="turns">
        {turnsOf(network).map((turn) => (
          <Slider turn={turn} value={question[turn.field]} network={network} scenario={question.scenario} />
        ))}
      </div>
      <p class="help scenarionote">
        <span>
          <span lang={lang === 'en' || !note ? undefined : 'en'}>{note ?? say('corridors.base.help')}</span> {say(`corridors.methodhelp.${question.method}`)}
        </span>
        <button type="button" class="quiet" disabled={!isTouched(question, network)} onClick={() => go(here(untouched(network)), true)}>
          {say('corridors.reset')}
        </button>
      </p>
    </form>
  );
}

/** Follows the hand at once; the address, and with it the question, when the hand rests. */
function Slider({ turn, value, network, scenario }: { turn: Turn; value: number; network: Network; scenario: string }) {
  const { say, lang } = useReader();
  const [held, hold] = useState<number | null>(null);
  const rest = useRef(0);
  useEffect(() => hold(null), [value]);
  useEffect(() => () => clearTimeout(rest.current), []);
  const shown = held ?? value;
  const words = turnWords(shown, turn, lang);
  const turned = (next: number) => {
    hold(next);
    clearTimeout(rest.current);
    rest.current = window.setTimeout(() => {
      go(here({ [turn.name]: turnIn(next, turn, scenario, network) }), true);
      // Back where it was there is no new value that would take the hand's.
      if (next === questionOf(new URLSearchParams(location.search), network)[turn.field]) {
        hold(null);
      }
    }, REST_MILLIS);
  };
  return (
    <label class="turn">
      <span>{say(`corridors.turn.${turn.name}`)}</span>
      <output>{words}</output>
      <input type="range" min={turn.least} max={turn.most} step={turn.step} value={shown} aria-valuetext={words} onInput={(e) => turned(Number(e.currentTarget.value))} />
    </label>
  );
}
