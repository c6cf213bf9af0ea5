import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import excel from '@protobi/exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readUnits } from '../../src/cli/units/index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehoach-units-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Ids of the units of a list of that content. */
async function read(content: string | Uint8Array, name = 'ds.csv'): Promise<string[]> {
  const path = join(folder, name);
  await writeFile(path, content);
  return (await readUnits(path)).map(({ agency, province }) => agency.id + (province === null ? '' : ` ${province}`));
}

const three = ['so-xay-dung', 'ubnd-xa:hai-an', 'ubnd-xa:phu-loc'];

describe('text', () => {
  it('one name a line, with numbers, blank lines, headings and totals', async () => {
    const text =
      'DANH SÁCH CÁC ĐƠN VỊ\r\n\r\n1. Sở Xây dựng\r\n2. P. Hải An\r\n3. xã Phú Lộc\r\nTổng cộng: 3 đơn vị\r\n';
    expect(await read(text, 'ds.txt')).toEqual(three);
    expect(await read('Sở Văn hóa, Thể thao và Du lịch\nSở Y tế\nUBND xã A, tỉnh Đồng Nai\n', 'ds.txt')).toEqual([
      'so-van-hoa-the-thao-va-du-lich',
      'so-y-te',
      'ubnd-xa:a Đồng Nai',
    ]);
  });

  it.each([';', ',', '\t', '|'])('cells parted by %j, with a title, headings, groups and contacts', async (mark) => {
    const rows = [
      ['DANH SÁCH ĐƠN VỊ NHẬN KẾ HOẠCH', '', '', ''],
      ['STT', 'Tên đơn vị', 'Địa chỉ', 'Điện thoại'],
      ['I', 'Các sở, ban, ngành', '', ''],
      ['1', 'Sở Xây dựng', 'Phường Hồng Bàng', '0225 3842 111'],
      ['II', 'UBND các xã, phường', '', ''],
      ['2', 'UBND P. Hải An', '"Số 1, đường Lê Hồng Phong; khu A"', '0225 3 842 112'],
      ['3', 'Xã Phú Lộc', 'Thôn 2', '0225-3842-113'],
      ['', 'Tổng số: 03', '', ''],
    ];
    expect(await read(rows.map((row) => row.join(mark)).join('\r\n'))).toEqual(three);
  });

  it('kind and name of a commune in two columns, province in a third', async () => {
    const text = 'TT;Loại;Xã, phường;Tỉnh\n1;Phường;Hải An;Hải Phòng\n2;Xã;Phú Lộc;TP Hải Phòng\n';
    expect(await read(text)).toEqual(['ubnd-xa:hai-an Hải Phòng', 'ubnd-xa:phu-loc Hải Phòng']);
  });

  it('new names rather than those before a merger', async () => {
    const text =
      'STT;Đơn vị trước sáp nhập;Tên xã, phường mới\n1;Xã An Thắng, xã Trường Sơn;Xã An Hưng\n2;Phường A;Phường B\n';
    expect(await read(text)).toEqual(['ubnd-xa:an-hung', 'ubnd-xa:b']);
  });

  it('each unit once; wards of one name in two provinces are two', async () => {
    expect(await read('Sở Y tế\nsở y tế\n', 'ds.txt')).toEqual(['so-y-te']);
    const text = 'Phường Tân Phú, tỉnh Đồng Nai\nPhường Tân Phú, TP Hồ Chí Minh\nXã Tân Phú\n';
    expect(await read(text, 'ds.txt')).toEqual([
      'ubnd-xa:tan-phu Đồng Nai',
      'ubnd-xa:tan-phu Hồ Chí Minh',
      'ubnd-xa:tan-phu',
    ]);
  });
});

