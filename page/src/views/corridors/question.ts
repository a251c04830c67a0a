import type { Changes } from '../../address';
import type { Query } from '../../api';
import type { Method, Network } from '../../corridor-types';

export const SHOWN = ['flows', 'change', 'used'] as const;
export const MEASURES = ['tonnes', 'teu', 'hours'] as const;
export type Shown = (typeof SHOWN)[number];
export type Measure = (typeof MEASURES)[number];

/** What the reader asks of the network, and what of the answer they look at; each part stands in the address. */
export interface CorridorQuestion {
  scenario: string;
  borderHours: number;
  fees: number;
  demand: number;
  year: number;
  method: Method;
  shown: Shown;
  measure: Measure;
  link: string | null;
  country: string | null;
}

/** What can be turned, and how far. */
export interface Turn {
  name: 'border_hours' | 'fees' | 'demand' | 'year';
  field: 'borderHours' | 'fees' | 'demand' | 'year';
  least: number;
  most: number;
  step: number;
}

/** So many years from that of the shipments on. */
const YEARS = 11;

export function turnsOf(network: Network): Turn[] {
  const year = network.year ?? 0;
  return [
    { name: 'border_hours', field: 'borderHours', least: 0, most: 2, step: 0.1 },
    { name: 'fees', field: 'fees', least: 0, most: 3, step: 0.1 },
    { name: 'demand', field: 'demand', least: 0.5, most: 3, step: 0.1 },
    { name: 'year', field: 'year', least: year, most: year + YEARS, step: 1 },
  ];
}

/** Where a turn stands when nobody has turned it. */
export function restOf(turn: Turn, scenario: string, network: Network): number {
  return turn.name === 'year' ? (network.scenarios.find((s) => s.id === scenario)?.year ?? turn.least) : 1;
}

/** The question that an address asks; what it leaves out, or cannot be, is as in the scenario. */
export function questionOf(query: URLSearchParams, network: Network): CorridorQuestion {
  const scenario = network.scenarios.find((s) => s.id === query.get('scenario'))?.id ?? network.scenarios[0]?.id ?? '';
  const turned = Object.fromEntries(turnsOf(network).map((turn) => [turn.field, turnedTo(query.get(turn.name), turn) ?? restOf(turn, scenario, network)])) as Record<Turn['field'], number>;
  const one = <T extends string>(name: string, allowed: readonly [T, ...T[]]): T => allowed.find((a) => a === query.get(name)) ?? allowed[0];
  return {
    scenario,
    ...turned,
    method: one('method', ['logit', 'equilibrium']),
    shown: one('show', SHOWN),
    measure: one('by', MEASURES),
    link: network.links.find((l) => l.id === query.get('link'))?.id ?? null,
    country: query.get('country'),
  };
}

function turnedTo(text: string | null, turn: Turn): number | null {
  const value = text === null || text.trim() === '' ? NaN : Number(text);
  return value >= turn.least && value <= turn.most ? Number(value.toFixed(2)) : null;
}

/** What the server is asked: only what is not as it is. */
export function parametersOf(question: CorridorQuestion, network: Network): Query {
  return {
    scenario: question.scenario === network.scenarios[0]?.id ? null : question.scenario,
    ...Object.fromEntries(turnsOf(network).map((turn) => [turn.name, turnIn(question[turn.field], turn, question.scenario, network)])),
    method: question.method === 'logit' ? null : question.method,
  };
}

/** A turn as it stands in the address: nothing where it is as it was. */
export function turnIn(value: number, turn: Turn, scenario: string, network: Network): string | null {
  return value === restOf(turn, scenario, network) ? null : String(value);
}

/** The address in which nothing is turned. */
export function untouched(network: Network): Changes {
  return Object.fromEntries(turnsOf(network).map((turn) => [turn.name, null]));
}

export function isTouched(question: CorridorQuestion, network: Network): boolean {
  return turnsOf(network).some((turn) => question[turn.field] !== restOf(turn, question.scenario, network));
}
