import { foldKey } from '#text';
import type { Line, Run } from './page.ts';

/** Words that Nghị định 30/2020/NĐ-CP fixes and that tell where on a page a two-column zone stands. */
const stateHead = 'cong hoa xa hoi chu nghia';
const partyHead = 'dang cong san viet nam';
const recipients = 'noi nhan';

/** Index of the word with which the country's or the Party's name begins in a line, or -1. */
export function findStateName(row: Line): number {
  for (const [i, run] of row.runs.entries()) {
    if (!/^[CĐ]\p{Lu}/u.test(run.text)) continue;
    const rest = foldText(row.runs.slice(i, i + 7));
    if (rest.startsWith(stateHead) || rest.startsWith(partyHead)) return i;
  }
  return -1;
}

/** Index of the words "Nơi nhận" in a line where they begin a column, or -1. */
export function findRecipients(row: Line): number {
  for (const [i, run] of row.runs.entries()) {
    const before = row.runs[i - 1];
    const opens = before === undefined || run.box[0] - before.box[2] > 2 * row.size;
    if (opens && foldText(row.runs.slice(i, i + 3)).startsWith(recipients)) return i;
  }
  return -1;
}

/** True for the first line of an annex or form, which no running head has. */
export function isAnnexHead(row: Line): boolean {
  return /^(?:phu luc|bieu|mau|danh muc)\b/u.test(foldKey(row.text));
}

/** True for "Kính gửi", which ends the letterhead of an official letter. */
export function isAddressee(row: Line): boolean {
  return /^kinh gui\b/u.test(foldKey(row.text));
}

function foldText(runs: readonly Run[]): string {
  return foldKey(runs.map((run) => run.text).join(' '));
}
