import type { Plan } from '#model';
import { foldKey } from '#text';
import type { PreparedTask } from './passages.ts';
import type { Unit } from './units.ts';
import { readUnits } from './units.ts';

/** Parent tasks that differ from each other only in whom they name. */
export interface Siblings {
  /** Whether the parent task is one of several. */
  has: (parent: number) => boolean;
  /** Whether a child task is about another of them. */
  namesAnother: (parent: number, text: string) => boolean;
}

export const noSiblings: Siblings = { has: () => false, namesAnother: () => false };

/** Stands inside names and outside. */
const joining = 'và';
/** Words that siblings begin with alike. */
const opening = 4;
/** Share of a task's words that may be its own for it to be one of several of one wording. */
const mostOwn = 0.5;

/**
 * Parent tasks of one wording that differ in the bodies and places they name alone ("… thuộc thẩm quyền của Sở Y tế",
 * "… của UBND xã Hòa Ninh"): there the names say which one is meant, and where the child names none, its issuer does.
 */
export function readSiblings(tasks: readonly PreparedTask[], child: Plan): Siblings {
  const groupOf = new Map(findGroups(tasks).flatMap((group) => [...group.keys()].map((at) => [at, group] as const)));
  const issuer = namesOf(readUnits(child.issuer?.name ?? ''));
  const read = new Map<string, string>();
  const namesAnother = (at: number, text: string): boolean => {
    const group = groupOf.get(at);
    if (!group) return false;
    let said = read.get(text);
    if (said === undefined) read.set(text, (said = namesOf(readUnits(text))));
    const meant = within(said, group);
    const names = meant.length > 0 ? meant : within(issuer, group);
    return names.length > 0 && !names.includes(at);
  };
  return { has: (at) => groupOf.has(at), namesAnother };
}

/** By parent task: what it names and its siblings do not. */
type Group = ReadonlyMap<number, string>;

function within(text: string, group: Group): number[] {
  return [...group].flatMap(([at, name]) => (text.includes(name) ? [at] : []));
}

function findGroups(tasks: readonly PreparedTask[]): Group[] {
  const alike = Map.groupBy(tasks, ({ whole }) => toKey(whole.clause.units.slice(0, opening)));
  return [...alike.values()].flatMap((group) => {
    if (group.length < 2) return [];
    const common = group
      .map(({ whole }) => new Set(whole.clause.units.map(({ form }) => form)))
      .reduce((a, b) => a.intersection(b));
    const own = group.map(({ whole }) => whole.clause.units.filter(({ form }) => !common.has(form)));
    const names = own.every((units, i) => {
      const all = (group[i] as PreparedTask).whole.clause.units;
      return units.some(isName) && units.length <= mostOwn * all.length;
    });
    return names ? [new Map(group.map(({ index }, i) => [index, pad(toKey(distinguish(i, own)))]))] : [];
  });
}

/** What one names without the words in front that others say too ("UBND xã"). */
function distinguish(at: number, own: readonly (readonly Unit[])[]): readonly Unit[] {
  const others = new Set(own.flatMap((units, i) => (i === at ? [] : units.map(({ form }) => form))));
  const units = own[at] ?? [];
  const from = units.findIndex(({ form }) => !others.has(form));
  return units.slice(Math.max(0, from < 0 ? units.findIndex(({ named }) => named) : from));
}

/** The names that a text says, other words as "|". */
function namesOf(units: readonly Unit[]): string {
  const said = units
    .filter(({ form }) => form !== joining)
    .map((unit) => (isName(unit) || unit.kind === 'number' ? foldKey(unit.form) : '|'));
  return pad(said.join(' '));
}

function isName(unit: Unit): boolean {
  return unit.kind === 'body' || unit.named;
}

function toKey(units: readonly Unit[]): string {
  return foldKey(
    units
      .map(({ form }) => form)
      .filter((form) => form !== joining)
      .join(' '),
  );
}

function pad(key: string): string {
  return ` ${key} `;
}
