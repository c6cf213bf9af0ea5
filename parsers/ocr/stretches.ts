import type { Component } from './components.ts';
import type { TextRow } from './text-rows.ts';

/** A gap parts columns from so many heights of small letters on, if it is so many times as wide as the row's word spaces. */
const wide = { heights: 1.8, times: 2.5 };
/** Gaps between letters are narrower than this, heights of small letters. */
const wordGap = 0.25;

/**
 * The stretches of a row between gaps that are no word spaces: columns of a letterhead or of a table without lines. An
 * engine takes its idea of a space from the whole line, and beside a wide gap sees none in "phong trào thi đua".
 * Justified lines, whose word spaces are all wide, stay whole.
 */
export function toStretches(row: TextRow, components: readonly Component[]): TextRow[] {
  const parts = row.parts.toSorted((a, b) => components[a]!.left - components[b]!.left);
  const gaps: { from: number; to: number }[] = [];
  let right = components[parts[0]!]!.right;
  for (const i of parts) {
    const { left } = components[i]!;
    if (left - right > wordGap * row.xHeight) gaps.push({ from: right, to: left });
    right = Math.max(right, components[i]!.right);
  }
  const widths = gaps.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const isWide = ({ from, to }: { from: number; to: number }) => {
    const others = widths.toSpliced(widths.indexOf(to - from), 1);
    const usual = others.length === 0 ? 0 : others[(others.length - 1) >> 1]!;
    return to - from > Math.max(wide.heights * row.xHeight, wide.times * usual);
  };
  const cuts = gaps.filter(isWide).map(({ from, to }) => (from + to) / 2);
  if (cuts.length === 0) return [row];
  const groups = Map.groupBy(
    parts,
    (i) => cuts.filter((x) => x < (components[i]!.left + components[i]!.right) / 2).length,
  );
  return [...groups.values()].map((own) => ({
    ...row,
    parts: own,
    left: Math.min(...own.map((i) => components[i]!.left)),
    right: Math.max(...own.map((i) => components[i]!.right)),
  }));
}
