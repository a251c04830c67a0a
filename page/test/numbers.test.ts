import { describe, expect, test } from 'vitest';
import { amount, ends, percent, scaleOf } from '../src/numbers';

const bn = (lower: number | null, upper: number | null) => amount({ lower: lower === null ? null : lower * 1e9, upper: upper === null ? null : upper * 1e9 }, 'billion', 'en');

describe('an amount is printed', () => {
  test('plainly when all of it lies within one unit of the last digit', () => {
    expect(bn(43.815, 43.825)).toEqual({ kind: 'VALUE', text: '43.82', margin: '' });
  });
  test('with a margin when it lies within five percent', () => {
    expect(bn(39.75, 39.85)).toEqual({ kind: 'MARGIN', text: '39.80', margin: '±\u00a00.05' });
  });
  test('as a range when it is wider', () => {
    expect(bn(87.85, 106.35)).toEqual({ kind: 'RANGE', text: '87.85\u2009–\u2009106.35', margin: '' });
  });
  test('with ends that are rounded outwards', () => {
    expect(bn(10.0051, 20.0001).text).toBe('10.00\u2009–\u200920.01');
  });
  test('as an open end when only one is known', () => {
    expect(bn(49.45, null).text).toBe('≥ 49.45');
    expect(bn(0, 3.2).text).toBe('≤ 3.20');
    expect(bn(null, null).kind).toBe('UNKNOWN');
  });
  test('so that what it leaves out is never inside the interval', () => {
    let seed = 7;
    const next = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    for (let i = 0; i < 2000; i++) {
      const lower = next() * 10 ** Math.floor(next() * 5);
      const upper = lower * (1 + next());
      const print = bn(lower, upper);
      const [from, until] = print.text.split('\u2009–\u2009').map(parse);
      if (print.kind === 'RANGE') {
        expect(from).toBeLessThanOrEqual(lower * (1 + 1e-9));
        expect(until).toBeGreaterThanOrEqual(upper * (1 - 1e-9));
      } else if (print.kind === 'MARGIN') {
        const margin = parse(print.margin.replace('±', ''));
        expect((from ?? NaN) - margin).toBeLessThanOrEqual(lower * (1 + 1e-9));
        expect((from ?? NaN) + margin).toBeGreaterThanOrEqual(upper * (1 - 1e-9));
      }
    }
  });
});

function parse(text: string): number {
  return Number(text.replaceAll(/[,\s]/g, ''));
}

describe('a percentage', () => {
  test('has the reader’s decimal sign and minus', () => {
    expect(percent({ lower: -6.3, upper: -5.9 }, 'ru').text).toBe('−6,1');
  });
  test('that could be anything is not shown', () => {
    expect(percent({ lower: -30, upper: 40 }, 'en').kind).toBe('UNKNOWN');
  });
});

test('what stands for no end is none', () => {
  expect(ends({ lower: 1.5e9, upper: 1e18 })).toEqual({ lower: 1.5e9, upper: null });
});

test('the scale fits the greatest value', () => {
  expect(scaleOf([3.2e8, null, 4.4e10])).toBe('billion');
  expect(scaleOf([784e6])).toBe('million');
  expect(scaleOf([300])).toBe('one');
});
