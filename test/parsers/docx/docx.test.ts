import { describe, expect, test } from 'vitest';
import { docx, item, list, p, run, tbl, tc, use } from '../../support/docx.ts';
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

describe('tables', () => {
  test('cells merged both ways keep their spans', async () => {
    const body = tbl(
      [tc('STT'), tc('Nhiệm vụ'), tc('Thực hiện', '<w:gridSpan w:val="2"/>')],
      [tc('1'), tc('Một'), tc('Sở A'), tc('Quý I', '<w:vMerge w:val="restart"/>')],
      [tc('2'), tc('Hai'), tc('Sở B'), tc('', '<w:vMerge/>')],
    );
    expect(await read(body)).toEqual([
      '▦ table',
      '  | STT | Nhiệm vụ | ↔2Thực hiện',
      '  | 1 | Một | Sở A | ↕2Quý I',
      '  | 2 | Hai | Sở B',
    ]);
  });

  test('a table inside a cell follows the table it stands in', async () => {
    const inner = tbl([tc('trong 1'), tc('trong 2')]);
    expect(await read(tbl([tc(p('ngoài') + inner + p(''))]))).toEqual([
      '▦ table',
      '  | ngoài',
      '▦ table',
      '  | trong 1 | trong 2',
    ]);
  });
});

describe('text', () => {
  test('what is deleted or hidden is not read, what is inserted is', async () => {
    const body = p(
      run('còn ') +
        '<w:del><w:r><w:delText>xóa </w:delText></w:r></w:del>' +
        `<w:ins>${run('thêm')}</w:ins>` +
        run(' ẩn', '<w:vanish/>'),
    );
    expect(await read(body)).toEqual(['¶ còn thêm']);
  });

  test('a field shows its result, not its code', async () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:instrText>DATE \\@ "d"</w:instrText></w:r>';
    expect(await read(p(run('ngày ') + field('begin') + code + field('separate') + run('15') + field('end')))).toEqual([
      '¶ ngày 15',
    ]);
  });

  test('line breaks stay line breaks, a split run is one word', async () => {
    expect(await read(p(run('SỞ NỘI ') + run('V') + run('Ụ') + '<w:r><w:br/></w:r>' + run('PHÒNG A')))).toEqual([
      '¶ SỞ NỘI VỤ PHÒNG A',
    ]);
  });

  test('marks of notes are left out', async () => {
    expect(await read(p(run('một') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(' hai')))).toEqual([
      '¶ một hai',
    ]);
  });

  test('decomposed letters are put together', async () => {
    expect(await read(p('Kế hoạch'.normalize('NFD')))).toEqual(['¶ Kế hoạch']);
  });

  test('TCVN3 under its font becomes Unicode; Unicode under that font name stays', async () => {
    const font = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>';
    expect(await read(p(run('KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2026', font)))).toEqual([
      '¶ Kế hoạch cải cách hành chính năm 2026',
    ]);
    expect(await read(p(run('Kế hoạch cải cách hành chính', font)))).toEqual(['¶ Kế hoạch cải cách hành chính']);
  });

  test('a text box stands before the paragraph that holds it, once', async () => {
    const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('Số: 12/KH-SNV')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('Số: 12/KH-SNV')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await read(p(`<w:r>${box}</w:r>${run('KẾ HOẠCH')}`))).toEqual(['¶ Số: 12/KH-SNV', '¶ KẾ HOẠCH']);
  });

  test('looks come from runs and from styles', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Ten"><w:name w:val="heading 1"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>';
    const body = p(run('KẾ HOẠCH'), '<w:pStyle w:val="Ten"/>') + p(run('nghiêng', '<w:i/>'), '<w:jc w:val="right"/>');
    expect(await read(body, { styles })).toEqual(['¶ [center b h1] KẾ HOẠCH', '¶ [right i] nghiêng']);
  });
});

describe('what is no sound Word file', () => {
  test('is refused', async () => {
    const half = docx(p('một')).subarray(0, -400);
    expect((await outlineOf(half, 'a.docx')).codes).toEqual(['file-damaged']);
    expect((await outlineOf(docx('<w:p><w:r>'), 'a.docx')).codes).toEqual(['file-damaged']);
  });
});
