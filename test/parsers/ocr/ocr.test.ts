import { describe, expect, it } from 'vitest';
import { findComponents } from '../../../parsers/ocr/components.ts';
import type { OcrEngine, OcrWord, PageWord } from '../../../parsers/ocr/engine.ts';
import { partLabel } from '../../../parsers/ocr/labels.ts';
import { readNumbersAgain } from '../../../parsers/ocr/numbers.ts';
import { dropPoints, restorePoints } from '../../../parsers/ocr/points.ts';
import { mendItem, mendRoman } from '../../../parsers/ocr/roman.ts';
import { blankRaster, turnRaster, whitenPaper } from '../../../parsers/ocr/raster.ts';
import type { Raster } from '../../../parsers/ocr/raster.ts';
import { toPageWords, toSheet } from '../../../parsers/ocr/sheet.ts';
import { toStretches } from '../../../parsers/ocr/stretches.ts';
import { findTextRows } from '../../../parsers/ocr/text-rows.ts';
import { standUpright } from '../../../parsers/ocr/upright.ts';
import type { Box } from '#model/source';
import { paint } from '../../support/paint.ts';

const dpi = 200;

/** Lines of square letters 16 pixels high, every other one with a mark 12 pixels over it; `leading` in pixels. */
function setText(leading: number, lines = 6, letters = 24): Raster {
  const raster = blankRaster(700, 900, dpi);
  for (let line = 0; line < lines; line += 1) {
    const baseline = 100 + line * leading;
    for (let i = 0; i < letters; i += 1) {
      const left = 60 + 22 * i;
      paint(raster, [left, baseline - 16, left + 13, baseline]);
      if (i % 2 === 0) paint(raster, [left + 3, baseline - 28, left + 10, baseline - 23]);
    }
  }
  return raster;
}

const rowsOf = (raster: Raster, cells: Box[] = []) => {
  const ink = findComponents(raster, 128);
  return { ink, text: findTextRows(ink.components, dpi, cells)! };
};

describe('findTextRows', () => {
  it('gives marks to the letters under them, however tightly the lines are set', () => {
    const { text } = rowsOf(setText(34));
    expect(text.rows.map((row) => [row.baseline, row.parts.length])).toEqual(
      [100, 134, 168, 202, 236, 270].map((baseline) => [baseline, 36]),
    );
    expect([text.xHeight, text.marksAbove > 60, text.marksBelow]).toEqual([16, true, 0]);
  });

  it('leaves dust and large ink out of the rows, and parts rows at the borders of cells', () => {
    const raster = setText(60, 2);
    paint(raster, [300, 400, 302, 402]);
    paint(raster, [100, 500, 400, 700]);
    const { text } = rowsOf(raster, [
      [50, 50, 200, 250],
      [200, 50, 650, 250],
    ]);
    expect(text.rows.map((row) => [row.inCell, row.baseline])).toEqual([
      [true, 100],
      [true, 160],
      [true, 100],
      [true, 160],
    ]);
    expect(text.large).toHaveLength(1);
  });
});

describe('giveBackStrays', () => {
  it('gives the first letter of a line to it, which a stamp that ends before it had', () => {
    const raster = blankRaster(900, 300, dpi);
    for (let i = 0; i < 6; i += 1) paint(raster, [60 + 22 * i, 84, 73 + 22 * i, 100]);
    // a capital with a mark that reaches up to the stamp's line, and the small letters behind it
    paint(raster, [196, 86, 216, 112]);
    for (let i = 0; i < 12; i += 1) paint(raster, [220 + 22 * i, 96, 233 + 22 * i, 112]);
    expect(rowsOf(raster).text.rows.map((row) => [row.left, row.parts.length])).toEqual([
      [60, 6],
      [196, 13],
    ]);
  });
});

describe('toSheet', () => {
  it('sets rows apart and leads back to the page', () => {
    const { ink, text } = rowsOf(setText(34, 3));
    const page = setText(34, 3);
    const sheet = toSheet(page, ink, text);
    const [first, second] = sheet.places;
    expect(second!.top - first!.top).toBeGreaterThan(50);
    const box: Box = [40, second!.top + 20, 60, second!.top + 40];
    const [word] = toPageWords([{ text: 'x', box, confidence: 1 }], sheet);
    expect([word!.baseline, word!.xHeight]).toEqual([134, 16]);
    expect(word!.box[1]).toBeLessThan(134);
    expect(word!.box[1]).toBeGreaterThan(100);
  });
});

