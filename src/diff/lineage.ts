import type { Agency, Lineage } from '#model';
import { codeKey, datesAgree, isSameCode, issuersAgree, splitCode, topicOf, topicOverlap } from './plan-card.ts';
import type { PlanCard } from './plan-card.ts';
import { findVersions } from './versions.ts';

type Found = { parent: PlanCard; bySubject: boolean } | { candidates: PlanCard[] } | null;

/**
 * Who implements whom among some plans, over several levels, by the parents that they cite. `unread` are the files beside
 * them that gave no plan.
 */
export function findLineage(all: readonly PlanCard[], unread: string[] = []): Lineage {
  const cards = all.filter((card) => card.annex !== true);
  const { current, superseded, amended } = findVersions(cards);
  // whoever cites a plan by its old number implements what has taken its place
  const successor = new Map(superseded.map(({ file, by }) => [file, current.find((card) => card.file === by)!]));
  const parents = new Map<PlanCard, PlanCard>();
  const lineage: Lineage = {
    schemaVersion: 1,
    groups: [],
    annexes: all.filter((card) => card.annex === true).map((card) => ({ file: card.file, of: ownerOf(card, current) })),
    absent: [],
    unclear: [],
    bySubject: [],
    circles: [],
    alone: [],
    superseded,
    amended,
    unread,
  };
  const absent = new Map<string, string[]>();
  for (const card of current) {
    const found = findParent(card, cards, successor);
    if (found === null && card.parent !== null)
      absent.set(card.parent.code, [...(absent.get(card.parent.code) ?? []), card.file]);
    if (found === null) continue;
    if ('candidates' in found) {
      const candidates = found.candidates.map(({ file }) => file);
      lineage.unclear.push({ file: card.file, code: card.parent?.code ?? null, candidates });
    } else {
      parents.set(card, found.parent);
      if (found.bySubject) lineage.bySubject.push({ file: card.file, parent: found.parent.file });
    }
  }
  lineage.circles = cutCircles(parents);
  const children = Map.groupBy(parents.keys(), (card) => parents.get(card)!);
  lineage.groups = current.flatMap((parent) => {
    const own = children.get(parent);
    return own ? [{ parent: parent.file, children: own.map(({ file }) => file) }] : [];
  });
  lineage.absent = [...absent].map(([code, citedBy]) => ({ code, citedBy }));
  lineage.alone = current
    .filter((card) => card.parent === null && !parents.has(card) && !children.has(card))
    .map(({ file }) => file);
  return lineage;
}

/** Whether a plan says that it implements another plan than this one; of a draft without a number it cannot be told. */
export function isStranger(parent: PlanCard, child: PlanCard): boolean {
  const cited = child.parent;
  return cited !== null && !mayBeBlank(parent, cited) && findCited(child, cited, [parent]).plans.length === 0;
}

/** Whether a plan whose number was left blank may be the one that is cited: of its kind, body and day. */
export function mayBeBlank(plan: PlanCard, cited: NonNullable<PlanCard['parent']>): boolean {
  const { code, notation, issuer, date } = plan;
  if (code !== null || notation === null || !isNotationOf(notation, cited.code)) return false;
  return issuersAgree(cited.issuer, issuer) && datesAgree(cited.date, date);
}

/** The file of the one plan whose number, day and issuer the head of an annex gives; null where none or several are. */
function ownerOf(annex: PlanCard, current: readonly PlanCard[]): string | null {
  const owners = current.filter(
    (card) =>
      card.code !== null &&
      annex.code !== null &&
      codeKey(card.code) === codeKey(annex.code) &&
      datesAgree(annex.date, card.date) &&
      issuersAgree(annex.issuer?.name ?? null, card.issuer),
  );
  return owners.length === 1 ? owners[0]!.file : null;
}

/** The one plan that a card may implement, in the version that counts; several where nothing tells which. */
function findParent(card: PlanCard, cards: readonly PlanCard[], successor: ReadonlyMap<string, PlanCard>): Found {
  const inForce = (other: PlanCard): PlanCard => successor.get(other.file) ?? other;
  const others = cards.filter((other) => other !== card && inForce(other) !== card && !isLater(other, card));
  const { plans, bySubject } = card.parent === null ? findUncited(card, others) : findCited(card, card.parent, others);
  const [parent, ...rest] = new Set(plans.map(inForce));
  if (parent === undefined) return null;
  return rest.length > 0 ? { candidates: [parent, ...rest] } : { parent, bySubject };
}

