import { foldKey } from '#text';
import { codeKey, datesAgree } from './plan-card.ts';
import type { PlanCard } from './plan-card.ts';

export interface Versions {
  /** Plans in force, in the order given. */
  current: PlanCard[];
  /** Older versions, drafts and second copies, with the file that counts. */
  superseded: { file: string; by: string }[];
  /** Plans that another one amends; both count. */
  amended: { file: string; by: string }[];
}

/** Of several versions of one plan the newest issued one counts. */
export function findVersions(cards: readonly PlanCard[]): Versions {
  const current: PlanCard[] = [];
  const superseded: Versions['superseded'] = [];
  for (const card of [...cards].sort(byIssue)) {
    const kept = current.find((other) => replaces(other, card) || isVersion(card, other));
    if (kept) superseded.push({ file: card.file, by: kept.file });
    else current.push(card);
  }
  const amended = current.flatMap((card) =>
    current
      .filter((other) => other !== card && names(other.amends, card))
      .map((other) => ({ file: card.file, by: other.file })),
  );
  return { current: cards.filter((card) => current.includes(card)), superseded, amended };
}

/** Issued before draft, later before earlier; of copies of one plan the one that was read better. */
function byIssue(a: PlanCard, b: PlanCard): number {
  return (
    Number(b.code !== null) - Number(a.code !== null) ||
    (b.date ?? '').localeCompare(a.date ?? '') ||
    Number(a.scanned) - Number(b.scanned) ||
    b.taskCount - a.taskCount ||
    a.file.localeCompare(b.file)
  );
}

function replaces(newer: PlanCard, older: PlanCard): boolean {
  return names(newer.replaces, older) && (newer.issuer === null || older.issuer === null || sameBody(newer, older));
}

function names(codes: readonly string[], card: PlanCard): boolean {
  return card.code !== null && codes.some((code) => codeKey(code) === codeKey(card.code ?? ''));
}

/** One body's plan on one subject, twice: a copy of one number, or a subject in all but the same words. */
function isVersion(a: PlanCard, b: PlanCard): boolean {
  if (!sameBody(a, b) || a.subject === null || b.subject === null || parentsDiffer(a, b)) return false;
  if (a.amends.length !== b.amends.length || figures(a.subject) !== figures(b.subject)) return false;
  const copies =
    a.code !== null && b.code !== null && codeKey(a.code) === codeKey(b.code) && datesAgree(a.date, b.date);
  // a draft's subject is polished before it is issued
  const drafted = (a.code === null) !== (b.code === null) && sharesParent(a, b);
  return likeness(a.subject, b.subject) >= (copies ? 0.6 : drafted ? 0.8 : 0.95);
}

/** Wards of two provinces may share their names, but carry out other plans. */
function parentsDiffer(a: PlanCard, b: PlanCard): boolean {
  return a.parent !== null && b.parent !== null && !sharesParent(a, b);
}

function sharesParent(a: PlanCard, b: PlanCard): boolean {
  if (a.parent === null || b.parent === null || codeKey(a.parent.code) !== codeKey(b.parent.code)) return false;
  return datesAgree(a.parent.date, b.parent.date);
}

function sameBody(a: PlanCard, b: PlanCard): boolean {
  if (a.issuer === null || b.issuer === null) return false;
  return a.issuer.id === b.issuer.id && foldKey(a.issuer.name) === foldKey(b.issuer.name);
}

/** Share of words that two subjects have in common, 0..1 (Dice). */
function likeness(a: string, b: string): number {
  const [x, y] = [words(a), words(b)];
  return (2 * x.intersection(y).size) / (x.size + y.size);
}

function words(text: string): Set<string> {
  return new Set(foldKey(text).match(/[a-z0-9]+/gu) ?? []);
}

/** Years, months, quarters and stages in a subject, codes left out: next quarter's plan of the same words is another. */
function figures(text: string): string {
  const plain = foldKey(text).replace(/\d+(?:\/\d{4})?\/[a-z][a-z-]*|\d{1,2}\/\d{1,2}\/\d{4}/gu, ' ');
  return (plain.match(/(?<![a-z0-9])\d+(?![a-z0-9])|(?<=(?:quy|dot|ky|lan) )[ivx]+(?![a-z])/gu) ?? []).join();
}
