import { isVietnameseSyllable, hasVietnameseMark } from '#text';
import { findStateName, isTypeLine } from '../layout/anchors.ts';
import { toRows } from '../layout/lines.ts';
import type { Page } from '../layout/page.ts';
import { layoutSettings as settings } from '../layout/settings.ts';

/**
 * What is wrong with the text layer of a page, or null where it can be used. A page is a scan where images cover it
 * and its text is none, or only that of a signature (but for a title page set over a picture); a text layer is garbled where it is not Vietnamese.
 * A blank page is usable: nothing of it is lost.
 */
export function judgeTextLayer(page: Page): 'no-text-layer' | 'garbled-text-layer' | null {
  const letters = page.runs.reduce((sum, run) => sum + (run.text.match(/[\p{L}\d]/gu)?.length ?? 0), 0);
  const scanned = page.imageCover >= settings.scanCover;
  if (scanned && letters < settings.scanLetters && !isTitlePage(page)) return 'no-text-layer';
  const outlined = (page.curveCount ?? 0) >= settings.outlineCurves;
  if (letters < settings.outlineLetters) return outlined ? 'no-text-layer' : null;
  const hidden = page.runs.filter((run) => run.hidden).length * 2 > page.runs.length;
  const score = scoreVietnamese(page.runs.map((run) => run.text));
  if (score === null) return null;
  const least = scanned || hidden ? settings.garbledShareHidden : settings.garbledShare;
  return score.possible < least || score.marked < settings.markedShare ? 'garbled-text-layer' : null;
}

/**
 * A title page set over a picture: printed on it, not hidden, are the name of the country or the type of the document, which
 * no signature or stamp has.
 */
function isTitlePage(page: Page): boolean {
  if (page.runs.some((run) => run.hidden)) return false;
  return toRows(page.runs).some((row) => isTypeLine(row) || findStateName(row) >= 0);
}

/**
 * True where the page as a whole can be read but the words of one of its fonts cannot: a font without Unicode, or
 * letters coded in TCVN3 or VNI.
 */
export function hasGarbledFont(page: Page): boolean {
  for (const [, runs] of Map.groupBy(page.runs, (run) => run.font)) {
    const score = scoreVietnamese(runs.map((run) => run.text));
    if (score !== null && score.possible < settings.garbledFontShare) return true;
  }
  return false;
}

/** Shares of words that could be Vietnamese, and of those with tone or vowel marks; null where words are too few. */
export function scoreVietnamese(words: readonly string[]): { possible: number; marked: number } | null {
  const tokens = words
    .flatMap((word) => word.split(/[^\p{L}\p{M}\p{S}\p{Co}\p{Cn}\p{Cc}\p{Pc}'‘’^*~\\]+/u))
    .filter((token) => token.length > 0);
  // abbreviations and names of documents ("KH-UBND", "VNeID") are no syllables in any layer
  const plain = tokens.filter((token) => token.length > 1 && !/^\p{Lu}{2,}$|^[A-Z]\p{L}*\p{Lu}/u.test(token));
  const capitals = tokens.filter((token) => /^\p{Lu}{2,}$/u.test(token) && hasVietnameseMark(token));
  const judged = [...plain, ...capitals];
  if (judged.length < settings.garbledWords) return null;
  const share = (test: (token: string) => boolean) => judged.filter(test).length / judged.length;
  return { possible: share(isVietnameseSyllable), marked: share(hasVietnameseMark) };
}
