import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../support/parse.ts';

/** A page of lines in fonts that are not in the file, each letter one byte as Windows has it. */
async function pdf(...lines: [font: string, text: string][]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const { context } = document;
  const page = document.addPage();
  const widths = Array.from({ length: 224 }, () => 500);
  lines.forEach(([font], i) => {
    const dictionary = { Type: 'Font', Subtype: 'TrueType', BaseFont: font, FirstChar: 32, LastChar: 255 };
    const added = context.obj({ ...dictionary, Widths: widths, Encoding: 'WinAnsiEncoding' });
    page.node.setFontDictionary(PDFName.of(`F${i}`), context.register(added));
  });
  const drawn = lines.map(
    ([, text], i) => `/F${i} 12 Tf 1 0 0 1 72 ${700 - i * 30} Tm <${Buffer.from(text, 'latin1').toString('hex')}> Tj`,
  );
  page.node.set(PDFName.of('Contents'), context.register(context.stream(`BT ${drawn.join(' ')} ET`)));
  return document.save();
}

describe('legacy fonts in a PDF', () => {
  test('are read as what they print, letter code of a hyphen too', async () => {
    const bytes = await pdf(
      ['ABCDEF+.VnTimeH', 'kÕ ho¹ch c\u00ad tró'],
      ['.VnTime', 'Thùc hiÖn NghÞ quyÕt sè 12-NQ/TW vÒ l\u00adu tr÷'],
      ['VNI-Times', 'Ñôn vò chuû trì thöïc hieän'],
    );
    expect(await outlineOf(bytes, 'a.pdf')).toEqual({
      outline: ['KẾ HOẠCH CƯ TRÚ', 'Thực hiện Nghị quyết số 12-NQ/TW về lưu trữ', 'Đơn vị chủ trì thực hiện']
        .map((line) => `¶ [left] ${line}`)
        .join('\n'),
      codes: [],
    });
  });
});
