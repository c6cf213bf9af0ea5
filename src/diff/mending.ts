import type { Task } from '#model';
import { isVietnameseSyllable } from '#text';
import { readContexts } from './contexts.ts';
import type { Contexts } from './contexts.ts';
import { isMisread } from './misreading.ts';
import { toSpelling } from './syllables.ts';

const token = /[\p{L}\p{M}\p{N}]+/gu;
const leastInitials = 4;
const looks = 3;

interface Word {
  text: string;
  spelled: string;
  start: number;
  /** The parent's words for it, where it is mended. */
  meant: string | null;
}

/**
 * Child tasks as they are compared: a word that stands between the same neighbours as one of the parent's and looks like
 * a scan's misreading of it is taken for that word ("cho thuê đấl đối với" for "cho thuê đất đối với"), capitals that
 * are the initials of a run of the parent's words for that run ("CSDL"). Numbers are never touched. A task of which
 * nothing is mended stays the same object.
 */
export function mendTasks(parents: readonly Task[], children: readonly Task[]): Task[] {
  const contexts = readContexts(parents);
  return children.map((task) => {
    const text = mend(task.text, contexts);
    const product = task.product && mend(task.product.raw, contexts);
    if (text === task.text && product === (task.product?.raw ?? null)) return task;
    return { ...task, text, product: product === null ? null : { ...task.product, raw: product } };
  });
}

const known = new WeakMap<Contexts, Map<string, string>>();
const mostKnown = 4000;

/** The text with what was misread put right; the same string where nothing was. Units copy from each other: once each. */
export function mend(text: string, contexts: Contexts): string {
  let texts = known.get(contexts);
  if (!texts || texts.size >= mostKnown) known.set(contexts, (texts = new Map<string, string>()));
  let mended = texts.get(text);
  if (mended === undefined) texts.set(text, (mended = mendText(text, contexts)));
  return mended;
}

function mendText(text: string, contexts: Contexts): string {
  const composed = text.normalize('NFC');
  const words = [...composed.matchAll(token)].map((match): Word => ({
    text: match[0],
    spelled: toSpelling(match[0]),
    start: match.index,
    meant: null,
  }));
  // What is put right stands beside what is not yet: another look finds that too.
  if (!mendWords(words, contexts)) return text;
  for (let look = 1; look < looks && mendWords(words, contexts);) look++;
  let mended = '';
  let done = 0;
  for (const { text: read, start, meant } of words) {
    if (meant === null) continue;
    mended += composed.slice(done, start) + meant;
    done = start + read.length;
  }
  return mended + composed.slice(done);
}

/** Whether any word was put right. */
function mendWords(words: readonly Word[], contexts: Contexts): boolean {
  let found = false;
  words.forEach((word, i) => {
    if (word.meant !== null) return;
    word.meant = findInitials(words, i, contexts) ?? findMisread(words, i, contexts);
    if (word.meant === null) return;
    word.spelled = word.meant;
    found = true;
  });
  return found;
}

/** Words of the parent with these initials that stand beside the same word as the abbreviation does. */
function findInitials(words: readonly Word[], at: number, contexts: Contexts): string | null {
  const word = words[at];
  if (!word || word.text.length < leastInitials || !/^\p{Lu}+$/u.test(word.text)) return null;
  if (contexts.words.has(word.spelled)) return null;
  const [before, after] = [words[at - 1]?.spelled, words[at + 1]?.spelled];
  const runs = contexts.initials.get(word.text) ?? [];
  return runs.find((run) => run.before === before || run.after === after)?.text ?? null;
}

/** The parent's word in the place of this one, where this one is no word of that place itself. */
function findMisread(words: readonly Word[], at: number, contexts: Contexts): string | null {
  const [before2, before, word, after, after2] = [at - 2, at - 1, at, at + 1, at + 2].map(
    (i) => words[i]?.spelled ?? '',
  );
  if (word === undefined || !/\p{L}/u.test(word) || word === '') return null;
  const strange = !isVietnameseSyllable(word);
  const here = before && after ? [contexts.between.get(`${before} ${after}`)] : [];
  // One side alone is enough at an end of the text, and for what is no word of the language.
  if (before2 && (strange || !after)) here.push(contexts.behind.get(`${before2} ${before}`));
  if (after2 && (strange || !before)) here.push(contexts.ahead.get(`${after} ${after2}`));
  for (const place of here) {
    if (place?.has(word)) return null;
    for (const other of place ?? []) if (isMisread(word, other, strange)) return other;
  }
  return null;
}
