import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rule } from '../layout/page.ts';
import type { Glyph, ShownGlyph } from './glyphs.ts';
import { readGlyphs } from './glyphs.ts';
import { applyTo, identity, multiply } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { readRules } from './rules.ts';
import { initialState, toFont } from './state.ts';
import type { Font, State } from './state.ts';

/** What pdf.js gives for a page: parallel lists of operators and arguments. */
export interface OperatorList {
  fnArray: number[];
  argsArray: unknown[];
}

export interface DrawnAnnotation {
  id: string;
  subtype: string;
  glyphs: Glyph[];
}

/** All that a page draws, sorted by kind. Units: points of the page as shown, origin top left. */
export interface Drawing {
  glyphs: Glyph[];
  rules: Rule[];
  annotations: DrawnAnnotation[];
  curveCount: number;
  /** Fonts without glyphs: text in them is not among the glyphs. */
  brokenFonts: number;
  /** Share of the page under images, 0..1; overlapping images count twice, up to 1. */
  imageCover(page: { width: number; height: number }): number;
}

const fillOps = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const strokeOps = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const imageOps = new Set([
  OPS.paintImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObject,
  OPS.paintSolidColorImageMask,
]);

type Handler = (walk: Walk, args: never) => void;

/** State of one walk over an operator list. */
class Walk {
  state: State;
  stack: State[] = [];
  readonly base: Matrix;
  readonly fonts = new Map<string, Font>();
  readonly fontOf: (name: string) => unknown;
  readonly glyphs: Glyph[] = [];
  readonly rules: Rule[] = [];
  readonly annotations: DrawnAnnotation[] = [];
  readonly images: [number, number, number, number][] = [];
  annotation: DrawnAnnotation | null = null;
  curveCount = 0;
  brokenFonts = 0;
  /** Depth of soft masks entered: their content is not painted. */
  masks = 0;

  constructor(base: Matrix, fontOf: (name: string) => unknown) {
    this.base = base;
    this.fontOf = fontOf;
    this.state = initialState(base);
  }

  setFont(name: string, size: number): void {
    let font = this.fonts.get(name);
    if (font === undefined) {
      const found = this.fontOf(name);
      // pdf.js gives its error in the place of a font that it cannot use
      if (typeof found === 'string') this.brokenFonts += 1;
      font = toFont((typeof found === 'object' ? found : null) ?? {});
      this.fonts.set(name, font);
    }
    this.state.font = font;
    this.state.size = size;
  }

  moveText(x: number, y: number): void {
    const s = this.state;
    s.x = s.lineX += x;
    s.y = s.lineY += y;
  }

  save(): void {
    this.stack.push({ ...this.state });
  }

  restore(): void {
    const state = this.stack.pop();
    if (state !== undefined) this.state = state;
  }

  transform(matrix: ArrayLike<number>): void {
    this.state.ctm = multiply(this.state.ctm, matrix);
  }

  image(): void {
    if (this.annotation !== null) return;
    const corners = [applyTo(this.state.ctm, 0, 0), applyTo(this.state.ctm, 1, 1)] as const;
    const [[x0, y0], [x1, y1]] = corners;
    this.images.push([Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)]);
  }

  show(glyphs: readonly ShownGlyph[]): void {
    const drawn = readGlyphs(this.state, glyphs);
    if (this.masks > 0) return;
    const target = this.annotation?.glyphs ?? this.glyphs;
    for (const glyph of drawn) target.push(glyph);
  }

  path(paint: number, path: ArrayLike<number>): void {
    // lines inside an annotation frame a signature, never a table
    if (this.annotation !== null || this.masks > 0) return;
    const fills = fillOps.has(paint as never);
    const strokes = strokeOps.has(paint as never);
    if (!fills && !strokes) return;
    const drawn = readRules(this.state, path, fills, strokes);
    for (const rule of drawn.rules) this.rules.push(rule);
    this.curveCount += drawn.curveCount;
  }
}

