import { describe, expect, it } from 'vitest';
import { toOutline } from '#tree';
import type { Page, Run } from '../../../../parsers/layout/page.ts';
import { fillGrid, findTables, findTablesOnPages } from '../../../../parsers/layout/table/index.ts';
import { column, horizontal, page, words } from '../../../support/table-page.ts';

function outlineOf(p: Page): string {
  return findTables(p)
    .map((grid) => toOutline(fillGrid(grid, p).table))
    .join('\n');
}

const prose = column(50, 50, [
  'Căn cứ chức năng, nhiệm vụ được giao, các cơ quan, đơn vị chủ động xây dựng kế hoạch',
  'và tổ chức thực hiện; định kỳ báo cáo kết quả về Ủy ban nhân dân tỉnh để theo dõi, chỉ',
  'đạo. STT các nội dung công việc, cơ quan chủ trì và thời hạn nêu tại phụ lục này.',
]);
const head = [
  ...words('TT', 60, 120, { bold: true }),
  ...words('Nội dung công việc', 110, 120, { bold: true }),
  ...words('Cơ quan chủ trì', 290, 120, { bold: true }),
  ...words('Thời hạn', 440, 120, { bold: true }),
];
/** A row: its cells' lines, 14 points apart, from `top` on, or centred on the tallest. */
function row(top: number, cells: string[][], centred = false): Run[] {
  const xs = [62, 90, 290, 440];
  const tall = Math.max(...cells.map((lines) => lines.length));
  return cells.flatMap((lines, i) => column(xs[i]!, top + (centred ? 7 * (tall - lines.length) : 0), lines));
}
const first = [
  ['1'],
  ['Xây dựng và ban hành kế', 'hoạch cải cách hành chính', 'năm 2026'],
  ['Sở Nội vụ'],
  ['Quý I/2026'],
];
const second = [
  ['2'],
  ['Tổ chức tuyên truyền, phổ', 'biến sâu rộng'],
  ['Sở Khoa học', 'và Công nghệ'],
  ['Thường xuyên'],
];
const third = [['3'], ['Sơ kết, tổng kết'], ['Văn phòng'], ['Tháng 12']];
const wanted = `▦ table
  H TT | Nội dung công việc | Cơ quan chủ trì | Thời hạn
  | 1 | Xây dựng và ban hành kế hoạch cải cách hành chính năm 2026 | Sở Nội vụ | Quý I/2026
  | 2 | Tổ chức tuyên truyền, phổ biến sâu rộng | Sở Khoa học và Công nghệ | Thường xuyên
  | 3 | Sơ kết, tổng kết | Văn phòng | Tháng 12`;