describe('standUpright', () => {
  it.each([0, 90, 180, 270] as const)('turns a page back that was turned by %i', (turn) => {
    const { turned } = standUpright(turnRaster(setText(40), turn));
    expect((turn + turned) % 360).toBe(0);
  });

  it('wipes off dark edges', () => {
    const page = setText(40);
    paint(page, [0, 0, 30, 900]);
    expect(standUpright(page).raster.data[450 * 700 + 10]).toBe(255);
  });
});

describe('whitenPaper', () => {
  it('makes shaded paper white and leaves ink dark', () => {
    const page = setText(40);
    const shaded = { ...page, data: page.data.map((value, i) => (value / 255) * (150 + (100 * (i % 700)) / 700)) };
    const { data } = whitenPaper(shaded);
    expect([data[20 * 700 + 5]! > 240, data[20 * 700 + 690]! > 240, data[92 * 700 + 65]! < 40]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

const digit = (left: number, text: string, right: number): PageWord => ({
  text,
  box: [left, 80, right, 100],
  confidence: 0.95,
  baseline: 100,
  xHeight: 16,
});

describe('restorePoints', () => {
  const three = { left: 0, top: 80, right: 12, bottom: 100, area: 100 };
  const point = { left: 14, top: 97, right: 17, bottom: 100, area: 9 };
  const one = { left: 20, top: 80, right: 30, bottom: 100, area: 100 };

  it('puts a point back that stands between two digits', () => {
    expect(restorePoints({ ...digit(0, '31', 30), alone: true }, [three, point, one]).text).toBe('3.1');
  });

  it('takes no dust for a point in running text', () => {
    expect(restorePoints(digit(0, '31', 30), [three, point, one]).text).toBe('31');
  });

  it('guesses nothing where there is none, or where digits are broken', () => {
    expect(restorePoints({ ...digit(0, '31', 30), alone: true }, [three, one]).text).toBe('31');
    expect(
      restorePoints({ ...digit(0, '31', 40), alone: true }, [three, point, one, { ...one, left: 32, right: 40 }]).text,
    ).toBe('31');
  });
});

describe('dropPoints', () => {
  const letter = { left: 0, top: 84, right: 12, bottom: 100, area: 100 };
  const point = { left: 15, top: 97, right: 18, bottom: 100, area: 9 };
  const words = (gap: number) => [digit(0, 'thải.', 20), digit(20 + gap, 'Chủ', 60 + gap)];
  const texts = (gap: number, ink: (typeof letter)[]) => dropPoints(words(gap), ink).map(({ text }) => text);

  it('takes off a point without ink before the next column, and no other', () => {
    expect(texts(60, [letter])).toEqual(['thải', 'Chủ']);
    expect(texts(60, [letter, point])).toEqual(['thải.', 'Chủ']);
    expect(texts(8, [letter])).toEqual(['thải.', 'Chủ']);
  });
});

describe('toStretches', () => {
  const row = (lefts: readonly number[]) => {
    const parts = lefts.map((left) => ({ left, top: 84, right: left + 12, bottom: 100, area: 100 }));
    const all = {
      left: lefts[0]!,
      right: lefts.at(-1)! + 12,
      baseline: 100,
      xHeight: 16,
      parts: parts.map((_, i) => i),
    };
    return toStretches({ ...all, inCell: false }, parts).map((one) => [one.left, one.right, one.parts.length]);
  };

  it('parts a row at a gap that is no word space', () => {
    expect(row([0, 14, 34, 48, 68, 120, 134, 154])).toEqual([
      [0, 80, 5],
      [120, 166, 3],
    ]);
  });

  it('leaves a justified line whole', () => expect(row([0, 14, 62, 76, 124, 138, 186])).toHaveLength(1));
});

describe('mendItem', () => {
  it('puts the point back between a numeral and the number below it', () => {
    const page = blankRaster(200, 120, dpi);
    for (const left of [10, 22, 44]) paint(page, [left, 74, left + 4, 100]);
    paint(page, [33, 95, 38, 100]);
    const read = { ...digit(8, 'IL1', 52), box: [8, 70, 52, 102] as Box, first: true };
    expect(mendItem(read, findComponents(page, 128), page.width).text).toBe('II.1');
    expect(mendItem({ ...read, first: false }, findComponents(page, 128), page.width).text).toBe('IL1');
  });
});

describe('mendRoman', () => {
  const raster = blankRaster(200, 120, dpi);
  /** Strokes 4 pixels wide, and a point. */
  const print = (strokes: number, point: boolean) => {
    const page = { ...raster, data: new Uint8Array(raster.data) };
    for (let i = 0; i < strokes; i += 1) paint(page, [10 + 12 * i, 74, 14 + 12 * i, 100]);
    if (point) paint(page, [10 + 12 * strokes, 95, 15 + 12 * strokes, 100]);
    return findComponents(page, 128);
  };
  const word = (text: string, right: number): PageWord => ({ ...digit(8, text, right), box: [8, 70, right, 102] });
  const mended = (text: string, strokes: number, point: boolean, first = false) =>
    mendRoman({ ...word(text, 10 + 12 * strokes + (point ? 8 : 0)), first }, print(strokes, point), raster.width).text;

  it('counts the strokes of a numeral', () => {
    expect([mended('I.', 2, true), mended('II.', 3, true), mended('II.', 2, true)]).toEqual(['II.', 'III.', 'II.']);
  });

  it('is not misled by dust', () => {
    const page = { ...raster, data: new Uint8Array(raster.data) };
    paint(page, [10, 74, 14, 100]);
    paint(page, [22, 95, 27, 100]);
    paint(page, [30, 80, 32, 81]);
    expect(mendRoman({ ...word('L', 34), first: true }, findComponents(page, 128), raster.width).text).toBe('I.');
  });

  it('takes other letters for strokes only where a line begins and a point follows', () => {
    expect([mended('L', 1, true, true), mended('HI', 3, true, true), mended('I', 1, true, true)]).toEqual([
      'I.',
      'III.',
      'I.',
    ]);
    expect(['H', 'II“', 'l'].map((text, i) => mended(text, [2, 3, 1][i]!, false, true))).toEqual(['II', 'III', 'I']);
    expect([mended('L', 1, false, true), mended('HI', 3, false), mended('L', 1, true)]).toEqual(['L', 'HI', 'L']);
  });
});

describe('partLabel', () => {
  it('parts a label from the word after it, where a line begins', () => {
    const texts = (text: string, first: boolean) =>
      partLabel({ ...digit(0, text, 90), first }).map((word) => word.text);
    const labelled = ['C.KINH', '2.Trạm', 'C)Y', 'TP.HCM'].map((text) => texts(text, true));
    expect([...labelled, texts('C.KINH', false)]).toEqual([
      ['C.', 'KINH'],
      ['2.', 'Trạm'],
      ['C)', 'Y'],
      ['TP.HCM'],
      ['C.KINH'],
    ]);
  });
});

describe('readNumbersAgain', () => {
  const page = setText(60, 1);
  const ink = findComponents(page, 128);
  const word = digit(59, '226', 120);
  const engine = (...readings: string[]): OcrEngine => ({
    read: async (raster) => {
      const text = readings.shift()!;
      const whole: OcrWord = { text, box: [30, 20, raster.width, raster.height - 20], confidence: 0.9 };
      return [whole];
    },
    close: async () => undefined,
  });

  it('keeps a number that is read twice alike', async () => {
    expect(await readNumbersAgain([word], page, ink, engine('226'))).toEqual([word]);
  });

  it('lets a third reading decide, and marks the number', async () => {
    const [decided] = await readNumbersAgain([{ ...word, text: '2260' }], page, ink, engine('226', '226'));
    expect(decided).toMatchObject({ text: '226', confidence: 0.6, otherReading: '2260' });
    const [unsure] = await readNumbersAgain([word], page, ink, engine('229', '228'));
    expect(unsure).toMatchObject({ text: '226', confidence: 0.4, otherReading: '229' });
    const [stroke] = await readNumbersAgain([{ ...word, text: '202]' }], page, ink, engine('202]', '2021'));
    expect(stroke).toMatchObject({ text: '2021', otherReading: '202]' });
  });
});
