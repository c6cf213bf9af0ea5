import type { Task } from '#model';
import wording from './data/wording.json' with { type: 'json' };
import { pick } from './random.ts';
import type { Random } from './random.ts';

/** Lower-case syllables and numbers. */
export function syllablesOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Share of the neighbouring pairs of syllables of `text` that stand in `other`, 0..1. */
export function shareSaid(text: string, other: string): number {
  const pairs = [...pairsOf(text)];
  const said = pairsOf(other);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => said.has(pair)).length / pairs.length;
}

/** Greatest share of the text that any one of the tasks says. */
export function mostSaid(text: string, tasks: readonly Task[]): number {
  return Math.max(0, ...tasks.map((task) => shareSaid(text, `${task.text} ${task.product?.raw ?? ''}`)));
}

const known = new Map<string, ReadonlySet<string>>();

/** Share from which what one says counts as said by the other. */
const restated = 0.4;

/** Whether one of the tasks says much of the text: then it is not gone where it is taken out elsewhere. */
export function isRestated(text: string, tasks: readonly Task[]): boolean {
  return mostSaid(text, tasks) >= restated;
}

function pairsOf(text: string): ReadonlySet<string> {
  let pairs = known.get(text);
  if (!pairs) {
    const syllables = syllablesOf(text);
    pairs = new Set(syllables.slice(1).map((syllable, i) => `${syllables[i]} ${syllable}`));
    known.set(text, pairs);
  }
  return pairs;
}

/** Sentences and parts between semicolons, with the sign that ends each. */
export function partsOf(text: string): string[] {
  return text.split(/(?<=;)\s+|(?<=[^.\d]\.)\s+(?=\p{Lu})/u).filter((part) => part.trim() !== '');
}

/** The parts as one text again, ended as a text should be. */
export function joinParts(parts: readonly string[]): string {
  const text = parts.map((part) => part.trim()).join(' ');
  return upperFirst(text.replace(/[;,.\s]+$/u, '.'));
}

export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Lower case at the start, unless an abbreviation or name stands there. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?:\p{Lu}|\s?\d)/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

const groups = wording.synonyms.map((group) => group.toSorted((a, b) => b.length - a.length));

/** The text in other words: each phrase of the list with this chance; null where no phrase of the list stands in it. */
export function reword(text: string, random: Random, share = 0.8): string | null {
  let result = text;
  const done: string[] = [];
  for (const group of groups) {
    for (const form of group) {
      const found = phrase(form).exec(result);
      if (!found || done.some((other) => other.includes(form) || form.includes(other)) || random() > share) continue;
      const other = pick(
        group.filter((one) => one !== form),
        random,
      );
      result = putAt(result, found.index, form.length, other);
      done.push(form, other);
      break;
    }
  }
  return result === text ? null : result;
}

/** The text with the usual abbreviations; null where none applies. */
export function abbreviate(text: string): string | null {
  let result = text;
  for (const [full, short] of wording.abbreviations as [string, string][]) {
    result = result.replace(new RegExp(phrase(full).source, 'giu'), short);
  }
  return result === text ? null : result;
}

function phrase(form: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${form}(?![\\p{L}\\d])`, 'iu');
}

function putAt(text: string, at: number, length: number, other: string): string {
  const capital = /\p{Lu}/u.test(text[at] ?? '');
  return text.slice(0, at) + (capital ? upperFirst(other) : other) + text.slice(at + length);
}
