import { describe, expect, test } from 'vitest';
import { docx, item, list, p, tbl, tc, use } from '../../support/docx.ts';
import type { DocxParts } from '../../support/docx.ts';
import { outlineOf } from '../../support/parse.ts';

async function read(body: string, parts: DocxParts = {}): Promise<string[]> {
  return (await outlineOf(docx(body, parts), 'a.docx')).outline.split('\n');
}

describe('automatic numbering', () => {
  const numbering =
    list(1, ['upperRoman', '%1.'], ['decimal', '%2.'], ['lowerLetter', '%3)'], ['bullet', '•']) +
    list(2, ['decimal', '%1.'], ['decimal', '%1.%2.']) +
    list(3, ['decimalZero', '%1']) +
    use(1, 1) +
    use(2, 2) +
    use(3, 2, 5) +
    use(4, 3);

  test('is printed as Word prints it, level by level; a deeper level begins anew', async () => {
    const body = [
      item('Mục đích', 1),
      item('Một', 1, 1),
      item('Hai', 1, 1),
      item('a', 1, 2),
      item('b', 1, 2),
      item('gạch', 1, 3),
      item('Nhiệm vụ', 1),
      item('Một', 1, 1),
    ];
    expect(await read(body.join(''), { numbering })).toEqual([
      '¶ I. Mục đích',
      '¶ 1. Một',
      '¶ 2. Hai',
      '¶ a) a',
      '¶ b) b',
      '¶ - gạch',
      '¶ II. Nhiệm vụ',
      '¶ 1. Một',
    ]);
  });

  test('goes on in another list of its kind, unless told to start anew', async () => {
    const body = [item('một', 2), item('con', 2, 1), item('năm', 3), item('sáu', 2)];
    expect(await read(body.join(''), { numbering })).toEqual(['¶ 1. một', '¶ 1.1. con', '¶ 5. năm', '¶ 6. sáu']);
  });

  test('comes from a style, and is switched off by number 0', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const styled = '<w:pStyle w:val="Muc"/>';
    const body = p('một', styled) + p('không', `${styled}<w:numPr><w:numId w:val="0"/></w:numPr>`) + p('hai', styled);
    expect(await read(body, { numbering, styles })).toEqual(['¶ 1. một', '¶ không', '¶ 2. hai']);
  });

  test('a style may take its list from the style it is based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = p('một', '<w:pStyle w:val="A"/>') + p('con', '<w:pStyle w:val="B"/>');
    expect(await read(body, { numbering, styles })).toEqual(['¶ I. một', '¶ 1. con']);
  });

  test('bullets within bullets have the signs that offices type', async () => {
    const pictures = list(7, ['bullet', '\uf0b7'], ['bullet', 'o'], ['bullet', '\uf0a7']) + use(7, 7);
    const body = item('một', 7) + item('hai', 7, 1) + item('ba', 7, 2) + item('bốn', 7);
    expect(await read(body, { numbering: pictures })).toEqual(['¶ - một', '¶ + hai', '¶ · ba', '¶ - bốn']);
  });

  test('an empty paragraph counts and is not read', async () => {
    expect(await read(item('một', 2) + item('', 2) + item('ba', 2), { numbering })).toEqual(['¶ 1. một', '¶ 3. ba']);
  });

  test('an ordinal column of nothing but automatic numbers is filled', async () => {
    const row = (text: string): string[] => [tc(item('', 4)), tc(text), tc('Sở A')];
    expect(await read(tbl([tc('TT'), tc('Nhiệm vụ'), tc('Chủ trì')], row('Một'), row('Hai')), { numbering })).toEqual([
      '▦ table',
      '  | TT | Nhiệm vụ | Chủ trì',
      '  | 01 | Một | Sở A',
      '  | 02 | Hai | Sở A',
    ]);
  });
});
