import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseDocument } from '#parsers';
import { toText } from '#tree';
import { outlineOf } from '../../support/parse.ts';

async function read(text: string): Promise<string[]> {
  return (await outlineOf(new TextEncoder().encode(text), 'a.md')).outline.split('\n');
}

test('headings, paragraphs and lists become paragraphs with depth and label', async () => {
  const text = [
    '# KẾ HOẠCH',
    '',
    '**Về việc thử**',
    '',
    '## I. MỤC ĐÍCH',
    '',
    'Một đoạn',
    'xuống dòng.',
    '',
    '- gạch một',
    '- gạch hai',
    '  - con',
    '',
    '3. ba',
    '4. bốn',
  ].join('\n');
  expect(await read(text)).toEqual([
    '¶ [b h1] KẾ HOẠCH',
    '¶ [b] Về việc thử',
    '¶ [b h2] I. MỤC ĐÍCH',
    '¶ Một đoạn xuống dòng.',
    '¶ - gạch một',
    '¶ - gạch hai',
    '¶ - con',
    '¶ 3. ba',
    '¶ 4. bốn',
  ]);
});

test('a pipe table keeps its rows; <br> and a hard break part lines', async () => {
  const text = '| STT | Nhiệm vụ |\n| --- | --- |\n| 1 | Một<br>hai |\n| 2 | Ba |\n';
  expect(await read(text)).toEqual(['▦ table', '  H STT | Nhiệm vụ', '  | 1 | Một hai', '  | 2 | Ba']);
});

test('CRLF and decomposed letters are read like others', async () => {
  expect(await read('# KẾ HOẠCH\r\n\r\nThực hiện\r\n'.normalize('NFD'))).toEqual(['¶ [b h1] KẾ HOẠCH', '¶ Thực hiện']);
});

test('footnotes stand apart as notes, wherever they are written', async () => {
  const text = 'Rà soát văn bản[^1].\n\n[^1]: Theo Nghị định số 30.\n\nSố hóa hồ sơ.\n';
  expect(await read(text)).toEqual(['¶ Rà soát văn bản.', '¶ [note] Theo Nghị định số 30.', '¶ Số hóa hồ sơ.']);
});

test('a wrapped line begins anew behind capitals only', async () => {
  const value = new TextEncoder().encode('SỞ NỘI VỤ\nTỈNH A\\\nsố 1\nCÒN NỮA\nĐ\n');
  const tree = await parseDocument(new VFile({ path: 'a.md', value }));
  expect(tree.children.map(toText)).toEqual(['SỞ NỘI VỤ\nTỈNH A\nsố 1 CÒN NỮA Đ']);
});
