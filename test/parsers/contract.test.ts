import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { VFile } from 'vfile';
import type { Nodes, Root } from 'mdast';
import { UnusableFile } from '#diagnostics';
import { parseDocument } from '#parsers';

/** A document of each format that is read without further programs. */
const documents: Record<string, string> = {
  pdf: 'samples/child/so-xay-dung.pdf',
  docx: 'samples/child/phuong-hai-an.docx',
  doc: 'samples/bad/gddt-really-doc.docx',
  markdown: 'samples/child/so-gddt.md',
  text: 'samples/renderings/bac-ninh.txt',
  image: 'test/fixtures/images/two-pages.tif',
};

async function parse(value: Uint8Array, path: string): Promise<{ file: VFile; tree: Root }> {
  const file = new VFile({ path, value });
  return { file, tree: await parseDocument(file) };
}

function without(bytes: Uint8Array, from: number, to: number): Uint8Array {
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
}

describe.each(Object.entries(documents))('%s', (format, path) => {
  const bytes = new Uint8Array(readFileSync(path));
  vi.stubEnv('KEHOACH_SOFFICE', '');

  test('yields paragraphs, tables and page breaks, each with its sources', async () => {
    const { file, tree } = await parse(bytes, path);
    expect(file.data.format).toBe(format);
    expect(file.data.textSource).toBe(format === 'image' ? 'ocr' : 'embedded');
    expect(file.data.pageCount === null || file.data.pageCount! > 0).toBe(true);
    expect(new Set(tree.children.map(({ type }) => type as string))).toContain('paragraph');
    for (const node of tree.children) {
      expect(['paragraph', 'table', 'pageBreak']).toContain(node.type);
      if (node.type === 'pageBreak') continue;
      expect(sourcesOf(node)).not.toEqual([]);
      if (node.type === 'table') for (const row of node.children) expect(sourcesOf(row)).not.toEqual([]);
    }
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  });

  test('leaves the bytes as they were', async () => {
    const copy = Uint8Array.from(bytes);
    await parse(copy, path);
    expect(Buffer.compare(copy, bytes)).toBe(0);
  });

  test('refuses or reads what is damaged; nothing else is thrown', async () => {
    const size = bytes.length;
    const damaged = [
      bytes.subarray(0, size / 3),
      bytes.subarray(0, size - 20),
      without(bytes, size / 4, size / 2),
      Uint8Array.from(bytes, (byte, i) => (i > 600 && i % 97 === 0 ? byte ^ 0x5a : byte)),
      Uint8Array.from(bytes, (byte, i) => (i > 600 ? 0 : byte)),
    ];
    for (const value of damaged) {
      const outcome = await parse(value, path).then(
        ({ tree }) => tree.type,
        (error: unknown) => (error instanceof UnusableFile ? 'refused' : error),
      );
      expect(['root', 'refused']).toContain(outcome);
    }
  });
});

function sourcesOf(node: Nodes): unknown[] {
  return (node.data as { sources?: unknown[] } | undefined)?.sources ?? [];
}
