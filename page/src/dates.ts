import type { Lang } from './api-types';

/** A date as the source gives it (`2025`, `2025-06`, `2025-06-16`) in the reader's words; anything else stays as it is. */
export function date(text: string | null | undefined, lang: Lang): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(text ?? '');
  if (!parts || !parts[1]) {
    return text ?? '';
  }
  if (!parts[2]) {
    return parts[1];
  }
  const day = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3] ?? 1)));
  const format: Intl.DateTimeFormatOptions = parts[3]
    ? { day: 'numeric', month: 'long', year: 'numeric' }
    : { month: 'long', year: 'numeric' };
  return clean(new Intl.DateTimeFormat(lang, { ...format, timeZone: 'UTC' }).format(day));
}

/** The days from one date to another: `June 16 – 18, 2025`; where one of them is no day, both dates. */
export function days(first: string, last: string, lang: Lang): string {
  const day = /^\d{4}-\d{2}-\d{2}$/;
  if (first === last) {
    return date(first, lang);
  }
  if (!day.test(first) || !day.test(last) || last < first) {
    return `${date(first, lang)} – ${date(last, lang)}`;
  }
  const format = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return clean(format.formatRange(new Date(`${first}T00:00Z`), new Date(`${last}T00:00Z`)));
}

/** A window in the reader's words: `2024`, `Jan–Nov 2025`, `янв. – нояб. 2025`. */
export function window(text: string, lang: Lang): string {
  const half = /^(\d{4})-([HQ])(\d)$/.exec(text);
  if (half?.[1] && half[2] && half[3]) {
    const length = half[2] === 'H' ? 6 : 3;
    const first = (Number(half[3]) - 1) * length + 1;
    return months(Number(half[1]), first, Number(half[1]), first + length - 1, lang);
  }
  const run = /^(\d{4})-(\d{2})(?:\/(\d{4})-(\d{2}))?$/.exec(text);
  if (run?.[1] && run[2]) {
    const [y1, m1] = [Number(run[1]), Number(run[2])];
    const [y2, m2] = run[3] && run[4] ? [Number(run[3]), Number(run[4])] : [y1, m1];
    if (m1 === 1 && m2 === 12) {
      return y1 === y2 ? String(y1) : `${y1}–${y2}`;
    }
    return months(y1, m1, y2, m2, lang);
  }
  return text.replace('/', '–');
}

/**
 * A period of the lake in the reader's words: 0 is all of the window, else the number is the first month, `202401`, of a year (A), a
 * quarter (Q) or a month (M).
 */
export function period(first: number, frequency: 'A' | 'Q' | 'M', whole: string, lang: Lang): string {
  const [year, month] = [Math.floor(first / 100), first % 100];
  const length = { A: 12, Q: 3, M: 1 }[frequency];
  return first === 0 ? whole : length === 12 ? String(year) : months(year, month, year, month + length - 1, lang);
}

function months(y1: number, m1: number, y2: number, m2: number, lang: Lang): string {
  const month = new Intl.DateTimeFormat(lang, { month: 'short', timeZone: 'UTC' });
  const name = (m: number) => month.format(new Date(Date.UTC(2024, m - 1, 1)));
  if (y1 === y2) {
    return m1 === m2 ? `${name(m1)} ${y1}` : `${name(m1)}–${name(m2)} ${y1}`;
  }
  return `${name(m1)} ${y1} – ${name(m2)} ${y2}`;
}

function clean(text: string): string {
  return text.replace(/\s*г\.$/, '');
}
