import type { Root, Table } from 'mdast';
import { isAppendixHead, isAttachedLine } from '#lexicon';
import { foldKey } from '#text';
import { toLine } from '#tree';
import type { Block } from '#tree';
import { flat, headOf } from './blocks.ts';

/** An annex: its title, what stands below it, and its tables. */
export interface Annex {
  title: string;
  content: Block[];
  tables: Table[];
}

const work =
  /nhiem vu|phan cong|(?:cong|phan|dau) viec|(?:noi dung|ke hoach|tien do|lo trinh|chuong trinh) (?:thuc hien|trien khai|hoat dong|cu the|chi tiet)|hoat dong|giai phap/u;
const notWork =
  /de cuong|(?:^|\s)mau(?:\s|$)|bieu mau|bieu so|danh sach|phieu|bao cao|thong ke|kinh phi|du toan|van ban|tai lieu|khau hieu|huong dan|bang diem|tieu chi|chi tieu|ket qua|quy che|quy dinh|quy trinh|thanh phan/u;

/** True for an annex that gives work by its title: no form, outline or list of people. */
export function givesWork({ title }: Annex): boolean {
  const key = foldKey(title);
  return work.test(key) && !notWork.test(key);
}

/** The annexes of a document, each from its head ("PHỤ LỤC II") or the first block on. */
export function annexesOf(tree: Root): Annex[] {
  const parts: Block[][] = [];
  let attached = false;
  for (const block of tree.children as Block[]) {
    const first = flat([block])[0];
    if (first?.data?.region !== 'appendix') continue;
    const line = first.type === 'paragraph' ? toLine(first) : '';
    const opens = isAppendixHead(line) || (attached && isAttachedLine(line));
    if (parts.length === 0 || opens) parts.push([]);
    attached = isAttachedLine(line);
    parts.at(-1)!.push(block);
  }
  return parts.map(toAnnex);
}

/** The title goes as far as "(Kèm theo …)", or as far as lines in capitals go. */
function toAnnex(blocks: Block[]): Annex {
  const opened = blocks.flatMap((block, i) =>
    i < 4 && block.type === 'section' && block.data.ordinal === null
      ? [headOf(block), ...block.children.slice(1)]
      : block,
  );
  const lines = opened.map((block) => (block.type === 'paragraph' ? toLine(block) : null));
  const attached = lines.slice(0, 8).findIndex((line) => line !== null && isAttachedLine(line));
  const below = lines.findIndex((line) => line === null || (!isAppendixHead(line) && line !== line.toUpperCase()));
  const start = attached >= 0 ? attached + 1 : below < 0 ? lines.length : below;
  const title = lines.slice(0, start).filter((line) => line !== null && !isAttachedLine(line));
  return {
    title: title.join(' '),
    content: opened.slice(start),
    tables: flat(blocks).filter((block) => block.type === 'table'),
  };
}
