import type { Plan } from '#model';
import type { Quantity } from './quantities.ts';
import { readOnce } from './read-once.ts';

/** Numbers from here on are what a province does in all, as no commune alone can. */
const leastSum = 4;
/** A commune's part of a sum is at most this share of it; a greater one is the same number lowered. */
const greatestPart = 0.25;

/** Where a number may hold: in wards and towns, in rural communes, in any of them, or at the province's own offices. */
type Area = 'urban' | 'rural' | 'communes' | 'province';

/** What a child plan answers for. */
export interface Standing {
  /** It is one of many that are to reach the parent's sums together: a commune's or a ward's. */
  oneOfMany: boolean;
  areas: readonly Area[];
}

/** A plan of which nothing is known: it answers for all. */
export const wholeStanding: Standing = { oneOfMany: false, areas: [] };

export function standingOf({ issuer }: Plan): Standing {
  if (issuer?.level === 'province') return { oneOfMany: false, areas: ['province'] };
  if (issuer?.level !== 'commune') return wholeStanding;
  const areas: Area[] = [];
  if (/phường|đặc khu/iu.test(issuer.name)) areas.push('urban');
  if (/xã|đặc khu/iu.test(issuer.name)) areas.push('rural');
  return { oneOfMany: true, areas: areas.length > 0 ? [...areas, 'communes'] : [] };
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

const commune = String.raw`(?:xã|phường|đặc khu|ubnd (?:cấp )?xã|ủy ban nhân dân (?:cấp )?xã|đơn vị hành chính cấp xã|địa phương)(?!\p{L})`;
const ofCommunes = new RegExp(String.raw`^\s*(?:%|phần trăm)?\s*(?:số |các )?${commune}`, 'iu');
/** "Tại 31 địa phương, 100% đạt loại khá". */
const communesBefore = new RegExp(String.raw`\d\s+${commune}[^;.\d]{0,15}$`, 'iu');

/** A share of the communes ("90% xã, phường"): a commune that does it is all that it can be. */
export function isShareOfCommunes({ unit, value, leading, following }: Quantity): boolean {
  return unit === '%' && (ofCommunes.test(following) || (value === 100 && communesBefore.test(leading)));
}

/** The wider words first: "cấp xã" is any commune, "xã" alone beside "phường" a rural one. */
const areaWords: readonly { area: Area; words: string }[] = [
  { area: 'communes', words: 'cấp xã|xã, phường|phường, xã|phường, đặc khu|(?:mỗi|từng) địa phương' },
  {
    area: 'province',
    words: 'cấp tỉnh|cấp thành phố|giám đốc sở|sở, (?:thủ trưởng )?(?:ban, )?ngành|(?:mỗi|từng) (?:cơ quan|sở)',
  },
  { area: 'urban', words: 'phường|đô thị|thành thị' },
  { area: 'rural', words: 'nông thôn|xã' },
];
const areaPatterns = areaWords.map(({ area, words }) => ({
  area,
  anywhere: new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu'),
  behind: new RegExp(String.raw`^[\s%\p{L}]{0,20}(?:ở|tại|đối với)\s+(?:các |khu vực )?(?:${words})(?![\p{L}])`, 'iu'),
  before: new RegExp(
    String.raw`(?<!\p{L})(?:${words})\s*:?\s*(?:đạt|là|có)?\s*(?:từ|tối thiểu|ít nhất|trên)?\s*$`,
    'iu',
  ),
}));

const areaOf = readOnce(({ leading, following }: Quantity): Area | null => {
  const at = (of: (one: (typeof areaPatterns)[number]) => boolean): Area | null => areaPatterns.find(of)?.area ?? null;
  return at(({ behind }) => behind.test(following)) ?? at(({ before }) => before.test(leading));
});

/**
 * Numbers that a child answers for: of "60% ở phường, 40% ở xã" a commune owes the one that is set for communes. A number
 * for another area is left out only beside one of the child's own, and where the child does not speak of that area.
 */
export function ownNumbers(asked: readonly Quantity[], { areas }: Standing, said: readonly string[]): Quantity[] {
  const placed = asked.map((quantity) => ({ quantity, area: areaOf(quantity) }));
  const own = placed.filter(({ area }) => area !== null && areas.includes(area));
  const isOthers = ({ quantity, area }: (typeof placed)[number]): boolean =>
    area !== null &&
    !areas.includes(area) &&
    own.some((one) => one.quantity.unit === quantity.unit || (one.quantity.each && quantity.each)) &&
    !said.some((text) => areaPatterns.some((one) => one.area === area && one.anywhere.test(text)));
  return placed.filter((one) => !isOthers(one)).map(({ quantity }) => quantity);
}
