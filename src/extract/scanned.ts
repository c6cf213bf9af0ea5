import type { Root } from 'mdast';
import { diagnostic } from '#diagnostics';
import {
  documentTypeOf,
  isCutName,
  nearestProvince,
  namedProvince,
  readName,
  spellNotation,
  spellPosition,
  toIssuer,
  usualNotation,
} from '#lexicon';
import type { Agency, Diagnostic, Field, PlanDraft } from '#model';
import { editDistance, foldKey, isSpelledSyllable } from '#text';
import { confidenceOf, toLine } from '#tree';
import type { Block } from '#tree';
import { contradictedByAnnex } from './annex-head.ts';
import { blocksOf } from './blocks.ts';

type Header = Pick<PlanDraft, 'documentType' | 'code' | 'issuer' | 'place' | 'date' | 'subject' | 'signer'>;

/** Readings below this are told to be doubtful, 0..1. */
const sure = 0.8;
/** The same for a line of a subject: one with a number that was read twice alike has so much, and a diagnostic of its own. */
const sureSubject = 0.6;

/**
 * The header of a scan put right by what is known of such headers: notation, issuer, date and name are spelled as they
 * are written there, beside what was read. What cannot be told stays unknown, and each doubt is a diagnostic with its
 * place.
 */
export function spellScanned<H extends Header>(header: H, tree: Root): { header: H; diagnostics: Diagnostic[] } {
  const doubts: Diagnostic[] = [];
  const issuer = spellIssuer(header.issuer, tree);
  const agency = issuer === null ? null : toIssuer((issuer.spelled ?? issuer.raw).split('\n'));
  const code = spellCode(header, agency, tree);
  const date = isRead(header.date) ? { ...header.date, spelled: spellDate(header.date.raw) } : header.date;
  const signer = {
    competence: spellTitle(header.signer.competence),
    position: spellTitle(header.signer.position),
    fullName: spellName(header.signer.fullName),
  };
  const fields = { code, date, signer: signer.fullName } as const;
  const contradicted = { ...contradictedByAnnex({ code, date }, tree), signer: false };
  for (const [kind, field] of Object.entries(fields) as [keyof typeof fields, Field | null][]) {
    if (!isRead(field)) continue;
    const changed = field.spelled !== undefined && field.spelled !== field.raw;
    const numberless = kind === 'code' && !/\d/u.test((field.spelled ?? field.raw).split('/')[0]!);
    if (changed || numberless || contradicted[kind] || confidenceOf(field.sources) < sure)
      doubts.push(doubtOf(kind, field));
  }
  const subject = isRead(header.subject)
    ? { ...header.subject, raw: withoutOpenQuote(header.subject.raw) }
    : header.subject;
  if (isRead(subject) && (confidenceOf(subject.sources) < sureSubject || !isWhole(subject.raw)))
    doubts.push(doubtOf('subject', subject));
  const nameless = signer.fullName === null ? (signer.position ?? signer.competence) : null;
  if (isRead(nameless)) doubts.push(doubtOf('signer', nameless));
  return { header: { ...header, issuer, code, place: spellPlace(header), date, subject, signer }, diagnostics: doubts };
}

function doubtOf(kind: 'code' | 'date' | 'subject' | 'signer', { raw, sources }: Field): Diagnostic {
  return diagnostic(`${kind}-doubtful`, { raw }, sources);
}

/** Words that a subject does not end with: what stands behind them is lost. */
const unfinished = /(?:[,–-]|(?<!\p{L})(?:và|của|với|trên|tại|về|theo|các|những|cho|từ|đến|hoặc|trong|bằng))$/iu;

/** A subject that begins with a capital, ends with no word that goes on, and has no word that is not spelled as one ("sat" lost its mark). */
function isWhole(raw: string): boolean {
  const words = raw.split(/[^\p{L}\p{M}]+/u).filter((word) => /^\p{L}?\p{Ll}{2,}$/u.test(word));
  return /^[^\p{L}]*(?:\p{Lu}|về(?!\p{L}))/u.test(raw) && !unfinished.test(raw) && words.every(isSpelledSyllable);
}

/** Strokes of a stamp at the start of a line are taken for a quotation mark, which nothing closes. */
function withoutOpenQuote(raw: string): string {
  return /[“"'‘].*[”"'’]/u.test(raw) ? raw : raw.replaceAll(/(?<!\p{L})[“"'‘](?=\p{L})/gu, '');
}

/** True for a field that was read from an image. */
function isRead(field: Field | null): field is Field {
  return field !== null && confidenceOf(field.sources) < 1;
}

/** The number stands as read; letters of the notation are put right, or supplied where a committee's is not printed. */
function spellCode({ code, documentType }: Header, issuer: Agency | null, tree: Root): Field | null {
  if (!isRead(code)) return code;
  const read = code.spelled ?? code.raw;
  const split = /^(.*?\/(?:\s*\d{4}\s*\/)?)\s*(\p{Lu}.*)$/u.exec(read) ?? /^(.*?\d\s*-)\s*(\p{Lu}.*)$/u.exec(read);
  if (split?.[1] && split[2]) {
    const notation = notationInText(split[2], tree) ?? spellNotation(split[2], issuer);
    return notation === null ? code : { ...code, spelled: split[1] + notation };
  }
  const type = documentType === null ? null : documentTypeOf(documentType.raw);
  const notation = type === null || issuer === null ? null : usualNotation(type.code, issuer);
  return notation === null ? code : { ...code, spelled: `Số: /${notation}` };
}

