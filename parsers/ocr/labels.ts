import type { PageWord } from './engine.ts';

/** The label of a heading or item, and the word that an engine read with it. */
const glued = /^((?:[A-H]|[IVX]{1,4}|\d{1,2})\.(?=\p{L}{2})|[a-hđA-HĐ]\))(\p{L}.*)$/u;

/** Parts the label that a line begins with from the word after it ("C.KINH" → "C." and "KINH"). */
export function partLabel(word: PageWord): PageWord[] {
  const [, label, rest] = (word.first === true && glued.exec(word.text)) || [];
  if (label === undefined || rest === undefined) return [word];
  const [left, top, right, bottom] = word.box;
  const middle = left + ((right - left) * label.length) / word.text.length;
  // a word space apart, so that they are not joined again
  const { first: _, ...second } = word;
  return [
    { ...word, text: label, box: [left, top, middle - 0.3 * word.xHeight, bottom] },
    { ...second, text: rest, box: [middle + 0.3 * word.xHeight, top, right, bottom] },
  ];
}
