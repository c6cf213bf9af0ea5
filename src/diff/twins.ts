import type { Task } from '#model';

/** A child task with the wording of a parent task. */
export interface Twin {
  child: number;
  /** Word for word, or with other numbers in the same wording. */
  kind: 'exact' | 'number';
}

export interface Twins {
  ofParent: ReadonlyMap<number, Twin>;
  /** Child tasks that are the exact twin of some parent task. */
  claimed: ReadonlySet<number>;
  /** Most of the parent stands in the child word for word: then one passage answers one task. */
  copied: boolean;
}

/** Share of exact twins, and least number of tasks, from which a child counts as a copy of its parent. */
const copiedShare = 0.6;
const copiedTasks = 4;
/** Below this many words two texts may be alike by chance. */
const leastWords = 4;

/** Pairs tasks of the same wording one to one; among tasks of one wording those with the same other fields. */
export function pairTwins(parents: readonly Task[], children: readonly Task[]): Twins {
  const ofParent = new Map<number, Twin>();
  const claimed = new Set<number>();
  matchGroups(
    parents,
    children,
    exactKey,
    () => true,
    (parent, child) => {
      ofParent.set(parent, { child, kind: 'exact' });
      claimed.add(child);
    },
  );
  const exact = ofParent.size;
  const taken = new Set(claimed);
  matchGroups(
    parents,
    children,
    maskedKey,
    (side, at) => (side === 'parent' ? !ofParent.has(at) : !taken.has(at)),
    (parent, child) => {
      ofParent.set(parent, { child, kind: 'number' });
    },
  );
  return { ofParent, claimed, copied: exact >= copiedTasks && exact >= copiedShare * parents.length };
}

/** The wording without punctuation and spacing. */
function exactKey(task: Task): string {
  return keysOf(task).exact;
}

interface Keys {
  exact: string;
  masked: string;
}

const known = new Map<string, Keys>();
const mostKnown = 8000;

/** Both keys of a task, made once for a text. */
function keysOf({ text }: Task): Keys {
  let keys = known.get(text);
  if (!keys) {
    if (known.size >= mostKnown) known.clear();
    const exact = toKey(text);
    known.set(text, (keys = { exact, masked: maskNumbers(exact) }));
  }
  return keys;
}

function toKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%/,.]+|[,.](?!\d)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The wording with every number left out; of fewer words than `leastWords` none is made. */
function maskedKey(task: Task): string {
  return keysOf(task).masked;
}

function maskNumbers(exact: string): string {
  const key = exact.replace(/\d+(?:[.,/]\d+)*/gu, '#');
  return key.split(/\s+/u).length < leastWords ? '' : key.replace(/\s+/gu, ' ');
}

function matchGroups(
  parents: readonly Task[],
  children: readonly Task[],
  keyOf: (task: Task) => string,
  free: (side: 'parent' | 'child', at: number) => boolean,
  pair: (parent: number, child: number) => void,
): void {
  const groups = new Map<string, { parents: number[]; children: number[] }>();
  parents.forEach((task, i) => {
    const key = keyOf(task);
    if (key === '' || !free('parent', i)) return;
    const group = groups.get(key);
    if (group) group.parents.push(i);
    else groups.set(key, { parents: [i], children: [] });
  });
  children.forEach((task, i) => {
    if (free('child', i)) groups.get(keyOf(task))?.children.push(i);
  });
  for (const group of groups.values()) matchGroup(parents, children, group, pair);
}

/** Greedy by the number of equal fields, then by order: all pairs of one wording are few. */
function matchGroup(
  parents: readonly Task[],
  children: readonly Task[],
  group: { parents: number[]; children: number[] },
  pair: (parent: number, child: number) => void,
): void {
  const ranked = group.parents.flatMap((p, i) =>
    group.children.map((c, j) => ({
      p,
      c,
      same: equalFields(parents[p] as Task, children[c] as Task),
      apart: Math.abs(i - j),
    })),
  );
  ranked.sort((a, b) => b.same - a.same || a.apart - b.apart || a.p - b.p || a.c - b.c);
  const done = new Set<string>();
  for (const { p, c } of ranked) {
    if (done.has(`p${p}`) || done.has(`c${c}`)) continue;
    done.add(`p${p}`).add(`c${c}`);
    pair(p, c);
  }
}

function equalFields(parent: Task, child: Task): number {
  const numbers = numbersOf(parent.text);
  const own = numbersOf(child.text);
  return (
    2 * Number(parent.section === child.section) +
    2 * Number(parent.ordinal === child.ordinal) +
    2 * Number(parent.path.join('\n') === child.path.join('\n')) +
    Number(parent.deadline?.raw === child.deadline?.raw) +
    Number(parent.product?.raw === child.product?.raw) +
    Number(parent.lead.map((a) => a.id).join() === child.lead.map((a) => a.id).join()) +
    numbers.filter((value, i) => own[i] === value).length
  );
}

function numbersOf(text: string): string[] {
  return text.match(/\d+(?:[.,/]\d+)*/gu) ?? [];
}
