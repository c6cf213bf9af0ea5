import type { Root, Table, TableCell } from 'mdast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from '#diagnostics';
import { cell, pageBreak, paragraph, root, row, table, toOutline } from '#tree';
import type { Block } from '#tree';
import { stitchTables } from '../../src/structure/stitch-tables.ts';

const width = 100;

/**
 * A table of a page, a line a row, its cells parted by "|". In front of a row: "H" for a header; in front of a cell:
 * "↔n" and "↕n" for merged cells, "*" for bold.
 */
function tableOn(page: number | null, lines: string[], data: Table['data'] = {}): Table {
  const covered = new Set<string>();
  const rows = lines.map((line, r) => {
    const isHeader = line.startsWith('H');
    let column = 0;
    const cells = line
      .replace(/^H/u, '')
      .split('|')
      .map((text): TableCell => {
        const colSpan = Number(/↔(\d)/u.exec(text)?.[1] ?? 1);
        const rowSpan = Number(/↕(\d)/u.exec(text)?.[1] ?? 1);
        while (covered.has(`${r},${column}`)) column += 1;
        for (let y = r; y < r + rowSpan; y += 1)
          for (let x = column; x < column + colSpan; x += 1) covered.add(`${y},${x}`);
        const box: [number, number, number, number] = [
          column * width,
          r * 20,
          (column + colSpan) * width,
          (r + rowSpan) * 20,
        ];
        column += colSpan;
        return cell(
          text
            .replace(/[↔↕]\d/gu, '')
            .replace('*', '')
            .trim(),
          {
            ...(page !== null && { sources: [{ kind: 'page', page, box }] }),
            ...(colSpan > 1 && { colSpan }),
            ...(rowSpan > 1 && { rowSpan }),
            ...(text.includes('*') && { bold: true }),
            ...(isHeader && { isHeader }),
          },
        );
      });
    const sources = page === null ? [] : [{ kind: 'page', page, box: [0, r * 20, 4 * width, r * 20 + 20] } as const];
    return row(cells, { sources: [...sources] as never, ...(isHeader && { isHeader }) });
  });
  return table(rows, { ...(page !== null && { sources: [{ kind: 'page', page, box: [0, 0, 400, 500] }] }), ...data });
}

function stitch(...blocks: Block[]): { tree: Root; outline: string; codes: string[] } {
  const tree = root(blocks);
  const file = new VFile();
  stitchTables()(tree, file);
  return { tree, outline: toOutline(tree, 80), codes: diagnosticsOf(file).map((d) => `${d.code} ${d.message}`) };
}

const head = 'H TT | Nhiệm vụ | Chủ trì | Sản phẩm';

