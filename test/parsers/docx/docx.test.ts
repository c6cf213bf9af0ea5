import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docx, item, list, p, run, tbl, tc, use } from '../../support/docx.ts';
import type { DocxParts } from '../../support/docx.ts';
import { outlineOf } from '../../support/parse.ts';

async function read(body: string, parts: DocxParts = {}): Promise<string[]> {
  return (await outlineOf(docx(body, parts), 'a.docx')).outline.split('\n');
}

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
    expect(await read(tbl([tc(p('ngoài') + inner + p('')), tc('cạnh')]))).toEqual([
      '▦ table',
      '  | ngoài | cạnh',
      '▦ table',
      '  | trong 1 | trong 2',
    ]);
  });

  test('a table of one cell is a box around paragraphs', async () => {
    const inner = tbl([tc('trong 1'), tc('trong 2')]);
    expect(await read(tbl([tc(p('một') + inner + p('hai'))]))).toEqual([
      '¶ một',
      '▦ table',
      '  | trong 1 | trong 2',
      '¶ hai',
    ]);
  });

  test('skipped columns and cells merged the old way keep every cell in its column', async () => {
    const body = tbl(
      [tc('TT'), tc('Nhiệm vụ'), tc('Chủ trì', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>')],
      [tc('1'), tc('Một'), tc('Sở A'), tc('Sở B')],
    );
    const skipping = `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc('Sở C')}${tc('Sở D')}</w:tr></w:tbl>`;
    expect(await read(body.replace('</w:tbl>', skipping))).toEqual([
      '▦ table',
      '  | TT | Nhiệm vụ | ↔2Chủ trì',
      '  | 1 | Một | Sở A | Sở B',
      '  | ↔2 | Sở C | Sở D',
    ]);
  });
});

describe('tracked changes', () => {
  const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>';

  test('a deleted row or cell is not there', async () => {
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('9')}${tc('<w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>')}</w:tr>`;
    const body = tbl([tc('1'), tc('Một')], [tc('2'), tc('bỏ', '<w:cellDel w:id="2"/>'), tc('Hai')]);
    expect(await read(body.replace('</w:tbl>', `${gone}</w:tbl>`))).toEqual(['▦ table', '  | 1 | Một', '  | 2 | Hai']);
  });

  test('a deleted end of a paragraph joins it to the next one, which numbers count as one', async () => {
    const numbering = list(1, ['decimal', '%1.']) + use(1, 1);
    const number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body = p('Rà soát ', number + deleted) + p('văn bản', number) + p('Báo cáo', number);
    expect(await read(body, { numbering })).toEqual(['¶ 1. Rà soát văn bản', '¶ 2. Báo cáo']);
  });

  test('moved text is read once, old looks are not', async () => {
    const from = `<w:p><w:pPr><w:rPr><w:moveFrom w:id="1"/></w:rPr></w:pPr><w:moveFrom>${run('chuyển')}</w:moveFrom></w:p>`;
    const to = `<w:p><w:moveTo>${run('chuyển')}</w:moveTo></w:p>`;
    const old = '<w:jc w:val="center"/><w:pPrChange><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>';
    expect(await read(from + p('giữa', old) + to)).toEqual(['¶ [center] giữa', '¶ chuyển']);
  });
});

describe('page headers', () => {
  const section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>';
  const letterhead = tbl([tc('UBND TỈNH A'), tc('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')]);

  test('a letterhead in the page header comes first', async () => {
    expect(await read(p('KẾ HOẠCH') + section, { header: letterhead })).toEqual([
      '▦ table',
      '  | UBND TỈNH A | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '¶ KẾ HOẠCH',
    ]);
  });

  test('a page number or running title is left out', async () => {
    const header =
      p('Kế hoạch cải cách hành chính') + p('<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>');
    expect(await read(p('KẾ HOẠCH') + section, { header })).toEqual(['¶ KẾ HOẠCH']);
  });

  test('the header of the other pages is not the first page’s', async () => {
    const other = section.replace('</w:sectPr>', '<w:titlePg/></w:sectPr>');
    expect(await read(p('KẾ HOẠCH') + other, { header: letterhead })).toEqual(['¶ KẾ HOẠCH']);
  });
});

describe('controls and fields', () => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = (code: string, result: string): string =>
    `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;

  test('a content control shows its content, a prompt nothing', async () => {
    const control = (content: string, properties = ''): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const date = p(run('ngày ') + control(run('15 tháng 5 năm 2026'), '<w:date/>'));
    expect(
      await read(date + p(run('Số: ') + control(run('Bấm vào đây'), '<w:showingPlcHdr/>')) + control(p('khối'))),
    ).toEqual(['¶ ngày 15 tháng 5 năm 2026', '¶ Số:', '¶ khối']);
  });

  test('a field inside the code of another one is not printed', async () => {
    const code = `${mark('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${field('REF x', run('mã'))}${mark('separate')}${run('kết quả')}${mark('end')}`;
    expect(await read(p(run('một ') + code + run(' hai')))).toEqual(['¶ một kết quả hai']);
  });

  test('contents and page numbers are not text, a field never closed takes nothing away', async () => {
    const contents = p(field('TOC \\o', run('I. MỤC ĐÍCH 1')));
    expect(
      await read(contents + p(run('Trang ') + field('PAGE', run('3'))) + p(mark('begin') + run('I. MỤC ĐÍCH'))),
    ).toEqual(['¶ Trang', '¶ I. MỤC ĐÍCH']);
  });

  test('links, equations and special characters are text', async () => {
    const body = p(
      '<w:hyperlink r:id="none">' +
        run('Nghị định') +
        '</w:hyperlink><w:r><w:ptab/><w:t>30</w:t><w:noBreakHyphen/><w:t>CP</w:t><w:cr/></w:r>' +
        '<m:oMath><m:r><m:t>≥95%</m:t></m:r></m:oMath><w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>',
    );
    expect(await read(body)).toEqual(['¶ Nghị định 30-CP ≥95%≥']);
  });

  test('what a style prints as capitals is read so', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Ten"><w:name w:val="Ten"/><w:rPr><w:caps/></w:rPr></w:style>';
    expect(await read(p('Kế hoạch', '<w:pStyle w:val="Ten"/>'), { styles })).toEqual(['¶ KẾ HOẠCH']);
  });
});

