/** Letters of other scripts that look like Latin ones, and the wrong letters for đ. */
const lookalikes = new Map<string, string>(
  [
    ['ÐƉðɖ', 'ĐĐđđ'],
    ['АВЕЅІЈКМНОРСТУХасеѕіјорхуһԁ', 'ABESIJKMHOPCTYXacesijopxyhd'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'],
  ].flatMap(([from, to]) => [...from!].map((c, i): [string, string] => [c, [...to!][i]!])),
);
const wrongD = /[ÐƉðɖ]/gu;
const mixedWord = /[\p{L}\p{M}\d]*\p{Script=Latin}[\p{L}\p{M}\d]*/gu;
const foreign = /[\u0370-\u052f]/u;

/**
 * NFC, with no-break and other odd spaces as spaces, and soft hyphens, zero-width and control characters dropped. Marks
 * typed in the wrong order, ligatures, full-width forms and letters that only look right become what a reader sees.
 */
export function cleanText(text: string): string {
  return putRight(text.normalize('NFC'))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/gu, '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, '')
    .replace(/[\u2010\u2011]/gu, '-');
}

function putRight(text: string): string {
  // most texts need nothing of it
  if (!/[\u0300-\u036f\u0370-\u052fÐƉðɖ\ufb00-\ufb06\uff01-\uff5e]/u.test(text)) return text;
  return text
    .replace(/\p{L}\p{M}+/gu, orderMarks)
    .replace(/[\ufb00-\ufb06\uff01-\uff5e]/gu, (c) => c.normalize('NFKC'))
    .replace(wrongD, (c) => lookalikes.get(c)!)
    .replace(mixedWord, (word) => (foreign.test(word) ? [...word].map((c) => lookalikes.get(c) ?? c).join('') : word));
}

/** A vowel's own mark (circumflex, breve, horn) goes before its tone; a mark typed twice is one. */
function orderMarks(letter: string): string {
  const [base, ...marks] = letter.normalize('NFD');
  const own = marks.filter((mark) => /[\u0302\u0306\u031b]/u.test(mark));
  const rest = marks.filter((mark) => !own.includes(mark));
  return [base, ...new Set([...own, ...rest])].join('').normalize('NFC');
}

/** White space folded to single spaces, trimmed. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