describe('stitchTables', () => {
  it('joins a table over pages, drops the header printed again and keeps the page break', () => {
    const { outline, codes } = stitch(
      tableOn(1, [head, '1 | Ban hành kế hoạch | Sở A | Kế hoạch']),
      pageBreak(2),
      paragraph('2', { furniture: true }),
      tableOn(2, [head, '2 | Tổng kết | Sở B | Báo cáo']),
    );
    expect(outline).toBe(`▦ table
  H TT | Nhiệm vụ | Chủ trì | Sản phẩm
  | 1 | Ban hành kế hoạch | Sở A | Kế hoạch
  | 2 | Tổng kết | Sở B | Báo cáo
--- page 2
¶ 2`);
    expect(codes).toEqual([]);
  });

  it('joins a row cut by the page break in every cell, with the places of both pages', () => {
    const { tree, outline } = stitch(
      tableOn(1, [
        head,
        '1 | Ban hành kế hoạch | Sở A | Kế hoạch',
        '2 | Thực hiện Kết luận số 226- | Các sở, ban, ngành; | Báo cáo tình hình, kết',
      ]),
      pageBreak(2),
      tableOn(2, [head, ' | KL/TW của Ban Bí thư |  UBND các xã | quả thực hiện', '3 | Tổng kết | Sở B | Báo cáo']),
    );
    expect(outline).toContain(
      '| 2 | Thực hiện Kết luận số 226-KL/TW của Ban Bí thư | Các sở, ban, ngành; UBND các xã | Báo cáo tình hình, kết quả thực hiện\n',
    );
    const cut = (tree.children[0] as Table).children[2]!;
    expect(cut.data?.sources?.map((s) => s.kind === 'page' && s.page)).toEqual([1, 2]);
    expect(cut.children[1]!.data?.sources?.map((s) => s.kind === 'page' && s.page)).toEqual([1, 2]);
    expect((tree.children[0] as Table).data?.sources).toHaveLength(2);
  });

  it('joins a row cut twice, and one of which a single cell goes on', () => {
    const { outline } = stitch(
      tableOn(1, [head, '1 | Rà soát | Sở A | Luật Hộ tịch; nghị']),
      pageBreak(2),
      tableOn(2, [' |  |  | định của Chính phủ, thông']),
      pageBreak(3),
      tableOn(3, [' |  |  | tư của Bộ', '2 | Tổng kết | Sở B | Báo cáo']),
    );
    expect(outline).toContain('| 1 | Rà soát | Sở A | Luật Hộ tịch; nghị định của Chính phủ, thông tư của Bộ\n');
  });

  it('joins a capitalised rest where every row has an ordinal', () => {
    const { outline } = stitch(
      tableOn(1, [head, '1 | Rà soát | Sở A | Báo cáo gửi', '2 | Báo cáo gửi | Sở A | Báo cáo']),
      pageBreak(2),
      tableOn(2, [' | UBND tỉnh | | ', '3 | Tổng kết | Sở B | Báo cáo']),
    );
    expect(outline).toContain('| 2 | Báo cáo gửi UBND tỉnh | Sở A | Báo cáo\n');
  });

  it('keeps rows apart that have ordinals like A.1, though no rule is drawn between them', () => {
    const above = tableOn(1, ['H STT|Nhiệm vụ|Chủ trì', 'A.1|Đào tạo|Phòng A', 'A.2|Giám sát|Phòng B']);
    const below = tableOn(2, ['A.3|Đối thoại|Phòng C'], { continues: true });
    expect(stitch(above, pageBreak(2), below).outline).toContain('| A.2 | Giám sát | Phòng B');
  });

  it('takes group rows, and items in rows without ordinal, for rows of their own', () => {
    const { outline } = stitch(
      tableOn(1, [head, '1 | Ban hành kế hoạch | Sở A | Kế hoạch']),
      pageBreak(2),
      tableOn(2, ['↔4 *Nhiệm vụ thường xuyên', '2 | Tổng kết | Sở B | Báo cáo']),
      pageBreak(3),
      tableOn(3, [' | *Nhiệm vụ khác |  | ', '3 | Họp | Sở C | Báo cáo']),
    );
    expect(outline).toBe(`▦ table
  H TT | Nhiệm vụ | Chủ trì | Sản phẩm
  | 1 | Ban hành kế hoạch | Sở A | Kế hoạch
  | ↔4Nhiệm vụ thường xuyên
  | 2 | Tổng kết | Sở B | Báo cáo
  |  | Nhiệm vụ khác |  | 
  | 3 | Họp | Sở C | Báo cáo
--- page 2
--- page 3`);
    const items = stitch(
      tableOn(1, [
        head,
        '1 | Nhóm | | ',
        ' | - Ban hành kế hoạch. | Sở A | Kế hoạch.',
        ' | - Tuyên truyền. | Sở A | Tin bài.',
      ]),
      pageBreak(2),
      tableOn(2, [' | - Tổng kết. | Sở B | Báo cáo.']),
    );
    expect(items.outline).toContain('|  | - Tuyên truyền. | Sở A | Tin bài.\n  |  | - Tổng kết. | Sở B | Báo cáo.');
  });

  it('lets merged cells reach on over the page break', () => {
    const { outline } = stitch(
      tableOn(1, [head, '↕2 1 | ↕2 Ban hành | ↕2 Sở A | Kế hoạch.', 'Quyết định.']),
      pageBreak(2),
      tableOn(2, [' |  |  | Báo cáo.', '2 | Tổng kết | Sở B | Báo cáo']),
    );
    expect(outline).toContain(
      '| ↕31 | ↕3Ban hành | ↕3Sở A | Kế hoạch.\n  | Quyết định.\n  | Báo cáo.\n  | 2 | Tổng kết',
    );
  });

  it('drops a repeated title, and keeps other text as a sign of a new table', () => {
    const one = () => tableOn(1, [head, '1 | Ban hành | Sở A | Kế hoạch']);
    const two = () => tableOn(2, [head, '2 | Tổng kết | Sở B | Báo cáo']);
    expect(stitch(one(), pageBreak(2), paragraph('PHỤ LỤC I (tiếp theo)'), two()).outline).not.toContain('tiếp theo');
    const apart = stitch(one(), pageBreak(2), paragraph('PHỤ LỤC II'), two());
    expect(apart.outline.match(/▦/gu)).toHaveLength(2);
  });

  it('goes on behind strokes that an engine read in a broken edge, not behind letters of a file', () => {
    const one = () => tableOn(1, [head, '1 | Ban hành | Sở A | Kế hoạch']);
    const two = () => tableOn(2, [head, '2 | Tổng kết | Sở B | Báo cáo']);
    const count = (data: Parameters<typeof paragraph>[1]) =>
      stitch(one(), paragraph('I', data), pageBreak(2), two()).outline.match(/▦/gu)?.length;
    expect(count({ sources: [{ kind: 'page', page: 1, box: [0, 0, 9, 9], ocrConfidence: 0.6 }] })).toBe(1);
    expect(count({})).toBe(2);
  });

  it('keeps apart tables with other headings, other columns, numbering from 1, and letterheads', () => {
    const first = () => tableOn(1, [head, '1 | Ban hành | Sở A | Kế hoạch', '2 | Họp | Sở A | Biên bản']);
    const count = (next: Table, between: Block[] = [pageBreak(2)]) =>
      stitch(first(), ...between, next).outline.match(/▦/gu)?.length;
    expect(count(tableOn(2, ['H TT | Họ tên | Chức vụ | Điện thoại', '1 | A | B | C']))).toBe(2);
    expect(count(tableOn(2, ['TT | Họ tên | Chức vụ | Điện thoại', '1 | A | B | C']))).toBe(2);
    expect(count(tableOn(2, ['3 | Tổng kết | Sở B']))).toBe(2);
    expect(count(tableOn(2, ['1 | Ban hành | Sở B | Báo cáo']))).toBe(2);
    expect(count(tableOn(null, ['UBND TỈNH A | CỘNG HÒA'], { ruled: false }), [])).toBe(2);
  });

  it('stitches Word tables, which have no pages, only where the header or the numbering says so', () => {
    const first = () => tableOn(null, [head, '1 | Ban hành | Sở A | Kế hoạch']);
    expect(stitch(first(), tableOn(null, ['2 | Họp | Sở B | Biên bản'])).outline.match(/▦/gu)).toHaveLength(1);
    expect(stitch(first(), tableOn(null, ['Ông A | Trưởng ban | Sở B | Ghi chú'])).outline.match(/▦/gu)).toHaveLength(
      2,
    );
  });

  it('widens the spans of a page whose rows are all merged', () => {
    const merged = table(
      [
        row([
          cell('II. Nhóm nhiệm vụ', { colSpan: 1, sources: [{ kind: 'page', page: 2, box: [0, 0, 250, 20] }] }),
          cell('', { sources: [{ kind: 'page', page: 2, box: [300, 0, 400, 20] }] }),
        ]),
      ],
      { sources: [{ kind: 'page', page: 2, box: [0, 0, 400, 20] }] },
    );
    merged.children[0]!.children[0]!.data!.sources = [{ kind: 'page', page: 2, box: [0, 0, 300, 20] }];
    const { outline } = stitch(tableOn(1, [head, '1 | Ban hành | Sở A | Kế hoạch']), pageBreak(2), merged);
    expect(outline).toContain('| ↔3II. Nhóm nhiệm vụ | ');
  });

  it('reports ordinals that do not run on, with the page', () => {
    const { codes } = stitch(tableOn(4, [head, '1 | Ban hành | Sở A | Kế hoạch', '3 | Họp | Sở B | Biên bản']));
    expect(codes).toEqual([
      'table-ordinal-gap Bảng ở trang 4: số thứ tự nhảy từ 1 sang 3; có thể thiếu hoặc dính dòng.',
    ]);
  });
});
