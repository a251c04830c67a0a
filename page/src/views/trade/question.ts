import type { Address } from '../../address';
import type { Query } from '../../api';
import type { Case, Lake } from '../../api-types';

/** What the reader asks of the lake; each part stands in the address. */
export interface TradeQuestion {
  reporter: string;
  partner: string | null;
  flow: 'EXPORT' | 'IMPORT';
  first: number;
  last: number;
  source: string | null;
  product: string | null;
}

/** The question that the address asks; what it leaves out is chosen so that there is something to see. */
export function questionOf(address: Address, lake: Lake, kase: Case): TradeQuestion {
  const q = address.query;
  const members = kase.groups[0]?.members ?? [];
  const reporter = q.get('reporter') ?? lake.reporters.find((r) => members.includes(r)) ?? lake.reporters[0] ?? 'WLD';
  const flow = q.get('flow') === 'IMPORT' ? 'IMPORT' : 'EXPORT';
  const source = q.get('source');
  const fits = lake.held.filter((h) => (!source || h.source === source) && h.reporters.includes(reporter));
  const held = fits.length > 0 ? fits : lake.held;
  const years = [Math.min(...held.map((h) => h.first)), Math.max(...held.map((h) => h.last))] as const;
  const year = (name: string, otherwise: number) => {
    const n = Number(q.get(name));
    return Number.isInteger(n) && n > 1900 && n < 2200 ? n : otherwise;
  };
  const last = year('to', years[1]);
  const first = Math.min(year('from', years[0]), last);
  const partner = q.has('partner') ? q.get('partner') || null : reporter === 'CHN' ? (members[0] ?? null) : 'CHN';
  return { reporter, partner: partner === 'WLD' ? null : partner, flow, first, last, source, product: q.get('product') };
}

/** The question as parameters of a measure over its last year. */
export function lastYear(question: TradeQuestion): Query {
  const { reporter, partner, flow, last, source, product } = question;
  return { reporter, partner, flow, window: String(last), source, product };
}

/** Over all its years. */
export function allYears(question: TradeQuestion): Query {
  const { reporter, flow, first, last, source, product } = question;
  return { reporter, flow, window: first === last ? String(first) : `${first}/${last}`, source, product };
}

/** Parameters as one text, to tell questions apart. */
export function keyOf(query: Query): string {
  return JSON.stringify(query);
}
