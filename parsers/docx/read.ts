import mammoth from 'mammoth';
import { unusable } from '#diagnostics';

/** Nodes of mammoth's document tree as far as they are read; the tree is documented as unstable, hence the pin. */
export interface WordNode {
  type: string;
  children?: WordNode[];
  value?: string;
  breakType?: string;
  colSpan?: number;
  rowSpan?: number;
  isHeader?: boolean;
}

/** mammoth's document tree of a prepared Word file, before it becomes HTML (which loses merged cells). */
export async function readWord(bytes: Uint8Array): Promise<WordNode> {
  let document: WordNode | null = null;
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        transformDocument: (node: WordNode) => {
          document = node;
          // nothing is left to convert
          return { ...node, children: [] };
        },
      },
    );
  } catch (error) {
    throw unusable('file-damaged', { format: 'Word', detail: error instanceof Error ? error.message : String(error) });
  }
  if (document === null) throw unusable('file-damaged', { format: 'Word', detail: 'không có nội dung' });
  return document;
}
