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
  const name = font
    .replace(/^[A-Z]{6}\+/u, '')
    .replace(/(?:[\s,-]*(?:Bold|Italic|Regular|Normal))+$/iu, '')
    .trim();
  if (/^\.vn|^Vn[A-Z]/u.test(name.replace(/^\.vn/iu, '.vn'))) return /h$/iu.test(name) ? 'tcvn3-capitals' : 'tcvn3';
  return /^vni[-\s]/iu.test(name) ? 'vni' : null;
}

/** Legacy text in Unicode (NFC). */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'vni') return fromVni(text);
  const letters = [...text].map((c) => tcvn3.get(c) ?? c).join('');
  return encoding === 'tcvn3-capitals' ? letters.toUpperCase() : letters;
}

const vniCodes = new Set([...vni.keys(), ...vniSingles.keys(), 'íìÍÌ'].flatMap((codes) => [...codes]));

/** Whether a letter is a code of the encoding, in front or behind. */
export function isCodeOf(letter: string, encoding: LegacyEncoding): boolean {
  return encoding === 'vni' ? vniCodes.has(letter) : tcvn3.has(letter);
}

/** How many of the codes at the start of a text make one letter. */
export function legacyLength(text: string, encoding: LegacyEncoding | null): 1 | 2 {
  return encoding === 'vni' && vni.has(text.slice(0, 2)) ? 2 : 1;
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
