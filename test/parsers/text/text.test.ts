import { expect, test } from 'vitest';
import { outlineOf } from '../../support/parse.ts';

async function read(...lines: string[]): Promise<string[]> {
  return (await outlineOf(new TextEncoder().encode(lines.join('\n')), 'a.txt')).outline.split('\n');
}

test('a line is a paragraph', async () => {
  expect(await read('KẾ HOẠCH', '', 'I. MỤC ĐÍCH', '1. Một')).toEqual(['¶ KẾ HOẠCH', '¶ I. MỤC ĐÍCH', '¶ 1. Một']);
});

test('a letterhead typed side by side is read left half first', async () => {
  expect(
    await read(
      'UBND TỈNH A                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'SỞ NỘI VỤ                        Độc lập - Tự do - Hạnh phúc',
      'Số: 12/KH-SNV                A, ngày 02 tháng 3 năm 2026',
      '',
      'KẾ HOẠCH',
    ),
  ).toEqual([
    '¶ UBND TỈNH A',
    '¶ SỞ NỘI VỤ',
    '¶ Số: 12/KH-SNV',
    '¶ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    '¶ Độc lập - Tự do - Hạnh phúc',
    '¶ A, ngày 02 tháng 3 năm 2026',
    '¶ KẾ HOẠCH',
  ]);
});

test('lines cut at one width are joined to paragraphs', async () => {
  const body = Array.from({ length: 5 }, (_, i) => [
    `${i + 1}. Tổ chức phổ biến, quán triệt nội dung của Kế hoạch này đến toàn thể`,
    'cán bộ, công chức, viên chức và người lao động thuộc phạm vi quản lý của',
    'đơn vị mình; báo cáo kết quả.',
  ]).flat();
  const paragraphs = await read('KẾ HOẠCH', ...body);
  expect(paragraphs).toHaveLength(6);
  expect(paragraphs[1]).toMatch(/^¶ 1\. Tổ chức .* toàn thể cán bộ, .* đơn vị mình; báo cáo kết quả\.$/u);
});

test('tables by bars and by tabs; a row that goes on has no ordinal', async () => {
  const bars = ['| STT | Nhiệm vụ | Chủ trì |', '|---|---|---|', '| 1 | Một dài | Sở A |', '|  | dòng | |'];
  expect(await read(...bars, '| 2 | Hai | Sở B |')).toEqual([
    '▦ table',
    '  H STT | Nhiệm vụ | Chủ trì',
    '  | 1 | Một dài dòng | Sở A',
    '  | 2 | Hai | Sở B',
  ]);
  expect(await read('STT\tNhiệm vụ\tChủ trì', '1\tMột\tSở A', '2\tHai\tSở B')).toEqual([
    '▦ table',
    '  H STT | Nhiệm vụ | Chủ trì',
    '  | 1 | Một | Sở A',
    '  | 2 | Hai | Sở B',
  ]);
});
