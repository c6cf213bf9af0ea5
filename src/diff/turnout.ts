import { communeKindOf, notationIssuer } from '#lexicon';
import type { UnitName } from '#lexicon';
import type { Agency, Turnout } from '#model';
import { slug } from '#text';
import type { Sender } from './sender.ts';

/**
 * Who of the listed units sent a plan, whose file could not be read, and who sent nothing; plans of bodies that are not
 * on the list, bodies with several plans, and plans that came late. A file of an unknown body counts by its name.
 */
export function findTurnout(listed: readonly UnitName[], senders: readonly Sender[]): Turnout {
  const unitOf = new Map(senders.map((sender) => [sender, findUnit(sender, listed)]));
  const units = listed.map((unit) => {
    const own = senders.filter((sender) => unitOf.get(sender) === unit);
    const read = own.filter((sender) => sender.read && sender.answers);
    const unread = own.filter((sender) => !sender.read);
    const state = read.length > 0 ? 'sent' : unread.length > 0 ? 'unread' : own.length > 0 ? 'other' : 'absent';
    const files = { sent: read, unread, other: own, absent: [] }[state].map(({ file }) => file);
    return { name: unit.name, state, files } as const;
  });
  const absent = listed.filter((_, i) => units[i]?.state === 'absent');
  const others = senders.filter((sender) => unitOf.get(sender) === null);
  return {
    units,
    unlisted:
      listed.length === 0
        ? []
        : others.filter(({ read, answers }) => read && answers).map((sender) => toUnlisted(sender, absent)),
    repeated: findRepeated(senders, unitOf),
    late: senders.flatMap((sender) => toLate(sender) ?? []),
    elsewhere: senders.flatMap(({ file, issuer, elsewhere: code }) =>
      code === null ? [] : [{ file, name: issuer?.name ?? file, code }],
    ),
    unknown: others.filter(({ read }) => !read).map(({ file }) => file),
  };
}

function toUnlisted(sender: Sender, absent: readonly UnitName[]): Turnout['unlisted'][number] {
  return { file: sender.file, name: sender.issuer?.name ?? null, nearest: findNearest(sender, absent)?.name ?? null };
}

/** A plan that names its issuer is that body's alone; one that does not is whose its file is called after. */
function findUnit(sender: Sender, listed: readonly UnitName[]): UnitName | null {
  const { issuer } = sender;
  if (issuer === null) return findByPath(sender.path, listed);
  const kind = communeKindOf(issuer.name);
  const fits = listed.filter(
    (unit) =>
      isNamed(unit, issuer) &&
      (unit.kind === null || kind === null || unit.kind === kind) &&
      (unit.province === null || sender.province === null || unit.province === sender.province),
  );
  // two places may differ in the marks of their names alone
  const spelled = fits.filter((unit) => nameKey(unit.agency.name).endsWith(nameKey(issuer.name)));
  return (spelled.length > 0 ? spelled : fits)[0] ?? null;
}

/** The same body, or a bare place name for its committee. */
function isNamed({ agency, sure }: UnitName, issuer: Agency): boolean {
  if (agency.id === issuer.id || nameKey(agency.name) === nameKey(issuer.name)) return true;
  const place = issuer.id.split(':')[1];
  return !sure && place !== undefined && agency.id === place;
}

function nameKey(name: string): string {
  return name.toLowerCase().replace(/^ubnd /u, '');
}

/** The unit that a file or its folder is called after: the longest name that stands in the path, or a short sign. */
function findByPath(path: string, listed: readonly UnitName[]): UnitName | null {
  const parts = path.split(/[\\/]/u).slice(-2).toReversed();
  for (const part of parts) {
    const words = `-${slug(part.replace(/\.[a-z]{2,4}$/iu, ''))}-`;
    const named = listed
      .flatMap((unit) => namesOf(unit).map((name) => ({ unit, name })))
      .filter(({ name }) => words.includes(`-${name}-`))
      .toSorted((a, b) => b.name.length - a.name.length);
    const best = named[0];
    if (best && named.every(({ unit, name }) => unit === best.unit || name.length < best.name.length)) return best.unit;
    const signs = part.match(/\p{Lu}[\p{Lu}&]{2,8}(?!\p{L})/gu) ?? [];
    const ids = signs.map((sign) => notationIssuer(`KH-${sign}`)?.id);
    const signed = listed.find(({ agency }) => ids.includes(agency.id));
    if (signed) return signed;
  }
  return null;
}

/** How a path may write a unit: in full, or a commune by its place alone where that has two syllables or more. */
function namesOf({ agency }: UnitName): string[] {
  const full = slug(agency.name).replace(/^ubnd-/u, '');
  const place = agency.id.split(':')[1] ?? agency.id;
  return place.includes('-') ? [full, place] : [full];
}

/** A unit without a plan that the plan may be meant to come from: an old name, another kind, a slip of the pen. */
function findNearest(sender: Sender, absent: readonly UnitName[]): UnitName | null {
  const { issuer } = sender;
  if (issuer === null) return null;
  const name = placeOf(issuer.id);
  const near = absent
    .filter(({ agency }) => (agency.level === 'commune') === (issuer.level === 'commune') || !agency.id.includes(':'))
    .map((unit) => ({ unit, score: similarity(name, placeOf(unit.agency.id)) }))
    .toSorted((a, b) => b.score - a.score)[0];
  return near && near.score >= 0.6 ? near.unit : null;
}

function placeOf(id: string): string {
  return id.split(':')[1] ?? id;
}

/** Share of two names' pairs of letters that both have, 0..1 (Dice). */
function similarity(a: string, b: string): number {
  const pairs = (name: string): Set<string> =>
    new Set(Array.from(`-${name}`, (letter, i) => letter + (`${name}-`[i] ?? '')));
  const [x, y] = [pairs(a), pairs(b)];
  return (2 * x.intersection(y).size) / (x.size + y.size);
}

function findRepeated(senders: readonly Sender[], unitOf: ReadonlyMap<Sender, UnitName | null>): Turnout['repeated'] {
  const read = senders.filter(
    (sender) => sender.read && sender.answers && (sender.issuer !== null || unitOf.get(sender)),
  );
  const bodies = Map.groupBy(read, (sender) => {
    const unit = unitOf.get(sender);
    return unit ?? `${sender.issuer?.name.toLowerCase()}|${sender.province ?? ''}`;
  });
  return [...bodies.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined || own.length < 2) return [];
    return [{ name: unitOf.get(first)?.name ?? first.issuer?.name ?? first.file, files: own.map(({ file }) => file) }];
  });
}

/** Later than the day wanted on every day that the known part of its date may mean. */
function toLate({ file, issuer, issued, wanted }: Sender): Turnout['late'][number] | null {
  if (issued === null || wanted === null || issued <= wanted) return null;
  return { file, name: issuer?.name ?? file, issued, wanted };
}
