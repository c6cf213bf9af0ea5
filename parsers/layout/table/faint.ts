import type { Edge } from './edges.ts';
import type { TableSettings } from './settings.ts';

/**
 * Edges of a scan, where lines are faint and break off: gaps are bridged. A gap that begins and ends at lines across it
 * is a merged cell and stays.
 */
export function bridgeFaint(edges: readonly Edge[], settings: TableSettings): Edge[] {
  return both((direction) => {
    const [along, across] = split(edges, direction);
    const out: Edge[] = [];
    for (const edge of [...along].sort((a, b) => a.at - b.at || a.from - b.from)) {
      const last = out.at(-1);
      const gap = last?.at === edge.at ? edge.from - last.to : Infinity;
      const merged = last && isAtLine(last.to, edge, across, settings) && isAtLine(edge.from, edge, across, settings);
      if (last && gap <= settings.bridge && !merged) last.to = Math.max(last.to, edge.to);
      else out.push({ ...edge });
    }
    return out;
  });
}

/** Edges of one net of a scan with ends that hang in the air carried on to the next line, or to the corner. */
export function carryFaint(net: readonly Edge[], settings: TableSettings): Edge[] {
  return both((direction) => {
    const [along, across] = split(net, direction);
    const first = Math.min(...across.map((line) => line.at));
    const last = Math.max(...across.map((line) => line.at));
    return along.map((edge) => {
      const places = across.filter((line) => crosses(line, edge.at, settings)).map((line) => line.at);
      const before = Math.max(...places.filter((at) => at < edge.from + settings.meet));
      const after = Math.min(...places.filter((at) => at > edge.to - settings.meet));
      const reach = (end: number, next: number) => (Math.abs(next - end) <= settings.carry ? next : end);
      // at a corner where both lines break off neither meets the other
      const corner = (end: number, outer: number) =>
        Math.abs(outer - end) <= settings.corner && !isAtLine(end, edge, across, settings) ? outer : end;
      const from = Math.min(edge.from, reach(edge.from, before), corner(edge.from, first));
      const to = Math.max(edge.to, reach(edge.to, after), corner(edge.to, last));
      return { ...edge, from, to };
    });
  });
}

type Direction = Edge['direction'];

function both(mend: (direction: Direction) => Edge[]): Edge[] {
  return [...mend('horizontal'), ...mend('vertical')];
}

function split(edges: readonly Edge[], direction: Direction): [Edge[], Edge[]] {
  return [edges.filter((edge) => edge.direction === direction), edges.filter((edge) => edge.direction !== direction)];
}

/** Whether a line across passes the edge's line at `place`. */
function isAtLine(place: number, edge: Edge, across: readonly Edge[], settings: TableSettings): boolean {
  return across.some((line) => Math.abs(line.at - place) < settings.meet && crosses(line, edge.at, settings));
}

function crosses(line: Edge, at: number, settings: TableSettings): boolean {
  return line.from - settings.meet < at && line.to + settings.meet > at;
}
