import type { Lang } from '../../api-types';
import { fixed, scaled, SCALES, scaleOf, type Scale } from '../../numbers';

/** A change with its sign: `+1.23`, `−0.500`; `0` where nothing moves that could be printed. */
export function change(before: number, after: number, scale: Scale, lang: Lang): string {
  return signed(after - before, (size) => scaled(size, scale, lang));
}

/** How the numbers of a column are printed: all in one scale, with the same decimals. */
export interface Column {
  scale: Scale;
  places: number;
}

/** A column whose greatest value has some thousands before the point: what is carried by one is a thousand times what is by another. */
export function columnOf(values: readonly (number | undefined)[], places: number): Column {
  return { scale: scaleOf(values.map((v) => (v ?? 0) / 1000)), places };
}

export function inColumn(value: number, { scale, places }: Column, lang: Lang): string {
  return fixed(value / SCALES[scale], places, lang);
}

export function changeInColumn(before: number, after: number, column: Column, lang: Lang): string {
  return signed(after - before, (size) => inColumn(size, column, lang));
}

/** A change in percent of what was: `+4.2 %`; nothing where nothing was, or where it is too little to be printed. */
export function changePercent(before: number, after: number, lang: Lang): string {
  const text = before === 0 ? '0' : signed((100 * (after - before)) / before, (size) => fixed(size, size >= 100 ? 0 : 1, lang));
  return text === '0' ? '' : `${text}\u00a0%`;
}

/** A difference with its sign, its size as the caller prints it. */
export function signed(difference: number, print: (size: number) => string): string {
  const size = print(Math.abs(difference));
  return /[1-9]/.test(size) ? `${difference > 0 ? '+' : '−'}${size}` : '0';
}
