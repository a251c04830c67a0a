// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { here, parse, to } from '../src/address';
import { address } from '../src/api';
import { webAddress } from '../src/parts';
import { sectionOf } from '../src/views/trade/sections';
import { ticks } from '../src/charts/scale';

beforeEach(() => history.replaceState(null, '', '/trade?reporter=KAZ&lang=ru'));

test('an address names the view, what is in it, and the state', () => {
  expect(parse({ pathname: '/claims/a%20b', search: '?claim=c1' })).toMatchObject({ view: 'claims', rest: ['a b'] });
  expect(parse({ pathname: '/claims/%E0%A4', search: '' }).rest).toEqual(['%E0%A4']);
});

test('the language stays from view to view, other state does not', () => {
  expect(to('/sources')).toBe('/sources?lang=ru');
  expect(here({ partner: 'CHN' })).toBe('/trade?reporter=KAZ&lang=ru&partner=CHN');
  expect(here({ reporter: null })).toBe('/trade?lang=ru');
});

test('parameters of the API are escaped, and empty ones left out', () => {
  expect(address('/bounds', { question: 'CHN turnover CA5 2025-01/2025-11 USD', lang: null })).toBe('/api/v1/bounds?question=CHN+turnover+CA5+2025-01%2F2025-11+USD');
});

test.each(['javascript:alert(1)', 'data:text/html,x', '//example.org', 'ftp://x', '', null])('%j of a source is no link', (url) => {
  expect(webAddress(url)).toBeNull();
});

test('chapters belong to their sections', () => {
  expect(['HS:01', 'HS:27', '271121', 'HS:71', 'HS:72', 'HS:97'].map(sectionOf)).toEqual([0, 4, 4, 13, 14, 20]);
  expect(['TOTAL', 'HS:99', 'SITC:0'].map(sectionOf)).toEqual([21, 21, 21]);
});

test('ticks are round numbers within the scale', () => {
  expect(ticks(0, 106, 4)).toEqual([0, 50, 100]);
  expect(ticks(70, 115, 5)).toEqual([70, 80, 90, 100, 110]);
  expect(ticks(5, 5, 4)).toEqual([5]);
});
