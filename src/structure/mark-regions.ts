import type { Root } from 'mdast';
import type { Block, Region } from '#tree';
import { confidenceOf, toLine } from '#tree';
import {
  isAppendixHead,
  isAttachedLine,
  isCodeLine,
  isCompetenceLine,
  isNationalName,
  isOutlineHead,
  isPartyName,
  isPlaceDateLine,
  isPositionLine,
  isRecipientsHead,
  titleTypeOf,
} from '#lexicon';
import { blockLines } from './lines.ts';
import { isSubjectLine } from './title.ts';

/**
 * Gives every block its region, by where Nghị định 30/2020/NĐ-CP (Phụ lục I) puts the parts and how they look.
 * One pass from the top: letterhead → title → body → recipients and signature → annexes, each of which may begin with
 * a letterhead of its own.
 */
export function markRegions() {
  return (tree: Root): void => {
    const blocks = tree.children as Block[];
    const annex = findLoneAnnex(blocks);
    const title = annex === -1 ? findTitle(blocks) : -1;
    const named = blocks.slice(0, 25).findIndex((block) => blockLines(block).some(isNationalName));
    let region: Region = 'letterhead';
    let previous: Block | undefined;
    blocks.forEach((block, i) => {
      if (block.type === 'pageBreak' || block.type === 'section') return;
      if (block.type === 'paragraph' && block.data?.annotation) return;
      if (block.type === 'paragraph' && block.data?.note) {
        block.data.region = 'body';
        return;
      }
      const lines = blockLines(block);
      if (i === annex) region = 'appendix';
      region = nextRegion(region, block, lines, i, { index: title, block: blocks[title], named }, previous);
      block.data = { ...block.data, region: regionOf(region, block, lines) };
      previous = block;
    });
    relabelAnnexHeads(blocks);
  };
}

function nextRegion(
  region: Region,
  block: Block,
  lines: string[],
  index: number,
  title: { index: number; block: Block | undefined; named: number },
  previous: Block | undefined,
): Region {
  const first = withoutSpecks(lines[0] ?? '', block);
  if (index === title.index) return 'title';
  // specks of a scan and stamps stand above the name of the country too
  if (index < title.index || (region === 'letterhead' && index <= title.named)) return 'letterhead';
  if (region === 'letterhead') {
    const head = lines.every(isLetterheadLine) || (block.type === 'table' && lines.some(isNationalName));
    return index < 25 && head ? 'letterhead' : 'body';
  }
  if (lines.some(isRecipientsHead) && !/^kính gửi/iu.test(first)) return 'recipients';
  if (isAppendixHead(first)) return 'appendix';
  if (region === 'title') return isSubjectLine(block, previous, title.block) ? 'title' : 'body';
  const drawn = block.type === 'table' && block.data?.ruled !== false;
  if (isOutlineHead(first)) return 'appendix';
  if (region === 'body' && !drawn && startsSignature(lines, previous)) return 'signature';
  if (region === 'recipients' || region === 'signature') {
    if (lines.some(isRecipientsHead)) return 'recipients';
    if (region === 'recipients' && lines.some((line) => isCompetenceLine(line) || isPositionLine(line)))
      return 'signature';
  }
  return region;
}

/** The line without what an engine reads of a stamp in front of the head of an annex: "xà Phụ lục I". */
function withoutSpecks(line: string, block: Block): string {
  const sources = block.type === 'paragraph' ? block.data?.sources : undefined;
  if (confidenceOf(sources) === 1) return line;
  return line.replace(/^[^\s]{1,4}\s+(?=phụ lục\s+(?:[IVX]+|\d+)$|(?:MẪU\s+)?ĐỀ CƯƠNG\s)/iu, '');
}

/** Recipients and signature stand side by side: the column decides where the format has columns. */
function regionOf(region: Region, block: Block, lines: string[]): Region {
  if (region !== 'recipients' && region !== 'signature') return region;
  const column = block.type === 'paragraph' ? block.data?.column : undefined;
  if (column === 0 && !lines.some((line) => isCompetenceLine(line) || isPositionLine(line))) return 'recipients';
  if (column === 1 && !lines.some(isRecipientsHead)) return 'signature';
  return region;
}

function startsSignature(lines: string[], previous: Block | undefined): boolean {
  const first = lines[0] ?? '';
  if (isCompetenceLine(first)) return true;
  return isPositionLine(first) && previous !== undefined && /\.\/\.?$|[.;]$/u.test(toLine(previous as never));
}

