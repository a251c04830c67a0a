import type { Block, Claim, Document } from '../../api-types';

/** A run of a block's text: plain, or the words of a claim. */
export interface Run {
  text: string;
  claim: Claim | null;
}

export interface MarkedBlock {
  kind: Block['kind'];
  group: number;
  runs: Run[];
}

/** What is shown as one thing: a heading, a paragraph, or all items of a list and all rows of a table. */
export type Piece = { kind: 'HEADING' | 'PARAGRAPH'; runs: Run[] } | { kind: 'LIST' | 'TABLE'; blocks: MarkedBlock[] };

/**
 * The text of a document in blocks, with the words of its claims apart. Where claims overlap the first keeps its words. Positions are
 * counted in UTF-16 units, as Java and JavaScript count them.
 */
export function mark(document: Pick<Document, 'text' | 'blocks' | 'claims'>): MarkedBlock[] {
  const claims = [...document.claims].sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  return document.blocks.map(({ kind, group, start, end }) => {
    const runs: Run[] = [];
    let at = start;
    while (next < claims.length) {
      const claim = claims[next];
      if (!claim || claim.start >= end) {
        break;
      }
      next++;
      if (claim.start < at || claim.end > end || claim.end <= claim.start) {
        continue;
      }
      if (claim.start > at) {
        runs.push({ text: document.text.slice(at, claim.start), claim: null });
      }
      runs.push({ text: document.text.slice(claim.start, claim.end), claim });
      at = claim.end;
    }
    if (at < end) {
      runs.push({ text: document.text.slice(at, end), claim: null });
    }
    return { kind, group, runs };
  });
}

/** Blocks that follow each other and belong together, such as the rows of a table, as one piece. */
export function pieces(blocks: readonly MarkedBlock[]): Piece[] {
  const found: Piece[] = [];
  for (const block of blocks) {
    if (block.kind === 'HEADING' || block.kind === 'PARAGRAPH') {
      found.push({ kind: block.kind, runs: block.runs });
      continue;
    }
    const kind = block.kind === 'LIST_ITEM' ? 'LIST' : 'TABLE';
    const last = found.at(-1);
    if (last && 'blocks' in last && last.kind === kind && last.blocks[0]?.group === block.group) {
      last.blocks.push(block);
    } else {
      found.push({ kind, blocks: [block] });
    }
  }
  return found;
}

/** The cells of a table's row, which stand between upright lines: `| Kazakhstan | 43.8 |`. */
export function cells(row: MarkedBlock): Run[][] {
  const found: Run[][] = [[]];
  for (const run of row.runs) {
    const parts = run.claim ? [run.text] : run.text.split('|');
    parts.forEach((text, i) => {
      if (i > 0) {
        found.push([]);
      }
      found.at(-1)?.push({ ...run, text });
    });
  }
  const blank = (cell: Run[] | undefined) => cell?.every((run) => run.claim === null && run.text.trim() === '') ?? false;
  const first = found.length > 1 && blank(found[0]) ? 1 : 0;
  const last = found.length - first > 1 && blank(found.at(-1)) ? -1 : undefined;
  return found.slice(first, last);
}
