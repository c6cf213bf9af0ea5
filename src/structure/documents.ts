import type { Root } from 'mdast';
import {
  documentTypeOf,
  isAppendixHead,
  isAttachedLine,
  isCodeLine,
  isCompetenceLine,
  isCopyLine,
  isNationalName,
  isPartyName,
  isPositionLine,
  isRecipientsHead,
  titleTypeOf,
} from '#lexicon';
import { splitLabel, stripMarks } from '#text';
import { root } from '#tree';
import type { Block } from '#tree';
import { blockLines } from './lines.ts';

/** One document of a file: the first; a plan that the one before hands down; the note of a certified copy; a further one. */
export interface DocumentPart {
  kind: 'first' | 'attached' | 'copy' | 'further';
  tree: Root;
}

/** Types that hold tasks. */
const planTypes = new Set(['KH', 'CTr', 'PA', 'ĐA']);
/** How many blocks a letterhead, or a title with its subject, may take. */
const headBlocks = 30;
const titleBlocks = 12;

/**
 * Parts a file that holds several documents: one begins where, behind a signature, a letterhead with a number of its own
 * or the title of a plan "(Ban hành kèm theo Quyết định …)" stands. Annexes stay with their document, also where they
 * print its letterhead again.
 */
export function splitDocuments(tree: Root): DocumentPart[] {
  const blocks = tree.children as Block[];
  const lines = blocks.map((block) => blockLines(block));
  const parts: { kind: DocumentPart['kind']; from: number }[] = [{ kind: 'first', from: 0 }];
  let signed = false;
  for (const [i, block] of blocks.entries()) {
    if (block.type === 'pageBreak' || block.type === 'section' || isDrawnTable(block)) continue;
    if (block.type === 'paragraph' && block.data?.annotation) continue;
    if (!signed) {
      signed = lines[i]!.some((line) => isRecipientsHead(line) || isCompetenceLine(line) || isPositionLine(line));
      continue;
    }
    const from = startOf(blocks, lines, i);
    const before = parts.at(-1)!.from;
    const kind = from > before ? kindAt(lines, i, from, headOf(lines, before)) : null;
    if (kind === null) continue;
    parts.push({ kind, from });
    signed = false;
  }
  return parts.map(({ kind, from }, i) => ({ kind, tree: root(blocks.slice(from, parts[i + 1]?.from)) }));
}

function isDrawnTable(block: Block): boolean {
  return block.type === 'table' && block.data?.ruled === true;
}

interface Head {
  code: string | null;
  /** Of the printed type; null where a letter has none. */
  type: string | null;
  /** "(Kèm theo …)" under the title. */
  attached: string | null;
  letter: boolean;
  annex: boolean;
  copy: boolean;
}

/** What a letterhead and title from block `from` on say. */
function headOf(lines: readonly string[][], from: number): Head {
  const head: Head = { code: null, type: null, attached: null, letter: false, annex: false, copy: false };
  let titled = 0;
  for (const block of lines.slice(from, from + headBlocks)) {
    for (const line of block) {
      if (titled === 0) {
        if (isCodeLine(line)) head.code ??= line;
        head.copy ||= isCopyLine(line);
        head.annex ||= isAppendixHead(line);
        head.letter ||= /^kính gửi/iu.test(line);
        const type = titleTypeOf(line);
        if (type !== null) head.type = documentTypeOf(type)?.code ?? null;
        if (type !== null) titled = 1;
      } else if (isAttachedLine(line)) head.attached = line;
      else if (splitLabel(line) !== null || isRecipientsHead(line)) return head;
    }
    if (head.attached !== null || head.letter) return head;
    if (titled > 0) titled += 1;
    if (titled > titleBlocks) return head;
  }
  return head;
}

/** What document begins with block `i`, or null where none does. */
function kindAt(lines: readonly string[][], i: number, from: number, before: Head): DocumentPart['kind'] | null {
  const named = lines[i]!.some((line) => isNationalName(line) || isPartyName(line));
  const copied = lines[i]!.some(isCopyLine);
  const titled = lines[i]!.some((line) => titleTypeOf(line) !== null);
  if (!named && !copied && !titled) return null;
  const head = headOf(lines, named || copied ? from : i);
  if (head.annex) return null;
  if ((named || copied) && (head.copy || isCopyCode(head.code))) return 'copy';
  if (head.attached !== null)
    return !isPlan(before.type) && isHandedDown(head.attached) && isPlan(head.type) ? 'attached' : null;
  if (!named || (head.type === null && !head.letter)) return null;
  const promulgates = before.type === 'QĐ' && isPlan(head.type);
  const number = numberOf(head.code);
  if (head.code === null || number === null || sameCode(head.code, before.code)) return promulgates ? 'attached' : null;
  return 'further';
}

function isPlan(type: string | null): boolean {
  return type !== null && planTypes.has(type);
}

/** "(Kèm theo Kế hoạch …)" is under an annex of a plan; a decision, a submission and a letter hand a plan down. */
function isHandedDown(line: string): boolean {
  return /kèm theo\s+(?:quyết định|nghị quyết|tờ trình|công văn|văn bản|chỉ thị)/iu.test(line);
}

function numberOf(code: string | null): string | null {
  return code === null ? null : (/^\D{0,8}?(\d+)/u.exec(code.split('/')[0]!)?.[1] ?? null);
}

function sameCode(a: string, b: string | null): boolean {
  return b !== null && numberOf(a) === numberOf(b);
}

/** Notations of copies by Nghị định 30/2020/NĐ-CP, Phụ lục III: SY, TrS, SL. */
function isCopyCode(code: string | null): boolean {
  return code !== null && /\/\s*(?:SY|SL|TrS|TS|BS)\s*[-/]/u.test(stripMarks(code));
}

/**
 * Where the letterhead around block `i` begins: behind the page break, or the closing of the document before. The left
 * column stands in front of the right one.
 */
function startOf(blocks: readonly Block[], lines: readonly string[][], i: number): number {
  let start = i;
  let column = 1;
  while (start > 0) {
    const block = blocks[start - 1]!;
    if (block.type !== 'paragraph') break;
    const own = block.data?.column ?? column;
    if (own > column || !lines[start - 1]!.every((line) => isHeadLine(line) || (own === 0 && !/^[-+]/u.test(line))))
      break;
    column = own;
    start -= 1;
  }
  return start;
}

function isHeadLine(line: string): boolean {
  if (isCompetenceLine(line) || isPositionLine(line) || isRecipientsHead(line)) return false;
  if (/^[\s\-–—_*=~.…]*$/u.test(line) || isCodeLine(line) || /^v\/v/iu.test(line)) return true;
  return line === line.toUpperCase() && /\p{Lu}{2}/u.test(line);
}
