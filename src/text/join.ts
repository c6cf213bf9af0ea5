import { isVietnameseSyllable } from './syllables.ts';

/**
 * One text from two lines (or from the two sides of a page break). A word or code cut at its hyphen or slash is joined
 * without a space ("226-" + "KL/TW", "2023-" + "2025", "226" + "-KL/TW"), everything else with one.
 */
export function joinWrapped(before: string, after: string): string {
  const left = before.trimEnd();
  const right = after.trimStart();
  if (left === '' || right === '') return left + right;
  return left + (isCut(left, right) ? '' : ' ') + right;
}

function isCut(left: string, right: string): boolean {
  if (isCutInside(left, right)) return true;
  if (/[\p{L}\d][-‐‑/]$/u.test(left)) return /^[\p{L}\d]/u.test(right);
  if (/\d[–−]$/u.test(left)) return /^\d/u.test(right);
  return /\d$/u.test(left) && /^[-‐‑/]\p{Lu}/u.test(right);
}

/** A word that a narrow column cut between letters: "30/11/20" + "26", "Thườn" + "g xuyên". */
function isCutInside(left: string, right: string): boolean {
  const head = /\S+$/u.exec(left)?.[0] ?? '';
  if (/\/\d{1,3}$/u.test(head)) {
    const whole = head + (/^\d{1,3}(?!\d)/u.exec(right)?.[0] ?? '');
    return whole !== head && /^(?:\d{1,2}\/\d{1,2}|\d{1,2}|[IV]{1,3})\/(?:19|20)\d{2}$/u.test(whole);
  }
  const rest = /^(?:ch|nh|ng|[cghmnpt])(?!\p{L})/u.exec(right)?.[0];
  return rest !== undefined && /\p{Ll}$/u.test(head) && isVietnameseSyllable(head + rest);
}
