import type { Flows, Link, LinkAccount } from '../../corridor-types';
import type { Shown } from './question';

/** What one link carries in the scenario and as it is. */
export interface LinkFlow {
  link: Link;
  after: LinkAccount;
  before: LinkAccount;
}

const WIDEST = 13;
const THINNEST = 0.7;
const BORDER_MOST = 8;
const BORDER_LEAST = 2.2;

/** The part of its capacity above which a link is said to bind. */
export const BINDING = 0.9;
const HALF = 0.5;

export function linkFlows(links: readonly Link[], flows: Flows): LinkFlow[] {
  const [before, after] = [flows.base, flows.result].map((accounts) => new Map(accounts.links.map((l) => [l.id, l])));
  const nothing = (id: string): LinkAccount => ({ id, tonnes: 0, tonnes_back: 0, used: null, usd_more: 0 });
  return links.map((link) => ({ link, before: before?.get(link.id) ?? nothing(link.id), after: after?.get(link.id) ?? nothing(link.id) }));
}

export function both(account: LinkAccount): number {
  return account.tonnes + account.tonnes_back;
}

export function changeOf(flow: LinkFlow): number {
  return both(flow.after) - both(flow.before);
}

/** The width of a line: its area of a metre of it grows with the root, so that little is seen beside much. */
export function widthOf(value: number, greatest: number): number {
  return value === 0 || greatest === 0 ? THINNEST : THINNEST + (WIDEST - THINNEST) * Math.sqrt(Math.min(1, Math.abs(value) / greatest));
}

/** The radius of a crossing whose area grows with its hours. */
export function radiusOf(hours: number, most: number): number {
  return most === 0 ? BORDER_LEAST : BORDER_LEAST + (BORDER_MOST - BORDER_LEAST) * Math.sqrt(Math.min(1, hours / most));
}

export type Ink = Link['mode'] | 'more' | 'less' | 'same' | 'free' | 'half' | 'binding' | 'unknown' | 'none';

/** A link changes when what it carries moves by more than rounding and what solvers leave. */
function moves(flow: LinkFlow): boolean {
  return Math.abs(changeOf(flow)) > Math.max(1000, 0.001 * both(flow.before));
}

/** Which ink a link is drawn with. */
export function inkOf(flow: LinkFlow, shown: Shown): Ink {
  if (both(flow.after) === 0 && (shown !== 'change' || both(flow.before) === 0)) {
    return 'none';
  }
  switch (shown) {
    case 'flows':
      return flow.link.mode;
    case 'change':
      return moves(flow) ? (changeOf(flow) > 0 ? 'more' : 'less') : 'same';
    case 'used':
      return usedInk(flow.after.used);
  }
}

function usedInk(used: number | null): Ink {
  return used === null ? 'unknown' : used > BINDING ? 'binding' : used > HALF ? 'half' : 'free';
}

/** What the width of a link stands for. */
export function sizeOf(flow: LinkFlow, shown: Shown): number {
  switch (shown) {
    case 'flows':
      return both(flow.after);
    case 'change':
      return moves(flow) ? changeOf(flow) : 0;
    case 'used':
      return flow.after.used === null ? 0 : both(flow.after);
  }
}
