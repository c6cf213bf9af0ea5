import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findTables, fillGrid } from '../../../parsers/layout/table/index.ts';
import { ocrPage, openTesseract } from '../../../parsers/ocr/index.ts';
import { openPdf } from '../../../parsers/pdf/open.ts';
import { renderPage } from '../../../parsers/pdf/render.ts';
import { toLine } from '#tree';

it(
  'reads the rows of a table without lines from the image of its page, groups and ordinals included',
  { timeout: 60_000 },
  async () => {
    const file = new URL('../../variants/layouts/no-lines-two-levels.pdf', import.meta.url);
    const pdf = await openPdf(new Uint8Array(readFileSync(file)));
    const engine = await openTesseract();
    try {
      const page = await ocrPage(await renderPage(await pdf.document.getPage(1), 200), 1, engine);
      const [grid] = findTables(page);
      const rows = fillGrid(grid!, page).table.children.map((row) => row.children.map((cell) => toLine(cell)));
      const ordinals = ['I', '01', '02', 'II', '03', '04', 'III', '05', '06', 'IV', '07', '08', '09'];
      expect(rows.slice(1).map(([ordinal]) => ordinal)).toEqual(ordinals);
      // words beside wide gaps keep their spaces, and win no points
      expect(rows[6]![1]).toMatch(/^Phát động phong trào thi đua gắn với chủ đề năm/u);
      expect(rows[6]!.slice(2, 4)).toEqual(['Các sở, ban, ngành', 'Sở Khoa học và Công nghệ']);
    } finally {
      await engine.close();
      await pdf.close();
    }
  },
);