describe('content that is not read', () => {
  const codes = async (inside: string): Promise<string[]> =>
    (await outlineOf(docx(p('một') + p(`<w:r>${inside}</w:r>`)), 'a.docx')).codes;
  const picture = (cx: number, cy: number): string =>
    `<w:drawing><pic:pic><pic:spPr><a:xfrm><a:ext cx="${cx}" cy="${cy}"/></a:xfrm></pic:spPr></pic:pic></w:drawing>`;
  const object = (program: string): string => `<w:object><o:OLEObject ProgID="${program}"/></w:object>`;

  test('is reported: tables of Excel, pictures of a page', async () => {
    expect(await codes(object('Excel.Sheet.12'))).toEqual(['content-unread']);
    expect(await codes(picture(5_700_000, 8_000_000))).toEqual(['content-unread']);
    expect((await outlineOf(docx(`${p('một')}<w:altChunk r:id="a"/>`), 'a.docx')).codes).toEqual(['content-unread']);
  });

  test('but no logo, stamp, signature or formula', async () => {
    expect(await codes(picture(1_500_000, 1_500_000))).toEqual([]);
    expect(await codes(object('Equation.3'))).toEqual([]);
  });
});

describe('packages', () => {
  test('another prefix than Word’s, or the strict format, changes nothing', async () => {
    const rewritten = (change: (xml: string) => string): Uint8Array => {
      const parts = unzipSync(docx(item('một', 1), { numbering: list(1, ['decimal', '%1.']) + use(1, 1) }));
      return zipSync(
        Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(change(strFromU8(part)))])),
      );
    };
    const other = rewritten((xml) => xml.replace(/(<\/?|\s|xmlns:)w(?=[:=])/gu, '$1ns0'));
    const strict = rewritten((xml) =>
      xml
        .replaceAll('schemas.openxmlformats.org/wordprocessingml/2006', 'purl.oclc.org/ooxml/wordprocessingml')
        .replaceAll(
          'schemas.openxmlformats.org/officeDocument/2006/relationships',
          'purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    );
    for (const bytes of [other, strict]) expect((await outlineOf(bytes, 'a.docx')).outline).toBe('¶ 1. một');
  });

  test('the main part is found by its relation', async () => {
    expect(await read(p('một'), { main: 'word/document2.xml' })).toEqual(['¶ một']);
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

  test('notes stand behind the text; separators and notes of deleted text do not', async () => {
    const note = (id: number, text: string, type = '') =>
      `<w:footnote w:id="${id}"${type}>${p('<w:r><w:footnoteRef/></w:r>' + run(text))}</w:footnote>`;
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const footnotes = note(0, '', ' w:type="separator"') + note(2, ' Theo Luật số 12/2024/QH15.') + note(3, 'bị xóa');
    const body = p(run('một') + mark(2)) + p(run('hai') + `<w:del w:id="9">${mark(3)}</w:del>`) + '<w:sectPr/>';
    expect(await read(body, { footnotes })).toEqual(['¶ một', '¶ hai', '¶ [note] Theo Luật số 12/2024/QH15.']);
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
