import type { Root } from 'mdast';
import { isAttachedLine } from '#lexicon';
import type { Field } from '#model';
import { foldKey } from '#text';
import { toLine } from '#tree';
import { blocksOf } from './blocks.ts';

/** Number and date that a document has by its letterhead. */
interface Named {
  code: Field | null;
  date: Field | null;
}

/**
 * What the heads of annexes, "(Kèm theo Kế hoạch số 263/KH-UBND ngày 08 tháng 5 năm 2026 …)", say otherwise than the
 * letterhead: one of the two was misread, and which one cannot be told. A head with another notation names another
 * document, and a number or day left blank says nothing.
 */
export function contradictedByAnnex({ code, date }: Named, tree: Root): { code: boolean; date: boolean } {
  const own = codeIn(code?.spelled ?? code?.raw ?? '');
  const ownDate = dateIn(date?.spelled ?? date?.raw ?? '');
  const heads = headsOf(tree).flatMap((line) => {
    const cited = codeIn(line);
    return own !== null && cited?.notation === own.notation ? [{ number: cited.number, date: dateIn(line) }] : [];
  });
  return {
    code: heads.some(({ number }) => number !== own?.number),
    date: ownDate !== null && heads.some((head) => head.date !== null && head.date !== ownDate),
  };
}

/** The bracket under the title of each annex, over as many paragraphs as it spans, two at most. */
function headsOf(tree: Root): string[] {
  const lines = blocksOf(tree, 'appendix').map((block) => (block.type === 'paragraph' ? toLine(block) : ''));
  return lines.flatMap((line, i) => {
    if (!isAttachedLine(line)) return [];
    return /^\(/u.test(line) && !/\)\s*$/u.test(line) ? [`${line} ${lines[i + 1] ?? ''}`] : [line];
  });
}

function codeIn(text: string): { number: number; notation: string } | null {
  const match = /(\d{1,5})\s*\/\s*(?:\d{4}\s*\/\s*)?(\p{Lu}[\p{L}\d&]*(?:\s*[-–]\s*\p{Lu}[\p{L}\d&]*)+)/u.exec(text);
  if (!match?.[1] || !match[2]) return null;
  return { number: Number(match[1]), notation: foldKey(match[2].replaceAll(/\s/gu, '').replaceAll('–', '-')) };
}

/** "8-5-2026" out of either way to write a date; null where a part is blank. */
function dateIn(text: string): string | null {
  const match =
    /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu.exec(text) ??
    /ngày\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/iu.exec(text);
  return match === null ? null : match.slice(1).map(Number).join('-');
}
