import type { Border, Network, Position } from '../../corridor-types';

/** A link over a border, with its stop both ways. */
export interface Crossing {
  link: string;
  at: Position;
  /** The longer of both ways. */
  hours: number;
}

/** Each crossing once, the longest stop first. It stands in the middle of its link, which is short. What a scenario changes takes the place of what is. */
export function crossingsOf(network: Network, changed: readonly Border[] = []): Crossing[] {
  const now = new Map(changed.map((b) => [`${b.link} ${b.from}`, b.hours]));
  const lines = new Map(network.links.map((l) => [l.id, l.line]));
  const crossings = new Map<string, Crossing>();
  for (const { link, from, hours: usual } of network.borders) {
    const hours = now.get(`${link} ${from}`) ?? usual;
    const at = middleOf(lines.get(link) ?? []);
    if (at) {
      crossings.set(link, { link, at, hours: Math.max(hours, crossings.get(link)?.hours ?? 0) });
    }
  }
  return [...crossings.values()].sort((a, b) => b.hours - a.hours);
}

/** The middle one of a line's points, or between the two in the middle. */
export function middleOf(line: readonly Position[]): Position | null {
  const [a, b] = [line[Math.floor((line.length - 1) / 2)], line[Math.ceil((line.length - 1) / 2)]];
  return a && b ? [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] : null;
}
