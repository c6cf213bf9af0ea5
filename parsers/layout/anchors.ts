import { foldKey } from '#text';
import type { Line, Run } from './page.ts';

/** Words that Nghị định 30/2020/NĐ-CP fixes and that tell where on a page a two-column zone stands. */
const stateHeads = ['cong hoa xa hoi chu nghia', 'dang cong san viet nam'];
/** Heads that are also said in running text: only alone in their column; a scan mistakes letters of "TNCS". */
const loneHeads = /^(?:doan (?:t[a-z]{3}|thanh nien cong san) ho chi minh|sao y(?: ban chinh)?|sao luc|trich sao)$/u;
const recipients = 'noi nhan';
/** Types of document that stand alone on their line above the subject. */
const typeLine =
  /^(?:ke hoach|quyet dinh|nghi quyet|chi thi|quy (?:che|dinh)|thong (?:bao|cao|tu)|huong dan|chuong trinh|phuong an|de an|du an|bao cao|bien ban|to trinh|cong dien|ket luan)(?: hanh dong| lien (?:nganh|tich)| phoi hop)?$/u;
/** How the authority or the position of a signer begins. */
const signer =
  /^(?:(?:t\/?m|k\/?t|t\/?l|tuq|q)\s*\.|(?:pho |quyen )?(?:chu tich|giam doc|tong giam doc|bi thu|cuc truong|vu truong|bo truong|thu truong|chanh|truong (?:ban|phong|doan|cong an)|hieu truong|vien truong|chi huy truong)\b)/u;

/**
 * Index of the word with which the name of the country, the Party or the Youth Union, or the head of a certified copy,
 * begins in a line, or -1: the last one, since the issuer stands on the left.
 */
export function findStateName(row: Line): number {
  return row.runs.findLastIndex((run, i) => {
    if (!/^[CĐST]\p{Lu}/u.test(run.text)) return false;
    const rest = foldText(row.runs.slice(i, i + 7));
    if (stateHeads.some((head) => rest.startsWith(head))) return true;
    const before = row.runs[i - 1];
    return before !== undefined && run.box[0] - before.box[2] > 2 * row.size && loneHeads.test(rest);
  });
}

/** True for what stands under the name of the country wherever tabs put it: the motto, place and date. */
export function isFixedPart(row: Line): boolean {
  return /^doc lap\s*[-–]\s*tu do|^[^,;:]{2,40},\s*ngay.{1,20}thang.{1,20}nam\s*[\d.…_]*$/u.test(foldKey(row.text));
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

/** Index of the word with which the right one of two signatures beside each other begins, or -1. */
export function findSigners(row: Line): number {
  const word = row.runs.findIndex((run, i) => i > 0 && run.box[0] - row.runs[i - 1]!.box[2] > 3 * row.size);
  if (word < 0) return -1;
  const halves = [row.runs.slice(0, word), row.runs.slice(word)];
  return halves.every((runs) => signer.test(foldText(runs)) && !runs.some((run) => /\p{Ll}/u.test(run.text)))
    ? word
    : -1;
}

/** Index of the word with which a signer begins beside a recipient ("- Các Thứ trưởng;   THỨ TRƯỞNG"), or -1. */
export function findSignerBeside(row: Line): number {
  const word = row.runs.findIndex((run, i) => i > 0 && run.box[0] - row.runs[i - 1]!.box[2] > 3 * row.size);
  if (word < 0 || !/^[-–]/u.test(row.text)) return -1;
  const right = row.runs.slice(word).map((run) => run.text);
  const name = right.length > 1 && right.length < 6 && right.every((text) => /^\p{Lu}\p{L}*$/u.test(text));
  return name || (signer.test(foldText(row.runs.slice(word))) && !right.some((text) => /\p{Ll}/u.test(text)))
    ? word
    : -1;
}

/** True for a line that is the authority or position of a signer. */
export function isSigner(row: Line): boolean {
  return signer.test(foldKey(row.text)) && !/\p{Ll}/u.test(row.text);
}

/** True for the first line of an annex or form, which no running head has. */
export function isAnnexHead(row: Line): boolean {
  return /^(?:phu luc|bieu|mau|danh muc)\b/u.test(foldKey(row.text));
}

/** True for the type of a document alone on its line: "KẾ HOẠCH". */
export function isTypeLine(row: Line): boolean {
  return typeLine.test(foldKey(row.text)) && !/\p{Ll}/u.test(row.text);
}

/** True for "Kính gửi", which ends the letterhead of an official letter. */
export function isAddressee(row: Line): boolean {
  return /^kinh gui\b/u.test(foldKey(row.text));
}

function foldText(runs: readonly Run[]): string {
  return foldKey(runs.map((run) => run.text).join(' '));
}