/** The one notation that the document cites from its own issuer and that differs in a letter: "TTg-CĐĐS" → "TTg-CĐS". */
function notationInText(read: string, tree: Root): string | null {
  const key = foldKey(read.replace(/\s/gu, ''));
  const cited = blocksOf(tree, 'body', 'appendix').flatMap((block) =>
    [...toLine(block as Block).matchAll(/\d\/(\p{Lu}[\p{L}\d&]*-\p{Lu}[\p{L}\d&-]*)/gu)].map((match) => match[1]!),
  );
  const near = [...new Set(cited)].filter((one) => foldKey(one) !== key && editDistance(foldKey(one), key) === 1);
  return near.length === 1 && !cited.some((one) => foldKey(one) === key) ? near[0]! : null;
}

/** Letters that an engine reads for digits in print. */
const alike: Record<string, string> = {
  O: '0',
  o: '0',
  l: '1',
  I: '1',
  '|': '1',
  ']': '1',
  '[': '1',
  '!': '1',
  S: '5',
};

/** Digits of month and year out of their like; a day is written by hand and is taken only where it is nothing but digits. */
function spellDate(raw: string): string {
  const match = /ng\p{L}y\s*(.*?)\s*(?:th\p{L}ng\s*(.*?)\s*)?n\p{L}m\s*(.*)$/iu.exec(raw);
  if (!match) return raw;
  const [day = '', month = '', year = ''] = match.slice(1);
  const digits = (text: string) => [...text.replace(/[\s.,…_]/gu, '')].map((c) => alike[c] ?? c).join('');
  const part = (text: string, pattern: RegExp) => (pattern.test(text) ? text : '');
  return `ngày ${part(day.trim(), /^\d{1,2}$/u)} tháng ${part(digits(month), /^\d{1,2}$/u)} năm ${part(digits(year), /^(?:19|20)\d\d$/u)}`;
}

/** A place is a province, or near to the name of the one that the issuer is of; a commune's stays as read. */
function spellPlace({ place, issuer }: Header): Field | null {
  if (!isRead(place)) return place;
  const own = issuer === null ? null : namedProvince(issuer.raw.replaceAll('\n', ' '));
  const near = own !== null && editDistance(foldKey(own), foldKey(place.raw)) <= 0.3 * own.length;
  const spelled = near ? own : nearestProvince(place.raw);
  return spelled === null ? place : { ...place, spelled };
}

function spellTitle(field: Field | null): Field | null {
  return isRead(field) ? { ...field, spelled: spellPosition(field.raw) ?? field.raw } : field;
}

/** Names of two syllables are rare; of one that was read with less than this, a third may be lost under a stamp. */
const sureShortName = 0.6;

/** A name that is cut, or of which a syllable is in no name known, is none. */
function spellName(field: Field | null): Field | null {
  if (!isRead(field)) return field;
  const isRest = field.raw.split(/\s+/u).length < 3 && confidenceOf(field.sources) < sureShortName;
  const read = isRest || isCutName(field.raw) || hasHole(field) ? null : readName(field.raw);
  return { ...field, spelled: read?.sure ? read.name : '' };
}

/** Letters of names are half as wide as their line is high, capitals three quarters: a longer line has lost a word. */
function hasHole({ raw, sources }: Field): boolean {
  const share = raw === raw.toUpperCase() ? 1 : 0.75;
  return sources.some((source) => {
    if (source.kind !== 'page') return false;
    const [left, top, right, bottom] = source.box;
    return right - left > share * (bottom - top) * raw.length;
  });
}

/** A body that no list holds, as the rest of the document writes it. */
function spellIssuer(field: Field | null, tree: Root): Field | null {
  if (!isRead(field)) return field;
  const agency = toIssuer(field.raw.split('\n'));
  if (agency === null || agency.level !== 'other' || agency.id.includes(':')) return field;
  const name = nameInText(agency.name, tree);
  return name === null ? field : { ...field, spelled: name };
}

/** The words of title and body that differ from a name in few letters: of each word the form that stands there most. */
function nameInText(name: string, tree: Root): string | null {
  const key = foldKey(name);
  const length = key.split(' ').length;
  const found: string[][] = [];
  for (const block of blocksOf(tree, 'title', 'body')) {
    const words = toLine(block as Block).split(' ');
    for (let i = 0; i + length <= words.length; i += 1) {
      if (foldKey(words[i]!).charAt(0) !== key.charAt(0) || !/^\p{Lu}\p{Ll}/u.test(words[i]!)) continue;
      const window = words.slice(i, i + length).map((word) => word.replace(/[,;:.)]+$/u, ''));
      if (editDistance(foldKey(window.join(' ')), key) <= 0.2 * key.length) found.push(window);
    }
  }
  if (found.length === 0) return null;
  return Array.from({ length }, (_, i) => commonest(found.map((window) => window[i]!))).join(' ');
}

/** The first of those that occur most. */
function commonest(words: readonly string[]): string {
  const groups = [...Map.groupBy(words, (word) => word)];
  return groups.sort((a, b) => b[1].length - a[1].length)[0]![0];
}
