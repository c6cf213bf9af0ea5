import type { OcrWord } from './engine.ts';

/** A word reaches so little beyond the one that it repeats, pixels. */
const beyond = 3;

/**
 * Takes off what is read a second time beside the word that has it ("Tổ ổ", "Đ ĐỒNG"), since ink that touches another row
 * is set in both: its letters begin or end the word, and it stands within the word's box.
 */
export function dropEchoes<W extends OcrWord>(words: readonly W[]): W[] {
  return words.filter((word) => !words.some((other) => isWithin(word, other)));
}

function isWithin({ text, box }: OcrWord, other: OcrWord): boolean {
  const across = box[0] >= other.box[0] - beyond && box[2] <= other.box[2] + beyond;
  if (!across || box[1] >= other.box[3] || box[3] <= other.box[1]) return false;
  const [own, whole] = [text.toLowerCase(), other.text.toLowerCase()];
  return whole.length > own.length && (whole.startsWith(own) || whole.endsWith(own));
}
