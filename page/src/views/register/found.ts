import type { Entry } from '../../api-types';
import type { Names } from '../../names';

/** The entries of a kind (of all, when there is none) that have all words: in what is shown of them, whatever its letters' size. */
export function found(entries: readonly Entry[], kind: string | null, words: string, names: Pick<Names, 'economies'>): Entry[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((e) => {
    if (kind && e.kind !== kind) {
      return false;
    }
    const told = [e.title, e.kind, e.status, e.place, e.date, names.economies(e.parties), ...e.mentions.map((m) => m.sentence)].join(' ').toLowerCase();
    return wanted.every((word) => told.includes(word));
  });
}
