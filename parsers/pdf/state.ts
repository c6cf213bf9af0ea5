import { encodingOfFont } from '#text';
import type { Matrix } from './matrix.ts';
import { identity } from './matrix.ts';

/** What is known of a font, from its descriptor and its name. */
export interface Font {
  name: string;
  bold: boolean;
  italic: boolean;
  /** Above and below the baseline, em; descent is negative. */
  ascent: number;
  descent: number;
  /** Glyph width → em. */
  widthScale: number;
  /** True for a font of TCVN3 or VNI. */
  legacy: boolean;
}

/** The part of the graphics and text state (ISO 32000-1, 8.4 and 9.3) that places text and lines. */
export interface State {
  ctm: Matrix;
  fill: string;
  stroke: string;
  lineWidth: number;
  font: Font | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 is 100 %. */
  scale: number;
  rise: number;
  leading: number;
  mode: number;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export function initialState(ctm: Matrix): State {
  return {
    ctm,
    fill: '#000000',
    stroke: '#000000',
    lineWidth: 1,
    font: null,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    leading: 0,
    mode: 0,
    textMatrix: identity,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}

/** Fonts name their weight and slant in their PostScript name ("TimesNewRomanPS-BoldItalicMT", "Arial,Bold"). */
export function toFont(raw: {
  name?: string | undefined;
  bold?: boolean | undefined;
  black?: boolean | undefined;
  italic?: boolean | undefined;
  ascent?: number | undefined;
  descent?: number | undefined;
  fontMatrix?: number[] | undefined;
}): Font {
  const name = (raw.name ?? '').replace(/^[A-Z]{6}\+/u, '');
  const ascent = raw.ascent ?? 0;
  const descent = raw.descent ?? 0;
  return {
    name,
    bold: raw.bold === true || raw.black === true || /bold|black|heavy|demi|[-,]bd/iu.test(name),
    italic: raw.italic === true || /italic|oblique|[-,](?:bd)?it\b/iu.test(name),
    // fonts with absurd metrics are common; those of Times stand in
    ascent: ascent > 0.4 && ascent < 1.3 ? ascent : 0.891,
    descent: descent < -0.05 && descent > -0.6 ? descent : -0.216,
    widthScale: raw.fontMatrix?.[0] || 0.001,
    legacy: encodingOfFont(name) !== null,
  };
}
