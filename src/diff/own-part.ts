import type { Plan } from '#model';
import type { Quantity } from './quantities.ts';

/** Numbers from here on are what a province does in all, as no commune alone can. */
const leastSum = 4;
/** A commune's part of a sum is at most this share of it; a greater one is the same number lowered. */
const greatestPart = 0.25;

/** Whether the plan is one of many that are to reach the parent's sums together: a commune's or a ward's. */
export function isOneOfMany({ issuer }: Plan): boolean {
  return issuer?.level === 'commune';
}

/**
 * Whether a child's number (null where it gives none) is its own part of what the parent wants in all ("trồng 500 ha
 * rừng", of which a commune plants 20). Shares, limits, times, and what each unit or occasion is to reach are no sums.
 */
export function isOwnPart(asked: Quantity, given: Quantity | null): boolean {
  if (asked.unit === '%' || asked.timed || asked.each || asked.direction === 'decrease') return false;
  if (asked.comparator === '<' || asked.comparator === '<=' || asked.value < leastSum) return false;
  return given === null || given.value <= greatestPart * asked.value;
}

const communes =
  /^\s*(?:%|phần trăm)?\s*(?:số |các )?(?:xã|phường|đặc khu|ubnd (?:cấp )?xã|ủy ban nhân dân (?:cấp )?xã|đơn vị hành chính cấp xã|địa phương)(?!\p{L})/iu;

/** "100% xã, phường": a commune that does it is all that it can be. */
export function isEveryCommune({ value, unit, following }: Quantity): boolean {
  return unit === '%' && value === 100 && communes.test(following);
}
