import { here } from '../../address';
import type { Lang } from '../../api-types';
import type { Flows, Network } from '../../corridor-types';
import type { Say } from '../../i18n';
import { fixed } from '../../numbers';
import type { NetworkNames } from './names';
import { restOf, turnsOf, type CorridorQuestion, type Turn } from './question';

/** What every part of the view is given. */
export interface Told {
  network: Network;
  names: NetworkNames;
  question: CorridorQuestion;
  flows: Flows;
  /** The scenario of the flows with what was turned on top of it, in words. */
  scenario: string;
}

/** `The railway opens; border fees × 1.5`. */
export function scenarioWords(question: CorridorQuestion, network: Network, say: Say, lang: Lang): string {
  const name = network.scenarios.find((s) => s.id === question.scenario)?.name ?? question.scenario;
  const turned = turnsOf(network)
    .filter((turn) => question[turn.field] !== restOf(turn, question.scenario, network))
    .map((turn) => say(`corridors.turned.${turn.name}`, { value: turnWords(question[turn.field], turn, lang) }));
  return [name, ...turned].join('; ');
}

/** A turn as it stands: `× 1.5`, `2030`. */
export function turnWords(value: number, turn: Turn, lang: Lang): string {
  return turn.name === 'year' ? String(value) : `×\u00a0${fixed(value, 1, lang)}`;
}

/** The address at which a link is chosen, or none. */
export function atLink(id: string | null): string {
  return here({ link: id });
}