describe('encodings', () => {
  const text = 'Sở Xây dựng\nPhường Hải An\nXã Phú Lộc\n';
  const utf16 = (content: string): Buffer => Buffer.from(content, 'utf16le');
  // Windows-1258 writes the tone behind the letter
  const windows1258: Record<string, number> = { ở: 0xf5, '\u0309': 0xd2, ự: 0xfd, '\u0323': 0xf2, '\u0300': 0xcc };
  const tcvn3 = 'Së X©y dùng\nPh\u00adêng H¶i An\nX· Phó Léc\n';

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['decomposed', Buffer.from(text.normalize('NFD'))],
    ['UTF-16 with a mark', utf16(`\ufeff${text}`)],
    ['UTF-16 without', utf16(text)],
    ['UTF-16 big-endian', utf16(`\ufeff${text}`).swap16()],
    ['TCVN3', Buffer.from(tcvn3, 'latin1')],
    [
      'Windows-1258',
      Buffer.from([
        ...Buffer.from('S'),
        windows1258['ở']!,
        windows1258['\u0309']!,
        ...Buffer.from(' X\u00e2y d', 'latin1'),
        windows1258['ự']!,
        windows1258['\u0323']!,
        ...Buffer.from('ng\nPh\u00fd\u00f5', 'latin1'),
        windows1258['\u0300']!,
        ...Buffer.from('ng Ha', 'latin1'),
        windows1258['\u0309']!,
        ...Buffer.from('i An\nX\u00e3 Ph\u00fa L\u00f4', 'latin1'),
        windows1258['\u0323']!,
        ...Buffer.from('c\n'),
      ]),
    ],
  ])('%s', async (_, bytes) => {
    expect(await read(bytes, 'ds.txt')).toEqual(three);
  });
});

describe('Excel', () => {
  it('titles above, merged cells, contacts in two rows, groups, a second sheet', async () => {
    const book = new excel.Workbook();
    book.addWorksheet('Hướng dẫn').addRows([['Cách điền'], ['Điền tên đơn vị vào trang sau']]);
    const sheet = book.addWorksheet('Danh sách');
    sheet.addRows([
      ['ỦY BAN NHÂN DÂN TỈNH A', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['DANH SÁCH ĐƠN VỊ'],
      [],
      ['STT', 'Tên cơ quan, đơn vị', 'Người liên hệ', 'Điện thoại'],
      ['I', 'Khối sở, ngành'],
      [1, 'Sở Xây dựng', 'Ông A', 912345678],
      [2, { richText: [{ text: 'Phường ' }, { text: 'Hải An', font: { bold: true } }] }, 'Bà B', '0913'],
      [null, null, 'Bà C', '0914'],
      [3, { formula: '"Xã "&"Phú Lộc"', result: 'Xã Phú Lộc' }, 'Ông D', '0915'],
      [null, null, null, 'Người lập biểu'],
    ]);
    sheet.mergeCells('A2:D2');
    sheet.mergeCells('B7:B8');
    sheet.mergeCells('A7:A8');
    sheet.mergeCells('B5:D5');
    expect(await read(new Uint8Array(await book.xlsx.writeBuffer()), 'ds.xlsx')).toEqual(three);
  });
});

describe('JSON', () => {
  it.each([
    ['["Sở Xây dựng", "UBND phường Hải An", "X. Phú Lộc"]'],
    ['[{"tenDonVi": "Sở Xây dựng"}, {"tenDonVi": "P. Hải An", "sdt": "0912"}, {"tenDonVi": "Xã Phú Lộc"}]'],
    [
      '{"nam": 2026, "donVi": [{"stt": 1, "ten": "Sở Xây dựng"}, {"stt": 2, "ten": "P. Hải An"}, {"stt": 3, "ten": "Xã Phú Lộc"}]}',
    ],
  ])('%s', async (text) => {
    expect(await read(text, 'ds.json')).toEqual(three);
  });
});

describe('a wrong list is refused with its place', () => {
  it.each([
    ['STT;Đơn vị;Điện thoại\n1;Sở Y tế;0912\n2;;0913\n', 'ds.csv', 'dòng 3, cột B: thiếu tên đơn vị'],
    ['1;"Sở Y tế\n2;Sở Xây dựng;x\n3;Sở Nội vụ\n', 'ds.csv', 'dòng 1: có dấu ngoặc kép mở mà không đóng'],
    ['["Sở Y tế",\n "Sở Xây dựng"', 'ds.json', 'dòng 2, cột'],
    ['{"a": 1}', 'ds.json', 'không có danh sách nào'],
    ['["Sở Y tế", 5]', 'ds.json', 'phần tử thứ 2'],
    ['\n\n', 'ds.txt', 'không nêu tên đơn vị nào'],
    ['PK, no book', 'ds.xlsx', 'cần tệp .xlsx, .csv, .txt hoặc .json'],
    ['\u00d0\u00cf', 'ds.xls', 'cần tệp .xlsx, .csv, .txt hoặc .json'],
  ])('%j', async (text, name, words) => {
    await expect(read(text, name)).rejects.toThrow(words);
  });

  it('that is not there', async () => {
    await expect(readUnits(join(folder, 'absent.csv'))).rejects.toThrow('không đọc được danh sách đơn vị');
  });
});
