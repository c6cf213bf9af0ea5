import type { Component } from './components.ts';
import type { PageWord } from './engine.ts';

/** Height of a point and depth of a comma's tail, in heights of small letters. */
const pointHeight = 0.4;
const tail = 0.12;

/**
 * Puts back the points of a number that an engine swallowed ("3.1" → "31"): the ink of the word holds a point between
 * two digits. Only where every digit read is one piece of ink, so that nothing is guessed.
 */
export function restorePoints(word: PageWord, ink: readonly Component[]): PageWord {
  if (!/^\d{2,}\.?$/u.test(word.text)) return word;
  const own = ink.filter((part) => isWithin(part, word)).sort((a, b) => a.left + a.right - b.left - b.right);
  const points = own.map((part) => isPoint(part, word));
  const digits = word.text.replace('.', '');
  if (points.filter((point) => !point).length !== digits.length || !points.slice(0, -1).includes(true)) return word;
  let at = 0;
  const text = own.map((part, i) => (points[i] ? sign(part, word) : digits[at++])).join('');
  return /^\d+([.,]\d+)+\.?$/u.test(text) ? { ...word, text } : word;
}

function isWithin(part: Component, word: PageWord): boolean {
  const [x, y] = [(part.left + part.right) / 2, (part.top + part.bottom) / 2];
  return x > word.box[0] - 1 && x < word.box[2] + 1 && y > word.box[1] - word.xHeight && y < word.box[3] + word.xHeight;
}

/** Small, and at the foot of the line. */
function isPoint(part: Component, word: PageWord): boolean {
  const low = part.top > word.baseline - pointHeight * word.xHeight;
  return low && part.right - part.left < pointHeight * word.xHeight;
}

function sign(part: Component, word: PageWord): '.' | ',' {
  return part.bottom > word.baseline + tail * word.xHeight ? ',' : '.';
}
