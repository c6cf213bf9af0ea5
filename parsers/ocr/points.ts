import type { Box } from '#model/source';
import { partsWithin } from './components.ts';
import type { Component } from './components.ts';
import type { PageWord } from './engine.ts';

/** Height of a point, in heights of small letters. */
const pointHeight = 0.5;

/**
 * Puts back the point of an ordinal in a table cell that an engine swallowed ("3.1" → "31"): the ink holds a point
 * between two digits, and every digit read is one piece of ink. Numbers in running text are left as read: dust at the
 * foot of a line would make "2,026" of a year.
 */
export function restorePoints(word: PageWord, ink: readonly Component[]): PageWord {
  if (word.alone !== true || !/^\d{2,4}\.?$/u.test(word.text)) return word;
  const [left, top, right, bottom] = word.box;
  const around: Box = [left, top - word.xHeight, right, bottom + word.xHeight];
  const own = partsWithin(around, ink, word.xHeight)
    .map((i) => ink[i]!)
    .sort((a, b) => a.left + a.right - b.left - b.right);
  const points = own.map((part) => isPoint(part, word));
  const digits = word.text.replace('.', '');
  if (points.filter((point) => !point).length !== digits.length || !points.slice(0, -1).includes(true)) return word;
  let at = 0;
  const text = own.map((_, i) => (points[i] ? '.' : digits[at++])).join('');
  return /^\d{1,2}(\.\d{1,2})+\.?$/u.test(text) ? { ...word, text } : word;
}

/** Gaps from which on an engine may read a point at the end of a word where there is none, heights of small letters. */
const wideGap = 1.5;

/**
 * Takes off the points that an engine reads into the wide gap between two columns ("rác thải.  Chủ trì"): no ink of a
 * point stands at the end of the word. Elsewhere a point may touch its letter, and stays.
 */
export function dropPoints(words: readonly PageWord[], ink: readonly Component[]): PageWord[] {
  return words.map((word) => {
    if (!/\p{L}\.$/u.test(word.text)) return word;
    const [left, top, right, bottom] = word.box;
    const isBehind = (other: PageWord) => other.baseline === word.baseline && other.box[0] > left;
    const behind = words.filter((other) => other !== word && isBehind(other)).map((other) => other.box[0]);
    if (behind.length === 0 || Math.min(...behind) - right < wideGap * word.xHeight) return word;
    const own = partsWithin([left, top, right + 0.8 * word.xHeight, bottom + 2], ink, word.xHeight).map((i) => ink[i]!);
    const last = own.reduce<Component | null>((a, b) => (a === null || b.right > a.right ? b : a), null);
    return last === null || isPoint(last, word) ? word : { ...word, text: word.text.slice(0, -1) };
  });
}

/** Small, and at the foot of the line. */
export function isPoint(part: Component, word: PageWord): boolean {
  const low = part.top > word.baseline - pointHeight * word.xHeight;
  return low && part.right - part.left < pointHeight * word.xHeight;
}