interface Candidates {
  plans: PlanCard[];
  bySubject: boolean;
}

/** Plans of bodies above on the same subject, for a plan that cites its parent by title alone. */
function findUncited(card: PlanCard, others: readonly PlanCard[]): Candidates {
  const above = others.filter((other) => isAbove(other.issuer, card.issuer));
  return { plans: nearest(card, above, 0.8), bySubject: true };
}

/** Plans of the cited number, day and body; else those whose number was misread by a letter; else by the subject. */
function findCited(card: PlanCard, cited: NonNullable<PlanCard['parent']>, others: readonly PlanCard[]): Candidates {
  const isNumbered = (other: PlanCard): boolean => other.code !== null && codeKey(other.code) === codeKey(cited.code);
  const onDay = (plans: readonly PlanCard[]): PlanCard[] =>
    plans.filter((other) => cited.date !== null && other.date === cited.date);
  const bodies = others.filter((other) => issuersAgree(cited.issuer, other.issuer));
  const fitting = bodies.filter((other) => datesAgree(cited.date, other.date));
  const numbered = fitting.filter(isNumbered);
  if (numbered.length > 0) {
    const dated = onDay(numbered);
    return { plans: nearest(card, dated.length > 0 ? dated : numbered, 0), bySubject: false };
  }
  const misread = fitting.filter((other) => other.code !== null && isSameCode(cited.code, other.code));
  if (misread.length > 0) return { plans: misread, bySubject: false };
  const blank = fitting.filter((other) => mayBeBlank(other, cited));
  const dated = onDay(blank);
  if (dated.length > 0) return { plans: nearest(card, dated, 0), bySubject: true };
  // a number left blank, or a date that one side got wrong
  return { plans: nearest(card, [...blank, ...bodies.filter(isNumbered)], 0.6), bySubject: true };
}

/** Those of the plans whose subject comes nearest to the card's, at least as near as `least`. */
function nearest(card: PlanCard, plans: readonly PlanCard[], least: number): PlanCard[] {
  const own = topicOf(card);
  const rated = plans.map((other) => ({ other, score: topicOverlap(own, topicOf(other)) }));
  const best = Math.max(least, ...rated.map(({ score }) => score));
  return rated
    .filter(({ score, other }) => score >= best && (least === 0 || sameYear(card, other)))
    .map(({ other }) => other);
}

function sameYear(a: PlanCard, b: PlanCard): boolean {
  const years = (card: PlanCard): Set<string> => new Set(card.subject?.match(/(?<!\d)20\d\d(?!\d)/gu));
  const [x, y] = [years(a), years(b)];
  return x.size === 0 || y.size === 0 || x.intersection(y).size > 0;
}

/** A plan cannot carry out one that was issued later. */
function isLater(other: PlanCard, card: PlanCard): boolean {
  return other.date !== null && card.date !== null && other.date > card.date && !other.date.startsWith(card.date);
}

function isNotationOf(notation: string, code: string): boolean {
  return splitCode(code).letters === codeKey(notation);
}

const ranks: Record<Agency['level'], number> = { central: 0, province: 2, commune: 3, internal: 4, other: 4 };

function isAbove(parent: Agency | null, child: Agency | null): boolean {
  if (parent === null || child === null) return false;
  const rank = (agency: Agency): number => (/^(?:chu-tich-)?ubnd-tinh/u.test(agency.id) ? 1 : ranks[agency.level]);
  return rank(parent) < rank(child);
}

/** Takes out the pairs of plans that lead back to themselves, and gives their files. */
function cutCircles(parents: Map<PlanCard, PlanCard>): string[][] {
  const circles: string[][] = [];
  for (const start of [...parents.keys()]) {
    const path: PlanCard[] = [];
    let at: PlanCard | undefined = start;
    while (at !== undefined && !path.includes(at)) {
      path.push(at);
      at = parents.get(at);
    }
    if (at !== start) continue;
    circles.push(path.map(({ file }) => file));
    for (const card of path) parents.delete(card);
  }
  return circles;
}
