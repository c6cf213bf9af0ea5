import { provinceIn, toIssuer } from '#lexicon';
import type { Agency, Plan, Reference } from '#model';
import { foldKey } from '#text';

/** What pairing needs to know of a plan. */
export interface PlanCard {
  file: string;
  /** Null where the number is blank; `notation` may be known all the same. */
  code: string | null;
  notation: string | null;
  issuer: Agency | null;
  subject: string | null;
  /** ISO date, cut to what is known. */
  date: string | null;
  parent: Pick<Reference, 'code' | 'date' | 'issuer'> | null;
  /** Codes of the plans that it says it replaces, and of those that it amends. */
  replaces: string[];
  amends: string[];
  /** How well it was read: of two copies of one plan the better counts. */
  taskCount: number;
  scanned: boolean;
  /** True for an annex without its document; number, day and issuer are those of the document. */
  annex?: boolean;
}

export function toCard(file: string, plan: Plan): PlanCard {
  const related = (relation: Reference['relation']): string[] =>
    plan.references.flatMap((reference) => (reference.relation === relation ? [reference.code] : []));
  const parent = plan.references.find((reference) => reference.role === 'parent');
  return {
    file,
    code: plan.code?.full ?? null,
    notation: plan.code?.notation ?? null,
    issuer: plan.issuer,
    subject: plan.subject,
    date: plan.promulgationDate?.iso ?? null,
    parent: parent ? { code: parent.code, date: parent.date, issuer: parent.issuer } : null,
    replaces: related('replaces'),
    amends: related('amends'),
    taskCount: plan.tasks.length,
    scanned: plan.source.textSource !== 'embedded',
    annex: plan.diagnostics.some((item) => item.code === 'annex-alone'),
  };
}

/** Two dates that may be one day: each is cut to what is known, or null. */
export function datesAgree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a);
}

/** Whether a citation's words for a body may mean that body: "UBND tỉnh" is any province's, "UBND tỉnh A" is one. */
export function issuersAgree(cited: string | null, issuer: Agency | null): boolean {
  if (cited === null || issuer === null) return true;
  const named = toIssuer([cited]);
  if (named === null || named.level === 'other' || issuer.level === 'other') return true;
  if (named.id !== issuer.id) return false;
  const [a, b] = [provinceIn(cited), provinceIn(issuer.name)];
  return a === null || b === null || a === b;
}

/** "09/KH-UBND", "9/KH- UBNĐ": number and letters alone. */
export function codeKey(code: string): string {
  return foldKey(code)
    .replace(/[^a-z0-9]/gu, '')
    .replace(/^0+/u, '');
}

/** Number and letters of a code, digits that are read as letters put right: "l44/KH-UBND". */
export function splitCode(code: string): { number: string; letters: string } {
  const [, head = '', rest = ''] = /^\s*([\dlIOoSB]+)\s*[/-]?(.*)$/su.exec(code) ?? [];
  const digits = head.replace(/[lI]/gu, '1').replace(/[Oo]/gu, '0').replace(/S/gu, '5').replace(/B/gu, '8');
  return { number: digits.replace(/^0+/u, ''), letters: codeKey(rest) };
}

/** Whether two codes are one, also where a letter was misread: "144/KH-UBNO". */
export function isSameCode(a: string, b: string): boolean {
  if (codeKey(a) === codeKey(b)) return true;
  const [x, y] = [splitCode(a), splitCode(b)];
  if (x.number === '' || x.number !== y.number || x.letters.length < 4 || x.letters.length !== y.letters.length)
    return false;
  return [...x.letters].filter((letter, i) => letter !== y.letters[i]).length <= 1;
}

/** Words of a subject that tell it from others: not those by which all plans begin, and not whose plan it is. */
export function topicOf({ subject, issuer }: Pick<PlanCard, 'subject' | 'issuer'>): Set<string> {
  const words = (text: string): string[] => foldKey(text).match(/[a-z]{2,}/gu) ?? [];
  const body = new Set(words(issuer?.name ?? ''));
  const own = (subject ?? '').replace(/\S*\d+\S*/gu, ' ');
  return new Set(words(own).filter((word) => !commonWords.has(word) && !body.has(word)));
}

/** Share of the words of the smaller topic that stand in the other, 0..1; 0 for topics of less than three words. */
export function topicOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller < 3 ? 0 : new Set(a).intersection(b).size / smaller;
}

const commonWords = new Set(
  `thuc hien trien khai ke hoach ve viec ban hanh cua tren dia tinh thanh pho xa phuong nam giai doan so ngay thang va
   cac ubnd uy nhan dan cong tac cap theo tiep tuc to chuc tang cuong quyet dinh`.split(/\s+/u),
);
