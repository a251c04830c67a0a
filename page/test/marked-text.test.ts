import { expect, test } from 'vitest';
import type { Block, Claim } from '../src/api-types';
import { cells, mark, pieces } from '../src/views/claims/marked-text';

const claim = (id: string, start: number, end: number) => ({ id, start, end, verdict: 'OPEN' }) as Claim;
const block = (kind: Block['kind'], start: number, end: number, group = start): Block => ({ kind, start, end, group });

test('claims stand apart in their blocks, and no letter is lost', () => {
  const text = 'Trade rose by 9%.\n\nIt reached 80 billion, or 5%.';
  const blocks = mark({ text, blocks: [block('PARAGRAPH', 0, 17), block('PARAGRAPH', 19, 48)], claims: [claim('b', 30, 40), claim('a', 14, 16), claim('c', 45, 47)] });
  expect(blocks.map((b) => b.runs.map((r) => r.text).join(''))).toEqual(['Trade rose by 9%.', 'It reached 80 billion, or 5%.']);
  expect(blocks.flatMap((b) => b.runs).filter((r) => r.claim).map((r) => [r.claim?.id, r.text])).toEqual([
    ['a', '9%'],
    ['b', '80 billion'],
    ['c', '5%'],
  ]);
});

test('of claims that overlap the first keeps its words', () => {
  const blocks = mark({ text: 'from 6 to 10 percent', blocks: [block('PARAGRAPH', 0, 20)], claims: [claim('a', 5, 12), claim('b', 10, 20)] });
  expect(blocks[0]?.runs.map((r) => r.text)).toEqual(['from ', '6 to 10', ' percent']);
});

test('a claim that reaches beyond its block is left as text', () => {
  const blocks = mark({ text: 'ab\ncd', blocks: [block('PARAGRAPH', 0, 2), block('PARAGRAPH', 3, 5)], claims: [claim('a', 1, 4)] });
  expect(blocks.flatMap((b) => b.runs).every((r) => r.claim === null)).toBe(true);
});

test('items of one list and rows of one table are one piece each', () => {
  const kinds = [block('HEADING', 0, 1), block('LIST_ITEM', 1, 2, 7), block('LIST_ITEM', 2, 3, 7), block('LIST_ITEM', 3, 4, 8), block('TABLE_HEADER', 4, 5, 9), block('TABLE_ROW', 5, 6, 9)];
  const found = pieces(mark({ text: 'abcdef', blocks: kinds, claims: [] }));
  expect(found.map((p) => [p.kind, 'blocks' in p ? p.blocks.length : 0])).toEqual([
    ['HEADING', 0],
    ['LIST', 2],
    ['LIST', 1],
    ['TABLE', 2],
  ]);
});

test('a row of a table has its cells, with the claims in them', () => {
  const text = '| Kazakhstan | 43.8 | |';
  const [row] = mark({ text, blocks: [block('TABLE_ROW', 0, text.length)], claims: [claim('a', 15, 19)] });
  const found = row ? cells(row) : [];
  expect(found.map((cell) => cell.map((r) => r.text).join('').trim())).toEqual(['Kazakhstan', '43.8', '']);
  expect(found[1]?.find((r) => r.claim)?.text).toBe('43.8');
});
