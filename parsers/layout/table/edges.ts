import type { Rule, Run } from '../page.ts';
import type { TableSettings } from './settings.ts';

/** A ruling line after its pieces are joined. */
export interface Edge {
  direction: 'horizontal' | 'vertical';
  at: number;
  from: number;
  to: number;
}

/** Rules → edges: parallel rules that lie together are put on one line, and the pieces on it joined. */
export function toEdges(rules: readonly Rule[], settings: TableSettings): Edge[] {
  return (['horizontal', 'vertical'] as const).flatMap((direction) => {
    const sorted = rules.filter((rule) => rule.direction === direction).sort((a, b) => a.at - b.at);
    return snapGroups(sorted, settings.snap)
      .flatMap((group) => joinPieces(group, settings.join))
      .filter((edge) => edge.to - edge.from >= settings.minEdge);
  });
}

/** Edges without those that only underline words: they start and end with words that stand on them. */
export function dropUnderlines(edges: readonly Edge[], runs: readonly Run[]): Edge[] {
  const lines = new Map<number, Run[]>();
  for (const run of runs) {
    const key = Math.round(run.baseline);
    const line = lines.get(key);
    if (line) line.push(run);
    else lines.set(key, [run]);
  }
  return edges.filter((edge) => {
    if (edge.direction === 'vertical') return true;
    const above = [-4, -3, -2, -1, 0].flatMap((step) => lines.get(Math.round(edge.at) + step) ?? []);
    const starts = above.some((run) => Math.abs(run.box[0] - edge.from) < 1.5);
    return !starts || !above.some((run) => Math.abs(run.box[2] - edge.to) < 1.5);
  });
}

function snapGroups(sorted: readonly Rule[], snap: number): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of sorted) {
    const group = groups.at(-1);
    if (group?.[0] && rule.at - group[0].at <= snap) group.push(rule);
    else groups.push([rule]);
  }
  return groups;
}

function joinPieces(group: readonly Rule[], gap: number): Edge[] {
  const length = group.reduce((sum, rule) => sum + rule.to - rule.from, 0);
  const weighted = group.reduce((sum, rule) => sum + rule.at * (rule.to - rule.from), 0);
  const at = length > 0 ? weighted / length : group[0]!.at;
  const edges: Edge[] = [];
  for (const { direction, from, to } of [...group].sort((a, b) => a.from - b.from)) {
    const last = edges.at(-1);
    if (last && from - last.to <= gap) last.to = Math.max(last.to, to);
    else edges.push({ direction, at, from, to });
  }
  return edges;
}

/** Edges that hang together by meeting one another; each such net may be a table. Lone edges are left out. */
export function toNets(edges: readonly Edge[], settings: TableSettings): Edge[][] {
  const horizontal = edges.filter((edge) => edge.direction === 'horizontal');
  const vertical = edges.filter((edge) => edge.direction === 'vertical').sort((a, b) => a.at - b.at);
  const parent = new Map<Edge, Edge>();
  const find = (edge: Edge): Edge => {
    let top = edge;
    while (parent.get(top)) top = parent.get(top)!;
    if (top !== edge) parent.set(edge, top);
    return top;
  };
  for (const h of horizontal) {
    for (let i = lowerBound(vertical, h.from - settings.meet); i < vertical.length; i += 1) {
      const v = vertical[i]!;
      if (v.at > h.to + settings.meet) break;
      if (h.at < v.from - settings.meet || h.at > v.to + settings.meet) continue;
      const [a, b] = [find(h), find(v)];
      if (a !== b) parent.set(a, b);
    }
  }
  const nets = new Map<Edge, Edge[]>();
  for (const edge of edges) {
    const top = find(edge);
    const net = nets.get(top);
    if (net) net.push(edge);
    else nets.set(top, [edge]);
  }
  return [...nets.values()].filter((net) => net.length > 1);
}

function lowerBound(sorted: readonly Edge[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
