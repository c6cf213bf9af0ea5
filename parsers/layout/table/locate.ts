import type { Grid, GridCell, Run } from '../page.ts';

/** Height of the bands by which cells are found, in points: about a line of text. */
const band = 16;

/** A run, or the part of one, and the cell it stands in. */
export interface PlacedRun {
  cell: GridCell;
  run: Run;
}

/** Finds the cell of a point or run without asking every cell. */
export class CellIndex {
  readonly #bands = new Map<number, GridCell[]>();

  constructor(grid: Grid) {
    for (const cell of grid.cells) {
      for (let k = Math.floor(cell.box[1] / band); k <= Math.floor(cell.box[3] / band); k += 1) {
        const list = this.#bands.get(k);
        if (list) list.push(cell);
        else this.#bands.set(k, [cell]);
      }
    }
  }

  /** The cell around a point, or null. */
  at(x: number, y: number): GridCell | null {
    const cells = this.#bands.get(Math.floor(y / band)) ?? [];
    return cells.find(({ box }) => x >= box[0] && x < box[2] && y >= box[1] && y < box[3]) ?? null;
  }

  /** The cells a run's words lie in: one, or several where the run crosses a border; null where any lies in none. */
  place(run: Run): PlacedRun[] | null {
    const y = (run.box[1] + run.box[3]) / 2;
    const [first, last] = [this.at(run.box[0] + 0.5, y), this.at(run.box[2] - 0.5, y)];
    if (first !== null && first === last) return [{ cell: first, run }];
    const parts: PlacedRun[] = [];
    for (const word of toWords(run).flatMap((part) => this.#cut(part, y))) {
      const cell = this.at((word.box[0] + word.box[2]) / 2, y);
      if (cell === null) return null;
      const open = parts.at(-1);
      if (open?.cell === cell) open.run = joinRuns(open.run, word);
      else parts.push({ cell, run: word });
    }
    return parts;
  }

  /** Parts what is two words to the eye, drawn so near to the border on both sides that they look like one. */
  #cut(word: Run, y: number): Run[] {
    const border = this.at(word.box[0] + 0.5, y)?.box[2] ?? Infinity;
    if (border > word.box[2] - 0.25 * word.size) return [word];
    const ends = toEnds(word);
    const k = ends.findIndex((end, i) => Math.abs(end - border) <= Math.abs((ends[i + 1] ?? Infinity) - border));
    const [head, tail] = [word.text.slice(0, k + 1), word.text.slice(k + 1)];
    const fits =
      Math.abs(ends[k]! - border) < 0.3 * word.size && /[\p{Ll}\d.,;)]$/u.test(head) && /^[\p{Lu}\d(]/u.test(tail);
    if (!fits) return [word];
    const [left, top, right, bottom] = word.box;
    return [
      { ...word, text: head, box: [left, top, border - 0.5, bottom] },
      { ...word, text: tail, box: [border + 0.5, top, right, bottom] },
    ];
  }
}

/** Words of a run; their places are estimated from the usual widths of their letters. */
function toWords(run: Run): Run[] {
  const ends = toEnds(run);
  return [...run.text.matchAll(/\S+/gu)].map((match) => {
    const left = match.index === 0 ? run.box[0] : ends[match.index - 1]!;
    return { ...run, text: match[0], box: [left, run.box[1], ends[match.index + match[0].length - 1]!, run.box[3]] };
  });
}

/** x where each letter of a run ends, from the usual widths of letters. */
function toEnds(run: Run): number[] {
  const widths = Array.from({ length: run.text.length }, (_, i) => widthOfLetter(run.text[i]!));
  const total = widths.reduce((sum, width) => sum + width, 0);
  let x = run.box[0];
  return widths.map((width) => (x += (width * (run.box[2] - run.box[0])) / Math.max(total, 0.01)));
}

/** Width of a letter in ems, as in the usual serif faces. */
function widthOfLetter(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0;
  if (/[mwMW]/u.test(letter)) return 0.8;
  if (/\p{Lu}/u.test(letter)) return 0.67;
  return /[\sijltfrI.,:;()'\-/|]/u.test(letter) ? 0.3 : 0.47;
}

function joinRuns(a: Run, b: Run): Run {
  return { ...a, text: `${a.text} ${b.text}`, box: [a.box[0], a.box[1], b.box[2], a.box[3]] };
}
