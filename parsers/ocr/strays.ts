import type { Component } from './components.ts';
import type { TextRow } from './text-rows.ts';

/** Lengths in heights of small letters: how far a letter is from the line it stands on, and from the row beside it. */
const settings = { onLine: 0.15, offLine: 0.35, gap: 1.5 };

/**
 * Letters at an end of a row that stand on the line of the row that goes on there: chained from left to right, the first
 * letter of a title went with the words of a stamp that end before it.
 */
export function giveBackStrays(
  rows: readonly Pick<TextRow, 'left' | 'right' | 'baseline' | 'parts'>[],
  components: readonly Component[],
  xHeight: number,
): void {
  const letters = (parts: readonly number[]) =>
    parts
      .filter((i) => components[i]!.bottom - components[i]!.top >= 0.6 * xHeight)
      .sort((a, b) => components[a]!.left - components[b]!.left);
  for (const row of rows) {
    for (const end of [-1, 0]) {
      const last = letters(row.parts).at(end);
      if (last === undefined || row.parts.length < 2) continue;
      const { left, right, top, bottom } = components[last]!;
      if (Math.abs(bottom - row.baseline) < settings.offLine * xHeight) continue;
      const middle = (top + bottom) / 2;
      const away = (baseline: number) => Math.abs(middle - (baseline - 0.5 * xHeight));
      const host = rows.find((other) => {
        const gap = end === -1 ? other.left - right : left - other.right;
        return (
          other !== row &&
          other.parts.length > 3 &&
          Math.abs(gap) < settings.gap * xHeight &&
          Math.abs(bottom - other.baseline) < settings.onLine * xHeight &&
          away(other.baseline) < away(row.baseline)
        );
      });
      if (host === undefined) continue;
      row.parts.splice(row.parts.indexOf(last), 1);
      host.parts.push(last);
      host.left = Math.min(host.left, left);
      host.right = Math.max(host.right, right);
      row.left = Math.min(...row.parts.map((i) => components[i]!.left));
      row.right = Math.max(...row.parts.map((i) => components[i]!.right));
    }
  }
}
