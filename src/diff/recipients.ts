import synonyms from './data/synonyms.json' with { type: 'json' };
import { canonicalOf } from './thesaurus.ts';
import type { Unit } from './units.ts';

/** For whom something is done: forms of people, with their family ("staff", "residents", "business"). */
export type Recipients = ReadonlyMap<string, Person>;

interface Person {
  family: string;
  /** Stands for its whole family ("người dân"). */
  general: boolean;
}

const people = new Map<string, Person>();
for (const [family, { any, some }] of Object.entries(synonyms.people)) {
  for (const name of some) people.set(canonicalOf(name), { family, general: false });
  for (const name of any) people.set(canonicalOf(name), { family, general: true });
}

const toward = new Set(['cho', 'đối với', 'dành cho', 'đến', 'tới']);

/** Work that is another one when done for others. */
const serving = new Set(['train', 'publicise', 'support', 'vaccinate', 'treat', 'fund', 'reward']);

/** Of work that serves somebody: people named behind "cho", "đối với", "đến" … to the end of that phrase. */
export function readRecipients(units: readonly Unit[], heads: readonly Unit[]): Recipients {
  if (!heads.some((unit) => serving.has(unit.work))) return new Map();
  const found = new Map<string, Person>();
  let open = false;
  for (const unit of units) {
    if (toward.has(unit.form)) open = true;
    else if (unit.kind === 'action') open = false;
    const person = people.get(unit.form);
    if (open && person) found.set(unit.form, person);
  }
  return found;
}

/**
 * How far the child does it for others than the parent asks, 0..1: people of another family altogether, or others of
 * the same one. Who names nobody, or all of a family, is no other.
 */
export function otherRecipients(asked: Recipients, given: Recipients): number {
  if (asked.size === 0 || given.size === 0) return 0;
  for (const form of asked.keys()) if (given.has(form)) return 0;
  const families = new Set([...asked.values()].map((person) => person.family));
  const shared = [...given.values()].filter((person) => families.has(person.family));
  if (shared.length === 0) return 1;
  const general = [...asked.values(), ...shared].some((person) => person.general);
  return general ? 0 : 0.7;
}
