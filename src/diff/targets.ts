import { lackText } from '#labels';
import type { Finding, Task } from '#model';
import { countsLike, countsSame, isOfSame, isSameDirection, isShare, several } from './counted.ts';
import { isGarbled, saysAllOf, saysInWords } from './number-words.ts';
import { isOwnPart, isShareOfCommunes, ownNumbers, wholeStanding } from './own-part.ts';
import type { Standing } from './own-part.ts';
import { pairNumbers, sameMeasure } from './paired-numbers.ts';
import { isWeaker, readQuantities, shareMeasure, times } from './quantities.ts';
import type { Quantity } from './quantities.ts';
import { readOnce, readOnceBy } from './read-once.ts';
import { settings } from './settings.ts';

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
  const kept = pairNumbers(asked, given, nearest);
  const taken = new Set(kept.values());
  const free = given.filter((quantity) => !taken.has(quantity));
  const isDone = (quantity: Quantity): boolean =>
    standing.oneOfMany &&
    isShareOfCommunes(quantity) &&
    !given.some((other) => other.value === quantity.value) &&
    !children.some(({ text }) => isGarbled(text));
  const open = asked.filter((quantity) => !kept.has(quantity) && !isDone(quantity) && !isGlossed(quantity, given));
  return open.flatMap((quantity) => compareOne(quantity, { open, free, given, children, standing, others }));
}

/** "50% số xã (19 đơn vị)" where the child says 19. */
function isGlossed({ following }: Quantity, given: readonly Quantity[]): boolean {
  const gloss = Number(/\((\d+)\s\p{L}+[^()]*\)/u.exec(following)?.[1] ?? 0);
  return gloss >= several && given.some(({ value }) => value === gloss);
}

/** Numbers of the parent's text that the answering child tasks keep, of what is measured alike. */
export function keptNumbers(parent: Task, children: readonly Task[]): Quantity[] {
  const asked = quantitiesOf(parent).text.filter(
    ({ value, unit }) => value !== 100 && (value >= several || (value > 1 && times.test(unit))),
  );
  const given = children.flatMap((child) => quantitiesOf(child).text);
  const kept = pairNumbers(asked, given, given);
  return asked.filter((one) => {
    const own = kept.get(one);
    return own
      ? shareMeasure(one, own) >= settings.sameMeasure || isOnlyShare(one, asked, given)
      : given.some((other) => isShareOfSame(one, other));
  });
}

/** The one share on both sides is the same, however it is worded. */
function isOnlyShare(one: Quantity, asked: readonly Quantity[], given: readonly Quantity[]): boolean {
  return isShare(one) && [asked, given].every((all) => all.filter(isShare).length === 1);
}

/** "Tối thiểu 90% thủ tục" where the child has "92% thủ tục", whatever stands around. */
function isShareOfSame(asked: Quantity, given: Quantity): boolean {
  if (asked.unit !== '%' || given.unit !== '%' || !isSameDirection(asked, given) || isWeaker(asked, given))
    return false;
  return isOfSame(asked, given);
}

/** What is left where the numbers that are kept are paired. */
interface Rest {
  /** Numbers of the parent that are not kept, and of the child that keep none. */
  open: readonly Quantity[];
  free: readonly Quantity[];
  /** All numbers of the child. */
  given: readonly Quantity[];
  children: readonly Task[];
  standing: Standing;
  /** All tasks of the child. */
  others: readonly Task[];
}

/** Whether just one of the numbers counts what this one does: what is left on both sides belongs together. */
function isAlone(asked: Quantity, all: readonly Quantity[]): boolean {
  return all.filter((other) => countsLike(asked, other)).length === 1;
}

function compareOne(asked: Quantity, { open, free, given, children, standing, others }: Rest): Difference[] {
  if (children.some(({ text }) => saysAllOf(asked, text))) return [];
  // A number that answers another one is no answer to this, unless this repeats it.
  const repeated = given.filter((quantity) => quantity.value === asked.value);
  const unclaimed = sameMeasure(asked, free);
  const enough = free.filter((quantity) => countsSame(asked, quantity) && !isWeaker(asked, quantity));
  const alone = isAlone(asked, open) && isAlone(asked, free) ? free.filter((other) => countsLike(asked, other)) : [];
  const same = [unclaimed, sameMeasure(asked, repeated), enough, alone].find((found) => found.length > 0) ?? [];
  if (same.some((quantity) => !isWeaker(asked, quantity))) return [];
  const best = same.find(({ loose }) => !loose);
  const worded = children.some(({ text, deadline }) => saysInWords(asked, `${text}; ${deadline?.raw ?? ''}`));
  // "Mỗi quý một ngày … mở một đợt trong năm": how often is said by the time between.
  if (best && !(worded && best.spelled && (asked.timed || times.test(asked.unit))))
    return [lowered(asked, best, standing)];
  if (worded) return [];
  if (others.some((task) => saysExactly(asked, task))) return [];
  return [missing(asked, standing.oneOfMany && repeated.length === 0)];
}

/** The same number of the same things, two words of them. */
function saysExactly(asked: Quantity, task: Task): boolean {
  if (asked.unit === '%' || asked.value < several) return false;
  return quantitiesOf(task).text.some((other) => other.value === asked.value && isOfSame(asked, other));
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

/** Reads a task's numbers once; its targets come from the same text and product. */
const quantitiesOf = readOnce(
  readOnceBy(
    ({ text, product }: Task) => `${text}\n${product?.raw ?? ''}`,
    ({ text, product, targets }): TaskQuantities => ({
      text: readQuantities(text, targets),
      product: readQuantities(product?.raw ?? '', targets),
    }),
  ),
);

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
