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
  if (/[\p{L}\d][-‐‑/]$/u.test(left)) return /^[\p{L}\d]/u.test(right);
  if (/\d[–−]$/u.test(left)) return /^\d/u.test(right);
  return /\d$/u.test(left) && /^[-‐‑/]\p{Lu}/u.test(right);
}
