import type { Interval, Lang } from './api-types';

/**
 * An interval as people read it. `VALUE`: all of it lies within one unit of the last digit. `MARGIN`: it lies within five percent
 * (2.5 points for percentages). `RANGE`: both ends, rounded outwards. `LEAST`, `MOST`: one end only. The same rules as the briefing's.
 */
export interface Print {
  kind: 'VALUE' | 'MARGIN' | 'RANGE' | 'LEAST' | 'MOST' | 'UNKNOWN';
  text: string;
  margin: string;
}

export type Scale = 'one' | 'thousand' | 'million' | 'billion' | 'trillion';

export const SCALES: Record<Scale, number> = { one: 1, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** An end that stands for "no end": a text's "more than" is printed so by the checks. */
const NO_END = 1e17;

const UNKNOWN: Print = { kind: 'UNKNOWN', text: '–', margin: '' };

/** The scale in which the greatest of the values has one to three digits before the point. */
export function scaleOf(values: readonly (number | null | undefined)[]): Scale {
  const greatest = Math.max(0, ...values.filter((v): v is number => typeof v === 'number' && Math.abs(v) < NO_END).map(Math.abs));
  return greatest >= 1e13 ? 'trillion' : greatest >= 1e9 ? 'billion' : greatest >= 1e6 ? 'million' : greatest >= 1e4 ? 'thousand' : 'one';
}

/** The same interval with ends that stand for none taken away. */
export function ends(interval: Interval): Interval {
  const end = (v: number | null) => (v === null || Math.abs(v) >= NO_END ? null : v);
  return { lower: end(interval.lower), upper: end(interval.upper) };
}

/** An amount that cannot be negative, in units of the scale. */
export function amount(interval: Interval, scale: Scale, lang: Lang): Print {
  const { lower, upper } = ends(interval);
  const by = SCALES[scale];
  const least = lower !== null && lower > 0 ? lower / by : null;
  const most = upper === null ? null : upper / by;
  if (least !== null && most !== null) {
    const narrow = (most - least) / 2 <= Math.abs((least + most) / 2) * 0.05;
    return both(least, most, narrow, decimals(narrow ? (least + most) / 2 : most), false, lang);
  }
  if (least !== null) {
    return { kind: 'LEAST', text: `≥ ${digits(down(least, decimals(least)), decimals(least), lang)}`, margin: '' };
  }
  if (most !== null) {
    return { kind: 'MOST', text: `≤ ${digits(up(most, decimals(most)), decimals(most), lang)}`, margin: '' };
  }
  return UNKNOWN;
}

/** A percentage. One with a single end, or wider than 50 points, says too little to be shown. */
export function percent(interval: Interval, lang: Lang): Print {
  const { lower, upper } = ends(interval);
  if (lower === null || upper === null || upper - lower > 50) {
    return UNKNOWN;
  }
  return both(lower, upper, (upper - lower) / 2 <= 2.5, 1, true, lang);
}

function both(least: number, most: number, narrow: boolean, places: number, points: boolean, lang: Lang): Print {
  const unit = 10 ** -places;
  const middle = (least + most) / 2;
  const value = near(middle, places);
  const sign = points ? '\u00a0%' : '';
  if (reach(value, least, most) <= unit * (1 + 1e-9)) {
    return { kind: 'VALUE', text: digits(value, places, lang) + sign, margin: '' };
  }
  if (narrow) {
    const width = most - least;
    const fewer = width >= 20 ? 0 : width < unit * 2 ? places + 1 : places;
    const rounded = near(middle, fewer);
    return {
      kind: 'MARGIN',
      text: digits(rounded, fewer, lang),
      margin: `±\u00a0${digits(up(reach(rounded, least, most), fewer), fewer, lang)}${sign}`,
    };
  }
  const fewer = points && most - least >= 2 ? 0 : places;
  const from = digits(down(least, fewer), fewer, lang);
  const until = digits(up(most, fewer), fewer, lang);
  const text = least < 0 ? `${from} … ${until}` : `${from}\u2009–\u2009${until}`;
  return { kind: 'RANGE', text: text + sign, margin: '' };
}

/** A plain number, such as a value of a series, to three or four digits that count. */
export function plain(value: number, lang: Lang, most = 2): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: most }).format(value);
}

/** With exactly so many decimals, for columns whose points stand below each other. */
export function fixed(value: number, places: number, lang: Lang): string {
  return digits(near(value, places), places, lang);
}

export function count(value: number, lang: Lang): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 0 }).format(value);
}

/** A value in the scale that fits it, `43.8 billion`; the word comes from the caller's texts. */
export function scaled(value: number, scale: Scale, lang: Lang): string {
  const number = value / SCALES[scale];
  return digits(near(number, decimals(number)), decimals(number), lang);
}

function decimals(value: number): number {
  const size = Math.abs(value);
  return size >= 1000 ? 0 : size >= 1 ? 2 : 3;
}

function reach(value: number, least: number, most: number): number {
  return Math.max(Math.abs(value - least), Math.abs(most - value));
}

// Twelve digits: what a division by the scale adds beyond them is no information, and would move an end by a unit.
function shifted(value: number, places: number): number {
  return Number((value * 10 ** places).toPrecision(12));
}

function down(value: number, places: number): number {
  return Math.floor(shifted(value, places)) / 10 ** places;
}

function up(value: number, places: number): number {
  return Math.ceil(shifted(value, places)) / 10 ** places;
}

function near(value: number, places: number): number {
  return Math.round(shifted(value, places)) / 10 ** places;
}

function digits(value: number, places: number, lang: Lang): string {
  return new Intl.NumberFormat(lang, { minimumFractionDigits: places, maximumFractionDigits: places })
    .format(value === 0 ? 0 : value)
    .replace('-', '−');
}
