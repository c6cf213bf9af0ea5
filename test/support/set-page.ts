import type { Annotation, Page, Rule, Run } from '../../parsers/layout/page.ts';

/** A line of text to set: its left edge, baseline and looks; width 0.5 em a letter, or spread over `to`. */
export interface SetLine {
  x: number;
  y: number;
  text: string;
  /** Right edge to justify to. */
  to?: number;
  size?: number;
  bold?: boolean;
  italic?: boolean;
}

/** The words of a line as runs, as the PDF reader gives them. */
export function setLine({ x, y, text, to, size = 14, bold = false, italic = false }: SetLine): Run[] {
  const words = text.split(/(?<=\S) (?=\S)/u);
  const widths = words.map((word) => word.trimEnd().length * 0.5 * size);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const gap = to === undefined ? 0.25 * size : (to - x - total) / Math.max(1, words.length - 1);
  let left = x;
  return words.map((word, i): Run => {
    const box: Run['box'] = [left, y - 0.89 * size, left + widths[i]!, y + 0.22 * size];
    left = box[2] + gap;
    return { text: word, box, baseline: y, size, bold, italic, font: bold ? 'Times-Bold' : 'Times' };
  });
}

/** A page of A4 with the given lines. */
export function setPage(lines: readonly SetLine[], more: Partial<Page> = {}): Page {
  return {
    number: 1,
    width: 595,
    height: 842,
    runs: lines.flatMap(setLine),
    rules: [],
    annotations: [],
    imageCover: 0,
    ...more,
  };
}

/** Justified paragraph: lines from `x` (the first at `indent`) to `to`, the last as long as its words are. */
export function setParagraph(y: number, texts: readonly string[], more: Partial<SetLine> = {}): SetLine[] {
  const [x, to, indent, leading] = [85, 540, 120, 18];
  return texts.map((text, i) => ({
    x: i === 0 ? indent : x,
    y: y + i * leading,
    text,
    ...(i < texts.length - 1 && { to }),
    ...more,
  }));
}

export function setAnnotation(line: SetLine): Annotation {
  const runs = setLine(line);
  return {
    id: `a${line.x}`,
    subtype: 'Annotation',
    runs,
    box: [runs[0]!.box[0], runs[0]!.box[1], runs.at(-1)!.box[2], runs[0]!.box[3]],
  };
}

export function setRule(direction: Rule['direction'], at: number, from: number, to: number): Rule {
  return { direction, at, from, to, width: 0.5 };
}