describe('tables without lines', () => {
  it('finds rows that begin at their ordinals, between prose', () => {
    const after = column(50, 250, [
      'Các cơ quan, đơn vị căn cứ kế hoạch này triển khai thực hiện, định kỳ báo cáo về Sở.',
    ]);
    const p = page([...prose, ...head, ...row(125, first), ...row(167, second), ...row(195, third), ...after]);
    expect(outlineOf(p)).toBe(wanted);
    expect(findTables(p)[0]).toMatchObject({ ruled: false, confidence: 0.9 });
  });

  it('leaves the heading of the text below outside, numbered like a group', () => {
    const rows = [...head, ...row(125, first), ...row(167, second), ...row(195, third)];
    const below = column(50, 243, [
      'Các cơ quan, đơn vị căn cứ kế hoạch này triển khai thực hiện, định kỳ báo cáo về Sở.',
    ]);
    for (const [x, label] of [
      [78, 'III. Kinh phí thực hiện'],
      [62, '3.     Tổ chức thực hiện'],
      [86, '1. Sở Y tế'],
    ] as const) {
      expect(outlineOf(page([...rows, ...words(label, x, 235, { bold: true }), ...below]))).toBe(wanted);
    }
  });

  it('ends under the last rule that parts its rows', () => {
    const rows = [...head, ...row(125, first), ...row(167, second), ...row(195, third)];
    const rules = [105, 124, 166, 194, 214].map((y) => horizontal(y, 58, 520));
    const below = words('3.   Tổ chức', 62, 235);
    expect(outlineOf(page([...rows, ...below], rules))).toBe(wanted);
  });

  it('finds rows whose cells are centred on their ordinals', () => {
    const p = page([...head, ...row(125, first, true), ...row(167, second, true), ...row(195, third, true)]);
    expect(outlineOf(p)).toBe(wanted);
  });

  it('parts rows by lines drawn across', () => {
    const rules = [108, 126, 168, 196, 212].map((y) => horizontal(y, 50, 520));
    const p = page([...head, ...row(125, first, true), ...row(167, second, true), ...row(195, third, true)], rules);
    expect(outlineOf(p)).toBe(wanted);
  });

  it('keeps a heading across the columns as one merged cell', () => {
    const group = words('I. Nhóm nhiệm vụ về thể chế, chính sách và cải cách hành chính', 62, 137, { bold: true });
    const p = page([...head, ...group, ...row(140, first), ...row(182, second)]);
    expect(outlineOf(p)).toContain('| ↔4I. Nhóm nhiệm vụ về thể chế, chính sách và cải cách hành chính\n');
  });

  it('keeps a short heading that begins at the left edge as one merged cell', () => {
    const group = words('Nguồn nhân lực', 62, 137, { bold: true });
    const rules = [108, 126, 142, 184].map((y) => horizontal(y, 50, 520));
    const p = page([...head, ...group, ...row(140, first), ...row(182, second)], rules);
    expect(outlineOf(p)).toContain('| ↔4Nguồn nhân lực\n');
    const numbered = words('I. Nguồn nhân lực', 62, 137, { bold: true });
    expect(outlineOf(page([...head, ...numbered, ...row(140, first), ...row(182, second)], rules))).toContain(
      '| ↔4I. Nguồn nhân lực\n',
    );
  });

  it('reads headings on two levels, and "STT" cut by its narrow column', () => {
    const levels = [
      ...words('ST', 60, 106, { bold: true }),
      ...words('T', 60, 120, { bold: true }),
      ...words('Nội dung công việc', 110, 106, { bold: true }),
      ...words('Trách nhiệm thực hiện', 325, 106, { bold: true }),
      ...words('Chủ trì', 290, 120, { bold: true }),
      ...words('Phối hợp', 440, 120, { bold: true }),
    ];
    const p = page([...levels, ...row(125, first), ...row(167, second), ...row(195, third)]);
    const outline = outlineOf(p);
    expect(outline).toContain(
      '| 2 | Tổ chức tuyên truyền, phổ biến sâu rộng | Sở Khoa học và Công nghệ | Thường xuyên',
    );
    expect(outline).toMatch(/H ST T \| Nội dung công việc \| [^|]*Chủ trì \| [^|]*Phối hợp/u);
  });

  it('ends where the headings of another table begin, under a heading of its own', () => {
    const again = head.map((run) => ({
      ...run,
      baseline: 240,
      box: [run.box[0], 229.2, run.box[2], 242.6] as Run['box'],
    }));
    const next = [
      ...row(245, [['4'], ['Báo cáo'], ['Sở Y tế'], ['Quý IV']]),
      ...row(259, [['5'], ['Tổng kết'], ['Sở Y tế'], ['Quý IV']]),
    ];
    const p = page([
      ...head,
      ...row(125, first),
      ...row(167, second),
      ...words('2. Dữ liệu số', 62, 220, { bold: true }),
      ...again,
      ...next,
    ]);
    expect(findTables(p).map((grid) => grid.rowCount)).toEqual([3, 3]);
  });

  it('goes on with the rest of a row that the page break cut', () => {
    const one = page([
      ...head,
      ...row(125, first),
      ...row(167, [['2'], ['Tổ chức tuyên truyền'], ['Sở Khoa học'], []]),
    ]);
    const two = page([...column(90, 60, ['sâu rộng']), ...column(290, 60, ['và Công nghệ'])], [], 2);
    const grids = findTablesOnPages([one, two]);
    expect(toOutline(fillGrid(grids[1]![0]!, two).table)).toBe(`▦ table
  |  | sâu rộng | và Công nghệ | `);
  });

  it('goes on over the page break without headings', () => {
    const one = page([...head, ...row(125, first), ...row(167, second)]);
    const two = page(
      [...words('2', 300, 40), ...row(60, third), ...row(74, [['4'], ['Báo cáo'], ['Sở Y tế'], ['Quý IV']])],
      [],
      2,
    );
    const grids = findTablesOnPages([one, two]);
    expect(toOutline(fillGrid(grids[1]![0]!, two).table)).toBe(`▦ table
  | 3 | Sơ kết, tổng kết | Văn phòng | Tháng 12
  | 4 | Báo cáo | Sở Y tế | Quý IV`);
    expect(findTables(two)).toEqual([]);
  });

  it('finds nothing in prose, letterhead, lists, recipients and signature', () => {
    const letterhead = [
      ...column(60, 50, ['ỦY BAN NHÂN DÂN', 'TỈNH A', 'Số: 12/KH-UBND']),
      ...column(290, 50, ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']),
    ];
    const list = column(60, 300, [
      '1. Sở Nội vụ chủ trì, phối hợp với các cơ quan',
      '2. Sở Tài chính bố trí kinh phí thực hiện',
    ]);
    const signature = [
      ...column(60, 600, ['Nơi nhận:', '- Như trên;', '- TT Tỉnh ủy;', '- Lưu: VT.']),
      ...column(330, 600, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']),
    ];
    expect(
      findTables(
        page([...letterhead, ...prose.map((r) => ({ ...r, baseline: r.baseline + 100 })), ...list, ...signature]),
      ),
    ).toEqual([]);
  });

  it('wants known headings and at least two numbered rows', () => {
    const odd = [
      ...words('TT', 60, 120),
      ...words('Alpha', 110, 120),
      ...words('Beta', 290, 120),
      ...words('Gamma', 440, 120),
    ];
    expect(findTables(page([...odd, ...row(125, first), ...row(167, second)]))).toEqual([]);
    expect(findTables(page([...head, ...row(125, first)]))).toEqual([]);
  });
});
