import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { surveyXml } from '../../../parsers/docx/survey-xml.ts';
import { docx, p, tbl, tc } from '../../support/docx.ts';
import { outlineOf } from '../../support/parse.ts';
import { refusal } from '../../support/refusal.ts';

const path = 'a.docx';
const whole = docx(p('Kế hoạch'));

/** The file with every size of unpacked parts written as `size`, in the local headers and in the directory. */
function liesAboutSizes(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  for (const [mark, offset] of [
    ['PK\u0003\u0004', 22],
    ['PK\u0001\u0002', 24],
  ] as const) {
    for (let at = copy.indexOf(mark, 0, 'latin1'); at >= 0; at = copy.indexOf(mark, at + 4, 'latin1'))
      copy.writeUInt32LE(size, at + offset);
  }
  return copy;
}

describe('packages', () => {
  test('a part that unpacks too far, by ratio and by size', async () => {
    const bomb = docx(p('a'), { others: { 'word/comments.xml': `<w>${' '.repeat(3 * 2 ** 20)}</w>` } });
    expect(await refusal(bomb, path)).toMatchObject({
      code: 'limit-exceeded',
      params: { limit: 'expansion', place: 'word/comments.xml', allowed: 200 },
    });
    const raised = await refusal(bomb, path, { expansion: 5000, unpacked: 2 });
    expect(raised?.message).toMatch(
      /^Vượt giới hạn về nội dung nén bung ra: 3 MB \(word\/comments\.xml\), giới hạn là 2\. .* --limit unpacked=4\.$/u,
    );
    expect(await refusal(bomb, path, { expansion: 5000 })).toBeNull();
  });

  test('the sum of many parts, and their number', async () => {
    const others = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`word/x${i}.xml`, 'a'.repeat(100_000)]));
    const bomb = docx(p('a'), { others });
    expect((await refusal(bomb, path, { unpacked: 2 }))?.params).toMatchObject({ limit: 'unpacked' });
    expect((await refusal(bomb, path, { entries: 20 }))?.params).toMatchObject({ limit: 'entries', found: 21 });
    expect(await refusal(bomb, path)).toBeNull();
  });

  test('sizes that are not those of the data', async () => {
    const bomb = docx(p('a '.repeat(500_000)));
    expect(await refusal(liesAboutSizes(bomb, 100), path)).toMatchObject({ code: 'file-damaged' });
    expect((await refusal(liesAboutSizes(whole, 2 ** 31), path))?.params).toMatchObject({ limit: 'unpacked' });
  });

  test('pictures and files inside stay packed, whatever they would become', async () => {
    const parts = unzipSync(whole);
    const bytes = zipSync({
      ...parts,
      'word/media/blank.bmp': new Uint8Array(5 * 2 ** 20),
      'word/embeddings/a.zip': whole,
    });
    expect(await refusal(bytes, path, { unpacked: 1 })).toBeNull();
  });
});

describe('XML', () => {
  const laughs =
    '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><w>&c;</w>';
  test.each([
    ['entities that multiply', laughs],
    ['an entity of a file', '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]><w>&a;</w>'],
    ['a document type elsewhere', '<!doctype w SYSTEM "http://127.0.0.1:9/w.dtd"><w/>'],
  ])('%s, in whatever part', async (_, text) => {
    for (const name of ['word/comments.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml']) {
      const found = await refusal(docx(p('a'), { others: { [name]: text } }), path);
      expect(found).toMatchObject({ code: 'file-damaged' });
      expect(found?.message).toContain(`${name} khai báo thực thể XML`);
    }
  });

  test('elements that nest without end', async () => {
    const deep = (levels: number): Uint8Array =>
      docx(`${'<w:smartTag>'.repeat(levels)}${p('a')}${'</w:smartTag>'.repeat(levels)}`);
    expect((await refusal(deep(100_000), path, { expansion: 5000 }))?.params).toMatchObject({
      limit: 'depth',
      place: 'word/document.xml',
    });
    expect(await refusal(deep(300), path)).toBeNull();
  });

  test('attributes without number', async () => {
    const names = Array.from({ length: 1001 }, (_, i) => `xmlns:a${i}="u"`).join(' ');
    const found = await refusal(docx(`<w:p ${names}/>`), path);
    expect(found?.params).toMatchObject({ limit: 'attributes', found: 1001, place: 'word/document.xml' });
  });

  test('cells without number, by themselves and by merging', async () => {
    const row = [tc('a'), tc('b'), tc('c')];
    expect((await refusal(docx(tbl(row, row)), path, { cells: 5 }))?.params).toMatchObject({
      limit: 'cells',
      found: 6,
    });
    expect((await refusal(docx(tbl(row)), path, { columns: 2 }))?.params).toMatchObject({ limit: 'columns', found: 3 });
    expect((await refusal(docx(tbl(row)), path, { paragraphs: 2 }))?.params).toMatchObject({ limit: 'paragraphs' });
    const wide = docx(tbl([tc('a', '<w:gridSpan w:val="1000000000"/>'), tc('b')]));
    const found = await refusal(wide, path);
    expect(found?.params).toMatchObject({ limit: 'cells', found: 1_000_000_001 });
    expect(found?.message).toContain('được tạo ra để gây hại');
  });

  test('a paragraph without end', async () => {
    expect((await refusal(docx(p('từ '.repeat(400))), path, { paragraph: 1 }))?.params).toMatchObject({
      limit: 'paragraph',
    });
  });

  test('styles that rest on each other in a circle are read', async () => {
    const styles = ['A', 'B'].map(
      (id, i) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${'BA'[i]}"/></w:style>`,
    );
    const styled = docx(p('một', '<w:pStyle w:val="A"/>'), { styles: styles.join('') });
    expect((await outlineOf(styled, path)).outline).toBe('¶ một');
  });
});

describe('a survey of XML', () => {
  const names = { paragraph: 'w:p', cell: 'w:tc', row: 'w:tr' };
  test.each([
    ['<a><b/><b></b></a>', 2],
    ['<a x=">"><b y=\'"/>\'></b></a>', 2],
    ['<a><!-- <b><c> --><![CDATA[<b><c>]]><?b <c ?></a>', 1],
    ['</a></a><a>', 0],
    ['<a "'.repeat(3), 1],
  ])('%s nests %i deep', (text, depth) => {
    expect(surveyXml(text, names).depth).toBe(depth);
  });

  test('counts elements of a name, not those whose names begin with it', () => {
    const row = '<w:tr><w:tc><w:tcPr/></w:tc><w:tc/><w:tc\n/></w:tr>';
    expect(surveyXml(`${row}${row}<w:p/><w:pPr/>`, names)).toMatchObject({ cells: 6, columns: 3, paragraphs: 1 });
  });

  test('takes time that grows with the length alone', () => {
    for (const piece of ['<', '<a ', '<a "', "<a '", '<!--', '<![CDATA[', '<?', '</'])
      expect(surveyXml(piece.repeat(300_000), names).declares).toBe(false);
  });
});

test('an archive of documents, a program and a text of XML are no documents', async () => {
  const archive = zipSync({ 'a.docx': whole });
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500, 1)]);
  for (const [code, bytes, name] of [
    ['file-holds-files', archive, 'a.zip'],
    ['file-holds-files', archive, 'a.docx'],
    ['unknown-format', program, 'a.docx'],
    ['unknown-format', strToU8('<?xml version="1.0"?><a/>'), 'a.docx'],
  ] as const)
    expect((await refusal(bytes, name))?.code).toBe(code);
});
