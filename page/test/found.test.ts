import { expect, test } from 'vitest';
import type { Entry } from '../src/api-types';
import { found } from '../src/views/register/found';

const entry = (id: string, kind: string, title: string, sentence: string, parties: string[] = []): Entry => ({
  ...{ id, kind, title, parties, mentions: [{ document: 'd', title: 'D', sentence }], conflicts: [] },
  ...{ date: null, place: null, places: [], amount: null, unit: null, due: null, status: null },
});
const entries = [
  entry('a', 'treaty', 'Treaty of Good Neighbours', 'It was signed in Astana.', ['CHN', 'KAZ']),
  entry('b', 'project', 'Railway', 'The railway will be long.', ['CHN', 'UZB']),
];
const names = { economies: (codes: readonly string[]) => codes.map((c) => ({ CHN: 'China', KAZ: 'Kazakhstan' })[c] ?? c).join(', ') };
const ids = (kind: string | null, words: string) => found(entries, kind, words, names).map((e) => e.id);

test('all words must be told of an entry, wherever', () => {
  expect(ids(null, '')).toEqual(['a', 'b']);
  expect(ids(null, 'ASTANA treaty')).toEqual(['a']);
  expect(ids(null, 'kazakhstan')).toEqual(['a']);
  expect(ids(null, 'railway kazakhstan')).toEqual([]);
});

test('a kind leaves the others out', () => {
  expect(ids('project', '')).toEqual(['b']);
  expect(ids('project', 'treaty')).toEqual([]);
});
