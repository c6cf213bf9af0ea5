import type { Font, State } from './state.ts';
import { legacyGlyph } from './legacy.ts';
import { applyTo, multiply } from './matrix.ts';

export type Turn = 0 | 90 | 180 | 270;

/** One drawn character. Units: points of the page as shown, origin top left. */
export interface Glyph {
  text: string;
  /** Start and end on the baseline, without character spacing. */
  start: readonly [number, number];
  end: readonly [number, number];
  size: number;
  /** Character spacing, points. */
  spacing: number;
  /** How far the text is turned clockwise. */
  turn: Turn;
  font: Font;
  bold: boolean;
  hidden: boolean;
}

/** pdf.js's glyph as far as it matters here; numbers among them move the pen back, in thousandths of the size. */
export type ShownGlyph = { unicode: string; width: number; isSpace: boolean; originalCharCode?: number } | number;

/**
 * The glyphs of one showText with their places; moves the pen in `state`. The arithmetic is that of ISO 32000-1, 9.4.4.
 * Text at a slant (watermarks) yields none, but moves the pen.
 */
export function readGlyphs(state: State, shown: readonly ShownGlyph[]): Glyph[] {
  const font = state.font;
  if (font === null || state.size === 0) return [];
  const size = Math.abs(state.size);
  const direction = state.size < 0 ? -1 : 1;
  const matrix = multiply(state.ctm, state.textMatrix);
  const hScale = state.scale * direction;
  const height = size * Math.hypot(matrix[2], matrix[3]);
  const turn = turnOf(matrix[0] * hScale, matrix[1] * hScale);
  const stretch = Math.hypot(matrix[0], matrix[1]) * Math.abs(hScale);
  const y = state.y + state.rise;
  const glyphs: Glyph[] = [];
  let advance = 0;
  for (const glyph of shown) {
    if (typeof glyph === 'number') {
      advance -= (glyph * size) / 1000;
      continue;
    }
    const width = glyph.width * font.widthScale * size;
    if (turn !== null) {
      glyphs.push({
        text: font.legacy ? legacyGlyph(glyph.unicode, glyph.originalCharCode) : glyph.unicode,
        start: applyTo(matrix, state.x + advance * hScale, y),
        end: applyTo(matrix, state.x + (advance + width) * hScale, y),
        size: height,
        spacing: state.charSpacing * direction * stretch,
        turn,
        font,
        bold: font.bold || state.mode === 2,
        hidden: state.mode === 3 || state.mode === 7,
      });
    }
    advance += width + ((glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing) * direction;
  }
  state.x += advance * hScale;
  return glyphs;
}

/** The quarter turn of a direction (y down), or null at a slant. */
function turnOf(dx: number, dy: number): Turn | null {
  const [ax, ay] = [Math.abs(dx), Math.abs(dy)];
  if (ay <= ax * 0.05) return dx >= 0 ? 0 : 180;
  if (ax <= ay * 0.05) return dy >= 0 ? 90 : 270;
  return null;
}
