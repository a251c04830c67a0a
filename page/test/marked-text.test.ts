import { expect, test } from 'vitest';
import type { Claim } from '../src/api-types';
import { mark } from '../src/views/claims/marked-text';

const claim = (id: string, start: number, end: number) => ({ id, start, end, verdict: 'OPEN' }) as Claim;

test('claims stand apart in their blocks, and no letter is lost', () => {
  const text = 'Trade rose by 9%.\n\nIt reached 80 billion, or 5%.';
  const blocks = mark({ text, blocks: [], claims: [claim('b', 30, 40), claim('a', 14, 16), claim('c', 45, 47)] });
  expect(blocks.map((b) => b.runs.map((r) => r.text).join(''))).toEqual(['Trade rose by 9%.', 'It reached 80 billion, or 5%.']);
  expect(blocks.flatMap((b) => b.runs).filter((r) => r.claim).map((r) => [r.claim?.id, r.text])).toEqual([
    ['a', '9%'],
    ['b', '80 billion'],
    ['c', '5%'],
  ]);
});

test('of claims that overlap the first keeps its words', () => {
  const blocks = mark({ text: 'from 6 to 10 percent', blocks: [{ kind: 'PARAGRAPH', start: 0, end: 20 }], claims: [claim('a', 5, 12), claim('b', 10, 20)] });
  expect(blocks[0]?.runs.map((r) => r.text)).toEqual(['from ', '6 to 10', ' percent']);
});

test('a claim that reaches beyond its block is left as text', () => {
  const blocks = mark({ text: 'ab\ncd', blocks: [], claims: [claim('a', 1, 4)] });
  expect(blocks.flatMap((b) => b.runs).every((r) => r.claim === null)).toBe(true);
});