function isLetterheadLine(line: string): boolean {
  return (
    isNationalName(line) ||
    isPartyName(line) ||
    isCodeLine(line) ||
    isPlaceDateLine(line) ||
    // place and date over two lines
    /^\p{Lu}[^;:]{1,40},(?:\s*ngày.{0,25})?$|^(?:(?:ngày.{0,25}|tháng.{0,12})?năm\s*)?(?:19|20)\d{2}$/u.test(line) ||
    /^v\/v\b/iu.test(line) ||
    /^[\s\-–—_*=~.…]*$/u.test(line) ||
    (line === line.toUpperCase() && /\p{Lu}/u.test(line)) ||
    /^kính gửi/iu.test(line)
  );
}

/** Index of the block that prints the type of document ("KẾ HOẠCH"), or -1: a công văn has none. */
function findTitle(blocks: Block[]): number {
  for (const [i, block] of blocks.entries()) {
    if (block.type !== 'paragraph' || block.data?.annotation || block.data?.note) continue;
    const lines = blockLines(block);
    if (lines.some((line) => /^kính gửi/iu.test(line) || isRecipientsHead(line))) return -1;
    if (lines.some((line) => titleTypeOf(line) !== null)) return i;
  }
  return -1;
}

/**
 * Index of the block where the annex of a file begins that holds nothing else, or -1: its head or "(Kèm theo Kế hoạch …)"
 * stands where no type of document and no addressee does.
 */
function findLoneAnnex(blocks: Block[]): number {
  let start = 0;
  for (const [i, block] of blocks.slice(0, 25).entries()) {
    if (block.type === 'table' && block.data?.ruled !== false) return -1;
    const lines = blockLines(block);
    if (lines.some((line) => isNationalName(line) || isCodeLine(line))) start = i + 1;
    if (isAppendixHead(lines[0] ?? '')) return i;
    if (lines.some((line) => isAttachedLine(line) && /^\(/u.test(line))) return start;
    if (lines.some((line) => titleTypeOf(line) !== null || /^kính gửi/iu.test(line) || isRecipientsHead(line)))
      return -1;
  }
  return -1;
}

/**
 * What stands between a signature and the head of an annex (a letterhead printed again) belongs to the annex; so does a page
 * behind the signature with a drawn table, whatever is read of its head.
 */
function relabelAnnexHeads(blocks: Block[]): void {
  for (const [i, block] of blocks.entries()) {
    if (block.type === 'pageBreak' || block.type === 'section') continue;
    if (block.data?.region !== 'recipients' && block.data?.region !== 'signature') continue;
    const lines = blockLines(block);
    const page = isDrawnTable(block) ? startOfPage(blocks, i) : -1;
    if (page === -1 && !lines.some(isNationalName) && !lines.some(isAttachedLine)) continue;
    let start = page === -1 ? i : page;
    const attached = page === -1 && lines.some(isAttachedLine);
    while (start > 0 && isAnnexHeadBefore(blocks[start - 1], attached)) start -= 1;
    for (const later of blocks.slice(start)) {
      if (later.type === 'pageBreak' || later.type === 'section') continue;
      if (later.data?.region === 'recipients' || later.data?.region === 'signature') {
        later.data = { ...later.data, region: 'appendix' };
      } else if (later.data?.region === 'appendix') break;
    }
    return;
  }
}

/** Tables that lay out a signature have no lines, or few cells. */
function isDrawnTable(block: Block): boolean {
  const columns = block.type === 'table' ? Math.max(...block.children.map((row) => row.children.length)) : 0;
  return block.type === 'table' && block.data?.ruled === true && block.children.length > 2 && columns > 2;
}

/** Index of the first block of a page that begins behind the position of who signs, or -1. */
function startOfPage(blocks: Block[], index: number): number {
  const start = blocks.findLastIndex((block, i) => i < index && block.type === 'pageBreak') + 1;
  const signed = blocks
    .slice(0, start)
    .some((block) => block.type === 'paragraph' && block.data?.region === 'signature');
  return start > 0 && signed ? start : -1;
}

/** The title of an annex above "(Kèm theo …)", the issuer's lines above its national name, back to the page break. */
function isAnnexHeadBefore(block: Block | undefined, attached: boolean): boolean {
  if (block?.type !== 'paragraph') return false;
  const line = toLine(block);
  if (
    attached &&
    /^(?:BẢNG|BIỂU|MẪU|BÁO CÁO|ĐỀ CƯƠNG|THỐNG KÊ|DANH MỤC|DANH SÁCH|LỊCH|KẾ HOẠCH|CHƯƠNG TRÌNH|NHIỆM VỤ|NỘI DUNG|PHÂN CÔNG|TIẾN ĐỘ|TỔNG HỢP|MỘT SỐ|CÁC)(?!\p{L})/u.test(
      line,
    )
  )
    return line === line.toUpperCase();
  return line === line.toUpperCase() && /^(?:ỦY BAN|UỶ BAN|UBND|SỞ|THÀNH PHỐ|TỈNH|BỘ|BAN|CỤC)(?!\p{L})/u.test(line);
}
