import { describe, expect, it } from 'vitest';
import { toOutline } from '#tree';
import type { Page, Rule } from '../../../../parsers/layout/page.ts';
import { dropUnderlines, toEdges, toNets } from '../../../../parsers/layout/table/edges.ts';
import { defaultTableSettings, fillGrid, findTables } from '../../../../parsers/layout/table/index.ts';
import { column, horizontal, page, raster, vertical, words } from '../../../support/table-page.ts';

/** Tables of a page as an outline; columns and rows in front. */
function outlineOf(p: Page): string {
  return findTables(p)
    .map((grid) => `${grid.rowCount}x${grid.columnCount}\n${toOutline(fillGrid(grid, p).table)}`)
    .join('\n');
}

const xs = [50, 80, 250, 350, 450];
const ys = [100, 130, 160, 190];
const texts = [
  ...words('STT', 52, 120, { bold: true }),
  ...words('Nhiệm vụ', 100, 120, { bold: true }),
  ...words('Chủ trì', 260, 120, { bold: true }),
  ...words('Thời hạn', 360, 120, { bold: true }),
  ...words('1', 60, 150),
  ...words('Ban hành kế hoạch', 85, 150),
  ...words('Sở Nội vụ', 255, 150),
  ...words('Quý I', 360, 150),
  ...words('2', 60, 180),
  ...words('Báo cáo', 85, 180),
  ...words('Văn phòng', 255, 180),
  ...words('Năm 2026', 360, 180),
];
const plain = `3x4
▦ table
  H STT | Nhiệm vụ | Chủ trì | Thời hạn
  | 1 | Ban hành kế hoạch | Sở Nội vụ | Quý I
  | 2 | Báo cáo | Văn phòng | Năm 2026`;

describe('edges', () => {
  const at = (rules: Rule[]) =>
    toEdges(rules, defaultTableSettings).map((e) => [e.direction[0], Math.round(e.at), e.from, e.to]);

  it('joins the pieces of a line and double lines, and drops specks', () => {
    const pieces = [
      horizontal(100, 50, 80),
      horizontal(100.6, 81, 150),
      horizontal(102, 50, 150),
      horizontal(300, 10, 14),
    ];
    expect(at(pieces)).toEqual([['h', 101, 50, 150]]);
  });

  it('keeps apart what a gap parts', () => {
    expect(at([horizontal(100, 50, 80), horizontal(100, 90, 150)])).toEqual([
      ['h', 100, 50, 80],
      ['h', 100, 90, 150],
    ]);
  });

  it('drops the underline of words, also one that nearly meets a border', () => {
    const underline = { direction: 'horizontal', at: 152, from: 53, to: 107 } as const;
    expect(dropUnderlines([underline], words('Sở Nội vụ', 53, 150))).toEqual([]);
    expect(dropUnderlines([underline], words('Sở Nội vụ và', 58, 150))).toEqual([underline]);
  });

  it('makes no net of lines that meet nothing', () => {
    const edges = toEdges([horizontal(100, 50, 150), vertical(300, 50, 150)], defaultTableSettings);
    expect(toNets(edges, defaultTableSettings)).toEqual([]);
  });
});

