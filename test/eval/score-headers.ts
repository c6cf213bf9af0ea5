import type { Plan } from '#model';
import type { GoldHeader } from './gold.ts';
import { scoreSimilarity } from './score-text.ts';

/** Header fields that are scored, by their path in the plan. */
export const headerFields = {
  type: 'documentType.code',
  number: 'code.number',
  notation: 'code.notation',
  issuer: 'issuer.id',
  place: 'place',
  date: 'promulgationDate.iso',
  subject: 'subject',
  signer: 'signer.fullName',
} as const;
export type HeaderField = keyof typeof headerFields;

export interface HeaderResult {
  field: HeaderField;
  gold: string | null;
  got: string | null;
  /** Null: not scored, since nothing is printed and nothing was given. */
  right: boolean | null;
  /** A number or date was given that is not there. */
  wronglyGiven: boolean;
}

/** Header fields of one real document against what a person reads on the page; none where it was not read. */
export function scoreHeader(gold: GoldHeader, plan: Plan | null): HeaderResult[] {
  const results: HeaderResult[] = [];
  for (const [field, path] of Object.entries(headerFields) as [HeaderField, string][]) {
    const wanted = valueAt(gold, path);
    if (wanted === undefined) continue;
    const got = valueAt(plan ?? {}, path) ?? null;
    const accepted = gold.accept?.[path] ?? [];
    const risky = field === 'number' || field === 'date';
    if (wanted === null && accepted.length === 0) {
      if (got && risky) results.push({ field, gold: wanted, got, right: null, wronglyGiven: true });
      continue;
    }
    const right = plan !== null && [wanted, ...accepted].some((value) => isSame(field, value, got));
    results.push({ field, gold: wanted, got, right, wronglyGiven: !right && Boolean(got) && risky });
  }
  return results;
}

function isSame(field: HeaderField, gold: string | null, got: string | null): boolean {
  if (gold === null) return got === null;
  if (field === 'subject') return scoreSimilarity(gold, got) >= 0.95;
  if (field === 'issuer') return isSameIssuer(gold, String(got));
  if (field === 'number' || field === 'date') return toBare(gold) === toBare(String(got));
  return scoreSimilarity(gold, got) >= 0.99;
}

/** `ubnd-xa:hai-an` may stand for any commune's committee: the name is scored by the place. */
function isSameIssuer(gold: string, got: string): boolean {
  const spaced = (id: string): string => id.replaceAll('-', ' ');
  return gold.split(':')[0] === got.split(':')[0] || scoreSimilarity(spaced(gold), spaced(got)) >= 0.9;
}

/** Without zeros in front, where it is a number. */
function toBare(value: string): string {
  return String(Number(value) || value);
}

function valueAt(value: unknown, path: string): string | null | undefined {
  let found: unknown = value;
  for (const key of path.split('.')) found = (found as Record<string, unknown> | null | undefined)?.[key];
  return found as string | null | undefined;
}
