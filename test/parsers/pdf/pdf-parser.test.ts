import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { diagnosticsOf, UnusableFile } from '#diagnostics';
import { toLine, toOutline, toText } from '#tree';
import { pdfParser } from '../../../parsers/pdf/index.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../../fixtures/pdf/${name}`, import.meta.url)));

async function parse(value: Uint8Array) {
  const file = new VFile({ value });
  const root = await pdfParser.parse(file);
  return { file, root, codes: diagnosticsOf(file).map((d) => [d.code, d.page]) };
}

async function failure(value: Uint8Array): Promise<string> {
  const error = await pdfParser.parse(new VFile({ value })).catch((e: unknown) => e);
  if (!(error instanceof UnusableFile)) throw error;
  return error.diagnostic.code;
}

/** A small PDF of text pages; pdf-lib writes it without object streams so that bytes can be damaged on purpose. */
async function textPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let i = 0; i < pages; i++) document.addPage().drawText(`Trang so ${i + 1} co chu`, { x: 100, y: 700, font });
  return document.save({ useObjectStreams: false });
}

/** Where the packed content of a page stands in the file. */
function contentOf(bytes: Uint8Array, page: number): [number, number] {
  const text = Buffer.from(bytes).toString('latin1');
  let at = 0;
  for (let i = 0; i <= page; i++) at = text.indexOf('stream\n', text.indexOf('/FlateDecode', at)) + 7;
  return [at, text.indexOf('endstream', at)];
}

describe('pdfParser', () => {
  it('reads a plan exported from Word processing as its paragraphs', async () => {
    const { file, root, codes } = await parse(fixture('no-table.pdf'));
    await expect(`${toOutline(root, 80)}\n`).toMatchFileSnapshot('../../fixtures/pdf/no-table.outline.txt');
    expect(codes).toEqual([]);
    expect(file.data).toMatchObject({ pageCount: 7, textSource: 'embedded' });
  });

  it('reads number and day out of annotations, and the table of the annex', async () => {
    const { root, codes } = await parse(fixture('stamped.pdf'));
    const lines = root.children.map((node) => toLine(node));
    expect(lines).toContain('Số: 1897/KH- SXD');
    expect(lines.filter((line) => /ngày 29 tháng 4 năm 2026/u.test(line))).toHaveLength(1);
    expect(root.children.filter((node) => node.type === 'table').length).toBeGreaterThan(0);
    expect(codes).toEqual([]);
  });

  it('loses and invents no word', async () => {
    const { root } = await parse(fixture('stamped.pdf'));
    const words = toText(root).split(/\s+/u);
    // words of the file by pdftotext: 2,414, of them 5 page numbers, 1 stamp joined to its line, 2 codes cut by lines
    expect(words).toHaveLength(2407);
  });

  it('refuses a cut, an empty and a hollow file', async () => {
    const whole = fixture('no-table.pdf');
    expect(await failure(whole.slice(0, whole.length * 0.6))).toBe('file-damaged');
    expect(await failure(whole.slice(0, whole.length - 60))).toBe('file-damaged');
    expect(await failure(new Uint8Array())).toBe('file-damaged');
    expect(await failure(new TextEncoder().encode('%PDF-1.7\nstartxref\n0\n%%EOF'))).toBe('file-damaged');
  });

  it('says that a file asks for a password', async () => {
    expect(await failure(fixture('password.pdf'))).toBe('file-encrypted');
  });

  it('reads text behind junk at the end of the file', async () => {
    const bytes = await textPdf(1);
    const { root, codes } = await parse(new Uint8Array([...bytes, ...new TextEncoder().encode('\n<html></html>\n')]));
    expect(toText(root)).toBe('Trang so 1 co chu');
    expect(codes).toEqual([]);
  });

  it('says so where a content stream is damaged and text may be missing', async () => {
    const bytes = await textPdf(3);
    const [start, end] = contentOf(bytes, 1);
    bytes.fill(0x20, start + 8, Math.min(end, start + 30));
    const { codes } = await parse(bytes);
    expect(codes).toContainEqual(['file-damaged', undefined]);
  });

  it('says so where an object is gone', async () => {
    const bytes = await textPdf(3);
    const text = Buffer.from(bytes).toString('latin1');
    const at = text.indexOf(' 0 obj', text.indexOf('endobj', contentOf(bytes, 1)[0]));
    bytes.fill(0x20, at - 1, at + 6);
    expect((await parse(bytes)).codes).toContainEqual(['file-damaged', undefined]);
  });

  it('leaves a scanned page blank and reports it', async () => {
    const document = await PDFDocument.create();
    const image = await document.embedPng(greyPng());
    for (let i = 0; i < 2; i++) {
      const page = document.addPage([595, 842]);
      page.drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
    }
    const { root, codes, file } = await parse(await document.save());
    expect(codes).toEqual([
      ['no-text-layer', 1],
      ['no-text-layer', 2],
    ]);
    expect(toOutline(root)).toBe('--- page 2');
    expect(file.data.pageCount).toBe(2);
  });
});

/** A grey picture of one pixel. */
function greyPng(): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.from([0, 0x80]));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function crc32(data: Uint8Array): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
