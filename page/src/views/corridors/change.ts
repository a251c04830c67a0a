import type { Lang } from '../../api-types';
import { fixed, scaled, type Scale } from '../../numbers';

/** A change with its sign: `+1.23`, `−0.500`; `0` where nothing moves that could be printed. */
export function change(before: number, after: number, scale: Scale, lang: Lang): string {
  return signed(after - before, (size) => scaled(size, scale, lang));
}

/** A change in percent of what was: `+4.2 %`; nothing where nothing was. */
export function changePercent(before: number, after: number, lang: Lang): string {
  return before === 0 ? '' : signed((100 * (after - before)) / before, (size) => fixed(size, size >= 100 ? 0 : 1, lang), '\u00a0%');
}

/** A difference with its sign, its size as the caller prints it. */
export function signed(difference: number, print: (size: number) => string, unit = ''): string {
  const size = print(Math.abs(difference));
  const nothing = !/[1-9]/.test(size);
  return nothing ? `0${unit}` : `${difference > 0 ? '+' : '−'}${size}${unit}`;
}
