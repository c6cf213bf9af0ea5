import { degrees, PDFDocument, rgb, StandardFonts } from 'pdf-lib';
import type { PDFPage } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../parsers/layout/page.ts';
import { toPageBox } from '../../../parsers/layout/box.ts';
import { openPdf } from '../../../parsers/pdf/open.ts';
import { readPage } from '../../../parsers/pdf/read.ts';

/** Draws on one page of 600 × 800 points and reads it back. */
async function readDrawn(draw: (page: PDFPage, document: PDFDocument) => Promise<void> | void): Promise<Page> {
  const document = await PDFDocument.create();
  const page = document.addPage([600, 800]);
  page.setFont(await document.embedFont(StandardFonts.TimesRoman));
  page.setFontSize(14);
  await draw(page, document);
  const pdf = await openPdf(await document.save());
  try {
    return await readPage(await pdf.document.getPage(1));
  } finally {
    await pdf.close();
  }
}

const textOf = (page: Page) => page.runs.map((run) => run.text).join(' ');

describe('readPage', () => {
  it('gives one run a word with its box from the top left', async () => {
    const page = await readDrawn((p) => p.drawText('Hai an', { x: 100, y: 700 }));
    expect(page).toMatchObject({ number: 1, width: 600, height: 800, imageCover: 0 });
    expect(textOf(page)).toBe('Hai an');
    expect(page.runs[0]).toMatchObject({ baseline: 100, size: 14, bold: false, italic: false });
    expect(page.runs[0]!.box.map(Math.round)).toEqual([100, 90, 120, 103]);
  });

  it('sees weight and slant in the names of fonts', async () => {
    const page = await readDrawn(async (p, document) => {
      p.drawText('Dam', { x: 100, y: 700, font: await document.embedFont(StandardFonts.TimesRomanBold) });
      p.drawText('nghieng', { x: 200, y: 700, font: await document.embedFont(StandardFonts.TimesRomanItalic) });
    });
    expect(page.runs.map((run) => [run.text, run.bold, run.italic])).toEqual([
      ['Dam', true, false],
      ['nghieng', false, true],
    ]);
  });

  it('takes a word for bold of which half the letters are drawn from another font', async () => {
    const page = await readDrawn(async (p, document) => {
      p.drawText('T', { x: 100, y: 700, font: await document.embedFont(StandardFonts.TimesRomanBold) });
      p.drawText('e', { x: 109.4, y: 700, font: await document.embedFont(StandardFonts.Helvetica) });
    });
    expect(page.runs.map((run) => [run.text, run.bold])).toEqual([['Te', true]]);
  });

  it('orders letters by place, whatever the order they are drawn in', async () => {
    const page = await readDrawn((p) => {
      p.drawText('PH', { x: 100, y: 700 });
      p.drawText('L', { x: 132, y: 700 });
      p.drawText('C', { x: 150, y: 700 });
      p.drawText('U', { x: 118, y: 700 });
      p.drawText('U', { x: 140.6, y: 700 });
    });
    expect(textOf(page)).toBe('PHU LUC');
  });

  it('takes letters struck twice for bold', async () => {
    const page = await readDrawn((p) => {
      p.drawText('Dam', { x: 100, y: 700 });
      p.drawText('Dam', { x: 100.4, y: 700 });
    });
    expect(page.runs.map((run) => [run.text, run.bold])).toEqual([['Dam', true]]);
  });

  it('keeps a stamp printed over a line apart from its words', async () => {
    const page = await readDrawn((p) => {
      p.drawText('cac co quan to chuc thuc hien', { x: 100, y: 700 });
      p.drawText('DA DUYET', { x: 131, y: 700 });
    });
    expect(textOf(page)).toBe('cac co quan to chuc thuc hien');
    expect(page.annotations.map((a) => a.runs.map((run) => run.text).join(' '))).toEqual(['DA DUYET']);
  });

  it('writes raised digits as superscripts', async () => {
    const page = await readDrawn((p) => {
      p.drawText('30/6', { x: 100, y: 700 });
      p.drawText('1', { x: 126, y: 705, size: 8 });
    });
    expect(textOf(page)).toBe('30/6¹');
  });

  it('applies the rotation of the page, and leads boxes back to the page as shown', async () => {
    const page = await readDrawn((p) => {
      p.setRotation(degrees(90));
      p.drawText('Xoay', { x: 600 - 100, y: 200, rotate: degrees(90) });
    });
    expect(page).toMatchObject({ width: 800, height: 600 });
    expect(page.turned).toBeUndefined();
    expect(page.runs[0]!.box.map(Math.round)).toMatchObject([200, 490, 230, 503]);
  });

  it('turns a page whose text stands sideways', async () => {
    const page = await readDrawn((p) => {
      p.drawText('Bang ngang', { x: 300, y: 100, rotate: degrees(90) });
      p.drawLine({ start: { x: 310, y: 100 }, end: { x: 310, y: 400 }, thickness: 1 });
    });
    expect(page).toMatchObject({ turned: 90, width: 800, height: 600 });
    expect(textOf(page)).toBe('Bang ngang');
    expect(page.rules).toEqual([{ direction: 'horizontal', at: 310, from: 100, to: 400, width: 1 }]);
    expect(toPageBox(page, page.runs[0]!.box)[3]).toBe(700);
  });

  it('keeps a sideways line of an upright page as one run and drops watermarks', async () => {
    const page = await readDrawn((p) => {
      p.drawText('mot hai ba bon nam sau bay tam chin muoi', { x: 72, y: 700 });
      p.drawText('Ghi chu', { x: 500, y: 400, rotate: degrees(90) });
      p.drawText('MAT', { x: 100, y: 100, size: 60, rotate: degrees(45) });
    });
    expect(page.runs.at(-1)).toMatchObject({ text: 'Ghi chu', turn: 270 });
    expect(textOf(page)).not.toContain('MAT');
  });

  it('reads lines, thin rectangles and frames, but no white ones', async () => {
    const page = await readDrawn((p) => {
      p.drawLine({ start: { x: 50, y: 700 }, end: { x: 250, y: 700 }, thickness: 0.5 });
      p.drawRectangle({ x: 50, y: 599.5, width: 200, height: 1, color: rgb(0, 0, 0) });
      p.drawRectangle({ x: 50, y: 500, width: 200, height: 1, color: rgb(1, 1, 1) });
      p.drawRectangle({ x: 50, y: 300, width: 200, height: 100, borderColor: rgb(0, 0, 0), borderWidth: 1 });
      p.drawRectangle({ x: 50, y: 100, width: 200, height: 50, color: rgb(0.9, 0.9, 0.9) });
    });
    const found = page.rules.map((rule) => [rule.direction[0], rule.at, rule.from, rule.to]);
    expect(found.slice(0, 2)).toEqual([
      ['h', 100, 50, 250],
      ['h', 200, 50, 250],
    ]);
    expect(found.slice(2).sort()).toEqual(
      [
        ['v', 50, 400, 500],
        ['h', 400, 50, 250],
        ['v', 250, 400, 500],
        ['h', 500, 50, 250],
      ].sort(),
    );
  });

  it('takes the crop box for the page and drops what lies outside', async () => {
    const page = await readDrawn((p) => {
      p.setCropBox(20, 30, 560, 740);
      p.drawText('trong', { x: 100, y: 700 });
      p.drawText('ngoai', { x: 100, y: 790 });
    });
    expect(page).toMatchObject({ width: 560, height: 740 });
    expect(textOf(page)).toBe('trong');
    expect(page.runs[0]!.box[0]).toBe(80);
  });
});
