import { here } from '../../address';
import type { Flows, Network } from '../../corridor-types';
import type { NetworkNames } from './names';
import type { CorridorQuestion } from './question';

/** What every part of the view is given. */
export interface Told {
  network: Network;
  names: NetworkNames;
  question: CorridorQuestion;
  flows: Flows;
}

/** The address at which a link is chosen, or none. */
export function atLink(id: string | null): string {
  return here({ link: id });
}
