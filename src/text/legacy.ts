import { isVietnameseSyllable } from './syllables.ts';

/** Encodings of Vietnamese before Unicode, by the fonts that carry them. */
export type LegacyEncoding = 'tcvn3' | 'tcvn3-capitals' | 'vni';

/** TCVN 5712:1993, VN3 ("ABC"): one code a letter; capitals with marks are the small codes in a capital font (.VnTimeH). */
const tcvn3 = new Map<string, string>(
  pairs(
    'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ®¡¢£¤¥¦§',
    'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđĂÂÊÔƠƯĐ',
  ),
);

/** VNI-Win: a base letter and a code for its marks behind; some letters are one code. */
const vniMarks: Record<string, [codes: string, letters: string]> = {
  a: ['øùûõïêèéúüëâàáåãä', 'àáảãạăằắẳẵặâầấẩẫậ'],
  e: ['øùûõïâàáåãä', 'èéẻẽẹêềếểễệ'],
  o: ['øùûõïâàáåãä', 'òóỏõọôồốổỗộ'],
  ô: ['øùûõï', 'ờớởỡợ'],
  u: ['øùûõï', 'ùúủũụ'],
  ö: ['øùûõï', 'ừứửữự'],
  y: ['øùûõ', 'ỳýỷỹ'],
};
const vniSingles = new Map<string, string>(pairs('ôöñæóòîÔÖÑÆÓÒÎ', 'ơưđỉĩịỵƠƯĐỈĨỊỴ'));
const vni = new Map<string, string>();
for (const [base, [codes, letters]] of Object.entries(vniMarks)) {
  for (const [code, letter] of pairs(codes, letters)) {
    vni.set(base + code, letter);
    vni.set(base.toUpperCase() + code.toUpperCase(), letter.toUpperCase());
    vni.set(base.toUpperCase() + code, letter.toUpperCase());
  }
}

function pairs(codes: string, letters: string): [string, string][] {
  const [a, b] = [[...codes], [...letters]];
  if (a.length !== b.length) throw new Error(`Expected as many codes as letters, got ${a.length} and ${b.length}`);
  return a.map((code, i) => [code, b[i]!]);
}

/** The encoding that a font's name promises, or null: ".VnTime", ".VnTimeH" (capitals), "VNI-Times". */
export function encodingOfFont(font: string): LegacyEncoding | null {
  const name = font.replace(/^[A-Z]{6}\+/u, '').trim();
  if (/^\.?vn\S*h(?:[\s,-]|$)/iu.test(name) && /^\./u.test(name)) return 'tcvn3-capitals';
  if (/^\.vn/iu.test(name)) return 'tcvn3';
  return /^vni[-\s]/iu.test(name) ? 'vni' : null;
}

/**
 * True where `text`, printed in a legacy font, really is in its encoding: Unicode text under such a font exists, and
 * converting it would corrupt it silently ("đã" → "đó"). The reading with more Vietnamese syllables wins; where both have
 * as many, `usual` says how the rest of the document is.
 */
export function isLegacyText(text: string, encoding: LegacyEncoding, usual = false): boolean {
  // letters beyond Latin-1 are Unicode already; a lone one was pasted in
  const unicode = text.match(/[\u0100-\u024f\u1e00-\u1eff\u0300-\u0323]/gu)?.length ?? 0;
  const codes = text.match(/[\u00a1-\u00ff]/gu)?.length ?? 0;
  if (unicode > codes / 20) return false;
  if (!/[\u00a1-\u00ff]/u.test(text)) return encoding === 'tcvn3-capitals';
  const gain = countSyllables(fromLegacy(text, encoding)) - countSyllables(text);
  return gain > 0 || (gain === 0 && usual);
}

/** Vietnamese syllables with a mark: words without say nothing of the encoding. */
function countSyllables(text: string): number {
  const words = text.match(/[\p{L}\p{M}\u00a1-\u00ff]+/gu) ?? [];
  return words.filter((word) => /[^\u0000-\u007f]/u.test(word) && isVietnameseSyllable(word)).length;
}

/** Legacy text in Unicode (NFC). */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'vni') return fromVni(text);
  const letters = [...text].map((c) => tcvn3.get(c) ?? c).join('');
  return encoding === 'tcvn3-capitals' ? letters.toUpperCase() : letters;
}

/** True for a VNI letter and the code of its mark. */
export function isVniPair(letter: string, mark: string): boolean {
  return vni.has(letter + mark);
}

function fromVni(text: string): string {
  let out = '';
  const letters = [...text];
  for (let i = 0; i < letters.length; i += 1) {
    const two = vni.get(letters[i]! + (letters[i + 1] ?? ''));
    if (two !== undefined) i += 1;
    out += two ?? vniSingles.get(letters[i]!) ?? letters[i]!;
  }
  return out;
}
