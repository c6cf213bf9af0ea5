import excel from '@protobi/exceljs';
import { describe, expect, it } from 'vitest';
import { toXlsx } from '#export';
import type { Report } from '#export';
import { toCellText } from '../../src/export/xlsx/cells.ts';
import { sampleReport } from '../support/report.ts';

type Rows = (string | number | null)[][];

async function read(
  report: Report,
): Promise<{ book: InstanceType<typeof excel.Workbook>; rows: (name: string) => Rows }> {
  const book = new excel.Workbook();
  await book.xlsx.load((await toXlsx(report)) as never);
  const rows = (name: string): Rows => {
    const found: Rows = [];
    book.getWorksheet(name)?.eachRow((row) => {
      const values = Array.isArray(row.values) ? row.values.slice(1) : [];
      found.push(Array.from(values, (value) => (value ?? null) as string | number | null));
    });
    return found;
  };
  return { book, rows };
}

describe('report.xlsx', () => {
  it('holds the matrix with signs and rates', async () => {
    const { book, rows } = await read(sampleReport());
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
      'Ma trận',
      'Đơn vị',
      'Khoảng trống',
      'Tất cả nhiệm vụ',
      'Tệp',
    ]);
    expect(rows('Ma trận').slice(3)).toEqual([
      ['TT', 'Nhiệm vụ của kế hoạch cấp trên', 'Đạt', 'Sở A', 'Sở B', 'hong.pdf'],
      ['1', 'Cắt giảm tối thiểu 15% số lượng văn bản hành chính', 0.75, '◐', '✓', '⚠'],
      ['2', 'Tổ chức hội nghị tuyên truyền', 1, '✓', '✓', '⚠'],
      ['3', 'Rà soát thủ tục hành chính', 0.5, '✗', '✓', '⚠'],
      ['4', 'Kiểm tra công vụ', 1, '·', '✓', '⚠'],
      [null, 'Tỷ lệ đạt', null, 0.5, 1],
    ]);
    expect(book.getWorksheet('Ma trận')?.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 4 });
    expect(book.getWorksheet('Ma trận')?.autoFilter).toBe('A4:F4');
  });

  it('holds the gaps, gravest first, with the words and pages of both sides', async () => {
    const { rows } = await read(sampleReport());
    const gaps = rows('Khoảng trống').slice(3);
    expect(gaps.map((row) => [row[0], row[2], row[3]])).toEqual([
      ['Sở A', 'Chưa có', '3'],
      ['Sở A', 'Có một phần', '1'],
      ['Sở A', 'Đã có, cần lưu ý', '2'],
      ['hong.pdf', 'Không đọc được', null],
    ]);
    const lowered = gaps[1]?.join(' | ');
    expect(lowered).toContain('“Cắt giảm 10% văn bản”');
    expect(lowered).toContain('trang 4');
    expect(lowered).toContain('cấp trên “15%”, đơn vị “10%”');
  });

  it('holds the tasks of all plans and which parent tasks they answer', async () => {
    const { rows } = await read(sampleReport());
    const tasks = rows('Tất cả nhiệm vụ').slice(2);
    expect(tasks).toHaveLength(4 + 3 + 1);
    expect(tasks.find((row) => row[5] === 'Cắt giảm 10% văn bản')?.[11]).toBe(
      '1. Cắt giảm tối thiểu 15% số lượng văn bản hành chính',
    );
  });

  it('lists the units with what they sent, and plans of other bodies below', async () => {
    const report = sampleReport();
    report.turnout = {
      units: [
        { name: 'Sở A', state: 'sent', files: ['so-a.docx', 'so-a-2.docx'] },
        { name: 'Sở C', state: 'absent', files: [] },
        { name: 'Sở D', state: 'unread', files: ['hong.pdf'] },
      ],
      unlisted: [{ file: 'so-b.pdf', name: 'Sở B', nearest: 'Sở C' }],
      repeated: [{ name: 'Sở A', files: ['so-a.docx', 'so-a-2.docx'] }],
      late: [{ file: 'so-a.docx', name: 'Sở A', issued: '2026-03', wanted: '2026-02-15' }],
      elsewhere: [],
      unknown: ['scan.pdf'],
    };
    const { rows } = await read(report);
    expect(rows('Đơn vị').slice(2)).toEqual([
      [1, 'Sở A', 'Đã gửi', 'so-a.docx\nso-a-2.docx', expect.stringContaining('03/2026 > 15/02/2026')],
      [2, 'Sở C', 'Chưa gửi kế hoạch'],
      [3, 'Sở D', 'Đã gửi, không đọc được', 'hong.pdf'],
      [null, 'Sở B', 'Không có trong danh sách', 'so-b.pdf', 'có thể là “Sở C” trong danh sách'],
      [null, null, 'Tệp không đọc được, chưa rõ của đơn vị nào', 'scan.pdf'],
    ]);
  });

  it('turns no text of a document into a formula', async () => {
    const { book } = await read(sampleReport({ parent: '=HYPERLINK("http://x","y")', child: '+cmd|calc!A1' }));
    const texts: string[] = [];
    for (const sheet of book.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect([excel.ValueType.String, excel.ValueType.Number, excel.ValueType.Null]).toContain(cell.type);
          texts.push(cell.text);
        }),
      );
    }
    expect(texts).toContain('\'=HYPERLINK("http://x","y")');
    expect(texts.filter((text) => /^[=+@\t\r]/u.test(text))).toEqual([]);
  });
});

describe('a text in a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['  -2+3', "'  -2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['Từ 5 - 10%', 'Từ 5 - 10%'],
    ['a\u0000b\u000bc\ufffe\ud800d', 'abcd'],
    ['', ''],
  ])('%j is %j', (text, cell) => expect(toCellText(text)).toBe(cell));

  it('is cut at what Excel takes', () => {
    const cut = toCellText('ế😀'.repeat(20_000));
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut.endsWith('…')).toBe(true);
    expect(cut.isWellFormed()).toBe(true);
  });
});
