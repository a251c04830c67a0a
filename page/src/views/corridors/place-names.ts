import type { Node, Position } from '../../corridor-types';
import { both, type LinkFlow } from './map-scale';

const ROOM = { x: 92, y: 24 };
const MOST = 26;

/** The towns and ports where most passes, as many as have room for their names. */
export function placeNames(nodes: readonly Node[], flows: readonly LinkFlow[], on: (at: Position) => { x: number; y: number }, size: { width: number; height: number }): Node[] {
  const passes = new Map<string, number>();
  for (const { link, after } of flows) {
    // Ships say little of where people look for a way by land.
    const tonnes = both(after) * (link.mode === 'sea' ? 0.05 : 1);
    [link.from, link.to].forEach((end) => passes.set(end, (passes.get(end) ?? 0) + tonnes));
  }
  const shown: { node: Node; x: number; y: number }[] = [];
  const wanted = nodes.filter((n) => ['city', 'port'].includes(n.kind)).sort((a, b) => (passes.get(b.id) ?? 0) - (passes.get(a.id) ?? 0));
  for (const node of wanted) {
    const { x, y } = on(node.at);
    const inside = x > 10 && y > 10 && x < size.width - ROOM.x && y < size.height - 10;
    if (inside && shown.length < MOST && !shown.some((s) => Math.abs(s.x - x) < ROOM.x && Math.abs(s.y - y) < ROOM.y)) {
      shown.push({ node, x, y });
    }
  }
  return shown.map((s) => s.node);
}
