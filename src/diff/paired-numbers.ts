import { countsSame, isOfSame, isSameDirection, isSameUnit, isShare } from './counted.ts';
import { isWeaker, shareMeasure } from './quantities.ts';
import type { Quantity } from './quantities.ts';
import { settings } from './settings.ts';

/**
 * By number of the parent: the child's that keeps it, each taken once, since what keeps one lowers no other. `nearest`:
 * numbers of the task that answers best.
 */
export function pairNumbers(
  asked: readonly Quantity[],
  given: readonly Quantity[],
  nearest: readonly Quantity[],
): ReadonlyMap<Quantity, Quantity> {
  const pairs = pairEqual(asked, given, nearest);
  pairRaised(asked, given, nearest, pairs);
  pairByValue(asked, nearest, pairs);
  return pairs;
}

/** Things from here on are seldom as many by chance in two sentences about one matter. */
const telling = 5;

/**
 * "Lập 20 quầy đứng chân" for "mở 20 điểm bán cố định": the same number of things, called otherwise. In a sentence that is
 * kept ("150 hộ kinh doanh công nghệ số" for "150 doanh nghiệp công nghệ số") other things are counted.
 */
function pairByValue(asked: readonly Quantity[], nearest: readonly Quantity[], pairs: Map<Quantity, Quantity>): void {
  for (const one of asked) {
    if (pairs.has(one) || one.unit === '%' || one.timed || one.value < telling) continue;
    const taken = new Set(pairs.values());
    const [own, ...more] = nearest.filter(
      (other) => other.value === one.value && other.unit !== '%' && !other.timed && !taken.has(other),
    );
    if (own && more.length === 0 && !isKeptAround(one, own)) pairs.set(one, own);
  }
}

/** Whether the words before a number and those at the end of what it counts are the same. */
function isKeptAround(a: Quantity, b: Quantity): boolean {
  const ends = ({ leading, following }: Quantity): string =>
    [leading, following].map((text) => text.toLowerCase().trim().split(/\s+/u).slice(-2).join(' ')).join(' … ');
  return ends(a) === ends(b);
}

/**
 * Equal numbers of one measure. In the task that answers best an equal share that is the only one is taken for the same,
 * however it is worded.
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
    const taken = new Set(pairs.values());
    const equal = given.filter(
      (other) =>
        other.value === quantity.value &&
        !isWeaker(quantity, other) &&
        isSameUnit(quantity, other) &&
        cutsAlike(quantity, other) &&
        (shareMeasure(quantity, other) >= settings.equalMeasure ||
          countsSame(quantity, other) ||
          (isShare(quantity) && (onlyShare === other || (isOdd(quantity) && isOnly(other, given)))) ||
          (quantity.timed && other.timed)) &&
        !taken.has(other),
    );
    const likeness = (other: Quantity): number => Number(other.unit === quantity.unit) + shareMeasure(quantity, other);
    const best = equal.toSorted((a, b) => likeness(b) - likeness(a))[0];
    if (best && !isOutdone(quantity, best, asked, given)) pairs.set(quantity, best);
  }
  return pairs;
}

/** How much nearer another number comes than an equal one of the child, which then is set for another thing. */
const farNearer = 0.25;

/** Of "15% số cuộc họp" and "20% số văn bản" the first one is what becomes of "20% số cuộc họp". */
function isOutdone(one: Quantity, equal: Quantity, asked: readonly Quantity[], given: readonly Quantity[]): boolean {
  if (!isShare(one) || isOdd(one)) return false;
  const least = shareMeasure(one, equal) + farNearer;
  return given.some(
    (other) =>
      isSameUnit(one, other) &&
      isSameDirection(one, other) &&
      isWeaker(one, other) &&
      (shareMeasure(one, other) >= least || (isOfSame(one, other) && !isOfSame(one, equal))) &&
      !asked.some((another) => another.value === other.value && isSameUnit(another, other)),
  );
}

/** A share that is cut may be said without a word of cutting ("gộp tối thiểu 30%"), but of the same measure. */
function cutsAlike(asked: Quantity, given: Quantity): boolean {
  if (isSameDirection(asked, given)) return true;
  return (
    asked.direction === 'decrease' &&
    given.direction === 'reach' &&
    isShare(asked) &&
    shareMeasure(asked, given) >= settings.sameMeasure
  );
}

/** "99 %", "95,5 %": no round number, which two texts hardly share by chance. */
function isOdd({ value }: Quantity): boolean {
  return value % 5 !== 0;
}

function isOnly(one: Quantity, given: readonly Quantity[]): boolean {
  return given.every((other) => other === one || other.unit !== one.unit || other.value !== one.value);
}

/**
 * Numbers that ask no less; each pair come nearer to each other than to any other number, shares of the task that answers
 * best than to any other of it.
 */
function pairRaised(
  asked: readonly Quantity[],
  given: readonly Quantity[],
  best: readonly Quantity[],
  pairs: Map<Quantity, Quantity>,
): void {
  const taken = new Set(pairs.values());
  const open = asked.filter((one) => !pairs.has(one));
  const free = given.filter((one) => !taken.has(one));
  for (const own of free) {
    const nearest = nearestTo(
      own,
      open.filter((one) => !isWeaker(one, own)),
    );
    const rivals = isShare(own) && best.includes(own) ? free.filter((one) => best.includes(one)) : free;
    if (nearest && !pairs.has(nearest) && nearestTo(nearest, rivals) === own) pairs.set(nearest, own);
  }
}

function nearestTo(one: Quantity, others: readonly Quantity[]): Quantity | undefined {
  return sameMeasure(one, others)[0];
}

/** Numbers of the same unit and direction about the same thing, closest first. */
export function sameMeasure(asked: Quantity, given: readonly Quantity[]): Quantity[] {
  return given
    .filter((quantity) => isSameUnit(asked, quantity) && isSameDirection(asked, quantity))
    .map((quantity) => ({ quantity, share: shareMeasure(asked, quantity) }))
    .filter(({ share }) => share >= settings.sameMeasure)
    .sort((a, b) => b.share - a.share)
    .filter(({ share }, _, ranked) => share >= 0.8 * (ranked[0]?.share ?? 0))
    .map(({ quantity }) => quantity);
}
