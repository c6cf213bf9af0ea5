import type { PageWord } from './engine.ts';

/** Letters whose capitals look like their small ones, but for the height. */
const alike = 'OÔƠỌỘỢỎỔỞÕỖỠÒỒỜÓỐỚ';

/** Word spaces are narrower, heights of small letters; those of justified lines too. */
const widestSpace = 3;

/**
 * Puts right the case of "o" and its kin, which an engine takes for capitals by their marks ("76 cán bỘ", "SỞ Nông nghiệp",
 * "nhà Ở"): within a word that has small letters, and in a word of one or two letters between words that have some.
 */
export function correctCase(words: readonly PageWord[]): PageWord[] {
  return words.map((word, i) => {
    const [, head, core, tail] = /^(\P{L}*)(\p{L}+)(\P{L}*)$/u.exec(word.text) ?? [];
    if (head === undefined || core === undefined) return word;
    const [first = '', ...rest] = core;
    if (!rest.every((letter) => isAlike(letter) || letter === letter.toLowerCase())) return word;
    if (!rest.some(isAlike) && !(rest.length === 0 && isAlike(first))) return word;
    const [before, after] = [words[i - 1], words[i + 1]].map((other) => (isBeside(word, other) ? other!.text : ''));
    // "Ô Môn" is a name
    const lone = rest.length === 0 && hasSmall(before!) && !/^\p{Lu}/u.test(after!);
    if (rest.length === 0) return lone ? { ...word, text: head + core.toLowerCase() + tail } : word;
    const small = /\p{Ll}/u.test(core) || ((hasSmall(before!) || hasSmall(after!)) && !isCapitals(before!, after!));
    return small ? { ...word, text: head + first + rest.join('').toLowerCase() + tail } : word;
  });
}

function isAlike(letter: string): boolean {
  return alike.includes(letter);
}

function hasSmall(text: string): boolean {
  return /\p{Ll}$/u.test(text);
}

function isCapitals(...texts: string[]): boolean {
  return texts.some((text) => /^\P{L}*\p{Lu}{2,}\P{L}*$/u.test(text));
}

/** Whether a word stands on the line of another, a word space away: the next column has a case of its own. */
function isBeside(word: PageWord, other: PageWord | undefined): boolean {
  if (other === undefined || Math.abs(other.baseline - word.baseline) > 0.5 * word.xHeight) return false;
  return Math.max(other.box[0] - word.box[2], word.box[0] - other.box[2]) < widestSpace * word.xHeight;
}
