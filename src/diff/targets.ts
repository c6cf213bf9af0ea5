import { lackText } from '#labels';
import type { Finding, Task } from '#model';
import synonyms from './data/synonyms.json' with { type: 'json' };
import { isGarbled, saysInWords } from './number-words.ts';
import { isOwnPart, isShareOfCommunes, ownNumbers, wholeStanding } from './own-part.ts';
import type { Standing } from './own-part.ts';
import { isWeaker, readQuantities, shareMeasure } from './quantities.ts';
import type { Quantity } from './quantities.ts';
import { settings } from './settings.ts';

/** Numbers from here on seldom stand twice in a text for two things. */
const rare = 15;

/** Fewer things are too few to be told from others by their number. */
const several = 3;

/** A number that differs; `grave` where the task is the less done for it. */
export interface Difference {
  finding: Finding;
  grave: boolean;
}

/** The findings of the grave differences, or of the others. */
export function pick(differences: readonly Difference[], grave: boolean): Finding[] {
  return differences.flatMap((one) => (one.grave === grave ? [one.finding] : []));
}

/**
 * Numbers of the parent task that the answering child tasks lower or leave out, by what the child answers for. What one
 * of the child's `others` says word for word is not left out: a task may be split.
 */
export function compareTargets(
  parent: Task,
  children: readonly Task[],
  standing = wholeStanding,
  others: readonly Task[] = [],
): Difference[] {
  const given = children.flatMap((child) => [...quantitiesOf(child).text, ...quantitiesOf(child).product]);
  const nearest = children.slice(0, 1).flatMap((child) => quantitiesOf(child).text);
  // What the parent says in words ("một lần") it hardly sets as a target.
  const asked = ownNumbers(
    askedQuantities(parent),
    standing,
    children.map(({ text }) => text),
  ).filter(({ spelled, loose }) => !spelled && !loose);
  const kept = pairEqual(asked, given, nearest);
  const free = given.filter((quantity) => ![...kept.values()].includes(quantity));
  const isDone = (quantity: Quantity): boolean =>
    standing.oneOfMany &&
    isShareOfCommunes(quantity) &&
    !given.some((other) => other.value === quantity.value) &&
    !children.some(({ text }) => isGarbled(text));
  const open = asked.filter((quantity) => !kept.has(quantity) && !isDone(quantity));
  return open.flatMap((quantity) => compareOne(quantity, { open, free, given, children, standing, others }));
}

/**
 * Equal numbers of one measure, each given one once: what is kept as it stands lowers nothing else. In the task that
 * answers best (`nearest`) an equal share that is the only one is taken for the same, however it is worded.
 */
function pairEqual(
  asked: readonly Quantity[],
  given: readonly Quantity[],
  nearest: readonly Quantity[],
): Map<Quantity, Quantity> {
  const pairs = new Map<Quantity, Quantity>();
  const shares = nearest.filter(isShare);
  const onlyShare = asked.filter(isShare).length === 1 && shares.length === 1 ? shares[0] : null;
  for (const quantity of asked) {
    const equal = given.filter(
      (other) =>
        other.value === quantity.value &&
        !isWeaker(quantity, other) &&
        isSameUnit(quantity, other) &&
        isSameDirection(quantity, other) &&
        (shareMeasure(quantity, other) >= settings.equalMeasure ||
          countsSame(quantity, other) ||
          (isShare(quantity) && onlyShare === other) ||
          (quantity.timed && other.timed)) &&
        ![...pairs.values()].includes(other),
    );
    const best = equal.toSorted((a, b) => shareMeasure(quantity, b) - shareMeasure(quantity, a))[0];
    if (best) pairs.set(quantity, best);
  }
  return pairs;
}

/** The same things counted: what they are for may be said in other words. */
function countsSame(a: Quantity, b: Quantity): boolean {
  if (a.unit === '%' || b.unit === '%') return false;
  return a.unit === b.unit || a.noun === b.noun || countedAlike(a, b) || isSamePeople(a, b) || isSamePlaces(a, b);
}

/** "12 nơi" are the "12 cơ sở": places may be any bodies. */
function isSamePlaces(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && a.value >= several && /^(?:nơi|chỗ)$/u.test(b.noun);
}

/** "200 giám đốc, kế toán" are the "200 người": so great a number two texts hardly share by chance. */
function isSamePeople(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && a.value >= rare && (a.noun === 'người' || b.noun === 'người');
}

function countsLike(a: Quantity, b: Quantity): boolean {
  return isSameDirection(a, b) && (isShare(a) ? isShare(b) : countsSame(a, b));
}

/** All of something (100 %) is said of anything. */
function isShare({ unit, value }: Quantity): boolean {
  return unit === '%' && value !== 100;
}

/** Whether just one of the numbers counts what this one does: what is left on both sides belongs together. */
function isAlone(asked: Quantity, all: readonly Quantity[]): boolean {
  return all.filter((other) => countsLike(asked, other)).length === 1;
}

/** "03 hội nghị" are "03 cuộc". */
function countedAlike(a: Quantity, b: Quantity): boolean {
  return synonyms.counted.some((words) => counts(words, a) && counts(words, b));
}

