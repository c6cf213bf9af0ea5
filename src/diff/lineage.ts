import type { Plan } from '#model';
import { foldKey } from '#text';

/** What pairing needs to know of a plan. */
export interface PlanCard {
  file: string;
  code: string | null;
  issuer: string | null;
  subject: string | null;
  /** ISO date, cut to what is known. */
  date: string | null;
  parent: { code: string; date: string | null } | null;
}

export interface Lineage {
  /** A plan of the folder and those of the folder that say they implement it. */
  groups: { parent: string; children: string[] }[];
  /** Parents that are cited but not in the folder. */
  absent: { code: string; citedBy: string[] }[];
  /** Versions of one plan: the newest issued one counts. */
  superseded: { file: string; by: string }[];
  /** Plans that cite no parent and have no children here. */
  alone: string[];
}

export function toCard(file: string, plan: Plan): PlanCard {
  const parent = plan.references.find((reference) => reference.role === 'parent');
  return {
    file,
    code: plan.code?.full ?? null,
    issuer: plan.issuer === null ? null : `${plan.issuer.id} ${foldKey(plan.issuer.name)}`,
    subject: plan.subject,
    date: plan.promulgationDate?.iso ?? null,
    parent: parent ? { code: parent.code, date: parent.date } : null,
  };
}

/** Who implements whom among some plans, over several levels, by the parents that they cite. */
export function findLineage(cards: readonly PlanCard[]): Lineage {
  const { current, superseded } = dropOlderVersions(cards);
  const byCode = new Map<string, PlanCard[]>();
  for (const card of current) {
    if (card.code === null) continue;
    const key = codeKey(card.code);
    byCode.set(key, [...(byCode.get(key) ?? []), card]);
  }
  const children = new Map<string, string[]>();
  const absent = new Map<string, string[]>();
  for (const card of current) {
    if (card.parent === null) continue;
    const parent = findParent(card, byCode);
    const [map, key] = parent ? [children, parent.file] : [absent, card.parent.code];
    map.set(key, [...(map.get(key) ?? []), card.file]);
  }
  const paired = new Set([...children.keys(), ...[...children.values()].flat(), ...[...absent.values()].flat()]);
  return {
    groups: [...children].map(([parent, files]) => ({ parent, children: files })),
    absent: [...absent].map(([code, citedBy]) => ({ code, citedBy })),
    superseded,
    alone: current.filter((card) => !paired.has(card.file)).map((card) => card.file),
  };
}

/** The plan of the cited code; of several bodies' plans of one number, the one of the cited date. */
function findParent(card: PlanCard, byCode: ReadonlyMap<string, PlanCard[]>): PlanCard | undefined {
  const cited = card.parent;
  if (cited === null) return undefined;
  const found = (byCode.get(codeKey(cited.code)) ?? []).filter((other) => other !== card);
  const dated = found.filter(
    (other) => cited.date === null || other.date === null || datesAgree(cited.date, other.date),
  );
  return dated.find((other) => cited.date !== null && other.date === cited.date) ?? dated[0];
}

function datesAgree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** "09/KH-UBND" and "9/KH-UBND" are one number. */
function codeKey(code: string): string {
  return foldKey(code).replaceAll(' ', '').replace(/^0+/u, '');
}

function dropOlderVersions(cards: readonly PlanCard[]): { current: PlanCard[]; superseded: Lineage['superseded'] } {
  const newest = [...cards].sort(byIssue);
  const current: PlanCard[] = [];
  const superseded: Lineage['superseded'] = [];
  for (const card of newest) {
    const kept = current.find((other) => isVersion(card, other));
    if (kept) superseded.push({ file: card.file, by: kept.file });
    else current.push(card);
  }
  return { current: cards.filter((card) => current.includes(card)), superseded };
}

/** Issued before draft, later before earlier. */
function byIssue(a: PlanCard, b: PlanCard): number {
  const issued = Number(b.code !== null) - Number(a.code !== null);
  return issued || (b.date ?? '').localeCompare(a.date ?? '') || a.file.localeCompare(b.file);
}

/** One body's plan on one subject, twice. */
function isVersion(a: PlanCard, b: PlanCard): boolean {
  if (a.issuer === null || a.issuer !== b.issuer || a.subject === null || b.subject === null) return false;
  const [x, y] = [words(a.subject), words(b.subject)];
  let shared = 0;
  for (const word of x) if (y.has(word)) shared += 1;
  return (2 * shared) / (x.size + y.size) >= 0.95 && years(a.subject) === years(b.subject);
}

function words(text: string): Set<string> {
  return new Set(foldKey(text).match(/[a-z0-9]+/gu) ?? []);
}

/** Years in a subject: next year's plan of the same words is another plan. */
function years(text: string): string {
  return (text.match(/(?<!\d)20\d\d(?!\d)/gu) ?? []).join();
}