const handlers = new Map<number, Handler>([
  [OPS.save, (w) => w.save()],
  [OPS.restore, (w) => w.restore()],
  [OPS.transform, (w, args: number[]) => w.transform(args)],
  [OPS.setLineWidth, (w, [width]: [number]) => void (w.state.lineWidth = width)],
  [OPS.setFillRGBColor, (w, [color]: [string]) => void (w.state.fill = color)],
  [OPS.setStrokeRGBColor, (w, [color]: [string]) => void (w.state.stroke = color)],
  [OPS.setFillTransparent, (w) => void (w.state.fill = '#ffffff')],
  [OPS.setStrokeTransparent, (w) => void (w.state.stroke = '#ffffff')],
  [OPS.setFillColorN, (w) => void (w.state.fill = '#808080')],
  [OPS.setStrokeColorN, (w) => void (w.state.stroke = '#808080')],
  [OPS.setCharSpacing, (w, [spacing]: [number]) => void (w.state.charSpacing = spacing)],
  [OPS.setWordSpacing, (w, [spacing]: [number]) => void (w.state.wordSpacing = spacing)],
  [OPS.setHScale, (w, [percent]: [number]) => void (w.state.scale = percent / 100)],
  [OPS.setLeading, (w, [leading]: [number]) => void (w.state.leading = -leading)],
  [OPS.setTextRise, (w, [rise]: [number]) => void (w.state.rise = rise)],
  [OPS.setTextRenderingMode, (w, [mode]: [number]) => void (w.state.mode = mode)],
  [OPS.setFont, (w, [name, size]: [string, number]) => w.setFont(name, size)],
  [OPS.setGState, (w, [entries]: [[string, unknown][]]) => setGraphicsState(w, entries)],
  [OPS.beginText, (w) => setTextMatrix(w, identity)],
  [OPS.setTextMatrix, (w, [matrix]: [ArrayLike<number>]) => setTextMatrix(w, matrix)],
  [OPS.moveText, (w, [x, y]: [number, number]) => w.moveText(x, y)],
  [
    OPS.setLeadingMoveText,
    (w, [x, y]: [number, number]) => {
      w.state.leading = y;
      w.moveText(x, y);
    },
  ],
  [OPS.nextLine, (w) => w.moveText(0, w.state.leading)],
  [OPS.showText, (w, [glyphs]: [ShownGlyph[]]) => w.show(glyphs)],
  [OPS.constructPath, (w, [paint, [path]]: [number, [ArrayLike<number> | null]]) => path && w.path(paint, path)],
  [
    OPS.paintFormXObjectBegin,
    (w, [matrix]: [ArrayLike<number> | null]) => {
      w.save();
      if (matrix) w.transform(matrix);
    },
  ],
  [OPS.paintFormXObjectEnd, (w) => w.restore()],
  [
    OPS.beginGroup,
    (w, [group]: [{ smask?: unknown }]) => {
      w.save();
      if (group.smask || w.masks > 0) w.masks += 1;
    },
  ],
  [
    OPS.endGroup,
    (w) => {
      w.restore();
      if (w.masks > 0) w.masks -= 1;
    },
  ],
  [OPS.beginAnnotation, (w, args: [string, unknown, ArrayLike<number>, ArrayLike<number>]) => beginAnnotation(w, args)],
  [
    OPS.endAnnotation,
    (w) => {
      w.annotation = null;
      w.state = initialState(w.base);
      w.stack = [];
    },
  ],
  ...[...imageOps].map((op): [number, Handler] => [op, (w) => w.image()]),
] as [number, Handler][]);

function setTextMatrix(w: Walk, matrix: ArrayLike<number>): void {
  w.state.textMatrix = multiply(identity, matrix);
  w.state.x = w.state.y = w.state.lineX = w.state.lineY = 0;
}

function setGraphicsState(w: Walk, entries: readonly [string, unknown][]): void {
  for (const [key, value] of entries) {
    if (key === 'LW') w.state.lineWidth = value as number;
    if (key === 'Font') w.setFont(...(value as [string, number]));
  }
}

/** pdf.js draws each annotation from a fresh state, its appearance placed by two matrices. */
function beginAnnotation(
  w: Walk,
  [id, , transform, matrix]: [string, unknown, ArrayLike<number>, ArrayLike<number>],
): void {
  w.stack = [];
  w.state = initialState(multiply(multiply(w.base, transform), matrix));
  w.annotation = { id, subtype: 'Annotation', glyphs: [] };
  w.annotations.push(w.annotation);
}

/** Follows the operators of a page; `base` leads to page points, `fontOf` gives pdf.js's font of a name. */
export function walkOperators(list: OperatorList, base: Matrix, fontOf: (name: string) => unknown): Drawing {
  const walk = new Walk(base, fontOf);
  for (const [i, fn] of list.fnArray.entries()) {
    handlers.get(fn)?.(walk, list.argsArray[i] as never);
  }
  const { glyphs, rules, annotations, curveCount, brokenFonts, images } = walk;
  return { glyphs, rules, annotations, curveCount, brokenFonts, imageCover: (page) => coverOf(images, page) };
}

function coverOf(images: readonly (readonly number[])[], page: { width: number; height: number }): number {
  let area = 0;
  for (const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] of images) {
    const width = Math.min(x1, page.width) - Math.max(x0, 0);
    const height = Math.min(y1, page.height) - Math.max(y0, 0);
    if (width > 0 && height > 0) area += width * height;
  }
  return Math.min(1, area / (page.width * page.height));
}
