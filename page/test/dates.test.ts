import { expect, test } from 'vitest';
import { date, days, period, window } from '../src/dates';

test.each([
  ['2024', '2024'],
  ['2025-01/2025-11', 'Jan–Nov 2025'],
  ['2025-H1', 'Jan–Jun 2025'],
  ['2025-Q3', 'Jul–Sep 2025'],
  ['2025-06', 'Jun 2025'],
  ['2024-11/2025-02', 'Nov 2024 – Feb 2025'],
  ['2025-01/2025-12', '2025'],
  ['2020/2024', '2020–2024'],
])('window %s reads %s', (text, words) => {
  expect(window(text, 'en')).toBe(words);
});

test('dates are as exact as the source gave them', () => {
  expect([date('2025-12-18', 'en'), date('2025-12', 'en'), date('2025', 'en'), date('about 2025', 'en'), date(null, 'en')]).toEqual([
    'December 18, 2025',
    'December 2025',
    '2025',
    'about 2025',
    '',
  ]);
  expect(date('2025-12-18', 'ru')).toBe('18 декабря 2025');
});

test.each([
  [202401, 'A', '2024'],
  [202404, 'Q', 'Apr–Jun 2024'],
  [202404, 'M', 'Apr 2024'],
  [0, 'A', 'all of it'],
] as const)('period %s of %s reads %s', (first, frequency, words) => {
  expect(period(first, frequency, 'all of it', 'en')).toBe(words);
});

test.each([
  ['2025-06-16', '2025-06-18', 'June 16 – 18, 2025', '16–18 июня 2025'],
  ['2025-06-30', '2025-07-02', 'June 30 – July 2, 2025', '30 июня – 2 июля 2025'],
  ['2025-06-16', '2025-06-16', 'June 16, 2025', '16 июня 2025'],
  ['2025-06', '2025-07', 'June 2025 – July 2025', 'июнь 2025 – июль 2025'],
])('an event from %s to %s', (first, last, english, russian) => {
  expect([days(first, last, 'en'), days(first, last, 'ru')].map((t) => t.replace(/\s/g, ' '))).toEqual([english, russian]);
});