describe('ruled tables', () => {
  it('reads a full raster', () => {
    expect(outlineOf(page(texts, raster(xs, ys)))).toBe(plain);
  });

  it('reads lines drawn cell by cell, slightly off', () => {
    const rules = ys.flatMap((y, j) => xs.slice(1).map((x, i) => horizontal(y + ((i + j) % 2), xs[i]! + 0.7, x - 0.7)));
    const down = xs.flatMap((x, i) => ys.slice(1).map((y, j) => vertical(x + ((i + j) % 2), ys[j]! + 1, y - 1)));
    expect(outlineOf(page(texts, [...rules, ...down]))).toBe(plain);
  });

  it('reads a table whose outer left and right borders are not drawn', () => {
    const rules = [...ys.map((y) => horizontal(y, 50, 450)), ...xs.slice(1, -1).map((x) => vertical(x, 100, 190))];
    expect(outlineOf(page(texts, rules))).toBe(plain);
  });

  it('reads a table without a rule over its first row, whose inner lines group rows cut into pieces', () => {
    const inner = xs.slice(1, -1).flatMap((x) => [vertical(x, 100, 130), vertical(x, 160, 190), vertical(x, 220, 250)]);
    const rules = [...[130, 160, 190, 220, 250].map((y) => horizontal(y, 50, 450)), ...inner];
    const [grid] = findTables(page(texts, [...rules, vertical(50, 100, 250), vertical(450, 100, 250)]));
    expect(grid).toMatchObject({ rowCount: 5, openTop: true });
  });

  it('says where the rule under the last row is lacking', () => {
    const rules = [...ys.slice(0, -1).map((y) => horizontal(y, 50, 450)), ...xs.map((x) => vertical(x, 100, 190))];
    const [grid] = findTables(page(texts, rules));
    expect(grid).toMatchObject({ rowCount: 3, openBottom: true });
    expect(grid).not.toHaveProperty('openTop');
    expect(fillGrid(grid!, page(texts, rules)).table.children.at(-1)?.data?.cut).toBe(true);
  });

  it('keeps cells merged both ways', () => {
    const rules = [
      ...[100, 160, 220].map((y) => horizontal(y, 50, 450)),
      horizontal(130, 250, 450),
      horizontal(190, 350, 450),
      ...[50, 80, 250, 450].map((x) => vertical(x, 100, 220)),
      vertical(350, 130, 220),
    ];
    const runs = [
      ...words('TT', 52, 130),
      ...words('Nội dung', 100, 130),
      ...words('Đơn vị thực hiện', 300, 120),
      ...words('Chủ trì', 270, 150),
      ...words('Phối hợp', 370, 150),
      ...words('1', 60, 190),
      ...words('Báo cáo', 85, 190),
      ...words('Sở Y tế', 255, 190),
      ...words('Sở A', 360, 180),
      ...words('Sở B', 360, 210),
    ];
    expect(outlineOf(page(runs, rules))).toBe(`4x4
▦ table
  H ↕2TT | ↕2Nội dung | ↔2Đơn vị thực hiện
  H Chủ trì | Phối hợp
  | ↕21 | ↕2Báo cáo | ↕2Sở Y tế | Sở A
  | Sở B`);
  });

  it('takes one border drawn at two places in different rows for one', () => {
    const rules = [
      ...ys.map((y) => horizontal(y, 50, 450)),
      ...[50, 80, 250, 450].map((x) => vertical(x, 100, 190)),
      vertical(350, 100, 160),
      vertical(338, 160, 190),
    ];
    expect(outlineOf(page(texts, rules))).toBe(plain);
  });

  it('finds no table in a frame, letterhead rules or a column of boxes', () => {
    const frame = [...raster([20, 575], [20, 820]), horizontal(80, 380, 520), horizontal(76, 100, 160)];
    const stamp = raster([400, 500], [30, 50, 70]);
    expect(findTables(page(words('Độc lập - Tự do - Hạnh phúc', 380, 78), [...frame, ...stamp]))).toEqual([]);
  });

  it('marks headings, the row that numbers the columns, and none on a page that goes on', () => {
    const numbers = ['(1)', '(2)', '(3)', '(4)'].flatMap((text, i) => words(text, xs[i]! + 5, 150));
    const head = texts.slice(0, 7);
    expect(outlineOf(page([...head, ...numbers], raster(xs, ys)))).toContain('H (1) | (2) | (3) | (4)');
    expect(outlineOf(page(texts.slice(7), raster(xs, ys.slice(1))))).not.toContain('  H ');
  });
});

describe('headings', () => {
  const first = (cells: string[], more = {}) => {
    const runs = cells.flatMap((text, i) => words(text, xs[i]! + 3, 120, more));
    const p = page([...runs, ...texts.slice(7)], raster(xs, ys));
    return fillGrid(findTables(p)[0]!, p).table.children[0]!.data?.isHeader ?? false;
  };

  it('takes a row for headings by "STT", by bold type or by a heading in every column', () => {
    expect(first(['TT', 'Nội dung', 'Chủ trì', 'Ghi chú'])).toBe(true);
    expect(first(['', 'Nội dung', 'Chủ trì', 'Người ký'], { bold: true })).toBe(true);
    expect(first(['Ngày', 'Nội dung', 'Chủ trì', 'Ghi chú'])).toBe(true);
  });

  it('takes the rest of a cut row, groups and numbered rows for none', () => {
    expect(first(['', 'Thực hiện', 'Phòng Nội vụ', 'Kết quả'])).toBe(false);
    expect(first(['', 'thực hiện', 'phối hợp', 'kết quả'], { bold: true })).toBe(false);
    expect(first(['II', 'Nội dung', 'Chủ trì', ''], { bold: true })).toBe(false);
    expect(first(['1', 'Nội dung', 'Chủ trì', 'Thời hạn'])).toBe(false);
  });
});

