import { isVietnameseSyllable, stripMarks } from '#text';
import json from './data/names.json' with { type: 'json' };

/** Family names, and syllables of middle and given names, as people in Vietnam bear them. */
const family = new Set(json.family);
const given = new Set([...json.given, ...json.family]);

function byLetters(names: ReadonlySet<string>): Map<string, string[]> {
  return Map.groupBy(names, (name) => stripMarks(name));
}
const familyByLetters = byLetters(family);
const givenByLetters = byLetters(given);

/** By far the commonest middle names of men and women. */
const middleNames = new Map([
  ['van', 'Văn'],
  ['thi', 'Thị'],
]);

/** A rank whose first word a stamp hides: "tá Hoàng Minh Tuấn". */
const rankEnd = /^[^\p{L}]*(?:\p{L}+\s+)?(?:tá|tướng|úy)[,.]?\s+(?=\p{Lu})/u;

/** A person's name out of a scan, tone marks put right. */
export interface ReadName {
  name: string;
  /** False where a syllable is in no name known, or its marks could be of several. */
  sure: boolean;
}

/**
 * The name that a scanned line of a signature shows, or null: two to five syllables with capitals, a family name first.
 * Digits and signs that strokes of the pen gave are skipped ("54 Trương Hòa Bình"). A tone mark is put
 * right only where one name alone has the letters.
 */
export function readName(line: string): ReadName | null {
  const runs: string[][] = [[]];
  for (const part of bareName(line).replace(rankEnd, '').split(/\s+/u)) {
    const token = joinStrokes(part.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''));
    if (isNameSyllable(token) || (runs.at(-1)!.length === 0 && isHalfHidden(token))) runs.at(-1)!.push(token);
    else if (/[\p{Lu}\p{Ll}]/u.test(token)) return null;
    else runs.push([]);
  }
  const words = runs.filter((run) => run.length >= 2).at(-1);
  if (words === undefined || words.length > 5) return null;
  if (/^\p{Ll}/u.test(words[0]!) && words.length < 3) return null;
  const first =
    spell(upperFirst(toNameCase(words[0]!)), family, familyByLetters) ??
    (words.length > 2 ? headless(words[0]!) : null);
  if (first === null) return null;
  const rest = words.slice(1).map((word, i) => {
    const middle = i < words.length - 2 ? middleNames.get(stripMarks(word).toLowerCase()) : undefined;
    return middle ?? spell(toNameCase(word), given, givenByLetters);
  });
  return {
    name: [first, ...rest.map((word, i) => word ?? toNameCase(words[i + 1]!))].join(' '),
    sure: rest.every((word) => word !== null),
  };
}

/** True where a line shows a part of a name only: "Văn Hải", "Hồ Văn". */
export function isCutName(line: string): boolean {
  const words = line.split(/\s+/u);
  if (words.length < 2 || words.length > 4 || !words.every(isNameSyllable)) return false;
  return [words[0]!, words.at(-1)!].some((word) => /^(?:Văn|Thị)$/iu.test(word));
}

/** The one family name whose first letter a stamp hides: "hạm" → "Phạm". */
function headless(word: string): string | null {
  const found = [...family].filter((name) => name.slice(1) === word.toLowerCase());
  return found.length === 1 ? found[0]! : null;
}

/** A family name of which a stamp cuts the height of its capital: "bùi" for "Bùi". */
function isHalfHidden(token: string): boolean {
  return /^\p{Ll}{3,}$/u.test(token) && family.has(upperFirst(token));
}

/** "Phạnt" for "Phạm": the last stroke of an "m" that an engine parted from it. */
function joinStrokes(token: string): string {
  const joined = token.replace(/(?:nt|rn|ni)$/u, 'm');
  return !isVietnameseSyllable(token) && isNameSyllable(joined) ? joined : token;
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function isNameSyllable(token: string): boolean {
  return /^(?:[AY]|\p{Lu}(?:\p{Ll}+|\p{Lu}+))$/u.test(token) && isVietnameseSyllable(token);
}

function toNameCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

/** The syllable as names spell it: itself, or the one of the same letters that differs least; null where none or several do. */
function spell(word: string, known: ReadonlySet<string>, letters: ReadonlyMap<string, string[]>): string | null {
  if (known.has(word)) return word;
  const ranked = (letters.get(stripMarks(word)) ?? [])
    .map((name) => ({ name, distance: markDistance(word, name) }))
    .sort((a, b) => a.distance - b.distance);
  const [best, next] = ranked;
  if (best === undefined || best.distance === next?.distance) return null;
  return best.name;
}

/** Marks by which two syllables of the same letters differ; a tone lost or won counts more than one mistaken. */
function markDistance(a: string, b: string): number {
  const marks = (text: string) => text.normalize('NFD').match(/\p{M}/gu) ?? [];
  const tone = (text: string) => marks(text).find((mark) => /[\u0300\u0301\u0303\u0309\u0323]/u.test(mark)) ?? '';
  const [toneA, toneB] = [tone(a), tone(b)];
  const tones = toneA === toneB ? 0 : toneA === '' || toneB === '' ? 1.5 : 1;
  const shapes = (text: string) =>
    marks(text)
      .filter((mark) => mark !== tone(text))
      .sort()
      .join('');
  return tones + (shapes(a) === shapes(b) ? 0 : 2);
}

/** Academic degrees, honours, ranks and forms of address in front of a signer's name. */
const degrees = [
  'GS|PGS|TS|TSKH|Th[Ss]|THS|BS|DS|(?:BS|DS)?\\.?\\s?CK[I12]{1,2}|KS|KTS|CN|LS|NGƯT|NGND|NSND|NSƯT|TTƯT|TTND',
  'Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Luật sư|Nhà giáo ưu tú|Đồng chí|Ông|Bà',
  '(?:Đại|Thượng|Trung|Thiếu) tướng|(?:Đại|Thượng|Trung|Thiếu) tá|(?:Đại|Thượng|Trung) úy|Chuẩn đô đốc',
].join('|');
const degree = new RegExp(`^(?:(?:${degrees})(?:\\s*[.,-]\\s*|\\s+))+(?=\\p{Lu})`, 'u');

/** A signer's name as printed, without what stands in front of it ("Trung tá, TS.") and "(đã ký)" behind. */
export function bareName(line: string): string {
  return line
    .trim()
    .replace(/\s*\(\s*(?:đã\s+)?ký\s*\)$/iu, '')
    .replace(degree, '');
}
