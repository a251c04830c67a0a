import type { Claim, Document } from '../../api-types';

/** A run of a block's text: plain, or the words of a claim. */
export interface Run {
  text: string;
  claim: Claim | null;
}

export interface MarkedBlock {
  kind: string;
  runs: Run[];
}

/**
 * The text of a document in blocks, with the words of its claims apart. Where claims overlap the first keeps its words. Positions are
 * counted in UTF-16 units, as Java and JavaScript count them.
 */
export function mark(document: Pick<Document, 'text' | 'blocks' | 'claims'>): MarkedBlock[] {
  const claims = [...document.claims].sort((a, b) => a.start - b.start || b.end - a.end);
  const blocks = document.blocks.length > 0 ? document.blocks : paragraphs(document.text);
  let next = 0;
  return blocks.map(({ kind, start, end }) => {
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
    return { kind, runs };
  });
}

function paragraphs(text: string): Document['blocks'] {
  const blocks: Document['blocks'] = [];
  for (const line of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    blocks.push({ kind: 'PARAGRAPH', start: line.index, end: line.index + line[0].length });
  }
  return blocks;
}