describe('cell text', () => {
  /** Text of the second cell of a one-row table 180 points wide. */
  function textOf(lines: string[]): string {
    const p = page([...words('1', 60, 112), ...column(86, 100, lines)], raster([50, 80, 260], [100, 200]));
    const grid = findTables(p)[0]!;
    return toOutline(fillGrid(grid, p).table, 500).split(' | ').at(-1)!;
  }

  it('joins lines that wrap', () => {
    expect(textOf(['Thực hiện cắt giảm tối thiểu', '15% số lượng văn bản'])).toBe(
      'Thực hiện cắt giảm tối thiểu 15% số lượng văn bản',
    );
  });

  it('joins a code, a range of years and a long number cut by the line end without a space', () => {
    expect(textOf(['triển khai Kết luận số 226-', 'KL/TW'])).toBe('triển khai Kết luận số 226-KL/TW');
    expect(textOf(['theo Kế hoạch giai đoạn 2023-', '2025'])).toBe('theo Kế hoạch giai đoạn 2023-2025');
    expect(textOf(['2.0006312345678901234567890', '5'])).toBe('2.00063123456789012345678905');
    expect(textOf(['bảo đảm phát triển kinh tế -', 'xã hội'])).toBe('bảo đảm phát triển kinh tế - xã hội');
  });

  it('parts items and lines that end early', () => {
    const grid = (lines: string[]) => {
      const p = page([...words('1', 60, 112), ...column(86, 100, lines)], raster([50, 80, 260], [100, 200]));
      return fillGrid(findTables(p)[0]!, p).table.children[0]!.children[1]!.children.map((n) => n.type);
    };
    expect(grid(['- Kế hoạch;', '- Báo cáo.'])).toEqual(['text', 'break', 'text']);
    expect(grid(['Sở Nội vụ', 'Sở Tài chính'])).toEqual(['text', 'break', 'text']);
    expect(grid(['Trung tâm Phục vụ hành chính', 'Công'])).toEqual(['text']);
  });
});

describe('conservation', () => {
  it('puts every word into one cell, also two words that touch at a border', () => {
    const runs = [...texts.slice(0, 7), ...words('cũTTHC', 240, 150)];
    const p = page(runs, raster(xs, ys));
    const filled = fillGrid(findTables(p)[0]!, p);
    expect(toOutline(filled.table)).toContain('cũ | TTHC');
    expect(filled.used.size).toBe(runs.length);
    expect(filled.outside).toEqual([]);
    expect(filled.table.data?.confidence).toBe(1);
  });

  it('returns words inside the bounds that no cell holds, and doubts the table', () => {
    const p = page(texts, raster(xs, ys));
    const grid = findTables(p)[0]!;
    const holed = { ...grid, cells: grid.cells.filter((cell) => cell.row !== 1 || cell.column !== 1) };
    const filled = fillGrid(holed, p);
    expect(filled.outside.map((run) => run.text).join(' ')).toBe('Ban hành kế hoạch');
    expect(filled.table.data?.confidence).toBeLessThan(0.8);
  });

  it('keeps the places of table, rows and cells', () => {
    const p = page(texts, raster(xs, ys), 4);
    const { table } = fillGrid(findTables(p)[0]!, p);
    expect(table.data?.sources).toEqual([{ kind: 'page', page: 4, box: [50, 100, 450, 190] }]);
    expect(table.children[1]!.data?.sources).toEqual([{ kind: 'page', page: 4, box: [50, 130, 450, 160] }]);
    expect(table.children[1]!.children[3]!.data?.sources).toEqual([
      { kind: 'page', page: 4, box: [350, 130, 450, 160] },
    ]);
  });
});
