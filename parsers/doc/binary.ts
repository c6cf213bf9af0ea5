import type { Root } from 'mdast';
import WordExtractor from 'word-extractor';
import { unusable } from '#diagnostics';
import { cleanText } from '#text';
import { cell, paragraph, root, row, table } from '#tree';
import type { Block } from '#tree';

/**
 * Text of a Word 97 file without LibreOffice: paragraphs as lines, a table's rows as lines of cells parted by tabs. A
 * vertically merged cell comes out empty, a horizontally merged row short; automatic numbers are lost.
 */
export async function readBinary(bytes: Uint8Array): Promise<Root> {
  let body: string;
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    body = document.getBody();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw unusable('file-damaged', { format: 'Word 97-2003 (.doc)', detail });
  }
  return root(toBlocks(cleanText(body).split(/\r\n|\n/u)));
}

/** Two or more lines with cells are a table; a lone one is a line with tabs. */
function toBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let rows: { cells: string[]; line: number }[] = [];
  const flush = () => {
    if (rows.length > 1) blocks.push(toTable(rows));
    else for (const { cells, line } of rows) blocks.push(toParagraph(cells.join('\t'), line));
    rows = [];
  };
  lines.forEach((text, i) => {
    const cells = text.split('\t');
    if (cells.length > 1 && text.trim() !== '') rows.push({ cells, line: i + 1 });
    else {
      flush();
      if (text.trim() !== '') blocks.push(toParagraph(text.trim(), i + 1));
    }
  });
  flush();
  return blocks;
}

function toParagraph(text: string, line: number): Block {
  return paragraph(text, { sources: [{ kind: 'block', part: 'WordDocument', path: `line[${line}]` }] });
}

function toTable(rows: readonly { cells: string[]; line: number }[]): Block {
  const sourceOf = (line: number) => [{ kind: 'block' as const, part: 'WordDocument', path: `line[${line}]` }];
  return table(
    rows.map(({ cells, line }) =>
      row(
        cells.map((text) => cell(text.trim(), { sources: sourceOf(line) })),
        { sources: sourceOf(line) },
      ),
    ),
    { sources: sourceOf(rows[0]!.line) },
  );
}
