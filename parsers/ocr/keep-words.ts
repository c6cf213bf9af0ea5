import { isVietnameseSyllable } from '#text';
import type { PageWord } from './engine.ts';

/** What the engine doubts more than this is no word, unless it is a syllable or a label. */
const leastConfidence = 0.2;

const datePattern = /^\(?(?:\d{1,2}\/\d{1,2}|\d{1,2}|I{1,3}|IV)\/(?:19|20)\d\d[.,;:)]*$/u;
const numberPattern = /^\(?(?:\d+|I{1,3}(?=\/)|IV(?=\/))(?:[.,/-]\d+)*%?[.,;:)]*$/u;

/** The words that are worth keeping, without what an engine makes of specks and strokes. */
export function keepWords(words: readonly PageWord[]): PageWord[] {
  return words.filter((word) => isWord(word, words));
}

function isWord(word: PageWord, words: readonly PageWord[]): boolean {
  const { text, confidence, first, otherReading } = word;
  if (confidence >= leastConfidence) return /[\p{L}\p{N}]|^[-–+•]$/u.test(text);
  // an ordinal that a line begins with and a day, month or quarter of a year, read twice alike
  if (first === true && otherReading === undefined && /^\d{1,2}$/u.test(text)) return true;
  if (otherReading === undefined && datePattern.test(text)) return true;
  // a number that was left out of its sentence would be wrong in silence
  if (numberPattern.test(text) && words.some((other) => isBeside(other, word))) return true;
  if (/^(?:\d{1,2}|[a-zđ]|[IVX]+)[.)]$/u.test(text)) return true;
  return text.replaceAll(/[^\p{L}]/gu, '').length > 1 && isVietnameseSyllable(text.replaceAll(/[^\p{L}\d]/gu, ''));
}

/** Whether a sure word stands right in front of another one or behind it. */
function isBeside(sure: PageWord, { box, baseline, xHeight }: PageWord): boolean {
  if (sure.confidence < leastConfidence || Math.abs(sure.baseline - baseline) > 0.3 * xHeight) return false;
  const gap = Math.max(sure.box[0] - box[2], box[0] - sure.box[2]);
  return gap > -0.2 * xHeight && gap < 1.5 * xHeight && /\p{L}{2}/u.test(sure.text);
}