/** A unit is told by the word that it begins with: "phiên giao dịch" are "phiên". */
function counts(words: readonly string[], { unit, following }: Quantity): boolean {
  const written = following.trim().toLowerCase();
  return words.some((word) => unit === word || beginsWith(unit, word) || beginsWith(written, word));
}

function beginsWith(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\p{M}]/u.test(text.slice(word.length));
}

/** What is left where equal numbers are paired. */
interface Rest {
  /** Numbers of the parent, and of the child, without an equal one. */
  open: readonly Quantity[];
  free: readonly Quantity[];
  /** All numbers of the child. */
  given: readonly Quantity[];
  children: readonly Task[];
  standing: Standing;
  /** All tasks of the child. */
  others: readonly Task[];
}

function compareOne(asked: Quantity, { open, free, given, children, standing, others }: Rest): Difference[] {
  // A number that answers another one is no answer to this, unless this repeats it.
  const repeated = given.filter((quantity) => quantity.value === asked.value);
  const unclaimed = sameMeasure(asked, free);
  const enough = free.filter((quantity) => countsSame(asked, quantity) && !isWeaker(asked, quantity));
  const alone = isAlone(asked, open) && isAlone(asked, free) ? free.filter((other) => countsLike(asked, other)) : [];
  const same = [unclaimed, sameMeasure(asked, repeated), enough, alone].find((found) => found.length > 0) ?? [];
  if (same.some((quantity) => !isWeaker(asked, quantity))) return [];
  const best = same.find(({ loose }) => !loose);
  if (best) return [lowered(asked, best, standing)];
  if (children.some((child) => saysInWords(asked, child.text))) return [];
  if (others.some((task) => saysExactly(asked, task))) return [];
  return [missing(asked, standing.oneOfMany && repeated.length === 0)];
}

/** The same number of the same things, two words of them. */
function saysExactly(asked: Quantity, task: Task): boolean {
  const words = twoWords(asked);
  if (asked.unit === '%' || asked.value < several || words === null) return false;
  return quantitiesOf(task).text.some((other) => other.value === asked.value && twoWords(other) === words);
}

function twoWords({ following }: Quantity): string | null {
  return /^\s*%?\s*(?:số )?([\p{L}\p{M}]+,?\s[\p{L}\p{M}]+)/u.exec(following)?.[1]?.toLowerCase() ?? null;
}

/** Numbers of the text, then those only the product has. */
export function askedQuantities(task: Task): Quantity[] {
  const { text, product } = quantitiesOf(task);
  return [
    ...text,
    ...product.filter(
      (other) => !text.some((one) => one.value === other.value && (one.unit === '%') === (other.unit === '%')),
    ),
  ];
}

interface TaskQuantities {
  text: readonly Quantity[];
  product: readonly Quantity[];
}

const known = new WeakMap<Task, TaskQuantities>();

/** Reads a task's numbers once. */
function quantitiesOf(task: Task): TaskQuantities {
  let read = known.get(task);
  if (!read) {
    read = {
      text: readQuantities(task.text, task.targets),
      product: readQuantities(task.product?.raw ?? '', task.targets),
    };
    known.set(task, read);
  }
  return read;
}

/** Numbers of the same unit and direction about the same thing, closest first. */
function sameMeasure(asked: Quantity, given: readonly Quantity[]): Quantity[] {
  return given
    .filter((quantity) => isSameUnit(asked, quantity) && isSameDirection(asked, quantity))
    .map((quantity) => ({ quantity, share: shareMeasure(asked, quantity) }))
    .filter(({ share }) => share >= settings.sameMeasure)
    .sort((a, b) => b.share - a.share)
    .filter(({ share }, _, ranked) => share >= 0.8 * (ranked[0]?.share ?? 0))
    .map(({ quantity }) => quantity);
}

function isSameUnit(a: Quantity, b: Quantity): boolean {
  if (a.unit === b.unit) return true;
  if (a.unit === '%' || b.unit === '%') return false;
  return a.about.has(b.unit) || b.about.has(a.unit) || countsSame(a, b);
}

function isSameDirection(a: Quantity, b: Quantity): boolean {
  return (a.direction === 'decrease') === (b.direction === 'decrease');
}

function missing(asked: Quantity, oneOfMany: boolean): Difference {
  const own = oneOfMany && isOwnPart(asked, null);
  return {
    finding: {
      kind: 'target-missing',
      message: lackText[own ? 'part-missing' : 'target-missing']({ parent: asked.raw }),
      parentValue: asked.raw,
      childValue: null,
    },
    grave: !own,
  };
}

/** The child's lower number; of one of many that share a sum it may be its own part. */
export function lowered(asked: Quantity, given: Quantity, standing: Standing): Difference {
  const own = standing.oneOfMany && isOwnPart(asked, given);
  return {
    finding: {
      kind: 'target-lowered',
      message: lackText[own ? 'own-part' : 'target-lowered']({ parent: asked.raw, child: given.raw }),
      parentValue: asked.raw,
      childValue: given.raw,
    },
    grave: !own,
  };
}
