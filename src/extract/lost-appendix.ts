import type { Root } from 'mdast';
import { diagnostic } from '#diagnostics';
import { isAttachedLine } from '#lexicon';
import type { Diagnostic, TaskDraft } from '#model';
import { foldKey } from '#text';
import { toLine } from '#tree';
import type { Block } from '#tree';
import { flat } from './blocks.ts';

const appendixMention =
  /(?:phu luc|bieu|bang)[^.;]{0,60}(?:kem theo|dinh kem)|(?:chi tiet|cu the)\s+(?:tai|theo)\s+(?:cac\s+)?phu luc|neu tai phu luc/u;
const workMention = /nhiem vu|cong viec|phan viec|dau viec|phan cong/u;

/** The body sends the reader to an annex that the file does not hold, or in whose tables no task was found. */
export function lostAppendix(tree: Root, tasks: readonly TaskDraft[]): Diagnostic[] {
  const blocks = flat(tree.children as Block[]);
  const mentions = blocks.flatMap((block) => {
    if (block.type !== 'paragraph' || regionOf(block) !== 'body') return [];
    const line = toLine(block);
    const key = foldKey(line);
    return appendixMention.test(key) && !isAttachedLine(line)
      ? [{ line, key, sources: block.data?.sources ?? [] }]
      : [];
  });
  const tables = blocks.filter((block) => block.type === 'table');
  const held =
    blocks.some((block) => regionOf(block) === 'appendix') || tables.some((table) => regionOf(table) === 'body');
  const [first] = mentions;
  if (!held) return first ? [diagnostic('appendix-absent', { mention: first.line.slice(0, 120) }, first.sources)] : [];
  const work = mentions.find(({ key }) => workMention.test(key));
  const rows = Math.max(
    0,
    ...tables.filter((table) => regionOf(table) !== 'body').map((table) => table.children.length),
  );
  if (!work || tasks.some(({ section }) => section === 'appendix') || rows <= tasks.length) return [];
  return [diagnostic('appendix-unread', { mention: work.line.slice(0, 120) }, work.sources)];
}

/** "STT Nội dung Chủ trì Thời hạn" as a line of text: headings of a table whose columns were not told apart. */
const flatHead =
  /(?:^|\s)(?:S?TT|Số TT|Số thứ tự)[,.]?\s+(?:(?:Tên |Các )?(?:Nội dung|Nhiệm vụ|Công việc|Đầu việc|Phần việc|Hạng mục|Hoạt động|Danh mục|Chỉ tiêu|Tên)(?!\p{L})|(?:Đơn vị|Cơ quan|Thời gian)\s.*(?:Nội dung|Nhiệm vụ|Công việc)(?!\p{L}))/u;
const mostWords = 25;

/** Tables without lines that were read as running text: their rows are no tasks. */
export function flattenedTables(tree: Root): Diagnostic[] {
  return flat(tree.children as Block[]).flatMap((block) => {
    if (block.type !== 'paragraph' || regionOf(block) === 'recipients') return [];
    const line = toLine(block);
    if (!flatHead.test(line) || line.split(/\s+/u).length > mostWords || /[.;]$/u.test(line)) return [];
    const sources = block.data?.sources ?? [];
    const [source] = sources;
    return [diagnostic('table-flattened', { page: source?.kind === 'page' ? source.page : 1, line }, sources)];
  });
}

function regionOf(block: Block): string | undefined {
  return block.data && 'region' in block.data ? block.data.region : undefined;
}
