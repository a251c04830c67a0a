import { describe, expect, test } from 'vitest';
import { chooseLang, sayIn } from '../src/i18n';
import { en } from '../src/i18n/en';
import { ru } from '../src/i18n/ru';

const places = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]))].sort();

describe('both languages', () => {
  test('have the same keys in the same order', () => {
    expect(Object.keys(ru)).toEqual(Object.keys(en));
  });
  test.each(Object.keys(en) as (keyof typeof en)[])('%s has the same places for values', (key) => {
    expect(places(ru[key])).toEqual(places(en[key]));
  });
  test.each((Object.keys(en) as (keyof typeof en)[]).filter((key) => en[key].includes('|')))('%s has all forms for numbers', (key) => {
    expect(en[key].split('|')).toHaveLength(2);
    expect(ru[key].split('|')).toHaveLength(3);
  });
});

test('every text is said somewhere', () => {
  const files = import.meta.glob<string>(['../src/**/*.{ts,tsx}', '!../src/i18n/*'], { query: '?raw', import: 'default', eager: true });
  const source = Object.values(files).join('\n');
  const said = (key: string) => source.includes(`'${key}'`) || source.includes(`\`${key.replace(/\.[^.]*$/, '')}.$`);
  expect(Object.keys(en).filter((key) => !said(key))).toEqual([]);
});

test('numbers choose the form of their language', () => {
  const say = sayIn('ru');
  expect([1, 2, 5, 21, 112].map((n) => say('foot.holdings', { n }))).toEqual(['1 показатель', '2 показателя', '5 показателей', '21 показатель', '112 показателей']);
});

test('the address decides on the language, then what was chosen, then the browser', () => {
  expect(chooseLang('ru', 'en', ['en-GB'])).toBe('ru');
  expect(chooseLang(null, 'en', ['ru'])).toBe('en');
  expect(chooseLang('xx', null, ['kk', 'ru-KZ'])).toBe('ru');
  expect(chooseLang(null, null, ['zh'])).toBe('en');
});
