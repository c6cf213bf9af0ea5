/**
 * The written Vietnamese syllable: initial consonant, rhyme, one tone mark. Loose on purpose (it lets "khuyu" pass):
 * it tells a text layer from noise, not right spelling from wrong.
 */
const initials = 'ngh?|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx]';
const vowels = 'aăâeêioôơuưy';
const finals = 'ch|nh|ng|[cmnpt]';
const syllable = new RegExp(`^(?:${initials})?[${vowels}]{1,3}(?:${finals})?$`, 'u');
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

const known = new Map<string, boolean>();
/** Words remembered at most; a document repeats few hundred. */
const mostKnown = 20_000;

/** True for a word that could be one Vietnamese syllable, whatever its case. */
export function isVietnameseSyllable(word: string): boolean {
  const answer = known.get(word) ?? judgeSyllable(word);
  if (known.size < mostKnown) known.set(word, answer);
  return answer;
}

function judgeSyllable(word: string): boolean {
  if (/\p{Ll}\p{Lu}/u.test(word)) return false;
  const marks = word.toLowerCase().normalize('NFD');
  if ((marks.match(tones)?.length ?? 0) > 1) return false;
  return syllable.test(marks.replace(tones, '').normalize('NFC'));
}

/** True for a word with a tone mark, a vowel mark or đ. */
export function hasVietnameseMark(word: string): boolean {
  return /[\u0300-\u0303\u0306\u0309\u031b\u0323]|[đĐ]/u.test(word.normalize('NFD'));
}
